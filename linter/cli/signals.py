"""What asks a command to end: Ctrl-C, and SIGTERM."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Terminated(BaseException):
    """Somebody has asked for the end: what is unfinished is cleared away first."""


@contextmanager
def heard() -> Iterator[list[int]]:
    """The numbers of the signals that ask for the end, as they come; each raises KeyboardInterrupt or Terminated.

    Such an exception can get lost on its way: Python 3.11 makes a RuntimeError of one that comes while a class is made.
    A signal that whoever started us wants ignored is ignored.
    """
    numbers: list[int] = []

    def hear(number: int, _frame: FrameType | None) -> None:
        numbers.append(number)
        raise KeyboardInterrupt if number == signal.SIGINT else Terminated

    is_main = threading.current_thread() is threading.main_thread()  # the only one that may say what signals do
    ours = [one for one in (signal.SIGINT, signal.SIGTERM) if is_main and signal.getsignal(one) != signal.SIG_IGN]
    before = {one: signal.signal(one, hear) for one in ours}
    try:
        yield numbers
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
