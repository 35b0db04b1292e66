"""A server on 127.0.0.1 that does what it is told, faults included, and remembers what it was asked."""

import gzip
import socket
import ssl
import struct
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from threading import Event, Thread

import trustme

Behaviour = Callable[["Handler"], None]


@dataclass(frozen=True)
class Seen:
    """A request as it came: `at` is in seconds of the monotonic clock, `body` that of a POST."""

    method: str
    path: str
    headers: Mapping[str, str]
    at: float
    body: bytes = b""


@dataclass
class LocalServer:
    """What a server is told and what it saw: `script` is done first, one behaviour a request, then `usual`."""

    url: str
    usual: Behaviour
    script: list[Behaviour] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    closing: Event = field(default_factory=Event)
    busy: int = 0
    busiest: int = 0

    def intervals(self) -> list[float]:
        """The seconds between each two requests."""
        return [later.at - earlier.at for earlier, later in pairwise(self.seen)]


class Handler(BaseHTTPRequestHandler):
    """Hands each request to the behaviour whose turn it is."""

    protocol_version = "HTTP/1.1"
    told: LocalServer

    def _handle(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.told.seen.append(Seen(self.command, self.path, dict(self.headers), time.monotonic(), body))
        self.told.busy += 1
        self.told.busiest = max(self.told.busiest, self.told.busy)
        try:
            (self.told.script.pop(0) if self.told.script else self.told.usual)(self)
        except OSError:  # the client has had enough
            self.close_connection = True
        finally:
            self.told.busy -= 1

    do_GET = do_HEAD = do_POST = _handle  # noqa: N815  http.server's names

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def running(usual: Behaviour, certificate: trustme.LeafCert | None = None) -> Iterator[LocalServer]:
    """A server that behaves in some way until the block ends; it speaks TLS where it has a certificate."""
    handler = type("BoundHandler", (Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  connections that clients break off
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    handler.told = LocalServer(f"http://127.0.0.1:{server.server_port}", usual)
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield handler.told
    finally:
        handler.told.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


def reply(body: bytes = b"", status: int = 200, **headers: str) -> Behaviour:
    """An answer; underscores in the names of headers stand for hyphens."""

    def behave(handler: Handler) -> None:
        handler.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        if handler.command != "HEAD":
            handler.wfile.write(body)

    return behave


def redirect(goal: str, status: int = 302) -> Behaviour:
    """A redirect."""
    return reply(status=status, Location=goal)


def packed(body: bytes) -> Behaviour:
    """An answer as gzip."""
    return reply(gzip.compress(body), Content_Encoding="gzip")


def bomb(size: int) -> Behaviour:
    """So many zeros, in a thousandth of their size."""
    return packed(b"\0" * size)


def cut_short(body: bytes) -> Behaviour:
    """Half an answer, though all of it was promised."""

    def behave(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body[: len(body) // 2])
        handler.close_connection = True

    return behave


def reset(handler: Handler) -> None:
    """The connection breaks off."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.rfile.close()
    handler.close_connection = True


def silence(handler: Handler) -> None:
    """Nothing, for as long as the server runs."""
    handler.told.closing.wait(30)
    handler.close_connection = True


def drip(text: bytes, pause: float = 0.02) -> Behaviour:
    """A byte now and then, for as long as the server runs; the text begins with the status line."""

    def behave(handler: Handler) -> None:
        for byte in text:
            if handler.told.closing.wait(pause):
                break
            handler.wfile.write(bytes([byte]))
            handler.wfile.flush()
        handler.close_connection = True

    return behave


def endless(handler: Handler) -> None:
    """A body without end."""
    handler.send_response(200)
    handler.end_headers()
    handler.close_connection = True
    while not handler.told.closing.is_set():
        handler.wfile.write(b"x" * 65536)


def by_method(head: Behaviour, get: Behaviour) -> Behaviour:
    """One thing for requests for the head alone, another for all others."""
    return lambda handler: (head if handler.command == "HEAD" else get)(handler)


def by_path(behaviours: Mapping[str, Behaviour]) -> Behaviour:
    """What is said for each path; nothing is at all others."""
    return lambda handler: behaviours.get(handler.path, reply(status=404))(handler)
