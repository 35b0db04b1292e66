"""What a column holds, as the great majority of its cells says."""

from collections import Counter
from collections.abc import Iterable, Iterator
from operator import attrgetter

from linter.entries.grids.cells import Cell, CellKind
from linter.entries.grids.column_kind import ColumnKind
from linter.entries.grids.grid import Column
from linter.entries.grids.vocabulary import Vocabulary
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.text.quantities import Quantity

_FEWEST, _FEWEST_FIT = 7, 5
_MOST_MISFITS = 0.1
_FEWEST_MARKS = 4
_QUANTITIES = (CellKind.NUMBER, CellKind.NUMBERS, CellKind.RANGE, CellKind.FIGURES)
_VALUE = attrgetter("value")


@dataclass(frozen=True)
class ColumnType:
    """What a column holds, where most of its cells agree; `unit` is what all its numbers have behind them.

    `is_certain`: all but one of seven cells and more fit, or nine in ten.
    """

    column: Column
    kind: ColumnKind
    unit: str = ""
    is_certain: bool = False

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The values that come again and again."""
        return Vocabulary(self.column)

    @cached_property
    def linked(self) -> frozenset[str]:
        """The texts of its cells that lead somewhere."""
        return frozenset(cell.text for cell in self.column.cells if cell.is_linked)

    @cached_property
    def extremes(self) -> tuple[Quantity, Quantity]:
        """The least and the greatest of its numbers that have its unit. Raises ValueError where there is none."""
        numbers = [number for cell in self.column.cells if (number := cell.number) and number.unit == self.unit]
        return min(numbers, key=_VALUE), max(numbers, key=_VALUE)


def column_type(column: Column) -> ColumnType:
    """The type of a column, text where its cells do not agree."""
    cells = column.filled
    linked = sum(cell.is_linked for cell in cells)
    kinds = Counter(cell.kind for cell in cells)
    quantities = sum(kinds[kind] for kind in _QUANTITIES)
    if _is_great(linked, len(cells)):
        return ColumnType(column, ColumnKind.LINK, is_certain=_is_certain(linked, len(cells)))
    if _is_great(kinds[CellKind.MARK], len(cells), fewest=_FEWEST_MARKS):
        return ColumnType(column, ColumnKind.MARK, is_certain=_is_certain(kinds[CellKind.MARK], len(cells)))
    if _is_great(quantities, len(cells)):
        certain = _is_certain(quantities, len(cells))
        if kinds[CellKind.RANGE] * 2 > len(cells):
            return ColumnType(column, ColumnKind.RANGE, is_certain=certain)
        unit = _shared_unit(cells)
        return ColumnType(column, ColumnKind.SUFFIXED if unit else ColumnKind.NUMBER, unit, is_certain=certain)
    if Vocabulary(column).is_established:
        words = kinds[CellKind.WORDS]
        return ColumnType(column, ColumnKind.ENUMERATION, is_certain=_is_certain(words, len(cells)))
    return ColumnType(column, ColumnKind.TEXT)


def _is_great(fitting: int, cells: int, fewest: int = _FEWEST_FIT) -> bool:
    """Whether so many cells fit that the others do not speak against it: nine in ten, or all but one."""
    misfits = cells - fitting
    return fitting >= fewest and (misfits <= 1 or misfits <= cells * _MOST_MISFITS)


def _is_certain(fitting: int, cells: int) -> bool:
    return cells >= _FEWEST and _is_great(fitting, cells)


def _shared_unit(cells: Iterable[Cell]) -> str:
    """The unit of the numbers, if nearly all have one and the same."""
    units = list(_units(cells))
    unit, count = Counter(units).most_common(1)[0] if units else ("", 0)
    return unit if unit and _is_certain(count, len(units)) else ""


def _units(cells: Iterable[Cell]) -> Iterator[str]:
    for cell in cells:
        if cell.number:
            yield cell.number.unit
