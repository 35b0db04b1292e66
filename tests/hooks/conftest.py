"""A scratch repository for each test."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.hooked import Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository without a commit, away from the settings and caches of whoever runs the tests."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    environment |= {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "LITLINT_CACHE_DIR": str(tmp_path / "cache"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_{what}": "keeper@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }
    folder = tmp_path / "list"
    folder.mkdir()
    repository = Repository(folder, environment)
    repository.git("init", "--quiet", "--initial-branch=main")
    return repository


@pytest.fixture
def run(repository: Repository) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs a program in the scratch repository."""
    return repository.run
