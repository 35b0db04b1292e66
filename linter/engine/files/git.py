"""Questions to git that no setting of a repository can turn into something else.

A repository may come from a stranger: nothing in it may start a program or open a connection, and nothing is written
to it. So only commands that read objects and the index are given, none that compares files of the work tree, for which
git runs the filters that a repository names.
"""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from linter.errors import InputError

_GIT = ("git", "--no-optional-locks", "--no-pager", "-c", "core.fsmonitor=false")
# Set while a hook runs: they name the repository that is committed to, which need not be the one that is checked.
_HOOK_VARIABLES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR")
# What a partial clone lacks is not fetched; before git 2.44 there is no way to say so but to allow no way to fetch.
_NO_CONNECTIONS = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0"}

# Seconds that an answer is waited for. Git opens whatever is called like a file of its own, and waits for a pipe; the
# work tree of a system of 80,000 files takes it less than one.
_PATIENCE = 8.0

Answer = subprocess.CompletedProcess[bytes]


def git(
    arguments: tuple[str, ...], folder: Path, *, stdin: bytes = b"", environment: Mapping[str, str] | None = None
) -> Answer | None:
    """What git answers in a folder; None without git. `environment` is added to that of the process.

    Raises InputError where it does not answer.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _HOOK_VARIABLES}
    try:
        return subprocess.run(  # noqa: S603  fixed words, no shell
            (*_GIT, *arguments),
            cwd=folder,
            env={**kept, **_NO_CONNECTIONS, **(environment or {})},
            input=stdin,
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
        )
    except subprocess.TimeoutExpired as error:
        raise InputError(
            f"`git {arguments[0]}` does not answer in {folder}: a file of git's there may be a pipe"
        ) from error
    except OSError:
        return None


def complaint(answer: Answer) -> str:
    """What git says against a question, in a line."""
    lines = answer.stderr.decode("utf-8", "replace").strip().splitlines()
    fatal = next((line.removeprefix("fatal: ") for line in lines if line.startswith("fatal: ")), None)
    return fatal or next(iter(lines), f"status {answer.returncode}")
