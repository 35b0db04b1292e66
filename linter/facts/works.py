"""What agencies answered on DOIs, kept in the user's cache: who first looks and then writes asks them once."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from linter.facts.database import opened
from linter.facts.schema import CslItem, csl_item, csl_text
from linter.lazy.dataclasses import dataclass

# Seconds for which an answer holds where its agency can be asked.
MAX_AGE = 24 * 3600.0
_TABLES = "create table if not exists works (resolver text, doi text, at real, item text, primary key (resolver, doi));"


@dataclass(frozen=True, slots=True)
class WorkAnswers:
    """The answers that one resolver led to, in a file; where that cannot be used nothing is known or kept."""

    file: Path
    resolver: str

    def known(self, doi: str, since: float) -> CslItem | None:
        """What was answered at that time or later, in seconds of the wall clock."""
        if not self.file.is_file():
            return None
        row = None
        with suppress(OSError, sqlite3.Error), closing(self._opened()) as database:
            query = "select item from works where resolver = ? and doi = ? and at >= ?"
            row = database.execute(query, (self.resolver, doi, since)).fetchone()
        with suppress(ValueError, TypeError):
            return csl_item(row[0]) if row else None
        return None

    def keep(self, doi: str, item: CslItem, at: float) -> None:
        """Note an answer."""
        with suppress(OSError, sqlite3.Error), closing(self._opened()) as database, database:
            database.execute(
                "insert or replace into works values (?, ?, ?, ?)", (self.resolver, doi, at, csl_text(item))
            )

    def _opened(self) -> sqlite3.Connection:
        return opened(self.file, _TABLES, "select count(*) from works")
