"""Cells that do not fit their column, and why."""

from collections.abc import Iterator, Sequence

from linter.entries.grids.cells import Cell, CellKind
from linter.entries.grids.column_kind import ColumnKind
from linter.entries.grids.columns import ColumnType
from linter.entries.grids.grid import GridRow
from linter.lazy import re
from linter.text.quantities import Quantity
from linter.text.words import Words

Misfit = tuple[GridRow, Cell, str]

# A letter for a digit, points or commas in a row, three groups that are no thousands.
_BAD_NUMBER = re.compile(
    r"[0-9][OolI](?=[0-9.,]|$)|\b[OlI](?=[0-9]+\b)|[0-9][.,]{2,}[0-9]|[0-9]\.(?=[a-wyz%])|\b[0-9]+(?:\.[0-9]+){2,}\b"
)
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_HALF_RANGE = re.compile(r"[-–—~]\s*[0-9.,]+\s*[a-z%]*|[0-9.,]+\s*[a-z%]*\s*(?:[-–—~]|to)", re.IGNORECASE)
_PARTS = re.compile(r"\s*[/,;+&|]\s*")
_MOST_WORDS = 3  # of more words a keeper made a remark
_FAR = 10


def inferred_misfits(column: ColumnType, page: Words, *, beside_marks: bool) -> Iterator[Misfit]:
    """The cells unlike the great majority of their column; `beside_marks`: the table has columns of marks.

    `page` is the words of the whole file.
    """
    for row in column.column.rows:
        cell = row.cells[column.column.index]
        if cell.kind is not CellKind.NONE:
            why = _inferred(column, cell, page, beside_marks=beside_marks)
            if why:
                yield row, cell, why


def declared_misfit(cell: Cell, kind: ColumnKind, values: Sequence[str]) -> str:
    """Why a cell does not fit what its column was declared to be, empty where it does."""
    if cell.kind is CellKind.NONE:
        return ""
    if kind is ColumnKind.ENUMERATION and values:
        is_known = cell.text in values or all(part in values for part in _PARTS.split(cell.text))
        return "" if is_known else f"`{cell.text}` is none of the declared values {', '.join(values)}"
    fits = {
        ColumnKind.MARK: cell.kind is CellKind.MARK,
        ColumnKind.NUMBER: cell.kind in (CellKind.NUMBER, CellKind.NUMBERS),
        ColumnKind.RANGE: cell.kind in (CellKind.RANGE, CellKind.NUMBER) and not _is_reversed(cell),
        ColumnKind.SUFFIXED: bool(cell.numbers) and all(number.unit for number in cell.numbers),
        ColumnKind.LINK: cell.is_linked,
    }
    return "" if fits.get(kind, True) else f"`{cell.text}` is no {_NAMES[kind]}"


_NAMES = {
    ColumnKind.MARK: "mark",
    ColumnKind.NUMBER: "number",
    ColumnKind.RANGE: "range",
    ColumnKind.SUFFIXED: "number with a suffix",
    ColumnKind.LINK: "link",
}


def _inferred(column: ColumnType, cell: Cell, page: Words, *, beside_marks: bool) -> str:
    match column.kind:
        case ColumnKind.MARK:
            return _no_mark(column, cell) or _odd_value(column, cell, page)
        case ColumnKind.NUMBER | ColumnKind.SUFFIXED | ColumnKind.RANGE:
            return _no_number(column, cell, beside_marks=beside_marks)
        case ColumnKind.ENUMERATION:
            return _no_word(column, cell, beside_marks=beside_marks) or _odd_value(column, cell, page)
        case ColumnKind.LINK:
            return _no_link(column, cell)
        case _:
            return ""


def _no_mark(column: ColumnType, cell: Cell) -> str:
    is_word = cell.kind is CellKind.WORDS and column.is_certain and len(cell.text.split()) < _MOST_WORDS
    is_other = cell.kind in (CellKind.NUMBER, CellKind.NUMBERS, CellKind.RANGE) or is_word
    return f"`{cell.text}` is no mark, as the others are" if is_other and not cell.is_linked else ""


def _no_number(column: ColumnType, cell: Cell, *, beside_marks: bool) -> str:
    what = "range" if column.kind is ColumnKind.RANGE else "number"
    if _is_reversed(cell):
        return f"the range `{cell.text}` ends below its start" if column.kind is ColumnKind.RANGE else ""
    if cell.kind is CellKind.MARK:
        is_misfit = beside_marks or not cell.is_negative
        return f"`{cell.text}` is no {what}, as the others are" if is_misfit else ""
    is_bad = cell.kind in (CellKind.WORDS, CellKind.FIGURES) and _is_bad_number(cell.text)
    is_half = column.kind is ColumnKind.RANGE and _HALF_RANGE.fullmatch(cell.text) is not None
    is_word = cell.kind is CellKind.WORDS and 0 < len(cell.text.split()) <= _MOST_WORDS and not cell.is_linked
    if is_bad or is_half or is_word:
        return f"`{cell.text}` is no {what}, as the others are"
    return _odd_unit(column, cell) if column.kind is ColumnKind.SUFFIXED else ""


def _is_reversed(cell: Cell) -> bool:
    return cell.interval is not None and cell.interval.is_reversed


def _is_bad_number(text: str) -> bool:
    return _BAD_NUMBER.search(text) is not None and not _THOUSANDS.fullmatch(text) and len(text.split()) == 1


def _odd_unit(column: ColumnType, cell: Cell) -> str:
    """Why a bare number cannot be meant among numbers that all have one suffix: it would be far below them all."""
    if not cell.number or cell.number.unit or not cell.number.value:
        return ""
    is_far = column.extremes[0].scale == 1 or _is_below(cell.number, *column.extremes)
    return f"`{cell.text}` lacks the `{column.unit}` that the others have" if is_far else ""


def _is_below(number: Quantity, least: Quantity, most: Quantity) -> bool:
    return number.value * _FAR <= least.value and number.value * least.scale <= most.value * _FAR


def _no_word(column: ColumnType, cell: Cell, *, beside_marks: bool) -> str:
    is_mark = cell.kind is CellKind.MARK and (beside_marks or not cell.is_negative) and not cell.text.isalpha()
    is_misfit = column.is_certain and (cell.kind is CellKind.NUMBER or is_mark)
    return f"`{cell.text}` is not a word, as the others are" if is_misfit else ""


def _odd_value(column: ColumnType, cell: Cell, page: Words) -> str:
    near = column.vocabulary.nearest(cell.text, page)
    return f"`{near[0]}` is `{near[1]}` in other rows" if near else ""


def _no_link(column: ColumnType, cell: Cell) -> str:
    """Why a text should lead somewhere: other cells make a link of the very same one."""
    is_linked_elsewhere = not cell.is_linked and cell.text in column.linked
    return f"`{cell.text}` has no link, as it has in other rows" if is_linked_elsewhere else ""
