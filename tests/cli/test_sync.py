"""`litlint sync` writes what arXiv says, and says what it could not learn."""

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from servers.arxiv import Arxiv, Paper
from servers.local import reply
from support.command import Litlint

ONE, TWO = "2309.12307", "2309.12308"
LIST = f"# Lanterns\n\n- [Sparse Lanterns](https://arxiv.org/abs/{ONE}), Jane Doe.\n- [Ropes](https://arxiv.org/pdf/{TWO}v2)\n"
TODAY = datetime.now(UTC).date().isoformat()
KEYS = (
    *("id", "title", "former_titles", "authors", "published", "updated", "categories", "doi", "journal_ref", "comment"),
    *("withdrawn", "checked", "source", "confirmed_by"),
)


@pytest.fixture(autouse=True)
def _papers(folder: Path, arxiv: Arxiv) -> None:
    """A list of two papers, both of which arXiv has."""
    (folder / "README.md").write_text(LIST, encoding="utf-8")
    arxiv.add(Paper(ONE), Paper(TWO, ("Ropes",)))


def lines(folder: Path) -> dict[str, dict[str, Any]]:
    text = (folder / "litlint.lock.jsonl").read_text(encoding="utf-8")
    return {line["id"]: line for line in map(json.loads, text.splitlines())}


def summary(litlint: Litlint, *arguments: str) -> dict[str, Any]:
    ran = litlint("sync", "--output-format", "json", *arguments)
    assert ran.status == 0, ran.stderr
    return json.loads(ran.stdout)


def test_snapshot_has_a_line_a_paper_sorted_by_id(folder: Path, litlint: Litlint) -> None:
    ran = litlint("sync")
    text = (folder / "litlint.lock.jsonl").read_text(encoding="utf-8")

    assert (ran.status, ran.stdout) == (0, "")
    assert ran.stderr == "litlint.lock.jsonl: 2 updated, 0 unchanged, 0 unknown to arXiv, 0 not checked\n"
    assert text.splitlines()[0] == (
        '{"id": "2309.12307", "title": "Sparse Lanterns", "former_titles": [], "authors": ["Jane Doe", "Richard Roe"], '
        '"published": "2023-09-21", "updated": "2023-09-21", "categories": ["cs.CL", "cs.LG"], "doi": null, '
        f'"journal_ref": null, "comment": null, "withdrawn": false, "checked": "{TODAY}", "source": "arxiv-api", '
        '"confirmed_by": null}'
    )
    assert list(lines(folder)) == [ONE, TWO]
    assert [tuple(line) for line in lines(folder).values()] == [KEYS, KEYS]


def test_summary_for_programs(litlint: Litlint) -> None:
    assert summary(litlint) == {"asked": 2, "updated": 2, "unchanged": 0, "unknown": [], "unchecked": []}


def test_what_was_checked_today_is_not_asked_again(litlint: Litlint, arxiv: Arxiv) -> None:
    litlint("sync")

    assert summary(litlint) == {"asked": 0, "updated": 0, "unchanged": 2, "unknown": [], "unchecked": []}
    assert len(arxiv.batches) == 1


def test_answers_of_the_day_serve_a_lost_snapshot(folder: Path, litlint: Litlint, arxiv: Arxiv) -> None:
    litlint("sync")
    text = (folder / "litlint.lock.jsonl").read_bytes()
    (folder / "litlint.lock.jsonl").unlink()
    litlint("sync")

    assert ((folder / "litlint.lock.jsonl").read_bytes(), len(arxiv.batches)) == (text, 1)


def test_paper_that_arxiv_lacks_is_unknown(folder: Path, litlint: Litlint, arxiv: Arxiv) -> None:
    del arxiv.papers[TWO]

    assert summary(litlint)["unknown"] == [TWO]
    assert lines(folder)[TWO] | {"checked": None} == dict.fromkeys(KEYS) | {
        "id": TWO,
        "former_titles": [],
        "authors": [],
        "categories": [],
        "source": "arxiv-api",
    }


def test_paper_that_arxiv_knew_is_not_called_unknown(folder: Path, litlint: Litlint, arxiv: Arxiv) -> None:
    litlint("sync")
    age(folder)
    del arxiv.papers[TWO]
    told = summary(litlint)

    assert (told["unknown"], [one["id"] for one in told["unchecked"]]) == ([], [TWO])
    assert lines(folder)[TWO]["title"] == "Ropes"


