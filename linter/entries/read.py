"""A document's outline: sections, entries, tables of contents, citations."""

from itertools import pairwise
from operator import attrgetter

from linter.entries.build import Draft, build_entry
from linter.entries.bullet import BulletReader, ReadItem, choose_items
from linter.entries.citations import read_citation_blocks
from linter.entries.contents import read_contents
from linter.entries.entry_headings import find_entry_headings
from linter.entries.heading import HeadingReader
from linter.entries.kinds import EntriesOptions
from linter.entries.model import Contents, Outline, Section
from linter.entries.paragraph import ParagraphReader
from linter.entries.sections import Stretch, build_sections, holds_no_list, is_about_the_list, stretches
from linter.entries.table import TableReader
from linter.entries.visible_texts import VisibleTexts
from linter.markdown.document import Document
from linter.markdown.model import Block, ListBlock, Paragraph, Table

_DEFAULTS = EntriesOptions()
_AROUND_TITLE = " \t\n:："
# A paragraph alone that is a linked title only names what the list goes with.
_FEWEST_PARAGRAPHS = 2


def read_outline(document: Document, options: EntriesOptions = _DEFAULTS) -> Outline:
    """The sections, entries, tables of contents and citations of a document, each in the order of the text."""
    texts = VisibleTexts(document)
    citation_blocks = {block.block: block for block in read_citation_blocks(document)}
    found = stretches(document)
    headings = find_entry_headings(found, HeadingReader(texts, citation_blocks, options))
    sections = build_sections(found, headings.held, len(document.source.text))

    reader = _SectionReader(
        texts,
        BulletReader(texts, citation_blocks, options.fields),
        TableReader(texts, options.fields),
        ParagraphReader(texts, citation_blocks, options.fields),
    )
    for stretch in found:
        if stretch not in headings.held:
            reader.read(stretch, sections[stretch])
    drafts = [(draft, sections[stretch]) for stretch, draft in headings.drafts.items()]
    drafts += reader.drafts
    drafts += reader.paragraphs if len(reader.paragraphs) >= _FEWEST_PARAGRAPHS else []
    drafts += [(item.draft, item.section) for item in choose_items(reader.items)]
    entries = (build_entry(draft, section, document.source) for draft, section in drafts)
    return Outline(
        sections=tuple(dict.fromkeys(sections.values())),
        entries=tuple(sorted(entries, key=attrgetter("span"))),
        contents=tuple(sorted(reader.contents, key=attrgetter("span"))),
        citation_blocks=tuple(citation_blocks.values()),
    )


class _SectionReader:
    """Collects what stands directly below the headings of sections."""

    def __init__(
        self, texts: VisibleTexts, bullets: BulletReader, tables: TableReader, paragraphs: ParagraphReader
    ) -> None:
        self._texts = texts
        self._bullets = bullets
        self._tables = tables
        self._paragraphs = paragraphs
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
        for above, block in pairwise((None, *stretch.blocks)):
            if isinstance(block, ListBlock) and block not in listed and not self._is_about_the_list(above):
                self.items += self._bullets.read(block, section)
            elif isinstance(block, Table) and block not in listed:
                self.drafts += [(draft, section) for draft in self._tables.read(block)]
        self.paragraphs += [(draft, section) for draft in self._paragraphs.read(stretch.blocks)]

    def _is_about_the_list(self, above: Block | None) -> bool:
        """Whether the paragraph above a list says, as a heading would, that it holds news and the like."""
        return isinstance(above, Paragraph) and is_about_the_list(self._texts.of(above).text.strip(_AROUND_TITLE))
