"""Tables in HTML as grids: what stands in each column of each row, and what the header says of the columns."""

from collections.abc import Sequence
from itertools import takewhile

from linter.entries.html_layout import HtmlCell, HtmlRow
from linter.entries.table import CONTINUED, GridRow, is_header_text
from linter.entries.visible import Visible

_NOTHING = Visible("", (), (), ())
_MOST_COLUMNS = 200
_MOST_HEADER_ROWS = 3


def grid_of(rows: Sequence[HtmlRow]) -> tuple[list[Visible], list[GridRow]]:
    """The header and the rows of a table in HTML.

    The header is the rows of `<th>` at the top, or those without links that name columns as headers do; where there
    are several, a column is called by the last that says something. A cell that goes on over further rows stands in
    the first of them; rows that are one cell all over only part the table, and those below a title that goes on over
    them belong to its row.
    """
    heads = list(takewhile(_is_header, rows[:_MOST_HEADER_ROWS]))
    if not heads and len(rows) > 1:
        heads = list(takewhile(_names_columns, rows[:_MOST_HEADER_ROWS]))
    placed = _placed(rows)
    width = max((len(cells) for cells in placed), default=0)
    headers = [_NOTHING] * width
    for cells in placed[: len(heads)]:
        for column, cell in enumerate(cells):
            headers[column] = cell if cell.text.strip() else headers[column]
    body = zip(rows[len(heads) :], placed[len(heads) :], strict=True)
    return headers, [GridRow(row.span, tuple(cells)) for row, cells in body if not _parts(row, width)]


def _placed(rows: Sequence[HtmlRow]) -> list[list[Visible]]:
    """The cells of each row by column; where one from above or from the left goes on there is nothing."""
    placed = []
    going_on: dict[int, int] = {}
    for row in rows:
        cells: list[Visible] = []
        for cell in row.cells:
            while going_on.get(len(cells), 0):
                cells.append(CONTINUED)
            _place(cell, cells, going_on)
            if len(cells) > _MOST_COLUMNS:
                break
        while going_on.get(len(cells), 0):
            cells.append(CONTINUED)
        going_on = {column: left - 1 for column, left in going_on.items() if left > 1}
        placed.append(cells)
    return placed


def _place(cell: HtmlCell, cells: list[Visible], going_on: dict[int, int]) -> None:
    for offset in range(cell.columns):
        if cell.rows > 1:
            going_on[len(cells)] = cell.rows
        cells.append(_NOTHING if offset else cell.visible)


def _is_header(row: HtmlRow) -> bool:
    """Whether all cells of a row are headers and none leads to anything: a `<th>` may also begin an ordinary row."""
    return all(cell.is_header and not cell.visible.links for cell in row.cells)


def _names_columns(row: HtmlRow) -> bool:
    texts = [cell.visible for cell in row.cells]
    return not any(text.links for text in texts) and any(is_header_text(text.text) for text in texts)


def _parts(row: HtmlRow, width: int) -> bool:
    return len(row.cells) == 1 and width > 1 and not row.cells[0].visible.links
