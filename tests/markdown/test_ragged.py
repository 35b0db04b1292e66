import pytest
from support.markdown import document_of

from linter.markdown.model import Paragraph, Table
from linter.markdown.ragged import broken_heads, is_ragged, surplus, width


def table_of(*rows: str, end: str = "\n") -> Table:
    text = end.join(("| A | B |", "|---|---|", *rows)) + end
    return next(block for block in document_of(text).walk() if isinstance(block, Table))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("row", "cells"),
    [("| 1 | 2 |", 2), ("| 1 | 2", 2), ("1 | 2", 2), ("| 1 |", 1), ("| 1 | 2 | 3 |", 3), ("| 1 \\| 2 | 3 |", 2)],
)
def test_cells_are_counted_as_github_does(row: str, cells: int, end: str) -> None:
    table = table_of(row, end=end)

    assert width(table.rows[0]) == cells
    assert is_ragged(table.rows[0], table) is (cells != 2)


@pytest.mark.parametrize("remark", ["[//]: #10/24", "<!-- new -->", "[comment]: # (new)"])
def test_hidden_remark_is_no_cell(remark: str) -> None:
    table = table_of(f"| 1 | 2 | {remark}")

    assert surplus(table.rows[0], table) == ()
    assert not is_ragged(table.rows[0], table)


def test_surplus_is_what_github_drops() -> None:
    table = table_of("| 1 | 2 | 3 | 4 |")

    assert [cell.content.text for cell in surplus(table.rows[0], table)] == ["3", "4"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("| A | B |\n|---|---|---|\n| 1 | 2 | 3 |\n", [("| A | B |", 2, 3)]),
        ("| A | B | C |\n|---|---|\n| 1 | 2 | 3 |\n", [("|---|---|", 3, 2)]),
        ("words | words\nand - more\n", []),
    ],
)
def test_header_that_makes_no_table(text: str, counts: list[tuple[str, int, int]]) -> None:
    document = document_of(text)
    heads = [head for block in document.walk() if isinstance(block, Paragraph) for head in broken_heads(block)]

    assert [(document.source[head.span], head.header_cells, head.delimiter_cells) for head in heads] == counts
