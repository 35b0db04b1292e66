"""Rows of tables as the readers take them: pipe tables and those in HTML alike."""

from collections.abc import Iterable, Iterator, Sequence

from linter.entries.links import FieldWords, read_links
from linter.entries.styles.paragraph_entries import entries_by_line, entry_count
from linter.entries.titles.words import has_title_words
from linter.entries.visible import HARD_BREAK, Visible
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.text.span import Span

NOTHING = Visible("", (), (), ())
# What stands in a column where a cell of a row above goes on.
CONTINUED = Visible("", (), (), ())
_FEWEST = 2
# All that stands outside the links of a cell that lists papers.
_BETWEEN_LISTED = re.compile(r"[\s,;&\[\]()]*")


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a table, however it is written: its cells by column."""

    span: Span
    cells: tuple[Visible, ...]


def parted_rows(rows: Iterable[GridRow], fields: FieldWords, titled: int | None) -> Iterator[GridRow]:
    """The rows of a table; one with several papers in a cell, on lines or listed there, is a row for each of them.

    That has what the other cells say in one line; their links lead to something that the papers have in common.
    `titled` is the column that is called one of titles, if there is: those elsewhere are of other papers.
    """
    for row in rows:
        crowded = _crowded_cell(row.cells, fields, titled)
        if crowded is None or titled not in (None, crowded[0]):
            yield row
            continue
        index, parts = crowded
        shared = [NOTHING if cell.links or HARD_BREAK in cell.text else cell for cell in row.cells]
        cell = row.cells[index]
        begins = [row.span.start, *(cell.span(start - 1, start).end for start, _ in parts[1:])]
        for (start, end), begin, stop in zip(parts, begins, [*begins[1:], row.span.end], strict=True):
            shared[index] = cell.piece(start, start + len(cell.text[start:end].rstrip()))
            yield GridRow(Span(begin, stop), tuple(shared))


def _crowded_cell(
    cells: Sequence[Visible], fields: FieldWords, titled: int | None
) -> tuple[int, list[tuple[int, int]]] | None:
    """The one cell that holds several entries, where no other holds any, and the pieces that they are."""
    for index, cell in enumerate(cells):
        if len(cell.links) < _FEWEST:
            continue
        parts = _on_lines(cell, fields) if HARD_BREAK in cell.text else _listed(cell, fields) if index == titled else []
        if len(parts) >= _FEWEST:
            others = (other for other in cells if other is not cell)
            return None if any(entry_count(other, fields) for other in others) else (index, parts)
    return None


def _on_lines(cell: Visible, fields: FieldWords) -> list[tuple[int, int]]:
    """The pieces of a cell that holds several papers, each beginning a line."""
    papers = sum(link.is_paper for link in read_links(cell, fields))
    return entries_by_line(cell, fields) if papers >= _FEWEST else []


def _listed(cell: Visible, fields: FieldWords) -> list[tuple[int, int]]:
    """The pieces of a cell that is but linked titles, with what is labelled behind each: `[Halls](…), [Oil](…)`."""
    if _BETWEEN_LISTED.fullmatch(cell.unlinked) is None:
        return []
    names = [link for link in read_links(cell, fields) if link.is_name]
    titles = {cell.text[link.start : link.end] for link in names if link.is_paper}
    if len(titles) < len(names) or not all(map(has_title_words, titles)):
        return []
    starts = [0, *(link.start for link in names[1:])]
    return list(zip(starts, [*starts[1:], len(cell.text)], strict=True))
