"""Options of the table rules: what the configuration says of a table's columns and of the order of its rows."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from posixpath import normpath

from linter.entries.grids.column_kind import ColumnKind
from linter.lazy.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DeclaredColumn:
    """What the cells of a column are; `-`, `?`, `N/A`, `TBD` and empty cells always fit."""

    type: ColumnKind
    """What each cell is; `text` takes anything."""

    values: tuple[str, ...] = ()
    """The values that an enumeration may have, also several of them with `/` or a comma between."""


@dataclass(frozen=True, slots=True)
class DeclaredTable:
    """The tables of a file: their columns by the names that their headers give them, and the order of their rows."""

    file: str
    """The file, relative to the list's root."""

    columns: Mapping[str, DeclaredColumn] = field(default_factory=dict)
    """The columns, by their names in the header; those that are left out are judged by the majority of their cells."""

    order: str = ""
    """The column that the rows are sorted by."""

    descending: bool = False
    """Whether the greatest, or last in the alphabet, comes first."""


@dataclass(frozen=True, slots=True)
class TablesOptions:
    """The declared tables; a file may be declared more than once."""

    tables: tuple[DeclaredTable, ...] = ()

    def of(self, file: str) -> Iterator[DeclaredTable]:
        """What is declared for the tables of a file."""
        return (table for table in self.tables if normpath(table.file) == file)

    def column(self, file: str, label: str) -> DeclaredColumn | None:
        """What is declared for a column of a file's tables."""
        return next((table.columns[label] for table in self.of(file) if label in table.columns), None)

    def problems(self) -> Iterator[str]:
        """What is declared and cannot be meant."""
        for number, table in enumerate(self.tables):
            if not table.file:
                yield f'tables[{number}].file = "": wanted the path of a file'
            if table.descending and not table.order:
                yield f"tables[{number}].descending = true: wanted beside it the column in order"
            for label, column in table.columns.items():
                if column.values and column.type is not ColumnKind.ENUMERATION:
                    place = f"tables[{number}].columns.{label}"
                    yield f'{place}.values: only for the type "enumeration", not "{column.type}"'
