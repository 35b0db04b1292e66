"""The order of a table's rows by one of its columns."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from linter.entries.grids.cells import Cell, CellKind
from linter.entries.grids.grid import Grid, GridRow
from linter.lazy import re

Key = tuple[int, float, tuple[str | int, ...]]

_NUMBER = re.compile(r"([0-9]{1,18})")


def stretches(grid: Grid, index: int) -> Iterator[list[GridRow]]:
    """The runs of rows that are in order among themselves: those that have something in a column.

    A row that heads a group ends a run; one with nothing in the column stays where it is and ends none.
    """
    rows = {id(row.block): row for row in grid.rows}
    run: list[GridRow] = []
    for block in grid.table.rows:
        row = rows.get(id(block))
        if row is None:
            yield run
            run = []
        elif row.cells[index].kind is not CellKind.NONE:
            run.append(row)
    yield run


def in_order(rows: Sequence[GridRow], index: int, *, descending: bool) -> list[GridRow]:
    """The rows sorted by a column; equal ones keep their order."""
    return sorted(rows, key=lambda row: _key(row.cells[index]), reverse=descending)


def out_of_order(rows: Sequence[GridRow], wanted: Sequence[GridRow], index: int) -> list[GridRow]:
    """The fewest rows that have to move for all to be in the wanted order."""
    ranks: dict[int, int] = {}
    rank, last = 0, None
    for row in wanted:
        key = _key(row.cells[index])
        rank += key != last
        ranks[id(row)], last = rank, key
    kept = _longest_rising([ranks[id(row)] for row in rows])
    return [row for place, row in enumerate(rows) if place not in kept]


def _longest_rising(ranks: Sequence[int]) -> set[int]:
    """The places of a longest subsequence that never falls (patience sorting)."""
    tops: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, rank in enumerate(ranks):
        pile = bisect_right(tops, rank)
        before.append(places[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [rank]
        places[pile : pile + 1] = [place]
    kept: set[int] = set()
    at = places[-1] if places else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return kept


def _key(cell: Cell) -> Key:
    """Numbers by their value, before words; words without regard to case, and by value where numbers are in them."""
    if cell.numbers:
        return (0, cell.numbers[0].value, ())
    if cell.interval:
        return (0, cell.interval.low.value, ())
    # Text and numbers alternate, so that like is compared with like.
    parts = _NUMBER.split(cell.text.casefold())
    return (1, 0.0, tuple(int(part) if place % 2 else part for place, part in enumerate(parts)))
