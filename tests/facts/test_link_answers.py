"""Answers of servers are kept for as long as they hold, and nothing else is."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from linter.facts.link_answers import AGES, LinkAnswers
from linter.papers.addresses.link_status import LinkStatus, Outcome

URL = "https://lanterns.example/a"
NOW = 1_800_000_000.0
FINE = LinkStatus(Outcome.FINE, 200)
STATUSES = (
    FINE,
    LinkStatus(Outcome.MOVED, 200, None, "https://lanterns.example/b"),
    LinkStatus(Outcome.BROKEN, 404, "lanterns.example answers 404"),
    LinkStatus(Outcome.BROKEN, None, "unknown host: lanterns.example is not found"),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "links.sqlite3"


def kept(file: Path, now: float = NOW, way: str = "") -> LinkStatus | None:
    with closing(LinkAnswers(file, way)) as store:
        return store.known([URL], now).get(URL)


def keep(file: Path, status: LinkStatus, now: float = NOW, way: str = "") -> None:
    with closing(LinkAnswers(file, way)) as store:
        store.keep(URL, status, now)


@pytest.mark.parametrize("status", STATUSES)
def test_answer_holds_until_its_age(file: Path, status: LinkStatus) -> None:
    keep(file, status)
    age = AGES[status.outcome]

    assert [kept(file, NOW + seconds) for seconds in (0, age - 1, age)] == [status, status, None]


def test_what_is_broken_is_asked_again_before_what_is_fine() -> None:
    assert AGES[Outcome.BROKEN] < AGES[Outcome.FINE]


def test_what_could_not_be_checked_is_not_kept(file: Path) -> None:
    keep(file, LinkStatus(Outcome.UNCHECKED, 503, "lanterns.example answers 503"))

    assert kept(file) is None


def test_newer_answer_stands_for_an_older_one(file: Path) -> None:
    for status in STATUSES:
        keep(file, status)

    assert kept(file) == STATUSES[-1]


def test_answer_from_the_future_is_none(file: Path) -> None:
    keep(file, FINE, NOW + 60)

    assert kept(file) is None


def test_answers_had_another_way_are_none(file: Path) -> None:
    keep(file, FINE, way="http://proxy.example")

    assert (kept(file), kept(file, way="http://proxy.example")) == (None, FINE)


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\0" + b"\xff" * 5000, b""])
def test_damaged_cache_knows_nothing_and_is_made_anew(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)

    assert kept(file) is None
    keep(file, FINE)
    assert kept(file) == FINE


@pytest.mark.parametrize(
    ("column", "value"),
    [("outcome", "'unchecked'"), ("outcome", "'x'"), ("at", "'x'"), ("status", "'x'"), ("reason", "3")],
)
def test_nonsense_in_the_cache_is_no_answer(file: Path, column: str, value: str) -> None:
    keep(file, FINE)
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("create table odd as select * from links")
        database.execute("drop table links")
        database.execute(f"create table links as select way, url, {columns(column, value)} from odd")

    assert kept(file) is None


def columns(changed: str, value: str) -> str:
    names = ("at", "outcome", "status", "final_url", "reason")
    return ", ".join(f"{value} as {name}" if name == changed else name for name in names)


def test_cache_with_other_tables_knows_nothing_and_stops_nobody(file: Path) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("create table links (lantern text)")
    keep(file, FINE)

    assert kept(file) is None


def test_cache_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    with closing(LinkAnswers(tmp_path / "cache" / "links.sqlite3", "")) as store:
        store.keep(URL, FINE, NOW)

        assert store.known([URL], NOW) == {URL: FINE}


def test_several_writers_lose_nothing(file: Path) -> None:
    def write(number: int) -> None:
        with closing(LinkAnswers(file, "")) as store:
            store.keep(f"{URL}{number}", FINE, NOW)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(40)))
    with closing(LinkAnswers(file, "")) as store:
        assert len(store.known([f"{URL}{number}" for number in range(40)], NOW)) == 40
