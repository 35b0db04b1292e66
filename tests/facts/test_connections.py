"""Where there is no network, nobody waits long to learn it."""

import socket
import time

import httpcore
import pytest

from linter.facts import connections
from linter.facts.connections import CheckedBackend
from linter.facts.deadline import Deadline
from linter.facts.trouble import FetchError, Trouble


def backend(*addresses: str) -> CheckedBackend:
    return CheckedBackend(Deadline(), lambda *_: addresses, None)


def test_host_that_takes_no_connection_is_given_up_before_the_request_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_PATIENCE", 0.3)
    waited: list[float] = []

    def connect(_host: str, _port: int, timeout: float, *_: object) -> httpcore.NetworkStream:
        waited.append(timeout)
        raise httpcore.ConnectTimeout

    lonely = backend("192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4")
    monkeypatch.setattr(lonely._inner, "connect_tcp", connect)
    with pytest.raises(FetchError, match=r"lanterns\.example takes no connection") as raised:
        lonely.connect_tcp("lanterns.example", 80, timeout=30)

    assert (raised.value.may_pass, len(waited), max(waited) <= 0.3) == (False, 3, True)


def test_second_address_serves_where_the_first_does_not() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        stream = backend("127.0.0.2", "127.0.0.1").connect_tcp("lanterns.example", port, timeout=2)
        stream.close()


def test_resolver_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_PATIENCE", 0.2)
    hanging = CheckedBackend(Deadline(), lambda *_: time.sleep(2) or [], None)
    started = time.monotonic()
    with pytest.raises(FetchError) as raised:
        hanging.connect_tcp("lanterns.example", 80, timeout=30)

    assert (raised.value.trouble, raised.value.may_pass, time.monotonic() - started < 1) == (
        Trouble.NO_NETWORK,
        False,
        True,
    )
