import pytest
from support.grids import grid_of_column

from linter.entries.grids.cells import Cell, CellKind


def cell_of(text: str) -> Cell:
    return grid_of_column("Value", text).rows[0].cells[1]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", CellKind.NONE),
        ("—", CellKind.NONE),
        ("N/A", CellKind.NONE),
        ("*tbd*", CellKind.NONE),
        ("✓", CellKind.MARK),
        ("✔️ (v2)", CellKind.MARK),
        (":x:", CellKind.MARK),
        ("Yes", CellKind.MARK),
        ("Nova", CellKind.WORDS),
        ("1,234", CellKind.NUMBER),
        ("**7B**", CellKind.NUMBER),
        ("7.3K/3K/1.3K", CellKind.NUMBERS),
        ("1k-2k", CellKind.RANGE),
        ("2023-05", CellKind.DATE),
        ("2023.05", CellKind.DATE),
        ("2023", CellKind.NUMBER),
        ("8x7B", CellKind.FIGURES),
        ("12 of 20", CellKind.FIGURES),
        ("about a dozen", CellKind.WORDS),
    ],
)
def test_cell_says_what_it_is(text: str, kind: CellKind) -> None:
    assert cell_of(text).kind is kind


@pytest.mark.parametrize(("text", "is_negative"), [("✗", True), ("no", True), ("✓", False), ("Nova", False)])
def test_mark_may_say_no(text: str, is_negative: bool) -> None:
    assert cell_of(text).is_negative is is_negative


@pytest.mark.parametrize(
    "text", ["[a](https://a.org)", "<https://a.org>", '<a href="https://a.org">a</a>', "**[a](https://a.org)**"]
)
def test_linked_cell_is_known(text: str) -> None:
    assert cell_of(text).is_linked


@pytest.mark.parametrize("text", ["a", "`[a](https://a.org)`", "x < y"])
def test_other_cell_is_not_linked(text: str) -> None:
    assert not cell_of(text).is_linked
