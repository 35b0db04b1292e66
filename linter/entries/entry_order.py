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
Date = tuple[int, int, int]
Key = Any  # a tuple of numbers or a text; those of one run compare with each other

_APART = re.compile(r"\s*(?:(?:-{3,}|\*{3,}|_{3,})\s*)?")
_SOME_MONTH = 6
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
    dates = [_date(entry, by, by_id=by_id) for entry in run]
    keys: list[Date] = []
    for date, behind in zip(dates, _known_behind(dates), strict=True):
        before = keys[-1] if keys else None
        keys.append(_settled(date, before, behind))
    return [tuple(sign * part for part in key) for key in keys]


def _date(entry: Entry, by: OrderBy, *, by_id: bool) -> Date | None:
    """Year, month and day of an entry, or month and number of its identifier; 0 is what is not known."""
    if by == "id":
        return (entry.arxiv.year, entry.arxiv.month, _number(entry.arxiv.base)) if entry.arxiv else None
    if by == "date" and entry.date:
        return entry.date.year, entry.date.month, entry.date.day or 0
    if entry.year is None:
        return None
    is_of_year = entry.arxiv is not None and entry.arxiv.year == entry.year and (by_id or by == "year")
    return entry.year, entry.arxiv.month if entry.arxiv and is_of_year else 0, 0


def _known_behind(dates: Sequence[Date | None]) -> list[Date | None]:
    """For each date the first one behind it that is known."""
    found: list[Date | None] = []
    known: Date | None = None
    for date in reversed(dates):
        found.append(known)
        known = date or known
    return found[::-1]


def _number(identifier: str) -> int:
    digits = _DIGITS.search(identifier)
    return int(digits[0]) if digits else 0


def _settled(date: Date | None, before: Date | None, behind: Date | None) -> Date:
    """A date with what it leaves open taken from the one before it or behind it."""
    if date is None:
        return before or behind or (0, _SOME_MONTH, 0)
    year, month, day = date
    for other in (before, behind):
        if not month and other and other[0] == year:
            month = other[1]
        if not day and other and other[:2] == (year, month):
            day = other[2]
    return year, month or _SOME_MONTH, day


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
