"""arXiv is asked in batches, by its rules; every fault of a server leaves papers unchecked and nothing wrong behind."""

import socket
import time
from datetime import timedelta
from pathlib import Path

import pytest
from servers.arxiv import Arxiv, Paper, mangled
from servers.local import Behaviour, LocalServer, cut_short, drip, endless, redirect, reply, reset, running, silence

from linter.errors import InputError, UsageError
from linter.facts.answers import AnswerStore
from linter.facts.arxiv import ArxivClient, Asked
from linter.facts.settings import NetworkSettings

ONE, TWO, THREE = "2309.12307", "2309.12308", "hep-th/9901001"
ABSENT = "2309.99999"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"
BOMB = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><feed xmlns="http://www.w3.org/2005/Atom">&b;</feed>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><feed xmlns="http://www.w3.org/2005/Atom">&a;</feed>'
FAULTS: dict[str, Behaviour] = {
    "429": reply(status=429),
    "429, to wait long": reply(status=429, Retry_After="3600"),
    "429, with a date": reply(status=429, Retry_After="Fri, 01 Jan 2100 00:00:00 GMT"),
    "503": reply(status=503),
    "500": reply(b"<html>", status=500),
    "403": reply(status=403),
    "404": reply(status=404),
    "reset": reset,
    "silence": silence,
    "drip": drip(HEAD + b"x" * 5000),
    "endless": endless,
    "cut short": cut_short(b"<feed>" + b"x" * 1000),
    "no XML": reply(b"Rate exceeded."),
    "HTML": reply(b"<html><body>Down for maintenance</body></html>"),
    "truncated XML": reply(
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2309.12307v1</id>'
    ),
    "nothing": reply(b""),
    "not UTF-8": reply(b'<feed xmlns="http://www.w3.org/2005/Atom">\xff\xfe</feed>'),
    "unknown encoding": reply(b'<?xml version="1.0" encoding="x-lantern"?><feed/>'),
    "entity bomb": reply(BOMB),
    "entity of a file": reply(OUTSIDE),
    "entry without a title": reply(
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2309.12307v1</id></entry></feed>'
    ),
    "redirect to 10.0.0.1": redirect("http://10.0.0.1/"),
    "redirect to 169.254.169.254": redirect("http://169.254.169.254/latest/meta-data/"),
    "redirect to a mapped address": redirect("http://[::ffff:127.0.0.1]/"),
    "redirect to itself": lambda handler: redirect(handler.path)(handler),
    "304 unasked": reply(status=304),
    "204": reply(status=204),
}


def client(arxiv: Arxiv | LocalServer, **options: object) -> ArxivClient:
    server = arxiv.server if isinstance(arxiv, Arxiv) else arxiv
    settings = NetworkSettings(f"{server.url}/api/query", interval=0.01, allows_private=True)
    return ArxivClient(settings, **{"timeout": 5.0, **options})


def ask(arxiv: Arxiv, *ids: str, **options: object) -> Asked:
    with client(arxiv, **options) as asking:
        return asking.ask(ids)


def test_papers_are_asked_for_together_and_read_whole(arxiv: Arxiv) -> None:
    arxiv.add(
        Paper(
            ONE, ("Sparse Lamps", "Sparse  Lanterns"), comment="12 pages", doi="10.1/x", journal_ref="Light 3 (2024)"
        ),
        Paper(THREE, authors=("Zoë Müller",)),
    )
    asked = ask(arxiv, ONE, THREE)
    first, second = (asked.answers[one] for one in (ONE, THREE))

    assert first
    assert second
    assert (first.record.title, first.version, first.record.authors) == (
        "Sparse Lanterns",
        2,
        ("Jane Doe", "Richard Roe"),
    )
    assert (first.record.doi, first.record.journal_ref, first.record.comment) == (
        "10.1/x",
        "Light 3 (2024)",
        "12 pages",
    )
    assert (str(first.record.published), str(first.record.updated)) == ("2023-09-21", "2024-03-08")
    assert (first.record.categories, first.record.withdrawn, first.record.source) == (
        ("cs.CL", "cs.LG"),
        False,
        "arxiv-api",
    )
    assert second.record.authors == ("Zoë Müller",)
    assert arxiv.batches == [[ONE, THREE]]


def test_batches_hold_a_hundred_and_say_so(arxiv: Arxiv) -> None:
    ids = [f"2309.{number:05}" for number in range(1, 251)]
    arxiv.add(*map(Paper, ids))
    asked = ask(arxiv, *ids)

    assert list(map(len, arxiv.batches)) == [100, 100, 50]
    assert (len(asked.answers), asked.unchecked) == (250, {})
    assert all("max_results=" in seen.path for seen in arxiv.server.seen)


