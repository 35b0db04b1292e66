"""Databases in the user's cache folder: several processes may use one, and a damaged one is made anew."""

import sqlite3
from pathlib import Path

_WAIT = 30.0  # seconds for another process to finish writing


def opened(file: Path, tables: str, trial: str) -> sqlite3.Connection:
    """The database in a file, with its tables; `trial` is a query that reads it all.

    Raises OSError or sqlite3.Error where there can be none.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _tried(file, tables, trial)
    except sqlite3.OperationalError:  # in use, or not to be written: nothing is wrong with what it holds
        raise
    except sqlite3.DatabaseError:  # damaged, and but a cache
        file.unlink(missing_ok=True)
        return _tried(file, tables, trial)


def _tried(file: Path, tables: str, trial: str) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=_WAIT)
    try:
        database.executescript(tables)
        database.execute(trial).fetchone()
    except sqlite3.Error:
        database.close()
        raise
    return database
