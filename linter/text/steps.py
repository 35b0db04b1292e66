"""Which numbers of a sequence are out of step."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

_YEARS = range(1900, 2101)


class Slip(NamedTuple):
    """Neighbours in a sequence, from `start` on and before `end`, all of which are too small by `by`."""

    start: int
    end: int
    by: int


def slips(numbers: Sequence[int]) -> tuple[Slip, ...]:
    """What must change for a sequence to go up, or down, by one; nothing where that is not how it is meant.

    It is meant so where half of the steps are by one, or more than half of the numbers stand where they would then.
    It is not where most numbers are the same or all are years.
    """
    if len(numbers) < 2 or all(number in _YEARS for number in numbers):
        return ()
    # Of two numbers nobody can tell more than that one was left out between them.
    if len(numbers) == 2:
        return (Slip(1, 2, -1),) if tuple(numbers) == (1, 3) else ()
    backwards = numbers[::-1]
    up, down = _steps(numbers), _steps(backwards)
    if max(up, down) * 2 < len(numbers) - 1 or _repeats(numbers) * 2 > len(numbers) - 1:
        return ()
    if up >= down:
        return tuple(_ascending(numbers))
    last = len(numbers)
    return tuple(Slip(last - slip.end, last - slip.start, slip.by) for slip in _ascending(backwards))[::-1]


def _repeats(numbers: Sequence[int]) -> int:
    return sum(later == earlier for earlier, later in pairwise(numbers))


def _steps(numbers: Sequence[int]) -> int:
    """How many steps are up by one, counted as if nothing but the numbers out of place were in their way."""
    by_one = sum(later - earlier == 1 for earlier, later in pairwise(numbers))
    in_place = _usual(numbers)[1]
    return max(by_one, in_place - 1 if in_place * 2 > len(numbers) else 0)


def _ascending(numbers: Sequence[int]) -> list[Slip]:
    usual, count = _usual(numbers)
    start = usual if numbers[0] > 1 and count * 2 > len(numbers) and usual >= 0 else numbers[0]
    found = []
    at = 0
    for by, group in groupby(start + place - number for place, number in enumerate(numbers)):
        end = at + len(list(group))
        if by:
            found.append(Slip(at, end, by))
        at = end
    return found


def _usual(numbers: Sequence[int]) -> tuple[int, int]:
    """The first number of the ascending sequence that most numbers fit into, and how many do."""
    ((start, count),) = Counter(number - place for place, number in enumerate(numbers)).most_common(1)
    return start, count
