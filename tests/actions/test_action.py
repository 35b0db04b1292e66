"""The scripts of action.yml, run as GitHub's runner does, with the litlint that is installed here."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from support.proposed import BAD, GOOD, OLD
from support.repository import Repository

ROOT = Path(__file__).parents[2]
STEPS = {step["name"]: step for step in yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]}
# `shell: bash` of a step: docs.github.com, Workflow syntax, jobs.<job_id>.steps[*].shell.
BASH = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c")


@dataclass(frozen=True)
class Ran:
    """How a step ended, what it printed, and what it wrote for the runner: outputs and the summary."""

    status: int
    stdout: str
    outputs: str
    summary: str


Step = Callable[[str, Mapping[str, str]], Ran]
Check = Callable[..., Ran]


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """The runner's folder, with litlint where the action installs it."""
    folder = tmp_path / "runner"
    command = folder / "litlint" / "bin" / "litlint"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m linter "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return folder


@pytest.fixture
def step(pulled: Repository, runner: Path) -> Step:
    """Runs the script of a named step in the list's folder, with some of its environment."""

    def run(name: str, given: Mapping[str, str]) -> Ran:
        files = {key: runner / key.lower() for key in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.touch()
        environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")},
            **{key: str(file) for key, file in files.items()},
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "PYTHONPATH": str(ROOT),
            "RUNNER_TEMP": str(runner),
            **given,
        }
        script = [*BASH, STEPS[name]["run"]]
        ran = subprocess.run(script, cwd=pulled.root, env=environment, check=False, capture_output=True, text=True)
        return Ran(ran.returncode, ran.stdout, *(file.read_text("utf-8") for file in files.values()))

    return run


@pytest.fixture
def check(step: Step) -> Check:
    """Runs the step that checks, with inputs of the action."""

    def run(*, base: str = "", paths: str = "", options: str = "", sarif: str = "") -> Ran:
        given = {"BASE": base, "INPUT_PATHS": paths, "INPUT_OPTIONS": options, "INPUT_SARIF": sarif}
        return step("Check", given)

    return run


def test_pull_request_with_a_good_entry_passes_in_silence(pulled: Repository, check: Check) -> None:
    base = pulled.git("rev-parse", "HEAD")
    pulled.commit(README=OLD + GOOD)

    ran = check(base=base)

    assert (ran.status, ran.stdout) == (0, "")


def test_pull_request_with_a_bad_entry_gets_its_own_finding_alone(pulled: Repository, check: Check) -> None:
    base = pulled.git("rev-parse", "HEAD")
    pulled.commit(README=OLD + GOOD + BAD)

    ran = check(base=base)

    assert (ran.status, ran.stdout.count("::error")) == (1, 1)
    assert "::error file=README.md,line=5," in ran.stdout
    assert "ARX001" in ran.summary


def test_push_reports_the_whole_list(check: Check) -> None:
    ran = check()

    assert (ran.status, ran.stdout.count("::error")) == (1, 1)


def test_options_come_one_a_line(check: Check) -> None:
    assert check(options="--ignore=ARX001\n--ignore=DUP\n").status == 0


def test_paths_come_one_a_line(pulled: Repository, check: Check) -> None:
    pulled.commit(**{"two words": OLD, "third": OLD})

    assert check(paths="two words.md\n").stdout.count("::error file=two words.md") == 1


@pytest.mark.parametrize("given", ["$(touch gone)", "`touch gone`", "; touch gone", "--output-file=gone"])
def test_paths_are_no_commands_and_no_options(pulled: Repository, check: Check, given: str) -> None:
    assert check(paths=given).status == 2
    assert not (pulled.root / "gone").exists()


def test_sarif_is_written_too(pulled: Repository, check: Check) -> None:
    assert check(sarif="litlint.sarif").status == 1
    assert '"ARX001"' in (pulled.root / "litlint.sarif").read_text("utf-8")


def test_what_is_installed_is_remembered_by_the_sources_of_the_tool(step: Step) -> None:
    name, _, value = step("Tell this litlint from others", {}).outputs.strip().partition("=")

    assert (name, len(value)) == ("sources", 40)


def test_tool_that_is_complete_is_not_installed_again(runner: Path, step: Step) -> None:
    (runner / "litlint" / ".complete").touch()

    assert step("Install litlint", {"PYTHON": "/nowhere/python"}).status == 0


@pytest.mark.parametrize("name", [name for name, step in STEPS.items() if "run" in step])
def test_script_has_no_expression_in_its_text(name: str) -> None:
    assert "${{" not in STEPS[name]["run"]
