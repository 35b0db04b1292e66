from hypothesis import given
from hypothesis import strategies as st
from support.grids import grid_of

from linter.entries.grids.row_order import in_order, out_of_order, stretches


def test_group_rows_end_a_run_and_empty_cells_do_not() -> None:
    grid = grid_of("A | B | C", "a | 1 | x", "b | - | x", "c | 2 | x", "**Old** | | ", "d | 3 | x")

    assert [[row.name for row in run] for run in stretches(grid, 1)] == [["a", "c"], ["d"]]


def test_numbers_come_before_words_and_by_their_values() -> None:
    grid = grid_of("A | B", "a | many", "b | 1.2k", "c | 300", "d | 1k-2k", "e | Few")

    assert [row.name for row in in_order(grid.rows, 1, descending=False)] == ["c", "d", "b", "e", "a"]


def test_equal_rows_keep_their_order_either_way() -> None:
    grid = grid_of("A | B", "a | 1", "b | 1.0", "c | 2")

    assert [row.name for row in in_order(grid.rows, 1, descending=True)] == ["c", "a", "b"]


@given(st.lists(st.integers(0, 9), min_size=1, max_size=12), st.booleans())
def test_without_those_that_move_the_others_are_in_order(values: list[int], descending: bool) -> None:
    grid = grid_of("A | B", *(f"r{place} | {value}" for place, value in enumerate(values)))
    wanted = in_order(grid.rows, 1, descending=descending)
    moving = {id(row) for row in out_of_order(grid.rows, wanted, 1)}
    kept = [int(row.cells[1].text) for row in grid.rows if id(row) not in moving]

    assert kept == sorted(kept, reverse=descending)
    assert bool(moving) is (values != sorted(values, reverse=descending))
