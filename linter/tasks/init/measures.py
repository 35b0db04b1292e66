"""How many of the things that a rule judges break it, of how many there are in a file."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from linter.rules.context import Page
from linter.text.span import Span

Share: TypeAlias = tuple[int, int]
Places: TypeAlias = Sequence[int]
Measure: TypeAlias = Callable[[Page, Places], Share]


def shared(units: Sequence[Span], places: Places) -> Share:
    """How many of the units hold one of the places, of how many. Of units inside each other the inner one does."""
    ordered = sorted(units)
    starts = [unit.start for unit in ordered]
    held = {at for place in places if (at := bisect_right(starts, place) - 1) >= 0 and place <= ordered[at].end}
    return len(held), len(ordered)


def of_entries(page: Page, places: Places) -> Share:
    """Of the entries."""
    return shared([entry.span for entry in page.entries], places)


def _of_files(page: Page, places: Places) -> Share:
    return shared([Span(0, len(page.source.text))], places)


def _of_lines(page: Page, places: Places) -> Share:
    source = page.source
    lines = map(source.line, range(1, source.row(len(source.text)) + 1))
    return shared([line for line in lines if source.text[line.start : line.end].strip()], places)


def _of_entry_headings(page: Page, places: Places) -> Share:
    return shared([entry.heading.span for entry in page.entries if entry.heading], places)


def _of_sections(page: Page, places: Places) -> Share:
    return shared([section.heading.span for section in page.sections if section.heading], places)


def _of_contents(page: Page, places: Places) -> Share:
    return shared([item.span for contents in page.contents for item in contents.items], places)


def _of_citations(page: Page, places: Places) -> Share:
    return shared([citation.span for citation in page.sound_citations], places)


def _of_links(page: Page, places: Places) -> Share:
    return shared([link.span for link in page.links if not link.is_image], places)


def _of_arxiv_links(page: Page, places: Places) -> Share:
    return shared([named.span for named in page.arxiv_ids], places)


def _of_steps_down(page: Page, _places: Places) -> Share:
    """Of the sections that stand below another one, those that leave out a level; not only the first of them."""
    levels = [section.level for section in page.sections if section.heading]
    above: list[int] = []
    deep = skipping = 0
    for level in levels:
        above = [one for one in above if one < level]
        deep += bool(above)
        skipping += bool(above) and level > above[-1] + 1
        above.append(level)
    return skipping, deep


def _of_titles(page: Page, places: Places) -> Share:
    """Of the files; where one has several titles, of its outermost headings: it may use these for sections."""
    levels = [heading.level for heading in page.document.headings]
    titles = levels.count(1)
    return (titles - 1, titles - 1 + levels.count(2)) if places and titles > 1 else _of_files(page, places)


def _of_all_headings(page: Page, places: Places) -> Share:
    """Of the sections and what only looks like one."""
    return len(places), len(places) + sum(section.place is not None for section in page.sections)


# What each of these rules judges, and how that is called. Only rules of taste and layout stand here: what is wrong
# however often it is done (a dead anchor, a malformed identifier, a citation that does not parse) is always reported.
MEASURES: Mapping[str, tuple[Measure, str]] = {
    "FMT001": (_of_files, "files"),
    "FMT002": (_of_lines, "lines"),
    "FMT005": (_of_steps_down, "sections below others"),
    "FMT006": (_of_titles, "files or titles"),
    "FMT012": (_of_entry_headings, "headings of entries"),
    "FMT015": (of_entries, "entries"),
    "FMT016": (_of_all_headings, "headings"),
    "FMT017": (of_entries, "entries"),
    "STR002": (_of_sections, "sections"),
    "STR003": (_of_contents, "items of contents"),
    "STR005": (_of_sections, "sections"),
    "STR006": (_of_sections, "sections"),
    "STR008": (_of_files, "files"),
    "STR010": (of_entries, "entries"),
    "LNK005": (_of_links, "links"),
    "LNK006": (_of_links, "links"),
    "LNK013": (of_entries, "entries"),
    "ARX002": (_of_arxiv_links, "arXiv links"),
    "ARX003": (_of_arxiv_links, "arXiv links"),
    "ARX011": (_of_arxiv_links, "arXiv links"),
    "ARX012": (of_entries, "entries"),
    "BIB001": (of_entries, "entries"),
    "BIB003": (_of_citations, "citations"),
    "BIB009": (_of_citations, "citations"),
    "DUP005": (of_entries, "entries"),
}
