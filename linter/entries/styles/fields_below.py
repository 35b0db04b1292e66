"""What stands below the text of a list item that is an entry: labelled links, its paper's address, venue, citations."""

from collections.abc import Iterable, Iterator, Sequence

from linter.entries.around_title import read_stated
from linter.entries.links import ReadLink, bare_address, is_bracketed, read_links
from linter.entries.model import CitationBlock, LinkKind
from linter.entries.stated import NOTHING, Stated, first, read_piece
from linter.entries.styles.reader import StyleReader
from linter.entries.titles.asides import BRACKETED
from linter.entries.titles.bylines import are_mostly_people
from linter.entries.titles.words import has_title_words
from linter.entries.visible import Visible
from linter.lazy import re
from linter.markdown.model import Block, CodeBlock, ListBlock, Paragraph
from linter.papers.addresses.arxiv import id_of
from linter.papers.venues import find_venue

_WORDS_OF_FIELD, _WORDS_BEFORE = 8, 4
_PARTED = re.compile(r"[,;，；、]\s")
_BETWEEN_LINKS = " \t\r\n/|,;·•–—-"
_AROUND_VENUE = " \t[]()（）【】"
# What a field is called: `Link: `, `Summary: `.
_CALLED = re.compile(r"\s*([^\W\d_][^:：\r\n]{0,30})[:：](?!//)\s*")


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

        The others are links too, called by a name (`Summary: …`), or a few words: where it came out, people, places,
        what it is about.
        """
        items = list(self._items(blocks))
        are_fields = all(item and (item.links or _told_end(item) or _is_field(item.text)) for item in items)
        addresses = self._addresses(items)
        return are_fields and bool(addresses) and not _are_of_several(addresses)

    def are_of_several(self, blocks: Sequence[Block]) -> bool:
        """Whether the bare addresses of several papers stand in the one list there is."""
        return _are_of_several(self._addresses(self._items(blocks)))

    def stated(self, blocks: Sequence[Block]) -> Stated:
        """The people in the first item of the list, and venue and year that one begins with: `- ICML 2024`."""
        items = [visible for visible in self._items(blocks) if visible]
        told = (_told(visible) for visible in items[:1])
        people = (read_piece(said.text).at(said.span) for said in told if are_mostly_people(said.text))
        pieces = ((visible, visible.unlinked.strip(_AROUND_VENUE)) for visible in items)
        venues = (visible for visible, said in pieces if (venue := find_venue(said)) and venue.start == 0)
        return first([*people, *(read_piece(visible.unlinked).at(visible.span) for visible in venues)])

    def byline(self, blocks: Sequence[Block]) -> Stated:
        """The authors, the venue and the year in the one item of the list: `- Ada Moss, Ben Oak. *ICML 2024*`."""
        items = list(self._items(blocks))
        visible = items[0] if len(items) == 1 else None
        if visible is None or visible.links:
            return NOTHING
        stated = read_stated(visible, 0, 0)
        return stated if stated.authors and stated.venue and stated.year else NOTHING

    def _items(self, blocks: Sequence[Block]) -> Iterator[Visible | None]:
        """The texts of the items of the one list among the blocks, None for one that is more than a text."""
        lists = [block for block in blocks if isinstance(block, ListBlock)]
        for item in lists[0].items if len(lists) == 1 else ():
            inner = item.blocks[0] if len(item.blocks) == 1 else None
            yield self._texts.of(inner) if isinstance(inner, Paragraph) else None

    def _addresses(self, items: Iterable[Visible | None]) -> list[str]:
        """The bare addresses of papers that are all of a text, or behind what it is: `[ICML 2024] …`, `Link: …`."""
        links = (bare_address(_told(visible), self._fields) for visible in items if visible)
        return [link.url for link in links if link and link.is_paper]

    def _labelled(self, visible: Visible) -> Iterator[ReadLink]:
        links = read_links(visible, self._fields)
        is_row = bool(links) and links[0].says is LinkKind.PAPER and not visible.unlinked.strip(_BETWEEN_LINKS)
        named = [link for link in links if link.is_name and not is_bracketed(visible, link)]
        # Behind the paper in a row of links, a word or two are a label, too: `[Paper](…) / [Other Link](…)`.
        are_titles = any(not is_row or has_title_words(visible.text[link.start : link.end]) for link in named)
        if not (are_titles or any(link.in_sentence for link in links)):
            yield from links


def _is_field(text: str) -> bool:
    """Whether a text says a few words, or several things of a few words each."""
    return all(len(part.split()) <= _WORDS_OF_FIELD for part in _PARTED.split(text))


def _told(visible: Visible) -> Visible:
    return visible.piece(_told_end(visible), len(visible.text))


def _told_end(visible: Visible) -> int:
    """The offset behind the few words in brackets, or before a colon, that a text begins with; 0 without these."""
    found = BRACKETED.match(visible.text) or _CALLED.match(visible.text)
    return found.end() if found and len(found[1].split()) <= _WORDS_BEFORE else 0


def _are_of_several(addresses: Iterable[str]) -> bool:
    return len({found.base for address in addresses if (found := id_of(address))}) > 1
