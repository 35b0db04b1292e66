"""Entries in the heading style: a heading that is a paper's title, and what stands below it."""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from linter.entries.build import Draft
from linter.entries.links import FieldWords, ReadLink, read_links
from linter.entries.model import CitationBlock, LinkKind, Style
from linter.entries.stated import Stated, first, read_piece
from linter.entries.styles.heading_body import Body
from linter.entries.styles.reader import StyleReader
from linter.entries.titles.bylines import is_cited_byline
from linter.entries.titles.headings import HeadingTitle, read_heading_title
from linter.entries.titles.trim import plain, trim_title
from linter.entries.titles.words import HEADING_WORDS, has_title_words
from linter.entries.visible import LINE, Folded, Visible
from linter.entries.visible_texts import VisibleTexts
from linter.lazy.dataclasses import dataclass
from linter.markdown.comments import is_comment
from linter.markdown.model import (
    Block,
    CodeBlock,
    Heading,
    HtmlHeading,
    Paragraph,
    ThematicBreak,
)
from linter.papers.titles.spelling import Likeness, compare, normalised_title
from linter.text.span import Span

# Paragraphs that are entries themselves: one may only repeat the heading.
_FEWEST_IN_SECTION = 2


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

    heading: Heading | HtmlHeading
    visible: Visible
    title: HeadingTitle
    links: tuple[ReadLink, ...]
    title_link: ReadLink | None
    citation_blocks: tuple[CitationBlock, ...]
    stated: Stated
    evidence: Evidence
    is_bare: bool
    """Whether there is nothing but the authors, figures, formulas and indented code."""
    is_fields: bool
    """Whether there is nothing but a list of fields of one paper."""


class HeadingReader(StyleReader):
    """Reads headings and what stands below them."""

    def __init__(
        self,
        texts: VisibleTexts,
        citation_blocks: Mapping[CodeBlock, CitationBlock],
        fields: FieldWords,
        tags: tuple[str, ...],
    ) -> None:
        super().__init__(texts, citation_blocks, fields)
        self._tags = tags

    def read(self, heading: Heading | HtmlHeading, blocks: Sequence[Block]) -> HeadingBody:
        """What a heading and the blocks below it say."""
        if isinstance(heading, Heading):
            visible, start = self._texts.of(heading), 0
        else:
            visible, start = self._texts.of_html_heading(heading), heading.span.end
        body = Body(self._texts, self._citation_blocks, self._fields)
        body.read(blocks, start)
        own = read_links(visible, self._fields)
        visible, title = self._below_authors(visible, blocks) or (visible, self._title(visible, body))
        whole = (link for link in own if link.is_name and link.start <= title.start and title.end <= link.end)
        title_link = next(whole, None)
        stated = body.stated
        if title.aside[0] < title.aside[1]:
            aside = Folded(visible, *title.aside)
            stated.append(read_piece(aside.text).at(aside.span))
        return HeadingBody(
            heading,
            visible,
            title,
            (*own, *body.links),
            title_link,
            tuple(body.citation_blocks),
            first(stated),
            self._evidence(plain(visible, title.start, title.end), own, body),
            body.is_bare,
            body.is_fields,
        )

    def _title(self, visible: Visible, body: Body) -> HeadingTitle:
        """A heading's title; what stands in brackets behind it is a part of it where the citation has it too."""
        title = read_heading_title(visible, self._tags, self._fields.name_mark)
        cited = next((one.value("title") for block in body.citation_blocks for one in block.bibliography.citations), "")
        if cited and title.short_name and self._fields.name_mark is None:
            whole = read_heading_title(visible, self._tags, "colon")
            if normalised_title(plain(visible, whole.start, whole.end)) == normalised_title(cited):
                return whole
        return title

    def _below_authors(self, visible: Visible, blocks: Sequence[Block]) -> tuple[Visible, HeadingTitle] | None:
        """The heading with the paragraph below it whose first line is the title, where it is but authors and the year.

        None for any other heading.
        """
        first_block = blocks[0] if blocks else None
        if not isinstance(first_block, Paragraph) or not is_cited_byline(visible.text):
            return None
        below = self._texts.of(first_block)
        line, marked = LINE.match(below.text), next(iter(below.emphases), None)
        if line is None or marked is None or below.trimmed(*line.span()) != (marked.start, marked.end):
            return None
        whole, shift = visible.above(below), len(visible.text) + 1
        start, end = trim_title(whole, shift + marked.start, shift + marked.end)
        return whole, HeadingTitle(start, end, None, (), (0, len(visible.text)))

    def _evidence(self, title: str, own: Sequence[ReadLink], body: Body) -> Evidence:
        is_over_title = body.begins_with_title and (body.bold_titles > 1 or not has_title_words(title, HEADING_WORDS))
        is_over_several = body.begins_with_name and body.bold_titles > 1
        if body.asks_to_cite or is_over_title or is_over_several:
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
        visible = body.visible
        kept = list(blocks)
        while kept and _is_nothing(kept[-1]):
            kept.pop()
        last = max(body.heading.span.end, kept[-1].span.end if kept else 0)
        return Draft(
            style=Style.HEADING,
            span=Span(body.heading.span.start, last),
            title=plain(visible, body.title.start, body.title.end),
            title_span=visible.span(body.title.start, body.title.end),
            links=body.links,
            title_link=body.title_link,
            short_name=body.title.short_name,
            tags=body.title.tags,
            heading=body.heading if isinstance(body.heading, Heading) else None,
            stated=body.stated,
            citation_blocks=body.citation_blocks,
        )


def _is_cited(title: str, cited: str) -> bool:
    return compare(title, cited) in (Likeness.SAME, Likeness.SLIP)


def _is_nothing(block: Block) -> bool:
    """Whether a block at the end of an entry only parts it from the next: a rule, a comment."""
    return isinstance(block, ThematicBreak) or is_comment(block)
