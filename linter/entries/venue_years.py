"""Venues that an entry writes with their year in another way than its list does."""

from collections.abc import Iterable, Iterator

from linter.entries.model import Entry, FieldName
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.venues import is_any_venue
from linter.text.source import Source
from linter.text.span import Span

# Between a venue and its year; what opens there closes behind the year.
_GAP = re.compile(r"(?:[ \t]{0,2},?[ \t]{0,2})(\(?)[ \t]?['’‘]?[ \t]?")
_YEAR = re.compile(r"['’‘]?[ \t]?((?:19|20)?([0-9]{2}))")
_FORMS = {"ICML 2023": "{} {}", "ICML (2023)": "{} ({})"}
_SHORT_FORMS = {"ICML'23": "{}'{}", "ICML23": "{}{}"}


@dataclass(frozen=True, slots=True)
class VenueYear:
    """A venue with its year, where both stand, and how the list writes them."""

    span: Span
    written: str
    wanted: str


def unlike(source: Source, entries: Iterable[Entry], form: str) -> Iterator[VenueYear]:
    """The venues with a year right behind them, in the text of entries, that are not written in a form.

    What emphasis parts, what stands in a citation or a badge, and a name that is spelt out or may be no venue's, is
    left alone.
    """
    for entry in entries:
        venue, year = entry.written.get(FieldName.VENUE), entry.written.get(FieldName.YEAR)
        if venue is None or year is None or venue.span.end > year.span.start:
            continue
        number = _YEAR.fullmatch(source[year.span])
        gap = _GAP.fullmatch(source.text, venue.span.end, year.span.start)
        cited = entry.citation_block
        if number is None or gap is None or (cited and cited.block.span.covers(venue.span)):
            continue
        end = year.span.end
        if gap[1]:
            if not source.text.startswith(")", end):
                continue
            end += 1
        span = Span(venue.span.start, end)
        name, long_year = source[venue.span], number[1] if len(number[1]) > 2 else f"20{number[1]}"
        if not is_any_venue(f"{name} {long_year}"):
            continue
        short = _SHORT_FORMS.get(form)
        wanted = short.format(name, number[2]) if short else _FORMS[form].format(name, long_year)
        if source[span].replace("’", "'") != wanted:
            yield VenueYear(span, source[span], wanted)
