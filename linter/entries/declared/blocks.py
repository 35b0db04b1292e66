"""What declared kinds read in the blocks of a file: lists, tables and paragraphs, also in HTML."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from linter.entries.build import Draft
from linter.entries.declared.bindings import Bindings
from linter.entries.declared.drafter import Drafter, Readers
from linter.entries.declared.headings import DeclaredHeadings
from linter.entries.declared.sources import Piece
from linter.entries.html.model import HtmlItem, HtmlLayout, HtmlText
from linter.entries.html.tables import grid_of
from linter.entries.kinds import DeclaredKind, ReadingOptions
from linter.entries.links import read_links
from linter.entries.model import Entry, Section, Style
from linter.entries.sections import Stretch, holds_no_list, is_about_the_list
from linter.entries.styles.entry_headings import EntryHeadings
from linter.entries.styles.grid_rows import GridRow
from linter.entries.styles.paragraph import Place
from linter.entries.styles.paragraph_entries import entries_by_line
from linter.entries.visible import Visible
from linter.markdown.document import Document
from linter.markdown.model import (
    Block,
    CodeBlock,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Table,
    ThematicBreak,
)
from linter.text.cover import Cover
from linter.text.overlap import Overlaps
from linter.text.span import Span


class Declared:
    """Reads what is bound to declared kinds."""

    def __init__(self, document: Document, found: Sequence[Stretch], readers: Readers, options: ReadingOptions) -> None:
        self._found = found
        self._readers = readers
        self._kinds = options.kinds
        self.bindings = Bindings(document, found, options)
        self._drafter = Drafter(readers, options, self.bindings.title)

    def headings(self, detected: EntryHeadings) -> EntryHeadings:
        """The entries of the heading style: the detected ones where nothing is bound, and those of declared kinds."""
        if not self._kinds:
            return detected
        return DeclaredHeadings(self._found, self._kinds, self.bindings, self._readers, self._drafter).read(detected)

    def untitled(self, entries: Sequence[Entry]) -> Iterator[Span]:
        """The blocks that would be entries, had they a title, and hold none, once all is read."""
        held = Overlaps([*(entry.span for entry in entries), *self.bindings.skipped])
        return (span for span in self._drafter.untitled if not held.any(span))

    def read(self, stretch: Stretch, section: Section, listed: set[Block]) -> Iterator[Draft]:
        """The entries below the heading of a bound stretch; `listed` are blocks that are tables of contents."""
        kinds = [kind for kind in self._kinds if self.bindings.fits(kind, stretch)]
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
                    for draft in self._paragraph(blocks, index, kinds, section):
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
            pieces = self._drafter.pieces(item.blocks[:1])[:1]
            pieces = [self._drafter.first_line(piece) for piece in pieces]
            end = pieces[0].visible.span(0, len(pieces[0].visible.text)).end if pieces else item.span.start
            links = [link.entry_link.link.span.end for piece in pieces for link in piece.links]
            span = Span(item.span.start, max([item.marker.end, end, *links]))
            return self._drafter.finished(kind, self._drafter.drafted(Style.BULLET, span, pieces), pieces)
        pieces = self._drafter.pieces(item.blocks)
        read = self._readers.bullets.read_item(item, section, is_ordered=is_ordered)
        citations = [self._readers.citation_blocks.get(block) for block in item.blocks if isinstance(block, CodeBlock)]
        draft = self._drafter.drafted(Style.BULLET, item.span, pieces, [one for one in citations if one])
        return self._drafter.finished(kind, read.draft if read else draft, pieces)

    def read_html(
        self, layout: HtmlLayout, stretch_at: Callable[[int], Stretch], sections: Mapping[Stretch, Section]
    ) -> Iterator[tuple[Draft, Section]]:
        """The entries in HTML in the bound ones of some stretches, each with its section."""
        bound = {
            stretch: section
            for stretch, section in (sections.items() if self._kinds else ())
            if self.bindings.binds(stretch) and not holds_no_list(section)
        }
        for rows in layout.tables:
            stretch = stretch_at(rows[0].span.start)
            if stretch in bound:
                grid = self._grid(*grid_of(rows), self._of_style(Style.TABLE, stretch))
                yield from ((draft, bound[stretch]) for draft in grid)
        held = -1
        for item in layout.items:
            stretch = stretch_at(item.span.start)
            if item.span.start >= held and stretch in bound:
                bullets = self._of_style(Style.BULLET, stretch)
                kinds = [kind for kind in bullets if not kind.levels or item.depth in kind.levels]
                for draft in self._html_text(Style.BULLET, item, kinds):
                    held = item.span.end
                    yield draft, bound[stretch]
        for text in layout.texts:
            stretch = stretch_at(text.span.start)
            if stretch in bound:
                texts = self._html_text(Style.PARAGRAPH, text, self._of_style(Style.PARAGRAPH, stretch))
                yield from ((draft, bound[stretch]) for draft in texts)

    def _of_style(self, style: Style, stretch: Stretch) -> list[DeclaredKind]:
        return [kind for kind in self._kinds if kind.style is style and self.bindings.fits(kind, stretch)]

    def _html_text(self, style: Style, text: HtmlItem | HtmlText, kinds: Sequence[DeclaredKind]) -> Iterator[Draft]:
        piece = Piece(text.visible, read_links(text.visible, self._readers.fields))
        for kind in kinds:
            pieces = [self._drafter.first_line(piece) if kind.extent == "line" else piece]
            read = self._drafter.finished(kind, self._drafter.drafted(style, text.span, pieces), pieces)
            if read:
                yield read
                return

    def _table(self, table: Table, kinds: Sequence[DeclaredKind]) -> Iterator[Draft]:
        meant = [kind for kind in kinds if kind.style is Style.TABLE]
        headers = [self._readers.texts.of(cell) for cell in table.header.cells]
        rows = [GridRow(row.span, tuple(map(self._readers.texts.of, row.cells))) for row in table.rows]
        yield from self._grid(headers, rows, meant)

    def _grid(
        self, headers: Sequence[Visible], rows: Sequence[GridRow], kinds: Sequence[DeclaredKind]
    ) -> Iterator[Draft]:
        """The entries of a table, however it is written."""
        if not kinds:
            return
        detected = {draft.span.start: draft for draft in self._readers.tables.read_grid(headers, rows)}
        held = Overlaps(draft.span for draft in detected.values())
        names = [" ".join(header.text.split()) for header in headers]
        for row in self._readers.tables.parted(headers, rows):
            # A row below a title that goes on over it is part of that one's entry.
            if row.span.start not in detected and held.any(row.span):
                continue
            pieces = [
                Piece(visible, read_links(visible, self._readers.fields, name), column, name)
                for column, (visible, name) in enumerate(zip(row.cells, names, strict=False), 1)
            ]
            draft = detected.get(row.span.start) or self._drafter.drafted(Style.TABLE, row.span, pieces)
            found = next((one for kind in kinds if (one := self._drafter.finished(kind, draft, pieces))), None)
            if found:
                yield found

    def _paragraph(
        self, blocks: Sequence[Block], index: int, kinds: Sequence[DeclaredKind], section: Section
    ) -> list[Draft]:
        for kind in kinds:
            if kind.style is not Style.PARAGRAPH:
                continue
            held = self._held(blocks, index, kind)
            pieces = self._drafter.pieces(held)
            if kind.extent == "line":
                pieces = [self._drafter.first_line(piece) for piece in pieces]
            citations = [self._readers.citation_blocks.get(block) for block in held if isinstance(block, CodeBlock)]
            span = Span(held[0].span.start, held[-1].span.end)
            draft = self._drafter.drafted(Style.PARAGRAPH, span, pieces, [one for one in citations if one])
            if kind.extent in (None, "block"):
                found = self._readers.paragraphs.read(held, section, (), Place.TEXT)
                drafts = [paragraph.draft for paragraph in found] or [draft]
            else:
                drafts = [draft]
            parts = self._parts(pieces[:1]) if len(drafts) > 1 else None
            own = ((each, parts.innermost(each.title_span) if parts else pieces) for each in drafts)
            read = [one for each, texts in own if (one := self._drafter.finished(kind, each, texts or pieces))]
            if read:
                return read
        return []

    def _parts(self, pieces: Sequence[Piece]) -> Cover[Sequence[Piece]]:
        """The parts of a paragraph that holds an entry by line."""
        fields = self._readers.fields
        parts = []
        for visible in (piece.visible for piece in pieces):
            for start, end in entries_by_line(visible, fields):
                part = visible.piece(start, end)
                parts.append((visible.span(start, end), [Piece(part, read_links(part, fields))]))
        return Cover(parts)

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
