"""What the list knows of its arXiv papers: `litlint.lock.jsonl`, committed beside it, one paper a line.

A check reads it every time, and mostly a few lines of it. So the whole is validated once, its digest is remembered, and
after that a line is parsed when its paper is asked for.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from linter.errors import InputError
from linter.facts.lines import line_of, record_of
from linter.lazy import re
from linter.papers.arxiv_record import ArxivRecord
from linter.remembered import is_remembered, remember

NAME = "litlint.lock.jsonl"
_KIND = "snapshot"
_LARGEST = 500_000_000  # bytes; a paper has about 500
_ID_FIRST = re.compile(r'\{"id": ?"([^"\\]+)"')


class Snapshot:
    """Records of papers by bare id. `text` is the file's, None where there is no file."""

    def __init__(self, lines: Mapping[str, str], text: str | None = None) -> None:
        """`lines` are valid, by id."""
        self._lines = lines
        self.text = text
        self._parsed = cache(lambda arxiv: record_of(json.loads(lines[arxiv])))

    def paper(self, arxiv: str) -> ArxivRecord | None:
        """What is known of the paper with a bare id; None where nothing is."""
        return self._parsed(arxiv) if arxiv in self._lines else None

    def paper_of_doi(self, doi: str) -> ArxivRecord | None:
        """The paper whose published version has a DOI, given in lower case; None where none is known to have it."""
        # Where nothing is escaped in a line, the DOI stands in it as it is.
        likely = (arxiv for arxiv, line in self._lines.items() if "\\" in line or doi in line.lower())
        records = map(self._parsed, likely)
        return next((one for one in records if one.doi and doi in one.doi.lower().split()), None)

    def __len__(self) -> int:
        return len(self._lines)

    def updated(self, records: Iterable[ArxivRecord]) -> "Snapshot":
        """The snapshot with some papers' records anew; `text` stays that of the file.

        How many sources know a paper stays known: arXiv does not say it.
        """
        anew = {record.id: line_of(self._with_sources(record)) for record in records}
        return Snapshot({**self._lines, **anew}, self.text)

    def _with_sources(self, record: ArxivRecord) -> ArxivRecord:
        before = self.paper(record.id) if record.confirmed_by is None else None
        return replace(record, confirmed_by=before.confirmed_by) if before else record

    def to_text(self) -> str:
        """What the file should hold: a line a paper, sorted by id."""
        records = (self._parsed(arxiv) for arxiv in sorted(self._lines))
        return "".join(f"{line_of(record)}\n" for record in records)


NOTHING_KNOWN = Snapshot({})


def read_snapshot(root: Path) -> Snapshot:
    """The snapshot of the list in a folder, an empty one where there is no file.

    Raises InputError, which names the line, for what is no snapshot or cannot be read.
    """
    path = root / NAME
    if not os.path.lexists(path):
        return NOTHING_KNOWN
    try:
        if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
            raise InputError(f"{NAME} is a link out of the list")
        if not path.is_file():
            raise InputError(f"{NAME} is no regular file")
        if path.stat().st_size > _LARGEST:
            raise InputError(f"{NAME} is larger than {_LARGEST:,} bytes")
        return parsed(path.read_bytes())
    except OSError as error:
        raise InputError(f"{NAME} cannot be read: {error.strerror}") from error


def parsed(content: bytes) -> Snapshot:
    """The snapshot that a file holds. Raises InputError, which names the line."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise InputError(f"{NAME}: line {row}: not UTF-8") from error
    if not is_remembered(_KIND, content):
        _validate(text)
        remember(_KIND, content)
    return Snapshot({_id(line): line for _, line in _rows(text)}, text)


def _validate(text: str) -> None:
    from linter.facts.schema import validated_json

    rows: dict[str, int] = {}
    for row, line in _rows(text):
        try:
            record = validated_json(line)
        except ValueError as error:
            raise InputError(f"{NAME}: line {row}: {error}") from error
        if _id(line) != record.id:
            raise InputError(f"{NAME}: line {row}: id stands in it twice")
        if rows.setdefault(record.id, row) != row:
            raise InputError(f"{NAME}: line {row}: {record.id} stands in line {rows[record.id]} already")


def _rows(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold something, with their numbers."""
    # Not str.splitlines: a title may hold what Unicode calls a line's end.
    return ((row, line) for row, line in enumerate(text.split("\n"), 1) if line.strip())


def _id(line: str) -> str:
    """The id in a valid line, without parsing the rest where it stands first."""
    found = _ID_FIRST.match(line)
    name: str = found[1] if found else json.loads(line)["id"]
    return name
