"""`litlint links` asks servers of all links, and says what it learnt and what it could not learn."""

import json
import socket
from pathlib import Path
from typing import Any

import pytest
from servers.arxiv import Arxiv, Paper
from servers.local import LocalServer, by_path, redirect, reply, reset
from support.command import Litlint

PATHS = {"/fine": reply(b"fine"), "/old": redirect("/fine", 301), "/door": reply(status=403)}


@pytest.fixture(autouse=True)
def _paths(server: LocalServer) -> None:
    server.usual = by_path(PATHS)


def write(folder: Path, server: LocalServer, *paths: str, name: str = "README.md") -> None:
    links = "".join(f"- [x]({server.url if path.startswith('/') else ''}{path})\n" for path in paths)
    (folder / name).write_text(f"# Lanterns\n\n{links}", encoding="utf-8")


def told(litlint: Litlint, *arguments: str) -> dict[str, dict[str, Any]]:
    """What is printed, by path."""
    records = json.loads(litlint("links", "--output-format", "json", *arguments).stdout)
    assert [record["url"] for record in records] == sorted(record["url"] for record in records)
    return {record["url"].rpartition("/")[2]: record for record in records}


def test_each_link_has_its_outcome(folder: Path, litlint: Litlint, server: LocalServer) -> None:
    write(folder, server, "/fine", "/old", "/gone", "/door")
    found = told(litlint)

    assert {path: record["outcome"] for path, record in found.items()} == {
        "fine": "fine",
        "old": "moved",
        "gone": "broken",
        "door": "unchecked",
    }
    assert found["gone"] == {
        "url": f"{server.url}/gone",
        "outcome": "broken",
        "status": 404,
        "reason": "127.0.0.1 answers 404",
        "final_url": None,
        "places": [{"filename": "README.md", "location": {"row": 5, "column": 7}}],
    }
    assert (found["old"]["status"], found["old"]["final_url"]) == (200, f"{server.url}/fine")


def test_report_for_people(folder: Path, litlint: Litlint, server: LocalServer) -> None:
    write(folder, server, "/fine", "/old", "/gone", "/door")
    ran = litlint("links")

    assert ran.stdout == (
        f"README.md:4:7: moved: {server.url}/old: to {server.url}/fine\n"
        f"README.md:5:7: broken: {server.url}/gone: 127.0.0.1 answers 404\n"
    )
    assert ran.stderr == (
        f"4 links: 1 fine, 1 moved, 1 broken, 1 not checked\nnot checked: {server.url}/door: 127.0.0.1 answers 403\n"
    )


@pytest.mark.parametrize(
    ("path", "options", "status"),
    [
        ("/fine", (), 0),
        ("/old", (), 0),
        ("/door", (), 0),
        ("/gone", (), 1),
        ("/fine", ("--require-network",), 0),
        ("/door", ("--require-network",), 2),
        ("/gone", ("--require-network",), 1),
        ("/door", ("--require-network", "--accept", "429,403"), 0),
        ("/gone", ("--accept", "404"), 0),
        ("/gone", ("--exclude", "127.0.0.1"), 0),
        ("/gone", ("--exclude", "*/gone"), 0),
        ("/gone", ("--exclude", "*/other"), 1),
    ],
)
def test_status_says_whether_a_link_is_broken(
    folder: Path, litlint: Litlint, server: LocalServer, path: str, options: tuple[str, ...], status: int
) -> None:
    write(folder, server, path)

    assert litlint("links", *options).status == status


def test_list_without_links_is_fine(folder: Path, litlint: Litlint) -> None:
    (folder / "README.md").write_text("# Lanterns\n", encoding="utf-8")
    ran = litlint("links", "--output-format", "json")

    assert (ran.status, ran.stdout) == (0, "[]\n")


def test_link_in_many_places_is_asked_once(folder: Path, litlint: Litlint, server: LocalServer) -> None:
    write(folder, server, "/fine", "/fine", "/fine#part")
    write(folder, server, "/fine", name="more.md")
    places = [(place["filename"], place["location"]["row"]) for place in told(litlint)["fine"]["places"]]

    assert places == [("README.md", 3), ("README.md", 4), ("more.md", 3)]
    assert len(server.seen) == 1


def test_answers_are_remembered_but_for_what_was_not_learnt(
    folder: Path, litlint: Litlint, server: LocalServer
) -> None:
    write(folder, server, "/fine", "/old", "/gone", "/door")
    first = told(litlint)
    server.seen.clear()

    assert told(litlint) == first
    assert {seen.path for seen in server.seen} == {"/door"}


def test_later_run_recovers(folder: Path, litlint: Litlint, server: LocalServer) -> None:
    write(folder, server, "/fine")
    outcomes = []
    for behaviour in (reset, reply(status=503), reply(status=429), reply(b"fine")):
        server.usual = behaviour
        outcomes.append(told(litlint)["fine"]["outcome"])

    assert outcomes == ["unchecked", "unchecked", "unchecked", "fine"]


def test_damaged_cache_is_no_cache(folder: Path, litlint: Litlint, server: LocalServer) -> None:
    write(folder, server, "/fine")
    told(litlint)
    (folder / ".cache" / "links.sqlite3").write_bytes(b"damaged" * 1000)

    assert told(litlint)["fine"]["outcome"] == "fine"
    assert len(server.seen) == 2


def test_answers_of_private_addresses_do_not_outlive_the_leave_to_ask_them(
    folder: Path, litlint: Litlint, server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, server, "/fine")
    outcomes = [told(litlint)["fine"]["outcome"]]
    monkeypatch.delenv("LITLINT_UNSAFE_ALLOW_PRIVATE")
    outcomes.append(told(litlint)["fine"]["outcome"])

    assert outcomes == ["fine", "unchecked"]


