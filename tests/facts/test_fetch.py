"""Requests go where they may, follow redirects no further than that, and end in time."""

import socket
import time
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import trustme
from servers.local import (
    LocalServer,
    bomb,
    cut_short,
    drip,
    endless,
    packed,
    redirect,
    reply,
    reset,
    running,
    silence,
)

from linter.errors import UsageError
from linter.facts.fetch import Fetcher
from linter.facts.trouble import FetchError, Trouble

MOST = 1_000_000
# Every way to write an address of this machine, its network, or a cloud's metadata service.
FORBIDDEN = (
    "http://127.0.0.1/",
    "http://127.1/",
    "http://0x7f.0.0.1/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://017700000001/",
    "http://127。0。0。1/",
    "http://127.0.0.1./",
    "http://localhost/",
    "http://LOCALHOST./",
    "http://0.0.0.0/",
    "http://0/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/",
    "http://168.63.129.16/",
    "http://192.0.0.192/",
    "http://198.18.0.1/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:1::1]/",
    "http://[fe80::1]/",
    "http://[fe80::1%25eth0]/",
    "http://[fc00::1]/",
    "http://[fd00:ec2::254]/",
    "http://[ff02::1]/",
    "http://user:secret@127.0.0.1/",
)
NO_ADDRESSES = (
    *("ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "//example.org/", "example.org", ""),
    *(
        "http://",
        "http://[::1",
        "http://example.org:99999/",
        "http://ex\nample.org/",
        "http://example.org/" + "a" * 9000,
    ),
)


def trouble(fetcher: Fetcher, url: str, **options: object) -> Trouble:
    with pytest.raises(FetchError) as raised:
        fetcher.fetch("GET", url, **{"most": MOST, **options})
    return raised.value.trouble


@pytest.mark.parametrize("url", FORBIDDEN)
def test_no_request_is_sent_to_an_address_of_no_public_server(url: str) -> None:
    with Fetcher(timeout=2) as fetcher:
        assert trouble(fetcher, url) in (Trouble.FORBIDDEN, Trouble.BAD_URL)


@pytest.mark.parametrize("url", NO_ADDRESSES)
def test_what_is_no_web_address_is_not_visited(fetcher: Fetcher, url: str) -> None:
    assert trouble(fetcher, url) is Trouble.BAD_URL


@pytest.mark.parametrize("host", ["169.254.169.254", "[fd00:ec2::254]", "168.63.129.16", "0.0.0.0", "224.0.0.1"])
def test_metadata_services_stay_out_of_reach_of_tests(fetcher: Fetcher, host: str) -> None:
    assert trouble(fetcher, f"http://{host}/") is Trouble.FORBIDDEN


def test_answer_has_status_headers_and_body(server: LocalServer, fetcher: Fetcher) -> None:
    server.script = [reply(b"text", 404, X_Kind="lantern")]
    answer = fetcher.fetch("GET", f"{server.url}/a?b=c#d", most=MOST)

    assert (answer.status, answer.body, answer.headers["x-kind"]) == (404, b"text", "lantern")
    assert (answer.url, server.seen[0].path) == (f"{server.url}/a?b=c", "/a?b=c")


def test_address_that_is_checked_is_the_one_that_is_connected_to(server: LocalServer) -> None:
    answers = [["127.0.0.1"], ["10.0.0.1"]]
    port = server.url.rpartition(":")[2]
    with Fetcher(timeout=2, allows_private=True, look_up=lambda *_: answers.pop(0)) as fetcher:
        answer = fetcher.fetch("GET", f"http://lanterns.example:{port}/", most=MOST)

    assert answer.body == b"fine"
    assert server.seen[0].headers["Host"] == f"lanterns.example:{port}"
    assert answers == [["10.0.0.1"]]


def test_name_server_that_changes_its_answer_is_not_followed_inward(server: LocalServer) -> None:
    answers = iter([["203.0.113.9", "127.0.0.1"], ["127.0.0.1"], ["::ffff:127.0.0.1"], ["64:ff9b::7f00:1"]])
    with Fetcher(timeout=2, look_up=lambda *_: next(answers)) as fetcher:
        found = [trouble(fetcher, f"{server.url.replace('127.0.0.1', 'lanterns.example')}/") for _ in range(4)]

    assert (found, server.seen) == ([Trouble.FORBIDDEN] * 4, [])


def test_host_that_is_not_known_is_named() -> None:
    def look_up(*_: object) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with (
        Fetcher(timeout=2, look_up=look_up) as fetcher,
        pytest.raises(FetchError, match=r"lanterns\.example") as raised,
    ):
        fetcher.fetch("GET", "http://lanterns.example/")

    assert raised.value.trouble is Trouble.UNKNOWN_HOST


def test_name_server_that_does_not_answer_costs_no_more_than_the_time_limit() -> None:
    with Fetcher(timeout=0.2, look_up=lambda *_: time.sleep(3) or []) as fetcher:
        started = time.monotonic()

        assert trouble(fetcher, "http://lanterns.example/") is Trouble.NO_NETWORK
    assert time.monotonic() - started < 1.5


@pytest.mark.parametrize(
    "goal",
    [
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/",
        "http://[::ffff:127.0.0.1]/",
        "http://localhost/",
        "http://127.0.0.2/",
        "//10.0.0.1/",
    ],
)
def test_redirect_inward_is_refused(server: LocalServer, fetcher: Fetcher, goal: str) -> None:
    server.script = [redirect(goal)]

    assert trouble(fetcher, server.url) is Trouble.FORBIDDEN


@pytest.mark.parametrize("goal", ["file:///etc/passwd", "javascript:alert(1)", "ftp://example.org/", "http://[::1"])
def test_redirect_to_no_web_address_is_refused(server: LocalServer, fetcher: Fetcher, goal: str) -> None:
    server.script = [redirect(goal)]

    assert trouble(fetcher, server.url) is Trouble.BAD_URL


def test_redirects_are_followed_and_told(server: LocalServer, fetcher: Fetcher) -> None:
    server.script = [redirect("/b", 301), redirect("c", 308)]
    answer = fetcher.fetch("GET", f"{server.url}/a", most=MOST)

    assert (answer.url, answer.body, answer.is_moved) == (f"{server.url}/c", b"fine", True)
    assert answer.redirects == ((301, f"{server.url}/a"), (308, f"{server.url}/b"))


def test_one_temporary_redirect_makes_no_move(server: LocalServer, fetcher: Fetcher) -> None:
    server.script = [redirect("/b", 301), redirect("/c", 302)]

    assert not fetcher.fetch("GET", f"{server.url}/a").is_moved


def test_circle_of_redirects_ends(server: LocalServer, fetcher: Fetcher) -> None:
    server.script = [redirect("/b"), redirect("/a")]

    assert trouble(fetcher, f"{server.url}/a") is Trouble.REDIRECTS
    assert len(server.seen) == 2


def test_chain_of_redirects_ends(server: LocalServer, fetcher: Fetcher) -> None:
    server.script = [redirect(f"/{number}") for number in range(50)]

    assert trouble(fetcher, f"{server.url}/a") is Trouble.REDIRECTS
    assert len(server.seen) == 11


def test_no_credentials_are_sent(server: LocalServer, fetcher: Fetcher) -> None:
    server.script = [reply(b"", Set_Cookie="a=b"), redirect(server.url.replace("//", "//user:secret@") + "/b")]
    for _ in range(2):
        fetcher.fetch("GET", server.url.replace("//", "//user:secret@"), headers={"Authorization": "x", "Cookie": "y"})

    assert {name.lower() for seen in server.seen for name in seen.headers} & {"authorization", "cookie"} == set()
    assert len(server.seen) == 3


def test_proxy_variables_are_not_read(server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    with running(reply(b"proxy")) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        with Fetcher(timeout=2, allows_private=True) as fetcher:
            assert fetcher.fetch("GET", server.url, most=MOST).body == b"fine"


def test_named_proxy_decides_what_is_reached(server: LocalServer) -> None:
    with Fetcher(timeout=2, proxy=server.url) as fetcher:
        answer = fetcher.fetch("GET", "http://lanterns.example/a", most=MOST)

    assert (answer.body, server.seen[0].path) == (b"fine", "http://lanterns.example/a")


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "127.0.0.1:1", "http://", "http://[::1", "x"])
def test_proxy_of_another_kind_is_refused(proxy: str) -> None:
    with pytest.raises(UsageError, match="--proxy"):
        Fetcher(proxy=proxy)