def test_paper_that_an_answer_leaves_out_does_not_exist(arxiv: Arxiv) -> None:
    arxiv.add(Paper(ONE))
    asked = ask(arxiv, ONE, ABSENT)

    assert (asked.answers[ABSENT], asked.unchecked, len(arxiv.batches)) == (None, {}, 1)


def test_empty_answer_is_asked_for_again_before_it_is_believed(arxiv: Arxiv) -> None:
    arxiv.add(Paper(ONE))
    arxiv.server.script = [reply(b'<feed xmlns="http://www.w3.org/2005/Atom"/>')]
    asked = ask(arxiv, ONE)

    assert asked.answers[ONE]
    assert len(arxiv.batches) == 2


def test_papers_that_a_short_answer_left_out_are_not_called_unknown(arxiv: Arxiv) -> None:
    arxiv.add(Paper(ONE), Paper(TWO), Paper(THREE))
    short = mangled(arxiv, lambda feed: feed[: feed.index(b"<entry>")] + b"</feed>")
    arxiv.server.script = [short, mangled(arxiv, short_of)]
    asked = ask(arxiv, ONE, TWO, THREE, ABSENT)

    assert None not in asked.answers.values()
    assert set(asked.answers) | set(asked.unchecked) == {ONE, TWO, THREE, ABSENT}


def short_of(feed: bytes) -> bytes:
    """A feed with its first paper alone."""
    return feed[: feed.index(b"</entry>")] + b"</entry></feed>"


def test_version_that_is_asked_for_is_the_one_that_is_answered(arxiv: Arxiv) -> None:
    arxiv.add(Paper(ONE, ("Sparse Lamps", "Sparse Lanterns")))
    asked = ask(arxiv, f"{ONE}v1", f"{ONE}v2", ONE)

    assert [asked.answers[one].record.title for one in (f"{ONE}v1", f"{ONE}v2", ONE)] == [
        "Sparse Lamps",
        "Sparse Lanterns",
        "Sparse Lanterns",
    ]


@pytest.mark.parametrize("text", ["2309.1230", "1309.12307", "lanterns", "2309.12307v0", "2313.12307", "&x=y", ""])
def test_what_no_grammar_knows_is_not_asked_for(arxiv: Arxiv, text: str) -> None:
    assert (ask(arxiv, text).unchecked, arxiv.batches) == ({text: "no arXiv identifier"}, [])


@pytest.mark.parametrize(("is_named", "most"), [(True, 2), (False, 16)])
def test_identifier_that_spoils_a_batch_is_found(arxiv: Arxiv, *, is_named: bool, most: int) -> None:
    ids = [f"2309.{number:05}" for number in range(1, 101)]
    arxiv.add(*map(Paper, ids))
    arxiv.spoilers, arxiv.names_spoilers = {ids[41]}, is_named
    asked = ask(arxiv, *ids)

    assert list(asked.unchecked) == [ids[41]]
    assert (len(asked.answers), len(arxiv.batches) <= most) == (99, True)


def test_server_that_answers_with_nothing_but_errors_is_given_up(arxiv: Arxiv) -> None:
    ids = [f"2309.{number:05}" for number in range(1, 101)]
    arxiv.spoilers, arxiv.names_spoilers = set(ids), False
    asked = ask(arxiv, *ids)

    assert (asked.answers, set(asked.unchecked), len(arxiv.batches) < 20) == ({}, set(ids), True)


def test_answer_of_the_same_day_is_not_asked_for_again(arxiv: Arxiv) -> None:
    arxiv.add(Paper(ONE))
    first, second = ask(arxiv, ONE, ABSENT), ask(arxiv, ABSENT, ONE)

    assert (second.answers, len(arxiv.batches)) == (first.answers, 1)


def test_answer_of_yesterday_is_asked_for_again(arxiv: Arxiv) -> None:
    arxiv.add(Paper(ONE))
    ask(arxiv, ONE)
    arxiv.add(Paper(ONE, ("Ropes",)))
    asked = ask(arxiv, ONE, clock=lambda: time.time() + 24 * 3600 + 1)

    assert asked.answers[ONE].record.title == "Ropes"


def test_batch_of_yesterday_is_asked_for_on_condition(arxiv: Arxiv) -> None:
    arxiv.add(Paper(ONE))
    arxiv.etag = '"lantern"'
    first = ask(arxiv, ONE, ABSENT)
    second, third = (ask(arxiv, ONE, ABSENT, clock=lambda: time.time() + 24 * 3600 + 1) for _ in range(2))

    assert [seen.headers.get("If-None-Match") for seen in arxiv.server.seen] == [None, '"lantern"']
    assert second.answers == third.answers
    assert second.answers[ABSENT] is None
    assert second.answers[ONE].record.title == first.answers[ONE].record.title
    assert second.answers[ONE].record.checked - first.answers[ONE].record.checked == timedelta(days=1)


