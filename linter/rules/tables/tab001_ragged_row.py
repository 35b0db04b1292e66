"""TAB001: rows with other numbers of cells than their header."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.grids.grid import shown_name
from linter.markdown.model import Paragraph, Table, TableRow
from linter.markdown.ragged import broken_heads, is_ragged, surplus, width
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material
from linter.text.span import Span

_FEWEST_SHORT = 2


class RaggedRow(FileRule):
    r"""A row of a table with more or fewer cells than its header.

    What it does
        Counts cells as GitHub does: a pipe parts cells unless a backslash stands
        before it, also in code and in links. A missing pipe at the row's end is
        fine, and so are a hidden remark behind the last cell, an empty last cell
        behind a pipe in a table without outer pipes, rows that leave out the last
        columns where most of the table do and, in a table of three columns and more,
        a lone emphasised cell that heads a group. A row of dashes that does not fit
        its header is reported as well: GitHub makes no table of it.

    Why
        GitHub pads short rows and drops what stands behind the last column: values
        move under the wrong header, or vanish.

    Example
        Bad:
            | Model | Window | Open |
            |---|---|---|
            ⟦| Lantern-7B | 32k |⟧
            | Lantern-13B | 32k | ✓ | ⟦2024⟧ |
        Good:
            | Model | Window | Open |
            |---|---|---|
            | Lantern-7B | 32k | ✓ |
            | Lantern-13B | 32k | ✓ |
    """

    code = "TAB001"
    name = "ragged-row"
    severity = Severity.ERROR
    needs = Material.PIPES
    cases = (
        Case("without outer pipes", bad="Model | Window | Open\n---|---|---\nA | 4k | ✓\n⟦B | 8k⟧\n"),
        Case(
            "a pipe in a cell without a backslash",
            bad="| Call | Meaning |\n|---|---|\n| `a|b` | ⟦either⟧ |\n| `a\\|b` | either |\n",
        ),
        Case("an empty cell too many", bad="| A | B |\n|---|---|\n⟦| 1 | 2 | |⟧\n"),
        Case("an empty last cell that is not there", bad="| A | B | C |\n|---|---|---|\n⟦| 1 | 2 |⟧\n| 1 | 2 | |\n"),
        Case(
            "in a table of papers",
            bad=(
                "| Title | Venue | Paper |\n|---|---|---|\n"
                "⟦| Sparse Lanterns | [pdf](https://arxiv.org/abs/2309.12307) |⟧\n"
                "| Dense Lanterns | ACL | [pdf](https://arxiv.org/abs/2309.12308) |\n"
            ),
        ),
        Case("text right below the table", bad="| A | B |\n|---|---|\n| 1 | 2 |\n⟦Both are rounded.⟧\n"),
        Case(
            "a header that makes no table of what follows",
            bad="⟦| Model | Window |⟧\n|---|---|---|\n| A | 4k | ✓ |\n",
        ),
        Case(
            "a row of dashes that makes no table",
            bad="| Model | Window | Open |\n⟦|---|---|⟧\n| A | 4k | ✓ |\n",
        ),
        Case("in a list item", bad="- data\n\n  | A | B |\n  |---|---|\n  ⟦| 1 |⟧\n"),
        Case("pipes only between the cells", good="A | B | C\n---|---|---\n1 | 2 | 3\n"),
        Case("pipes only between the cells, of which the last is empty", good="A | B | C\n---|---|---\n1 | 2 |\n"),
        Case("no pipe at the row's end", good="| A | B | C |\n|---|---|---|\n| 1 | 2 | 3\n| 1 | 2 | 3\x20\x20\n"),
        Case("escaped pipes", good="| A | B |\n|---|---|\n| $\\|x\\|$ | [a \\| b](https://example.org) |\n"),
        Case(
            "a hidden remark behind the last cell",
            good="| A | B |\n|---|---|\n| 1 | 2 |[//]: #11/05\n| 1 | 2 |<!-- new -->\n",
        ),
        Case("a row that heads a group", good="| A | B | C |\n|---|---|---|\n| **Long** |\n| 1 | 2 | 3 |\n"),
        Case(
            "most rows leave out the last columns",
            good="| A | B | C | D |\n|---|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 |\n| 6 | 7 | 8 | 9 |\n",
        ),
        Case("pipes in a paragraph and in code", good="a | b\n\n```\n| A | B |\n|---|---|\n| 1 |\n```\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such row."""
        for block in page.document.walk():
            if isinstance(block, Table):
                for row in _ragged(page, block):
                    yield self.found(_place(row, block), _message(page, row, block))
            elif isinstance(block, Paragraph) and "|" in block.content.text:
                for head in broken_heads(block):
                    counts = f"{head.header_cells} cells in the header, {head.delimiter_cells} in the row of dashes"
                    yield self.found(head.span, f"{counts}: GitHub makes no table of this")


def _ragged(page: Page, table: Table) -> list[TableRow]:
    """The rows of a table that have too many cells, or too few where that is no habit of the table."""
    rows = [row for row in table.rows if is_ragged(row, table)]
    rows = [row for row in rows if not (_heads_group(row, table) or _leaves_last_empty(page, row, table))]
    others = [row for row in rows if surplus(row, table) or "|" not in page.source[row.span]]
    short = len(rows) - len(others)
    return others if short >= _FEWEST_SHORT and short * 2 > len(table.rows) else rows


def _heads_group(row: TableRow, table: Table) -> bool:
    text = row.cells[0].content.text if row.cells else ""
    return width(row) == 1 and len(table.header.cells) > 2 and text[:1] in ("*", "_") and text[-1:] == text[:1]


def _leaves_last_empty(page: Page, row: TableRow, table: Table) -> bool:
    """Whether a pipe at the row's end stands before an empty cell, where the table's lines have no outer pipes."""
    header, line = (page.source[one.span].strip() for one in (table.header, row))
    has_outer = header.startswith("|") or header.endswith("|") or line.startswith("|")
    return not has_outer and line.endswith("|") and width(row) + 1 == len(table.header.cells)


def _place(row: TableRow, table: Table) -> Span:
    """The cells that GitHub drops, else the row."""
    filled = [cell.span for cell in surplus(row, table) if cell.content.text]
    return Span(filled[0].start, filled[-1].end) if filled else row.span


def _message(page: Page, row: TableRow, table: Table) -> str:
    labels = [shown_name(page.document.plain_text(cell)) for cell in table.header.cells]
    name = shown_name(page.document.plain_text(row.cells[0])) if row.cells else ""
    found, wanted = width(row), len(labels)
    counts = f"row `{name}` has {found} {'cell' if found == 1 else 'cells'}, its header {wanted}"
    if "|" not in page.source[row.span]:
        return f"{counts}: a line right below a table is a row of it, until a blank one"
    if found > wanted:
        return f"{counts}: GitHub drops what is behind column `{labels[-1]}`; a pipe inside a cell is written `\\|`"
    return f"{counts}: column `{labels[found]}` and what follows are missing"
