"""The gaps of blank lines in a document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linter.markdown.document import Document
from linter.text.cover import Cover
from linter.text.source import LINE_END
from linter.text.span import Span

_BLANK_LINES = re.compile(r"(?:\A\ufeff?|(?<=\n)|(?<=\r)(?!\n))((?:[ \t]*+(?:\r\n|\n|\r))++)")


@dataclass(frozen=True, slots=True)
class Gap:
    """Blank lines behind each other, of whatever blanks they consist; `ends` are the offsets behind each."""

    span: Span
    ends: tuple[int, ...]


def blank_gaps(document: Document) -> Iterator[Gap]:
    """The gaps of a document, without those inside code, formulas, HTML and front matter, and that at its end."""
    text = document.source.text
    end = len(text.rstrip(" \t\r\n"))
    insides = Cover((span, True) for span in document.verbatim)
    for found in _BLANK_LINES.finditer(text, 0, end):
        span = Span(*found.span(1))
        if not insides.innermost(span):
            yield Gap(span, tuple(line.end() for line in LINE_END.finditer(text, span.start, span.end)))
