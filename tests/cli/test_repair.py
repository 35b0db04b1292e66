"""`--fix` and `--diff`, in place and through standard input."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.command import Litlint

BEFORE = "# Lanterns\n\n[paper](http://arxiv.org/abs/2309.12307)\n"
AFTER = "# Lanterns\n\n[paper](https://arxiv.org/abs/2309.12307)\n"
LEFT = "# Lanterns\n\n[paper]()\n"


def test_fix_repairs_in_place_and_ends_with_the_status_of_what_is_left(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(BEFORE)

    ran = litlint("check", "--fix")

    assert (ran.status, ran.stdout) == (0, "")
    assert ran.stderr == "repaired 1 file\nnothing found in 1 file\n"
    assert (folder / "list.md").read_text() == AFTER


def test_fix_reports_what_is_left(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(BEFORE + "\n[other]()\n")

    ran = litlint("check", "--fix")

    assert ran.status == 1
    assert ran.stdout.startswith("list.md:5:")
    assert ran.stdout.count("\n") == 1


def test_fix_twice_is_fix_once(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(BEFORE)

    litlint("check", "--fix")

    assert litlint("check", "--fix").stderr == "repaired 0 files\nnothing found in 1 file\n"


def test_fix_touches_only_what_is_given(folder: Path, litlint: Litlint) -> None:
    (folder / "a.md").write_text(BEFORE)
    (folder / "b.md").write_text(BEFORE)

    litlint("check", "--fix", "a.md")

    assert (folder / "b.md").read_text() == BEFORE


def test_fix_repairs_only_what_is_selected(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(BEFORE)

    litlint("check", "--fix", "--ignore", "ARX002,LNK005")

    assert (folder / "list.md").read_text() == BEFORE


def test_unsafe_repairs_must_be_asked_for(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text("# Lanterns\n\n##Bright\n\nText.\n")

    litlint("check", "--fix")
    assert "##Bright" in (folder / "list.md").read_text()

    litlint("check", "--fix", "--unsafe-fixes")
    assert "## Bright" in (folder / "list.md").read_text()


def test_file_that_cannot_be_written_is_status_2_and_others_are_repaired(
    folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.md").write_text(BEFORE)
    (folder / "b.md").write_text(BEFORE)
    monkeypatch.setattr("os.access", lambda path, _mode: Path(path).name != "a.md")

    ran = litlint("check", "--fix", "--exit-zero")

    assert ran.status == 2
    assert ran.stderr.splitlines()[0] == "repaired 1 file"
    assert ran.stderr.splitlines()[-1] == "error: a.md is not written: it is read-only"
    assert (folder / "b.md").read_text() == AFTER


def test_diff_changes_nothing_and_is_status_1(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(BEFORE)

    ran = litlint("check", "--diff")

    assert ran.status == 1
    assert ran.stdout == (
        "--- list.md\n+++ list.md\n@@ -1,3 +1,3 @@\n # Lanterns\n \n"
        "-[paper](http://arxiv.org/abs/2309.12307)\n+[paper](https://arxiv.org/abs/2309.12307)\n"
    )
    assert (folder / "list.md").read_text() == BEFORE


def test_empty_diff_is_status_0_whatever_else_is_found(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(LEFT)

    ran = litlint("check", "--diff")

    assert (ran.status, ran.stdout) == (0, "")


def test_diff_beside_fix_changes_nothing(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(BEFORE)

    assert litlint("check", "--fix", "--diff").status == 1
    assert (folder / "list.md").read_text() == BEFORE


def test_exit_zero_holds_for_diffs(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(BEFORE)

    assert litlint("check", "--diff", "--exit-zero").status == 0


@pytest.mark.parametrize(
    "name", ["list.md", "with blank.md", 'quote".md', "back\\slash.md", "new\nline.md", "es\x1bcape.md", "ü.md"]
)
def test_git_applies_the_diff(folder: Path, litlint: Litlint, name: str) -> None:
    (folder / name).write_bytes(BEFORE.replace("\n", "\r\n").encode())

    diff = litlint("check", "--diff").stdout
    subprocess.run(["git", "apply", "-p0", "-"], cwd=folder, input=diff.encode(), check=True, capture_output=True)

    assert (folder / name).read_bytes() == AFTER.replace("\n", "\r\n").encode()


def test_diff_on_a_terminal_shows_what_would_steer_it(
    folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "list.md").write_text(BEFORE + "\n\x1b[2J\n")
    monkeypatch.setattr("linter.cli.output.is_terminal", lambda **_: True)

    assert "\x1b" not in litlint("check", "--diff").stdout


def test_standard_input_is_checked_under_its_name(folder: Path, litlint: Litlint) -> None:
    (folder / "litlint.toml").write_text('per-file-ignores = { "b.md" = ["LNK001"] }\n')

    ran = litlint("check", "--stdin-filename", "a.md", stdin=LEFT)
    assert (ran.status, ran.stdout.split(":")[0]) == (1, "a.md")

    assert litlint("check", "--stdin-filename", "b.md", "-", stdin=LEFT).status == 0


def test_standard_input_stands_for_the_file_of_that_name(folder: Path, litlint: Litlint) -> None:
    (folder / "a.md").write_text(LEFT)

    assert litlint("check", "--stdin-filename", "a.md", stdin=AFTER).status == 0


def test_fix_of_standard_input_writes_text_and_findings_apart(folder: Path, litlint: Litlint) -> None:
    text = BEFORE.replace("\n", "\r\n") + "\r\n[other]()\r\n"

    ran = litlint("check", "--fix", "--stdin-filename", "a.md", stdin=text.encode())

    assert ran.status == 1
    assert ran.stdout == text.replace("http:", "https:")
    assert ran.stderr.startswith("a.md:5:")
    assert list(folder.iterdir()) == []


def test_fix_of_standard_input_returns_what_it_cannot_read(folder: Path) -> None:
    command = [sys.executable, "-m", "linter", "check", "--fix", "--stdin-filename", "a.md"]
    done = subprocess.run(command, cwd=folder, input=b"caf\xe9\r\n", capture_output=True, check=False)

    assert (done.returncode, done.stdout) == (1, b"caf\xe9\r\n")
    assert b"IO001" in done.stderr


def test_fix_of_standard_input_returns_what_the_configuration_leaves_out(folder: Path, litlint: Litlint) -> None:
    (folder / "litlint.toml").write_text('exclude = ["a.md"]\n')

    ran = litlint("check", "--fix", "--stdin-filename", "a.md", stdin=BEFORE)

    assert (ran.status, ran.stdout) == (0, BEFORE)
    assert "a.md is skipped" in ran.stderr


def test_diff_of_standard_input_is_on_standard_output(litlint: Litlint) -> None:
    ran = litlint("check", "--diff", "--stdin-filename", "a.md", stdin=BEFORE)

    assert ran.status == 1
    assert ran.stdout.startswith("--- a.md\n+++ a.md\n")
