"""The pages of a site that show a list's text: one for each file, and for each section of its front page."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from linter.entries.model import Contents, Entry, Section
from linter.exports.figures.listed import Steps, humanised, in_order, steps_to, title_of
from linter.exports.site.addresses import Names, slug
from linter.lazy.dataclasses import dataclass
from linter.rules.context import Page
from linter.text.section_paths import plain_title
from linter.text.span import Span
from linter.text.within import within

FOLDER = "category"


@dataclass(frozen=True, slots=True, eq=False)
class Chapter:
    """A page of the site and the part of a file that it shows.

    `span` is None where only the entries are shown. `top` is the section whose title is the chapter's; its heading is
    not repeated. `steps` lead to it in the tree of the list, `above` are the titles of the places on the way that have
    no page of their own.
    """

    address: str
    title: str
    page: Page
    span: Span | None
    top: Section | None
    steps: Steps
    above: tuple[str, ...]
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
        hidden = {self.top, *(contents.section for contents in self._contents if contents.is_titled)}
        inside = within(self.page.sections, self.span)
        return tuple(section for section in inside if section.heading and section not in hidden)

    @property
    def left_out(self) -> tuple[Span, ...]:
        """What it does not show of its text: the heading whose text is its title, and tables of its own contents."""
        titled = (contents.section for contents in self._contents if contents.is_titled)
        headings = [section.heading for section in (self.top, *titled) if section]
        return (*(one.span for one in headings if one), *(contents.span for contents in self._contents))

    @property
    def _contents(self) -> tuple[Contents, ...]:
        """The tables of contents of its page itself; one that leads to other pages is text to be read."""
        found = within(self.page.contents, self.span) if self.span else ()
        return tuple(
            contents
            for contents in found
            if 2 * sum(item.link.url.startswith("#") for item in contents.items) >= len(contents.items)
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """A section of the front page that gets a page, the steps to it, and up to where its page shows it."""

    section: Section
    steps: Steps
    end: int


def chapters_of(pages: Sequence[Page]) -> tuple[Chapter, ...]:
    """The chapters of a list, in its order.

    The front page of the list becomes the site's home page, so that each of its sections gets a page of its own: each
    that holds entries itself, with the sections inside it, and those around them for the text that they begin with.
    """
    names = Names()
    ordered = in_order(pages)
    # Files are named before sections: the names of files change less often.
    found = {
        page.name: tuple(_chapters(page, names)) for page in sorted(ordered, key=lambda page: not steps_to(page.name))
    }
    return tuple(chapter for page in ordered for chapter in found[page.name])


def _chapters(page: Page, names: Names) -> Iterator[Chapter]:
    steps = steps_to(page.name)
    if not steps:
        yield from _front_chapters(page, names)
        return
    address = f"{FOLDER}/{names.give('/'.join(map(slug, _path(page.name))))}.html"
    whole = Span(0, len(page.source.text))
    above = tuple(map(humanised, steps[:-1]))
    yield Chapter(address, title_of(page), page, whole, _title_section(page), steps, above, page.entries)


def _front_chapters(page: Page, names: Names) -> Iterator[Chapter]:
    parts = _parts(page)
    held = _held(page, {part.section for part in parts})
    for part in parts:
        address = f"{FOLDER}/{names.give('/'.join(map(slug, part.steps)))}.html"
        span = Span(part.section.span.start, part.end)
        entries = tuple(held.get(part.section, ()))
        yield Chapter(address, part.steps[-1], page, span, part.section, part.steps, part.steps[:-1], entries)
    if None in held:
        address = f"{FOLDER}/{names.give('others')}.html"
        yield Chapter(address, "Others", page, None, None, ("Others",), (), tuple(held[None]))


def _path(file: str) -> list[str]:
    """The steps of a file's address: a page that stands for its folder is that folder's `index`."""
    *folders, name = file.split("/")
    return [*folders, "index" if len(steps_to(file)) == len(folders) else name.rpartition(".")[0]]


def _title_section(page: Page) -> Section | None:
    """The section whose heading is the page's title: the only one of the first level, else the only topmost one."""
    found = next((section for section, path in page.categories.items() if section.heading and not path), None)
    topmost = [section for section in page.sections if section.heading and section.parent is None]
    return found or (topmost[0] if len(topmost) == 1 else None)


def _parts(page: Page) -> tuple[_Part, ...]:
    """The sections of the front page that get pages, in its order."""
    direct = {entry.section for entry in page.entries}
    inner = _inner(page, {above for section in direct for above in _upward(section)})
    top = inner.get(_title_section(page), [])
    while len(top) == 1 and top[0] not in direct:  # one section around all others says nothing
        top = inner[top[0]]
    found: list[_Part] = []
    waiting: list[tuple[Section, Steps]] = [(section, ()) for section in reversed(top)]
    while waiting:
        section, above = waiting.pop()
        steps = (*above, plain_title(section.title))
        has_parts = section in inner and section not in direct
        found.append(_Part(section, steps, inner[section][0].span.start if has_parts else section.span.end))
        if has_parts:
            waiting += [(part, steps) for part in reversed(inner[section])]
    return tuple(found)


def _inner(page: Page, holding: Collection[Section]) -> dict[Section | None, list[Section]]:
    """Those of some sections that have headings, by the section that each stands in; the topmost by the title's."""
    title = _title_section(page)
    found: dict[Section | None, list[Section]] = {}
    for section in page.sections:
        if section in holding and section.heading and section is not title:
            found.setdefault(section.parent or title, []).append(section)
    return found


def _held(page: Page, parts: Collection[Section]) -> dict[Section | None, list[Entry]]:
    """The entries of a page by the part that they stand in; by None those that stand in none."""
    found: dict[Section | None, list[Entry]] = {}
    for entry in page.entries:
        part = next((section for section in _upward(entry.section) if section in parts), None)
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
