"""Every command in every format, on a list that is hostile in every field: an independent reader finds what is meant.

Nothing that the list says is obeyed by a terminal, by the log of a workflow, or by what reads the format.
"""

import csv
import json
import re
import socket
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import bibtexparser
import pytest
from markdown_it import MarkdownIt
from support.command import Litlint, Ran
from support.hostile import obeyed_by_runners, obeyed_by_terminals, write_hostile_list

Reader = Callable[[str], None]
ALL = ("--select", "ALL")
REFERENCE = "@misc{a::x, title={::error::{x} ##[error] \x1b[31m}, author={Doe, J.}, url={https://a.example/x}}"


@pytest.fixture(autouse=True)
def _no_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection is opened, or a host looked up")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def hostile(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the list, in a step of a workflow."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / ".summary"))
    write_hostile_list(folder)
    return folder


def reads_json(text: str) -> None:
    json.loads(text)


def reads_json_lines(text: str) -> None:
    assert all(isinstance(json.loads(line), dict) for line in text.splitlines())


def reads_xml(text: str) -> None:
    ET.fromstring(text)


def reads_toml(text: str) -> None:
    tomllib.loads(text)


def reads_csv(text: str) -> None:
    header, *rows = csv.reader(StringIO(text, newline=""), strict=True)

    assert {len(row) for row in rows} == {len(header)}
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "＝", "\t", "\r"))]


def reads_bibtex(text: str) -> None:
    found = bibtexparser.parse_string(text, parse_stack=[])

    assert found.failed_blocks == []
    assert len(found.entries) == len(found.blocks)
    assert not re.search(r"\\(?:input|write|immediate|catcode)|\^\^", text)
    for value in [field.value for entry in found.entries for field in entry.fields]:
        inner = re.sub(r"\\.", "", value)
        assert "%" not in inner or "https:" in inner
        assert inner.count("{") == inner.count("}")


def reads_csl(text: str) -> None:
    items = json.loads(text)

    assert not [text for item in items for text in texts_in(item) if re.search("<[A-Za-z/!?]", text)]
    assert all(item.get("URL", "https:").startswith("https:") for item in items)


def reads_annotations(text: str) -> None:
    *commands, last = text.splitlines()

    assert all(re.match(r"::(?:error|warning|notice) file=[^,:]+,line=\d+,", line) for line in commands)
    assert re.fullmatch(r"[\d, a-z]+ more: GitHub shows 10 of each level, .*", last)


def reads_lines(text: str) -> None:
    assert text.count("\n")


def texts_in(value: object) -> Iterator[str]:
    match value:
        case dict():
            for item in value.values():
                yield from texts_in(item)
        case list():
            for item in value:
                yield from texts_in(item)
        case str():
            yield value


