"""The examples of a page of the manual, played: its files are written, its commands run, its outputs compared."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

_FENCE = re.compile(r"(?P<fence>`{3,})(?P<language>\w*)\n(?P<content>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)
# The end of the words before a block that holds a file.
_NAMED = re.compile(r"`([^`]+)`:\n\n\Z")
_PROMPT = "$ "
# What the folder of the examples is called in a page.
_SHOWN_FOLDER = "/home/jane/awesome-lanterns"


def played(page: str, folder: Path, environment: Mapping[str, str]) -> str:
    """The page with what its commands print now: those of its `console` blocks, run in a folder, in their order.

    A block behind the words "`NAME`:" is that file, which is written before what comes next.
    """
    pieces, end = [], 0
    for found in _FENCE.finditer(page):
        pieces.append(page[end : found.start("content")])
        end = found.end("content")
        name = _NAMED.search(page[: found.start()])
        if found["language"] == "console":
            pieces += _session(found["content"], folder, environment)
            continue
        if name:
            (folder / name[1]).parent.mkdir(parents=True, exist_ok=True)
            (folder / name[1]).write_text(found["content"])
        pieces.append(found["content"])
    return "".join((*pieces, page[end:]))


def _session(content: str, folder: Path, environment: Mapping[str, str]) -> Iterator[str]:
    """The commands of a block, each with what it prints."""
    for line in content.splitlines():
        if line.startswith(_PROMPT):
            yield f"{line}\n{_printed(line.removeprefix(_PROMPT), folder, environment)}"


def _printed(command: str, folder: Path, environment: Mapping[str, str]) -> str:
    ran = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**_surroundings(folder), **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return ran.stdout.decode().replace(str(folder), _SHOWN_FOLDER)


def _surroundings(folder: Path) -> dict[str, str]:
    """An environment in which commands print the same everywhere: this litlint, git without anybody's settings."""
    people = {f"GIT_{who}_{what}": "jane@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return {
        **people,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder.parent),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "init.defaultBranch",
        "GIT_CONFIG_VALUE_0": "main",
        "SOURCE_DATE_EPOCH": "1768435200",
        "LITLINT_CACHE_DIR": str(folder.parent / "cache"),
    }
