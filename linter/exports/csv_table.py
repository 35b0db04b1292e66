"""The format `csv`: one row an entry, after RFC 4180, with a header."""

import csv
import re
from collections.abc import Iterable
from io import StringIO

from linter.entries.model import LinkKind
from linter.entries.record import EntryRecord
from linter.reports.escape import on_one_line

# What a spreadsheet takes for the beginning of a formula; some take the wide forms for it too. A tab or a line end
# before it cannot stand there any more. Apostrophes of the text's own count, so that one can be taken off again.
_FORMULA = re.compile("'*[=+@＝＋－＠-]")
# Excel's limit for a cell, https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3; also below the
# one of Python's reader.
_LONGEST_CELL = 32_767
_HEADER = (
    *("file", "line", "end_line", "style", "category", "title", "short_name", "tags", "arxiv", "arxiv_version", "doi"),
    *("year", "authors", "venue"),
)
_BIBTEX = ("bibtex_type", "bibtex_key")


def render(entries: Iterable[EntryRecord]) -> str:
    """The entries as a table: the names of JSON, then a column of addresses for each kind of link.

    Several values in a cell are parted by `; `, the steps of a category by ` > `. A cell that begins as a formula, or
    with apostrophes and so, gets an apostrophe in front, which spreadsheets hide and no formula survives.
    """
    text = StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow([*_HEADER, *LinkKind, *_BIBTEX])
    table.writerows(map(_row, entries))
    return text.getvalue()


def _row(entry: EntryRecord) -> list[str]:
    links = [dict.fromkeys(link.url for link in entry.links if link.kind is kind) for kind in LinkKind]
    cells: list[object] = [
        *(entry.file, entry.line, entry.end_line, entry.style, " > ".join(entry.category), entry.title),
        *(entry.short_name, _joined(entry.tags), entry.arxiv, entry.arxiv_version, entry.doi, entry.year),
        *(_joined(entry.authors), entry.venue, *map(_joined, links)),
        *((entry.bibtex.type, entry.bibtex.key) if entry.bibtex else (None, None)),
    ]
    return [_cell("" if cell is None else str(cell)) for cell in cells]


def _joined(values: Iterable[str]) -> str:
    return "; ".join(values)


def _cell(text: str) -> str:
    text = on_one_line(text)
    text = f"'{text}" if _FORMULA.match(text) else text
    return text if len(text) <= _LONGEST_CELL else f"{text[: _LONGEST_CELL - 1]}…"
