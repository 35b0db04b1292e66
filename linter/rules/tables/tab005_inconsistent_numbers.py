"""TAB005: numbers of one row that contradict each other."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.grids.extremes import disorders
from linter.entries.grids.splits import wrong_counts, wrong_totals
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material

LENGTHS = (
    "| Dataset | Avg | Min | Max |\n|---|---|---|---|\n| Wick | 5.2 | 0 | 157.3 |\n| Flame | 0.5k | 100 | 1.2k |\n"
)
SPLITS = "| Dataset | # Train | # Dev | # Test | Total |\n|---|---|---|---|---|\n| Wick | 1,000 | 100 | 100 | 1.2k |\n"
NAMED = (
    "| Dataset | Splits | Count |\n|---|---|---|\n| Wick | train/dev/test | 7.3K/3K/1.3K |\n"
    "| Flame | train/test | 90K/14.8K |\n| Glow | test | 3K |\n"
)


class InconsistentNumbers(FileRule):
    """Numbers of one row that cannot all be right.

    What it does
        Compares columns whose headers name minimum, average (mean, median) and
        maximum of one thing, and the numbers below one headed `min/avg/max`; columns
        that count train, dev and test with the one of the total; and the splits that
        a cell names with the counts beside it (`train/test`, `90K/14.8K`). Units (`k`,
        `M`) count, rounding is tolerated, and bounds (`> 5`) are passed over. Silent
        where many rows of a table contradict: then its headers mean something else.

    Why
        One of the numbers is wrong: columns were swapped, a digit was lost, or the
        total was not brought up to date.

    Example
        Bad:
            | Dataset | Min words | Avg words | Max words |
            |---|---|---|---|
            | Wick | 12 | 140 | 1.2k |
            | Flame | ⟦800⟧ | 95 | 310 |
            | Glow | 3 | 40 | 500 |
    """

    code = "TAB005"
    name = "inconsistent-numbers"
    severity = Severity.WARNING
    needs = Material.TABLES
    cases = (
        Case("minimum and maximum swapped", bad=f"{LENGTHS}| Glow | 9.2 | ⟦137.5⟧ | 2 |\n"),
        Case("an average above the maximum", bad=f"{LENGTHS}| Glow | ⟦92⟧ | 2 | 13.5 |\n"),
        Case("units count", bad=f"{LENGTHS}| Glow | 700 | ⟦1.2k⟧ | 5k |\n"),
        Case(
            "in one column",
            bad="| Set | Words (min/avg/max) |\n|---|---|\n| Wick | 2/5/9 |\n| Flame | ⟦7/5/9⟧ |\n| Glow | 1/4/80 |\n",
        ),
        Case(
            "headers in one word",
            bad="| Set | min_len | avgLen | maxLen |\n|---|---|---|---|\n| Wick | ⟦9⟧ | 5 | 7 |\n| Ox | 1 | 2 | 3 |\n",
        ),
        Case(
            "a column of sizes that is the sum in all other rows",
            bad=(
                "| Set | Train | Test | Size |\n|---|---|---|---|\n| Wick | 10 | 5 | 15 |\n"
                "| Flame | 30 | 5 | ⟦45⟧ |\n| Glow | 3 | 1 | 4 |\n"
            ),
        ),
        Case(
            "sizes of something else",
            good="| Set | Train | Test | Size |\n|---|---|---|---|\n| A | 10 | 5 | 15 |\n| B | 30 | 5 | 7 |\n",
        ),
        Case(
            "a single row",
            bad="| Set | Minimum length | Maximum length |\n|---|---|---|\n| Wick | ⟦500⟧ | 20 |\n",
        ),
        Case("a total that is no sum", bad=f"{SPLITS}| Flame | 500 | 50 | 50 | ⟦650⟧ |\n"),
        Case(
            "a total below the parts in one column",
            bad=(
                "| Set | Train/Dev/Test | Total |\n|---|---|---|\n| Wick | 10/5/5 | 20 |\n| Flame | 30/5/5 | ⟦30⟧ |\n"
                "| Glow | 3/1/1 | 5 |\n"
            ),
        ),
        Case("more splits than counts", bad=f"{NAMED}| Lamp | train/test/val | ⟦8.9K/968⟧ |\n"),
        Case("more counts than splits", bad=f"{NAMED}| Lamp | train/test | ⟦8.9K/968/1K⟧ |\n"),
        Case(
            "fewer counts than the header names",
            bad="| Set | Train / Dev / Test |\n|---|---|\n| Wick | 10 / 5 / 5 |\n| Flame | ⟦30 / 5⟧ |\n",
        ),
        Case("rounding", good=f"{LENGTHS}| Glow | 5.2 | 5 | 5 |\n| Lamp | 0.06 | 0.1 | 0.5 |\n"),
        Case(
            "unknown numbers, bounds and ranges",
            good=f"{LENGTHS}| A | 9 | ? | - |\n| B | 9 | > 10 | 8+ |\n| C | 9 | 1-20 | 30 |\n",
        ),
        Case(
            "other things",
            good=(
                "| Model | Max length | Avg | Avg score |\n|---|---|---|---|\n"
                "| Wick | 4 | 45.2 | 12 |\n| Flame | 32 | 50 | 40 |\n"
            ),
        ),
        Case(
            "the averages of several tasks, and the greatest of another",
            good=(
                "| Model | Avg | Max |\n|---|---|---|\n| A | 45 | 32 |\n"
                "| B | 50 | 16 |\n| C | 40 | 8 |\n| D | 30 | 64 |\n"
            ),
        ),
        Case(
            "totals of rounded and of unknown parts",
            good=f"{SPLITS}| A | 1.2M | 67.1K | 67.1K | 1.3M |\n| B | 10 | - | 5 | 20 |\n",
        ),
        Case(
            "scores are not summed",
            good="| Model | Train | Test | Overall |\n|---|---|---|---|\n| A | 40 | 50 | 45 |\n| B | 42 | 52 | 47 |\n",
        ),
        Case(
            "one count for all splits",
            good=f"{NAMED}| Lamp | train/test | 12K |\n| Star | – | 5K |\n| Sun | test | ? |\n",
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such row and thing."""
        for grid in page.grids:
            for found in disorders(grid):
                cell = found.row.cells[found.index]
                yield self.found(cell.span, f"{grid.place(found.row, found.index)}: {found.message}")
            for row, index, message in (*wrong_totals(grid), *wrong_counts(grid)):
                yield self.found(row.cells[index].span, f"{grid.place(row, index)}: {message}")
