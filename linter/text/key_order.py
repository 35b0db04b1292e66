"""The order in which things with names belong: as declared, or as most of those that stand together have it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby
from typing import Protocol

_FEWEST = 5
# Things that stand together and are more than these, each of another name, have no order that anybody meant: to compare
# each with each other would take the square of their number.
MOST = 100


class KeyOrder(Protocol):
    """Which of two keys stands first, if that is settled."""

    def precedes(self, first: str, second: str) -> bool:
        """Whether the first key belongs before the second."""


class DeclaredOrder:
    """The order of a list of keys; others may stand anywhere."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._ranks = {key: rank for rank, key in enumerate(keys)}

    def precedes(self, first: str, second: str) -> bool:
        """Whether the first key is declared before the second."""
        ranks = self._ranks
        return first in ranks and second in ranks and ranks[first] < ranks[second]


class UsualOrder:
    """The order that four in five of the sequences that have two keys have them in, of at least five."""

    def __init__(self, sequences: Iterable[Sequence[str]]) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        for keys in sequences:
            self._counts.update(pairs_of(keys))

    def precedes(self, first: str, second: str) -> bool:
        """Whether most sequences that have both have the first key first."""
        so = self._counts[first, second]
        both = so + self._counts[second, first]
        return first != second and both >= _FEWEST and so * 5 >= both * 4


def pairs_of(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each two different keys of a sequence, as they first follow each other; none of a sequence that is too long."""
    different = dict.fromkeys(keys)
    return combinations(different, 2) if len(different) <= MOST else iter(())


def in_order(keys: Sequence[str], order: KeyOrder) -> list[int]:
    """The positions of the keys in their order, as near to the one they have as that allows.

    They stay as they are where a key stands twice with others between, as if two things had become one, where there
    are too many, or where habits contradict each other.
    """
    as_they_are = list(range(len(keys)))
    runs = [(key, list(places)) for key, places in groupby(as_they_are, key=keys.__getitem__)]
    if len(dict(runs)) < len(runs) or len(runs) > MOST:
        return as_they_are
    waiting = dict(runs)
    found: list[int] = []
    while waiting:
        free = (key for key in waiting if not any(order.precedes(other, key) for other in waiting))
        chosen = next(free, None)
        if chosen is None:
            return as_they_are
        found += waiting.pop(chosen)
    return found
