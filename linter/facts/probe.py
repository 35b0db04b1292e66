"""Whether an address leads to anything: its server is asked for the head of the page, then for the page."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Lock
from types import TracebackType
from typing import Self

from linter.facts.budget import Budget
from linter.facts.connections import LookUp, look_up
from linter.facts.courtesy import LONGEST_WAIT, Host, Hosts
from linter.facts.fetch import TIMEOUT, Answer, Fetcher
from linter.facts.presence import Presence
from linter.facts.retries import failure, retried
from linter.facts.trouble import FetchError, Trouble
from linter.papers.addresses.arxiv import is_arxiv_site
from linter.papers.addresses.link_status import LinkStatus, Outcome
from linter.papers.addresses.private_hosts import is_private
from linter.papers.addresses.urls import split

_TRIES = 3
_PAUSE = 1.0  # seconds before the second try, about
_SUCCESS = range(200, 300)
_GONE = frozenset({404, 410})
_NO_HEAD = frozenset({405, 501})
_TOO_MANY_REQUESTS = 429
# Of a connection: what a server may do to a request for a head alone, and what is no sign of life.
_HEADLESS = frozenset({Trouble.BROKEN_OFF, Trouble.PROTOCOL, Trouble.TIMEOUT})
_SILENT = frozenset({Trouble.NO_NETWORK, Trouble.UNKNOWN_HOST})


class _AtArxivError(FetchError):
    """A redirect leads to arXiv, which is not probed: its interface says whether the paper exists."""


class Prober:
    """Asks servers of addresses, from several threads if need be; use it in a `with`.

    arXiv is never asked: an address that is redirected there leads to arXiv as far as can be told here.
    """

    def __init__(
        self,
        *,
        timeout: float = TIMEOUT,
        proxy: str | None = None,
        allows_private: bool = False,
        most_requests: int | None = None,
        look_up: LookUp = look_up,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] | None = None,
    ) -> None:
        """`timeout` is in seconds, for each request; `most_requests` is for the prober's life.

        Raises UsageError for a proxy that is none.
        """
        self._fetcher = Fetcher(timeout=timeout, proxy=proxy, allows_private=allows_private, look_up=look_up)
        self._is_proxied = proxy is not None
        self._stopped = Event()
        self._sleep = self._wait if sleep is None else sleep
        self._hosts = Hosts(clock, self._sleep)
        # Behind a proxy names are not looked up here.
        self._presence = Presence(_finds_nothing if proxy else look_up)
        self._lock = Lock()
        self._budget = Budget(most_requests)

    def __enter__(self) -> Self:
        self._fetcher.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped.set()
        self._fetcher.__exit__(kind, error, trace)

    @property
    def requests_left(self) -> int | None:
        """How many requests may still be sent; None where that is not limited."""
        return self._budget.left

    @property
    def has_no_network(self) -> bool:
        """Whether there was something to reach, and no sign of a network."""
        return self._presence.is_missed

    def stop(self) -> None:
        """Let every probe end at its next request."""
        self._stopped.set()

    def probe(self, url: str) -> LinkStatus:
        """What becomes of an address; several tries are made where that may help, and bounded in number and time."""
        try:
            answer = retried(
                lambda: self._tried(url), pause=_PAUSE, sleep=self._sleep, tries=_TRIES, longest=2 * LONGEST_WAIT
            )
        except _AtArxivError as error:
            return _led_to_arxiv(error)
        except FetchError as error:
            if error.url:
                self._host(error.url).failed(error)
            return self._unanswered(error)
        self._host(answer.url).answered()
        return _judged(answer)

    def _tried(self, url: str) -> Answer:
        """One try: a server's last word. Raises FetchError for what may pass, too."""
        try:
            answer = self._head(url) or self._asked("GET", url)
        except FetchError as error:
            # A name server may have slipped; and what has kept us waiting twice has had its time.
            error.may_pass = error.may_pass and error.trouble is not Trouble.TIMEOUT
            error.may_pass = error.may_pass or error.trouble is Trouble.UNKNOWN_HOST
            raise
        failed = failure(answer, split(answer.url).host)
        if failed.may_pass:
            failed.redirects = answer.redirects
            self._host(answer.url).postpone(failed)
            raise failed
        return answer

    def _head(self, url: str) -> Answer | None:
        """The answer to a request for the head alone, None where it is worth nothing: many servers refuse or lie."""
        if self._host(url).refuses_head:
            return None
        try:
            answer = self._asked("HEAD", url)
        except FetchError as error:
            if error.may_pass and error.trouble in _HEADLESS:
                return None
            raise
        if answer.status in _NO_HEAD:
            self._host(answer.url).refuses_head = True
        return answer if answer.status in (*_SUCCESS, _TOO_MANY_REQUESTS) else None

    def _asked(self, method: str, url: str) -> Answer:
        answer = self._fetcher.fetch(method, url, turn=self._turn)
        self._presence.answered()
        return answer

    @contextmanager
    def _turn(self, url: str) -> Iterator[None]:
        """The time of one request. Raises FetchError where it is not to be sent."""
        try:
            if is_arxiv_site(url):
                raise _AtArxivError(Trouble.FORBIDDEN, "arXiv is not probed")
            self._refuse_useless(url)
            with self._host(url).turn():
                self._refuse_useless(url)
                self._count()
                yield
        except FetchError as error:
            error.url = url
            if error.trouble in _SILENT or (error.trouble is Trouble.TIMEOUT and not error.may_pass):
                self._presence.was_silent(_name(url))
            raise

    def _refuse_useless(self, url: str) -> None:
        # This machine can be reached all the same, where that is allowed.
        if self._presence.is_gone and not is_private(split(url).host):
            raise FetchError(Trouble.NO_NETWORK)
        if self._stopped.is_set() or self._budget.left == 0:
            raise FetchError(Trouble.LIMIT)

    def _count(self) -> None:
        with self._lock:
            self._budget.spend()

    def _unanswered(self, error: FetchError) -> LinkStatus:
        """What an address is that got no answer: broken only where its host does not exist, though others do."""
        final_url = error.url if error.is_redirected else None
        is_unknown = error.trouble is Trouble.UNKNOWN_HOST and not self._is_proxied
        if is_unknown and self._presence.is_there():
            return LinkStatus(Outcome.BROKEN, None, str(error), final_url)
        reason = Trouble.NO_NETWORK.value if is_unknown else str(error)
        return LinkStatus(Outcome.UNCHECKED, error.status, reason, final_url)

    def _host(self, url: str) -> Host:
        return self._hosts[_name(url)]

    def _wait(self, seconds: float) -> None:
        self._stopped.wait(seconds)


def _name(url: str) -> str:
    parts = split(url)
    return f"{parts.scheme}://{parts.host}:{parts.port}"  # what serves https need not serve http


def _finds_nothing(_host: str, _port: int) -> Sequence[str]:
    return ()


def _judged(answer: Answer) -> LinkStatus:
    final_url = answer.url if answer.redirects else None
    if answer.status in _SUCCESS:
        return LinkStatus(Outcome.MOVED if answer.is_moved else Outcome.FINE, answer.status, None, final_url)
    outcome = Outcome.BROKEN if answer.status in _GONE else Outcome.UNCHECKED
    return LinkStatus(outcome, answer.status, f"{split(answer.url).host} answers {answer.status}", final_url)


def _led_to_arxiv(error: _AtArxivError) -> LinkStatus:
    """Where redirects lead to arXiv the rest is for its interface to say."""
    if not error.is_redirected:
        return LinkStatus(Outcome.UNCHECKED, None, str(error))
    outcome = Outcome.MOVED if error.is_moved else Outcome.FINE
    return LinkStatus(outcome, error.redirects[-1][0], None, error.url)