CHECKS: dict[str, Reader] = {
    "full": reads_lines,
    "concise": reads_lines,
    "json": reads_json,
    "json-lines": reads_json_lines,
    "github": reads_annotations,
    "gitlab": reads_json,
    "sarif": reads_json,
    "junit": reads_xml,
    "checkstyle": reads_xml,
    "rdjson": reads_json,
}
ENTRIES: dict[str, Reader] = {
    "jsonl": reads_json_lines,
    "json": reads_json,
    "csv": reads_csv,
    "bibtex": reads_bibtex,
    "csl-json": reads_csl,
}
COMMANDS: dict[str, tuple[tuple[str, ...], Reader]] = {
    **{f"check {name}": (("check", *ALL, "--output-format", name), reads) for name, reads in CHECKS.items()},
    **{f"entries {name}": (("entries", "--format", name), reads) for name, reads in ENTRIES.items()},
    "check --statistics": (("check", *ALL, "--statistics", "--verbose"), reads_lines),
    "check --diff": (("check", *ALL, "--diff", "--unsafe-fixes"), reads_lines),
    "check --fix": (("check", *ALL, "--fix", "--unsafe-fixes"), reads_lines),
    "check --write-baseline": (("check", *ALL, "--write-baseline"), lambda _: None),
    "entries --statistics": (("entries", "--statistics"), reads_lines),
    "entries --statistics json": (("entries", "--statistics", "--format", "json"), reads_json),
    "stats text": (("stats",), reads_lines),
    "stats json": (("stats", "--output-format", "json"), reads_json),
    "links text": (("links", "--max-requests", "0", "--verbose"), lambda _: None),
    "links json": (("links", "--max-requests", "0", "--output-format", "json"), reads_json),
    "sync": (("sync", "--max-requests", "0"), lambda _: None),
    "sync json": (("sync", "--max-requests", "0", "--output-format", "json"), reads_json),
    "init": (("init", "--dry-run"), reads_toml),
    "figure": (("figure", "--markdown"), reads_lines),
    "site": (("site", "--out", ".site", "--base-url", "https://lantern.example/"), lambda _: None),
    "add": (
        ("add", "--offline", "--dry-run", "--to", "README.md", "--section", "Lamps =1+1", REFERENCE),
        lambda _: None,
    ),
    "add of what is there": (("add", "--offline", "2309.10000"), lambda _: None),
    "a file that does not exist": (("check", "\r::error::a\n::error::b\x1b[31m##[error]"), lambda _: None),
    "a rule that does not exist": (("check", "--select", "\n::error::a\x1b[31m"), lambda _: None),
    "a command that does not exist": (("\n::error::a\x1b[31m##[x]",), lambda _: None),
    "an option that does not exist": (("check", "--\n::error::a\x1b[31m##[x]"), lambda _: None),
}


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_that_the_list_says_is_obeyed(litlint: Litlint, name: str) -> None:
    arguments, reads = COMMANDS[name]
    ran = litlint(*arguments)
    printed = ran.stdout.replace("\r\n", "\n") if name == "entries csv" else ran.stdout

    assert ran.status in (0, 1, 2)
    assert "internal error" not in ran.stderr
    assert (obeyed_by_terminals(printed), obeyed_by_terminals(ran.stderr)) == ([], [])
    assert obeyed_by_runners(ran.stderr) == []
    assert obeyed_by_runners(printed) == [] or name == "check github"
    reads(ran.stdout)


@pytest.mark.usefixtures("hostile")
def test_no_command_fails_on_the_list_but_by_what_is_asked(litlint: Litlint) -> None:
    failing = [name for name, (arguments, _) in COMMANDS.items() if litlint(*arguments).status == 2]

    assert failing == [
        "add",
        "add of what is there",
        "a file that does not exist",
        "a rule that does not exist",
        "a command that does not exist",
        "an option that does not exist",
    ]


def test_configuration_that_is_wrong_is_quoted_harmlessly(hostile: Path, litlint: Litlint) -> None:
    (hostile / "litlint.toml").write_text('"\\u001b[31m\\n::error::a##[x]" = "\\u009b\\n::error::b"\n')

    assert harmless_failure(litlint("check"))
    (hostile / "litlint.toml").write_text('include = ["!"]\nselect = ["\\n::error::b\\u001b"]\n')
    assert harmless_failure(litlint("check"))


def harmless_failure(ran: Ran) -> bool:
    return (ran.status, obeyed_by_terminals(ran.stderr), obeyed_by_runners(ran.stderr)) == (2, [], [])


def test_summary_of_the_step_is_one_table_of_text(hostile: Path, litlint: Litlint) -> None:
    litlint("check", *ALL, "--output-format", "github")
    text = (hostile / ".summary").read_text(encoding="utf-8")
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    inner = [inline for token in tokens for inline in token.children or ()]

    assert [token.type for token in tokens if token.type.startswith("html")] == []
    assert {inline.type for inline in inner} <= {"text", "link_open", "link_close", "text_special"}
    assert all("/rules/" in str(link.attrs["href"]) for link in inner if link.type == "link_open")
    assert len({line.count("|") - len(re.findall(r"\\\|", line)) for line in text.splitlines()[2:-2]}) == 1
    assert obeyed_by_terminals(text) == []


