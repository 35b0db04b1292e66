"""What stands below the text of a list item that is an entry: labelled links, its paper's address, venue, citations."""

from collections.abc import Iterable, Iterator, Sequence

from linter.entries.links import ReadLink, bare_address, is_bracketed, read_links
from linter.entries.model import CitationBlock
from linter.entries.stated import Stated, first, read_piece
from linter.entries.style_reader import StyleReader
from linter.entries.visible import Visible
from linter.markdown.model import Block, CodeBlock, ListBlock, Paragraph
from linter.papers.arxiv import id_of
from linter.papers.venues import find_venue

_WORDS_OF_FIELD = 8


class FieldsBelow(StyleReader):
    """Reads the further blocks of an item as the fields of its entry."""

    def links(self, blocks: Sequence[Block]) -> Iterator[ReadLink]:
        """The labelled links in paragraphs, and in lists of fields (`- Code: …`)."""
        for block in blocks:
            if isinstance(block, Paragraph):
                yield from self._labelled(self._texts.of(block))
            elif isinstance(block, ListBlock):
                for child in block.items:
                    if child.blocks and isinstance(child.blocks[0], Paragraph):
                        yield from self._labelled(self._texts.of(child.blocks[0]))

    def citations(self, blocks: Sequence[Block]) -> Iterator[CitationBlock]:
        """The citations among the blocks."""
        for block in blocks:
            found = self._citation_blocks.get(block) if isinstance(block, CodeBlock) else None
            if found:
                yield found

    def are_of_one_paper(self, blocks: Sequence[Block]) -> bool:
        """Whether the one list there is of fields, with the bare address of a paper among them.

        The others are links too, or a few words that say where it came out.
        """
        items = list(self._items(blocks))
        are_fields = all(item and (item.links or len(item.text.split()) <= _WORDS_OF_FIELD) for item in items)
        addresses = self._addresses(items)
        return are_fields and bool(addresses) and not _are_of_several(addresses)

    def are_of_several(self, blocks: Sequence[Block]) -> bool:
        """Whether the bare addresses of several papers stand in the one list there is."""
        return _are_of_several(self._addresses(self._items(blocks)))

    def stated(self, blocks: Sequence[Block]) -> Stated:
        """The venue and the year that an item of the list begins with: `- ICML 2024`."""
        texts = (visible for visible in self._items(blocks) if visible and not visible.links)
        found = ((visible, venue) for visible in texts if (venue := find_venue(visible.text)))
        return first(read_piece(visible.text).at(visible.span) for visible, venue in found if venue.start == 0)

    def _items(self, blocks: Sequence[Block]) -> Iterator[Visible | None]:
        """The texts of the items of the one list among the blocks, None for one that is more than a text."""
        lists = [block for block in blocks if isinstance(block, ListBlock)]
        for item in lists[0].items if len(lists) == 1 else ():
            inner = item.blocks[0] if len(item.blocks) == 1 else None
            yield self._texts.of(inner) if isinstance(inner, Paragraph) else None

    def _addresses(self, items: Iterable[Visible | None]) -> list[str]:
        """The bare addresses of papers that are all of a text."""
        links = (bare_address(visible, self._fields) for visible in items if visible)
        return [link.url for link in links if link and link.is_paper]

    def _labelled(self, visible: Visible) -> Iterator[ReadLink]:
        links = read_links(visible, self._fields)
        if not any((link.is_name and not is_bracketed(visible, link)) or link.in_sentence for link in links):
            yield from links


def _are_of_several(addresses: Iterable[str]) -> bool:
    return len({found.base for address in addresses if (found := id_of(address))}) > 1
