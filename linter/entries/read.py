"""A document's outline: sections, entries, tables of contents, citations."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from linter.entries.build import Draft, build_entry
from linter.entries.citations import read_citation_blocks
from linter.entries.contents.read import read_contents
from linter.entries.declared.blocks import Declared
from linter.entries.declared.drafter import Readers
from linter.entries.declared.hosts import hosts_of
from linter.entries.entry_dates import EntryDates
from linter.entries.html.model import HtmlItem, HtmlLayout, HtmlText
from linter.entries.html.tables import grid_of
from linter.entries.kinds import ReadingOptions
from linter.entries.links import field_words
from linter.entries.model import Contents, Outline, Section
from linter.entries.samples import is_sample
from linter.entries.sections import Stretch, build_sections, holds_no_list, is_about_the_list, stretches
from linter.entries.short_venues import with_short_venue
from linter.entries.styles.bold_titles import BoldTitleReader
from linter.entries.styles.bullet import BulletReader
from linter.entries.styles.details import folded_in, read_details
from linter.entries.styles.entry_headings import find_entry_headings
from linter.entries.styles.heading import HeadingReader
from linter.entries.styles.items import ReadItem, choose_items
from linter.entries.styles.named_above import NamedReader
from linter.entries.styles.paragraph import ParagraphReader, Place, ReadParagraph, choose_paragraphs
from linter.entries.styles.table import TableReader
from linter.entries.visible_texts import VisibleTexts
from linter.markdown.document import Document
from linter.markdown.model import Block, ListBlock, Paragraph, Quote, Table
from linter.text.cover import Cover

if TYPE_CHECKING:
    from linter.text.span import Span

_DEFAULTS = ReadingOptions()
_AROUND_TITLE = " \t\n:："

Laid = TypeVar("Laid", HtmlItem, HtmlText)


def read_outline(document: Document, options: ReadingOptions = _DEFAULTS) -> Outline:
    """The sections, entries, tables of contents and citations of a document, each in the order of the text."""
    texts = VisibleTexts(document, options.titles.prefixes)
    citation_blocks = {block.block: block for block in read_citation_blocks(document)}
    found = stretches(document)
    fields = field_words(options.entries.fields, hosts_of(options.hosts), options.titles.short_name)
    readers = Readers(
        texts,
        citation_blocks,
        fields,
        HeadingReader(texts, citation_blocks, fields, options.entries.tags),
        BulletReader(texts, citation_blocks, fields),
        TableReader(texts, fields),
        ParagraphReader(texts, citation_blocks, fields),
    )
    bold_titles = BoldTitleReader(texts, citation_blocks, fields)
    named = NamedReader(texts, citation_blocks, fields)
    declared = Declared(document, found, readers, options)
    headings = declared.headings(find_entry_headings(found, readers.headings))
    sections = build_sections(found, headings.held, document)

    reader = _SectionReader(readers, (bold_titles, named), declared)
    unheld = {stretch: sections[stretch] for stretch in found if stretch not in headings.held}
    reader.read(found, unheld, document.blocks)
    drafts = [(draft, sections[stretch]) for stretch, draft in headings.drafts.items()]
    drafts += reader.drafts
    drafts += [(paragraph.draft, paragraph.section) for paragraph in choose_paragraphs(reader.paragraphs)]
    drafts += [(item.draft, item.section) for item in choose_items(reader.items)]
    hidden = Cover((span, True) for span in reader.hidden)
    kept = (
        (draft, section)
        for draft, section in drafts
        if not (hidden.innermost(draft.span) or is_sample(draft) or declared.bindings.skips(draft.span))
    )
    if options.entries.venue_year:
        kept = ((replace(draft, stated=with_short_venue(document.source, draft)), section) for draft, section in kept)
    dates = EntryDates(document.source, options.dates)
    entries = tuple(build_entry(dates.dated(draft, section), section, document.source) for draft, section in kept)
    return Outline(
        sections=tuple(dict.fromkeys(sections.values())),
        entries=tuple(sorted(entries, key=attrgetter("span"))),
        contents=tuple(sorted(reader.contents, key=attrgetter("span"))),
        citation_blocks=tuple(citation_blocks.values()),
        untitled=tuple(declared.untitled(entries)),
        skipped=declared.bindings.skipped,
    )


class _SectionReader:
    """Collects what stands below the headings of sections, also in quotes, list items and HTML."""

    def __init__(
        self, readers: Readers, over_blocks: Sequence[BoldTitleReader | NamedReader], declared: Declared
    ) -> None:
        self._texts = readers.texts
        self._bullets = readers.bullets
        self._tables = readers.tables
        self._paragraphs = readers.paragraphs
        self._over_blocks = over_blocks
        self._declared = declared
        self.paragraphs: list[ReadParagraph] = []
        self.contents: list[Contents] = []
        self.drafts: list[tuple[Draft, Section]] = []
        self.items: list[ReadItem] = []
        self.hidden: list[Span] = []  # `<details>` that tell of the list
        self._unfolded: set[HtmlText] = set()  # the summaries of those that are entries

    def read(self, found: Sequence[Stretch], sections: Mapping[Stretch, Section], blocks: Sequence[Block]) -> None:
        """Read the sections of some of the stretches of a document; `blocks` are all of its blocks."""
        layout = self._texts.layout(blocks)
        for stretch, section in sections.items():
            listed = set(layout.held)
            for contents, rows in read_contents(self._texts, stretch.blocks, section):
                self.contents.append(contents)
                listed.update(rows)
            if holds_no_list(section):
                continue
            if self._declared.bindings.binds(stretch):
                self.drafts += [(draft, section) for draft in self._declared.read(stretch, section, listed)]
            else:
                listed.update(self._details(layout, stretch.blocks, section))
                self._blocks(stretch.blocks, section, listed, Place.TEXT)
        starts = [stretch.heading.span.start if stretch.heading else 0 for stretch in found]
        self._html(layout, lambda place: self._unbound(found[bisect_right(starts, place) - 1], sections))
        self.drafts += self._declared.read_html(layout, lambda place: found[bisect_right(starts, place) - 1], sections)

    def _blocks(self, blocks: Sequence[Block], section: Section, held: set[Block], place: Place) -> None:
        for reader in self._over_blocks:
            for read, own in reader.read(blocks, section, held, place):
                self.paragraphs.append(read)
                held.update(own)
        for above, block in pairwise((None, *blocks)):
            if block in held:
                continue
            match block:
                case ListBlock() if not self._is_about_the_list(above):
                    self._list(block, section)
                case Table():
                    self.drafts += [(draft, section) for draft in self._tables.read(block)]
                case Quote():
                    self._inner(block.blocks, section, Place.QUOTE)
        self.paragraphs += self._paragraphs.read(blocks, section, held, place)

    def _list(self, block: ListBlock, section: Section) -> None:
        for item, read in self._bullets.read(block, section):
            if read:
                self.items.append(read)
            if not (read and read.is_sure):
                below = [inner for inner in item.blocks[1:] if not isinstance(inner, ListBlock)]
                if below:
                    self._inner(below, section, Place.TEXT)

    def _inner(self, blocks: Sequence[Block], section: Section, place: Place) -> None:
        """Read the blocks of a quote, or those below the text of a list item that is a category."""
        layout = self._texts.layout(blocks)
        self._blocks(blocks, section, {*layout.held, *self._details(layout, blocks, section)}, place)
        self._html(layout, lambda _: section)

    def _details(self, layout: HtmlLayout, blocks: Sequence[Block], section: Section) -> Iterator[Block]:
        """Read each `<details>` among blocks that is an entry; gives the blocks folded in, which are its own."""
        for details, inside in folded_in(layout.details, blocks):
            read = read_details(self._bullets, details, inside, section)
            if read:
                self.paragraphs.append(read)
                self._unfolded.add(details.summary)
                yield from inside

    def _unbound(self, stretch: Stretch, sections: Mapping[Stretch, Section]) -> Section | None:
        return None if self._declared.bindings.binds(stretch) else sections.get(stretch)

    def _html(self, layout: HtmlLayout, section_at: Callable[[int], Section | None]) -> None:
        """Read what is written in HTML; `section_at` gives the section of a place, None where none is to be read."""
        self.hidden += [one.span for one in layout.details if is_about_the_list(one.summary.visible.text)]
        for rows in layout.tables:
            section = section_at(rows[0].span.start)
            if section and not holds_no_list(section):
                self.drafts += [(draft, section) for draft in self._tables.read_grid(*grid_of(rows))]
        for section, items in _by_section(layout.items, section_at):
            self.items += self._bullets.read_html(items, section)
        texts = [text for text in layout.texts if text not in self._unfolded]
        for section, group in _by_section(texts, section_at):
            if section.level > 1:
                self.paragraphs += self._paragraphs.read_html(group, section)

    def _is_about_the_list(self, above: Block | None) -> bool:
        """Whether the paragraph above a list says, as a heading would, that it holds news and the like."""
        return isinstance(above, Paragraph) and is_about_the_list(self._texts.of(above).text.strip(_AROUND_TITLE))


def _by_section(
    found: Sequence[Laid], section_at: Callable[[int], Section | None]
) -> Iterator[tuple[Section, list[Laid]]]:
    """What was found, parted by the sections that may hold entries."""
    for section, group in groupby(found, key=lambda one: section_at(one.span.start)):
        if section and not holds_no_list(section):
            yield section, list(group)
