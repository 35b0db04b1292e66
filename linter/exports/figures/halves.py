"""Papers by half-year and family."""

from collections import Counter
from collections.abc import Sequence

from linter.exports.figures.tree import Group, largest
from linter.lazy.dataclasses import dataclass

# So many families can be told apart; the smaller ones stand together.
_MOST_FAMILIES = 8
_HALF = 6  # months


@dataclass(frozen=True, slots=True)
class Half:
    """A half of a year, or all halves up to it; `number` is 1 or 2."""

    year: int
    number: int
    is_all_before: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """A family and its papers in each half."""

    title: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Halves:
    """The papers of families in halves of years, oldest first; `undated` have no month and are in none."""

    halves: tuple[Half, ...]
    series: tuple[Series, ...]
    undated: int

    @property
    def totals(self) -> tuple[int, ...]:
        """The papers of all families in each half."""
        return tuple(map(sum, zip(*(one.counts for one in self.series), strict=True)))


def halves(families: Sequence[Group], columns: int) -> Halves:
    """The papers of families by half-year; without halves where no paper has a month.

    There are at most so many columns: older papers stand in the first one.
    """
    found = [
        (family.title, Counter(_number(one.since) for one in family.listed if one.since))
        for family in largest(families, _MOST_FAMILIES)
    ]
    undated = sum(family.count for family in families) - sum(counts.total() for _, counts in found)
    numbers = [number for _, counts in found for number in counts]
    if not numbers:
        return Halves((), (), undated)
    last = max(numbers)
    first = max(min(numbers), last - columns + 1)
    shown = (_half(number, is_first=min(numbers) < number == first) for number in range(first, last + 1))
    series = (Series(title, _columns(counts, first, last)) for title, counts in found)
    return Halves(tuple(shown), tuple(series), undated)


def _number(month: tuple[int, int]) -> int:
    """The number of a month's half-year; the next one has the next number."""
    return month[0] * 2 + (month[1] > _HALF)


def _half(number: int, *, is_first: bool) -> Half:
    return Half(number // 2, number % 2 + 1, is_first)


def _columns(counts: Counter[int], first: int, last: int) -> tuple[int, ...]:
    """The numbers in each half; the first one has the older papers as well."""
    older = sum(count for number, count in counts.items() if number < first)
    return (counts[first] + older, *(counts[number] for number in range(first + 1, last + 1)))
