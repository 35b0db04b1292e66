"""Pipe tables, as GitHub reads them (cmark-gfm, extensions/table.c)."""

import re
from collections.abc import Iterator

# A line that can part the header of a table from its rows: dashes, colons at their ends, pipes between them.
DELIMITER_ROW = r"^ {0,3}(?=[|:-])\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?[ \t]*$"

_CELL = re.compile(r"(?:[^\\|]++|\\.?)*+")


def cells(row: str) -> Iterator[tuple[int, int]]:
    """Where the cells of a row stand in it, without the blanks at both ends.

    A pipe at either end of the row bounds it; one behind a backslash belongs to its cell.
    """
    end = len(row.rstrip(" \t"))
    at = len(row) - len(row.lstrip(" \t"))
    at += row.startswith("|", at)
    while at < end:
        found = _CELL.match(row, at, end)
        stop = found.end() if found else end
        text = row[at:stop]
        start = at + len(text) - len(text.lstrip(" \t"))
        yield start, max(start, at + len(text.rstrip(" \t")))
        at = stop + 1


def count(row: str) -> int:
    """The number of a row's cells."""
    return sum(1 for _ in cells(row))
