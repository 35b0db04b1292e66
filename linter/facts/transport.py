"""How requests travel: httpx over connections of our own."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import httpcore
import httpx

from linter.errors import UsageError
from linter.facts.connections import CheckedBackend, LookUp, look_up
from linter.facts.deadline import Deadline
from linter.facts.trouble import FetchError, Trouble, trouble_of

_CONNECTIONS = 16
# What would tell a server who asks.
_SECRETS = frozenset({b"authorization", b"cookie", b"proxy-authorization"})
_TROUBLES: tuple[tuple[type[Exception], Trouble], ...] = (
    (httpcore.TimeoutException, Trouble.TIMEOUT),
    (httpcore.ProxyError, Trouble.PROXY),
    (httpcore.NetworkError, Trouble.BROKEN_OFF),
    (httpcore.ProtocolError, Trouble.PROTOCOL),
    (httpcore.UnsupportedProtocol, Trouble.BAD_URL),
)


class CheckedTransport(httpx.BaseTransport):
    """Sends requests to public addresses, without credentials, each within its `timeout` in seconds.

    Where a proxy is given it is connected to instead, wherever it is, and decides what may be reached.
    """

    def __init__(
        self,
        timeout: float,
        *,
        proxy: str | None = None,
        look_up: LookUp = look_up,
        allowed: frozenset[str] = frozenset(),
    ) -> None:
        """`allowed` are kinds of addresses, in the words of `kind_of_address`, that may be connected to besides."""
        self._timeout = timeout
        self._deadline = Deadline()
        # Of the environment this reads SSL_CERT_FILE and SSL_CERT_DIR alone.
        tls = httpx.create_ssl_context()
        limits: dict[str, Any] = {"ssl_context": tls, "max_connections": _CONNECTIONS, "keepalive_expiry": 30.0}
        limits["network_backend"] = CheckedBackend(self._deadline, look_up, None if proxy else allowed)
        self._pool = _proxy_pool(proxy, limits) if proxy else httpcore.ConnectionPool(**limits)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer, its body still to be read. Raises FetchError, and so does reading the body."""
        self._deadline.start(self._timeout)
        seconds = dict.fromkeys(("connect", "read", "write", "pool"), self._timeout)
        url = request.url
        with _explained():
            answer = self._pool.handle_request(
                httpcore.Request(
                    request.method,
                    httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                    headers=[header for header in request.headers.raw if header[0].lower() not in _SECRETS],
                    content=request.stream,
                    extensions={"timeout": seconds},
                )
            )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer, self._deadline))

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """The body of an answer, as it comes."""

    def __init__(self, answer: httpcore.Response, deadline: Deadline) -> None:
        self._answer = answer
        self._deadline = deadline

    def __iter__(self) -> Iterator[bytes]:
        with _explained():
            for chunk in self._answer.iter_stream():
                self._deadline.left()
                yield chunk

    def close(self) -> None:
        self._answer.close()


def _proxy_pool(proxy: str, limits: dict[str, Any]) -> httpcore.ConnectionPool:
    """Connections through a proxy. Raises UsageError for an address that names none."""
    try:
        parts = urlsplit(proxy)
        is_usable = parts.scheme in ("http", "https") and bool(parts.hostname)
        named = httpx.Proxy(proxy) if is_usable else None
    except (ValueError, httpx.InvalidURL):
        named = None
    if named is None:
        raise UsageError("--proxy: wanted an address such as http://proxy.example:3128")
    url = named.url
    address = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    return httpcore.HTTPProxy(address, proxy_auth=named.raw_auth, **limits)


@contextmanager
def _explained() -> Iterator[None]:
    """Turns the errors of the library into one that says what stood in the way."""
    try:
        yield
    except tuple(kind for kind, _ in _TROUBLES) as error:
        usual = next(trouble for kind, trouble in _TROUBLES if isinstance(error, kind))
        found = usual if usual is Trouble.PROXY else trouble_of(error, usual)
        raise FetchError(found, f"{found.value}: {error}" if str(error) else "") from error