def age(folder: Path) -> None:
    """Make the snapshot and the cache as of long ago."""
    file = folder / "litlint.lock.jsonl"
    file.write_text(file.read_text(encoding="utf-8").replace(TODAY, "2020-01-01"), encoding="utf-8")
    (folder / ".cache" / "arxiv.sqlite3").unlink()


def test_newer_information_is_an_update_and_a_new_title_keeps_the_former(
    folder: Path, litlint: Litlint, arxiv: Arxiv
) -> None:
    litlint("sync")
    age(folder)
    arxiv.add(Paper(ONE, ("Sparse Lanterns", "Dense Lamps"), journal_ref="Light 3 (2024)"))
    told = summary(litlint)

    assert (told["asked"], told["updated"], told["unchanged"]) == (2, 1, 1)
    assert (lines(folder)[ONE]["title"], lines(folder)[ONE]["former_titles"]) == ("Dense Lamps", ["Sparse Lanterns"])
    assert lines(folder)[TWO]["checked"] == TODAY


def test_earlier_versions_are_asked_for_together_where_titles_differ(
    folder: Path, litlint: Litlint, arxiv: Arxiv
) -> None:
    arxiv.add(Paper(ONE, ("Sparse Lanterns", "Lamps", "Dense Lamps")), Paper(TWO, ("Ropes", "Knotted Strings")))
    litlint("sync")

    assert arxiv.batches == [[ONE, TWO], [f"{ONE}v1", f"{ONE}v2", f"{TWO}v1"]]
    assert lines(folder)[ONE]["former_titles"] == ["Sparse Lanterns", "Lamps"]
    assert lines(folder)[TWO]["former_titles"] == ["Ropes"]


def test_no_earlier_version_is_asked_for_where_titles_agree(litlint: Litlint, arxiv: Arxiv) -> None:
    arxiv.add(Paper(ONE, ("Lamps", "Sparse Lanterns")))
    litlint("sync")

    assert arxiv.batches == [[ONE, TWO]]


def test_mismatch_is_not_believed_while_earlier_versions_are_unknown(
    folder: Path, litlint: Litlint, arxiv: Arxiv
) -> None:
    arxiv.add(Paper(ONE, ("Sparse Lanterns", "Dense Lamps")))
    arxiv.server.script = [arxiv.answer, reply(status=403)]
    told = summary(litlint)

    assert [one["id"] for one in told["unchecked"]] == [ONE]
    assert list(lines(folder)) == [TWO]


def test_failing_server_changes_nothing_and_is_told(folder: Path, litlint: Litlint, arxiv: Arxiv) -> None:
    arxiv.server.usual = reply(status=503)
    ran = litlint("sync", "--output-format", "json")

    assert (ran.status, (folder / "litlint.lock.jsonl").exists()) == (0, False)
    assert json.loads(ran.stdout)["unchecked"] == [{"id": one, "reason": "arXiv answers 503"} for one in (ONE, TWO)]
    assert f"not checked: {ONE}, {TWO}: arXiv answers 503\n" in ran.stderr


def test_failing_server_fails_the_run_that_requires_the_network(litlint: Litlint, arxiv: Arxiv) -> None:
    arxiv.server.usual = reply(status=403)

    assert litlint("sync", "--require-network").status == 2


def test_limit_of_requests_is_kept(litlint: Litlint, arxiv: Arxiv) -> None:
    assert [one["reason"] for one in summary(litlint, "--max-requests", "0")["unchecked"]] == [
        "limit of requests reached"
    ] * 2
    assert arxiv.batches == []


