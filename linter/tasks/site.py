"""Write a list as a static site."""

import os
from collections.abc import Callable, Collection, Iterable
from datetime import date
from itertools import chain
from pathlib import Path

from linter.config.model import Config
from linter.engine.files.disk import DiskList
from linter.engine.files.fresh_file import fresh_folder
from linter.engine.files.git import git
from linter.engine.files.lists import UnreadableError
from linter.errors import InputError
from linter.exports.figures import embedding
from linter.exports.site.build import site_files
from linter.exports.site.model import Figure, Settings, Site
from linter.exports.site.repository import Repository
from linter.facts.known import Known
from linter.facts.snapshot import read_snapshot
from linter.tasks.figure import Figures, drawn, readable_pages

# What says that a folder holds a site of ours, which may be replaced.
MARKER = ".litlint-site"
_MARKED = b"Written by `litlint site`, which replaces this folder as a whole.\n"

Progress = Callable[[int, int], None]


def repository_of(root: Path) -> Repository | None:
    """The repository from which git fetched a list, if it is at a known host and the list is all of it."""
    answer = git(("config", "--get", "remote.origin.url"), root) if (root / ".git").exists() else None
    return Repository.of_remote(answer.stdout.decode("utf-8", "replace")) if answer else None


def prepare(papers: DiskList, config: Config, names: Collection[str], today: date, settings: Settings) -> Site:
    """Read the files of a list that its site is to show. Raises InputError for one that cannot be read."""
    known = Known(read_snapshot(papers.root))
    shown = tuple(readable_pages(papers, config, names, today))
    if not any(page.entries for page in shown):
        raise InputError(f"{papers.root} has no entries that a site could show")
    figures = drawn(shown, known)
    return Site(shown, known, settings, figures_of(figures), figures.files, _reader(papers))


def figures_of(figures: Figures) -> tuple[Figure, ...]:
    """The figures of a list as its site shows them."""
    return tuple(_figure(name, text, figures.files) for name, text in figures.alternatives.items())


def write(site: Site, folder: Path, progress: Progress) -> int:
    """Put a site in the place of a folder, whole or not at all; the number of its files.

    Raises InputError where that holds something else than a site, and where it cannot be written.
    """
    _demand_ours(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with fresh_folder(folder) as scratch:
            fresh = scratch / "fresh"  # with the mode that new folders get
            fresh.mkdir()
            count = _fill(fresh, site_files(site, progress))
            _swap(fresh, folder)
    except OSError as error:
        raise InputError(f"{folder} is not written: {error.strerror or error}") from error
    return count


def _demand_ours(folder: Path) -> None:
    if folder.is_symlink():
        raise InputError(f"{folder} is not written: it is a symbolic link")
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder} is not written: it is no folder")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise InputError(f"{folder} is not written: it holds something else than a site, for it has no {MARKER}")


def _fill(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write files, which are made one after another; their number."""
    made: set[Path] = set()
    count = 0
    for name, content in chain(((MARKER, _MARKED),), files):
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(content)
        count += 1
    return count


def _swap(fresh: Path, folder: Path) -> None:
    """Put a new folder in the place of the old one, which is put back should that fail."""
    old = fresh.parent / "old"
    if folder.is_dir():
        os.replace(folder, old)  # noqa: PTH105  read together with the line below
    try:
        os.replace(fresh, folder)  # noqa: PTH105  as above
    except OSError:
        if old.is_dir():
            os.replace(old, folder)  # noqa: PTH105  as above
        raise


def _figure(name: str, alternative: str, files: Collection[str]) -> Figure:
    default, *others = embedding.variants(name)
    sources = tuple({"media": media, "file": f"figures/{file}"} for media, file in others if file in files)
    return Figure(f"figures/{default[1]}", sources, alternative)


def _reader(papers: DiskList) -> Callable[[str], bytes | None]:
    def read(name: str) -> bytes | None:
        try:
            return papers.read(name)
        except UnreadableError:
            return None

    return read
