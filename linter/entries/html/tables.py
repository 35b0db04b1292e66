"""Tables in HTML as grids: what stands in each column of each row, and what the header says of the columns."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from linter.entries.html.model import HtmlCell, HtmlRow
from linter.entries.styles.grid_rows import CONTINUED, NOTHING, GridRow
from linter.entries.styles.headers import is_header_text
from linter.entries.titles.words import has_title_words
from linter.entries.visible import Visible

_MOST_COLUMNS = 200
_MOST_HEADER_ROWS = 3


def grid_of(rows: Sequence[HtmlRow]) -> tuple[list[Visible], list[GridRow]]:
    """The header and the rows of a table in HTML.

    Where several papers stand side by side in one row, each cell is a row of the grid. Else the header is the rows of
    `<th>` at the top, or those without links that name columns as headers do; where there are several, a column is
    called by the last that says something. A cell that goes on over further rows stands in the first of them; rows
    that are one cell all over only part the table, and those below a title that goes on over them belong to its row.
    """
    if _is_gallery(rows):
        return [NOTHING], [GridRow(cell.span, (cell.visible,)) for row in rows for cell in row.cells]
    heads = list(takewhile(_is_header, rows[:_MOST_HEADER_ROWS]))
    if not heads and len(rows) > 1:
        heads = list(takewhile(_names_columns, rows[:_MOST_HEADER_ROWS]))
    placed = _placed(rows)
    width = max((len(cells) for cells in placed), default=0)
    headers = [NOTHING] * width
    for cells in placed[: len(heads)]:
        for column, cell in enumerate(cells):
            headers[column] = cell if cell.text.strip() else headers[column]
    body = zip(rows[len(heads) :], placed[len(heads) :], strict=True)
    return headers, list(_joined((row, cells) for row, cells in body if not _parts(row, width)))


def _joined(body: Iterable[tuple[HtmlRow, list[Visible]]]) -> Iterator[GridRow]:
    """The rows of a grid; one that is a single cell all over tells more of the row above."""
    last: GridRow | None = None
    for row, cells in body:
        is_more = len(row.cells) == 1 and row.cells[0].columns > 1 and not _has_title(row.cells[0])
        goes_on = [CONTINUED] * (len(cells) - 1) + [row.cells[0].visible] if is_more and last else cells
        last = GridRow(row.span, tuple(goes_on))
        yield last


def _has_title(cell: HtmlCell) -> bool:
    return any(has_title_words(cell.visible.text[link.start : link.end]) for link in cell.visible.links)


def _is_gallery(rows: Sequence[HtmlRow]) -> bool:
    """Whether nearly every cell has a linked title, and some rows have several."""
    cells = [cell for row in rows for cell in row.cells if cell.visible.text.strip() or cell.visible.links]
    titled = sum(map(_has_title, cells))
    is_wide = any(sum(map(_has_title, row.cells)) > 1 for row in rows)
    return is_wide and titled * 5 >= len(cells) * 4


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
        cells.append(NOTHING if offset else cell.visible)


def _is_header(row: HtmlRow) -> bool:
    """Whether all cells of a row are headers and none leads to anything: a `<th>` may also begin an ordinary row."""
    return all(cell.is_header and not cell.visible.links for cell in row.cells)


def _names_columns(row: HtmlRow) -> bool:
    texts = [cell.visible for cell in row.cells]
    return not any(text.links for text in texts) and any(is_header_text(text.text) for text in texts)


def _parts(row: HtmlRow, width: int) -> bool:
    return len(row.cells) == 1 and width > 1 and not row.cells[0].visible.links
