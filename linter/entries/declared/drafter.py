"""Entries of declared kinds, put together from the pieces of their text."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from linter.entries.around_title import read_stated
from linter.entries.build import Draft
from linter.entries.declared.fields import FieldReader
from linter.entries.declared.sources import Piece
from linter.entries.kinds import DeclaredKind, ReadingOptions
from linter.entries.links import FieldWords, read_links
from linter.entries.model import CitationBlock, Style
from linter.entries.styles.bullet import BulletReader
from linter.entries.styles.heading import HeadingReader
from linter.entries.styles.paragraph import ParagraphReader
from linter.entries.styles.table import TableReader
from linter.entries.titles.leads import find_lead
from linter.entries.visible import LINE_ENDS
from linter.entries.visible_texts import VisibleTexts
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import (
    Block,
    CodeBlock,
    Heading,
    Paragraph,
)
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


class Drafter:
    """Makes drafts of pieces, and gives them what their kind declares."""

    def __init__(self, readers: Readers, options: ReadingOptions, title: str) -> None:
        """Takes what the file is called, which may be its entries' category."""
        self._readers = readers
        self._options = options
        self._title = title
        self.untitled: list[Span] = []

    def piece(self, block: Heading | Paragraph, *, is_heading: bool = False) -> Piece:
        """The text of a block."""
        visible = self._readers.texts.of(block)
        return Piece(visible, read_links(visible, self._readers.fields), is_heading=is_heading)

    def pieces(self, blocks: Sequence[Block]) -> list[Piece]:
        """The texts of blocks, and of what is in them, in order."""
        pieces: list[Piece] = []
        waiting = list(reversed(blocks))
        while waiting:
            block = waiting.pop()
            if isinstance(block, Heading | Paragraph):
                pieces.append(self.piece(block))
            else:
                waiting.extend(reversed(block.children))
        return pieces

    def first_line(self, piece: Piece) -> Piece:
        """A piece up to its first line's end."""
        ends = [at for mark in LINE_ENDS if (at := piece.visible.text.find(mark)) >= 0]
        visible = piece.visible.piece(0, min(ends)) if ends else piece.visible
        return Piece(visible, read_links(visible, self._readers.fields))

    def drafted(
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

    def finished(self, kind: DeclaredKind, draft: Draft, pieces: Sequence[Piece]) -> Draft | None:
        """A draft with what its kind declares; None where a block says nothing but a title."""
        fields = self._readers.fields
        read = FieldReader(kind, fields.hosts, self._options.dates.forms, fields.name_mark).read(draft, pieces)
        if read is None:
            if any(link.is_paper for link in draft.links):
                self.untitled.append(draft.span)
            return None
        says_more = draft.links or draft.citation_blocks or read.stated.written
        if not says_more and kind.style is not Style.TABLE:
            return None
        return replace(read, category=(self._title,)) if kind.category == "file" else read
