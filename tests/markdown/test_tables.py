import pytest
from support.markdown import document_of

from linter.markdown.model import Table, TableCell


def rows_of(text: str) -> list[list[str]]:
    """The cells of the first table's rows as they are written, its header first."""
    document = document_of(text)
    table = next(block for block in document.walk() if isinstance(block, Table))
    return [[document.source[cell.span] for cell in row.cells] for row in (table.header, *table.rows)]


def kinds_of(text: str) -> list[str]:
    return [type(block).__name__ for block in document_of(text).blocks]


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "a | b\n--|--\n1 | 2",
        "|a|b\n:-|-:\n1|2|",
        "  |  a  |  b  |  \n | :-: | - |\n    \n| 1 | 2 |",
    ],
)
def test_table_has_its_cells(text: str) -> None:
    assert rows_of(text)[0] == ["a", "b"]


def test_rows_keep_their_cells_however_many() -> None:
    assert rows_of("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n| 1 | |\n|| 2 |\n") == [
        ["a", "b"],
        ["1"],
        ["1", "2", "3"],
        ["1", ""],
        ["", "2"],
    ]


def test_row_needs_no_pipe_at_its_end_and_none_at_all() -> None:
    assert rows_of("| a | b |\n|---|---|\n| 1 | 2 <!-- remark -->\nrope\n\nknot") == [
        ["a", "b"],
        ["1", "2 <!-- remark -->"],
        ["rope"],
    ]


@pytest.mark.parametrize("block", ["", "> b", "# b", "```", "- b", "2. b", "***", "<div>", "    b"])
def test_blank_line_or_another_block_ends_a_table(block: str) -> None:
    assert rows_of(f"| a |\n|---|\n| 1 |\n{block}\n") == [["a"], ["1"]]


def test_escaped_pipe_belongs_to_its_cell_and_loses_its_backslash() -> None:
    document = document_of("| a |\n|---|\n| `x \\| y` z \\\\|\n")
    cell = [block for block in document.walk() if isinstance(block, TableCell)][1]
    assert document.source[cell.span] == r"`x \| y` z \\"
    assert cell.content.text == r"`x | y` z \\"
    code, rest = document.inlines(cell)
    assert (document.source[code.span], document.source[rest.span]) == (r"`x \| y`", r" z \\")
    assert document.plain_text(cell) == "x | y z \\"


def test_pipe_in_a_link_parts_cells() -> None:
    assert rows_of("| a | b |\n|---|---|\n| [x|y](u) |") == [["a", "b"], ["[x", "y](u)"]]


def test_text_above_a_table_is_a_paragraph() -> None:
    document = document_of("lamps and\nropes\n| a | b |\n|---|---|\n")
    assert [document.source[block.span] for block in document.blocks] == ["lamps and\nropes", "| a | b |\n|---|---|"]


@pytest.mark.parametrize(
    "text",
    ["| a | b |\n|---|\n", "| a |\n| b |\n", "a\n---\n", "| a | b |\n|--x|---|\n", "a | b\n- | -\n", "\n|---|\n"],
)
def test_no_table(text: str) -> None:
    assert "Table" not in kinds_of(text)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize(("marker", "more"), [("- ", "  "), ("> ", "> "), ("1.\t", "    ")])
def test_tables_in_containers(marker: str, more: str, line_end: str) -> None:
    text = f"{marker}| a | b |\n{more}|---|---|\n{more}| 1 | 2 |\n"
    assert rows_of(text.replace("\n", line_end)) == [["a", "b"], ["1", "2"]]


def test_dashes_outside_a_quote_make_no_table_of_its_text() -> None:
    assert "Table" not in [type(block).__name__ for block in document_of("> a | b\n--|--\n").walk()]


def test_table_and_its_rows_have_their_spans() -> None:
    text = "  | a |\n  |---|\n  | 1 |  \n"
    document = document_of(text)
    table = document.blocks[0]
    assert isinstance(table, Table)
    assert document.source[table.span] == "| a |\n  |---|\n  | 1 |  "
    assert document.source[table.delimiter] == "|---|"
    assert [document.source[row.span] for row in table.rows] == ["| 1 |  "]