def test_run_that_ends_before_an_answer_is_kept_does_not_pass_for_one(
    arxiv: Arxiv, monkeypatch: pytest.MonkeyPatch
) -> None:
    arxiv.add(Paper(ONE))
    ask(arxiv, ONE)
    arxiv.add(Paper(ONE, ("Ropes",)))
    arxiv.etag = '"rope"'
    tomorrow = time.time() + 24 * 3600 + 1
    with monkeypatch.context() as patch:
        patch.setattr(AnswerStore, "keep", interrupted)
        with pytest.raises(KeyboardInterrupt):
            ask(arxiv, ONE, clock=lambda: tomorrow)

    assert ask(arxiv, ONE, clock=lambda: tomorrow).answers[ONE].record.title == "Ropes"


def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def test_answer_that_is_too_large_is_asked_for_in_parts(arxiv: Arxiv, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.facts.arxiv._LARGEST", 2500)
    ids = [f"2309.{number:05}" for number in range(1, 17)]
    arxiv.add(*map(Paper, ids))
    asked = ask(arxiv, *ids)

    assert (len(asked.answers), asked.unchecked, len(arxiv.batches) > 4) == (16, {}, True)


def test_papers_asked_for_in_another_company_are_asked_for_without_condition(arxiv: Arxiv) -> None:
    arxiv.add(Paper(ONE), Paper(TWO))
    arxiv.etag = '"lantern"'
    ask(arxiv, ONE)
    asked = ask(arxiv, ONE, TWO, clock=lambda: time.time() + 24 * 3600 + 1)

    assert asked.answers[TWO]


def test_broken_run_goes_on_where_it_stopped(arxiv: Arxiv) -> None:
    ids = [f"2309.{number:05}" for number in range(1, 251)]
    arxiv.add(*map(Paper, ids))
    arxiv.server.script = [arxiv.server.usual, reply(status=403)]
    broken = ask(arxiv, *ids)
    arxiv.server.seen.clear()
    asked = ask(arxiv, *ids)

    assert (len(broken.answers), set(broken.unchecked)) == (100, set(ids[100:]))
    assert (len(asked.answers), list(map(len, arxiv.batches))) == (250, [100, 50])


def test_interrupted_run_keeps_what_it_learnt(arxiv: Arxiv) -> None:
    ids = [f"2309.{number:05}" for number in range(1, 151)]
    arxiv.add(*map(Paper, ids))

    def interrupt(done: int, _all: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), client(arxiv) as asking:
        asking.ask(ids, interrupt)
    ask(arxiv, *ids)

    assert list(map(len, arxiv.batches)) == [100, 50]


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_fault_leaves_papers_unchecked_and_a_later_run_recovers(arxiv: Arxiv, fault: Behaviour) -> None:
    arxiv.add(Paper(ONE))
    usual, arxiv.server.usual = arxiv.server.usual, fault
    started = time.monotonic()
    faulty = ask(arxiv, ONE, timeout=0.3)
    taken = time.monotonic() - started
    arxiv.server.usual = usual
    recovered = ask(arxiv, ONE)

    assert (faulty.answers, list(faulty.unchecked), taken < 5) == ({}, [ONE], True)
    assert recovered.answers[ONE]


@pytest.mark.parametrize(
    "fault",
    [
        reply(status=429),
        reply(status=429, Retry_After="0"),
        reply(status=503, Retry_After="1"),
        reset,
        cut_short(b"<feed>"),
        reply(b"<feed"),
    ],
    ids=["429", "429 with Retry-After", "503", "reset", "cut short", "truncated XML"],
)
def test_trouble_that_passes_is_waited_out(arxiv: Arxiv, fault: Behaviour) -> None:
    arxiv.add(Paper(ONE))
    arxiv.server.script = [fault, fault]

    assert ask(arxiv, ONE, sleep=lambda _: None).answers[ONE]


def test_server_is_obeyed_that_says_when_to_come_back(arxiv: Arxiv) -> None:
    arxiv.add(Paper(ONE))
    arxiv.server.script = [reply(status=503, Retry_After="17")]
    waits: list[float] = []
    ask(arxiv, ONE, sleep=waits.append)

    assert max(waits) >= 17


def test_name_server_that_changes_its_answer_leaves_papers_unchecked(
    arxiv: Arxiv, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [f"2309.{number:05}" for number in range(1, 151)]
    arxiv.add(*map(Paper, ids))
    names = iter(["127.0.0.1", "169.254.169.254"])
    look_up = socket.getaddrinfo

    def changing(host: str, *rest: object, **more: object) -> object:
        return look_up(next(names) if host == "lanterns.example" else host, *rest, **more)

    monkeypatch.setattr("socket.getaddrinfo", changing)
    port = arxiv.server.url.rpartition(":")[2]
    arxiv.server.script = [closing(arxiv)]
    settings = NetworkSettings(f"http://lanterns.example:{port}/api/query", 0.01, allows_private=True)
    with ArxivClient(settings, timeout=1) as asking:
        asked = asking.ask(ids)

    assert (len(asked.answers), len(asked.unchecked), len(arxiv.batches)) == (100, 50, 1)
    assert set(asked.unchecked.values()) == {"lanterns.example has a link-local address, where no request is sent"}


def closing(arxiv: Arxiv) -> Behaviour:
    """The right answer, and an end to the connection."""
    return lambda handler: reply(arxiv.feed(handler.path), Connection="close")(handler)


def test_name_with_a_private_address_from_the_first_is_an_error_of_the_environment(
    cache: Path,  # noqa: ARG001  the client has one
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("169.254.169.254", 0))])
    settings = NetworkSettings("http://lanterns.example/api/query", 0.01, allows_private=True)

    with pytest.raises(UsageError, match="link-local"), ArxivClient(settings) as asking:
        asking.ask([ONE])


