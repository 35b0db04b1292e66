"""What a list is at a moment: its files, its configuration, what is known of its papers, what it accepts."""

import os
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Protocol

from linter.config.load import find_config, load
from linter.config.model import Config
from linter.engine.baseline import Baseline
from linter.engine.baseline_file import own_baseline, read_baseline
from linter.engine.files.disk import DiskList
from linter.engine.files.lists import List, MemoryList
from linter.engine.files.locate import locate_text
from linter.engine.files.markdown_files import is_markdown
from linter.errors import InputError
from linter.facts.known import Known
from linter.facts.snapshot import read_snapshot
from linter.lazy.dataclasses import dataclass

# What changes when a file does.
Stamp = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why a list is checked in part or not at all; `file` is the configuration that is wrong, if one is."""

    message: str
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class ListState:
    """A list as it is kept. `stamps` are those of its files, by name; `complaints` say what could not be read."""

    papers: List
    config: Config
    known: Known = field(default_factory=Known)
    baseline: Baseline | None = None
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    complaints: tuple[Complaint, ...] = ()


class Origin(Protocol):
    """Where a list is kept."""

    def state(self) -> ListState:
        """The list as it is now. Raises LitlintError."""

    def name(self, uri: str, path: Path | None, state: ListState) -> str | None:
        """The name of a file in the list; None for one that is no part of it."""

    def path(self, name: str) -> Path | None:
        """The path of a file of the list, if it has one."""


class _LoneFile(DiskList):
    """A folder of which no file but those that are open is a part of the list."""

    def names(self) -> tuple[str, ...]:
        """None."""
        return ()


@dataclass(frozen=True, slots=True)
class DiskOrigin:
    """A folder, and the configuration in force there. With `alone` the list is this file of it and no other."""

    root: Path
    config_file: Path | None
    alone: str | None = None

    @classmethod
    def of(cls, path: Path, folders: tuple[Path, ...]) -> "DiskOrigin":
        """The list that a file belongs to, by itself or as a part of a folder that the editor shows.

        Raises ConfigError.
        """
        found = find_config(path.parent)
        if found:
            return cls(found.parent, found)
        root = locate_text(path).papers.root
        if (root / ".git").exists():
            return cls(root, None)
        around = [folder for folder in folders if path.is_relative_to(folder)]
        if around:
            return cls(max(around, key=lambda folder: len(folder.parts)), None)
        # A stray file may lie at the root of a home or of a disk, which nobody wants to have searched for others.
        return cls(path.parent, None, path.name)

    def state(self) -> ListState:
        """The list as it is on disk now. Raises ConfigError."""
        config = load(self.config_file) if self.config_file else Config()
        papers = _LoneFile(self.root, config) if self.alone else DiskList(self.root, config)
        stamps = {name: _stamp(self.root / name) for name in papers.names()}
        complaints: list[Complaint] = []
        known, baseline = Known(), None
        try:
            known = Known(read_snapshot(self.root))
        except InputError as error:
            complaints.append(Complaint(str(error)))
        try:
            accepted = own_baseline(self.root)
            baseline = Baseline(read_baseline(accepted)) if accepted else None
        except InputError as error:
            complaints.append(Complaint(str(error)))
        return ListState(papers, config, known, baseline, stamps, tuple(complaints))

    def name(self, uri: str, path: Path | None, state: ListState) -> str | None:  # noqa: ARG002  the protocol's
        """The name of a Markdown file that the configuration does not leave out and git does not ignore."""
        papers = state.papers
        if path is None or not path.is_relative_to(self.root) or not isinstance(papers, DiskList):
            return None
        name = path.relative_to(self.root).as_posix()
        if self.alone:
            return name if name == self.alone and papers.exclusion(name) is None else None
        if not is_markdown(name) or papers.exclusion(name) is not None:
            return None
        name = papers.original(name)
        return name if name in papers.names() or not os.path.lexists(path) else None

    def path(self, name: str) -> Path | None:
        """The path of a file."""
        return self.root / name


@dataclass(frozen=True, slots=True)
class UntitledOrigin:
    """A text that was never saved: a list of its own, by the defaults. Where its links will lead is not known yet."""

    uri: str

    def state(self) -> ListState:
        """A list that holds nothing else."""
        return ListState(MemoryList({}), Config().with_selection(extend_ignore=("LNK002", "LNK003")))

    def name(self, uri: str, path: Path | None, state: ListState) -> str | None:  # noqa: ARG002  the protocol's
        """A name for the text."""
        return "untitled.md" if uri == self.uri else None

    def path(self, name: str) -> Path | None:  # noqa: ARG002  the protocol's
        """None."""
        return None


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return ()
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
