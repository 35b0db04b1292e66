"""The Markdown files below a folder that git would not ignore."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.engine.files.git import git
from linter.text.file_patterns import compiled

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

SUFFIXES = (".md", ".markdown")
_LISTING = ("ls-files", "--cached", "--others", "--exclude-standard", "-z")
_IGNORED = ("check-ignore", "--quiet", ".")


def is_markdown(name: str) -> bool:
    """Whether a file's name says that it holds Markdown."""
    return name.lower().endswith(SUFFIXES)


def as_committed(name: str) -> str:
    """A file's name as git has it: some file systems of macOS take accents apart, and git puts them together again."""
    return _composed(name) if sys.platform == "darwin" else name


def likeness(name: str) -> str:
    """What is the same for names that one file may have where capitals, or forms of accents, are not told apart."""
    return _composed(name.casefold())


def _composed(name: str) -> str:
    if name.isascii():
        return name
    from unicodedata import normalize

    return normalize("NFC", name)


def markdown_files(root: Path) -> tuple[str, ...]:
    """The names, relative to `root` and sorted, of what git would not ignore; outside a work tree by `.gitignore`.

    They are regular files, symbolic links, and what cannot be looked at: files, and folders outside a work tree, whose
    names end in `/`. A link to another of the files is left out: it holds nothing of its own.
    """
    listed = _listed_by_git(root)
    walked = [] if listed is not None else list(_walked(root))
    closed = {name for name in walked if name.endswith("/")}
    found = {name for name in listed or walked if is_markdown(name)}
    modes = {name: _mode(root / name) for name in found}
    links = {name for name, mode in modes.items() if stat.S_ISLNK(mode)}
    top = os.path.realpath(root)
    copies = {name for name in links if _below(top, root / name) in found - links}
    return tuple(sorted({name for name, mode in modes.items() if stat.S_ISREG(mode)} | (links - copies) | closed))


def _below(top: str, path: Path) -> str:
    """Where a link leads to, relative to a folder, with `/` on Windows too."""
    return Path(os.path.relpath(os.path.realpath(path), top)).as_posix()


def _mode(path: Path) -> int:
    """The type of a file, of a link itself; 0 for what is gone, as in a work tree that lacks a committed file.

    What cannot be looked at is called a regular file: whoever reads it is told why that cannot be done.
    """
    try:
        return path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0
    except OSError:
        return stat.S_IFREG


def _listed_by_git(root: Path) -> list[str] | None:
    """What git lists; None without git or a work tree, and where the whole folder is one that git ignores."""
    listing = git(_LISTING, root)
    if listing is None or listing.returncode or (not listing.stdout and _is_ignored(root)):
        return None
    return [os.fsdecode(name) for name in listing.stdout.split(b"\0") if name]


def _is_ignored(root: Path) -> bool:
    answer = git(_IGNORED, root)
    return answer is not None and answer.returncode == 0


def _walked(root: Path) -> Iterator[str]:
    """The files below a folder that its `.gitignore` files do not exclude, and with `/` the folders that are closed.

    Links to folders are not followed.
    """
    waiting: list[tuple[str, tuple[tuple[str, GitIgnoreSpec], ...]]] = [("", ())]
    while waiting:
        folder, ignores = waiting.pop()
        try:
            entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
        except FileNotFoundError:
            continue
        except OSError:
            yield folder
            continue
        own = next((_ignore_file(entry) for entry in entries if entry.name == ".gitignore"), None)
        if own:
            ignores = ((folder, own), *ignores)
        for entry in entries:
            name, is_folder = folder + as_committed(entry.name), entry.is_dir(follow_symlinks=False)
            if entry.name == ".git" or _is_excluded(f"{name}/" if is_folder else name, ignores):
                continue
            if is_folder:
                waiting.append((f"{name}/", ignores))
            else:
                yield name


def _is_excluded(name: str, ignores: "tuple[tuple[str, GitIgnoreSpec], ...]") -> bool:
    """Whether `.gitignore` files exclude a path; they are given from the innermost folder outward."""
    for folder, spec in ignores:
        verdict = spec.check_file(name.removeprefix(folder)).include
        if verdict is not None:
            return verdict
    return False


def _ignore_file(entry: "os.DirEntry[str]") -> "GitIgnoreSpec | None":
    """The patterns of a `.gitignore`; like git, without those that are none, and only of a regular file."""
    from pathspec import GitIgnoreSpec

    if not entry.is_file(follow_symlinks=False):
        return None
    try:
        lines = Path(entry.path).read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return None
    patterns: list[Any] = []  # pathspec calls their type otherwise in each major version
    for line in lines:
        with suppress(ValueError):
            patterns += compiled((line,)).patterns
    return GitIgnoreSpec(patterns)
