import pytest
from support.grids import grid_of_column

from linter.entries.grids.column_kind import ColumnKind
from linter.entries.grids.columns import ColumnType, column_type


def type_of(*values: str) -> ColumnType:
    return column_type(grid_of_column("Value", *values).columns[1])


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ("✓ ✗ ✓ yes", ColumnKind.MARK),
        ("1 2,000 3k ~4 5 6 many", ColumnKind.NUMBER),
        ("1-2 3-4 5–6 7k-8k 9-10 11-12 many", ColumnKind.RANGE),
        ("7B 13B 70B 7B 13B 34B 7B 13B 70B 7B", ColumnKind.SUFFIXED),
        ("code chat chat code code chat", ColumnKind.ENUMERATION),
        ("[a](https://a.org) " * 7 + "b", ColumnKind.LINK),
        ("one two three four five six seven", ColumnKind.TEXT),
        ("1 2 3", ColumnKind.TEXT),
        ("1 2 3 4 5 one", ColumnKind.NUMBER),
        ("1 2 3 4 5 6 one two", ColumnKind.TEXT),
    ],
)
def test_type_is_that_of_nearly_all_cells(values: str, kind: ColumnKind) -> None:
    assert type_of(*values.split()).kind is kind


def test_column_of_ranges_has_more_of_them_than_of_numbers() -> None:
    assert type_of(*["1-2", "3"] * 4).kind is ColumnKind.NUMBER
    assert type_of(*["1-2", "3"] * 4, "4-5").kind is ColumnKind.RANGE


def test_cells_that_say_nothing_do_not_count() -> None:
    assert type_of(*["1", "2", "3", "4", "5", "6", "-", "?", "TBD", "N/A", "-", "-"]).kind is ColumnKind.NUMBER


def test_suffix_is_the_one_that_all_share() -> None:
    assert type_of(*["7B"] * 10).unit == "B"
    assert type_of(*["7B"] * 5, *["7M"] * 5).kind is ColumnKind.NUMBER


def test_seven_cells_are_certain() -> None:
    assert type_of(*["✓"] * 6, "json").is_certain
    assert not type_of(*["✓"] * 5, "json").is_certain