def test_private_interface_needs_permission(
    litlint: Litlint,
    arxiv: Arxiv,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("LITLINT_UNSAFE_ALLOW_PRIVATE")
    ran = litlint("sync")

    assert (ran.status, "LITLINT_ARXIV_API" in ran.stderr, arxiv.batches) == (2, True, [])


def test_configuration_of_the_list_cannot_allow_private_addresses(
    folder: Path, litlint: Litlint, arxiv: Arxiv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LITLINT_UNSAFE_ALLOW_PRIVATE")
    (folder / "litlint.toml").write_text("unsafe-allow-private = true\n", encoding="utf-8")

    assert (litlint("sync").status, arxiv.batches) == (2, [])


@pytest.mark.parametrize("text", ["{", '{"id": "2309.12307", "titel": "x"}\n', "[]\n", "\xff\n"])
def test_broken_snapshot_is_named_and_left_alone(folder: Path, litlint: Litlint, arxiv: Arxiv, text: str) -> None:
    (folder / "litlint.lock.jsonl").write_text(text, encoding="latin-1")
    ran = litlint("sync")

    assert (ran.status, "litlint.lock.jsonl: line 1: " in ran.stderr, arxiv.batches) == (2, True, [])
    assert (folder / "litlint.lock.jsonl").read_text(encoding="latin-1") == text


def test_lines_of_papers_that_the_list_no_longer_names_stay(folder: Path, litlint: Litlint, arxiv: Arxiv) -> None:
    litlint("sync")
    (folder / "README.md").write_text(LIST.replace(TWO, "2309.12309"), encoding="utf-8")
    arxiv.add(Paper("2309.12309", ("Ropes",)))
    litlint("sync")

    assert list(lines(folder)) == [ONE, TWO, "2309.12309"]


def test_no_list_with_arxiv_papers_asks_nobody(folder: Path, litlint: Litlint, arxiv: Arxiv) -> None:
    (folder / "README.md").write_text("# Lanterns\n", encoding="utf-8")

    assert summary(litlint)["asked"] == 0
    assert (arxiv.batches, (folder / "litlint.lock.jsonl").exists()) == ([], False)


def dump_line(**changes: object) -> str:
    record = {
        "id": ONE,
        "submitter": "Jane Doe",
        "authors": "Jane Doe, Richard Roe Jr",
        "title": "Sparse\n  Lanterns",
        "comments": "12 pages",
        "journal-ref": None,
        "doi": "10.1/x",
        "categories": "cs.CL cs.LG",
        "abstract": "  We light corridors.\n",
        "versions": [
            {"version": "v1", "created": "Thu, 21 Sep 2023 17:59:57 GMT"},
            {"version": "v2", "created": "Fri, 8 Mar 2024 01:02:03 GMT"},
        ],
        "update_date": "2024-03-11",
        "authors_parsed": [["Doe", "Jane", ""], ["Roe", "Richard", "Jr"]],
    }
    return json.dumps({**record, **changes}) + "\n"


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_dump_fills_the_snapshot_without_a_request(folder: Path, litlint: Litlint, arxiv: Arxiv, pack: Any) -> None:
    (folder / "dump.json").write_bytes(pack(dump_line().encode()))
    told = summary(litlint, "--from", "dump.json")

    assert told == {
        "asked": 2,
        "updated": 1,
        "unchanged": 0,
        "unknown": [],
        "unchecked": [{"id": TWO, "reason": "not in the dump of 2024-03-11"}],
    }
    assert arxiv.batches == []
    assert lines(folder)[ONE] == {
        "id": ONE,
        "title": "Sparse Lanterns",
        "former_titles": [],
        "authors": ["Jane Doe", "Richard Roe Jr"],
        "published": "2023-09-21",
        "updated": "2024-03-08",
        "categories": ["cs.CL", "cs.LG"],
        "doi": "10.1/x",
        "journal_ref": None,
        "comment": "12 pages",
        "withdrawn": False,
        "checked": "2024-03-11",
        "source": "arxiv-dump",
        "confirmed_by": None,
    }


def test_dump_does_not_replace_what_is_newer(folder: Path, litlint: Litlint) -> None:
    litlint("sync")
    (folder / "dump.json").write_text(dump_line(title="Old Lanterns"), encoding="utf-8")

    assert summary(litlint, "--from", "dump.json")["asked"] == 0
    assert lines(folder)[ONE]["title"] == "Sparse Lanterns"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (dump_line() + '{"id": "2309', "line 2"),
        (dump_line() + "[]\n", "line 2"),
        (dump_line(title=None), "line 1: title"),
        ("", "no record"),
    ],
)
def test_what_is_no_dump_is_named_and_changes_nothing(
    folder: Path, litlint: Litlint, text: str, complaint: str
) -> None:
    (folder / "dump.json").write_text(text, encoding="utf-8")
    ran = litlint("sync", "--from", "dump.json")

    assert (ran.status, complaint in ran.stderr, (folder / "litlint.lock.jsonl").exists()) == (2, True, False)
    assert [path.name for path in (folder / ".cache").glob("arxiv-dump*")] == []


def test_missing_dump_is_an_error(litlint: Litlint) -> None:
    assert litlint("sync", "--from", "nowhere.json").status == 2
