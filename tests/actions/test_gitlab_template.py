"""The script of the template for GitLab, run as its runner does, with the litlint that is installed here."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.proposed import BAD, GOOD, OLD
from support.repository import Repository

ROOT = Path(__file__).parents[2]
TEMPLATE = yaml.safe_load((ROOT / "templates" / "litlint.gitlab-ci.yml").read_text("utf-8"))
JOB = TEMPLATE["litlint"]
REPORT = JOB["artifacts"]["reports"]["codequality"]


@dataclass(frozen=True)
class Ran:
    """How the job ended, the rows that its report names, and what pip was told to install."""

    status: int
    rows: list[int]
    installed: str


@pytest.fixture
def run(pulled: Repository, tmp_path: Path) -> Callable[..., Ran]:
    """Runs the job in the repository; `python -m pip` writes down what it is told, and `litlint` is that of here."""
    commands = tmp_path / "bin"
    commands.mkdir()
    told = tmp_path / "told"
    for name, script in {
        "litlint": f'exec "{sys.executable}" -m linter "$@"',
        "python": f'echo "$*" >"{told}"',
    }.items():
        (commands / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (commands / name).chmod(0o755)

    def run_with(**variables: str) -> Ran:
        environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith(("CI_", "GITHUB_"))},
            **TEMPLATE["variables"],
            "CI": "true",
            "CI_PROJECT_DIR": str(pulled.root),
            "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            **variables,
        }
        # All lines of a script run in one shell: docs.gitlab.com/runner/shells.
        script = ["bash", "-eo", "pipefail", "-c", "\n".join(JOB["script"])]
        ran = subprocess.run(script, cwd=pulled.root, env=environment, check=False, capture_output=True)
        found: list[dict[str, Any]] = json.loads((pulled.root / REPORT).read_text("utf-8"))
        rows = [one["location"]["lines"]["begin"] for one in found]
        return Ran(ran.returncode, rows, told.read_text("utf-8"))

    return run_with


def test_the_version_that_is_asked_for_is_installed(run: Callable[..., Ran]) -> None:
    assert run(LITLINT_VERSION="abc123").installed.rstrip().endswith("git+https://github.com/litlint/litlint@abc123")


def test_a_branch_is_judged_whole(run: Callable[..., Ran]) -> None:
    ran = run()

    assert ran.status == 1
    assert ran.rows == [3]


@pytest.mark.parametrize(("entry", "status", "rows"), [(GOOD, 0, []), (BAD, 1, [4])])
def test_a_merge_request_answers_for_its_own_entry(
    pulled: Repository, run: Callable[..., Ran], entry: str, status: int, rows: list[int]
) -> None:
    base = pulled.git("rev-parse", "HEAD").strip()
    pulled.commit(README=OLD + entry)
    ran = run(CI_MERGE_REQUEST_DIFF_BASE_SHA=base)

    assert (ran.status, ran.rows) == (status, rows)


def test_the_report_is_kept_where_the_check_fails() -> None:
    assert JOB["artifacts"]["when"] == "always"
    assert f"--output-file={REPORT}" in " ".join(JOB["script"])
