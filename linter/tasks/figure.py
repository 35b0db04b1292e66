"""Draw the figures of a list, and keep their files up to date."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from linter.config.model import Config
from linter.engine.files.disk import DiskList
from linter.engine.files.lists import UnreadableError
from linter.engine.files.write import replace_file, sweep_beside
from linter.engine.pages import pages
from linter.errors import InputError
from linter.exports.figures import embedding, overview, timeline
from linter.exports.figures.listed import shelve
from linter.exports.figures.themes import THEMES, Theme
from linter.exports.figures.tree import Group, families
from linter.facts.known import Known
from linter.facts.snapshot import read_snapshot
from linter.lazy.dataclasses import dataclass
from linter.rules.context import Facts, Page

Form = TypeVar("Form", overview.Format, timeline.Format)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a list: texts of SVG by the names of their files, the Markdown that shows each, and what is amiss.

    `remarks` say which figure there is nothing to draw of.
    """

    files: Mapping[str, str]
    alternatives: Mapping[str, str]
    remarks: tuple[str, ...]

    def markdown(self, folder: str) -> str:
        """What shows them in a page beside which they stand in a folder."""
        return "\n".join(embedding.markdown(name, folder, text) for name, text in self.alternatives.items())


def draw(papers: DiskList, config: Config, today: date) -> Figures:
    """Draw the whole list. Raises InputError for a file that cannot be read: a figure without it would be wrong."""
    return drawn(readable_pages(papers, config, papers.names(), today), Known(read_snapshot(papers.root)))


def drawn(pages: Iterable[Page], known: Facts) -> Figures:
    """Draw some pages of a list; `known` is what is known of their papers."""
    groups = families(shelve(list(pages), known))
    if not groups:
        return Figures({}, {}, ("there are no entries to draw",))
    files = _in_all_forms("overview", groups, overview.overview, overview.FORMATS)
    told = {"overview": embedding.alternative_of_overview(groups)}
    dated = _in_all_forms("timeline", groups, timeline.timeline, timeline.FORMATS)
    if not dated:
        return Figures(files, told, ("no entry has a month: there is no figure by half-year",))
    return Figures(files | dated, told | {"timeline": embedding.alternative_of_timeline(groups)}, ())


def stale(figures: Figures, root: Path, folder: str) -> tuple[str, ...]:
    """The names of figures whose files in a folder below a root are missing or not what would be drawn."""
    return tuple(name for name, text in figures.files.items() if _held(root, _path(folder, name)) != text.encode())


def write(figures: Figures, root: Path, folder: str) -> tuple[str, ...]:
    """Write the figures that are stale into a folder below a root, which need not exist, and name them.

    Each file is put in its place whole or not at all. Raises InputError for one that cannot be written.
    """
    found = stale(figures, root, folder)
    try:
        (root / folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{root / folder} cannot be made: {error.strerror}") from error
    sweep_beside(root, [_path(folder, name) for name in figures.files])
    for name in found:
        path = _path(folder, name)
        before = _held(root, path)
        try:
            replace_file(root, path, None if before is None else before.decode(), figures.files[name])
        except UnicodeDecodeError as error:
            raise InputError(f"{path} is not written: it holds something else than a figure") from error
    return found


def redraw(papers: DiskList, config: Config, today: date, folder: str) -> tuple[str, ...]:
    """Bring the figures in a folder of a list up to date if it has them, and name those that changed.

    Raises InputError as `draw` and `write` do.
    """
    first = embedding.file_name("overview", overview.FORMATS[0].name, THEMES[0].name)
    if _held(papers.root, _path(folder, first)) is None:
        return ()
    return write(draw(papers, config, today), papers.root, folder)


def _in_all_forms(
    figure: str,
    groups: Sequence[Group],
    draw: Callable[[Sequence[Group], Theme, Form], str | None],
    forms: Iterable[Form],
) -> dict[str, str]:
    """A figure in each theme and form, by the names of files; empty where there is nothing to draw."""
    texts = {
        embedding.file_name(figure, form.name, theme.name): draw(groups, theme, form)
        for form in forms
        for theme in THEMES
    }
    return {name: text for name, text in texts.items() if text is not None}


def readable_pages(papers: DiskList, config: Config, names: Collection[str], today: date) -> Iterator[Page]:
    """Some files of a list, in the order of their names. Raises InputError for one that cannot be read."""
    for name, page in pages(papers, config, names, today):
        if isinstance(page, UnreadableError):
            raise InputError(f"{name} cannot be read: {page}")
        yield page


def _path(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


def _held(root: Path, path: str) -> bytes | None:
    """What a file holds; None where there is none, or something that must not be read as one."""
    try:
        return DiskList(root).read(path)
    except UnreadableError:
        return None