def test_interface_at_a_private_address_is_an_error_of_the_environment(arxiv: Arxiv) -> None:
    settings = NetworkSettings(f"{arxiv.server.url}/api/query", 0.01)

    with pytest.raises(UsageError, match="LITLINT_ARXIV_API"), ArxivClient(settings) as asking:
        asking.ask([ONE])
    assert arxiv.server.seen == []


def test_requests_are_no_closer_than_the_interval_and_one_at_a_time(arxiv: Arxiv) -> None:
    ids = [f"2309.{number:05}" for number in range(1, 401)]
    arxiv.add(*map(Paper, ids))
    settings = NetworkSettings(f"{arxiv.server.url}/api/query", interval=0.2, allows_private=True)
    with ArxivClient(settings) as asking:
        asking.ask(ids)

    assert (len(arxiv.batches), min(arxiv.server.intervals()) >= 0.2, arxiv.server.busiest) == (4, True, 1)


def test_redirect_waits_its_turn_as_well(arxiv: Arxiv) -> None:
    arxiv.add(Paper(ONE))
    arxiv.server.script = [lambda handler: redirect(handler.path.replace("/api/", "/v2/api/"))(handler)]
    settings = NetworkSettings(f"{arxiv.server.url}/api/query", interval=0.2, allows_private=True)
    with ArxivClient(settings) as asking:
        assert asking.ask([ONE]).answers[ONE]

    assert (len(arxiv.batches), min(arxiv.server.intervals()) >= 0.2) == (2, True)


def test_limit_of_requests_leaves_the_rest_unchecked(arxiv: Arxiv) -> None:
    ids = [f"2309.{number:05}" for number in range(1, 251)]
    arxiv.add(*map(Paper, ids))
    asked = ask(arxiv, *ids, most_requests=2)

    assert (len(asked.answers), set(asked.unchecked.values()), len(arxiv.batches)) == (
        200,
        {"limit of requests reached"},
        2,
    )


def test_progress_is_told(arxiv: Arxiv) -> None:
    ids = [f"2309.{number:05}" for number in range(1, 151)]
    arxiv.add(*map(Paper, ids))
    told: list[tuple[int, int]] = []
    with client(arxiv) as asking:
        asking.ask(ids, lambda done, total: told.append((done, total)))

    assert told == [(0, 150), (100, 150), (150, 150)]


def test_damaged_cache_is_made_anew(arxiv: Arxiv, cache: Path) -> None:
    arxiv.add(Paper(ONE))
    cache.mkdir()
    (cache / "arxiv.sqlite3").write_bytes(b"no database" * 1000)

    assert ask(arxiv, ONE).answers[ONE]


def test_cache_that_cannot_be_written_is_an_error(arxiv: Arxiv, cache: Path) -> None:
    cache.write_text("a file where the folder would be", encoding="utf-8")

    with pytest.raises(InputError, match="cannot be written"):
        ask(arxiv, ONE)


def test_no_network_is_said_at_once(cache: Path) -> None:  # noqa: ARG001  the client has one
    with running(reply()) as server:
        pass
    started = time.monotonic()
    with client(server, timeout=2) as asking:
        asked = asking.ask([ONE, TWO])

    assert (set(asked.unchecked.values()), time.monotonic() - started < 2) == (
        {"connection refused: 127.0.0.1 takes no connection"},
        True,
    )
