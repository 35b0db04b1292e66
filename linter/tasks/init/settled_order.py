"""The one order of keys that most sequences of them follow, if there is one."""

from collections import Counter
from collections.abc import Sequence

from linter.tasks.init.thresholds import FEWEST, is_habit
from linter.text.key_order import MOST, DeclaredOrder, in_order, pairs_of

Sequences = Sequence[Sequence[str]]


def settled_order(sequences: Sequences, fewest: int = 1) -> tuple[str, ...]:
    """The keys whose places beside each other are settled, in their order; empty where most sequences break it.

    The most frequent ones are taken first; one that stands now before, now behind these is left out, and may then
    stand anywhere, as may one that fewer than `fewest` sequences have.
    """
    before: Counter[tuple[str, str]] = Counter()
    for keys in sequences:
        before.update(pairs_of(keys))
    counts = Counter(key for keys in sequences for key in dict.fromkeys(keys))
    chosen: list[str] = []
    for key, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:MOST]:
        if counts[key] >= fewest and all(_is_settled(before[key, other], before[other, key]) for other in chosen):
            chosen.append(key)
    order = _sorted(chosen, before)
    several = [keys for keys in sequences if sum(key in order for key in dict.fromkeys(keys)) > 1]
    return order if is_habit(kept_by(several, order), len(several)) else ()


def kept_by(sequences: Sequences, order: Sequence[str]) -> int:
    """How many of the sequences are in an order."""
    declared = DeclaredOrder(order)
    return sum(in_order(keys, declared) == list(range(len(keys))) for keys in sequences)


def _is_settled(so: int, otherwise: int) -> bool:
    """Whether two keys have an order: most of those that have both agree, or all where these are few."""
    most, both = max(so, otherwise), so + otherwise
    return is_habit(most, both) if both >= FEWEST else most == both


def _sorted(keys: Sequence[str], before: Counter[tuple[str, str]]) -> tuple[str, ...]:
    """The keys so that none stands behind one that it precedes; those that would go round are left out."""
    waiting, found = list(keys), []
    while waiting:
        free = [key for key in waiting if not any(before[other, key] > before[key, other] for other in waiting)]
        if not free:
            break
        found.append(free[0])
        waiting.remove(free[0])
    return tuple(found)
