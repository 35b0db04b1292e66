"""Another number before an item."""

from linter.diagnostics import Edit
from linter.entries.numbering import Number
from linter.text.source import Source
from linter.text.span import Span


def renumbered(source: Source, number: Number, value: int) -> tuple[Edit, ...] | None:
    """The edits that give an item another number; None where its lines would no longer belong to it.

    The text of a list item begins behind its marker, and its further lines are indented as far (CommonMark 5.2): for
    a marker that gets longer either a blank behind it goes, or these lines move too.
    """
    old = source[number.span]
    new = str(value).zfill(len(old) if old.startswith("0") else 1)
    edits = (Edit(number.span, new),)
    grown = len(new) - len(old)
    if number.item is None or grown <= 0:
        return edits
    behind = number.item.marker.end
    line_end = source.line(source.row(behind)).end
    rest = source.text[behind:line_end]
    blanks = len(rest) - len(rest.lstrip(" "))
    if grown < blanks <= 4:
        return (*edits, Edit(Span(behind, behind + grown), ""))
    lines = [source.line(row) for row in range(source.row(behind) + 1, source.row(number.item.span.end) + 1)]
    lines = [line for line in lines if source[line].strip()]
    if any(not source[line].startswith(" ") for line in lines):
        return None if len(number.item.blocks) > 1 else edits
    return (*edits, *(Edit(Span(line.start, line.start), " " * grown) for line in lines))
