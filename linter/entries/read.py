"""A document's outline: sections, entries, tables of contents, citations."""

from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

from linter.entries.build import Draft, build_entry
from linter.entries.bullet import BulletReader, ReadItem, choose_items
from linter.entries.citations import read_citation_blocks
from linter.entries.contents import read_contents
from linter.entries.declared import Declared, Readers
from linter.entries.declared_hosts import hosts_of
from linter.entries.entry_dates import EntryDates
from linter.entries.entry_headings import find_entry_headings
from linter.entries.heading import HeadingReader
from linter.entries.kinds import ReadingOptions
from linter.entries.links import FieldWords
from linter.entries.model import Contents, Outline, Section
from linter.entries.paragraph import ParagraphReader
from linter.entries.sections import Stretch, build_sections, holds_no_list, is_about_the_list, stretches
from linter.entries.short_venues import with_short_venue
from linter.entries.table import TableReader
from linter.entries.visible_texts import VisibleTexts
from linter.markdown.document import Document
from linter.markdown.model import Block, ListBlock, Paragraph, Table

_DEFAULTS = ReadingOptions()
_AROUND_TITLE = " \t\n:："
# A paragraph alone that is a linked title only names what the list goes with.
_FEWEST_PARAGRAPHS = 2


def read_outline(document: Document, options: ReadingOptions = _DEFAULTS) -> Outline:
    """The sections, entries, tables of contents and citations of a document, each in the order of the text."""
    texts = VisibleTexts(document, options.titles.prefixes)
    citation_blocks = {block.block: block for block in read_citation_blocks(document)}
    found = stretches(document)
    fields = FieldWords(options.entries.fields, hosts_of(options.hosts), options.titles.short_name)
    readers = Readers(
        texts,
        citation_blocks,
        fields,
        HeadingReader(texts, citation_blocks, fields, options.entries.tags),
        BulletReader(texts, citation_blocks, fields),
        TableReader(texts, fields),
        ParagraphReader(texts, citation_blocks, fields),
    )
    declared = Declared(document, found, readers, options)
    headings = declared.headings(find_entry_headings(found, readers.headings))
    sections = build_sections(found, headings.held, len(document.source.text))

    reader = _SectionReader(readers, declared)
    for stretch in found:
        if stretch not in headings.held:
            reader.read(stretch, sections[stretch])
    drafts = [(draft, sections[stretch]) for stretch, draft in headings.drafts.items()]
    drafts += reader.drafts
    drafts += reader.paragraphs if len(reader.paragraphs) >= _FEWEST_PARAGRAPHS else []
    drafts += [(item.draft, item.section) for item in choose_items(reader.items)]
    kept = ((draft, section) for draft, section in drafts if not declared.skips(draft.span))
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
        skipped=declared.skipped,
    )


class _SectionReader:
    """Collects what stands directly below the headings of sections."""

    def __init__(self, readers: Readers, declared: Declared) -> None:
        self._texts = readers.texts
        self._bullets = readers.bullets
        self._tables = readers.tables
        self._paragraphs = readers.paragraphs
        self._declared = declared
        self.paragraphs: list[tuple[Draft, Section]] = []
        self.contents: list[Contents] = []
        self.drafts: list[tuple[Draft, Section]] = []
        self.items: list[ReadItem] = []

    def read(self, stretch: Stretch, section: Section) -> None:
        """Read the blocks of one section, up to the next heading."""
        listed: set[Block] = set()
        for contents, blocks in read_contents(self._texts, stretch.blocks, section):
            self.contents.append(contents)
            listed.update(blocks)
        if holds_no_list(section):
            return
        if self._declared.binds(stretch):
            self.drafts += [(draft, section) for draft in self._declared.read(stretch, section, listed)]
            return
        for above, block in pairwise((None, *stretch.blocks)):
            if isinstance(block, ListBlock) and block not in listed and not self._is_about_the_list(above):
                self.items += self._bullets.read(block, section)
            elif isinstance(block, Table) and block not in listed:
                self.drafts += [(draft, section) for draft in self._tables.read(block)]
        self.paragraphs += [(draft, section) for draft in self._paragraphs.read(stretch.blocks)]

    def _is_about_the_list(self, above: Block | None) -> bool:
        """Whether the paragraph above a list says, as a heading would, that it holds news and the like."""
        return isinstance(above, Paragraph) and is_about_the_list(self._texts.of(above).text.strip(_AROUND_TITLE))
