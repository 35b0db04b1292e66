"""Entries in the bullet style: list items that begin with a paper's title."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from linter.entries.around_title import read_stated
from linter.entries.build import Draft
from linter.entries.html.model import HtmlDetails, HtmlItem
from linter.entries.links import FieldWords, ReadLink, read_links
from linter.entries.model import CitationBlock, Section, Style
from linter.entries.stated import NOTHING, Stated
from linter.entries.styles.fields_below import FieldsBelow
from linter.entries.styles.item_evidence import (
    FEWEST_WORDS,
    ends_in_its_paper,
    enumerates,
    is_called_paper,
    is_explained,
    leads_to_paper,
    looks_like_entry,
)
from linter.entries.styles.items import ReadItem, Shape, is_bold, manner_of
from linter.entries.styles.paragraph_entries import entry_count
from linter.entries.styles.parted_items import text_of_both
from linter.entries.styles.reader import StyleReader
from linter.entries.styles.references import are_cited_alike, with_reference_behind, with_reference_below
from linter.entries.titles.authors_above import is_all_authors, line_above_venue, line_below_authors
from linter.entries.titles.bylines import are_names
from linter.entries.titles.ends import is_link_awaited, is_link_meant
from linter.entries.titles.joined_titles import joined_titles
from linter.entries.titles.lead import Lead
from linter.entries.titles.leads import find_lead
from linter.entries.titles.linked_names import lead_over_colon
from linter.entries.titles.marked import says_name_again, title_apart
from linter.entries.titles.names_behind import told_name
from linter.entries.titles.tags_above import with_title_below
from linter.entries.titles.words import WORD
from linter.entries.visible import HARD_BREAK, Visible
from linter.entries.visible_texts import VisibleTexts
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import Block, CodeBlock, HtmlBlock, ListBlock, ListItem, Paragraph
from linter.papers.venues import find_venue, is_named_venue
from linter.text.span import Span

_SECTION_NUMBER = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})+\.?\s")
_FEWEST_TITLED = 2
_AROUND_VENUE = " \t\r\n.:："


@dataclass(frozen=True, slots=True)
class _Written:
    """A list item as it is written: its first paragraph, and what stands below that.

    `has_address`: what stands below has the bare address of one paper.
    """

    span: Span
    visible: Visible
    is_ordered: bool
    below: tuple[ReadLink, ...] = ()
    citation_blocks: tuple[CitationBlock, ...] = ()
    has_address: bool = False
    stated: Stated = NOTHING


class BulletReader(StyleReader):
    """Reads list items that may be entries."""

    def __init__(
        self, texts: VisibleTexts, citation_blocks: Mapping[CodeBlock, CitationBlock], fields: FieldWords
    ) -> None:
        super().__init__(texts, citation_blocks, fields)
        self._below = FieldsBelow(texts, citation_blocks, fields)

    def read(self, block: ListBlock, section: Section) -> Iterator[tuple[ListItem, ReadItem | None]]:
        """The items of a list, and of lists in items that are no part of an entry, in order, as they are read."""
        waiting = [(item, block.ordered) for item in reversed(block.items)]
        while waiting:
            item, is_ordered = waiting.pop()
            joined = self._joined(item, section, is_ordered=is_ordered)
            if joined:
                yield from ((item, read) for read in joined)
                continue
            parted = self._parted(item, waiting[-1][0], section, is_ordered=is_ordered) if waiting else None
            if parted:
                waiting.pop()
                yield item, parted
                continue
            read = self.read_item(item, section, is_ordered=is_ordered)
            cited = with_reference_behind(self._texts, read, item, waiting[-1][0]) if read and waiting else None
            if cited:
                read, _ = cited, waiting.pop()
            yield item, read
            own = read.draft.span if read and read.is_sure else None
            below = [inner for inner in item.blocks if isinstance(inner, ListBlock)]
            for inner in reversed(below):
                if own is None or not own.covers(inner.span):
                    waiting.extend((child, inner.ordered) for child in reversed(inner.items))

    def _joined(self, item: ListItem, section: Section, *, is_ordered: bool) -> list[ReadItem]:
        """The entries that one text of an item joins, as they are read; none where it may be but one."""
        first = item.blocks[0] if len(item.blocks) == 1 else None
        visible = self._texts.of(first) if isinstance(first, Paragraph) and self._texts.may_link(first) else None
        pieces = joined_titles(visible, read_links(visible, self._fields), item.span) if visible else []
        found = (self._read(_Written(span, piece, is_ordered), section) for piece, span in pieces)
        return [read for read in found if read]

    def _parted(self, item: ListItem, behind: ListItem, section: Section, *, is_ordered: bool) -> ReadItem | None:
        """An item and the one behind it as the entry that both are, as it is read; None where they are no such."""
        visible = text_of_both(self._texts, item, behind)
        span = Span(item.span.start, behind.span.end)
        return self._read(_Written(span, visible, is_ordered), section) if visible else None

    def read_html(self, items: Sequence[HtmlItem], section: Section) -> Iterator[ReadItem]:
        """The items of lists in HTML that may be entries; those in an item that is an entry belong to it."""
        held = -1
        for item in items:
            if item.span.start >= held:
                read = self._read(_Written(item.span, item.visible, item.is_ordered), section)
                if read:
                    yield read
                    held = item.span.end if read.is_sure else held

    def read_item(self, item: ListItem, section: Section, *, is_ordered: bool) -> ReadItem | None:
        """An item as it is read, None where nothing in it can be a title, or nothing in its file can be a paper."""
        if not self._texts.has_links:
            return None
        first, below = self._first_text(item), item.blocks[1:]
        if first and below and isinstance(below[0], Paragraph) and is_all_authors(first):
            whole = first.above(self._texts.of(below[0]))
            first, below = (whole, below[1:]) if line_below_authors(whole) else (first, below)
        elif first and below and isinstance(below[0], ListBlock):
            first = self._with_title_below(first, below[0]) or first
        span = item.span
        if first and are_cited_alike(self._texts, first, below):
            span, below = Span(span.start, item.blocks[-2].span.end), below[:-1]
        return self._read_over(span, first, below, section, is_ordered=is_ordered) if first else None

    def _with_title_below(self, tags: Visible, fields: ListBlock) -> Visible | None:
        """The tags of an item and the title that the first of the fields below them is, if it is one."""
        blocks = fields.items[0].blocks
        title = blocks[0] if len(blocks) == 1 else None
        return with_title_below(tags, self._texts.of(title)) if isinstance(title, Paragraph) else None

    def read_details(self, details: HtmlDetails, blocks: Sequence[Block], section: Section) -> ReadItem | None:
        """A `<details>` read as if it were an item: what its summary says, and the fields folded in below that.

        None unless it is sure to be an entry, has such fields, and what is folded in tells of it alone.
        """
        lists = (block for block in blocks if isinstance(block, ListBlock))
        if any(read and read.is_sure for block in lists for _, read in self.read(block, section)):
            return None
        texts = (self._texts.of(block) for block in blocks if isinstance(block, Paragraph))
        if any(entry_count(text, self._fields) for text in texts):
            return None
        span = Span(details.summary.span.start, details.span.end)
        read = self._read_over(span, details.summary.visible, blocks, section, is_ordered=False)
        has_fields = next(self._below.links(blocks), None) is not None
        return read if read and read.is_sure and has_fields else None

    def _first_text(self, item: ListItem) -> Visible | None:
        """What an item begins with: a paragraph, or the summary of what is folded in."""
        first = item.blocks[0] if item.blocks else None
        if isinstance(first, Paragraph):
            return self._texts.of(first)
        summaries = self._texts.layout([first]).summaries if isinstance(first, HtmlBlock) else []
        return summaries[0].visible if len(summaries) == 1 else None

    def _read_over(
        self, span: Span, visible: Visible, blocks: Sequence[Block], section: Section, *, is_ordered: bool
    ) -> ReadItem | None:
        """A text as it is read with the blocks that stand below it."""
        if not blocks:
            return self._read(_Written(span, visible, is_ordered), section)
        citations = tuple(self._below.citations(blocks))
        if self._heads_entries(visible, blocks, section) or self._below.are_of_several(blocks):
            return self._read(_Written(span, visible, is_ordered, citation_blocks=citations), section)
        below = tuple(self._below.links(blocks))
        own = read_links(visible, self._fields)
        is_titled = not any(link.is_name or link.is_paper for link in own)
        is_paper = bool(below) and is_titled and self._below.are_of_one_paper(blocks)
        stated = self._below.stated(blocks) if is_paper else NOTHING if own else self._below.byline(blocks)
        read = self._read(_Written(span, visible, is_ordered, below, citations, is_paper, stated), section)
        return with_reference_below(self._texts, read, blocks) if read else None

    def _read(self, item: _Written, section: Section) -> ReadItem | None:
        own = read_links(item.visible, self._fields)
        lead = find_lead(item.visible, own, self._fields.name_mark)
        if lead is None or enumerates(item.visible, lead, own) or lead.end <= line_above_venue(item.visible):
            return None
        read = self._led(item, section, lead, own)
        longer = lead_over_colon(item.visible, lead, own)
        if longer:
            return replace(read, longer=partial(self._led, item, section, longer, own))
        if says_name_again(item.visible, lead):
            return replace(read, says_name=True)
        apart = title_apart(item.visible, lead, own)
        if apart:
            return replace(read, apart=partial(self._led, item, section, apart, own))
        bare = None if self._fields.name_mark else lead.before_name(item.visible)
        grouped = lead.behind_group(item.visible)
        return replace(
            read,
            name_behind=told_name(item.visible, lead.start, lead.end),
            before_name=partial(self._led, item, section, bare, own) if bare else None,
            behind_group=partial(self._led, item, section, grouped, own) if grouped else None,
        )

    def _led(self, item: _Written, section: Section, lead: Lead, own: tuple[ReadLink, ...]) -> ReadItem:
        """An item as it is read where that is what leads it; `own` are the links of its text."""
        visible, below = item.visible, item.below
        title = lead.title(visible)
        stated = read_stated(visible, lead.start, lead.end).or_else(item.stated)
        draft = Draft(
            style=Style.BULLET,
            span=item.span,
            title=title,
            title_span=visible.span(lead.start, lead.end),
            links=(*own, *below),
            title_link=lead.link,
            short_name=lead.short_name(visible, self._fields.name_mark),
            stated=stated,
            citation_blocks=item.citation_blocks,
        )
        has_line = HARD_BREAK in visible.text[lead.end :]
        has_byline = bool(stated.authors or stated.venue or stated.year)
        shape = Shape(item.is_ordered, lead.kind, is_bold(visible, lead), has_line, has_byline)
        has_paper_below = any(map(is_called_paper, below))
        has_address = item.has_address and len(WORD.findall(title)) >= FEWEST_WORDS
        has_paper = has_paper_below or has_address or lead.is_cited(visible) or leads_to_paper(visible, lead, own)
        is_sure = has_paper and (ends_in_its_paper(visible, own) or not is_explained(visible, lead))
        is_likely = has_paper or any(link.is_paper for link in below) or looks_like_entry(draft, shape, own)
        is_likely |= is_link_meant(visible.text, lead.end) or is_link_awaited(visible.text, lead.start, lead.end)
        manner = manner_of(visible, lead, stated)
        return ReadItem(section, draft, shape, has_paper, is_sure, is_likely, manner, lead.goes_on)

    def _heads_entries(self, visible: Visible, blocks: Sequence[Block], section: Section) -> bool:
        """Whether a text that leads nowhere else is the category of the entries in the list below it.

        Several say so that are told from fields by their titles; one does where the item is numbered as sections are,
        or is but the venue of what is below.
        """
        below = [block for block in blocks if isinstance(block, ListBlock)]
        if len(below) != 1 or any(not part.link.url.startswith("#") for part in visible.links):
            return False
        is_category = _SECTION_NUMBER.match(visible.text) or is_named_venue(visible.text.strip(_AROUND_VENUE))
        wanted = 1 if is_category else _FEWEST_TITLED
        return sum(self._is_titled(child, section) for child in below[0].items) >= wanted

    def _is_titled(self, item: ListItem, section: Section) -> bool:
        """Whether an item is a whole entry in one paragraph: name and venue, title, labelled link to the paper."""
        first = item.blocks[0] if item.blocks else None
        visible = self._texts.of(first) if isinstance(first, Paragraph) else None
        if visible is None or not visible.links:
            return False
        read = self._read(_Written(item.span, visible, is_ordered=False), section)
        if read is None or not read.has_paper or len(read.draft.title.split()) < FEWEST_WORDS:
            return False
        return not (are_names(read.draft.title) or find_venue(read.draft.title))
