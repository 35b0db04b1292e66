"""What is said while something takes longer than a second: a line on a terminal, which is gone when it is done."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from types import TracebackType
from typing import Self

from linter.cli.output import obeys
from linter.reports.escape import visible
from linter.reports.underline import columns

_DELAY, _BEAT = 1.0, 0.2  # seconds until the line appears, and between two looks at what it has to say
_ERASE = "\r\x1b[K"

# Told how much is done, and of how much.
Told = Callable[[int, int], None]


class Progress:
    """A line of standard error, for as long as a `with` lasts; none in pipes and CI, and where silence is wanted.

    A thread of its own draws it, so that it stands there also while a server keeps us waiting, and what is done is
    told by setting a text. It holds no lock of ours, so that another process may be forked meanwhile.
    """

    def __init__(self, doing: str = "", *, is_quiet: bool = False) -> None:
        """`doing` is what is shown until something tells how far it is."""
        self._text = doing
        self._is_shown = not is_quiet and obeys(to_stderr=True) and not os.environ.get("CI")
        self._ended = Event()
        self._thread = Thread(target=self._draw, daemon=True)

    def of(self, doing: str) -> Told:
        """What is told how far something, in words, has come; once that is all of it, nothing is shown any more."""

        def tell(done: int, total: int) -> None:
            self._text = f"{doing}: {done / total:.0%} of {total:,}" if done < total else ""

        return tell

    def __enter__(self) -> Self:
        """Begin to count the second."""
        if self._is_shown:
            self._thread.start()
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        """Remove the line, however the work has ended."""
        self._ended.set()
        if self._is_shown:
            self._thread.join()

    def _draw(self) -> None:
        drawn, pause = "", _DELAY
        while not self._ended.wait(pause):
            pause = _BEAT
            text = _fitting(visible(self._text))
            if text != drawn:
                _put(f"{_ERASE}{text}")
            drawn = text
        if drawn:
            _put(_ERASE)


def _fitting(text: str) -> str:
    """As much of a text as fits into a line of the terminal, whose last column would move the cursor on."""
    try:
        room = os.get_terminal_size(sys.stderr.fileno()).columns - 1
    except OSError:
        return ""
    while columns(text) > room > 0:
        text = f"{text[:-2]}…"
    return text


def _put(text: str) -> None:
    """Write past the buffer of standard error, whose lock the thread that works may hold."""
    with suppress(OSError):  # the terminal is gone
        os.write(sys.stderr.fileno(), text.encode("utf-8", "backslashreplace"))
