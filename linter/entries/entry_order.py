"""The order of a section's entries: by date or by title, which of them are out of it, and how they would be in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Literal

from linter.entries.model import Entry
from linter.papers.titles import normalised_title
from linter.text.source import Source

OrderName = Literal["newest-first", "oldest-first", "alphabetical"]
Key = Any  # a tuple of numbers or a text; those of one run compare with each other

_APART = re.compile(r"\s*(?:(?:-{3,}|\*{3,}|_{3,})\s*)?")
_SOME_MONTH = 6


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


def keys_of(run: Sequence[Entry], order: OrderName) -> list[Key]:
    """What the entries of a run are ordered by, so that those in order have keys that never fall.

    A date is the year that the entry states, with the month of its arXiv id where that is of the same year. An entry
    without a month, or without any date, goes with its neighbours.
    """
    if order == "alphabetical":
        return [normalised_title(entry.title) for entry in run]
    sign = -1 if order == "newest-first" else 1
    dates = [_date(entry) for entry in run]
    keys: list[tuple[int, int]] = []
    for index, date in enumerate(dates):
        before = keys[-1] if keys else None
        behind = next((other for other in dates[index + 1 :] if other), None)
        keys.append(_settled(date, before, behind))
    return [(sign * year, sign * month) for year, month in keys]


def _date(entry: Entry) -> tuple[int, int] | None:
    """Year and month of an entry, the month 0 where it is not known."""
    if entry.year is None:
        return None
    return entry.year, entry.arxiv.month if entry.arxiv and entry.arxiv.year == entry.year else 0


def _settled(
    date: tuple[int, int] | None, before: tuple[int, int] | None, behind: tuple[int, int] | None
) -> tuple[int, int]:
    """A date with what it leaves open taken from the one before it or behind it."""
    if date is None:
        return before or behind or (0, _SOME_MONTH)
    year, month = date
    for other in (before, behind):
        if not month and other and other[0] == year:
            month = other[1]
    return year, month or _SOME_MONTH


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
