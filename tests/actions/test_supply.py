"""What workflows run is pinned, what they may do is bounded, and what is pinned is what pyproject.toml asks for."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
BY_NAME: dict[str, dict[str, Any]] = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in WORKFLOWS}
LOCKS = sorted((ROOT / ".github" / "locks").glob("*.txt"))
PACKAGE_LOCKS = sorted((ROOT / "tests").glob("*/package-lock.json"))
LOCKED = re.compile(r"\S+==\S+( ; .*?)?( +--hash=sha256:[0-9a-f]{64})+")
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.mark.parametrize("path", [*WORKFLOWS, ROOT / "action.yml"], ids=lambda path: path.name)
def test_action_of_others_is_pinned_by_commit_and_names_its_version(path: Path) -> None:
    used = re.findall(r"^\s*(?:- )?uses: (.+)$", path.read_text("utf-8"), re.MULTILINE)

    assert used
    assert [name for name in used if not name.startswith("./") and not PINNED.fullmatch(name)] == []


@pytest.mark.parametrize("name", BY_NAME)
def test_workflow_may_read_and_no_more_but_where_a_job_says_so(name: str) -> None:
    assert BY_NAME[name]["permissions"] == {"contents": "read"}


@pytest.mark.parametrize("name", BY_NAME)
def test_no_workflow_runs_a_strangers_code_with_the_repositorys_rights(name: str) -> None:
    assert "pull_request_target" not in BY_NAME[name][True]  # YAML 1.1 takes `on` for true


@pytest.mark.parametrize("name", BY_NAME)
def test_checkout_leaves_no_token_behind(name: str) -> None:
    for job in BY_NAME[name]["jobs"].values():
        for step in job.get("steps", []):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_job_that_may_publish_runs_no_script() -> None:
    jobs = BY_NAME["release"]["jobs"]
    publishing = [job for job in jobs.values() if "id-token" in job.get("permissions", {})]

    assert [[step.get("run") for step in job["steps"]] for job in publishing] == [[None, None]]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_locked_package_is_one_version_with_hashes(lock: Path) -> None:
    packages = lock.read_text("utf-8").replace("\\\n", "").splitlines()

    assert packages
    assert [
        line for line in packages if not re.fullmatch(r"\S+==\S+( ; .*?)?( +--hash=sha256:[0-9a-f]{64})+", line)
    ] == []


@pytest.mark.parametrize("lock", PACKAGE_LOCKS, ids=lambda path: path.parent.name)
def test_locked_package_of_npm_has_a_hash(lock: Path) -> None:
    packages = json.loads(lock.read_text("utf-8"))["packages"]

    assert len(packages) > 1
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


def test_all_that_litlint_needs_is_locked_in_a_version_that_it_allows() -> None:
    lock = (ROOT / ".github" / "locks" / "litlint.txt").read_text("utf-8")
    locked = dict(re.findall(r"^(\S+)==(\S+)", lock, re.MULTILINE))
    needed = [Requirement(one) for one in (*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"])]

    assert [str(one) for one in needed if not one.specifier.contains(locked.get(one.name, "0"))] == []


def test_no_dependency_is_without_a_lower_bound() -> None:
    extras = PROJECT["project"]["optional-dependencies"].values()
    needed = [Requirement(one) for some in (PROJECT["project"]["dependencies"], *extras) for one in some]

    assert [str(one) for one in needed if one.name != "litlint" and ">=" not in str(one.specifier)] == []
