"""arXiv's public dump of metadata: millions of records, read once into SQLite in the user's cache.

https://www.kaggle.com/datasets/Cornell-University/arxiv: a JSON object a line, several GB, alone, as gzip or in a zip.
"""

import json
import os
import sqlite3
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from gzip import BadGzipFile, GzipFile
from gzip import open as open_gzip
from pathlib import Path
from typing import IO, Any, BinaryIO
from zlib import error as ZlibError  # noqa: N812  a class, whatever its name

from linter.errors import InputError
from linter.facts.dump_records import Row, row_of
from linter.facts.schema import validated
from linter.lazy.dataclasses import dataclass
from linter.papers.arxiv_record import ArxivRecord

_NAME = "arxiv-dump.sqlite3"
_COLUMNS = "id, title, authors, published, updated, categories, doi, journal_ref, comment, withdrawn"
# Without a key the rows are only appended; the index is sorted at the end, on disk where memory does not do.
_TABLES = f"""
    pragma journal_mode = off;
    pragma synchronous = off;
    create table papers ({_COLUMNS});
    create table origin (file text, size integer, modified integer, newest text, format integer);
"""
_FORMAT = 1
# A database of an earlier version has no such index, and is searched from end to end.
_DOI_INDEX = "create index paper_dois on papers (lower(doi)) where doi is not null"
# Records may name several DOIs, parted by blanks, which come before `!`; the first is found. The plus keeps SQLite from
# reading all records for the order's sake.
_OF_DOI = f"""
    select {_COLUMNS} from papers where doi is not null and lower(doi) >= :doi and lower(doi) < :doi || '!'
    order by +rowid desc limit 1
"""  # noqa: S608  names of columns
_LONGEST_LINE = 64_000_000  # bytes
_STEP = 20_000  # lines between two reports of progress
_MOST_AT_ONCE = 500

# Called with how many bytes of the file are read, and how many it has.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Dump:
    """The records of a dump, in a database. `newest` is the date of its last change: later ones it does not know of."""

    place: Path
    newest: date

    def records(self, wanted: Iterable[str]) -> dict[str, ArxivRecord]:
        """What the dump says of papers, by bare id; papers that it lacks are left out."""
        ids = list(wanted)
        found: dict[str, ArxivRecord] = {}
        with closing(_connected(self.place)) as database:
            for start in range(0, len(ids), _MOST_AT_ONCE):
                part = ids[start : start + _MOST_AT_ONCE]
                marks = ", ".join("?" * len(part))
                # Of a record that the dump holds twice the later one counts.
                rows = database.execute(
                    f"select {_COLUMNS} from papers where id in ({marks}) order by rowid",  # noqa: S608  question marks
                    part,
                )
                found.update((row[0], self._record(row)) for row in rows)
        return found

    def record_of_doi(self, doi: str) -> ArxivRecord | None:
        """The paper whose published version has a DOI, given in lower case; None where the dump names none."""
        with closing(_connected(self.place)) as database:
            row = database.execute(_OF_DOI, {"doi": doi}).fetchone()
        return self._record(row) if row else None

    def _record(self, row: Row) -> ArxivRecord:
        fields: dict[str, Any] = dict(zip(_COLUMNS.split(", "), row, strict=True))
        fields["authors"] = json.loads(fields["authors"])
        fields["categories"] = fields["categories"].split()
        fields["withdrawn"] = bool(fields["withdrawn"])
        return validated({**fields, "checked": self.newest.isoformat(), "source": "arxiv-dump"})


def read_dump(file: Path, folder: Path, progress: Progress = lambda _done, _all: None) -> Dump:
    """The dump in a file, from the cache folder where it was read before and has not changed.

    One pass, in memory that does not grow with the file. Raises InputError, which names the line, for what is no dump,
    and leaves what was read of an earlier one.
    """
    try:
        status = file.stat()
        known = folder / _NAME
        origin = (str(file.resolve()), status.st_size, status.st_mtime_ns)
        dump = _opened(known, origin)
        if dump is None:
            folder.mkdir(parents=True, exist_ok=True)
            _import(file, known, origin, progress)
            dump = _opened(known, origin)
    except OSError as error:
        raise InputError(f"{error.filename or file}: {error.strerror}") from error
    except sqlite3.Error as error:
        raise InputError(f"{known}: {error}") from error
    if dump is None:
        raise InputError(f"{file}: has changed while it was read")
    return dump


