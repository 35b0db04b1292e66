"""A check of what has not changed prints what it printed; one of what has prints what a check without a cache does."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.command import Litlint, Ran

from linter.cli.replay import Run

SCRIPT = """
import json, sys
sys.argv[0] = "litlint"
from linter.cli.start import run
try:
    run()
finally:
    json.dump("click" in sys.modules, open(sys.argv.pop(), "w"))
"""
ENTRY = "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) Jane Doe. See [notes](notes.txt) and [more](MORE.md).\n"


@pytest.fixture
def papers(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A list in a git work tree with something to find, older than any run, and a cache of its own."""
    papers = folder / "list"
    monkeypatch.setenv("LITLINT_CACHE_DIR", str(folder / "cache"))
    papers.mkdir()
    (papers / "README.md").write_text(f"# Lanterns\n\n{ENTRY}", encoding="utf-8")
    (papers / "other.md").write_text("# Others\n\n[x]()\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q"], cwd=papers, check=True)
    monkeypatch.chdir(papers)
    return papers


def run(*arguments: str) -> Ran:
    """A run of the real program."""
    time.sleep(0.1)  # an input as young as this is not trusted to be what was read
    place = Path(os.environ["LITLINT_CACHE_DIR"]).with_name("click.json")
    command = [sys.executable, "-c", SCRIPT.replace("sys.argv.pop()", repr(str(place))), *arguments]
    done = subprocess.run(command, capture_output=True, check=False)
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def was_replayed(folder: Path) -> bool:
    """Whether the last run printed what was known, without loading click."""
    loaded: bool = json.loads((folder / "click.json").read_text(encoding="utf-8"))
    return not loaded


@pytest.mark.usefixtures("papers")
@pytest.mark.parametrize("arguments", [(), ("--output-format", "json"), ("README.md", "-v"), ("--exit-zero", "-q")])
def test_an_unchanged_list_is_not_checked_again(folder: Path, arguments: tuple[str, ...]) -> None:
    first, second = run("check", *arguments), run("check", *arguments)

    assert was_replayed(folder)
    assert second == first


CHANGES: dict[str, Callable[[Path], object]] = {
    "text": lambda papers: (papers / "README.md").write_text("# Lanterns\n\n[y]()\n", encoding="utf-8"),
    "new file": lambda papers: (papers / "new.md").write_text("# New\n\n[z]()\n", encoding="utf-8"),
    "new file in a new folder": lambda papers: _written(papers / "deep" / "new.md", "# New\n\n[z]()\n"),
    "file gone": lambda papers: (papers / "other.md").unlink(),
    "file ignored": lambda papers: (papers / ".gitignore").write_text("other.md\n"),
    "linked file appears": lambda papers: (papers / "notes.txt").write_text(""),
    "linked file in other letters": lambda papers: (papers / "more.md").write_text("# More\n"),
    "configuration": lambda papers: (papers / "litlint.toml").write_text('ignore = ["LNK001"]\n'),
    "configuration above": lambda papers: _written(papers.parent / "litlint.toml", 'ignore = ["LNK001"]\n'),
    "shared configuration": lambda papers: _written(papers / "pyproject.toml", '[tool.litlint]\nignore = ["LNK001"]\n'),
    "broken configuration": lambda papers: (papers / "litlint.toml").write_text("ignore = 1\n"),
    "snapshot": lambda papers: (papers / "litlint.lock.jsonl").write_text(""),
    "broken snapshot": lambda papers: (papers / "litlint.lock.jsonl").write_text("{"),
    "baseline": lambda papers: (papers / ".litlint-baseline.json").write_text('[\n{"version": 1}\n]\n'),
    "broken baseline": lambda papers: (papers / ".litlint-baseline.json").write_text("["),
    "no work tree": lambda papers: (papers / ".git").rename(papers.parent / "away"),
    "file becomes a folder": lambda papers: ((papers / "other.md").unlink(), (papers / "other.md").mkdir()),
    "file becomes a link": lambda papers: ((papers / "other.md").unlink(), (papers / "other.md").symlink_to("/etc/x")),
}


def _written(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_a_check_says_what_one_without_cache_says(papers: Path, litlint: Litlint, change: str) -> None:
    run("check")
    CHANGES[change](papers)

    assert run("check") == litlint("check", "--no-cache")


@pytest.mark.usefixtures("papers")
@pytest.mark.parametrize(("name", "value"), [("GITHUB_ACTIONS", "true"), ("SOURCE_DATE_EPOCH", "1")])
def test_in_another_environment_a_check_is_another(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    run("check")
    monkeypatch.setenv(name, value)
    run("check")

    assert not was_replayed(folder)


@pytest.mark.usefixtures("papers")
@pytest.mark.parametrize(
    "arguments", [("--no-cache",), ("--fix",), ("--diff",), ("--output-file", "../out"), ("--changed-since", "HEAD")]
)
def test_what_does_more_than_print_is_done_again(folder: Path, arguments: tuple[str, ...]) -> None:
    for _ in range(2):
        run("check", *arguments)
        assert not was_replayed(folder)


@pytest.mark.usefixtures("papers")
def test_a_step_summary_is_written_each_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary"))
    run("check", "--output-format", "github")
    once = (folder / "summary").read_text(encoding="utf-8")
    run("check", "--output-format", "github")

    assert (folder / "summary").read_text(encoding="utf-8") == once * 2


def test_a_file_that_changed_since_the_run_began_is_not_trusted(folder: Path) -> None:
    this = Run(["check"])
    (folder / "list.md").write_text("# Lanterns\n", encoding="utf-8")
    this.remember([(False, "nothing found\n")], 0, [("file", str(folder / "list.md"))], [])

    assert this.recalled() is None


@pytest.mark.usefixtures("papers")
def test_a_step_summary_that_is_wanted_by_and_by_is_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2):
        run("check", "--output-format", "github")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary"))
    run("check", "--output-format", "github")

    assert "LNK001" in (folder / "summary").read_text(encoding="utf-8")


def test_a_link_that_leads_elsewhere_by_and_by_is_followed(papers: Path, litlint: Litlint) -> None:
    link = papers / "link.md"
    link.symlink_to("other.md")
    for _ in range(2):
        run("check", "link.md")
    link.unlink()
    link.symlink_to("README.md")

    assert run("check", "link.md") == litlint("check", "link.md", "--no-cache")


@pytest.mark.usefixtures("papers")
def test_a_run_that_found_other_files_than_there_are_is_not_remembered(folder: Path) -> None:
    this = Run(["check"])
    this.remember([(False, "nothing found\n")], 0, [("list", str(folder / "list"))], ["README.md"])

    assert this.recalled() is None


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
@pytest.mark.usefixtures("papers")
def test_what_cannot_be_printed_again_is_told_in_a_line() -> None:
    run("check")
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "linter", "check"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)

    assert done.returncode == 2
    assert done.stderr.decode().startswith("error: output cannot be written")


@pytest.mark.usefixtures("papers")
def test_a_damaged_run_is_done_again(folder: Path) -> None:
    first = run("check")
    (remembered,) = (folder / "cache" / "runs").iterdir()
    remembered.write_bytes(remembered.read_bytes().replace(b"other.md", b"Other.md"))

    assert run("check") == first
    assert not was_replayed(folder)


def test_without_a_folder_for_caches_a_check_is_done(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = run("check")
    monkeypatch.setenv("LITLINT_CACHE_DIR", str(papers / "other.md"))

    assert run("check") == known
