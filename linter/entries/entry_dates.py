"""The dates of entries in the forms that a list declares: in the entry, in a comment beside it, in a heading above."""

from collections.abc import Iterator
from dataclasses import replace

from linter.entries.build import Draft
from linter.entries.kinds import DatesOptions
from linter.entries.model import FieldName, Section, Written
from linter.entries.rest import rest_of
from linter.entries.stated import NOTHING, Stated
from linter.lazy import re
from linter.papers.dates import FoundDate, find_date
from linter.text.source import Source
from linter.text.span import Span

_COMMENT_BEHIND = re.compile(r"[^\S\n]*\n?[^\S\n]*<!--(?:(?!-->).){0,200}-->")


class EntryDates:
    """Gives entries the dates that stand where a list's dates stand."""

    def __init__(self, source: Source, options: DatesOptions) -> None:
        self._source = source
        self._options = options

    def dated(self, draft: Draft, section: Section) -> Draft:
        """A draft with its date, and without a year that only says when it came into the list."""
        if self._options == DatesOptions():
            return draft
        stated = draft.stated
        is_declared = draft.kind is not None and FieldName.DATE in draft.kind.from_
        if self._options.forms and not is_declared:
            stated = stated.without({FieldName.DATE}).or_else(next(self._found(draft, section), NOTHING))
        return replace(draft, stated=self._with_year(stated))

    def _with_year(self, stated: Stated) -> Stated:
        """What is stated, with or without the year of the date."""
        written = stated.written.get(FieldName.DATE)
        if stated.date is None or written is None:
            return stated
        if self._options.of != "listing":
            return stated.or_else(Stated(year=stated.date.year, written={FieldName.YEAR: written}))
        year = stated.written.get(FieldName.YEAR)
        if year and written.span.covers(year.span):
            return stated.without({FieldName.YEAR})
        return stated

    def _found(self, draft: Draft, section: Section) -> Iterator[Stated]:
        """The dates that may be an entry's, the nearest first."""
        text = rest_of(self._source, draft)
        behind = _COMMENT_BEHIND.match(self._source.text, draft.span.end)
        yield from self._stated(find_date(text, self._options.forms), draft.span.start)
        if behind:
            yield from self._stated(find_date(behind[0], self._options.forms), behind.start())
        above: Section | None = section
        while above:
            if above.place:
                yield from self._stated(find_date(self._source[above.place], self._options.forms), above.place.start)
            above = above.parent

    def _stated(self, found: FoundDate | None, offset: int) -> Iterator[Stated]:
        if found:
            span = Span(offset + found.start, offset + found.end)
            written = Written(" ".join(self._source[span].split()), span)
            yield Stated(date=found.date, written={FieldName.DATE: written})