def test_number_of_requests_is_limited(folder: Path, litlint: Litlint, server: LocalServer) -> None:
    write(folder, server, *(f"/{number}" for number in range(20)))
    found = told(litlint, "--max-requests", "4")

    assert len(server.seen) == 4
    assert {record["reason"] for record in found.values() if record["outcome"] == "unchecked"} == {
        "limit of requests reached"
    }


def test_configuration_accepts_and_excludes(folder: Path, litlint: Litlint, server: LocalServer) -> None:
    write(folder, server, "/door", "/gone", "/fine")
    (folder / "litlint.toml").write_text('[links]\naccept = [403]\nexclude = ["*/gone"]\n', encoding="utf-8")

    assert {path: record["outcome"] for path, record in told(litlint).items()} == {"door": "fine", "fine": "fine"}


def test_accepting_success_hides_no_move(folder: Path, litlint: Litlint, server: LocalServer) -> None:
    write(folder, server, "/old")

    assert told(litlint, "--accept", "200")["old"]["outcome"] == "moved"


@pytest.mark.parametrize("codes", ["x", "40", "4040", "403;404", "-1", "٤٠٣", ""])
def test_what_is_no_status_is_refused(folder: Path, litlint: Litlint, server: LocalServer, codes: str) -> None:
    write(folder, server, "/fine")
    ran = litlint("links", "--accept", codes)

    assert (ran.status, server.seen) == (2, [])
    assert "is no status of HTTP" in ran.stderr


def test_only_given_files_are_asked_about(folder: Path, litlint: Litlint, server: LocalServer) -> None:
    write(folder, server, "/gone")
    write(folder, server, "/fine", name="more.md")

    assert set(told(litlint, "more.md")) == {"fine"}


def test_what_servers_say_does_not_reach_the_terminal(folder: Path, litlint: Litlint, server: LocalServer) -> None:
    server.usual = redirect("/\x1b]0;x\x07\x1b[31m", 301)
    server.script = [redirect("/\x9b31m", 301), reply(b"fine")]
    (folder / "README.md").write_text(f"[x]({server.url}/a\u202e\x1b[31m)\n", encoding="utf-8")
    for arguments in (("links",), ("links", "--output-format", "json")):
        ran = litlint(*arguments)

        assert {"\x1b", "\x9b", "\u202e", "\x07"}.isdisjoint(ran.stdout + ran.stderr)


def test_no_network_is_said_and_is_no_finding(
    folder: Path, litlint: Litlint, server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def fail(host: str, *_: object, **__: object) -> None:
        asked.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    write(folder, server, *(f"https://host{number}.example/a" for number in range(300)))
    ran = litlint("links")

    assert (ran.status, ran.stdout) == (0, "")
    assert ran.stderr.startswith("there is no network\n300 links: 0 fine, 0 moved, 0 broken, 300 not checked\n")
    assert len(asked) < 100
    assert litlint("links", "--require-network").status == 2


def test_papers_at_arxiv_are_answered_for_by_its_interface(
    folder: Path, litlint: Litlint, server: LocalServer, arxiv: Arxiv
) -> None:
    arxiv.add(Paper("2309.12307"))
    server.usual = redirect("https://arxiv.org/abs/2309.12308", 302)
    (folder / "README.md").write_text(
        "[a](https://arxiv.org/abs/2309.12307) [b](http://export.arxiv.org/pdf/2309.12307v1.pdf)\n"
        f"[c](https://www.arxiv.org/abs/2309.12308) [d]({server.url}/short) [e](https://arxiv.org/list/cs.CL/new)\n",
        encoding="utf-8",
    )
    records = json.loads(litlint("links", "--output-format", "json").stdout)

    assert {record["url"].rpartition("/")[2]: (record["outcome"], record["reason"]) for record in records} == {
        "2309.12307": ("fine", None),
        "2309.12307v1.pdf": ("fine", None),
        "2309.12308": ("broken", "arXiv has no paper 2309.12308"),
        "short": ("broken", "arXiv has no paper 2309.12308"),
        "new": ("unchecked", "arXiv is asked for papers only"),
    }
    assert arxiv.batches[0] == ["2309.12307", "2309.12308"]


def test_papers_that_the_snapshot_has_are_not_asked_for(folder: Path, litlint: Litlint, arxiv: Arxiv) -> None:
    line = '{"id": "2309.12307", "title": "Sparse Lanterns"}\n'
    (folder / "litlint.lock.jsonl").write_text(line, encoding="utf-8")
    (folder / "README.md").write_text("[a](https://arxiv.org/abs/2309.12307)\n", encoding="utf-8")

    assert told(litlint)["2309.12307"]["outcome"] == "fine"
    assert arxiv.batches == []


def test_failing_interface_leaves_papers_unchecked(folder: Path, litlint: Litlint, arxiv: Arxiv) -> None:
    arxiv.server.usual = reply(status=403)
    (folder / "README.md").write_text("[a](https://arxiv.org/abs/2309.12307)\n", encoding="utf-8")

    assert told(litlint)["2309.12307"]["reason"] == "arXiv answers 403"


def test_nothing_is_written_into_the_list(folder: Path, litlint: Litlint, server: LocalServer) -> None:
    write(folder, server, "/fine", "/gone")
    litlint("links")

    assert sorted(path.name for path in folder.iterdir()) == [".cache", "README.md"]
