import pytest
from support.grids import grid_of

from linter.entries.grids.extremes import disorders


def disorders_of(header: str, *rows: str) -> list[str]:
    return [found.row.cells[found.index].text for found in disorders(grid_of(header, *rows))]


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("A | 1 | 2 | 3", []),
        ("A | 1 | 4 | 3", ["4"]),
        ("A | 5 | 2 | 3", ["5"]),
        ("A | 9 | 5 | 2", ["9"]),
        ("A | 700 | 0.5k | 2k", ["700"]),
        ("A | 5 | 5 | 5", []),
        ("A | 5 | - | 3", ["5"]),
        ("A | 5 | ? | > 3", []),
        ("A | 5 s | 3 h | 4 h", []),
    ],
)
def test_minimum_average_and_maximum_rise(row: str, wrong: list[str]) -> None:
    assert disorders_of("Set | Min | Avg | Max", "Z | 1 | 2 | 3", "Y | 1 | 2 | 3", row) == wrong


def test_average_and_median_are_not_compared() -> None:
    assert disorders_of("Set | Mean length | Median length", "A | 5 | 3") == []


def test_extremes_of_other_things_are_not_compared() -> None:
    assert disorders_of("Model | Max window | Avg score", "A | 4 | 45") == []


def test_where_many_rows_contradict_the_headers_mean_something_else() -> None:
    assert disorders_of("Model | Avg | Max", "A | 9 | 1", "B | 8 | 2", "C | 1 | 3") == []
