"""Hooks get no network where pre-commit's own CI runs them, and need none."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from support.hooked import Repository

from linter.facts.snapshot import NAME, NOTHING_KNOWN
from linter.papers.arxiv_record import ArxivRecord

PAGE = (
    "# Lanterns\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) Jane Doe. [code](https://github.com/a/b)\n"
    "- [Knotted Ropes](https://arxiv.org/abs/2310.00001) Jane Doe.\n"
)
# Python reads it at its start: whoever opens a socket or asks for the address of a host leaves a line.
WATCH = """
import os, socket, sys
def watch(event, _):
    if event.startswith("socket."):
        with open(os.environ["WATCHED"], "a") as out:
            out.write(event + " " + " ".join(sys.argv) + "\\n")
        raise OSError("no network")
sys.addaudithook(watch)
"""


@pytest.fixture
def judged(repository: Repository) -> Repository:
    """A repository whose list has papers, links and a snapshot, so that there would be something to ask for."""
    record = ArxivRecord("2309.12307", title="Sparse Candles of Another Colour", authors=("Rich Roe",))
    repository.write({"lanterns.md": PAGE, NAME: NOTHING_KNOWN.updated([record]).to_text()})
    repository.install("litlint", "litlint-fix", "litlint-list")
    repository.git("add", "--all")
    return repository


def watched(repository: Repository, tmp_path: Path) -> Path:
    """Lets whatever Python the hooks start note what it does with sockets in a file, and fail."""
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    repository.environment |= {"PYTHONPATH": str(tmp_path / "watch"), "WATCHED": str(tmp_path / "seen")}
    return tmp_path / "seen"


@pytest.mark.parametrize("hook", ["litlint", "litlint-fix", "litlint-list"])
def test_hook_opens_no_socket_and_looks_up_no_host(judged: Repository, tmp_path: Path, hook: str) -> None:
    seen = watched(judged, tmp_path)
    status, said = judged.hook(hook)

    assert (status, "lanterns.md:3:4: ARX007" in said, "1 arXiv paper not checked" in said) == (1, True, True), said
    assert not seen.exists(), seen.read_text(encoding="utf-8")


def test_the_watch_sees_who_does(judged: Repository, tmp_path: Path) -> None:
    seen = watched(judged, tmp_path)
    judged.run("litlint", "check", "--online", "--max-requests", "1")

    assert "socket.getaddrinfo" in seen.read_text(encoding="utf-8")


@pytest.mark.parametrize("hook", ["litlint", "litlint-fix", "litlint-list"])
def test_hook_says_the_same_in_a_namespace_without_network(judged: Repository, hook: str) -> None:
    usual = judged.hook(hook)
    apart = ("unshare", "--user", "--map-root-user", "--net")
    if not shutil.which("unshare") or judged.run(*apart, "true").returncode:
        pytest.skip("this system makes no namespaces; the test before shows as much by another way")
    done = judged.run(*apart, sys.executable, "-m", "pre_commit", "run", "--verbose", hook)

    assert (done.returncode, timeless(done.stdout)) == (usual[0], timeless(usual[1]))


def timeless(said: str) -> list[str]:
    """What was said, without how long it took."""
    return [line for line in said.split(os.linesep) if "duration: " not in line]
