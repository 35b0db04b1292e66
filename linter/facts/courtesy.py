"""How servers are treated: few requests at a time, with a pause between them, and none to one that has had enough."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from linter.facts.trouble import FetchError, Trouble

# Requests to one host at a time, and the seconds from the start of one to the start of the next.
AT_ONCE = 2
SPACING = 0.5
# A server that wants a longer wait gets no more requests in this run.
LONGEST_WAIT = 60.0
# What is no address's fault but the host's, so that one answer speaks for all of its addresses.
_OF_THE_HOST = frozenset({Trouble.UNKNOWN_HOST, Trouble.NO_NETWORK, Trouble.TLS, Trouble.REFUSED})
_TOO_MANY_REQUESTS = 429
# What may be an address's fault: so many in a row are the host's.
_DOUBTFUL = frozenset({Trouble.TIMEOUT, Trouble.BROKEN_OFF, Trouble.PROTOCOL, Trouble.STATUS})
_MOST_FAILURES = 3


class Host:
    """A server as several threads see it, by its name and port."""

    def __init__(self, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        """`clock` gives seconds that only grow."""
        self._clock = clock
        self._sleep = sleep
        self._free = BoundedSemaphore(AT_ONCE)
        self._lock = Lock()
        self._next = clock()
        self._failures = 0
        self._closed: FetchError | None = None
        self.refuses_head = False

    @contextmanager
    def turn(self) -> Iterator[None]:
        """One of few requests to the host: waits until it may be sent. Raises FetchError where none will be."""
        with self._free:
            self._wait()
            yield

    def _wait(self) -> None:
        with self._lock:
            self._refuse()
            now = self._clock()
            start = max(now, self._next)
            self._next = start + SPACING
        if start > now:
            self._sleep(start - now)
            self._refuse()

    def _refuse(self) -> None:
        if self._closed is not None:
            error = FetchError(self._closed.trouble, str(self._closed), may_pass=False)
            error.status = self._closed.status
            raise error

    def postpone(self, error: FetchError) -> None:
        """Send nothing for as long as the server asks; nothing any more where that is too long."""
        seconds = error.retry_after or 0.0
        with self._lock:
            self._next = max(self._next, self._clock() + min(seconds, LONGEST_WAIT))
        if seconds > LONGEST_WAIT:
            self._closed = error

    def failed(self, error: FetchError) -> None:
        """Note why one of its addresses has no answer; nothing more is sent where others would have none either."""
        self._failures += error.trouble in _DOUBTFUL
        is_host = error.trouble in _OF_THE_HOST or error.status == _TOO_MANY_REQUESTS
        if is_host or self._failures >= _MOST_FAILURES:
            self._closed = error

    def answered(self) -> None:
        """Note that it serves."""
        self._failures = 0


class Hosts:
    """All servers of a run."""

    def __init__(self, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._clock = clock
        self._sleep = sleep
        self._lock = Lock()
        self._hosts: dict[str, Host] = {}

    def __getitem__(self, name: str) -> Host:
        """The server with a name (and port)."""
        with self._lock:
            if name not in self._hosts:
                self._hosts[name] = Host(self._clock, self._sleep)
            return self._hosts[name]
