"""Entries in the paragraph style: paragraphs that begin with a paper's title."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from linter.entries.build import Draft
from linter.entries.leads import Lead, find_lead
from linter.entries.links import FieldWords, ReadLink, read_links
from linter.entries.model import CitationBlock, LinkKind, Style
from linter.entries.stated import read_stated
from linter.entries.titles import plain
from linter.entries.visible import HARD_BREAK, SOFT_BREAK, Visible
from linter.entries.visible_texts import VisibleTexts
from linter.markdown.model import Block, CodeBlock, Paragraph
from linter.text.span import Span

_TITLE_WORDS = 3
_AFTER_TITLE = " \t.,:;|()[]*_–—-"


class ParagraphReader:
    """Reads paragraphs that are entries."""

    def __init__(
        self, texts: VisibleTexts, citation_blocks: Mapping[CodeBlock, CitationBlock], fields: FieldWords
    ) -> None:
        self._texts = texts
        self._citation_blocks = citation_blocks
        self._fields = fields

    def read(self, blocks: Sequence[Block]) -> Iterator[Draft]:
        """What may be entries among the blocks of a section; a citation right behind a paragraph belongs to it."""
        for block, behind in zip_longest(blocks, blocks[1:]):
            if isinstance(block, Paragraph):
                citation = self._citation_blocks.get(behind) if isinstance(behind, CodeBlock) else None
                draft = self._draft(block, citation)
                if draft:
                    yield draft

    def _draft(self, block: Paragraph, citation: CitationBlock | None) -> Draft | None:
        visible = self._texts.of(block)
        links = read_links(visible, self._fields) if visible.links else ()
        lead = find_lead(visible, links, self._fields.name_mark) if links else None
        if lead is None or not _is_entry(visible, lead, links):
            return None
        title = plain(visible, lead.start, lead.end)
        return Draft(
            style=Style.PARAGRAPH,
            span=Span(block.span.start, citation.block.span.end if citation else block.span.end),
            title=title,
            title_span=visible.span(lead.start, lead.end),
            links=links,
            title_link=lead.link,
            short_name=lead.short_name(visible, self._fields.name_mark),
            stated=read_stated(visible, lead.start, lead.end),
            citation_blocks=(citation,) if citation else (),
        )


def is_entry_paragraph(visible: Visible, links: tuple[ReadLink, ...]) -> bool:
    """Whether a paragraph with these links is an entry."""
    lead = find_lead(visible, links) if links else None
    return lead is not None and _is_entry(visible, lead, links)


def _is_entry(visible: Visible, lead: Lead, links: Sequence[ReadLink]) -> bool:
    """Whether the title leads to a paper and no sentence goes on behind it."""
    if len(visible.text[lead.start : lead.end].split()) < _TITLE_WORDS:
        return False
    if lead.link:
        behind = visible.text[lead.link.end :].lstrip(_AFTER_TITLE)
        goes_on = behind[:1].islower()
        return not goes_on and any(link.is_paper for link in links if link is lead.link or not link.is_name)
    line = visible.text[lead.end :].partition(HARD_BREAK)[0].partition(SOFT_BREAK)[0]
    is_short = not line.strip(_AFTER_TITLE) or any(link.start >= lead.end for link in links)
    return is_short and any(link.says is LinkKind.PAPER and not link.in_sentence for link in links)
