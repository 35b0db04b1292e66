"""Venues with the year right behind them, `ICML23`: read where a list declares how it writes venues."""

from linter.entries.build import Draft
from linter.entries.model import FieldName, Written
from linter.entries.rest import rest_of
from linter.entries.stated import Stated
from linter.lazy import re
from linter.papers.venues import KNOWN_VENUES
from linter.text.source import Source
from linter.text.span import Span

_SHORT = re.compile(rf"(?<![\w./-])({'|'.join(sorted(KNOWN_VENUES, key=len, reverse=True))})([0-9]{{2}})(?![\w-])")


def with_short_venue(source: Source, draft: Draft) -> Stated:
    """What a draft states, with the venue that its text names so if it states none."""
    venue = draft.stated.venue
    found = _SHORT.search(rest_of(source, draft)) if venue is None or _SHORT.fullmatch(venue) else None
    if found is None:
        return draft.stated
    places = (Span(draft.span.start + found.start(group), draft.span.start + found.end(group)) for group in (1, 2))
    name, year = (Written(source[place], place) for place in places)
    written = {FieldName.VENUE: name, FieldName.YEAR: year}
    return Stated(venue=found[1], year=2000 + int(found[2]), written=written).or_else(draft.stated)
