"""Connections that lead where they may, and end in time.

A name is looked up once, its addresses are checked, and one of these is connected to: a name server that answers
something else a moment later changes nothing. TLS and the `Host` header go by the name all the same.
"""

import queue
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import httpcore

from linter.facts.deadline import Deadline
from linter.facts.trouble import FetchError, Trouble, trouble_of
from linter.papers.addresses.private_hosts import is_private, kind_of_address

# The addresses of a host and port, best first. Raises OSError.
LookUp = Callable[[str, int], Sequence[str]]

# Seconds until there is a connection, or none: where no network is, nobody shall wait as long as for an answer.
_PATIENCE = 10.0
# The addresses of one host that are tried.
_MOST_ADDRESSES = 3
# What `LITLINT_UNSAFE_ALLOW_PRIVATE` opens; a cloud's metadata service it does not.
PRIVATE_KINDS = frozenset({"loopback", "private"})


def look_up(host: str, port: int) -> Sequence[str]:
    """The addresses that the system's resolver gives."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class CheckedBackend(httpcore.NetworkBackend):
    """Connects to addresses of public servers, and to those of `allowed` kinds; where that is None, to any."""

    def __init__(self, deadline: Deadline, look_up: LookUp, allowed: frozenset[str] | None) -> None:
        """Whoever makes a request starts the deadline."""
        self._deadline = deadline
        self._look_up = look_up
        self._allowed = allowed
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first checked address that answers. Raises FetchError."""
        addresses = self._addresses(host, port)
        for place, address in enumerate(addresses, 1):
            try:
                seconds = min(self._deadline.left(timeout), _PATIENCE) / (len(addresses) - place + 1)
                stream = self._inner.connect_tcp(address, port, seconds, local_address, socket_options)
                return _TimedStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                if place == len(addresses):
                    raise _unconnected(host, error) from error
        raise FetchError(Trouble.UNKNOWN_HOST, f"unknown host: {host}")

    def _addresses(self, host: str, port: int) -> Sequence[str]:
        """The addresses of a host that may be connected to. Raises FetchError where there are none."""
        written = f"[{host}]" if ":" in host else host  # an address with a zone, `fe80::1%25eth0`, is never found
        if self._allowed == frozenset() and is_private(written.lower()):
            raise FetchError(Trouble.FORBIDDEN, f"{host} is a private address, where no request is sent")
        found = self._found(host, port)
        if self._allowed is None:
            return found[:_MOST_ADDRESSES]
        kinds = {address: kind_of_address(address) for address in found}
        checked = [address for address, kind in kinds.items() if kind is None or kind in self._allowed]
        if found and not checked:
            kind = kinds[found[0]]
            raise FetchError(Trouble.FORBIDDEN, f"{host} has a {kind} address, where no request is sent")
        return checked[:_MOST_ADDRESSES]

    def _found(self, host: str, port: int) -> Sequence[str]:
        """What the look-up gives in time; a resolver cannot be interrupted, so that it runs in a thread of its own."""
        answers: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._look_up(host, port))
            except (OSError, UnicodeError) as error:
                answers.put(error)

        threading.Thread(target=ask, daemon=True).start()
        try:
            answer = answers.get(timeout=self._deadline.left(_PATIENCE))
        except queue.Empty:
            reason = f"{Trouble.NO_NETWORK.value}: looking up {host} takes too long"
            raise FetchError(Trouble.NO_NETWORK, reason) from None
        if isinstance(answer, Exception):
            trouble = trouble_of(answer, Trouble.UNKNOWN_HOST)
            raise FetchError(trouble, f"{trouble.value}: {host} is not found") from answer
        return answer


def _unconnected(host: str, error: Exception) -> FetchError:
    """What it means that no address of a host takes a connection. Nobody tries again: it is not busy but away."""
    trouble = trouble_of(error, Trouble.NO_NETWORK)
    return FetchError(trouble, f"{trouble.value}: {host} takes no connection", may_pass=False)


class _TimedStream(httpcore.NetworkStream):
    """A connection all of whose waiting ends with the deadline, however slowly the other side drips."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _TimedStream(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
