import pytest
from support.grids import grid_of_column

from linter.entries.grids.columns import ColumnKind, column_type
from linter.entries.grids.misfits import declared_misfit, inferred_misfits
from linter.text.words import Words

NUMBERS = ["12", "1,300", "1.2k", "7", "~300", "40", "5M", "8"]
MARKS = ["✓", "✗", "✓", "✓", "✗", "✓", "✓", "✗", "✓", "✓"]


def misfits_of(*values: str, beside_marks: bool = False) -> list[str]:
    column = column_type(grid_of_column("Value", *values).columns[1])
    found = inferred_misfits(column, Words(" ".join(values)), beside_marks=beside_marks)
    return [cell.text for _, cell, _ in found]


@pytest.mark.parametrize("value", ["twelve", "1O2", "1,,2", "1.2.3", "✓"])
def test_no_number_among_numbers(value: str) -> None:
    assert misfits_of(*NUMBERS, value) == [value]


@pytest.mark.parametrize("value", ["1.234.567", "12%", "8x7B", "-", "see the notes in the paper", "2B (active)"])
def test_number_in_other_dress_is_no_misfit(value: str) -> None:
    assert misfits_of(*NUMBERS, value) == []


def test_mark_that_says_no_is_a_misfit_beside_columns_of_marks() -> None:
    assert misfits_of(*NUMBERS, "✗") == []
    assert misfits_of(*NUMBERS, "✗", beside_marks=True) == ["✗"]


@pytest.mark.parametrize(("value", "misfits"), [("12", ["12"]), ("json", ["json"]), ("only for the first set", [])])
def test_word_or_number_among_marks(value: str, misfits: list[str]) -> None:
    assert misfits_of(*MARKS, value) == misfits


@pytest.mark.parametrize(
    ("value", "kind", "fits"),
    [
        ("✓", ColumnKind.MARK, True),
        ("4", ColumnKind.MARK, False),
        ("1.2k", ColumnKind.NUMBER, True),
        ("many", ColumnKind.NUMBER, False),
        ("1-2", ColumnKind.RANGE, True),
        ("2-1", ColumnKind.RANGE, False),
        ("7B", ColumnKind.SUFFIXED, True),
        ("7", ColumnKind.SUFFIXED, False),
        ("[a](https://a.org)", ColumnKind.LINK, True),
        ("a", ColumnKind.LINK, False),
        ("anything", ColumnKind.TEXT, True),
        ("-", ColumnKind.MARK, True),
        ("code/chat", ColumnKind.ENUMERATION, True),
        ("code/law", ColumnKind.ENUMERATION, False),
    ],
)
def test_declared_type_is_asked_of_each_cell(value: str, kind: ColumnKind, fits: bool) -> None:
    cell = grid_of_column("Value", value).rows[0].cells[1]

    assert (declared_misfit(cell, kind, ("code", "chat")) == "") is fits
