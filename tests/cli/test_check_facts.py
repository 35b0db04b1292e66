"""What `litlint check` says of papers: from the snapshot, from arXiv with `--online`, and of what it does not know."""

import json
import socket
from pathlib import Path

import pytest
from servers.arxiv import Arxiv, Paper
from servers.local import reply
from support.command import Litlint

ONE, TWO = "2309.12307", "2309.12308"
LIST = (
    f"# Lanterns\n\n- [Sparse Lanterns for Corridors](https://arxiv.org/abs/{ONE}), Jane Doe, Richard Roe.\n"
    f"- [Knotted Ropes for Sailing](https://arxiv.org/abs/{TWO}), Ann Poe, Max Moe.\n"
)
SELECT = ("check", "--select", "ARX006,ARX007,ARX008,ARX009,ARX010")
RIGHT = {"id": ONE, "title": "Sparse Lanterns for Corridors", "authors": ["Jane Doe", "Richard Roe"]}
WRONG = {"id": TWO, "title": "Counting Sheep without a Fence", "authors": ["Ida Loe", "Eve Noe"]}


@pytest.fixture(autouse=True)
def _list(folder: Path) -> None:
    (folder / "list.md").write_text(LIST, encoding="utf-8")


def snapshot(folder: Path, *records: dict[str, object]) -> None:
    text = "".join(json.dumps(record) + "\n" for record in records)
    (folder / "litlint.lock.jsonl").write_text(text, encoding="utf-8")


