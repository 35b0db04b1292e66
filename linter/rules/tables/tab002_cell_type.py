"""TAB002: cells that do not fit their column."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.grids.column_kind import ColumnKind
from linter.entries.grids.columns import column_type
from linter.entries.grids.grid import Column
from linter.entries.grids.misfits import Misfit, declared_misfit, inferred_misfits
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material
from linter.rules.tables.options import DeclaredColumn, TablesOptions
from linter.text.words import Words

MARKS = ("✓", "✗", "✓", "✓", "✗", "✓", "✗", "✗", "✓", "✓")
SIZES = ("7B", "13B", "34B", "70B", "7B", "13B", "1.3B", "30B", "65B", "7B", "13B")
RANGES = ("1k-2k", "4k–8k", "100~500", "≤ 4k", "2k-16k", "8k", "1k to 3k")
TOPICS = ("code", "chat", "chat", "english", "chat", "code", "english", "code", "english", "chat", "english")


def _table(label: str, *values: str) -> str:
    rows = "".join(f"| Set {number} | {value} |\n" for number, value in enumerate(values, ord("A")))
    return f"| Dataset | {label} |\n|---|---|\n{rows}"


class CellType(FileRule):
    """A cell that does not fit its column: a word among numbers, a number among marks, a misspelt value.

    What it does
        Takes a column's type from its cells where nine in ten, or all but one of a
        few, agree: marks (`✓`, `✗`, `yes`, `:x:`), numbers (`1,234`,
        `1.2k`, `~300`, `12%`), ranges (`1k-2k`, `≤ 4k`), numbers that share a suffix,
        links, or an enumeration of a few values. `-`, `?`, `N/A`, `TBD` and the like
        always fit, and so do remarks. In an enumeration a value is reported that is
        a known one in other spelling; one that is merely new is not. Columns can be
        declared under `tables`; then everything else is reported.

    Why
        Such a cell slipped into the wrong column or was mistyped, and whoever sorts
        or reads the table by program stumbles over it.

    Example
        Bad:
            | Dataset | Open | Words |
            |---|---|---|
            | Wick | ✓ | 1.2k |
            | Flame | ✗ | 300 |
            | Spark | ⟦12⟧ | 4k |
            | Ember | ✓ | 1,300 |
            | Torch | ✓ | ⟦1.3.k⟧ |
            | Candle | ✗ | ~500 |
            | Beacon | ✓ | 7.1k |
            | Lamp | ✗ | ? |
            | Glow | ✓ | 2k |
    """

    code = "TAB002"
    name = "cell-type"
    severity = Severity.WARNING
    needs = Material.TABLES
    by_habit = True
    options = ("tables", "tables.file", "tables.columns")
    cases = (
        Case("a number among marks", bad=_table("Open", *MARKS, "⟦5⟧")),
        Case("a word among marks", bad=_table("Open", *MARKS, "⟦json⟧")),
        Case("a number among few marks", bad=_table("Open", "yes", "no", "yes", "⟦12⟧", "no")),
        Case("a word among numbers", bad=_table("Words", "1,234", "1.2k", "~300", "12", "8", "⟦twelve⟧", "500")),
        Case("a mark among numbers", bad=_table("Words", "1,234", "1.2k", "300", "12", "8", "⟦✓⟧", "500")),
        Case("a letter in a number", bad=_table("Words", "1,234", "102", "300", "12", "8", "⟦1O2⟧", "500")),
        Case("a word among few numbers", bad=_table("Words", "1,234", "1.2k", "~300", "12", "8", "⟦twelve⟧")),
        Case("a word among ranges", bad=_table("Length", *RANGES, "⟦long⟧")),
        Case("a range that ends below its start", bad=_table("Length", *RANGES, "⟦16k-8k⟧")),
        Case("a range without its end", bad=_table("Length", *RANGES, "⟦4k-⟧")),
        Case("a number without the suffix of all others", bad=_table("Parameters", *SIZES, "⟦70⟧")),
        Case("a misspelt value", bad=_table("Topic", *TOPICS, "⟦englsih⟧")),
        Case("a value in other case", bad=_table("Topic", *TOPICS, "⟦English⟧")),
        Case("a misspelt value in a list", bad=_table("Topic", *TOPICS, "chat/code", "⟦chat/enlish⟧")),
        Case("a number among words", bad=_table("Topic", *TOPICS, "⟦12⟧")),
        Case(
            "a label that is a link elsewhere", bad=_table("Code", *(["[code](https://example.org/a)"] * 7), "⟦code⟧")
        ),
        Case(
            "a value that is not declared",
            bad=_table("Topic", "code", "⟦maths⟧", "code/chat"),
            config=(
                '[[tables]]\nfile = "list.md"\n'
                'columns = { Topic = { type = "enumeration", values = ["code", "chat"] } }\n'
            ),
        ),
        Case(
            "cells that are not what was declared",
            bad=(
                "| A | B | C |\n|---|---|---|\n| ⟦4⟧ | ⟦many⟧ | 12 |\n"
                "| ✓ | 1k | 1-2 |\n| – | ? | N/A |\n| ✗ | 7B | ⟦2-1⟧ |\n"
            ),
            config=(
                '[[tables]]\nfile = "list.md"\n[tables.columns]\n'
                'A = { type = "mark" }\nB = { type = "number" }\nC = { type = "range" }\n'
            ),
        ),
        Case("what means none", good=_table("Words", *SIZES, "-", "–", "N/A", "?", "TBD", "", "n/a", "unknown", "…")),
        Case("marks in other shapes", good=_table("Open", *MARKS, "✔️", "✅", ":x:", "Yes", "✓ (v2)", "partial", "-")),
        Case(
            "a mark that is a link, and a link for a mark",
            good=_table("Code", *MARKS, "[✓](https://a.org)", "[repo](https://b.org)"),
        ),
        Case(
            "numbers in all shapes",
            good=_table(
                "Words", *SIZES, "8x7B", "$13$B", "**7B**", "1,200M", "3.5M†", "12 of 20", "up to 9B", "2B (active)"
            ),
        ),
        Case("remarks among numbers", good=_table("Words", *SIZES, "as many as the questions in the first release")),
        Case(
            "counts and lists of counts",
            good=_table("Count", "1.2K", "322K/13K/13K", "423/123/61", "90K", "537", "12K", "5/6/7", "20"),
        ),
        Case(
            "a number below the others without their suffix",
            good=_table("Window", "4k", "8k", "32k", "128k", "16k", "2k", "4k", "8k", "8k", "4k", "512"),
        ),
        Case("new values", good=_table("Topic", *TOPICS, "maths", "codes", "char", "chat/law")),
        Case(
            "values that differ in a letter and are known",
            good=_table("Format", *(["jsonl"] * 8), "csv", "csv", "csv", "tsv", "json", "txt"),
        ),
        Case(
            "a name of its own",
            good="| Model | Base |\n|---|---|\n" + "| Wick | Mistral |\n" * 8 + "| Mixtral-8x7B | Mixtral |\n",
        ),
        Case("two or three cells say nothing of a type", good=_table("Words", "12", "many", "30")),
        Case(
            "a column of names and one of sentences", good=_table("Note", "one", "2", "three", "✓", "five", "six", "7")
        ),
        Case("names that are numbers", good="| 2023 | 2024 |\n|---|---|\n" + "| a | b |\n" * 12),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such cell."""
        words = Words(page.source.text)
        for grid in page.grids:
            types = [column_type(column) for column in grid.columns]
            beside_marks = any(column.kind is ColumnKind.MARK for column in types)
            for column, inferred in zip(grid.columns, types, strict=True):
                declared = page.options[TablesOptions].column(page.name, column.label)
                if declared:
                    misfits = _declared_misfits(column, declared)
                else:
                    misfits = inferred_misfits(inferred, words, beside_marks=beside_marks)
                for row, cell, why in misfits:
                    yield self.found(cell.span, f"{grid.place(row, column.index)}: {why}")


def _declared_misfits(column: Column, declared: DeclaredColumn) -> Iterator[Misfit]:
    for row in column.rows:
        cell = row.cells[column.index]
        why = declared_misfit(cell, declared.type, declared.values)
        if why:
            yield row, cell, why
