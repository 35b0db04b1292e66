"""Documents of made-up texts, and their parts as they are written."""

from collections.abc import Iterable

from linter.markdown.document import Document, parse
from linter.markdown.model import Block, Inline, TextBlock
from linter.text.source import Source


def document_of(text: str) -> Document:
    """The document of a text."""
    return parse(Source("list.md", text))


def blocks_of(text: str, *kinds: type[Block]) -> list[tuple[str, str]]:
    """The kind of each block, or of those of some kinds, outer before inner, with the text under its span."""
    document = document_of(text)
    return [
        (type(block).__name__, document.source[block.span])
        for block in document.walk()
        if not kinds or isinstance(block, kinds)
    ]


def inlines_of(text: str) -> list[tuple[str, str]]:
    """The kind of each inline of the first block that holds text, outer before inner, with the text under its span."""
    document = document_of(text)
    block = next(block for block in document.walk() if isinstance(block, TextBlock))
    return [(type(inline).__name__, document.source[inline.span]) for inline in _all(document.inlines(block))]


def _all(inlines: Iterable[Inline]) -> Iterable[Inline]:
    for inline in inlines:
        yield inline
        yield from _all(inline.children)
