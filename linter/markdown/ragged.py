"""Rows of tables that have other numbers of cells than their header, as GitHub reads them."""

import re
from collections.abc import Iterator
from itertools import accumulate

from linter.lazy.dataclasses import dataclass
from linter.markdown import tables
from linter.markdown.model import Paragraph, Table, TableCell, TableRow
from linter.text.span import Span

# GitHub drops what stands behind the last column, and some lists keep remarks there that no reader is to see.
_HIDDEN = re.compile(r"\[(?://|comment|_|#)\]:|<!--.*-->\s*\Z", re.DOTALL)
_DELIMITER = re.compile(tables.DELIMITER_ROW)


@dataclass(frozen=True, slots=True)
class BrokenHead:
    """A header and a row of dashes that GitHub does not take for a table, since they differ in their cells.

    `span` is the line that differs from the row below them, else the row of dashes.
    """

    span: Span
    header_cells: int
    delimiter_cells: int


def width(row: TableRow) -> int:
    """The number of a row's cells, without hidden remarks behind the last."""
    cells = len(row.cells)
    return cells - 1 if cells > 1 and _HIDDEN.match(row.cells[-1].content.text) else cells


def surplus(row: TableRow, table: Table) -> tuple[TableCell, ...]:
    """The cells that a row has beyond its header's."""
    return row.cells[len(table.header.cells) : width(row)]


def is_ragged(row: TableRow, table: Table) -> bool:
    """Whether a row has more or fewer cells than its header."""
    return width(row) != len(table.header.cells)


def broken_heads(paragraph: Paragraph) -> Iterator[BrokenHead]:
    """The places in a paragraph where a table was meant to begin."""
    content = paragraph.content
    lines = content.text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    for number in range(1, len(lines) - 1):
        above, line, below = lines[number - 1 : number + 2]
        if "-" not in line or not _DELIMITER.match(line) or min(row.count("|") for row in (above, line, below)) < 1:
            continue
        counts = [tables.count(row) for row in (above, line, below)]
        if counts[0] != counts[1] and min(counts) >= 2:
            at = number - 1 if counts[1] == counts[2] else number
            start = starts[at] + len(lines[at]) - len(lines[at].lstrip())
            yield BrokenHead(content.span(start, starts[at] + len(lines[at].rstrip())), counts[0], counts[1])
