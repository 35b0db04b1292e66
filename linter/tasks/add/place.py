"""Which section of a list a new paper belongs to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from linter.entries.model import Entry, Section
from linter.errors import UsageError
from linter.lazy.dataclasses import dataclass
from linter.rules.categories.evidence import proposals
from linter.rules.categories.options import Place
from linter.rules.context import Page, PaperList
from linter.tasks.add.paper import NewPaper
from linter.text.nearest import nearest
from linter.text.section_paths import Path, plain, read_path

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Target:
    """A section of a file."""

    page: Page
    section: Section

    @property
    def path(self) -> Path:
        """The titles below the file's title that lead to the section."""
        return plain(self.page.categories[self.section])

    @property
    def titled(self) -> Path:
        """The same with the file's title before them."""
        return plain(self.section.path)

    @property
    def is_held(self) -> bool:
        """Whether it or a section below it has entries."""
        return any(
            entry.section is self.section or _is_below(entry.section, self.section) for entry in self.page.entries
        )

    @property
    def name(self) -> str:
        """What a message calls it."""
        return Place("", self.page.name, self.path).name

    @property
    def entries(self) -> list[Entry]:
        """The entries that stand in the section itself."""
        return [entry for entry in self.page.entries if entry.section is self.section]


def target(
    paper: NewPaper, pages: Mapping[str, Page], papers: PaperList, file: str | None, section: str | None
) -> Target:
    """The section that is named, else the one that the paper's words surely speak for.

    Raises UsageError, which names candidates, where that is not one section that entries stand in.
    """
    if file is not None and file not in pages:
        raise UsageError(f"{file} is no file of the list that can be read{_meant(file, pages)}")
    wanted = [pages[file]] if file is not None else list(pages.values())
    found = _named(wanted, section) if section is not None else _proposed(paper, wanted, papers, file)
    return _holding(found, paper)


def _named(pages: Sequence[Page], section: str) -> Target:
    """The one section with a path, or whose path ends so; the file's title may begin it.

    Sections with entries go before those without, which on an index page have the same names.
    """
    path = read_path(section)
    targets = [Target(page, one) for page in pages for one in page.sections]
    whole = [one for one in targets if path in (one.path, one.titled) and (path or one.section.heading)]
    ending = [one for one in targets if path and one.titled[-len(path) :] == path]
    found = next(filter(None, ([one for one in some if one.is_held] for some in (whole, ending))), whole or ending)
    if not found:
        known = {" > ".join(one.titled[-len(path) :]): one.name for one in sorted(targets, key=lambda one: one.is_held)}
        near = nearest(" > ".join(path), known)
        raise UsageError(f"no section is called {section!r}{_candidates([known[near.name]] if near else [])}")
    if len(found) > 1:
        raise UsageError(f"several sections are called {section!r}{_candidates(one.name for one in found)}")
    return found[0]


def _proposed(paper: NewPaper, pages: Sequence[Page], papers: PaperList, file: str | None) -> Target:
    """The section that the paper's words speak for."""
    found = proposals(papers, paper.title, file)
    if found and found[0].is_sure:
        return _at(pages, found[0].place)
    told = [one.place.name for one in found[:_MOST_NAMED]] or list(_all_names(pages))
    raise UsageError(
        f"it is not sure where {paper.title!r} belongs: name the place with --to and --section{_candidates(told)}"
    )


def _at(pages: Sequence[Page], place: Place) -> Target:
    for page in pages:
        for section in page.sections:
            one = Target(page, section)
            if page.name == place.file and one.path == place.path and (place.path or section.heading or one.entries):
                return one
    raise UsageError(f"{place.name} is not there: name the place with --to and --section")


def _holding(found: Target, paper: NewPaper) -> Target:
    """The section itself, or of those below it that have its entries the one of the paper's year."""
    if found.entries:
        return found
    inside = [Target(found.page, one) for one in found.page.sections if _is_below(one, found.section)]
    holders = [one for one in inside if one.entries]
    of_year = [one for one in holders if paper.year and str(paper.year) in one.section.title]
    if not holders:
        return found
    if len(of_year) == 1:
        return of_year[0]
    raise UsageError(f"{found.name} has its entries in sections below it{_candidates(one.name for one in holders)}")


def _is_below(section: Section, other: Section) -> bool:
    parent = section.parent
    while parent is not None and parent is not other:
        parent = parent.parent
    return parent is other


def _all_names(pages: Sequence[Page]) -> Iterator[str]:
    holders = dict.fromkeys((page.name, entry.section) for page in pages for entry in page.entries)
    by_name = {page.name: page for page in pages}
    return (Target(by_name[name], section).name for name, section in holders)


def _meant(file: str, pages: Mapping[str, Page]) -> str:
    """The file that was probably meant, else some that there are."""
    near = nearest(file, pages)
    return _candidates([near.name] if near else pages)


def _candidates(names: Iterable[str]) -> str:
    listed = list(dict.fromkeys(names))
    more = f" and {len(listed) - _MOST_NAMED} more" if len(listed) > _MOST_NAMED else ""
    return f"; it may be {', '.join(listed[:_MOST_NAMED])}{more}" if listed else ""
