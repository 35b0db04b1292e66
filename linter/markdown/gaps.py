"""The gaps of blank lines in a document."""

import re
from collections.abc import Iterator

from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.text.cover import Cover
from linter.text.source import LINE_END
from linter.text.span import Span

_LINES = r"((?:[ \t]*+(?:\r\n|\n|\r))++)"
_FIRST_BLANK_LINES = re.compile(r"\ufeff?" + _LINES)
# The line end before them stands first, for which a pattern is looked for fast.
_BLANK_LINES = re.compile(r"(?:\r\n?+|\n)" + _LINES)


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
    first = _FIRST_BLANK_LINES.match(text, 0, end)
    others = _BLANK_LINES.finditer(text, first.end() if first else 0, end)
    for found in (first, *others) if first else others:
        span = Span(*found.span(1))
        if not insides.innermost(span):
            yield Gap(span, tuple(line.end() for line in LINE_END.finditer(text, span.start, span.end)))
