"""TAB004: one name in two rows of a table."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Related, Severity
from linter.entries.grids.grid import Grid, GridRow
from linter.entries.grids.repeated_names import repeated_rows
from linter.entries.model import Style
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.groups import across
from linter.rules.material import Material

HEAD = "| Dataset | Language | Words |\n|---|---|---|\n"


class DuplicateRow(FileRule):
    """One name in two rows of a table.

    What it does
        Compares the names of rows without regard to case, blanks, hyphens and
        markup. Each copy is reported and names the others. Silent where another
        column tells the rows apart as in tables of results (metric, split, language,
        size, version, …), and where names come again and again because rows are
        grouped by them, or their names are those of people; two rows that are wholly
        equal are reported even there.
        Tables of papers are left to the DUP rules.

    Why
        The row was added again by somebody who did not find it, and the two drift
        apart.

    Example
        Bad:
            | Dataset | Words | Open |
            |---|---|---|
            | ⟦Wick⟧ | 300 | ✓ |
            | Flame | 1.2k | ✓ |
            | ⟦wick⟧ | 310 | ✓ |
    """

    code = "TAB004"
    name = "duplicate-row"
    severity = Severity.WARNING
    needs = Material.TABLES
    cases = (
        Case("a row twice", bad=f"{HEAD}| ⟦Wick⟧ | en | 12 |\n| Flame | zh | 15 |\n| ⟦Wick⟧ | en | 12 |\n"),
        Case(
            "three times, linked and spelt otherwise",
            bad=(
                f"{HEAD}| ⟦[Long-Wick](https://a.org)⟧ | en | 12 |\n| ⟦**LongWick**⟧ | en | 15 |\n"
                "| Flame | en | 15 |\n| Glow | en | 1 |\n| ⟦Long Wick⟧ | en | 12 |\n"
                + "".join(f"| Lamp {letter} | en | 4 |\n" for letter in "ABCDEFGHIJKLMNOPQRST")
            ),
        ),
        Case(
            "with other numbers",
            bad=(
                "| Dataset | Size | Open |\n|---|---|---|\n| ⟦Wick⟧ | 1,200 | ✓ |\n| ⟦Wick⟧ | 1,300 | ✓ |\n"
                "| Lamp | 3k | ✓ |\n"
            ),
        ),
        Case(
            "the name in the second column",
            bad="| # | Model | Score |\n|---|---|---|\n| 1 | ⟦Wick⟧ | 3 |\n| 2 | Flame | 4 |\n| 3 | ⟦Wick⟧ | 5 |\n",
        ),
        Case(
            "two equal rows in a table of groups",
            bad=(
                "| Model | Metric | Score |\n|---|---|---|\n| A | F1 | 1 |\n| ⟦A⟧ | EM | 2 |\n| B | F1 | 3 |\n"
                "| B | EM | 4 |\n| ⟦A⟧ | EM | 2 |\n"
            ),
        ),
        Case("told apart by language", good=f"{HEAD}| Wick | en | 12 |\n| Wick | zh | 15 |\n| Flame | en | 3 |\n"),
        Case(
            "told apart by what a table of results has",
            good=(
                "| Model | Params | Score |\n|---|---|---|\n| Wick | 7B | 1 |\n| Wick | 13B | 2 |\n| Flame | 7B | 3 |\n"
            ),
        ),
        Case(
            "groups",
            good=(
                "| Task | What | Score |\n|---|---|---|\n| QA | one | 1 |\n| QA | two | 2 |\n| QA | three | 3 |\n"
                "| Summ | four | 1 |\n| Summ | five | 5 |\n"
            ),
        ),
        Case(
            "versions and sizes in the name",
            good=(
                f"{HEAD}| Wick v1 | en | 1 |\n| Wick v2 | en | 2 |\n| Wick+ | en | 3 |\n"
                "| Wick-7B | en | 3 |\n| Wick | en | 3 |\n"
            ),
        ),
        Case(
            "names spelt apart that lead to different places",
            good="| Name | Source |\n|---|---|\n| WickLab | [a](https://a.org) |\n| Wick Lab | [b](https://b.org) |\n",
        ),
        Case(
            "people",
            good=(
                "| Author | Post |\n|---|---|\n| Ada Moss | [Lamps](https://a.org/1) |\n"
                "| Ada Moss | [Halls](https://a.org/2) |\n| Ben Oak | [Oil](https://a.org/3) |\n"
            ),
        ),
        Case("in two tables", good=f"{HEAD}| Wick | en | 1 |\n\n{HEAD}| Wick | en | 1 |\n"),
        Case("rows without names", good=f"{HEAD}| - | en | 1 |\n| - | en | 1 |\n|  | en | 1 |\n|  | en | 1 |\n"),
        Case(
            "a paper twice is DUP's",
            good=(
                "| Title | Paper |\n|---|---|\n| Sparse Lanterns | [paper](https://arxiv.org/abs/2309.12307) |\n"
                "| Sparse Lanterns | [paper](https://arxiv.org/abs/2309.12307) |\n"
            ),
        ),
        Case(
            "several papers in a row, those of a field",
            good=(
                "| Field | Papers |\n|---|---|\n"
                "| Wicks | [Wicks of the North](https://arxiv.org/abs/2309.00001)<br>"
                "[Wicks of the South](https://arxiv.org/abs/2309.00002) |\n"
                "| Wicks | [Wicks of the East](https://arxiv.org/abs/2309.00003)<br>"
                "[Wicks of the West](https://arxiv.org/abs/2309.00004) |\n"
            ),
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each copy."""
        papers = {entry.span.start for entry in page.entries if entry.style is Style.TABLE}
        for grid in page.grids:
            if not any(row.block.span.start in papers for row in grid.rows):
                yield from self._of(page, grid)

    def _of(self, page: Page, grid: Grid) -> Iterator[Diagnostic]:
        for rows in repeated_rows(grid):
            # Made once: of many rows nearly all name the same others.
            named: dict[tuple[GridRow, ...], tuple[Related, ...]] = {}
            for row, found in across([[row] for row in rows]):
                others = tuple(found)
                if others not in named:
                    named[others] = tuple(
                        Related(page.name, other.cells[grid.named].span, f"`{other.name}`") for other in others
                    )
                message = (
                    f"{len(rows)} rows are called `{row.name}` in column `{grid.labels[grid.named] or grid.named + 1}`"
                )
                yield self.found(row.cells[grid.named].span, message, related=named[others])
