"""How many processes are of use; apart from `jobs`, for what starts them is much to import."""

import os
from collections.abc import Collection

# Below so many code points another process takes longer to start than to be of help.
WORTHWHILE = 200_000


def processors() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def worthwhile(lengths: Collection[int], most: int) -> int:
    """The number of processes, up to the most that may be, that read texts of so many code points faster than fewer.

    One text is read by one process: what the others are to do is what there is besides the longest.
    """
    if not hasattr(os, "fork") or not lengths:
        return 1
    total = sum(lengths)
    return min(most, total // WORTHWHILE, 1 + (total - max(lengths)) // WORTHWHILE)