class Page(HTMLParser):
    """What of a page does something: handlers, addresses with other schemes, scripts and frames that are not ours."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("iframe", "object", "embed", "base", "svg", "math", "style"):
            self.active.append(tag)
        for name, value in attrs:
            is_foreign = re.match(r"[\s\x00-\x20]*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:", value or "", re.IGNORECASE)
            leads = name in ("href", "src", "srcset", "action", "formaction")
            if name.startswith("on") or name == "style" or (leads and is_foreign):
                self.active.append((tag, name, value))
        if tag == "script" and not re.fullmatch(
            r"(?:/|(?:\.\./)*)(?:assets|data)/[\w-]+\.js", dict(attrs).get("src") or ""
        ):
            self.active.append((tag, attrs))


def test_pages_of_the_site_do_nothing_that_the_list_says(hostile: Path, litlint: Litlint) -> None:
    ran = litlint("site", "--out", ".site", "--base-url", "https://lantern.example/")
    files = [path for path in (hostile / ".site").rglob("*") if path.is_file()]

    assert ran.status == 0, ran.stderr
    for path in files:
        text = path.read_text(encoding="utf-8") if path.suffix in (".html", ".xml", ".json", ".bib", ".svg") else ""
        page = Page()
        page.feed(text if path.suffix == ".html" else "")
        assert (path.name, page.active, obeyed_by_terminals(text)) == (path.name, [], [])
        if path.suffix in (".xml", ".svg"):
            ET.fromstring(text)
    assert {path.suffix for path in files} >= {".html", ".xml", ".json", ".bib", ".svg"}
    for data in (hostile / ".site" / "data").iterdir():
        json.loads(re.fullmatch(r"litlint\.\w+\((.*)\);\n", data.read_text(encoding="utf-8"), re.DOTALL)[1])
    reads_bibtex((hostile / ".site" / "papers.bib").read_text(encoding="utf-8"))


def test_figures_hold_nothing_but_drawings(hostile: Path, litlint: Litlint) -> None:
    litlint("figure")
    drawn = [ET.parse(path).getroot() for path in (hostile / "imgs").iterdir()]

    tags = {element.tag.rpartition("}")[2] for root in drawn for element in root.iter()}
    names = {name for root in drawn for element in root.iter() for name in element.attrib}
    assert drawn
    assert tags.isdisjoint({"script", "foreignObject", "a", "image", "use", "animate", "set", "iframe"})
    assert not [name for name in names if name.startswith("on") or "href" in name]


def test_repaired_files_lose_nothing_by_a_hostile_name(hostile: Path, litlint: Litlint) -> None:
    names = {path.name for path in hostile.glob("*.md")}
    litlint("check", *ALL, "--fix", "--unsafe-fixes")

    assert {path.name for path in hostile.glob("*.md")} == names


@pytest.mark.parametrize(("name", "is_raw"), [("found.csv", True), ("", False)])
def test_what_goes_straight_to_a_file_is_written_as_it_is(hostile: Path, name: str, *, is_raw: bool) -> None:
    command = [sys.executable, "-m", "linter", "entries", "--format", "csv"]
    if name:
        with (hostile / name).open("wb") as out:
            subprocess.run(command, check=True, stdout=out, cwd=hostile)
        printed = (hostile / name).read_bytes()
    else:
        printed = subprocess.run(command, check=True, capture_output=True, cwd=hostile).stdout

    assert (b"\n::error::a.md," in printed) is is_raw
    assert (b",##[error]lantern" in printed) is is_raw


def test_diff_for_a_program_outside_of_workflows_is_exact(
    litlint: Litlint, hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS")
    assert (hostile / "\x1b[31mg.md").exists()

    assert "\n-# \x1b[31mg.md\n" in litlint("check", *ALL, "--diff").stdout
