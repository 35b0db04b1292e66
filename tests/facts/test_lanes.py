"""Many addresses are asked side by side, and no server notices more than a few of them at a time."""

import threading
from collections import Counter
from collections.abc import Iterator

import pytest
from servers.local import LocalServer, reply

from linter.facts.courtesy import AT_ONCE
from linter.facts.lanes import probe_all
from linter.facts.probe import Prober
from linter.papers.addresses.link_status import LinkStatus, Outcome


@pytest.fixture
def prober() -> Iterator[Prober]:
    with Prober(timeout=5, allows_private=True, sleep=lambda _: None) as prober:
        yield prober


def test_each_address_is_asked_once_and_told_once(server: LocalServer, prober: Prober) -> None:
    urls = [f"{server.url}/{number}" for number in range(40)]

    assert dict(probe_all(prober, urls)) == dict.fromkeys(urls, LinkStatus(Outcome.FINE, 200))
    assert Counter(seen.path for seen in server.seen) == Counter(f"/{number}" for number in range(40))


def test_host_gets_few_requests_at_a_time(server: LocalServer, prober: Prober) -> None:
    everybody = threading.Barrier(AT_ONCE)

    def wait(handler: object) -> None:
        everybody.wait(5)  # whoever waits alone is refused
        reply(b"fine")(handler)

    server.usual = wait
    found = dict(probe_all(prober, [f"{server.url}/{number}" for number in range(2 * AT_ONCE)]))

    assert {status.outcome for status in found.values()} == {Outcome.FINE}
    assert server.busiest == AT_ONCE


def test_slow_host_does_not_hold_up_others(server: LocalServer, prober: Prober) -> None:
    others_are_done = threading.Event()
    host, port = "127.0.0.1", server.url.rpartition(":")[2]

    def wait(handler: object) -> None:
        if handler.headers["Host"].startswith(host):
            others_are_done.wait(5)
        reply(b"fine")(handler)

    server.usual = wait
    slow = [f"http://{host}:{port}/{number}" for number in range(20)]
    quick = [f"http://127.0.0.2:{port}/{number}" for number in range(3)]
    order = []
    for url, _ in probe_all(prober, slow + quick):
        order.append(url)
        if len(order) == len(quick):
            others_are_done.set()

    assert (set(order[:3]), len(order)) == (set(quick), 23)


def test_nothing_is_asked_for_nothing(prober: Prober) -> None:
    assert list(probe_all(prober, [])) == []


def test_whoever_stops_listening_stops_the_asking(server: LocalServer, prober: Prober) -> None:
    results = probe_all(prober, [f"{server.url}/{number}" for number in range(200)])
    next(results)
    results.close()

    assert prober.probe(f"{server.url}/late").outcome is Outcome.UNCHECKED
    assert len(server.seen) < 200


def test_mistake_of_ours_is_raised_where_somebody_listens(prober: Prober, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_url: str) -> LinkStatus:
        raise ZeroDivisionError

    monkeypatch.setattr(prober, "probe", fail)
    with pytest.raises(ZeroDivisionError):
        list(probe_all(prober, ["http://lanterns.example/"]))
