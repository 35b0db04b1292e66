"""How many processes are of use; apart from `jobs`, for what starts them is much to import."""

import os

# Below so many code points another process takes longer to start than to be of help.
WORTHWHILE = 200_000


def processors() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def worthwhile(code_points: int, most: int) -> int:
    """The number of processes, up to the most that may be, that read so much text faster than fewer."""
    return min(most, code_points // WORTHWHILE) if hasattr(os, "fork") else 1
