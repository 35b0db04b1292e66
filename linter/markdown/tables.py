"""Pipe tables, as GitHub reads them (cmark-gfm, extensions/table.c)."""

import re
from collections.abc import Iterator

# A row of dashes, with the pipes that part its cells.
DELIMITER_ROW = r"^ {0,3}(?=[|:-])\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$"

_CELL = re.compile(r"(?:\\.|[^\\|])*+\\?", re.DOTALL)


def cells(row: str) -> tuple[tuple[int, int], ...]:
    """Where the cells of a row stand in it: from pipe to pipe, without the blanks at both ends.

    A pipe at either end of the row bounds it; one behind a backslash belongs to its cell.
    """
    return tuple(_cells(row))


def _cells(row: str) -> Iterator[tuple[int, int]]:
    end = len(row.rstrip(" \t"))
    at = len(row) - len(row.lstrip(" \t"))
    if row.startswith("|", at):
        at += 1
    while at < end:
        found = _CELL.match(row, at, end)
        assert found is not None
        yield _stripped(row, at, found.end())
        at = found.end() + 1


def _stripped(row: str, start: int, end: int) -> tuple[int, int]:
    text = row[start:end]
    start += len(text) - len(text.lstrip(" \t"))
    return start, max(start, start + len(text.strip(" \t")))
