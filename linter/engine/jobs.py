"""Files read and judged by several processes at once."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from multiprocessing import get_context
from signal import SIG_DFL, SIG_IGN, SIGINT, SIGTERM, signal
from threading import Thread
from time import sleep

from linter.engine.cache.written import reread, written
from linter.engine.reading import Reading
from linter.text.source import Source

# Parts that a process is given at a time: few enough to cost little, many enough that none waits long at the end.
_PARTS_EACH = 8
_LOOK = 0.5  # seconds between two looks for the parent, which may be killed

Read = Callable[[Source], Reading]

# Set in a process before it is forked, and inherited: a rule or a snapshot need not be sent.
_read: Read | None = None


def read_all(sources: Sequence[Source], read: Read, jobs: int) -> Iterator[Reading]:
    """The readings of some texts, in their order, made by so many processes, which are forked."""
    global _read  # noqa: PLW0603  what forked processes inherit
    _read, done = read, 0
    size = max(1, len(sources) // (jobs * _PARTS_EACH))
    # A collection writes to all that it looks at: each process would soon have its own copy of what they share.
    gc.freeze()
    try:
        with ProcessPoolExecutor(jobs, get_context("fork"), _attend, (os.getpid(),)) as pool:
            for source, text in zip(sources, pool.map(_written, sources, chunksize=size), strict=True):
                yield reread(source, text) or read(source)
                done += 1
    # A process was killed, for instance for want of memory, or none can be started, or there are no semaphores.
    except (BrokenExecutor, OSError, ImportError, NotImplementedError):
        yield from map(read, sources[done:])
    finally:
        _read = None
        gc.unfreeze()


def _attend(parent: int) -> None:
    """Leave an interrupt, which all processes of a terminal get, to the parent, and end when that has ended."""
    signal(SIGINT, SIG_IGN)
    signal(SIGTERM, SIG_DFL)
    Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        sleep(_LOOK)
    os._exit(1)


def _written(source: Source) -> str:
    if _read is None:
        raise RuntimeError("forked before there was anything to do")
    return written(_read(source))
