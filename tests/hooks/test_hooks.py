"""The hooks of .pre-commit-hooks.yaml under the real pre-commit, with the litlint that is installed here.

try_real_hooks.sh does the same with a litlint that pre-commit installs itself, for which it needs the network.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

HOOKS = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ENTRY = "- [{}](https://arxiv.org/abs/{}) Jane Doe.\n"
LANTERNS = "# Lanterns\n\nSee [ropes](ropes.md).\n\n" + ENTRY.format("Sparse Lanterns", "2309.12307")
ROPES = "# Ropes\n\n" + ENTRY.format("Knotted Ropes", "2310.00001")


@pytest.fixture
def folder(tmp_path: Path, run: Callable[..., subprocess.CompletedProcess[str]]) -> Path:
    """A scratch repository with two pages that are clean and linked, committed."""
    folder = tmp_path / "list"
    (folder / "lanterns.md").write_text(LANTERNS)
    (folder / "ropes.md").write_text(ROPES)
    (folder / "notes.txt").write_text("[this]()\n")
    for command in (("add", "--all"), ("commit", "--quiet", "--message", "Begin")):
        assert run("git", *command).returncode == 0
    return folder


@pytest.fixture
def commit(folder: Path, run: Callable[..., subprocess.CompletedProcess[str]]) -> Callable[[str], tuple[int, str]]:
    """Stages all and runs one hook as a commit would: its status, and what is printed."""

    def commit(hook_id: str) -> tuple[int, str]:
        (hook,) = (hook for hook in HOOKS if hook["id"] == hook_id)
        local = {"repo": "local", "hooks": [{**hook, "language": "system"}]}
        (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [local]}))
        run("git", "add", "--all")
        done = run(sys.executable, "-m", "pre_commit", "run", "--verbose", hook_id)
        return done.returncode, done.stdout

    return commit


def add(page: Path, title: str, arxiv: str) -> None:
    page.write_text(page.read_text() + ENTRY.format(title, arxiv))


def test_hooks_have_the_names_of_the_contract() -> None:
    assert [hook["id"] for hook in HOOKS] == ["litlint", "litlint-fix", "litlint-list"]


def test_clean_pages_pass(folder: Path, commit: Callable[[str], tuple[int, str]]) -> None:
    add(folder / "lanterns.md", "Bright Ideas", "2311.00001")

    assert commit("litlint")[0] == 0


def test_each_of_several_files_is_reported_in_one_run(folder: Path, commit: Callable[[str], tuple[int, str]]) -> None:
    add(folder / "lanterns.md", "Bright Ideas", "2311.0001")
    add(folder / "ropes.md", "Dull Ideas", "2312.0001")

    status, said = commit("litlint")

    assert status == 1
    assert [line.split(" ")[:2] for line in said.splitlines() if ".md:" in line] == [
        ["lanterns.md:6:18:", "ARX001"],
        ["ropes.md:4:16:", "ARX001"],
    ]
    assert said.count("2 errors in 2 files") == 1


def test_file_that_is_not_committed_is_read_but_not_reported(
    folder: Path, commit: Callable[[str], tuple[int, str]]
) -> None:
    add(folder / "ropes.md", "Sparse Lanterns", "2309.12307")

    status, said = commit("litlint")

    assert status == 0
    assert [line.split(" ")[1] for line in said.splitlines() if line.startswith("ropes.md:")] == ["DUP005"]
    assert not any(line.startswith("lanterns.md:") for line in said.splitlines())


def test_files_that_are_no_markdown_are_left_alone(folder: Path, commit: Callable[[str], tuple[int, str]]) -> None:
    (folder / "notes.txt").write_text("[that]()\n")

    assert "no files to check" in commit("litlint")[1]


def test_fix_repairs_and_fails(folder: Path, commit: Callable[[str], tuple[int, str]]) -> None:
    page = folder / "lanterns.md"
    page.write_text(LANTERNS.replace("https:", "http:"))

    status, said = commit("litlint-fix")

    assert status == 1
    assert "files were modified by this hook" in said
    assert page.read_text() == LANTERNS
    assert commit("litlint-fix")[0] == 0


def test_commit_that_deletes_a_page_is_judged_whole(folder: Path, commit: Callable[[str], tuple[int, str]]) -> None:
    assert commit("litlint-list")[0] == 0
    (folder / "ropes.md").unlink()

    status, said = commit("litlint-list")

    assert status == 1
    assert "lanterns.md:3:13: LNK002" in said
