"""What list-wide rules need of a page, taken out of it."""

from bisect import bisect_right
from collections.abc import Iterator

from linter.entries.arxiv_forms import formed_links
from linter.entries.arxiv_ids import arxiv_place
from linter.entries.citations import read_citation
from linter.entries.model import Entry
from linter.entries.stated_counts import StatedCount, badge_counts, named_counts
from linter.lazy import re
from linter.markdown.model import Heading, HtmlHeading, Link
from linter.papers.addresses.arxiv import read_url
from linter.papers.addresses.urls import normalised
from linter.papers.titles.spelling import normalised_title
from linter.rules.context import Page
from linter.rules.directives import read_suppressions
from linter.rules.page_index import (
    IndexedAnchor,
    IndexedArxivLink,
    IndexedCitation,
    IndexedCount,
    IndexedEntry,
    IndexedSection,
    IndexedTarget,
    PageIndex,
)
from linter.rules.structure.options import StructureOptions
from linter.text.cover import Cover
from linter.text.references import repository_path, resolve
from linter.text.span import Span

# RFC 3986, section 4.2: a relative reference has neither a scheme nor an authority.
_ABSOLUTE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_NO_WORD = re.compile(r"[^\w\n]{0,9}")


def index(page: Page) -> PageIndex:
    """The page's anchors, sections, entries, relative links and suppressions, without the page."""
    holders = {entry.section for entry in page.entries}
    return PageIndex(
        file=page.name,
        anchors=tuple(
            IndexedAnchor(anchor.name, _heading_text(page, anchor.heading)) for anchor in page.document.anchors
        ),
        sections=tuple(
            IndexedSection(section.path, page.categories[section], section.level, place, section in holders)
            for section in page.sections
            if (place := section.place) is not None
        ),
        entries=tuple(_entry(page, entry) for entry in page.entries),
        targets=tuple(_targets(page)),
        suppressions=read_suppressions(page.document, page.outline),
        repository_paths=tuple(dict.fromkeys(path for link in page.links if (path := repository_path(link.url)))),
        counts=tuple(_counts(page)),
        citations=tuple(_citations(page)),
        arxiv_links=tuple(
            IndexedArxivLink(formed.link.url, formed.link.url_span, formed.form, formed.named)
            for formed in formed_links(page.document, page.outline)
        ),
    )


def _entry(page: Page, entry: Entry) -> IndexedEntry:
    return IndexedEntry(
        title=entry.title,
        short_name=entry.short_name or "",
        key=normalised_title(entry.title),
        arxiv=entry.arxiv.base if entry.arxiv else None,
        arxiv_place=arxiv_place(page.source, entry) or entry.title_span,
        doi=entry.doi,
        paper_url=_paper_url(entry),
        authors=entry.authors,
        cited_title=entry.citation.value("title") if entry.citation else "",
        section=entry.category,
        section_place=entry.section.place,
        place=entry.title_span,
        span=entry.span,
    )


def _citations(page: Page) -> Iterator[IndexedCitation]:
    owners = {entry.citation.span: entry for entry in page.entries if entry.citation}
    for block in page.outline.citation_blocks:
        for citation in block.bibliography.citations:
            entry = owners.get(citation.span)
            cited = entry.cited if entry else read_citation(page.source, citation)
            arxiv = cited.arxiv or (entry.arxiv if entry else None)
            yield IndexedCitation(
                key=citation.key,
                place=citation.key_span,
                title=citation.value("title") or (entry.title if entry else ""),
                arxiv=arxiv.base if arxiv else None,
                doi=cited.doi or (entry.doi if entry else None),
                authors=cited.authors,
            )


def _paper_url(entry: Entry) -> str | None:
    url = entry.paper_link.link.url if entry.paper_link else ""
    return normalised(url) if url and read_url(url) is None else None


def _heading_text(page: Page, heading: Heading | HtmlHeading | None) -> str:
    if isinstance(heading, Heading):
        return page.document.plain_text(heading)
    return heading.text if heading else ""


def _targets(page: Page) -> Iterator[IndexedTarget]:
    listed: set[Link] = {item.link for contents in page.contents for item in contents.items}
    for link in page.links:
        if link.url.strip() and not _ABSOLUTE.match(link.url):
            in_contents = link in listed and resolve(page.name, link.url).path == page.name
            yield IndexedTarget(link.url, link.url_span, link.is_image, in_contents)


def _counts(page: Page) -> Iterator[IndexedCount]:
    named = page.options[StructureOptions].templates(page.name)
    badges = list(badge_counts(page.document))
    # Beside an entry, or an item of a table of contents, a badge counts something of its own.
    items = [entry.span for entry in page.entries if badges] + [contents.span for contents in page.contents]
    others = Cover((span, True) for span in items)
    counts = {count.place: count for count in badges if not others.innermost(count.place)}
    stated = {count.place: count for count in named_counts(page.source, named)}
    links = sorted(page.links, key=lambda link: link.span.end) if stated else []
    ends = [link.span.end for link in links]
    for place, count in (counts | stated).items():
        at = bisect_right(ends, place.start) - 1
        linked = _address_before(page, links[at], place) if at >= 0 and place in stated else ""
        section = _counted_section(page, count)
        yield IndexedCount(count.number, count.is_least, place, section, count.counted, linked)


def _address_before(page: Page, link: Link, place: Span) -> str:
    """The relative address of a link that nothing but blanks and signs part from a place on its line, else empty."""
    is_relative = link.url.strip() and not _ABSOLUTE.match(link.url)
    return link.url if is_relative and _NO_WORD.fullmatch(page.source.text, link.span.end, place.start) else ""


def _counted_section(page: Page, count: StatedCount) -> tuple[str, ...]:
    """The path to the section that a count stands in; empty for the first one, which is the file's own."""
    titled = [section for section in page.sections if section.heading]
    around = [section for section in titled[1:] if section.span.covers(count.place)]
    return around[-1].path if around and around[-1].level > 1 else ()
