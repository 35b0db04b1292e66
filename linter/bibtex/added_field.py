"""A field more for a citation."""

from linter.bibtex.model import Citation
from linter.text.source import Source
from linter.text.span import Span


def place_for_field(citation: Citation) -> Span:
    """Where a further field belongs: behind the last one, of which there must be one."""
    end = citation.fields[-1].span.end
    return Span(end, end)


def further_field(source: Source, citation: Citation, name: str, value: str) -> str:
    """The text of a field behind the last one, written as the last line is."""
    last = citation.fields[-1].span
    line = source.line(source.row(last.start))
    before = source.text[line.start : last.start]
    gap = " " if before.strip(" \t>") else f"\n{before}"
    return f",{gap}{name}={{{value}}}"
