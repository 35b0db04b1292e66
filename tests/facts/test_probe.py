"""An address is fine, moved or broken where its server says so, and unchecked whatever else happens."""

import socket
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
import trustme
from servers.local import (
    LocalServer,
    bomb,
    by_method,
    cut_short,
    drip,
    endless,
    redirect,
    reply,
    reset,
    running,
    silence,
)

from linter.facts.connections import look_up
from linter.facts.courtesy import SPACING
from linter.facts.probe import Prober
from linter.papers.addresses.link_status import LinkStatus, Outcome

FINE, MOVED, BROKEN, UNCHECKED = Outcome


class Slept(list[float]):
    """A sleep that takes no time, and what was slept."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def slept() -> Slept:
    return Slept()


@pytest.fixture
def prober(slept: Slept) -> Iterator[Prober]:
    with Prober(timeout=1, allows_private=True, sleep=slept, clock=lambda: 0.0) as prober:
        yield prober


def methods(server: LocalServer) -> list[str]:
    return [seen.method for seen in server.seen]


def unknown(*known: str) -> Callable[[str, int], Sequence[str]]:
    """A name server that knows some names and addresses."""

    def find(host: str, port: int) -> Sequence[str]:
        if host in known:
            return ["203.0.113.9"]
        if host == "127.0.0.1":
            return look_up(host, port)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    return find


def test_page_that_is_there_costs_one_request_for_its_head(server: LocalServer, prober: Prober) -> None:
    assert prober.probe(f"{server.url}/a") == LinkStatus(FINE, 200)
    assert methods(server) == ["HEAD"]


@pytest.mark.parametrize("status", [400, 403, 404, 405, 406, 410, 500, 501, 503])
def test_server_that_refuses_heads_or_lies_is_asked_for_the_page(
    server: LocalServer, prober: Prober, status: int
) -> None:
    server.usual = by_method(reply(status=status), reply(b"fine"))

    assert prober.probe(f"{server.url}/a").outcome is FINE
    assert methods(server) == ["HEAD", "GET"]


@pytest.mark.parametrize("head", [reset, drip(b"no head\r\n\r\n", 0), silence], ids=["reset", "nonsense", "silence"])
def test_server_that_chokes_on_heads_is_asked_for_the_page(
    server: LocalServer, prober: Prober, head: Callable[..., None]
) -> None:
    server.usual = by_method(head, reply(b"fine"))

    assert prober.probe(f"{server.url}/a").outcome is FINE


def test_server_that_knows_no_heads_is_asked_for_pages_from_then_on(server: LocalServer, prober: Prober) -> None:
    server.usual = by_method(reply(status=405), reply(b"fine"))
    for path in "ab":
        prober.probe(f"{server.url}/{path}")

    assert methods(server) == ["HEAD", "GET", "GET"]


def test_endless_page_is_fine_and_not_read(server: LocalServer, prober: Prober) -> None:
    server.usual = by_method(reply(status=405), endless)

    assert prober.probe(f"{server.url}/a").outcome is FINE


def test_bomb_is_not_unpacked(server: LocalServer, prober: Prober) -> None:
    server.usual = by_method(reply(status=405), bomb(50_000_000))

    assert prober.probe(f"{server.url}/a").outcome is FINE


@pytest.mark.parametrize("status", [404, 410])
def test_page_that_is_gone_is_broken(server: LocalServer, prober: Prober, status: int, slept: Slept) -> None:
    server.usual = reply(status=status)

    assert prober.probe(f"{server.url}/a") == LinkStatus(BROKEN, status, f"127.0.0.1 answers {status}")
    assert (methods(server), slept) == (["HEAD", "GET"], [SPACING])


@pytest.mark.parametrize("status", [300, 304, 400, 401, 403, 406, 418, 451, 505, 999])
def test_other_answers_say_nothing_of_the_page(server: LocalServer, prober: Prober, status: int) -> None:
    server.usual = reply(status=status)

    assert prober.probe(f"{server.url}/a") == LinkStatus(UNCHECKED, status, f"127.0.0.1 answers {status}")
    assert len(server.seen) == 2


@pytest.mark.parametrize("status", [301, 308])
def test_page_that_is_redirected_for_good_has_moved(server: LocalServer, prober: Prober, status: int) -> None:
    server.script = [redirect("/b", status), redirect("/c", 301)]

    assert prober.probe(f"{server.url}/a#part") == LinkStatus(MOVED, 200, None, f"{server.url}/c")


@pytest.mark.parametrize("status", [302, 303, 307])
def test_page_that_is_redirected_for_now_is_fine(server: LocalServer, prober: Prober, status: int) -> None:
    server.script = [redirect("/b", 301), redirect("/c", status)]

    assert prober.probe(f"{server.url}/a") == LinkStatus(FINE, 200, None, f"{server.url}/c")


@pytest.mark.parametrize("status", [301, 302])
def test_redirect_to_what_is_gone_is_broken(server: LocalServer, prober: Prober, status: int) -> None:
    server.usual = lambda handler: (redirect("/b", status) if handler.path == "/a" else reply(status=404))(handler)

    assert prober.probe(f"{server.url}/a") == LinkStatus(BROKEN, 404, "127.0.0.1 answers 404", f"{server.url}/b")


@pytest.mark.parametrize("status", [301, 302])
def test_circle_of_redirects_is_unchecked(server: LocalServer, prober: Prober, status: int) -> None:
    server.usual = redirect("/a", status)
    found = prober.probe(f"{server.url}/a")

    assert (found.outcome, found.reason) == (UNCHECKED, "redirects lead in a circle")
    assert len(server.seen) <= 2


@pytest.mark.parametrize(
    "goal", ["http://10.0.0.1/", "http://169.254.169.254/latest/", "http://[::ffff:127.0.0.1]/", "file:///etc/passwd"]
)
def test_redirect_inward_is_unchecked(server: LocalServer, prober: Prober, goal: str) -> None:
    server.usual = redirect(goal, 301)

    assert prober.probe(f"{server.url}/a").outcome is UNCHECKED
    assert len(server.seen) == 1


def test_refused_redirect_to_a_host_does_not_speak_for_that_host(server: LocalServer, prober: Prober) -> None:
    with running(redirect(f"{server.url}/b")) as other:
        inward = prober.probe(f"{other.url}/a")

    assert (inward.outcome, prober.probe(f"{server.url}/a").outcome) == (UNCHECKED, FINE)


@pytest.mark.parametrize("url", ["http://10.0.0.1/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/"])
def test_private_address_is_unchecked(url: str) -> None:
    with Prober(timeout=1) as prober:
        found = prober.probe(url)

    assert found.outcome is UNCHECKED
    assert "no request is sent" in str(found.reason)


def test_name_that_becomes_a_private_address_is_unchecked(server: LocalServer) -> None:
    url = server.url.replace("127.0.0.1", "lanterns.example")
    with Prober(timeout=1, look_up=lambda *_: ["127.0.0.1"]) as prober:
        assert prober.probe(f"{url}/").outcome is UNCHECKED
    assert server.seen == []


def test_closed_port_is_unchecked(prober: Prober) -> None:
    with running(reply()) as server:
        pass
    found = prober.probe(server.url)

    assert (found.outcome, "refused" in str(found.reason)) == (UNCHECKED, True)


@pytest.mark.parametrize(
    "behaviour",
    [reset, silence, drip(b"HTTP/1.1 200 OK\r\nX-Lantern: " + b"x" * 5000), drip(b"220 mail\r\n\r\n", 0)],
    ids=["reset", "silence", "dripping", "another protocol"],
)
def test_fault_ends_unchecked_after_a_bounded_number_of_requests_and_a_later_run_recovers(
    server: LocalServer, behaviour: Callable[..., None]
) -> None:
    server.usual = behaviour
    with Prober(timeout=0.2, allows_private=True, sleep=Slept()) as prober:
        assert prober.probe(f"{server.url}/a").outcome is UNCHECKED
    assert len(server.seen) <= 6

    server.usual = reply(b"fine")
    with Prober(timeout=2, allows_private=True, sleep=Slept()) as prober:
        assert prober.probe(f"{server.url}/a").outcome is FINE


def test_page_cut_short_is_there_all_the_same(server: LocalServer, prober: Prober) -> None:
    server.usual = by_method(reply(status=405), cut_short(b"text" * 100))

    assert prober.probe(f"{server.url}/a").outcome is FINE


def test_certificate_that_nobody_trusts_is_unchecked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    with (
        running(reply(b"fine"), certificate=authority.issue_cert("lanterns.example")) as server,
        Prober(timeout=2, allows_private=True, look_up=lambda *_: ["127.0.0.1"], sleep=Slept()) as prober,
    ):
        port = server.url.rpartition(":")[2]
        found = prober.probe(f"https://ropes.example:{port}/")

        assert (found.outcome, "TLS" in str(found.reason)) == (UNCHECKED, True)
        assert prober.probe(f"https://lanterns.example:{port}/").outcome is FINE


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504])
def test_busy_server_is_asked_a_few_times_ever_later(
    server: LocalServer, prober: Prober, status: int, slept: Slept
) -> None:
    server.usual = reply(status=status)
    found = prober.probe(f"{server.url}/a")
    pauses = [seconds for seconds in slept if seconds % SPACING]

    assert found == LinkStatus(UNCHECKED, status, f"127.0.0.1 answers {status}")
    assert len(server.seen) <= 6
    assert [0.5 < pauses[0] < 1.5, 1 < pauses[1] < 3, len(pauses)] == [True, True, 2]


def test_busy_server_that_recovers_is_fine(server: LocalServer, prober: Prober) -> None:
    server.script = [reply(status=429), reply(status=503), reply(status=503)]

    assert prober.probe(f"{server.url}/a").outcome is FINE


def test_retry_after_is_obeyed_by_all_addresses_of_the_host(server: LocalServer, prober: Prober, slept: Slept) -> None:
    server.script = [reply(status=429, Retry_After="20")]
    prober.probe(f"{server.url}/a")

    assert max(slept) >= 20
    slept.clear()
    prober.probe(f"{server.url}/b")
    assert slept[0] >= 20  # by a clock that stands still


def test_server_that_wants_a_long_wait_is_not_asked_again(server: LocalServer, prober: Prober) -> None:
    server.usual = reply(status=503, Retry_After="7200")
    found = [prober.probe(f"{server.url}/{path}") for path in "abc"]

    assert found == [LinkStatus(UNCHECKED, 503, "127.0.0.1 answers 503 and asks to wait 7,200 seconds")] * 3
    assert len(server.seen) == 2


def test_server_that_has_had_too_many_requests_gets_no_more(server: LocalServer, prober: Prober) -> None:
    server.usual = reply(status=429)
    prober.probe(f"{server.url}/a")
    count = len(server.seen)

    assert prober.probe(f"{server.url}/b") == LinkStatus(UNCHECKED, 429, "127.0.0.1 answers 429")
    assert (count, len(server.seen)) == (3, 3)


def test_server_that_fails_again_and_again_is_left_alone(server: LocalServer, prober: Prober) -> None:
    server.usual = reset
    found = {prober.probe(f"{server.url}/{number}").outcome for number in range(20)}

    assert (found, len(server.seen)) == ({UNCHECKED}, 18)


def test_requests_to_one_host_keep_their_distance(server: LocalServer, prober: Prober, slept: Slept) -> None:
    for path in "abcd":
        prober.probe(f"{server.url}/{path}")

    assert slept == [SPACING, 2 * SPACING, 3 * SPACING]  # by a clock that stands still


def test_no_more_requests_are_sent_than_allowed(server: LocalServer) -> None:
    server.usual = redirect("/b")
    server.script = [redirect("/b"), reply(b"fine"), redirect("/b")]
    with Prober(timeout=1, allows_private=True, most_requests=3, sleep=Slept()) as prober:
        found = [prober.probe(f"{server.url}/{path}") for path in "acd"]

    assert [status.outcome for status in found] == [FINE, UNCHECKED, UNCHECKED]
    assert (found[2].reason, len(server.seen), prober.requests_left) == ("limit of requests reached", 3, 0)


def test_unknown_host_is_broken_where_others_are_known(slept: Slept) -> None:
    asked: list[str] = []

    def find(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return unknown("arxiv.org")(host, port)

    with Prober(timeout=1, look_up=find, sleep=slept) as prober:
        found = prober.probe("http://lanterns.example/a")

    assert found == LinkStatus(BROKEN, None, "unknown host: lanterns.example is not found")
    assert asked.count("lanterns.example") >= 2


def test_unknown_host_is_broken_where_a_server_has_answered(server: LocalServer, slept: Slept) -> None:
    with Prober(timeout=1, allows_private=True, look_up=unknown(), sleep=slept) as prober:
        prober.probe(server.url)

        assert prober.probe("http://lanterns.example/a").outcome is BROKEN


def test_host_that_is_unknown_once_is_looked_up_again(server: LocalServer, slept: Slept) -> None:
    answers = iter([OSError("flaky"), None])

    def find(_host: str, _port: int) -> Sequence[str]:
        if next(answers):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return ["127.0.0.1"]

    url = server.url.replace("127.0.0.1", "lanterns.example")
    with Prober(timeout=1, allows_private=True, look_up=find, sleep=slept) as prober:
        assert prober.probe(url).outcome is FINE


@pytest.mark.parametrize("error", [socket.EAI_NONAME, socket.EAI_AGAIN])
def test_unknown_host_is_unchecked_where_no_name_is_known(error: int, slept: Slept) -> None:
    def find(*_: object) -> Sequence[str]:
        raise socket.gaierror(error, "no name")

    with Prober(timeout=1, look_up=find, sleep=slept) as prober:
        found = prober.probe("http://lanterns.example/a")

    assert (found.outcome, str(found.reason).startswith("no network")) == (UNCHECKED, True)


def test_prober_without_a_network_gives_up(slept: Slept) -> None:
    asked: list[str] = []

    def find(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return unknown()(host, port)

    with Prober(timeout=1, look_up=find, sleep=slept) as prober:
        found = [prober.probe(f"http://host{number}.example/") for number in range(200)]

        assert prober.has_no_network
    assert {(status.outcome, status.reason) for status in found} == {(UNCHECKED, "no network")}
    assert len(asked) < 20


def test_this_machine_is_reached_without_a_network(server: LocalServer, slept: Slept) -> None:
    with Prober(timeout=1, allows_private=True, look_up=unknown(), sleep=slept) as prober:
        for number in range(10):
            prober.probe(f"http://host{number}.example/")

        assert prober.probe(server.url).outcome is FINE


def test_host_without_https_may_serve_http(server: LocalServer, slept: Slept) -> None:
    with Prober(timeout=1, allows_private=True, sleep=slept) as prober:
        found = [prober.probe(url).outcome for url in (server.url.replace("http:", "https:"), server.url)]

    assert found == [UNCHECKED, FINE]


def test_unknown_hosts_are_no_lack_of_a_network(slept: Slept) -> None:
    with Prober(timeout=1, look_up=unknown("arxiv.org"), sleep=slept) as prober:
        found = {prober.probe(f"http://host{number}.example/").outcome for number in range(10)}

        assert (found, prober.has_no_network) == ({BROKEN}, False)


def test_proxy_that_is_not_there_makes_no_address_broken(slept: Slept) -> None:
    with running(reply()) as closed:
        pass
    for proxy in (closed.url, "http://proxy.invalid:3128"):
        with Prober(timeout=1, proxy=proxy, look_up=unknown("arxiv.org"), sleep=slept) as prober:
            assert prober.probe("http://lanterns.example/a").outcome is UNCHECKED


def test_proxy_is_asked_for_the_address(server: LocalServer, slept: Slept) -> None:
    with Prober(timeout=1, proxy=server.url, sleep=slept) as prober:
        assert prober.probe("http://lanterns.example/a").outcome is FINE
    assert server.seen[0].path == "http://lanterns.example/a"


@pytest.mark.parametrize("status", [301, 302])
@pytest.mark.parametrize("host", ["arxiv.org", "www.arxiv.org", "export.arxiv.org", "cn.arxiv.org", "xxx.lanl.gov"])
def test_redirect_to_arxiv_is_not_followed(server: LocalServer, prober: Prober, status: int, host: str) -> None:
    server.usual = redirect(f"https://{host}/abs/2309.12307", status)

    outcome = MOVED if status == 301 else FINE
    assert prober.probe(f"{server.url}/a") == LinkStatus(outcome, status, None, f"https://{host}/abs/2309.12307")


def test_arxiv_is_not_probed(slept: Slept) -> None:
    def find(*_: object) -> Sequence[str]:
        raise AssertionError("looked up")

    with Prober(timeout=1, look_up=find, sleep=slept) as prober:
        assert prober.probe("https://arxiv.org/abs/2309.12307").outcome is UNCHECKED


@pytest.mark.parametrize("url", ["http://", "http://[::1", "http://a b/", "http://example.org:99999/", "http:///x"])
def test_what_is_no_address_is_unchecked(prober: Prober, url: str) -> None:
    assert prober.probe(url).outcome is UNCHECKED


def test_stopped_prober_sends_nothing(server: LocalServer, prober: Prober) -> None:
    prober.stop()

    assert (prober.probe(server.url).outcome, server.seen) == (UNCHECKED, [])
