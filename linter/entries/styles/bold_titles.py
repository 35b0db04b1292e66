"""Entries whose title is a paragraph in bold, as a heading would be, and whose fields stand in the blocks below it."""

from collections.abc import Collection, Iterator, Sequence

from linter.entries.around_title import read_stated
from linter.entries.build import Draft
from linter.entries.model import Section, Style
from linter.entries.sections import names_no_paper
from linter.entries.stated import first
from linter.entries.styles.heading_body import Body
from linter.entries.styles.paragraph import Place, ReadParagraph
from linter.entries.styles.paragraph_entries import entry_count
from linter.entries.styles.reader import StyleReader
from linter.entries.titles.bold_texts import bold_title_end, is_bold_title_above, may_be_bold
from linter.entries.titles.trim import name_before, plain, trim_title
from linter.markdown.model import Block, ListBlock, Paragraph
from linter.text.span import Span


class BoldTitleReader(StyleReader):
    """Reads paragraphs in bold with what stands below them."""

    def read(
        self, blocks: Sequence[Block], section: Section, held: Collection[Block], place: Place
    ) -> Iterator[tuple[ReadParagraph, Sequence[Block]]]:
        """What may be entries among blocks, but for those `held` by others, each with the blocks that are its own."""
        for index, block in enumerate(blocks):
            if isinstance(block, Paragraph) and block not in held and self._is_title(blocks, index):
                below = list(self._below(blocks, index + 1, held))
                read = self._read(block, below, section, place) if below else None
                if read:
                    yield read, (block, *below)

    def _is_title(self, blocks: Sequence[Block], index: int) -> bool:
        """Whether a block is a title in bold; one of a word or two stands right above a list."""
        block = blocks[index]
        visible = self._texts.of(block) if isinstance(block, Paragraph) and may_be_bold(block.content.text) else None
        is_list = index + 1 < len(blocks) and isinstance(blocks[index + 1], ListBlock)
        return (
            visible is not None and is_bold_title_above(visible, is_list=is_list) and not names_no_paper(visible.text)
        )

    def _below(self, blocks: Sequence[Block], start: int, held: Collection[Block]) -> Iterator[Block]:
        """The blocks from an index on that may hold the fields of what stands above them."""
        for index in range(start, len(blocks)):
            block = blocks[index]
            is_text = isinstance(block, Paragraph) and not self._is_title(blocks, index)
            if block in held or not (is_text or isinstance(block, ListBlock) or block in self._citation_blocks):
                return
            if isinstance(block, Paragraph) and entry_count(self._texts.of(block), self._fields):
                return
            yield block

    def _read(self, title: Paragraph, below: Sequence[Block], section: Section, place: Place) -> ReadParagraph | None:
        body = Body(self._texts, self._citation_blocks, self._fields)
        body.read(below)
        if body.holds_entries or body.asks_to_cite or not (body.has_paper_line or body.has_fields):
            return None
        visible = self._texts.of(title)
        start, end = trim_title(visible, 0, bold_title_end(visible))
        draft = Draft(
            style=Style.PARAGRAPH,
            span=Span(title.span.start, below[-1].span.end),
            title=plain(visible, start, end),
            title_span=visible.span(start, end),
            links=tuple(body.links),
            short_name=name_before(visible, start, end),
            stated=read_stated(visible, start, end).or_else(first(body.stated)),
            citation_blocks=tuple(body.citation_blocks),
        )
        return ReadParagraph(section, draft, place, is_sure=True)
