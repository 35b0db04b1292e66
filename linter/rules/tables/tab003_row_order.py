"""TAB003: rows that are not in the configured order."""

from collections.abc import Iterator, Sequence

from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity
from linter.entries.grids.grid import Grid, GridRow
from linter.entries.grids.row_order import in_order, out_of_order, stretches
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material
from linter.rules.tables.options import TablesOptions
from linter.text.source import Source

BY_MODEL = '[[tables]]\nfile = "list.md"\norder = "Model"\n'
BY_SCORE = '[[tables]]\nfile = "list.md"\norder = "Score"\ndescending = true\n'


class RowOrder(FileRule):
    """A row that is not where the configured order wants it.

    What it does
        Sorts the rows by the column that `order` names under `tables`: numbers by
        value (`1.2k` above `300`), words without regard to case and with the
        numbers in them by value (`Lamp-7B` before `Lamp-13B`), equal ones as they
        are. Reports the fewest rows that must move. Rows without a value keep their
        place; a row that heads a group is never passed. The fix sorts the whole table.

    Why
        Readers look where the order says, and so do those who add a row.

    Example
        Nothing is reported without configuration.
    """

    code = "TAB003"
    name = "row-order"
    severity = Severity.INFO
    needs = Material.TABLES
    fixable = Applicability.UNSAFE
    default = False
    options = ("tables", "tables.file", "tables.order", "tables.descending")
    cases = (
        Case(
            "by name",
            bad=(
                "| Model | Score |\n|---|---|\n| alpha | 1 |\n⟦| Delta | 2 |⟧\n"
                "| Beta | 3 |\n| [Gamma](https://a.org) | 4 |\n"
            ),
            good=(
                "| Model | Score |\n|---|---|\n| alpha | 1 |\n| Beta | 3 |\n"
                "| Delta | 2 |\n| [Gamma](https://a.org) | 4 |\n"
            ),
            config=BY_MODEL,
        ),
        Case(
            "by name, with numbers in it",
            bad=(
                "| Model | Score |\n|---|---|\n| Lamp-7B-8k | 1 |\n⟦| Lamp-34B | 2 |⟧\n"
                "| lamp-7B-128k | 3 |\n| Lamp-13B | 4 |\n"
            ),
            good=(
                "| Model | Score |\n|---|---|\n| Lamp-7B-8k | 1 |\n| lamp-7B-128k | 3 |\n"
                "| Lamp-13B | 4 |\n| Lamp-34B | 2 |\n"
            ),
            config=BY_MODEL,
        ),
        Case(
            "by number, the greatest first",
            bad="Model | Score\n---|---\nB | 1.2k\nC | 900\nD | 300\n⟦A | 1,000⟧\n",
            good="Model | Score\n---|---\nB | 1.2k\nA | 1,000\nC | 900\nD | 300\n",
            config=BY_SCORE,
        ),
        Case(
            "rows without a value stay",
            bad="| Model | Score |\n|---|---|\n⟦| A | 1 |⟧\n| B | ? |\n| C | 2 |\n",
            good="| Model | Score |\n|---|---|\n| C | 2 |\n| B | ? |\n| A | 1 |\n",
            config=BY_SCORE,
        ),
        Case(
            "within a group",
            bad=(
                "| Model | Score | Open |\n|---|---|---|\n| **Old** |\n"
                "⟦| B | 1 | ✓ |⟧\n| A | 2 | ✓ |\n| **New** |\n| A | 3 | ✗ |\n"
            ),
            good=(
                "| Model | Score | Open |\n|---|---|---|\n| **Old** |\n| A | 2 | ✓ |\n"
                "| B | 1 | ✓ |\n| **New** |\n| A | 3 | ✗ |\n"
            ),
            config=BY_MODEL,
        ),
        Case("equal values", good="| Model | Score |\n|---|---|\n| B | 2 |\n| A | 2.0 |\n| C | 1 |\n", config=BY_SCORE),
        Case("without configuration", good="| Model | Score |\n|---|---|\n| B | 1 |\n| A | 2 |\n"),
        Case("a table without the column", good="| Name |\n|---|\n| B |\n| A |\n", config=BY_MODEL),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each row that must move."""
        for declared in page.options[TablesOptions].of(page.name):
            for grid in page.grids:
                if declared.order and declared.order in grid.labels:
                    yield from self._of(page, grid, grid.labels.index(declared.order), descending=declared.descending)

    def _of(self, page: Page, grid: Grid, index: int, *, descending: bool) -> Iterator[Diagnostic]:
        for rows in stretches(grid, index):
            wanted = in_order(rows, index, descending=descending)
            for row in out_of_order(rows, wanted, index):
                place = wanted.index(row)
                where = f"below `{wanted[place - 1].name}`" if place else f"above `{wanted[1].name}`"
                message = f"row `{row.name}` is out of order by `{grid.labels[index]}`: it belongs {where}"
                yield self.found(row.block.span, message, fix=_fix(page.source, rows, wanted))


def _fix(source: Source, rows: Sequence[GridRow], wanted: Sequence[GridRow]) -> Fix:
    edits = (
        Edit(row.block.span, source[other.block.span])
        for row, other in zip(rows, wanted, strict=True)
        if row is not other
    )
    return Fix(tuple(edits), "Sort the rows", Applicability.UNSAFE)
