"""Which blocks of a file its declared kinds read, and what they read in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from linter.entries.build import Draft
from linter.entries.bullet import BulletReader
from linter.entries.categories import declared_path, paths_below_title, plain_title
from linter.entries.declared_fields import FieldReader
from linter.entries.entry_headings import EntryHeadings
from linter.entries.heading import HeadingReader
from linter.entries.kinds import DeclaredKind, ReadingOptions
from linter.entries.leads import find_lead
from linter.entries.links import FieldWords, read_links
from linter.entries.model import CitationBlock, Entry, Section, Style
from linter.entries.paragraph import ParagraphReader
from linter.entries.sections import Stretch, build_sections, is_about_the_list, names_no_paper
from linter.entries.sources import Piece
from linter.entries.stated import read_stated
from linter.entries.table import TableReader
from linter.entries.visible import HARD_BREAK, SOFT_BREAK
from linter.entries.visible_texts import VisibleTexts
from linter.markdown.document import Document
from linter.markdown.model import (
    Block,
    CodeBlock,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Table,
    ThematicBreak,
)
from linter.text.overlap import Overlaps
from linter.text.span import Span


@dataclass(frozen=True, slots=True)
class Readers:
    """What reads entries without a declaration: where nothing is declared of a field, a kind takes its word."""

    texts: VisibleTexts
    citation_blocks: Mapping[CodeBlock, CitationBlock]
    fields: FieldWords
    headings: HeadingReader
    bullets: BulletReader
    tables: TableReader
    paragraphs: ParagraphReader


class Declared:
    """Reads what is bound to declared kinds, and knows what is skipped."""

    def __init__(self, document: Document, found: Sequence[Stretch], readers: Readers, options: ReadingOptions) -> None:
        self._document = document
        self._found = found
        self._readers = readers
        self._options = options
        self._untitled: list[Span] = []

    @cached_property
    def _paths(self) -> Mapping[Stretch, tuple[str, ...]]:
        """The plain titles from below the file's title down to each stretch's own heading."""
        sections = build_sections(self._found, (), len(self._document.source.text))
        below = paths_below_title(tuple(dict.fromkeys(sections.values())))
        return {stretch: tuple(map(plain_title, below[section])) for stretch, section in sections.items()}

    @cached_property
    def _title(self) -> str:
        """What the file is called: its only heading of the first level, else its name."""
        first = [stretch.title for stretch in self._found if stretch.level == 1]
        name = self._document.source.name.rpartition("/")[2].rpartition(".")[0]
        return plain_title(first[0]) if len(first) == 1 else name

    def binds(self, stretch: Stretch) -> bool:
        """Whether only declared kinds are read in a stretch."""
        return any(self._fits(kind, stretch) for kind in self._options.kinds)

    def _fits(self, kind: DeclaredKind, stretch: Stretch) -> bool:
        return not kind.sections or self._is_below(stretch, kind.sections)

    def _is_below(self, stretch: Stretch, sections: Sequence[str]) -> bool:
        path = self._paths[stretch]
        declared = map(declared_path, sections)
        return any(path[: len(section)] == section for section in declared)

    def skips(self, span: Span) -> bool:
        """Whether an entry there is in a part that is skipped."""
        return self._regions.any(span)

    @cached_property
    def _regions(self) -> Overlaps:
        return Overlaps(self.skipped)

    def untitled(self, entries: Sequence[Entry]) -> Iterator[Span]:
        """The blocks that would be entries, had they a title, and hold none, once all is read."""
        held = Overlaps([*(entry.span for entry in entries), *self.skipped])
        return (span for span in self._untitled if not held.any(span))

    @cached_property
    def skipped(self) -> tuple[Span, ...]:
        """The parts that are declared to be skipped."""
        return tuple(self._between_marks()) + tuple(
            Span(stretch.heading.span.start, self._end(index))
            for index, stretch in enumerate(self._found)
            if stretch.heading and self._options.skip.sections and self._is_below(stretch, self._options.skip.sections)
        )

    def _end(self, index: int) -> int:
        behind = self._found[index + 1].heading if index + 1 < len(self._found) else None
        return behind.span.start if behind else len(self._document.source.text)

    def _between_marks(self) -> Iterator[Span]:
        text = self._document.source.text
        for before, behind in self._options.skip.between:
            start = text.find(before)
            while start >= 0:
                end = text.find(behind, start + len(before))
                end = end + len(behind) if end >= 0 else len(text)
                yield Span(start, end)
                start = text.find(before, end)

    def headings(self, detected: EntryHeadings) -> EntryHeadings:
        """The entries of the heading style: the detected ones where nothing is bound, and those of declared kinds."""
        if not self._options.kinds:
            return detected
        drafts = {stretch: draft for stretch, draft in detected.drafts.items() if not self.binds(stretch)}
        held = {stretch for stretch in detected.held if not self.binds(stretch)}
        index = 0
        while index < len(self._found):
            read = self._heading(index, detected)
            if read:
                draft, end = read
                drafts[self._found[index]] = draft
                held.update(self._found[index:end])
            index = read[1] if read else index + 1
        return EntryHeadings(drafts, frozenset(held))

    def _heading(self, index: int, detected: EntryHeadings) -> tuple[Draft, int] | None:
        """The entry of a heading, and the index of the stretch behind it."""
        stretch = self._found[index]
        for kind in self._options.kinds:
            if kind.style is not Style.HEADING or not self._fits(kind, stretch):
                continue
            is_meant = stretch.level in kind.levels if kind.levels else stretch in detected.drafts
            if not is_meant or not isinstance(stretch.heading, Heading) or names_no_paper(stretch.title):
                continue
            end = self._heading_end(index, kind, detected)
            blocks = self._heading_blocks(index, end, kind)
            draft = self._readers.headings.draft(self._readers.headings.read(stretch.heading, blocks), blocks)
            pieces = [self._piece(stretch.heading, is_heading=True), *self._pieces(blocks)]
            read = self._finished(kind, draft, pieces)
            if read:
                return read, end
        return None

    def _heading_end(self, index: int, kind: DeclaredKind, detected: EntryHeadings) -> int:
        end = index + 1
        while end < len(self._found) and kind.extent in (None, "heading"):
            below = self._found[end]
            is_entry = below.level in kind.levels if kind.levels else below in detected.drafts
            if below.level <= self._found[index].level or is_entry:
                break
            end += 1
        return end

    def _heading_blocks(self, index: int, end: int, kind: DeclaredKind) -> list[Block]:
        if kind.extent == "line":
            return []
        blocks: list[Block] = []
        for part in self._found[index:end]:
            if part is not self._found[index] and isinstance(part.heading, Heading):
                blocks.append(part.heading)
            blocks += part.blocks
        breaks = (at for at, block in enumerate(blocks) if isinstance(block, ThematicBreak))
        return blocks[: next(breaks, len(blocks))] if kind.extent == "rule" else blocks

    def read(self, stretch: Stretch, section: Section, listed: set[Block]) -> Iterator[Draft]:
        """The entries below the heading of a bound stretch; `listed` are blocks that are tables of contents."""
        kinds = [kind for kind in self._options.kinds if self._fits(kind, stretch)]
        blocks = [block for block in stretch.blocks if block not in listed]
        yield from self._blocks(blocks, kinds, section, depth=1)

    def _blocks(
        self, blocks: Sequence[Block], kinds: Sequence[DeclaredKind], section: Section, depth: int
    ) -> Iterator[Draft]:
        held = -1
        above: Block | None = None
        for index, block in enumerate(blocks):
            if block.span.start < held or self._is_about_the_list(above):
                above = block if not isinstance(block, ListBlock) else None
                continue
            match block:
                case ListBlock():
                    for item in block.items:
                        yield from self._item(item, kinds, section, depth, is_ordered=block.ordered)
                case Table():
                    yield from self._table(block, kinds)
                case Quote():
                    yield from self._blocks(block.blocks, kinds, section, depth)
                case Paragraph():
                    draft = self._paragraph(blocks, index, kinds)
                    if draft:
                        held = draft.span.end
                        yield draft
            above = block

    def _is_about_the_list(self, above: Block | None) -> bool:
        return isinstance(above, Paragraph) and is_about_the_list(self._readers.texts.of(above).text.strip(" \t\n:："))

    def _item(
        self, item: ListItem, kinds: Sequence[DeclaredKind], section: Section, depth: int, *, is_ordered: bool
    ) -> Iterator[Draft]:
        for kind in kinds:
            if kind.style is Style.BULLET and (not kind.levels or depth in kind.levels):
                draft = self._bullet(item, kind, section, is_ordered=is_ordered)
                if draft:
                    yield draft
                    if kind.extent != "line":
                        return
                    break
        for block in item.blocks:
            if isinstance(block, ListBlock):
                for child in block.items:
                    yield from self._item(child, kinds, section, depth + 1, is_ordered=block.ordered)

    def _bullet(self, item: ListItem, kind: DeclaredKind, section: Section, *, is_ordered: bool) -> Draft | None:
        if kind.extent == "line":
            pieces = self._pieces(item.blocks[:1])[:1]
            pieces = [self._first_line(piece) for piece in pieces]
            end = pieces[0].visible.span(0, len(pieces[0].visible.text)).end if pieces else item.span.start
            links = [link.entry_link.link.span.end for piece in pieces for link in piece.links]
            span = Span(item.span.start, max([item.marker.end, end, *links]))
            return self._finished(kind, self._drafted(Style.BULLET, span, pieces), pieces)
        pieces = self._pieces(item.blocks)
        read = self._readers.bullets.read_item(item, section, is_ordered=is_ordered)
        citations = [self._readers.citation_blocks.get(block) for block in item.blocks if isinstance(block, CodeBlock)]
        draft = self._drafted(Style.BULLET, item.span, pieces, [one for one in citations if one])
        return self._finished(kind, read.draft if read else draft, pieces)

    def _table(self, table: Table, kinds: Sequence[DeclaredKind]) -> Iterator[Draft]:
        meant = [kind for kind in kinds if kind.style is Style.TABLE]
        detected = {draft.span: draft for draft in self._readers.tables.read(table)} if meant else {}
        headers = [" ".join(self._readers.texts.of(cell).text.split()) for cell in table.header.cells]
        for row in table.rows if meant else ():
            pieces = []
            for column, (cell, header) in enumerate(zip(row.cells, headers, strict=False), 1):
                visible = self._readers.texts.of(cell)
                pieces.append(Piece(visible, read_links(visible, self._readers.fields, header), column, header))
            draft = detected.get(row.span) or self._drafted(Style.TABLE, row.span, pieces)
            read = (self._finished(kind, draft, pieces) for kind in meant)
            found = next((one for one in read if one), None)
            if found:
                yield found

    def _paragraph(self, blocks: Sequence[Block], index: int, kinds: Sequence[DeclaredKind]) -> Draft | None:
        for kind in kinds:
            if kind.style is not Style.PARAGRAPH:
                continue
            held = self._held(blocks, index, kind)
            pieces = self._pieces(held)
            if kind.extent == "line":
                pieces = [self._first_line(piece) for piece in pieces]
            citations = [self._readers.citation_blocks.get(block) for block in held if isinstance(block, CodeBlock)]
            span = Span(held[0].span.start, held[-1].span.end)
            draft = self._drafted(Style.PARAGRAPH, span, pieces, [one for one in citations if one])
            if kind.extent in (None, "block"):
                draft = next(self._readers.paragraphs.read(held), draft)
            read = self._finished(kind, draft, pieces)
            if read:
                return read
        return None

    def _held(self, blocks: Sequence[Block], index: int, kind: DeclaredKind) -> Sequence[Block]:
        """The blocks of an entry that begins with a paragraph."""
        end = index + 1
        if kind.extent == "rule":
            while end < len(blocks) and not isinstance(blocks[end], ThematicBreak):
                end += 1
        elif kind.extent != "line" and end < len(blocks):
            behind = blocks[end]
            end += isinstance(behind, CodeBlock) and behind in self._readers.citation_blocks
        return blocks[index:end]

    def _piece(self, block: Heading | Paragraph, *, is_heading: bool = False) -> Piece:
        visible = self._readers.texts.of(block)
        return Piece(visible, read_links(visible, self._readers.fields), is_heading=is_heading)

    def _pieces(self, blocks: Sequence[Block]) -> list[Piece]:
        """The texts of blocks, and of what is in them, in order."""
        pieces: list[Piece] = []
        waiting = list(reversed(blocks))
        while waiting:
            block = waiting.pop()
            if isinstance(block, Heading | Paragraph):
                pieces.append(self._piece(block))
            else:
                waiting.extend(reversed(block.children))
        return pieces

    def _first_line(self, piece: Piece) -> Piece:
        ends = [at for mark in (HARD_BREAK, SOFT_BREAK) if (at := piece.visible.text.find(mark)) >= 0]
        visible = piece.visible.piece(0, min(ends)) if ends else piece.visible
        return Piece(visible, read_links(visible, self._readers.fields))

    def _drafted(
        self, style: Style, span: Span, pieces: Sequence[Piece], citations: Sequence[CitationBlock] = ()
    ) -> Draft:
        """A draft with the first title among the pieces of an entry, without one an empty title."""
        links = tuple(link for piece in pieces for link in piece.links)
        draft = Draft(style, span, "", span, links, citation_blocks=tuple(citations))
        for piece in pieces:
            lead = find_lead(piece.visible, piece.links, self._readers.fields.name_mark)
            if lead:
                title = piece.visible.written(lead.start, lead.end)
                return replace(
                    draft,
                    title=title.text,
                    title_span=title.span,
                    title_link=lead.link,
                    short_name=lead.short_name(piece.visible, self._readers.fields.name_mark),
                    stated=read_stated(piece.visible, lead.start, lead.end),
                )
        return draft

    def _finished(self, kind: DeclaredKind, draft: Draft, pieces: Sequence[Piece]) -> Draft | None:
        """A draft with what its kind declares; None where a block says nothing but a title."""
        fields = self._readers.fields
        read = FieldReader(kind, fields.hosts, self._options.dates.forms, fields.name_mark).read(draft, pieces)
        if read is None:
            if any(link.is_paper for link in draft.links):
                self._untitled.append(draft.span)
            return None
        says_more = draft.links or draft.citation_blocks or read.stated.written
        if not says_more and kind.style is not Style.TABLE:
            return None
        return replace(read, category=(self._title,)) if kind.category == "file" else read
