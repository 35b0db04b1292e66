"""Entries in the heading style: a heading that is a paper's title, and what stands below it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from linter.entries.build import Draft
from linter.entries.heading_body import Body
from linter.entries.links import FieldWords, ReadLink, read_links
from linter.entries.model import CitationBlock, LinkKind, Style
from linter.entries.stated import Stated, first, read_piece
from linter.entries.titles import HeadingTitle, plain, read_heading_title
from linter.entries.visible import Folded
from linter.entries.visible_texts import VisibleTexts
from linter.markdown.model import (
    Block,
    CodeBlock,
    Heading,
    HtmlBlock,
    ThematicBreak,
)
from linter.papers.titles import Likeness, compare
from linter.text.span import Span

# Paragraphs that are entries themselves: one may only repeat the heading.
_FEWEST_IN_SECTION = 2
_COMMENTS = re.compile(r"(?:\s*+<!--(?:(?!-->).)*+-->)*+\s*+", re.DOTALL)


class Evidence(IntEnum):
    """How much what stands below a heading speaks for its being a paper's title."""

    NONE = 0
    CITATION = 1
    """A citation of another title."""
    LINKS = 2
    """A line of links that leads to a paper, or such a link in the heading."""
    FIELDS = 3
    """`paper link: …`, or a citation that is labelled, of the same title, or beside a paper link."""


@dataclass(frozen=True, slots=True)
class HeadingBody:
    """What a heading and the blocks below it say, read as an entry's."""

    heading: Heading
    title: HeadingTitle
    links: tuple[ReadLink, ...]
    title_link: ReadLink | None
    citation_blocks: tuple[CitationBlock, ...]
    stated: Stated
    evidence: Evidence
    is_bare: bool
    """Whether there is nothing but figures and formulas."""


class HeadingReader:
    """Reads headings and what stands below them."""

    def __init__(
        self,
        texts: VisibleTexts,
        citation_blocks: Mapping[CodeBlock, CitationBlock],
        fields: FieldWords,
        tags: tuple[str, ...],
    ) -> None:
        self._texts = texts
        self._citation_blocks = citation_blocks
        self._fields = fields
        self._tags = tags

    def read(self, heading: Heading, blocks: Sequence[Block]) -> HeadingBody:
        """What a heading and the blocks below it say."""
        visible = self._texts.of(heading)
        title = read_heading_title(visible, self._tags, self._fields.name_mark)
        body = Body(self._texts, self._citation_blocks, self._fields)
        body.read(blocks)
        own = read_links(visible, self._fields)
        whole = (link for link in own if link.is_name and link.start <= title.start and title.end <= link.end)
        title_link = next(whole, None)
        aside = Folded(visible, *title.aside)
        return HeadingBody(
            heading,
            title,
            (*own, *body.links),
            title_link,
            tuple(body.citation_blocks),
            first([*body.stated, read_piece(aside.text).at(aside.span)]),
            self._evidence(plain(visible, title.start, title.end), own, body),
            body.is_bare,
        )

    def _evidence(self, title: str, own: Sequence[ReadLink], body: Body) -> Evidence:
        if body.asks_to_cite:
            return Evidence.NONE
        if body.has_fields or body.has_labelled_citation:
            return Evidence.FIELDS
        if body.holds_entries or body.entry_paragraphs >= _FEWEST_IN_SECTION:
            return Evidence.NONE
        has_links = body.has_paper_line or any(link.entry_link.kind is LinkKind.PAPER for link in own)
        citations = [citation for block in body.citation_blocks for citation in block.bibliography.citations]
        if citations and (has_links or _is_cited(title, citations[0].value("title"))):
            return Evidence.FIELDS
        return Evidence.LINKS if has_links else Evidence.CITATION if citations else Evidence.NONE

    def draft(self, body: HeadingBody, blocks: Sequence[Block]) -> Draft:
        """The entry of a heading; `blocks` are all that belong to it."""
        visible = self._texts.of(body.heading)
        kept = list(blocks)
        while kept and _is_nothing(kept[-1]):
            kept.pop()
        return Draft(
            style=Style.HEADING,
            span=Span(body.heading.span.start, (kept[-1] if kept else body.heading).span.end),
            title=plain(visible, body.title.start, body.title.end),
            title_span=visible.span(body.title.start, body.title.end),
            links=body.links,
            title_link=body.title_link,
            short_name=body.title.short_name,
            tags=body.title.tags,
            heading=body.heading,
            stated=body.stated,
            citation_blocks=body.citation_blocks,
        )


def _is_cited(title: str, cited: str) -> bool:
    return compare(title, cited) in (Likeness.SAME, Likeness.SLIP)


def _is_nothing(block: Block) -> bool:
    """Whether a block at the end of an entry only parts it from the next: a rule, a comment."""
    return isinstance(block, ThematicBreak) or (
        isinstance(block, HtmlBlock) and _COMMENTS.fullmatch(block.content.text) is not None
    )