def known_dump(folder: Path) -> Dump | None:
    """The dump that was read last, whatever file it came from; None where the cache folder has none."""
    return _opened(folder / _NAME, None)


def _opened(place: Path, origin: tuple[str, int, int] | None) -> Dump | None:
    """What was read before of a file, None where it was another one, or another version of the tool read it.

    Without an `origin` any file will do.
    """
    if not place.is_file():
        return None
    with closing(_connected(place)) as database:
        try:
            *known, newest, form = database.execute("select * from origin").fetchone()
        except (sqlite3.Error, TypeError, ValueError):  # damaged, and but a cache
            return None
    is_meant = form == _FORMAT and (origin is None or tuple(known) == origin)
    return Dump(place, date.fromisoformat(newest)) if is_meant else None


def _connected(place: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{place.absolute().as_uri()}?mode=ro", uri=True)


def _import(file: Path, place: Path, origin: tuple[str, int, int], progress: Progress) -> None:
    """Read a file into a database beside the place where it belongs, and put it there when it is whole."""
    unfinished = place.with_suffix(f".{os.getpid()}")
    try:
        with closing(sqlite3.connect(unfinished)) as database, database:
            database.executescript(_TABLES)
            newest = _Newest()
            marks = ", ".join("?" * len(_COLUMNS.split(", ")))
            rows = newest.watched(_rows(file, progress))
            database.executemany(f"insert into papers values ({marks})", rows)  # noqa: S608  question marks
            if newest.day is date.min:
                raise InputError(f"{file}: holds no record of a paper")
            database.execute("create index paper_ids on papers (id)")
            database.execute(_DOI_INDEX)
            database.execute("insert into origin values (?, ?, ?, ?, ?)", (*origin, newest.day.isoformat(), _FORMAT))
        unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)


class _Newest:
    """The newest date of the rows that have passed."""

    day = date.min

    def watched(self, rows: Iterable[tuple[Row, date]]) -> Iterator[Row]:
        for row, changed in rows:
            self.day = max(self.day, changed)
            yield row


def _rows(file: Path, progress: Progress) -> Iterator[tuple[Row, date]]:
    """The rows of a dump, each with the date of its last change. Raises InputError, which names the line."""
    size, number = file.stat().st_size, 0
    try:
        with file.open("rb", buffering=1 << 20) as raw, _unpacked(raw, file) as lines:
            for number, line in enumerate(iter(lambda: lines.readline(_LONGEST_LINE), b""), 1):
                if number % _STEP == 0:
                    progress(raw.tell(), size)
                if line.strip():
                    yield from row_of(line)
    except ValueError as error:
        raise InputError(f"{file}: line {number}: {error}") from error
    except (EOFError, ZlibError, zipfile.BadZipFile, BadGzipFile) as error:
        raise InputError(f"{file}: cannot be unpacked: {error}") from error
    progress(size, size)


@contextmanager
def _unpacked(raw: BinaryIO, file: Path) -> Iterator[IO[bytes] | GzipFile]:
    """The text of a file that may be packed."""
    head = raw.read(4)
    raw.seek(0)
    if head[:2] == b"\x1f\x8b":
        with open_gzip(raw) as lines:
            yield lines
    elif head == b"PK\x03\x04":
        with zipfile.ZipFile(raw) as archive:
            names = [name for name in archive.namelist() if name.endswith((".json", ".jsonl"))]
            if len(names) != 1:
                raise InputError(f"{file}: wanted one .json file in the archive, found {len(names)}")
            with archive.open(names[0]) as lines:
                yield lines
    else:
        yield raw
