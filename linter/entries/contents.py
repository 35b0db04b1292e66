"""Tables of contents: lists of links to the headings of their own file."""

from collections.abc import Iterator, Sequence

from linter.entries.model import Contents, ContentsItem, Section
from linter.entries.sections import is_contents_title
from linter.entries.titles import skip_decoration
from linter.entries.visible import LinkPart, Visible
from linter.entries.visible_texts import VisibleTexts
from linter.markdown.model import Block, ListBlock, ListItem, Paragraph, Quote
from linter.papers.urls import split
from linter.text.span import Span

_BEFORE_LINK = " \t0123456789.)([-–—*_`"


def read_contents(
    texts: VisibleTexts, blocks: Sequence[Block], section: Section
) -> Iterator[tuple[Contents, ListBlock]]:
    """The tables of contents among the blocks of a section, also in quotes, each with the list that it is.

    Most items of one begin with a link to a fragment of the same file; under a heading that says contents, with a
    link to any file of the list.
    """
    is_titled = is_contents_title(section.title)
    for block in _lists(blocks):
        items = list(_read_items(texts, block))
        leading = [link.link.url for _, visible, _ in items for link in visible.links[:1] if _leads(visible, link)]
        own = sum(url.startswith("#") for url in leading)
        inner = sum(not split(url).scheme for url in leading)
        if (own * 2 > len(items) and (own > 1 or is_titled)) or (is_titled and inner * 2 > len(items)):
            found = tuple(item for read in items for item in _contents_items(*read))
            yield Contents(section, block.span, found), block


def _lists(blocks: Sequence[Block]) -> Iterator[ListBlock]:
    for block in blocks:
        if isinstance(block, ListBlock):
            yield block
        elif isinstance(block, Quote):
            yield from _lists(block.blocks)


def _read_items(texts: VisibleTexts, block: ListBlock) -> Iterator[tuple[ListItem, Visible, int]]:
    """The items of a list and of the lists in it, with the visible text of each and its depth."""
    waiting: list[tuple[ListItem, int]] = [(item, 0) for item in reversed(block.items)]
    while waiting:
        item, depth = waiting.pop()
        first = item.blocks[0] if item.blocks else None
        yield item, texts.of(first) if isinstance(first, Paragraph) else Visible("", (), (), ()), depth
        below = [child for inner in item.blocks if isinstance(inner, ListBlock) for child in inner.items]
        waiting.extend((child, depth + 1) for child in reversed(below))


def _leads(visible: Visible, link: LinkPart) -> bool:
    """Whether nothing but emoji, numbers and brackets stands before a link."""
    at = skip_decoration(visible.text, 0, link.start)
    return not visible.text[at : link.start].strip(_BEFORE_LINK)


def _contents_items(item: ListItem, visible: Visible, depth: int) -> Iterator[ContentsItem]:
    first = item.blocks[0] if item.blocks else None
    span = Span(item.span.start, first.span.end) if first else item.span
    for link in visible.links:
        yield ContentsItem(link.link, link.link.text, depth, span, item.marker)
