"""The order of a section's entries: by date or by title, which of them are out of it, and how they would be in it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Literal

from linter.entries.model import Entry
from linter.lazy import re
from linter.papers.titles.spelling import normalised_title
from linter.text.source import Source

OrderName = Literal["newest-first", "oldest-first", "alphabetical"]
OrderBy = Literal["year", "date", "id"]
Date = tuple[int, ...]  # year, month and day, or month and number of an identifier; 0 is what is not known
Key = Any  # a tuple of numbers or a text; those of one run compare with each other

_APART = re.compile(r"\s*(?:(?:-{3,}|\*{3,}|_{3,})\s*)?")
_NO_DATE: Date = (0, 0, 0)
_DIGITS = re.compile(r"[0-9]+$")


def unbroken_runs(source: Source, entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """The entries of one section and style that stand right behind each other, two or more."""
    run = list(entries[:1])
    for above, entry in pairwise(entries):
        is_alike = above.section is entry.section and above.style is entry.style and above.span.end <= entry.span.start
        if not (is_alike and _APART.fullmatch(source.text, above.span.end, entry.span.start)):
            yield run
            run = []
        run.append(entry)
    yield run


def keys_of(run: Sequence[Entry], order: OrderName, by: OrderBy = "year", *, by_id: bool = True) -> list[Key]:
    """What the entries of a run are ordered by, so that those in order have keys that never fall.

    By year, a date is the year that the entry states, with the month of its arXiv id where that is of the same year;
    by date, it is the entry's date, else the same, the month only with `by_id`; by id, it is that of the arXiv id. An
    entry of which a part of the date, or all of it, is not known goes with its neighbours.
    """
    if order == "alphabetical":
        return [normalised_title(entry.title) for entry in run]
    sign = -1 if order == "newest-first" else 1
    dates = _with_neighbours([_date(entry, by, by_id=by_id) for entry in run])
    return [tuple(sign * part for part in date) for date in _filled(_filled(dates, 1), 2)]


def _date(entry: Entry, by: OrderBy, *, by_id: bool) -> Date | None:
    """The date of an entry that counts; None where nothing of it is known."""
    if by == "id":
        return (entry.arxiv.year, entry.arxiv.month, _number(entry.arxiv.base)) if entry.arxiv else None
    if by == "date" and entry.date:
        return entry.date.year, entry.date.month, entry.date.day or 0
    if entry.year is None:
        return None
    is_of_year = entry.arxiv is not None and entry.arxiv.year == entry.year and (by_id or by == "year")
    return entry.year, entry.arxiv.month if entry.arxiv and is_of_year else 0, 0


def _with_neighbours(dates: Sequence[Date | None]) -> list[Date]:
    """The dates, and for one that is not known that of the nearest before it, else behind it."""
    known: Date | None = next((date for date in dates if date), None)
    found: list[Date] = []
    for date in dates:
        known = date or known
        found.append(known or _NO_DATE)
    return found


def _filled(dates: Sequence[Date], part: int) -> list[Date]:
    """The dates, and where that part is not known that of the nearest before, else behind, that is alike up to it."""
    behind = _nearest_before(dates[::-1], part)[::-1]
    before = _nearest_before(dates, part)
    return [
        (*date[:part], date[part] or one or other, *date[part + 1 :])
        for date, one, other in zip(dates, before, behind, strict=True)
    ]


def _nearest_before(dates: Sequence[Date], part: int) -> list[int]:
    """For each date that part of the nearest before it that is alike up to it and has it known, else 0."""
    known: dict[Date, int] = {}
    found = []
    for date in dates:
        found.append(known.get(date[:part], 0))
        if date[part]:
            known[date[:part]] = date[part]
    return found


def _number(identifier: str) -> int:
    digits = _DIGITS.search(identifier)
    return int(digits[0]) if digits else 0


def out_of_order(keys: Sequence[Key]) -> list[int]:
    """The indexes of the fewest items without which the keys never fall."""
    lasts: list[int] = []
    ends: list[Key] = []
    before: list[int] = []
    for index, key in enumerate(keys):
        at = bisect_right(ends, key)
        before.append(lasts[at - 1] if at else -1)
        lasts[at : at + 1], ends[at : at + 1] = [index], [key]
    kept = set()
    index = lasts[-1] if lasts else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return [index for index in range(len(keys)) if index not in kept]
