"""Where the papers that a document links to stand: in entries, or where else."""

from bisect import bisect_left
from collections.abc import Collection, Iterator
from enum import StrEnum
from itertools import pairwise

from linter.entries.labels import label_kind
from linter.entries.model import Entry, LinkKind, Outline, Section
from linter.entries.sections import is_about_the_list, is_news
from linter.entries.surroundings import Surroundings
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.markdown.model import (
    Block,
    CodeBlock,
    Heading,
    HtmlBlock,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Table,
    TextBlock,
)
from linter.papers.addresses.arxiv import id_of
from linter.papers.addresses.hosts import HostKind, host_kind
from linter.papers.addresses.urls import normalised, split
from linter.text.cover import Cover
from linter.text.span import Span


class Place(StrEnum):
    """What a link stands in, outside of entries; where several are true the first."""

    COMMENT = "comment"
    CODE = "code"
    CONTENTS = "contents"
    HEADING = "heading"
    NEWS = "news"
    ABOUT = "about the list"
    QUOTE = "quote"
    TABLE = "table"
    ITEM = "list item"
    FIGURE = "figure"
    PROSE = "prose"


HIDDEN = frozenset({Place.COMMENT, Place.CODE})
"""The places where an address is no link: readers do not see it, or cannot follow it."""

_ADDRESS = re.compile(r"https?://[^\s<>\"'`{}()\[\]\\|]+")
_AROUND_TITLE = " \t\n:：*_"
_BLOCK_PLACES = {Heading: Place.HEADING, Quote: Place.QUOTE, Table: Place.TABLE, ListItem: Place.ITEM}
_ORDER = {place: number for number, place in enumerate(Place)}


@dataclass(frozen=True, slots=True)
class PaperLink:
    """A link to a paper. `key` is equal for all addresses of one paper; `arxiv` is its id, None elsewhere.

    `entry` is the innermost one around it; `place` says where it stands, None in an entry. `is_attached`: the entry
    has its id, or its address among its links.
    """

    span: Span
    url: str
    key: str
    arxiv: str | None
    entry: Entry | None
    place: Place | None
    is_attached: bool


def paper_links(document: Document, outline: Outline) -> Iterator[PaperLink]:
    """The links to papers, then the papers' addresses in code and comments outside of entries.

    A paper is what is at arXiv or another host of papers, and what a label calls one. Pictures are none.
    """
    surroundings = Surroundings(document, outline)
    places = _Places(document, outline)
    said = {link.link for entry in outline.entries for link in entry.links if link.kind is LinkKind.PAPER}
    keys = {entry: _keys(entry) for entry in outline.entries}
    for link in document.links:
        if link.is_image or not (link in said or _is_paper(link)):
            continue
        entry = surroundings.entry_of(link)
        place = None if entry else places.of(link.span)
        yield _paper_link(link.span, link.url, entry, place, keys[entry] if entry else frozenset())
    for span, url, place in _hidden(document):
        if not surroundings.covers(span):
            yield _paper_link(span, url, None, place)


def _is_paper(link: Link) -> bool:
    if id_of(link.url) or host_kind(link.url) is HostKind.PAPER:
        return True
    return split(link.url).scheme in ("http", "https") and label_kind(link.text) is LinkKind.PAPER


def _keys(entry: Entry) -> frozenset[str]:
    """The keys of what an entry links to, its own paper included."""
    own = {f"arxiv.org/abs/{entry.arxiv.base}"} if entry.arxiv else set()
    return frozenset(own | {normalised(link.link.url) for link in entry.links})


def _paper_link(
    span: Span, url: str, entry: Entry | None, place: Place | None, attached: Collection[str] = ()
) -> PaperLink:
    identifier, key = id_of(url), normalised(url)
    arxiv = identifier.base if identifier else None
    return PaperLink(span, url, key, arxiv, entry, place, key in attached)


def _hidden(document: Document) -> Iterator[tuple[Span, str, Place]]:
    for comment in document.comments:
        for found in _ADDRESS.finditer(comment.text):
            if _is_known_paper(found[0]):
                yield comment.span, found[0], Place.COMMENT
    for block in document.walk():
        if isinstance(block, CodeBlock):
            for found in _ADDRESS.finditer(block.content.text):
                if _is_known_paper(found[0]):
                    yield block.content.span(*found.span()), found[0], Place.CODE


def _is_known_paper(url: str) -> bool:
    return id_of(url) is not None or host_kind(url) is HostKind.PAPER


class _Places:
    """Tells where a link outside of entries stands."""

    def __init__(self, document: Document, outline: Outline) -> None:
        self._document = document
        pictures = (link for link in document.links if link.is_image and host_kind(link.url) is not HostKind.BADGE)
        self._pictures = [link.span.start for link in pictures]
        found = [(contents.span, Place.CONTENTS) for contents in outline.contents]
        found += [(block.span, place) for block in document.walk() if (place := self._place(block))]
        found += self._below_titles()
        self._cover = Cover(found)
        self._sections = Cover((section.span, section) for section in outline.sections)

    def of(self, span: Span) -> Place:
        """The place of a link."""
        found = {*self._cover.around(span), *self._of_section(self._sections.innermost(span)), Place.PROSE}
        return min(found, key=_ORDER.__getitem__)

    def _place(self, block: Block) -> Place | None:
        if isinstance(block, Paragraph | HtmlBlock):
            return Place.FIGURE if self._shows_picture(block) else None
        return _BLOCK_PLACES.get(type(block))

    def _shows_picture(self, block: TextBlock | HtmlBlock) -> bool:
        """Whether a block holds a picture, other than a badge."""
        at = bisect_left(self._pictures, block.span.start)
        return at < len(self._pictures) and self._pictures[at] < block.span.end

    def _below_titles(self) -> Iterator[tuple[Span, Place]]:
        """Lists below a line that says, as a heading would, that they hold news and the like."""
        for above, block in pairwise(self._document.blocks):
            if isinstance(block, ListBlock) and isinstance(above, Paragraph):
                title = self._document.plain_text(above).strip(_AROUND_TITLE)
                if is_about_the_list(title):
                    yield block.span, Place.NEWS if is_news(title) else Place.ABOUT

    @staticmethod
    def _of_section(section: Section | None) -> Iterator[Place]:
        while section:
            if section.is_contents:
                yield Place.CONTENTS
            if is_about_the_list(section.title):
                yield Place.NEWS if is_news(section.title) else Place.ABOUT
            section = section.parent
