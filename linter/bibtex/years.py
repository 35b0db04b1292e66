"""The year and the date that a citation gives its paper, and where."""

from linter.bibtex.model import Citation, Field
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.dates import PaperDate, find_date
from linter.text.source import Source
from linter.text.span import Span

_MONTHS = ("Month YYYY", "M YYYY", "D Month YYYY", "Month D YYYY")
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


@dataclass(frozen=True, slots=True)
class CitedDate:
    """A date and its place: the value of `date`, or that of `month`, which stands apart from the year."""

    date: PaperDate
    span: Span


def cited_date(citation: Citation) -> CitedDate | None:
    """The date that `date` says, else `year` and `month`; a year alone is none."""
    for name, forms in (("date", ("YYYY-M-D", "YYYY-M")), ("month", _MONTHS)):
        field = citation.get(name)
        found = find_date(_dated(field, citation), forms) if field else None
        if field and found:
            return CitedDate(found.date, field.value_span)
    return None


def _dated(field: Field, citation: Citation) -> str:
    """The value of a date, or of a month with the year beside it."""
    value = field.value.strip("{} \t\n")
    return value if field.name == "date" else f"{value} {citation.value('year').strip('{} ')}"
