"""`litlint check --watch`: check again whenever a file changes that has a say in what is found.

The files are looked at twice a second. What tells a program of changes (inotify and its kin) hears nothing on network
drives and in containers that share a folder, and would be a compiled dependency; to look at 220 files and ask git for
new ones took 7 ms when measured.
"""

import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from linter.cli.network import listed
from linter.cli.output import complain, discards, obeys, write
from linter.cli.reporting import Reporting
from linter.cli.status import Status, status_of
from linter.config.load import config_places
from linter.engine.baseline_file import NAME as BASELINE
from linter.engine.files.disk import DiskList
from linter.engine.files.locate import Located, locate
from linter.errors import ConfigError, InputError, LitlintError
from linter.facts.snapshot import NAME as SNAPSHOT
from linter.lazy.dataclasses import dataclass
from linter.reports.report import counted

_PAUSE = 0.5  # seconds between two looks
_CLEAR = "\x1b[H\x1b[2J"  # what scrolled away stays

# What tells one state of a file from another; None where there is none.
Stamp = tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class Places:
    """What a command line names: paths of a list, a configuration and a baseline instead of its own."""

    paths: Sequence[Path]
    config_file: Path | None = None
    baseline: Path | None = None

    def located(self) -> Located | None:
        """The list that they belong to; None while its configuration, or a path, is not as it should be."""
        try:
            return locate(self.paths, config_file=self.config_file)
        except LitlintError:
            return None

    def files(self, located: Located | None) -> Iterator[Path]:
        """Every file that has a say in what is found, whether there is one or not, as far as the list is known."""
        yield from self.paths
        yield from (path for path in (self.config_file, self.baseline) if path)
        for path in self.paths or (Path(),):
            yield from config_places(path if path.is_dir() else path.parent)
        if located:
            root = located.papers.root
            yield from (root / name for name in (SNAPSHOT, BASELINE, *DiskList(root, located.config).names()))


def watch(check: Callable[[], object], places: Places, reporting: Reporting) -> int:
    """Check, and check again after each change, until Ctrl-C or until nobody reads the findings: the exit status.

    A configuration that is broken, as it is while somebody writes it, is complained of and waited for. Raises
    UsageError where the command line is wrong from the first.
    """
    was_discarded = discards()
    run: Callable[[Callable[[], object]], int] = _first
    while True:
        located = places.located()
        before = _stamps(places.files(located))
        status = run(check)
        if status in (Status.INTERRUPTED, Status.TERMINATED) or discards() > was_discarded:
            return status
        watched = counted(len(located.papers.names()), "file") if located else "the configuration"
        reporting.remark(f"watching {watched}; Ctrl-C ends")
        changed = _wait(places, located, before)
        if obeys():
            write(_CLEAR)
        reporting.remark(f"changed: {listed(changed)}")
        run = status_of


def _first(check: Callable[[], object]) -> int:
    """The first check: what no edit of the list can mend is raised."""
    try:
        check()
    except (ConfigError, InputError) as error:
        complain(str(error))
    return Status.CLEAN


def _wait(places: Places, located: Located | None, before: Mapping[Path, Stamp]) -> list[str]:
    """The names of the files that have changed, once any has."""
    while (now := _stamps(places.files(located))) == before:
        time.sleep(_PAUSE)
    return [os.path.relpath(path) for path in sorted({*before, *now}) if before.get(path) != now.get(path)]


def _stamps(files: Iterable[Path]) -> dict[Path, Stamp]:
    return {path.absolute(): _stamp(path) for path in files}


def _stamp(path: Path) -> Stamp:
    """Of what is no file only that it is there: a folder's own date tells of editors' temporary files."""
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_size, status.st_ino) if stat.S_ISREG(status.st_mode) else (0, 0, 0)
