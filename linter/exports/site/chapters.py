"""The pages of a site that show a list's text: one for each of its files, and one for each section of its front page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from linter.entries.model import Entry, Section
from linter.exports.figures.listed import Steps, in_order, steps_to, title_of
from linter.exports.site.addresses import Names, slug
from linter.rules.context import Page
from linter.text.section_paths import plain_title
from linter.text.span import Span

FOLDER = "category"


@dataclass(frozen=True, slots=True, eq=False)
class Chapter:
    """A page of the site and the part of a file that it shows.

    `span` is None where only the entries are shown. `top` is the section whose title is the chapter's; its heading is
    not repeated. `steps` lead to it in the tree of the list.
    """

    address: str
    title: str
    page: Page
    span: Span | None
    top: Section | None
    steps: Steps
    entries: tuple[Entry, ...]

    @property
    def name(self) -> str:
        """What it is called in addresses of searches."""
        return self.address.removeprefix(f"{FOLDER}/").removesuffix(".html").removesuffix("/index")

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections whose headings it shows."""
        if self.span is None:
            return ()
        inside = [section for section in self.page.sections if section.heading and self.span.covers(section.span)]
        return tuple(section for section in inside if section is not self.top and section not in self._contents)

    @property
    def left_out(self) -> tuple[Span, ...]:
        """What it does not show of its text: the heading whose text is its title, and tables of contents."""
        headings = [section.heading for section in (self.top, *self._contents) if section]
        return (*(one.span for one in headings if one), *(contents.span for contents in self.page.contents))

    @property
    def _contents(self) -> tuple[Section, ...]:
        """The sections of tables of contents."""
        return tuple(contents.section for contents in self.page.contents if contents.is_titled)


def chapters_of(pages: Sequence[Page]) -> tuple[Chapter, ...]:
    """The chapters of a list, in its order.

    The front page of the list becomes the site's home page, so that each of its sections gets a page of its own.
    """
    names = Names()
    return tuple(chapter for page in in_order(pages) for chapter in _chapters(page, names))


def _chapters(page: Page, names: Names) -> Iterator[Chapter]:
    steps = steps_to(page.name)
    if steps:
        address = names.give("/".join(map(slug, _path(page.name))))
        whole = Span(0, len(page.source.text))
        top = _title_section(page)
        yield Chapter(f"{FOLDER}/{address}.html", title_of(page), page, whole, top, steps, page.entries)
        return
    parts = _parts(page)
    held = {section: tuple(entries) for section, entries in _held(page, parts).items()}
    for section in parts:
        title = plain_title(section.title)
        address = names.give(slug(title))
        yield Chapter(f"{FOLDER}/{address}.html", title, page, section.span, section, (title,), held[section])
    if None in held:
        address = names.give("others")
        yield Chapter(f"{FOLDER}/{address}.html", "Others", page, None, None, ("Others",), held[None])


def _path(file: str) -> list[str]:
    """The steps of a file's address: a page that stands for its folder is that folder's `index`."""
    *folders, name = file.split("/")
    return [*folders, "index" if len(steps_to(file)) == len(folders) else name.rpartition(".")[0]]


def _title_section(page: Page) -> Section | None:
    """The section whose heading is the page's title: the only one of the first level, else the only topmost one."""
    found = next((section for section, path in page.categories.items() if section.heading and not path), None)
    topmost = [section for section in page.sections if section.heading and section.parent is None]
    return found or (topmost[0] if len(topmost) == 1 else None)


def _parts(page: Page) -> tuple[Section, ...]:
    """The topmost sections that hold entries; where all entries stand in one of them that has parts, these parts."""
    direct = {entry.section for entry in page.entries}
    holding = {above for section in direct for above in _upward(section)}
    title = _title_section(page)
    inside = [section for section in page.sections if section in holding and section.heading and section is not title]
    parts = [section for section in inside if section.parent is None or section.parent is title]
    while len(parts) == 1 and parts[0] not in direct:
        parts = [section for section in inside if section.parent is parts[0]]
    return tuple(parts)


def _held(page: Page, parts: Sequence[Section]) -> dict[Section | None, list[Entry]]:
    """The entries of a page by the part that they stand in; by None those that stand in none."""
    found: dict[Section | None, list[Entry]] = {}
    known = set(parts)
    for entry in page.entries:
        part = next((section for section in _upward(entry.section) if section in known), None)
        found.setdefault(part, []).append(entry)
    return found


def _upward(section: Section | None) -> Iterator[Section]:
    """A section and those that it stands in."""
    while section:
        yield section
        section = section.parent


def neighbours(chapters: Sequence[Chapter]) -> dict[Chapter, tuple[Chapter | None, Chapter | None]]:
    """For each chapter the one before it and the one behind it."""
    framed = [None, *chapters, None]
    return {
        chapter: (before, behind)
        for (before, chapter), (_, behind) in zip(pairwise(framed), pairwise(framed[1:]), strict=False)
        if chapter is not None
    }
