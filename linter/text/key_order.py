"""The order in which things with names belong: as declared, or as most of those that stand together have it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations, groupby
from typing import Protocol

_FEWEST = 5


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
            self._counts.update(combinations(dict.fromkeys(keys), 2))

    def precedes(self, first: str, second: str) -> bool:
        """Whether most sequences that have both have the first key first."""
        so = self._counts[first, second]
        both = so + self._counts[second, first]
        return first != second and both >= _FEWEST and so * 5 >= both * 4


def in_order(keys: Sequence[str], order: KeyOrder) -> list[int]:
    """The positions of the keys in their order, as near to the one they have as that allows.

    They stay as they are where a key stands twice with others between, as if two things had become one, or where
    habits contradict each other.
    """
    as_they_are = list(range(len(keys)))
    runs = [key for key, _ in groupby(keys)]
    if len(set(runs)) < len(runs):
        return as_they_are
    waiting = list(as_they_are)
    found: list[int] = []
    while waiting:
        free = (at for at in waiting if not any(order.precedes(keys[other], keys[at]) for other in waiting))
        chosen = next(free, None)
        if chosen is None:
            return as_they_are
        waiting.remove(chosen)
        found.append(chosen)
    return found