def test_packed_answer_is_unpacked(server: LocalServer, fetcher: Fetcher) -> None:
    server.script = [packed(b"text" * 1000)]

    assert fetcher.fetch("GET", server.url, most=MOST).body == b"text" * 1000


def test_bomb_is_not_unpacked(server: LocalServer, fetcher: Fetcher) -> None:
    server.script = [bomb(200_000_000)]
    tracemalloc.start()
    found = trouble(fetcher, server.url)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert found is Trouble.TOO_LARGE
    assert peak < 20 * MOST


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "zstd"])
def test_packing_that_was_not_asked_for_is_not_understood(server: LocalServer, fetcher: Fetcher, encoding: str) -> None:
    server.script = [reply(b"text", Content_Encoding=encoding)]

    assert trouble(fetcher, server.url) is Trouble.NONSENSE


def test_damaged_packing_is_not_understood(server: LocalServer, fetcher: Fetcher) -> None:
    server.script = [reply(b"no gzip", Content_Encoding="gzip")]

    assert trouble(fetcher, server.url) is Trouble.NONSENSE


def test_endless_answer_is_broken_off(server: LocalServer, fetcher: Fetcher) -> None:
    server.script = [endless]

    assert trouble(fetcher, server.url) is Trouble.TOO_LARGE


