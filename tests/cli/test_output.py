"""Where the findings go, and in which form."""

import json
from pathlib import Path

import pytest
from support.command import Litlint

from linter.cli.check import FORMATS

TWO = "# Lanterns\n\n[paper]()\n[other]()\n"


@pytest.fixture(autouse=True)
def _list(folder: Path) -> None:
    (folder / "list.md").write_text(TWO)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make everything written look as if a person read it."""
    monkeypatch.setattr("linter.cli.reporting.is_terminal", lambda **_: True)
    monkeypatch.setattr("linter.cli.output.is_terminal", lambda **_: True)


def test_format_is_concise_where_nobody_watches(litlint: Litlint) -> None:
    assert litlint("check").stdout.splitlines()[0].startswith("list.md:3:")
    assert "^" not in litlint("check").stdout


@pytest.mark.usefixtures("terminal")
def test_format_is_full_and_colored_on_a_terminal(litlint: Litlint) -> None:
    stdout = litlint("check").stdout

    assert "3 |" in stdout
    assert "\x1b[" in stdout


@pytest.mark.usefixtures("terminal")
def test_no_color_means_none(litlint: Litlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    assert "\x1b" not in litlint("check").stdout


@pytest.mark.usefixtures("terminal")
def test_empty_no_color_says_nothing(litlint: Litlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")

    assert "\x1b" in litlint("check").stdout


@pytest.mark.usefixtures("terminal")
def test_option_wins_over_the_terminal(litlint: Litlint) -> None:
    assert "\x1b" not in litlint("check", "--color", "never").stdout


def test_option_wins_over_no_color(litlint: Litlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    assert "\x1b" in litlint("check", "--color", "always").stdout


def test_json_is_all_that_standard_output_has(litlint: Litlint) -> None:
    ran = litlint("check", "--output-format", "json", "--statistics", "--color", "always")

    assert [found["code"] for found in json.loads(ran.stdout)] == ["LNK001", "LNK001"]
    assert ran.stderr == "2 LNK001 empty-link\n2 errors in 1 file\n"


def test_json_lines_are_one_finding_a_line(litlint: Litlint) -> None:
    stdout = litlint("check", "--output-format", "json-lines").stdout

    assert [json.loads(line)["location"]["row"] for line in stdout.splitlines()] == [3, 4]


def test_statistics_follow_findings_that_people_read(litlint: Litlint) -> None:
    assert litlint("check", "--statistics").stdout.splitlines()[-1] == "2 LNK001 empty-link"


def test_quiet_leaves_nothing_but_findings(litlint: Litlint) -> None:
    ran = litlint("check", "--quiet")

    assert ran.stderr == ""
    assert ran.stdout.count("\n") == 2


def test_output_file_takes_the_findings(folder: Path, litlint: Litlint) -> None:
    ran = litlint("check", "--output-file", "found.json", "--output-format", "json")

    assert (ran.status, ran.stdout) == (1, "")
    assert len(json.loads((folder / "found.json").read_text(encoding="utf-8"))) == 2


@pytest.mark.usefixtures("terminal")
def test_output_file_is_no_terminal(folder: Path, litlint: Litlint) -> None:
    litlint("check", "--output-file", "found.txt")

    assert (folder / "found.txt").read_text(encoding="utf-8").startswith("list.md:3:")


def test_step_summary_gets_the_whole_table(folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "summary").write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary"))

    ran = litlint("check", "--output-format", "github")

    assert ran.stdout.startswith("::error file=list.md,line=3,")
    assert (folder / "summary").read_text(encoding="utf-8").startswith("before\n### litlint: 2 errors\n")


def test_other_formats_leave_the_step_summary_alone(
    folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary"))

    litlint("check", "--output-format", "json")

    assert not (folder / "summary").exists()


def test_step_summary_that_cannot_be_written_is_no_failure(litlint: Litlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "/missing/summary")

    ran = litlint("check", "--output-format", "github", "--exit-zero")

    assert ran.status == 0
    assert "the step's summary cannot be written" in ran.stderr


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_tells_both_findings(litlint: Litlint, name: str) -> None:
    ran = litlint("check", "--output-format", name)

    assert (ran.status, ran.stderr) == (1, "2 errors in 1 file\n")
    assert ran.stdout.count("link has no target") >= 2


def test_sarif_explains_the_rules_that_found_something(litlint: Litlint) -> None:
    (run,) = json.loads(litlint("check", "--output-format", "sarif").stdout)["runs"]

    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == "LNK001"
    assert rule["help"]["text"].startswith("What it does\n")


def test_junit_fails_what_the_configuration_lets_fail(folder: Path, litlint: Litlint) -> None:
    (folder / "litlint.toml").write_text('fail-on = "error"\nseverity = { LNK001 = "warning" }\n')

    ran = litlint("check", "--output-format", "junit")

    assert ran.status == 0
    assert ' failures="0" errors="0" skipped="2"' in ran.stdout


def test_junit_names_files_without_findings(folder: Path, litlint: Litlint) -> None:
    (folder / "clean.md").write_text("# Lanterns\n\nText.\n")

    assert '<testcase name="litlint" classname="clean.md" />' in litlint("check", "--output-format", "junit").stdout


@pytest.mark.parametrize(
    ("name", "variable", "place"),
    [
        ("github", "GITHUB_WORKSPACE", "::error file=lists/list.md,"),
        ("sarif", "GITHUB_WORKSPACE", '"uri": "lists/list.md"'),
        ("gitlab", "CI_PROJECT_DIR", '"path": "lists/list.md"'),
        ("concise", "GITHUB_WORKSPACE", "list.md:3:"),
    ],
)
def test_ci_gets_names_from_the_root_of_the_repository(
    folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch, name: str, variable: str, place: str
) -> None:
    (folder / "lists").mkdir()
    (folder / "list.md").rename(folder / "lists" / "list.md")
    monkeypatch.setenv(variable, str(folder))
    monkeypatch.chdir(folder / "lists")

    assert place in litlint("check", "--output-format", name).stdout


def test_root_of_another_repository_is_not_this_ones(litlint: Litlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", "/elsewhere")

    assert "::error file=list.md," in litlint("check", "--output-format", "github").stdout


def test_log_of_github_obeys_nothing_that_a_list_says(
    folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "list.md").write_text("# Lanterns\n\n[##[add-mask]paper]()\n")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")

    stdout = litlint("check", "--output-format", "full").stdout

    assert "\n3 | [#\\#[add-mask]paper]()\n" in stdout
