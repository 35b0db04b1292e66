"""Records of arXiv's dump, as rows of a table."""

import json
from collections.abc import Iterator, Sequence
from datetime import date

from linter.facts.schema import DumpRecord, dump_record
from linter.facts.withdrawn import is_withdrawn
from linter.papers.arxiv import parse_id
from linter.papers.authors import listed_authors

# id, title, authors as JSON, published, updated, categories, doi, journal reference, comment, withdrawn
Row = tuple[str, str, str, str | None, str | None, str, str | None, str | None, str | None, bool]

# In the language of mail headers, which `calendar` has only where that is the user's.
_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS = {name: f"{number:02}" for number, name in enumerate(_NAMES, 1)}


def row_of(line: bytes) -> Iterator[tuple[Row, date]]:
    """The row that a line of the dump is, and the date of its last change; nothing for an id of no grammar.

    Raises ValueError for a line that is no record.
    """
    record = dump_record(line)
    identifier = parse_id(record.id)
    title = _folded(record.title)
    if identifier is None or not title:
        return
    comment = _folded(record.comments) or None
    dates = [day for version in record.versions if (day := _day(version.get("created", "")))]
    row = (
        identifier.base,
        title,
        json.dumps(_authors(record), ensure_ascii=False),
        dates[0] if dates else None,
        dates[-1] if dates else None,
        record.categories,
        record.doi or None,
        _folded(record.journal_ref) or None,
        comment,
        is_withdrawn(comment, record.abstract),
    )
    yield row, record.update_date


def _authors(record: DumpRecord) -> list[str]:
    """The authors as `First Last`; the dump has them as family name, first names, and what stands behind."""
    if not record.authors_parsed:
        return list(listed_authors(_folded(record.authors)))
    return [_folded(_turned(name)) for name in record.authors_parsed if any(name[:3])]


def _turned(name: Sequence[str]) -> str:
    last, first, behind = (*name[:3], "", "", "")[:3]
    return f"{first} {last} {behind}"


def _day(created: str) -> str | None:
    """The date in `Mon, 2 Apr 2007 19:18:42 GMT`; the library's reader takes ten times as long."""
    parts = created.split()
    if len(parts) < 4 or parts[2] not in _MONTHS or not (parts[1].isdecimal() and parts[3].isdecimal()):
        return None
    return f"{parts[3]:>04}-{_MONTHS[parts[2]]}-{parts[1]:>02}"


def _folded(text: str | None) -> str:
    return " ".join((text or "").split())
