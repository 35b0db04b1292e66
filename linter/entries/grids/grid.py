"""Tables of data: named rows, labelled columns, and cells that have been read."""

from collections.abc import Iterator, Sequence

from linter.entries.grids.cells import Cell, CellKind, read_cell
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.markdown.document import Document
from linter.markdown.model import Inline, InlineHtml, Link, Table, TableCell, TableRow
from linter.markdown.ragged import is_ragged

_NAMES = re.compile(
    r"(?:(?:short |full |method |model |paper |dataset |benchmark |task )?names?|models?|methods?|algorithms?"
    r"|approach(?:es)?|benchmarks?|data ?sets?|frameworks?|systems?|tools?|projects?|metrics?|titles?|papers?)",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"#|no\.?|nr\.?|id|rank|index|idx", re.IGNORECASE)
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True, eq=False)
class GridRow:
    """A row as wide as its header; `name` is what it is called, also where the rows above say it."""

    block: TableRow
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A column: what its header calls it, and its cell in each row."""

    index: int
    label: str
    rows: tuple[GridRow, ...]

    @property
    def cells(self) -> Iterator[Cell]:
        """The cells of the column from top to bottom."""
        return (row.cells[self.index] for row in self.rows)

    @property
    def filled(self) -> list[Cell]:
        """The cells that say something."""
        return [cell for cell in self.cells if cell.kind is not CellKind.NONE]


@dataclass(frozen=True)
class Grid:
    """A table; rows of other widths, second headers and rows that only head a group are left out."""

    table: Table
    labels: tuple[str, ...]
    rows: tuple[GridRow, ...]
    named: int

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns from left to right."""
        return tuple(Column(index, label, self.rows) for index, label in enumerate(self.labels))

    def place(self, row: GridRow, index: int) -> str:
        """A cell's row and column in words."""
        label = self.labels[index] or str(index + 1)
        return f"row `{row.name}`, column `{label}`" if row.name else f"column `{label}`"


def shown_name(name: str) -> str:
    """A row's name for a message, without backticks and cut where it is long."""
    name = name.replace("`", "").strip()
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def read_grids(document: Document) -> Iterator[Grid]:
    """The tables of a document, in order."""
    for block in document.walk():
        if isinstance(block, Table):
            yield _Reader(document, block).read()


class _Reader:
    """Reads one table."""

    def __init__(self, document: Document, table: Table) -> None:
        self._document = document
        self._table = table

    def read(self) -> Grid:
        rows = [tuple(map(self._cell, row.cells)) for row in self._table.rows if not is_ragged(row, self._table)]
        blocks = [row for row in self._table.rows if not is_ragged(row, self._table)]
        header = [self._cell(cell).text for cell in self._table.header.cells]
        is_second = bool(rows) and _is_second_header(header, rows[0])
        labels = [cell.text or above for cell, above in zip(rows[0], header, strict=False)] if is_second else header
        named = _name_column(labels)
        return Grid(self._table, tuple(labels), tuple(_rows(blocks[is_second:], rows[is_second:], named)), named)

    def _cell(self, cell: TableCell) -> Cell:
        inlines = self._document.inlines(cell)
        is_linked = "[" in cell.content.text or "://" in cell.content.text or "<" in cell.content.text
        is_linked = is_linked and any(isinstance(inline, Link | InlineHtml) for inline in _all(inlines))
        return read_cell(cell, self._document.plain_text(cell), is_linked=is_linked)


def _all(inlines: Sequence[Inline]) -> Iterator[Inline]:
    waiting = list(inlines)
    while waiting:
        inline = waiting.pop()
        yield inline
        waiting.extend(inline.children)


def _is_second_header(header: Sequence[str], cells: Sequence[Cell]) -> bool:
    """Whether the first row labels the columns below headers that span several."""
    filled = [cell for cell in cells if cell.text]
    return (
        not cells[0].text
        and len(filled) >= 2
        and "" in header[1:]
        and all(cell.kind is CellKind.WORDS for cell in filled)
    )


def _name_column(labels: Sequence[str]) -> int:
    """The column that names the rows: the first but for numbers, or one headed as such."""
    named = [index for index, label in enumerate(labels) if _NAMES.fullmatch(label)]
    if named:
        return named[0]
    return 1 if len(labels) > 1 and _NUMBERING.fullmatch(labels[0]) else 0


def _rows(blocks: Sequence[TableRow], rows: Sequence[tuple[Cell, ...]], named: int) -> Iterator[GridRow]:
    name = ""
    for block, cells in zip(blocks, rows, strict=True):
        if len(cells) > 2 and sum(bool(cell.block.content.text) for cell in cells) < 2:
            continue
        name = shown_name(cells[named].text) or name
        yield GridRow(block, name, cells)