def test_body_that_is_not_wanted_is_not_read(server: LocalServer, fetcher: Fetcher) -> None:
    server.script = [endless]

    assert fetcher.fetch("GET", server.url).status == 200


@pytest.mark.parametrize(
    ("behaviour", "wanted"),
    [
        (silence, Trouble.TIMEOUT),
        (drip(b"HTTP/1.1 200 OK\r\nX-Lantern: " + b"x" * 5000), Trouble.TIMEOUT),
        (drip(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + b"x" * 5000), Trouble.TIMEOUT),
        (reset, Trouble.BROKEN_OFF),
        (cut_short(b"text" * 100), Trouble.PROTOCOL),
        (drip(b"220 mail.lanterns.example ESMTP\r\n\r\n", 0), Trouble.PROTOCOL),
    ],
    ids=["silence", "dripping headers", "dripping body", "reset", "cut short", "another protocol"],
)
def test_faulty_server_costs_no_more_than_the_time_limit(
    server: LocalServer, behaviour: object, wanted: Trouble
) -> None:
    server.script = [behaviour]
    with Fetcher(timeout=0.4, allows_private=True) as fetcher:
        started = time.monotonic()
        found = trouble(fetcher, server.url)

    assert (found, time.monotonic() - started < 2) == (wanted, True)


def test_closed_port_is_a_refusal(fetcher: Fetcher) -> None:
    with running(reply()) as server:
        pass

    assert trouble(fetcher, server.url) is Trouble.REFUSED


def test_one_fetcher_serves_many_threads(server: LocalServer, fetcher: Fetcher) -> None:
    with ThreadPoolExecutor(8) as pool:
        bodies = list(pool.map(lambda _: fetcher.fetch("GET", server.url, most=MOST).body, range(40)))

    assert bodies == [b"fine"] * 40


def test_certificate_is_checked_by_the_name_and_not_by_the_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    with running(reply(b"fine"), certificate=authority.issue_cert("lanterns.example")) as server:
        port = server.url.rpartition(":")[2]
        with Fetcher(timeout=2, allows_private=True, look_up=lambda *_: ["127.0.0.1"]) as fetcher:
            assert fetcher.fetch("GET", f"https://lanterns.example:{port}/", most=MOST).body == b"fine"
            assert trouble(fetcher, f"https://ropes.example:{port}/") is Trouble.TLS
