"""Whatever bytes a file holds: a finding or a message, never a failure of ours, and no byte changes unreported."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.command import Litlint, Ran
from support.encodings import ENCODINGS, READABLE, UNREADABLE

from linter.cli.main import cli

LIST = """\
# Lights é

## Table of Contents

* [Halls](#hall)

## Halls

- [Lights of Long Halls](http://www.arxiv.org/abs/2309.12307v1?x=y). Zoé Lamp, 2023.\x20
- [Lights of Low Halls](https://arxiv.org/abs/2310.00001). B. Moss, 2023.
"""
PAPER = {
    "id": "2309.12307",
    "title": "Lights of Long Halls é",
    "former_titles": [],
    "authors": ["Zoé Lamp"],
    "published": "2023-09-21",
    "updated": "2023-09-21",
    "categories": ["cs.CL"],
    "doi": None,
    "journal_ref": None,
    "comment": None,
    "withdrawn": False,
    "checked": "2026-01-01",
    "source": "arxiv-api",
    "confirmed_by": 2,
}
ACCEPTED = {"file": "README.md", "code": "FMT002", "found": "é", "entry": "", "around": "Halls", "below": ""}
BIBTEX = "@misc{a, title={Lights é of High Halls}, author={Lamp, Ann}, year={2024}, eprint={2401.00001}}\n"
FILES = {
    "litlint.toml": '# é Halls\nselect = ["ALL"]\n',
    "pyproject.toml": '# é Halls\n[tool.litlint]\nselect = ["ALL"]\n',
    "litlint.lock.jsonl": json.dumps(PAPER, ensure_ascii=False) + "\n",
    ".litlint-baseline.json": json.dumps(
        [{**ACCEPTED, "message": "Halls", "count": 1}, {"version": 1}], ensure_ascii=False
    ),
    ".gitignore": "# é Halls\nbuild/\n",
}
ALL = ("--select", "ALL", "--no-cache")
COMMANDS = [
    *[("check", *ALL, "--output-format", name) for name in ("full", "json", "github", "sarif", "junit")],
    ("check", *ALL, "--diff", "--unsafe-fixes"),
    ("check", *ALL, "--write-baseline"),
    *[("entries", "--format", name) for name in ("jsonl", "csv", "bibtex", "csl-json")],
    ("entries", "--statistics"),
    ("stats",),
    ("init", "--dry-run"),
    ("figure",),
    ("site", "--out", "site"),
    ("links", "--max-requests", "0"),
    ("sync", "--max-requests", "0"),
    ("add", "--offline", "--dry-run", "-"),
]


def assert_told(ran: Ran) -> None:
    """It ended as the contract has it, and what went wrong was no mistake of ours."""
    assert ran.status in (0, 1, 2)
    assert "internal error" not in ran.stderr
    assert ran.status != 2 or ran.stderr


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_command_takes_a_list_in_any_encoding(folder: Path, litlint: Litlint, encoding: str) -> None:
    content = ENCODINGS[encoding](LIST)
    (folder / "README.md").write_bytes(content)
    (folder / "more.md").write_text(LIST, encoding="utf-8")
    for command in COMMANDS:
        ran = litlint(*command, stdin=BIBTEX)

        assert_told(ran)
        assert (folder / "README.md").read_bytes() == content, command


@pytest.mark.parametrize("encoding", UNREADABLE)
def test_file_that_is_no_utf_8_is_a_finding_at_its_name(folder: Path, litlint: Litlint, encoding: str) -> None:
    (folder / "README.md").write_bytes(UNREADABLE[encoding](LIST))

    ran = litlint("check")

    assert ran.status == 1
    assert ran.stdout.startswith("README.md:1:1: IO001 file cannot be read: it is ")


@pytest.mark.parametrize("encoding", ["UTF-16 with a mark", "UTF-16, big end first", "UTF-16 of Han alone"])
def test_utf_16_is_named(folder: Path, litlint: Litlint, encoding: str) -> None:
    (folder / "README.md").write_bytes(UNREADABLE[encoding](LIST))

    assert "it is UTF-16, not UTF-8" in litlint("check").stdout


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", FILES)
def test_every_file_that_is_read_is_understood_or_named(
    folder: Path, litlint: Litlint, name: str, encoding: str
) -> None:
    (folder / ".git").mkdir()
    (folder / "README.md").write_text(LIST, encoding="utf-8")
    (folder / name).write_bytes(ENCODINGS[encoding](FILES[name]))
    for command in ("check", "--no-cache"), ("check", "--diff"), ("entries",), ("stats",), ("init", "--dry-run"):
        ran = litlint(*command)

        assert_told(ran)
        assert ran.status != 2 or name in ran.stderr


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_text_on_standard_input_is_taken_in_any_encoding(folder: Path, litlint: Litlint, encoding: str) -> None:
    (folder / "README.md").write_text(LIST, encoding="utf-8")

    assert_told(litlint("add", "--offline", "--dry-run", "-", stdin=ENCODINGS[encoding](BIBTEX)))
    assert_told(litlint("check", "-", "--stdin-filename", "README.md", stdin=ENCODINGS[encoding](LIST)))


@pytest.mark.parametrize("encoding", UNREADABLE)
@pytest.mark.usefixtures("folder")
def test_repair_on_standard_input_hands_on_what_it_cannot_read(encoding: str) -> None:
    content = UNREADABLE[encoding](LIST)
    ran = CliRunner().invoke(cli, ["check", "--fix", "-", "--stdin-filename", "README.md"], input=content)

    assert (ran.exit_code, ran.stdout_bytes) == (1, content)
    assert b"IO001" in ran.stderr_bytes


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_repair_of_the_last_line_end_changes_nothing_else(folder: Path, litlint: Litlint, encoding: str) -> None:
    content = ENCODINGS[encoding](LIST)
    (folder / "README.md").write_bytes(content)

    assert_told(litlint("check", "--fix", "--select", "FMT001"))

    after = (folder / "README.md").read_bytes()
    assert after.rstrip(b"\r\n") == content.rstrip(b"\r\n")
    assert encoding in READABLE or after == content


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_repair_keeps_mark_and_line_ends_that_it_does_not_report(folder: Path, litlint: Litlint, encoding: str) -> None:
    content = ENCODINGS[encoding](LIST)
    (folder / "README.md").write_bytes(content)

    assert_told(litlint("check", "--fix", "--unsafe-fixes", *ALL, "--ignore", "FMT003,FMT007"))

    after = (folder / "README.md").read_bytes()
    assert encoding in READABLE or after == content
    assert after.startswith(b"\xef\xbb\xbf") == content.startswith(b"\xef\xbb\xbf")
    assert line_ends(after) <= line_ends(content) or not line_ends(content)


@pytest.mark.parametrize("encoding", READABLE)
def test_repair_on_standard_input_gives_the_bytes_that_the_file_would_get(
    folder: Path, litlint: Litlint, encoding: str
) -> None:
    content = ENCODINGS[encoding](LIST)
    (folder / "README.md").write_bytes(content)
    given = litlint("check", "--fix", *ALL, "-", "--stdin-filename", "README.md", stdin=content)
    litlint("check", "--fix", *ALL)

    assert given.stdout.encode() == (folder / "README.md").read_bytes()


def line_ends(content: bytes) -> set[bytes]:
    """The kinds of line ends in some bytes."""
    pairs, rest = content.count(b"\r\n"), content.replace(b"\r\n", b"")
    return {end for end, is_there in ((b"\r\n", pairs), (b"\r", b"\r" in rest), (b"\n", b"\n" in rest)) if is_there}
