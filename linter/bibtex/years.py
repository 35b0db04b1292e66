"""The year that a citation gives its paper, and where."""

import re
from dataclasses import dataclass

from linter.bibtex.model import Citation
from linter.text.source import Source
from linter.text.span import Span

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


@dataclass(frozen=True, slots=True)
class CitedYear:
    """A year and its place; the whole value's where a macro says it."""

    year: int
    span: Span


def cited_year(source: Source, citation: Citation) -> CitedYear | None:
    """The year that `year` says, else `date`."""
    for name in ("year", "date"):
        field = citation.get(name)
        found = _YEAR.search(field.value) if field else None
        if field and found:
            written = _YEAR.search(source[field.value_span])
            start = field.value_span.start
            span = Span(start + written.start(), start + written.end()) if written else field.value_span
            return CitedYear(int(found[0]), span)
    return None
