"""Taking turns: one request at a time, and none too soon, among all processes that share a cache folder."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from linter.errors import InputError
from linter.facts.trouble import FetchError, Trouble

# Seconds that one waits for the others.
_PATIENCE = 120.0


class Turns:
    """Whose turn it is to ask arXiv.

    The lock is the kernel's, on a file: it ends with the process that holds it, however that ends. When the last
    request was is written beside it, in seconds of the wall clock, the one clock that processes share.
    """

    def __init__(
        self,
        folder: Path,
        interval: float,
        *,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`interval` is the least number of seconds between two requests."""
        self._folder = folder
        self._interval = interval
        self._clock = clock
        self._sleep = sleep

    @contextmanager
    def taken(self) -> Iterator[Callable[[], None]]:
        """It is ours until the block ends; what is given is to be called before each request, and waits.

        Raises FetchError where others do not let go, and InputError where the folder cannot be used.
        """
        lock = FileLock(self._folder / "arxiv.lock", timeout=_PATIENCE)
        with self._writing():
            self._folder.mkdir(parents=True, exist_ok=True)
            lock.acquire()
        waited: list[bool] = []

        def wait() -> None:
            if waited:  # a redirect: what went before has only now ended
                self._note()
            waited.append(True)
            self._wait()

        try:
            yield wait
        finally:
            self._note()
            lock.release()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except Timeout as error:
            raise FetchError(Trouble.LIMIT, "another litlint is asking arXiv") from error
        except NotImplementedError as error:
            raise InputError(f"{self._folder}: its file system knows no locks") from error
        except OSError as error:
            raise InputError(f"{error.filename or self._folder} cannot be written: {error.strerror}") from error

    def _wait(self) -> None:
        # A last time in the future is a clock that was set back: it may not make anybody wait longer than usual.
        waited = max(0.0, self._clock() - self._last())
        if waited < self._interval:
            self._sleep(self._interval - waited)
        self._note()

    @property
    def _stamp(self) -> Path:
        return self._folder / "arxiv.last"

    def _last(self) -> float:
        try:
            return float(self._stamp.read_text(encoding="ascii"))
        except FileNotFoundError:
            return 0.0
        except ValueError:  # cut short
            return self._clock()

    def _note(self) -> None:
        with self._writing():
            self._stamp.write_text(repr(self._clock()), encoding="ascii")
