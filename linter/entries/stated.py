"""What a piece of an entry's text states: authors, venue, year, date."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import field
from functools import lru_cache

from linter.entries.labels import plain_kind
from linter.entries.model import FieldName, Written
from linter.entries.people import BRACKETS, EDGES, SENTENCE, are_authors, people_beside
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.authors import listed_authors
from linter.papers.dates import PaperDate, find_date
from linter.papers.venues import Venue, dated_venue, find_venue, is_dated_venue
from linter.text.months import MONTH
from linter.text.span import Span
from linter.text.stripped import stripped

_MONTH_BEFORE = r"(?<=(?<![\w./-])(?:0[1-9]|1[0-2])/)|(?<=(?<![\w./-])[1-9]/)"  # `05/2024`
_YEAR = re.compile(
    rf"(?:(?<![0-9./'’-])|{_MONTH_BEFORE})((?:19|20)[0-9]{{2}})(?![0-9]|\.[0-9]{{4}})|['’]([0-9]{{2}})(?![0-9])"
)
_PREPRINT = re.compile(r"\s(?:pre-?|e-?)print$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_MONTH = re.compile(
    rf"(?:[0-3]?[0-9](?:st|nd|rd|th)?\s)?{MONTH}\.?(?:\s[0-3]?[0-9](?:st|nd|rd|th)?)?",
    re.IGNORECASE,
)
_MOST_WORDS_OF_VENUE, _MOST_WORDS_OF_ACRONYM = 10, 4
_ANY_YEAR, _LONGEST_BARE_VENUE = 2000, 20  # a venue is known by its year; many names stand without
# A venue that nobody knows, and its year: `LAMPS-2019`.
_DASHED_VENUE = re.compile(r"(?=[A-Z][\w&/]{0,19}[A-Z])([A-Z][\w&/]{1,20})-((?:19|20)[0-9]{2})")
_DASHED_YEAR = re.compile(r"-((?:19|20)[0-9]{2})[)\]）】]?$")
_SAYS_MORE = re.compile(r"[)）]\s?[:：]\s")  # behind a year in brackets: `(2024): A tale of lamps.`
_PAGES_BEHIND = re.compile(r"\s\(pp?$")  # a piece ends at the full stop of `(pp. 3-8)`
# `(2024-OIL) Ada Moss, Ben Oak`, `(ICML 2024) Ada Moss, Ben Oak`
_VENUE_BEFORE_PEOPLE = re.compile(
    r"[\s.,]*[(（\[](?P<venue>[^()（）\[\]\r\n]{2,60})[)）\]][\s.,:]*(?P<people>[^\W\d_].+)", re.DOTALL
)
_DATED_VENUE = re.compile(r"(?:19|20)[0-9]{2}[-–][A-Z][\w&+/ -]{1,40}")


@dataclass(frozen=True, slots=True)
class Stated:
    """What is said of a paper, as far as it is.

    `written` has how each thing is written, and where: in the text that was read, until `at` says where that stands.
    """

    authors: tuple[str, ...] = ()
    venue: str | None = None
    year: int | None = None
    date: PaperDate | None = None
    written: Mapping[FieldName, Written] = field(default_factory=dict, compare=False)

    def or_else(self, other: "Stated") -> "Stated":
        """A copy in which what this one leaves open is taken from another."""
        if other is NOTHING:
            return self
        return Stated(
            self.authors or other.authors,
            self.venue or other.venue,
            self.year or other.year,
            self.date or other.date,
            {**other.written, **self.written},
        )

    def without(self, names: Collection[FieldName]) -> "Stated":
        """A copy that leaves some things open."""
        return Stated(
            () if FieldName.AUTHORS in names else self.authors,
            None if FieldName.VENUE in names else self.venue,
            None if FieldName.YEAR in names else self.year,
            None if FieldName.DATE in names else self.date,
            {name: one for name, one in self.written.items() if name not in names},
        )

    def at(self, place: Callable[[int, int], Span]) -> "Stated":
        """A copy with its places in the source, `place` saying where a piece of the text that was read stands there."""
        if not self.written:
            return self
        places = {name: Written(one.text, place(one.span.start, one.span.end)) for name, one in self.written.items()}
        return Stated(self.authors, self.venue, self.year, self.date, places)


NOTHING = Stated()


def first(stated: Iterable[Stated]) -> Stated:
    """What several places say, of each thing the first."""
    whole = NOTHING
    for one in stated:
        whole = whole.or_else(one)
    return whole


@lru_cache(maxsize=128)  # one reader after the other asks for the same piece
def read_piece(text: str, *, is_marked: bool = False, may_be_authors: bool = True) -> Stated:
    """What one piece of text says: authors, or venue and year; `is_marked`: it is emphasised."""
    dated_people = _people_behind_venue(text) if may_be_authors else None
    if dated_people:
        return dated_people
    venue = find_venue(text)
    if venue:
        return of_venue(text, venue)
    start, end = stripped(text, 0, len(text), EDGES)
    core = text[start:end]
    if core[:1] in BRACKETS and core[-1:] in BRACKETS:
        start, end = stripped(text, start, end, BRACKETS)
        core = text[start:end]
    dashed = _DASHED_VENUE.fullmatch(core)
    if dashed:
        places = (start + dashed.start(2), start + dashed.end(2))
        return said(text, venue=(dashed[1], start, start + dashed.end(1)), year=(int(dashed[2]), *places))
    dated = dated_venue(core)
    if dated:
        return said(text, venue=(dated[0], start, start + len(dated[0])), year=(dated[1], end - 2, end))
    bare = find_venue(f"{_PREPRINT.sub('', core)} {_ANY_YEAR}") if len(core) <= _LONGEST_BARE_VENUE else None
    if bare and bare.start == 0:
        return said(text, venue=(bare.name, start, start + bare.name_end))
    year = year_in(text, start, end)
    if year is None and may_be_authors and are_authors(text[start:end], is_marked=is_marked):
        return of_authors(text, start, end)
    people = people_beside(text, start, end, year) if year and may_be_authors else None
    if people:
        return of_authors(text, *people).or_else(said(text, year=year))
    return said(text, venue=_venue(text, start, end, has_year=year is not None), year=year)


def _people_behind_venue(text: str) -> Stated | None:
    """What a text says that is but a venue and its year in brackets, and authors behind them; None if it is not."""
    found = _VENUE_BEFORE_PEOPLE.match(text)
    venue = found["venue"] if found else ""
    if found is None or not (_DATED_VENUE.fullmatch(venue) or find_venue(venue) or is_dated_venue(venue)):
        return None
    start, end = stripped(text, *found.span("people"), EDGES)
    if not are_authors(text[start:end], is_marked=False):
        return None
    at = found.start("venue")
    told = read_named(found["venue"]).at(lambda start, end: Span(at + start, at + end))
    return told.or_else(of_authors(text, start, end))


def said(text: str, *, venue: tuple[str, int, int] | None = None, year: tuple[int, int, int] | None = None) -> Stated:
    """What a text says, given venue and year with their offsets in it."""
    found = find_date(text) if year else None
    places = {
        FieldName.VENUE: venue and venue[1:],
        FieldName.YEAR: year and year[1:],
        FieldName.DATE: found and (found.start, found.end),
    }
    written = {
        name: Written(" ".join(text[place[0] : place[1]].split()), Span(*place))
        for name, place in places.items()
        if place
    }
    date = found.date if found else None
    return Stated((), venue and venue[0], year and year[0], date, written)


def of_authors(text: str, start: int, end: int) -> Stated:
    """The authors that a piece of a text is but a list of."""
    authors = listed_authors(text[start:end])
    written = Written(" ".join(text[start:end].split()), Span(start, end))
    return Stated(authors, written={FieldName.AUTHORS: written} if authors else {})


def of_venue(text: str, venue: Venue) -> Stated:
    """The venue and year that were found in a text."""
    return said(text, venue=(venue.name, venue.start, venue.name_end), year=(venue.year, venue.year_start, venue.end))


def read_named(text: str) -> Stated:
    """The venue in brackets that is known by its name, in capitals or not, and its year."""
    dashed = _DASHED_YEAR.search(text)
    if dashed:
        venue = _venue(text, 0, dashed.start(), has_year=True)
        return said(text, venue=venue, year=(int(dashed[1]), *dashed.span(1)))
    venue = _venue(text, 0, len(text), has_year=True)
    return read_piece(text, may_be_authors=False).or_else(said(text, venue=venue, year=year_in(text, 0, len(text))))


def _venue(text: str, start: int, end: int, *, has_year: bool) -> tuple[str, int, int] | None:
    """The venue that a short piece names, without its year, with its offsets."""
    found = _YEAR.search(text[start:end])
    before = (start, start + found.start()) if found else (start, end)
    says_more = found is not None and _SAYS_MORE.match(text, start + found.end()) is not None
    behind = (start + found.end(), end) if found and not says_more else (end, end)
    kept = (stripped(text, *piece, EDGES + BRACKETS) for piece in (before, behind))
    start, end = next((piece for piece in kept if text[slice(*piece)] not in ("", "In")), (end, end))
    pages = _PAGES_BEHIND.search(text, start, end)
    end = pages.start() if pages else end
    name = text[start:end]
    most = _MOST_WORDS_OF_VENUE if has_year else _MOST_WORDS_OF_ACRONYM
    is_venue = len(name.split()) <= most and (name[:1].isupper() if has_year else name.isupper() and name.isascii())
    is_label = not has_year and plain_kind(name) is not None  # before an address: `PDF: https://…`
    is_venue = is_venue and not (is_label or _MONTH.fullmatch(name))
    return (name, start, end) if is_venue and _LETTERS.search(name) and not SENTENCE.search(name) else None


def year_in(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """The year that a piece names, with its offsets."""
    found = _YEAR.search(text[start:end])
    if not found:
        return None
    return int(found[1]) if found[1] else 2000 + int(found[2]), start + found.start(), start + found.end()
