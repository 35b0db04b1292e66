"""Tables of contents that are no lists: links side by side in paragraphs, pipe tables and HTML."""

from collections.abc import Iterator, Sequence

from linter.entries.contents.titles import is_introduced, says_contents
from linter.entries.model import Contents, ContentsItem, ContentsRow, Section
from linter.entries.visible import Visible
from linter.entries.visible_texts import VisibleTexts
from linter.lazy import re
from linter.markdown.html import text_of
from linter.markdown.model import Block, HtmlBlock, Link, Paragraph, Table
from linter.text.span import Span

# What stands between links: separators, numbers, emoji, but no words.
_NO_WORDS = re.compile(r"(?:[^\w]|[\d_])*")
_SUMMARY = re.compile(r"<summary\b[^>]*>(.*?)</summary>", re.IGNORECASE | re.DOTALL)
_FEWEST = 2
# More words than this beside each link, and the links are part of a text.
_WORDS_BESIDE = 2


def read_strips(
    texts: VisibleTexts, blocks: Sequence[Block], section: Section
) -> Iterator[tuple[Contents, tuple[Block, ...]]]:
    """The tables of contents among blocks that are links side by side, each with the blocks that it is.

    A title for contents stands above them or in them. Paragraphs of links in a row are one.
    """
    at = 0
    while at < len(blocks):
        run = [blocks[at]]
        links = _links(texts, blocks[at])
        if links and not _is_titled(texts, blocks, at, section):
            links = []
        while links and isinstance(run[-1], Paragraph) and at + len(run) < len(blocks):
            following = blocks[at + len(run)]
            more = _links(texts, following) if isinstance(following, Paragraph) else []
            if not more:
                break
            run.append(following)
            links += more
        if sum(link.url.startswith("#") for link in links) >= _FEWEST:
            span = Span(run[0].span.start, run[-1].span.end)
            yield Contents(section, span, tuple(map(_row, links)), is_list=False, is_titled=True), tuple(run)
        at += len(run)


def _is_titled(texts: VisibleTexts, blocks: Sequence[Block], index: int, section: Section) -> bool:
    is_named = section.is_contents or _titles_itself(texts, blocks[index])
    return is_named or is_introduced(texts, blocks, index)


def _row(link: Link) -> ContentsRow:
    place = Span(link.span.start, link.span.start)
    return ContentsRow(link.span, 0, place, link.text, (ContentsItem(link, link.text, 0, link.span, place),))


def _titles_itself(texts: VisibleTexts, block: Block) -> bool:
    if isinstance(block, Table):
        first = block.header.cells[0] if block.header.cells else None
        return first is not None and says_contents(texts.of(first).text)
    summary = _SUMMARY.search(block.content.text) if isinstance(block, HtmlBlock) else None
    return summary is not None and says_contents(text_of(summary[1]))


def _links(texts: VisibleTexts, block: Block) -> list[Link]:
    """The links of a block that is made of links, most of them to headings; nothing for another block."""
    found: list[Link] = []
    if isinstance(block, Paragraph) and "#" in block.content.text:
        found = _linked(texts.of(block))
    elif isinstance(block, HtmlBlock) and "#" in block.content.text:
        found = [part.link for part in texts.of_html(block).links]
        beside = len(text_of(block.content.text).split()) - sum(len(link.text.split()) for link in found)
        found = found if beside <= _WORDS_BESIDE * (len(found) + 1) else []
    elif isinstance(block, Table) and any("#" in cell.content.text for row in block.rows[:1] for cell in row.cells):
        cells = (cell for row in (block.header, *block.rows) for cell in row.cells)
        found = [link for cell in cells for link in _linked(texts.of(cell))[:1]]
    own = sum(link.url.startswith("#") for link in found)
    return found if own * 2 > len(found) else []


def _linked(visible: Visible) -> list[Link]:
    """The links of a text that has no words beside them."""
    return [part.link for part in visible.links] if _NO_WORDS.fullmatch(visible.unlinked) else []
