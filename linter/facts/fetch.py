"""Requests: where they may go, how far a redirect is followed, how much of an answer is read."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from types import TracebackType
from typing import Self

import httpx

from linter.facts.bodies import ACCEPTED, unpacked
from linter.facts.connections import PRIVATE_KINDS, LookUp, look_up
from linter.facts.transport import CheckedTransport
from linter.facts.trouble import FetchError, Trouble, are_permanent
from linter.lazy.dataclasses import dataclass
from linter.version import VERSION

USER_AGENT = f"litlint/{VERSION} (+https://github.com/litlint/litlint)"
TIMEOUT = 30.0  # seconds, for one request with its body
_MOST_REDIRECTS = 10
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LONGEST_URL = 8000
_LAST_PORT = 0xFFFF

# Entered with the address for each request, and left when that is done: it may wait, or raise.
Turn = Callable[[str], AbstractContextManager[object]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered in the end.

    `url` is whose answer it is and `body` its unpacked text, empty where it was not to be read. `headers` have their
    names in lower case. `redirects` has the status and the address of each that led there; `is_moved` says that there
    were some and all of them are permanent.
    """

    status: int
    url: str
    headers: Mapping[str, str]
    body: bytes
    redirects: tuple[tuple[int, str], ...] = ()

    @property
    def is_moved(self) -> bool:
        """Whether the address asked for has another one for good."""
        return are_permanent(self.redirects)


class Fetcher:
    """Sends requests, from several threads if need be; use it in a `with`, which closes its connections.

    With `allows_private` the address that is asked for may be one of this machine or its network. A redirect to
    another host may not lead there even then.
    """

    def __init__(
        self,
        *,
        timeout: float = TIMEOUT,
        proxy: str | None = None,
        allows_private: bool = False,
        look_up: LookUp = look_up,
    ) -> None:
        """`timeout` is in seconds, for each request; `look_up` finds the addresses of a host."""
        strict = CheckedTransport(timeout, proxy=proxy, look_up=look_up)
        lenient = CheckedTransport(timeout, look_up=look_up, allowed=PRIVATE_KINDS) if allows_private else None
        self._strict = strict
        self._first = lenient if lenient and not proxy else strict

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._strict.close()
        self._first.close()

    def fetch(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        most: int = 0,
        turn: Turn = nullcontext,
    ) -> Answer:
        """The answer to a request, with at most `most` bytes of its body, redirects followed. Raises FetchError.

        A body is an answer's only where it is read whole: a longer one is an error, and with 0 none is read. `turn` is
        taken for every request, those that follow redirects too.
        """
        redirects: list[tuple[int, str]] = []
        try:
            return self._followed(method, _target(url), headers or {}, most, turn, redirects)
        except FetchError as error:
            error.redirects = tuple(redirects)
            raise

    def _followed(
        self,
        method: str,
        start: httpx.URL,
        headers: Mapping[str, str],
        most: int,
        turn: Turn,
        redirects: list[tuple[int, str]],
    ) -> Answer:
        here = start
        while True:
            transport = self._first if _authority(here) == _authority(start) else self._strict
            with turn(str(here)):
                answer, goal = _sent(transport, method, here, headers, most)
            if goal is None:
                return replace(answer, redirects=tuple(redirects))
            redirects.append((answer.status, answer.url))
            here = _target(goal)
            if str(here) in (address for _, address in redirects):
                raise FetchError(Trouble.REDIRECTS, "redirects lead in a circle")
            if len(redirects) > _MOST_REDIRECTS:
                raise FetchError(Trouble.REDIRECTS, f"more than {_MOST_REDIRECTS} redirects")


def _sent(
    transport: CheckedTransport, method: str, url: httpx.URL, headers: Mapping[str, str], most: int
) -> tuple[Answer, str | None]:
    """The answer to one request, and where it redirects to.

    Without httpx's client, which would send cookies back and read every redirect's goal before we may.
    """
    request = httpx.Request(
        method, url, headers={"User-Agent": USER_AGENT, "Accept-Encoding": ACCEPTED, "Accept": "*/*", **headers}
    )
    response = transport.handle_request(request)
    try:
        goal = response.headers.get("location") if response.status_code in _REDIRECTS else None
        body = b""
        if goal is None and most and method != "HEAD":
            body = unpacked(response.iter_raw(), response.headers.get("content-encoding", ""), most)
        answer = Answer(response.status_code, str(url), dict(response.headers), body)
        return answer, None if goal is None else _joined(url, goal)
    finally:
        response.close()


def _joined(url: httpx.URL, goal: str) -> str:
    try:
        return str(url.join(goal))
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(Trouble.BAD_URL, "redirect leads to no address") from error


def _target(url: str) -> httpx.URL:
    """An address as it is requested, without user and fragment. Raises FetchError for one that is not to be visited."""
    try:
        read = httpx.URL(url) if len(url) <= _LONGEST_URL else None
        if read is not None and read.scheme in ("http", "https") and read.host and (read.port or 1) <= _LAST_PORT:
            # A full stop behind the host is for resolvers; certificates do without.
            return read.copy_with(userinfo=b"", host=read.host.rstrip("."), fragment=None)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(Trouble.BAD_URL) from error
    raise FetchError(Trouble.BAD_URL)


def _authority(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
