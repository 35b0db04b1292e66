"""From the paths of a command line to the list that they belong to, its configuration and the files to report on."""

import os
from collections.abc import Sequence
from pathlib import Path

from linter.config.load import find_config, load
from linter.config.model import Config
from linter.engine.files.disk import DiskList
from linter.engine.files.markdown_files import is_markdown
from linter.errors import UsageError
from linter.lazy.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Located:
    """A list and what is asked of it.

    `report` are the names of the files whose findings are wanted; `notes` say, for standard error, which given files
    were skipped and why, and where nothing was found.
    """

    papers: DiskList
    config: Config
    config_file: Path | None
    report: frozenset[str]
    notes: tuple[str, ...]


def locate(paths: Sequence[Path] = (), *, config_file: Path | None = None) -> Located:
    """The list that all paths, files or folders, belong to; without paths that of the working directory.

    Raises UsageError for a path that does not exist, for paths in two lists, and where given paths hold no Markdown;
    ConfigError for a configuration that cannot be used.
    """
    missing = next((path for path in paths if not os.path.lexists(path)), None)
    if missing:
        raise UsageError(f"{missing} does not exist{_instead(missing)}")
    given = [_absolute(path) for path in paths or (Path(),)]
    papers, config, found = _list_of(given, config_file)
    report: set[str] = set()
    notes: list[str] = []
    is_left_out = False
    for path in given:
        name = _name(path, papers.root)
        if path.is_dir():
            report.update(one for one in papers.names() if one.startswith(f"{name}/" if name else ""))
        elif not is_markdown(name):
            notes.append(f"{name} is skipped: it is no Markdown file")
        elif (why := papers.exclusion(name)) is not None:
            is_left_out = True
            notes.append(f"{name} is skipped: {why}")
        else:
            report.add(papers.original(name))
    if not report and not is_left_out:
        if paths:
            raise UsageError(f"no Markdown file found in {', '.join(map(str, paths))}")
        notes.append(f"no Markdown file found in {papers.root}: {_way_out(config)}")
    notes += config.duplicates.unmatched(papers.names)
    return Located(papers, config, found, frozenset(report), tuple(notes))


def locate_text(name: Path, *, config_file: Path | None = None) -> Located:
    """The list that a text would belong to under the name of a file, which need not exist.

    `report` is that file alone, or empty where the configuration leaves it out.
    """
    path = _absolute(name)
    papers, config, found = _list_of([path], config_file)
    own = _name(path, papers.root)
    why = papers.exclusion(own)
    if why is not None:
        return Located(papers, config, found, frozenset(), (f"{own} is skipped: {why}",))
    return Located(papers, config, found, frozenset({own}), ())


def _instead(missing: Path) -> str:
    """What may be meant by a path that was written for Windows."""
    other = str(missing).replace("\\", "/")
    return f"; {other} does" if other != str(missing) and os.path.lexists(other) else ""


def _way_out(config: Config) -> str:
    """What to do where a list has no file."""
    if config.include:
        return f"`include` asks for {', '.join(config.include)}"
    return "name a list's folder, as in `litlint check FOLDER`"


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  Path.resolve would follow the links that are to be refused


def _name(path: Path, root: Path) -> str:
    name = path.relative_to(root).as_posix()
    return "" if name == "." else name


def _list_of(given: Sequence[Path], config_file: Path | None) -> tuple[DiskList, Config, Path | None]:
    """The list of some absolute paths: its folder is the configuration's where they lie in that."""
    found = _absolute(config_file) if config_file else _common_config(given)
    config = load(found) if found else Config()
    if found and all(path.is_relative_to(found.parent) for path in given):
        return DiskList(found.parent, config), config, found
    return DiskList(_common_root(given), config), config, found


def _common_config(given: Sequence[Path]) -> Path | None:
    first, *others = {find_config(folder): None for folder in dict.fromkeys(map(_folder, given))}
    for other in others:
        names = [str(found.parent) if found else "a folder without configuration" for found in (first, other)]
        raise UsageError(f"paths in two lists: {names[0]} and {names[1]}")
    return first


def _common_root(given: Sequence[Path]) -> Path:
    """Without a configuration: the given folder, or the files' git work tree, else their common folder."""
    roots = {path for path in given if path.is_dir()}
    loose = []
    for folder in {path.parent for path in given if not path.is_dir()}:
        tree = next((place for place in (folder, *folder.parents) if (place / ".git").exists()), None)
        if tree:
            roots.add(tree)
        else:
            loose.append(folder)
    if loose:
        roots.add(_common_folder(sorted(loose)))
    top, *others = sorted(roots, key=lambda root: (len(root.parts), root))
    for other in others:
        if not other.is_relative_to(top):
            raise UsageError(f"paths in two lists: {top} and {other}")
    return top


def _common_folder(folders: Sequence[Path]) -> Path:
    """The folder that holds some folders. Raises UsageError where that would be the whole disk, which is no list."""
    try:
        common = Path(os.path.commonpath(folders))
    except ValueError:  # on two drives
        common = Path(folders[0].anchor)
    if len(folders) > 1 and common == common.parent:
        raise UsageError(f"paths in two lists: {folders[0]} and {folders[-1]}")
    return common


def _folder(path: Path) -> Path:
    return path if path.is_dir() else path.parent
