import pytest
from support.grids import grid_of

from linter.entries.grids.repeated_names import repeated_rows


def repeated(header: str, *rows: str) -> list[list[int]]:
    """The places of the rows in each group."""
    grid = grid_of(header, *rows)
    places = {id(row): place for place, row in enumerate(grid.rows)}
    return [[places[id(row)] for row in rows] for rows in repeated_rows(grid)]


FILLING = tuple(f"Lamp {number} | 4k | {number}" for number in range(20))


@pytest.mark.parametrize("name", ["Wick", "wick", "**Wick**", "[Wick](https://a.org)", "`Wick`", "W-ick"])
def test_name_is_the_same_in_other_dress(name: str) -> None:
    assert repeated("Dataset | Words | Sets", "Wick | 3 | 4", "Flame | 3 | 4", f"{name} | 3 | 4") == [[0, 2]]


def test_length_tells_no_rows_of_a_long_table_apart() -> None:
    assert repeated("Dataset | Length | Count", "Wick | 3k | 4", "Wick | 5k | 4", *FILLING) == [[0, 1]]


def test_length_tells_rows_of_a_short_table_of_results_apart() -> None:
    assert repeated("Model | Length | Score", "Wick | 3k | 4", "Wick | 5k | 4", "Flame | 3k | 1") == []


@pytest.mark.parametrize("label", ["Language", "Split", "Version", "Year", "Context window (tokens)", "Metric"])
def test_column_tells_rows_apart(label: str) -> None:
    assert repeated(f"Dataset | {label} | Count", "Wick | first | 4", "Wick | second | 4", *FILLING) == []


def test_words_tell_rows_of_a_short_table_apart_unless_they_are_links() -> None:
    linked = ("Wick | [soft](https://a.org/1) | 4", "Wick | [hard](https://a.org/2) | 4", "Flame | soft | 1")

    assert repeated("Dataset | Light | Sets", "Wick | soft | 4", "Wick | hard | 4", "Flame | soft | 1") == []
    assert repeated("Dataset | Light | Sets", *linked) == [[0, 1]]


def test_in_a_table_of_groups_only_equal_rows_are_copies() -> None:
    rows = ("A | F1 | 1", "A | EM | 2", "B | F1 | 3", "B | EM | 4", "A | EM | 2")

    assert repeated("Model | Metric | Score", *rows) == [[1, 4]]


def test_rows_without_names_are_no_copies() -> None:
    assert repeated("Dataset | Words", "- | 3", "- | 3", " | 3", " | 3") == []


def test_many_rows_of_one_name_are_no_copies() -> None:
    rows = [f"Wick | v{number} | {number}" for number in range(300)]
    grid = grid_of("Dataset | Version | Words", *rows, *(f"Lamp {number} | v1 | 3" for number in range(3000)))

    assert list(repeated_rows(grid)) == []
