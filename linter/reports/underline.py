"""A line of a source as a terminal shows it, with a finding's place underlined."""

from dataclasses import dataclass
from unicodedata import category, east_asian_width

from linter.reports.escape import visible
from linter.text.source import Source
from linter.text.span import Span

# Of a longer line so many characters are shown, so many of them before the finding.
_SHOWN, _LEAD = 110, 40
_TAB = "    "


@dataclass(frozen=True, slots=True)
class Underlined:
    """The row where a span starts, cut where it is long, and which columns of the terminal its part of the span takes.

    `indent` columns stand before the span, `width` belong to it: at least one, also where the span is empty.
    """

    row: int
    line: str
    indent: int
    width: int


def underlined(source: Source, span: Span) -> Underlined:
    """What to show of a finding's place."""
    row = source.row(span.start)
    line = source.line(row)
    start = max(line.start, min(span.start - _LEAD, line.end - _SHOWN))
    end = min(line.end, start + _SHOWN)
    place = Span(min(span.start, end), min(span.end, end))
    before = ("…" if start > line.start else "") + _shown(source.text[start : place.start])
    under = _shown(source[place])
    after = _shown(source.text[place.end : end]) + ("…" if end < line.end else "")
    return Underlined(row, before + under + after, _columns(before), max(_columns(under), 1))


def _shown(text: str) -> str:
    """A piece of a line as it is shown."""
    return visible(text.replace("\t", _TAB))


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes (Unicode Standard Annex 11; marks stand on another character)."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(char: str) -> int:
    return 0 if category(char) in ("Mn", "Me", "Cf") else 2 if east_asian_width(char) in "WF" else 1
