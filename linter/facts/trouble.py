"""Why an answer was not had: what no finding may be made of, but for a host that does not exist."""

import errno
import socket
import ssl
from enum import StrEnum

from linter.errors import NetworkError


class Trouble(StrEnum):
    """What stood between a request and its answer."""

    NO_NETWORK = "no network"
    UNKNOWN_HOST = "unknown host"
    FORBIDDEN = "forbidden address"
    REFUSED = "connection refused"
    BROKEN_OFF = "connection broken off"
    TIMEOUT = "time-out"
    TLS = "TLS trouble"
    PROXY = "proxy trouble"
    PROTOCOL = "no proper HTTP"
    BAD_URL = "no address that can be visited"
    REDIRECTS = "redirects without end"
    TOO_LARGE = "answer too large"
    STATUS = "the server does not answer it"
    NONSENSE = "answer not understood"
    LIMIT = "limit of requests reached"


# What another try may bring an answer to.
_PASSING = frozenset({Trouble.BROKEN_OFF, Trouble.TIMEOUT, Trouble.PROTOCOL})
_PERMANENT = frozenset({301, 308})
_NO_ROUTE = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL})
_NAME_UNKNOWN = frozenset({socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)})


def are_permanent(redirects: tuple[tuple[int, str], ...]) -> bool:
    """Whether there are redirects, and all of them are for good."""
    return bool(redirects) and all(status in _PERMANENT for status, _ in redirects)


class FetchError(NetworkError):
    """An answer that was not had.

    `retry_after` is how many seconds the server asks to wait, if it says so, and `status` what it answered, if it did.
    `redirects` has the status and the address of each redirect that led to `url`, where the trouble was met.
    """

    redirects: tuple[tuple[int, str], ...] = ()
    status: int | None = None
    url: str | None = None

    def __init__(
        self, trouble: Trouble, reason: str = "", *, may_pass: bool | None = None, retry_after: float | None = None
    ) -> None:
        """Without a reason it says what its trouble is; `may_pass` is by default what is usual for that."""
        super().__init__(reason or trouble.value)
        self.trouble = trouble
        self.may_pass = trouble in _PASSING if may_pass is None else may_pass
        self.retry_after = retry_after

    @property
    def is_moved(self) -> bool:
        """Whether it led there for good."""
        return are_permanent(self.redirects)

    @property
    def is_redirected(self) -> bool:
        """Whether what was asked for led elsewhere first."""
        return bool(self.redirects)


def trouble_of(error: BaseException, usual: Trouble) -> Trouble:
    """What an error of the network is about, by the errors that it came from; `usual` where these do not tell."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return Trouble.TLS
        if isinstance(cause, socket.gaierror):
            return Trouble.UNKNOWN_HOST if cause.errno in _NAME_UNKNOWN else Trouble.NO_NETWORK
        if isinstance(cause, ConnectionRefusedError):
            return Trouble.REFUSED
        if isinstance(cause, ConnectionError):
            return Trouble.BROKEN_OFF
        if isinstance(cause, TimeoutError):
            return Trouble.TIMEOUT
        if isinstance(cause, OSError) and cause.errno in _NO_ROUTE:
            return Trouble.NO_NETWORK
        cause = cause.__cause__ or cause.__context__
    return usual
