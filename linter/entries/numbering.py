"""The numbers that a keeper typed before the items of a list."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from linter.entries.model import Outline
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.markdown.model import Block, Heading, ListBlock, ListItem, Paragraph, Table, TextBlock
from linter.text.source import Source
from linter.text.span import Span

# `12.`, `12)`, `[12]`, `(12)`, `#12:`, `**12.**`; no date (`2023.05`) and no title (`3D`).
_NUMBER = re.compile(r"([*_#\[(【]{0,4})([0-9]{1,4})(\\?[.):\]】][.):\]】*_]{0,3})(?=[\s*_\[])")
_COLUMN = re.compile(r"#|n[or]\.?|№|num(?:ber)?\.?|index|idx|s\.?/?n\.?o?\.?|序号|编号", re.IGNORECASE)
_CELL = re.compile(r"[0-9]{1,4}\.?")
_FEWEST_WRITTEN = 3


@dataclass(frozen=True, slots=True, eq=False)
class Number:
    """A number, where its digits stand, and what it counts; `item` is the list item that it is the marker of."""

    value: int
    span: Span
    counted: Span
    item: ListItem | None = None


Numbers: TypeAlias = tuple[Number, ...]


def read_numbers(document: Document, outline: Outline) -> Iterator[Numbers]:
    """Each sequence of typed numbers: of ordered lists, and of what else has numbers written as text.

    Those of tables of contents are left out: they are the headings' own.
    """
    return filter(None, _sequences(document, outline))


def _sequences(document: Document, outline: Outline) -> Iterator[Numbers]:
    """Each sequence that may be one of typed numbers; empty where there are none."""
    source = document.source
    listed = {contents.span for contents in outline.contents}
    for blocks in _stretches(document):
        kept = [block for block in blocks if block.span not in listed] if listed else blocks
        yield from _of_ordered_lists(source, kept)
        for block in kept:
            if isinstance(block, ListBlock) and not block.ordered:
                yield _of_bullets(source, block)
            elif isinstance(block, Table):
                yield _of_column(document, block)
        paragraphs = [block for block in kept if isinstance(block, Paragraph) and _NUMBER.match(block.content.text)]
        yield _written([(block, block.span) for block in paragraphs])
    headings: defaultdict[object, list[tuple[TextBlock, Span]]] = defaultdict(list)
    for entry in outline.entries:
        if entry.heading:
            headings[entry.section, entry.heading.level].append((entry.heading, entry.span))
    yield from map(_written, headings.values())


def _stretches(document: Document) -> Iterator[Sequence[Block]]:
    """The blocks that stand side by side, up to the next heading: of the document, and inside every block."""
    inside = (block.children for block in document.walk())
    for children in (document.blocks, *filter(None, inside)):
        start = 0
        for at, block in enumerate(children):
            if isinstance(block, Heading):
                yield children[start:at]
                start = at + 1
        yield children[start:]


def _of_ordered_lists(source: Source, blocks: Sequence[Block]) -> Iterator[Numbers]:
    """The markers of ordered lists; a list that does not begin anew goes on with the one before it."""
    found: list[Number] = []
    mark = ""
    for block in blocks:
        if not (isinstance(block, ListBlock) and block.ordered):
            continue
        numbers = [_marker(source, item) for item in block.items]
        new_mark = source.text[numbers[0].span.end]
        if numbers[0].value <= 1 or new_mark != mark:
            yield tuple(found)
            found, mark = [], new_mark
        found += numbers
    yield tuple(found)


def _marker(source: Source, item: ListItem) -> Number:
    digits = Span(item.marker.start, item.marker.end - 1)
    return Number(int(source[digits]), digits, item.span, item)


def _of_bullets(source: Source, block: ListBlock) -> Numbers:
    """The numbers behind bullets: `- [12] …`, and `- 12. …`, which is a list of its own in each item."""
    firsts = [item.blocks[0] if item.blocks else None for item in block.items]
    inner = [first for first in firsts if isinstance(first, ListBlock) and first.ordered and len(first.items) == 1]
    if len(inner) == len(firsts):
        return tuple(_marker(source, first.items[0]) for first in inner)
    texts = [
        (first, item.span) for first, item in zip(firsts, block.items, strict=True) if isinstance(first, Paragraph)
    ]
    return _written(texts) if len(texts) == len(firsts) else ()


def _of_column(document: Document, table: Table) -> Numbers:
    """The numbers in a table's first column, if that is what its header says."""
    if not table.header.cells or not _COLUMN.fullmatch(document.plain_text(table.header.cells[0]).strip()):
        return ()
    found = []
    for row in table.rows:
        cell = row.cells[0] if row.cells else None
        if cell is None or not _CELL.fullmatch(cell.content.text):
            return ()
        digits = cell.content.text.rstrip(".")
        found.append(Number(int(digits), cell.content.span(0, len(digits)), row.span))
    return tuple(found)


def _written(texts: Sequence[tuple[TextBlock, Span]]) -> Numbers:
    """The numbers that texts begin with, if all begin with one and all are written alike."""
    numbers = []
    shapes = set()
    for block, counted in texts:
        found = _NUMBER.match(block.content.text)
        if found is None:
            return ()
        shapes.add((found[1], found[3]))
        numbers.append(Number(int(found[2]), block.content.span(*found.span(2)), counted))
    return tuple(numbers) if len(numbers) >= _FEWEST_WRITTEN and len(shapes) == 1 else ()
