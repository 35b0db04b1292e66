"""`litlint check`: what is reported, where, and with which status."""

import json
from pathlib import Path

import pytest
from support.command import Litlint

GOOD = "# Lanterns\n\nText.\n"
WARNING = "# Lanterns\n\n[paper](http://arxiv.org/abs/2309.12307)\n"
ERROR = "# Lanterns\n\n[paper]()\n"
INFO = "# Lanterns\n\nText.  \n"


def test_clean_list_is_status_0_with_nothing_on_standard_output(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(GOOD)

    ran = litlint("check")

    assert (ran.status, ran.stdout, ran.stderr) == (0, "", "nothing found in 1 file\n")


def test_finding_is_status_1_and_a_line_on_standard_output(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(ERROR)

    ran = litlint("check")

    assert ran.status == 1
    assert ran.stdout.startswith("list.md:3:")
    assert ran.stdout.count("\n") == 1
    assert ran.stderr == "1 error in 1 file\n"


@pytest.mark.parametrize(
    ("text", "fail_on", "status"),
    [
        (WARNING, "error", 0),
        (WARNING, "warning", 1),
        (INFO, "warning", 0),
        (INFO, "info", 1),
        (ERROR, "error", 1),
    ],
)
def test_status_follows_the_lowest_failing_severity(
    folder: Path, litlint: Litlint, text: str, fail_on: str, status: int
) -> None:
    (folder / "litlint.toml").write_text(f'fail-on = "{fail_on}"\n')
    (folder / "list.md").write_text(text)

    assert litlint("check").status == status


def test_exit_zero_turns_1_into_0(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(ERROR)

    ran = litlint("check", "--exit-zero")

    assert ran.status == 0
    assert "LNK001" in ran.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("missing.md",),
        ("--select", "NOPE"),
        ("--ignore", "ARX002,NOPE"),
        ("--extend-select", ""),
        ("--config", "missing.toml"),
        ("--output-format", "xml"),
        ("--no-such-option",),
        ("-",),
        ("list.md", "--stdin-filename", "list.md"),
        ("--output-file", "missing/findings.txt"),
    ],
)
def test_wrong_usage_is_status_2_with_a_message_and_no_findings(
    folder: Path, litlint: Litlint, arguments: tuple[str, ...]
) -> None:
    (folder / "list.md").write_text(ERROR)

    ran = litlint("check", *arguments, "--exit-zero")

    assert (ran.status, ran.stdout) == (2, "")
    assert ran.stderr.startswith("error: ")


def test_wrong_configuration_is_status_2_and_names_file_and_key(folder: Path, litlint: Litlint) -> None:
    (folder / "litlint.toml").write_text("ignroe = []\n")
    (folder / "list.md").write_text(GOOD)

    ran = litlint("check")

    assert ran.status == 2
    assert "litlint.toml: unknown key ignroe" in ran.stderr


def test_named_path_without_markdown_is_status_2(folder: Path, litlint: Litlint) -> None:
    (folder / "empty").mkdir()

    assert litlint("check", "empty").status == 2


def test_working_directory_without_markdown_is_a_warning(litlint: Litlint) -> None:
    ran = litlint("check")

    assert (ran.status, ran.stdout) == (0, "")
    assert "no Markdown file found" in ran.stderr


def test_file_that_the_configuration_leaves_out_is_skipped_with_a_note(folder: Path, litlint: Litlint) -> None:
    (folder / "litlint.toml").write_text('exclude = ["draft.md"]\n')
    (folder / "draft.md").write_text(ERROR)

    ran = litlint("check", "draft.md")

    assert (ran.status, ran.stdout) == (0, "")
    assert "draft.md is skipped: `exclude` leaves it out" in ran.stderr


def test_given_path_chooses_what_is_reported_not_what_is_read(folder: Path, litlint: Litlint) -> None:
    entry = "# Lanterns\n\n## Bright\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) Jane Doe.\n"
    (folder / "a.md").write_text(entry)
    (folder / "b.md").write_text(entry)

    ran = litlint("check", "--select", "DUP", "a.md", "--config", "/dev/null", "--output-format", "json")

    (found,) = json.loads(ran.stdout)
    assert (found["filename"], found["related"][0]["filename"]) == ("a.md", "b.md")


def test_file_names_are_relative_to_the_working_directory(
    folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "litlint.toml").touch()
    (folder / "zeta").mkdir()
    (folder / "zeta" / "list.md").write_text(ERROR)
    (folder / "a.md").write_text(ERROR)
    monkeypatch.chdir(folder / "zeta")

    ran = litlint("check", "..")

    assert [line.split(":")[0] for line in ran.stdout.splitlines()] == ["../a.md", "list.md"]


def test_selectors_may_be_repeated_and_parted_by_commas(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text("# Lanterns\n\n[paper]() and [one](http://arxiv.org/abs/2309.12307v1)  \n")

    ran = litlint("check", "--select", "LNK,ARX", "--select", "FMT002", "--ignore", "ARX003, ARX012")

    assert [line.split(" ")[1] for line in ran.stdout.splitlines()] == ["LNK001", "ARX002", "FMT002"]


def test_same_input_gives_the_same_bytes(folder: Path, litlint: Litlint) -> None:
    for name in ("b.md", "a.md", "c.md"):
        (folder / name).write_text(ERROR)

    runs = {litlint("check", "--output-format", "json").stdout for _ in range(3)}

    assert len(runs) == 1


def test_unreadable_file_is_a_finding(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_bytes(b"\xff\xfe")

    ran = litlint("check")

    assert ran.status == 1
    assert ran.stdout.startswith("list.md:1:1: IO001 ")


def test_file_name_cannot_steer_the_terminal_or_forge_a_finding(folder: Path, litlint: Litlint) -> None:
    (folder / "a\nb\x1b[2J.md").write_text(ERROR)

    for output_format in ("full", "concise", "github", "json", "json-lines"):
        ran = litlint("check", "--output-format", output_format, "-v")
        assert "\x1b" not in ran.stdout + ran.stderr
        assert "\nb" not in ran.stdout + ran.stderr


def test_verbose_says_what_is_used(folder: Path, litlint: Litlint) -> None:
    (folder / "litlint.toml").touch()
    (folder / "list.md").write_text(GOOD)

    stderr = litlint("check", "-v", "--select", "LNK001").stderr

    assert stderr.splitlines()[:3] == [
        f"configuration: {folder / 'litlint.toml'}",
        f"list: {folder}, 1 file",
        "reported on: 1 file, by 1 rule",
    ]
