"""What stands out of order in a sequence."""

from bisect import bisect_left
from collections.abc import Sequence


def out_of_order(ranks: Sequence[int]) -> list[int]:
    """The positions of the fewest items that must move for the rest to rise, in order.

    Where there is a choice, what comes first stays: of two that changed places the second is named. Equal ranks are
    in order in the way they stand.
    """
    lengths = _rising_from(ranks)
    kept: set[int] = set()
    wanted, least = max(lengths, default=0), min(ranks, default=0)
    for position, rank in enumerate(ranks):
        if lengths[position] == wanted and rank >= least:
            kept.add(position)
            wanted, least = wanted - 1, rank
    return [position for position in range(len(ranks)) if position not in kept]


def _rising_from(ranks: Sequence[int]) -> list[int]:
    """How long the longest run of rising ranks is that begins at each position."""
    # Read from behind with turned signs, the least end of a run of each length.
    ends: list[tuple[int, int]] = []
    lengths = [0] * len(ranks)
    for position in range(len(ranks) - 1, -1, -1):
        end = (-ranks[position], len(ranks) - position)
        length = bisect_left(ends, end)
        ends[length : length + 1] = [end]
        lengths[position] = length + 1
    return lengths
