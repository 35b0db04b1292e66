"""Tables of contents: links to the headings of their own file, in a list or side by side."""

from collections.abc import Iterator, Sequence

from linter.entries.contents.strips import read_strips
from linter.entries.contents.titles import is_introduced
from linter.entries.model import Contents, ContentsItem, ContentsRow, Section
from linter.entries.titles.trim import skip_decoration
from linter.entries.visible import LinkPart, Visible
from linter.entries.visible_texts import VisibleTexts
from linter.markdown.model import Block, ListBlock, ListItem, Paragraph, Quote
from linter.papers.addresses.urls import split
from linter.text.span import Span

_BEFORE_LINK = " \t0123456789.)([]-–—*_`•·§>:"
_NOTHING = Visible("", (), (), ())


def read_contents(
    texts: VisibleTexts, blocks: Sequence[Block], section: Section
) -> Iterator[tuple[Contents, tuple[Block, ...]]]:
    """The tables of contents among the blocks of a section, also in quotes, each with the blocks that it is.

    Most items of a list begin with a link to a fragment of the same file; under a title that says contents, with a
    link to any file of the list. Links side by side are contents only under such a title.
    """
    for index, block in enumerate(blocks):
        if isinstance(block, ListBlock):
            found = _read_list(texts, blocks, index, section)
            if found:
                yield found, (block,)
        elif isinstance(block, Quote):
            yield from read_contents(texts, block.blocks, section)
    yield from read_strips(texts, blocks, section)


def _read_list(texts: VisibleTexts, blocks: Sequence[Block], index: int, section: Section) -> Contents | None:
    block = blocks[index]
    is_named = section.is_contents
    if not isinstance(block, ListBlock) or not (is_named or texts.has_fragment_link(block.span)):
        return None
    items = list(_read_items(texts, block))
    firsts = [(visible, visible.links[0]) for _, visible, _ in items if visible.links]
    if not is_named and not any(first.link.url.startswith("#") for _, first in firsts):
        return None
    is_titled = is_named or is_introduced(texts, blocks, index)
    leading = [first.link.url for visible, first in firsts if is_titled or _leads(visible, first)]
    own = sum(url.startswith("#") for url in leading)
    inner = sum(not split(url).scheme for url in leading)
    if not ((own * 2 > len(items) and (own > 1 or is_titled)) or (is_named and inner * 2 > len(items))):
        return None
    rows = tuple(_row(*read) for read in items)
    return Contents(section, block.span, rows, is_list=True, is_titled=is_titled)


def _read_items(texts: VisibleTexts, block: ListBlock) -> Iterator[tuple[ListItem, Visible, int]]:
    """The items of a list and of the lists in it, with the visible text of each and its depth."""
    waiting: list[tuple[ListItem, int]] = [(item, 0) for item in reversed(block.items)]
    while waiting:
        item, depth = waiting.pop()
        first = item.blocks[0] if item.blocks else None
        yield item, texts.of(first) if isinstance(first, Paragraph) else _NOTHING, depth
        below = [child for inner in item.blocks if isinstance(inner, ListBlock) for child in inner.items]
        waiting.extend((child, depth + 1) for child in reversed(below))


def _leads(visible: Visible, link: LinkPart) -> bool:
    """Whether nothing but emoji, numbers and brackets stands before a link."""
    at = skip_decoration(visible.text, 0, link.start)
    return not visible.text[at : link.start].strip(_BEFORE_LINK)


def _row(item: ListItem, visible: Visible, depth: int) -> ContentsRow:
    first = item.blocks[0] if item.blocks else None
    # An item may begin with a list: then nothing stands in its own line.
    end = first.span.end if isinstance(first, Paragraph) else item.marker.end
    span = Span(item.span.start, end)
    links = tuple(ContentsItem(link.link, link.link.text, depth, span, item.marker) for link in visible.links)
    return ContentsRow(span, depth, item.marker, visible.text, links)
