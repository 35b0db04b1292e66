"""What the bars are measured with: made-up lists, and the commands that check and parse them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from corpora import as_heading, paper
from processes import Run

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
# The made-up lists: shape, files, sections in each, entries in each section.
CORPORA: dict[str, tuple[str, int, int, int]] = {
    "small": ("bullets", 4, 2, 5),  # 2 KB a file
    "files": ("entries", 1000, 4, 5),  # 9 MB
    "bullets": ("bullets", 1000, 4, 5),  # 4 MB
    "tables": ("tables", 1000, 4, 5),  # 4 MB
    "dense": ("links", 13, 24, 100),  # 13 MB
    "growth": ("near", 50, 10, 40),  # 20,000 entries
    "grown": ("near", 160, 10, 125),  # 200,000: three times the files, each of three times the size
}
WITH_TAXONOMY = ("growth", "grown")
LISTED = """
from pathlib import Path
from linter.engine.files.locate import locate
print(*sorted(locate([Path()]).report), sep="\\n")
"""


class UnavailableError(Exception):
    """Something that a bar needs is not there; says what."""


class Bench:
    """Makes lists in a folder of its own, each at its first use, and commands on them."""

    def __init__(self, workspace: Path, original: Path | None) -> None:
        self._workspace = workspace
        self._original = original
        self.litlint = Path(sys.executable).with_name("litlint")

    @cached_property
    def remembers(self) -> bool:
        """Whether the installed litlint has `--no-cache`, that is, whether it remembers results at all."""
        return self.says("check", "--help").find("--no-cache") >= 0

    def says(self, *arguments: str) -> str:
        """What litlint prints."""
        return _output([str(self.litlint), *arguments])

    def printed(self, script: Path) -> str:
        """What a script prints. Raises UnavailableError."""
        return _output([sys.executable, str(script)])

    def corpus(self, name: str) -> Path:
        """The folder of a made-up list; made at its first use."""
        folder = self._workspace / name
        if not folder.exists():
            shape, *sizes = CORPORA[name]
            counts = [f"--{what}={size}" for what, size in zip(("files", "sections", "entries"), sizes, strict=True)]
            with_taxonomy = ["--taxonomy"] if name in WITH_TAXONOMY else []
            _output([sys.executable, str(HERE / "corpora.py"), shape, str(folder), *counts, *with_taxonomy])
            _track(folder)
        return folder

    def original(self) -> Path:
        """A copy of the list that was given. Raises UnavailableError."""
        if self._original is None:
            raise UnavailableError("name its folder with --original")
        folder = self._workspace / "original"
        if not folder.exists():
            shutil.copytree(self._original, folder, symlinks=True, ignore=shutil.ignore_patterns(".git"))
            _track(folder)
        return folder

    def editor(self, name: str) -> Callable[[], object]:
        """What changes a made-up list of entries: each call writes another last entry to one of its files."""
        file = self.corpus(name) / "papers" / "0002.md"
        text, numbers = file.read_text(encoding="utf-8"), count(10**6)

        def edit() -> None:
            number = next(numbers)
            one = paper(number, f"Lanterns in Corridor {number}", Random(number), is_copy=False)
            file.write_text(f"{text}\n{as_heading(one).rstrip()}\n", encoding="utf-8")

        return edit

    def cache(self, name: str) -> dict[str, str]:
        """The environment with a cache of that name."""
        return {"LITLINT_CACHE_DIR": str(self._workspace / f"cache-{name}")}

    def forget(self, name: str) -> None:
        """Empty the cache of that name."""
        shutil.rmtree(self.cache(name)["LITLINT_CACHE_DIR"], ignore_errors=True)

    def litlint_run(self, folder: Path, *arguments: str, **how: Any) -> Run:
        """A run of litlint; findings are no failure."""
        return Run([str(self.litlint), *arguments], folder, fine=(0, 1), **how)

    def cold(self, folder: Path, name: str, *arguments: str) -> Run:
        """A check that remembers nothing but that the configuration is valid."""
        no_cache = ["--no-cache"] if self.remembers else []
        return self.litlint_run(folder, "check", *no_cache, *arguments, environment=self.cache(name))

    def warm(self, folder: Path, name: str, *arguments: str, **how: Any) -> Run:
        """A check with a cache. Raises UnavailableError."""
        if not self.remembers:
            raise UnavailableError("this litlint remembers no results: it has no --no-cache")
        return self.litlint_run(folder, "check", *arguments, environment=self.cache(name), **how)

    def mistune(self, folder: Path) -> Run:
        """A run of mistune alone, on the files that litlint reads."""
        names = _output([sys.executable, "-c", LISTED], folder)
        return Run([sys.executable, str(HERE / "bare_mistune.py")], folder, text=names)

    def click(self) -> Run:
        """A process that imports click and does nothing."""
        return Run([sys.executable, "-c", "import click"], self._workspace)


def _track(folder: Path) -> None:
    """Make a folder a git work tree where git is there, as lists are."""
    if shutil.which("git"):
        _output(["git", "init", "--quiet"], folder)
        _output(["git", "add", "--all"], folder)


def installed(names: Iterable[str]) -> dict[str, str | None]:
    """Where each command is, beside this Python or on the path; None where it is not."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return {name: shutil.which(name, path=path) for name in names}


def _output(command: Sequence[str], folder: Path | None = None) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603  our own
    if done.returncode:
        raise UnavailableError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr[:2000]}")
    return done.stdout
