import pytest

from linter.entries.grids.column_kind import ColumnKind
from linter.rules.tables.options import DeclaredColumn, DeclaredTable, TablesOptions


def test_tables_of_a_file_are_those_that_name_it() -> None:
    one = DeclaredTable("./data/sets.md", {"Open": DeclaredColumn(ColumnKind.MARK)})
    two = DeclaredTable("data/sets.md", {"Words": DeclaredColumn(ColumnKind.NUMBER)})
    options = TablesOptions((one, two, DeclaredTable("README.md")))

    assert list(options.of("data/sets.md")) == [one, two]
    assert options.column("data/sets.md", "Words") == DeclaredColumn(ColumnKind.NUMBER)
    assert options.column("README.md", "Words") is None


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (DeclaredTable(""), 'tables[0].file = "": wanted the path of a file'),
        (
            DeclaredTable("a.md", descending=True),
            "tables[0].descending = true: wanted beside it the column in order",
        ),
        (
            DeclaredTable("a.md", {"Open": DeclaredColumn(ColumnKind.MARK, ("x",))}),
            'tables[0].columns.Open.values: only for the type "enumeration", not "mark"',
        ),
    ],
)
def test_what_cannot_be_meant_is_said(table: DeclaredTable, problem: str) -> None:
    assert list(TablesOptions((table,)).problems()) == [problem]


def test_full_declaration_has_no_problem() -> None:
    column = DeclaredColumn(ColumnKind.ENUMERATION, ("code", "chat"))
    table = DeclaredTable("a.md", {"Topic": column}, order="Words", descending=True)

    assert list(TablesOptions((table,)).problems()) == []
