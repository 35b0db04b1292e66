"""The order in which a file's entries have their fields, and the order that one of them should have."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations, groupby
from operator import attrgetter
from typing import Protocol

from linter.entries.fields import Field, Form, label_key

_FEWEST = 5
_CITATION_LABELS = frozenset({"bibtex", "cite", "citations", "reference"})


class Order(Protocol):
    """Which of two fields stands first, if that is settled."""

    def precedes(self, first: Field, second: Field) -> bool:
        """Whether the first field belongs before the second."""


class DeclaredOrder:
    """The order of a list of labels; fields of other labels may stand anywhere."""

    def __init__(self, labels: Sequence[str]) -> None:
        keys = map(label_key, labels)
        self._ranks = {"citation" if key in _CITATION_LABELS else key: rank for rank, key in enumerate(keys)}

    def precedes(self, first: Field, second: Field) -> bool:
        """Whether the first field's label is declared before the second's."""
        ranks = self._ranks
        return first.key in ranks and second.key in ranks and ranks[first.key] < ranks[second.key]


class UsualOrder:
    """The order that four in five of the entries that have two fields have them in, of at least five."""

    def __init__(self, runs: Iterable[Sequence[Field]]) -> None:
        self._counts: Counter[tuple[Form, str, str]] = Counter()
        for run in runs:
            keys = list(dict.fromkeys(field.key for field in run if field.key))
            self._counts.update((run[0].form, *pair) for pair in combinations(keys, 2))

    def precedes(self, first: Field, second: Field) -> bool:
        """Whether most entries that have both have the first field first."""
        so = self._counts[first.form, first.key, second.key]
        both = so + self._counts[first.form, second.key, first.key]
        return first.key != second.key and both >= _FEWEST and so * 5 >= both * 4


def in_order(run: Sequence[Field], order: Order) -> Sequence[Field]:
    """The fields of a run in their order, as near to the one they have as that allows.

    They stay as they are where a field stands twice with others between, as if two entries had become one, or where
    habits contradict each other.
    """
    keys = [key for key, _ in groupby(map(attrgetter("key"), run))]
    if len(set(keys)) < len(keys):
        return run
    waiting = list(run)
    found: list[Field] = []
    while waiting:
        free = (field for field in waiting if not any(order.precedes(other, field) for other in waiting))
        chosen = next(free, None)
        if chosen is None:
            return run
        waiting.remove(chosen)
        found.append(chosen)
    return found
