from support.grids import grid_of
from support.markdown import document_of

from linter.entries.grids.grid import read_grids, shown_name


def test_name_column_is_the_one_headed_so() -> None:
    assert grid_of("Year | Dataset | Words", "2023 | Wick | 3").named == 1


def test_column_of_numbers_names_no_row() -> None:
    assert grid_of("# | Lamp | Words", "1 | Wick | 3").named == 1


def test_first_column_names_rows_else() -> None:
    assert grid_of("Lamp | Words", "Wick | 3").named == 0


def test_row_without_a_name_has_that_above_it() -> None:
    grid = grid_of("Model | Metric", "Wick | F1", " | EM", "Flame | F1")

    assert [row.name for row in grid.rows] == ["Wick", "Wick", "Flame"]


def test_rows_of_other_widths_and_rows_that_head_groups_are_left_out() -> None:
    grid = grid_of("Model | Size | Open", "**Old** | | ", "Wick | 3 | ✓", "Flame | 4", "Glow | 5 | ✓")

    assert [row.name for row in grid.rows] == ["Wick", "Glow"]


def test_second_header_labels_the_columns() -> None:
    grid = grid_of("Model | Score | ", " | Dev | Test", "Wick | 3 | 4")

    assert grid.labels == ("Model", "Dev", "Test")
    assert [row.name for row in grid.rows] == ["Wick"]


def test_place_names_row_and_column() -> None:
    grid = grid_of("Model | ", "`Wick` | 3")

    assert grid.place(grid.rows[0], 0) == "row `Wick`, column `Model`"
    assert grid.place(grid.rows[0], 1) == "row `Wick`, column `2`"


def test_long_name_is_cut() -> None:
    assert shown_name("`Wick`") == "Wick"
    assert len(shown_name("Wick " * 20)) == 40


def test_tables_in_quotes_and_items_are_read() -> None:
    table = ("| A | B |", "|---|---|", "| 1 | 2 |")
    text = "".join(f"> {line}\n" for line in table) + "\n- data\n\n" + "".join(f"  {line}\n" for line in table)

    assert [len(grid.rows) for grid in read_grids(document_of(text))] == [1, 1]


def test_carriage_returns_are_no_part_of_cells() -> None:
    grid = next(read_grids(document_of("| A | B |\r\n|---|---|\r\n| 1 | 2 |\r\n")))

    assert [cell.text for cell in grid.rows[0].cells] == ["1", "2"]
