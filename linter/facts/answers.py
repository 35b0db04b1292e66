"""What arXiv answered within a day, kept in the user's cache: nobody asks it twice, and a broken run goes on.

Kept is what was said of each paper. Which papers were asked for together says nothing, and a failure is no answer.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from linter.errors import InputError
from linter.facts.atom import AskedPaper
from linter.facts.database import opened
from linter.facts.lines import line_of, record_of
from linter.lazy.dataclasses import dataclass

# arXiv's answers change once a day: https://info.arxiv.org/help/api/user-manual.html.
MAX_AGE = 24 * 3600.0
_TABLES = """
    create table if not exists answers (api text, id text, at real, version integer, line text, primary key (api, id));
    create table if not exists batches (url text primary key, etag text, modified text);
"""
_MOST_AT_ONCE = 500

# By what was asked for, an id with or without a version: None where arXiv has no such paper.
Answers = dict[str, AskedPaper | None]


@dataclass(frozen=True, slots=True)
class Validators:
    """What an earlier answer gave to ask whether anything has changed since: `ETag` and `Last-Modified`."""

    etag: str | None
    modified: str | None

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers of a request that asks."""
        given = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in given.items() if value}


class AnswerStore:
    """The answers of one interface, in a file of the cache folder. Times are in seconds of the wall clock."""

    def __init__(self, file: Path, api: str) -> None:
        """Raises InputError where the file can neither be used nor made anew."""
        self._api = api
        try:
            self._database = opened(file, _TABLES, "select count(*) from answers")
        except (OSError, sqlite3.Error) as error:
            said = error.strerror if isinstance(error, OSError) else error
            raise InputError(f"{file} cannot be written: {said}; LITLINT_CACHE_DIR names another folder") from error

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def known(self, asked: Iterable[str], since: float) -> Answers:
        """The answers that were had at that time or later."""
        wanted = list(asked)
        found: Answers = {}
        for start in range(0, len(wanted), _MOST_AT_ONCE):
            part = wanted[start : start + _MOST_AT_ONCE]
            rows = self._database.execute(
                f"select id, version, line from answers where api = ? and at >= ? and id in ({_marks(part)})",  # noqa: S608
                (self._api, since, *part),
            )
            found.update(
                (name, AskedPaper(record_of(json.loads(line)), version) if line else None)
                for name, version, line in rows
            )
        return found

    def keep(self, answers: Mapping[str, AskedPaper | None], at: float) -> None:
        """Note what was answered."""
        with self._changed() as database:
            database.executemany(
                "insert or replace into answers values (?, ?, ?, ?, ?)",
                [
                    (self._api, name, at, paper.version if paper else None, line_of(paper.record) if paper else None)
                    for name, paper in answers.items()
                ],
            )

    def validators(self, url: str) -> Validators:
        """What the last answer from an address gave."""
        row = self._database.execute("select etag, modified from batches where url = ?", (url,)).fetchone()
        return Validators(*(row or (None, None)))

    def keep_validators(self, url: str, validators: Validators) -> None:
        """Note what an answer gave."""
        with self._changed() as database:
            database.execute(
                "insert or replace into batches values (?, ?, ?)", (url, validators.etag, validators.modified)
            )

    @contextmanager
    def _changed(self) -> Iterator[sqlite3.Connection]:
        """What happens in the block is written when it ends, or not at all."""
        try:
            with self._database:
                yield self._database
        except sqlite3.Error as error:
            raise InputError(f"the cache of arXiv's answers cannot be written: {error}") from error


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))
