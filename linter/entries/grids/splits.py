"""The parts that datasets are split into, their names, and their counts in the rows of a table."""

from collections.abc import Iterator, Sequence

from linter.entries.grids.cells import Cell, CellKind
from linter.entries.grids.grid import Column, Grid, GridRow
from linter.lazy import re
from linter.lazy.dataclasses import dataclass

Doubt = tuple[GridRow, int, str]
"""A row, the number of a column, and what is wrong there."""

_SPLIT_COLUMN = re.compile(r"(?:data )?(?:splits?|subsets?|partitions?)(?: names?)?", re.IGNORECASE)
_SPLIT = re.compile(
    r"(?:un)?train(?:ing)?|dev(?:elopment)?|val(?:id(?:ation)?)?|test(?:ing)?|eval(?:uation)?|all|total|full|extra"
    r"|(?:test|dev|val|train)[-_ ]?\w{1,12}",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*[/,;+&|]\s*|\s+and\s+")
_ROLES = (
    ("train", re.compile(r"\btrain(?:ing)?\b", re.IGNORECASE)),
    ("dev", re.compile(r"\b(?:dev(?:elopment)?|val(?:id(?:ation)?)?)\b\.?", re.IGNORECASE)),
    ("test", re.compile(r"\btest(?:ing)?\b", re.IGNORECASE)),
    ("total", re.compile(r"\b(?:total|overall|all|sum)\b", re.IGNORECASE)),
)
# What headers say of counts beside the split: `# train`, `Train size`, `Number of test samples`.
_COUNTED = re.compile(
    r"[#()\s:_-]+|\b(?:no|num|number|size|set|split|count|samples?|examples?|instances?|of)\b\.?", re.I
)
_COUNTS = re.compile(r"\b(?:counts?|sizes?|samples?|examples?|instances?|numbers?|amounts?|#.*)(?:\b|$)", re.IGNORECASE)
_ENOUGH = 2  # rows whose sums say that a column is the total, though it is only called `Size`
_MOST_WRONG = 4  # of so many rows one may be wrong, else the columns mean something else


@dataclass(frozen=True, slots=True)
class SplitColumns:
    """Columns that count the splits, and the one that counts all; one column may count several (`Train/Dev/Test`)."""

    parts: tuple[int, ...]
    total: int


def lists_splits(label: str) -> bool:
    """Whether a column so called names the splits of datasets."""
    return _SPLIT_COLUMN.fullmatch(label) is not None


def is_split_name(text: str) -> bool:
    """Whether a split is called so."""
    return _SPLIT.fullmatch(text) is not None


def wrong_totals(grid: Grid) -> Iterator[Doubt]:
    """The totals that are not the sum of the splits beside them."""
    columns = _split_columns(grid)
    if columns is None:
        return
    is_named = _role(grid.labels[columns.total]) == "total"
    judged = [(row, total) for row in grid.rows if (total := _difference(row, columns)) is not None]
    wrong = [(row, difference) for row, difference in judged if difference]
    # A lone row speaks for itself only where the parts are more than the whole.
    agreeing = len(judged) - len(wrong)
    if agreeing >= (1 if is_named else _ENOUGH) and len(wrong) <= max(1, len(judged) // _MOST_WRONG):
        yield from ((row, columns.total, _total_message(row, columns)) for row, _ in wrong)
    elif len(judged) == 1 and is_named and wrong and wrong[0][1] > 0:
        yield wrong[0][0], columns.total, _total_message(wrong[0][0], columns)


def wrong_counts(grid: Grid) -> Iterator[Doubt]:
    """The cells with other numbers of counts than splits are named, in another column or in their own header."""
    named = next((column for column in grid.columns if lists_splits(column.label)), None)
    for column in grid.columns:
        listed = [part for part in _SEPARATOR.split(column.label) if part]
        if len(listed) > 1 and all(_role(part) for part in listed):
            pairs = [(row, len(listed), _counts(row.cells[column.index])) for row in grid.rows]
            yield from _unequal(column, pairs, is_certain=True)
        elif named is not None and named is not column:
            pairs = [(row, _named(row.cells[named.index]), _counts(row.cells[column.index])) for row in grid.rows]
            yield from _unequal(column, pairs, is_certain=_COUNTS.search(column.label) is not None)


def _split_columns(grid: Grid) -> SplitColumns | None:
    parts: list[int] = []
    totals: list[int] = []
    sizes: list[int] = []
    rests: set[str] = set()
    for index, label in enumerate(grid.labels):
        roles = [_role(part) for part in _SEPARATOR.split(label)]
        if roles == ["total"]:
            totals.append(index)
        elif not any(roles) and _COUNTS.search(label) and not _rest(label):
            sizes.append(index)
        elif all(roles) and "total" not in roles and index != grid.named:
            parts.append(index)
            rests.update(_rest(part) for part in _SEPARATOR.split(label))
    totals = totals or sizes
    names = {_role(part) for index in parts for part in _SEPARATOR.split(grid.labels[index])}
    listed = sum(len(_SEPARATOR.split(grid.labels[index])) for index in parts)
    if len(totals) != 1 or len(rests) != 1 or len(names) < 2 or len(names) != listed:
        return None
    return SplitColumns(tuple(parts), totals[0]) if _rest(grid.labels[totals[0]]) in ("", *rests) else None


def _role(label: str) -> str:
    """Which split a header speaks of, empty where of none or of several."""
    found = [name for name, pattern in _ROLES if pattern.search(label)]
    return found[0] if len(found) == 1 and len(label.split()) <= 5 else ""


def _rest(label: str) -> str:
    for _, pattern in _ROLES:
        label = pattern.sub(" ", label)
    return " ".join(_COUNTED.sub(" ", label).casefold().split())


def _difference(row: GridRow, columns: SplitColumns) -> float | None:
    """By how much the splits exceed the total, 0 for rounding, None where they cannot be added up."""
    cells = [row.cells[index] for index in columns.parts]
    total = row.cells[columns.total].number
    numbers = [number for cell in cells for number in cell.numbers]
    if total is None or len(numbers) < 2 or any(cell.kind is CellKind.NONE and cell.text == "?" for cell in cells):
        return None
    if any(not cell.numbers and cell.kind is not CellKind.NONE for cell in cells):
        return None
    if any(number.is_bound or number.unit == "%" for number in (*numbers, total)):
        return None
    difference = sum(number.value for number in numbers) - total.value
    allowed = 2 * sum(number.tolerance for number in (*numbers, total) if not number.is_whole)
    is_open = any(cell.kind is CellKind.NONE for cell in cells)  # an unknown split may be part of the total
    return 0.0 if abs(difference) <= allowed + 1e-9 else None if is_open and difference < 0 else difference


def _total_message(row: GridRow, columns: SplitColumns) -> str:
    parts = [cell.text for index in columns.parts for cell in (row.cells[index],) if cell.numbers]
    return f"`{row.cells[columns.total].text}` is not the sum of {' + '.join(parts)}"


def _named(cell: Cell) -> int:
    """How many splits a cell names, 0 where something else stands in it."""
    names = _SEPARATOR.split(cell.text)
    return len(names) if cell.kind is CellKind.WORDS and all(map(_is_word, names)) else 0


def _is_word(text: str) -> bool:
    return text.replace("-", "").replace("_", "").isalnum() and not text.isdigit()


def _counts(cell: Cell) -> int:
    return len(cell.numbers)


def _unequal(column: Column, pairs: Sequence[tuple[GridRow, int, int]], *, is_certain: bool) -> Iterator[Doubt]:
    judged = [(row, names, counts) for row, names, counts in pairs if names and counts and max(names, counts) > 1]
    wrong = [(row, names, counts) for row, names, counts in judged if names != counts]
    agreeing = len(judged) - len(wrong)
    # One count beside several splits may be that of all of them.
    lone = {id(row) for row, _, counts in wrong if counts == 1}
    if agreeing < (1 if is_certain else 2) or len(wrong) > max(1, len(judged) // _MOST_WRONG):
        return
    for row, names, counts in wrong:
        if id(row) not in lone or agreeing >= 2 * _MOST_WRONG:
            text = row.cells[column.index].text
            yield row, column.index, f"`{text}` is {_number(counts, 'count')} for {_number(names, 'split')}"


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