def test_snapshot_is_read_without_a_connection(folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection is opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    snapshot(folder, RIGHT, WRONG)
    ran = litlint(*SELECT, "-q")

    assert (ran.status, ran.stderr) == (1, "")
    assert ran.stdout.startswith(f"list.md:4:4: ARX007 arXiv:{TWO} is another paper: `Counting Sheep without a Fence`")


def test_papers_that_the_snapshot_lacks_are_counted_and_named(folder: Path, litlint: Litlint) -> None:
    snapshot(folder, RIGHT)
    ran = litlint(*SELECT)

    assert (ran.status, ran.stdout) == (0, "")
    assert f"1 arXiv paper not checked: {TWO}: not in litlint.lock.jsonl; `litlint sync` asks arXiv\n" in ran.stderr


def test_list_without_a_snapshot_is_told_so(litlint: Litlint) -> None:
    ran = litlint(*SELECT)

    assert ran.status == 0
    assert "2 arXiv papers not checked: there is no litlint.lock.jsonl; `litlint sync` asks arXiv\n" in ran.stderr


def test_of_many_unchecked_papers_some_are_named_and_with_verbose_all(folder: Path, litlint: Litlint) -> None:
    ids = [f"2309.{number:05}" for number in range(1, 31)]
    items = "".join(f"- [Lanterns of Kind {one}](https://arxiv.org/abs/{one}), 2023.\n" for one in ids)
    (folder / "list.md").write_text(f"# Lanterns\n\n{items}", encoding="utf-8")
    snapshot(folder)

    assert "30 arXiv papers not checked: 2309.00001, " in litlint(*SELECT).stderr
    assert "2309.00010 and 20 more: " in litlint(*SELECT).stderr
    assert ", 2309.00030: not in" in litlint(*SELECT, "-v").stderr


def test_nobody_misses_facts_for_which_no_rule_asks(folder: Path, litlint: Litlint) -> None:
    (folder / "litlint.lock.jsonl").write_text("broken", encoding="utf-8")

    assert "not checked" not in litlint("check", "--select", "FMT").stderr


def test_only_files_reported_on_count(folder: Path, litlint: Litlint) -> None:
    (folder / "litlint.toml").write_text("", encoding="utf-8")
    (folder / "other.md").write_text("# Ropes\n", encoding="utf-8")

    assert "not checked" not in litlint(*SELECT, "other.md").stderr


@pytest.mark.parametrize("text", ["broken\n", '{"id": "2309.12307", "lantern": 1}\n', "<<<<<<< HEAD\n"])
def test_broken_snapshot_ends_the_check(folder: Path, litlint: Litlint, text: str) -> None:
    (folder / "litlint.lock.jsonl").write_text(text, encoding="utf-8")
    ran = litlint("check")

    assert (ran.status, ran.stdout) == (2, "")
    assert ran.stderr.startswith("error: litlint.lock.jsonl: line 1: ")


def test_unknown_key_of_the_snapshot_is_named_with_those_allowed(folder: Path, litlint: Litlint) -> None:
    (folder / "litlint.lock.jsonl").write_text('{"id": "2309.12307", "lantern": 1}\n', encoding="utf-8")

    assert litlint("check").stderr.startswith(
        "error: litlint.lock.jsonl: line 1: unknown key lantern; allowed are id, title, "
    )


def test_what_arxiv_says_of_a_paper_cannot_act_on_a_terminal(folder: Path, litlint: Litlint) -> None:
    snapshot(folder, {**WRONG, "title": "Counting \x1b[31mSheep without a Fence\u202e"})

    assert "\x1b" not in litlint(*SELECT).stdout


def test_suppression_of_a_finding_that_waits_for_facts_is_not_idle(folder: Path, litlint: Litlint) -> None:
    marked = LIST.replace("Max Moe.", "Max Moe. <!-- litlint: ignore[ARX007] -->")
    (folder / "list.md").write_text(marked, encoding="utf-8")
    without = litlint("check", "--select", "ARX007,SUP001")
    snapshot(folder, RIGHT, WRONG)
    with_facts = litlint("check", "--select", "ARX007,SUP001")

    assert [without.stdout, with_facts.stdout] == ["", ""]


def test_unsafe_fix_takes_the_title_of_the_snapshot(folder: Path, litlint: Litlint) -> None:
    snapshot(folder, {**RIGHT, "title": "Few Lamps Light Many Rooms"}, {**WRONG, "title": "Knotted Ropes for Sailing"})
    litlint(*SELECT, "--fix", "--unsafe-fixes")

    assert "[Few Lamps Light Many Rooms](" in (folder / "list.md").read_text(encoding="utf-8")


def test_text_on_standard_input_is_checked_by_the_snapshot(folder: Path, litlint: Litlint) -> None:
    snapshot(folder, RIGHT, WRONG)

    assert "ARX007" in litlint(*SELECT, "--stdin-filename", "list.md", stdin=LIST).stdout


def test_online_asks_for_what_the_snapshot_lacks_and_writes_nothing(
    folder: Path, litlint: Litlint, arxiv: Arxiv
) -> None:
    snapshot(folder, RIGHT)
    before = (folder / "litlint.lock.jsonl").read_bytes()
    arxiv.add(Paper(TWO, ("Counting Sheep without a Fence",), ("Ida Loe", "Eve Noe")))
    ran = litlint(*SELECT, "--online", "--require-network")

    assert (ran.status, arxiv.batches) == (1, [[TWO]])
    assert "ARX007" in ran.stdout
    assert (folder / "litlint.lock.jsonl").read_bytes() == before


def test_cached_answers_do_not_reach_an_offline_check(litlint: Litlint, arxiv: Arxiv) -> None:
    arxiv.add(Paper(ONE, ("Sparse Lanterns for Corridors",)))
    online, offline = litlint(*SELECT, "--online"), litlint(*SELECT)

    assert [ran.stdout.count("ARX006") for ran in (online, offline)] == [1, 0]
    assert len(litlint(*SELECT, "--online").stdout.splitlines()) == 1
    assert len(arxiv.batches) == 1


def test_retitled_paper_is_no_finding_online_either(litlint: Litlint, arxiv: Arxiv) -> None:
    arxiv.add(
        Paper(ONE, ("Sparse Lanterns for Corridors", "Few Lamps Light Many Rooms")),
        Paper(TWO, ("Knotted Ropes for Sailing",), ("Ann Poe", "Max Moe")),
    )
    ran = litlint(*SELECT, "--online")

    assert (ran.status, ran.stdout, len(arxiv.batches)) == (0, "", 2)


def test_failing_arxiv_is_no_finding(litlint: Litlint, arxiv: Arxiv) -> None:
    arxiv.server.usual = reply(status=403)
    ran = litlint(*SELECT, "--online")

    assert (ran.status, ran.stdout) == (0, "")
    assert f"not checked: {ONE}, {TWO}: arXiv answers 403\n" in ran.stderr


def test_failing_arxiv_fails_the_check_that_requires_the_network(litlint: Litlint, arxiv: Arxiv) -> None:
    arxiv.server.usual = reply(status=403)
    ran = litlint(*SELECT, "--online", "--require-network")

    assert ran.status == 2
    assert "error: 2 arXiv papers could not be checked" in ran.stderr


def test_requiring_the_network_means_asking_it(litlint: Litlint) -> None:
    ran = litlint(*SELECT, "--require-network")

    assert (ran.status, "--online" in ran.stderr) == (2, True)
