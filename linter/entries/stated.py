"""What an entry's text states beside its title: authors, venue, year, date."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import field, replace
from urllib.parse import unquote

from linter.entries.badges import badge_parts, shown
from linter.entries.labels import plain_kind
from linter.entries.model import FieldName, Written
from linter.entries.people import BRACKETS, EDGES, SENTENCE, are_authors, people_beside
from linter.entries.titles.asides import BRACKETED
from linter.entries.titles.cited_authors import cited_authors
from linter.entries.titles.makers import behind_maker
from linter.entries.titles.typed_references import Told, names_turned, typed_told
from linter.entries.visible import HARD_BREAK, Folded, Visible
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import Link
from linter.papers.authors import listed_authors
from linter.papers.dates import PaperDate, find_date
from linter.papers.venues import Venue, dated_venue, find_venue, is_named_venue
from linter.text.months import MONTH
from linter.text.span import Span
from linter.text.stripped import stripped

# A full stop behind an initial or `et` parts nothing. What may begin a boundary stands first: so it is looked for fast.
_BOUNDARY = re.compile(
    rf"[{HARD_BREAK}|•·;\s.](?:(?<=[{HARD_BREAK}|•·;])|(?<=\s)[–—-]\s|(?<=[^\W\d_]{{2}}\.)(?<!\bet\.)\s+|(?<=\)\.)\s+)"
)
_YEAR = re.compile(r"(?<![0-9./'’-])((?:19|20)[0-9]{2})(?![0-9]|\.[0-9]{4})|['’]([0-9]{2})(?![0-9])")
_COLON = re.compile(r"\s?[:：]")  # behind what is marked: it says what follows, as `**Motivation**: …` does
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
_QUOTES = ('"', "“", "‘")
_VENUE_BADGE = re.compile(r"(?:publish(?:ed)?|(?:paper )?venue|conf(?:erence)?|journal|accepted)", re.IGNORECASE)


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


def read_stated(visible: Visible, start: int, end: int) -> Stated:
    """What stands around a title that runs from `start` to `end`: behind it, in badges, before it."""
    told = typed_told(visible, start, end)
    if told:
        return _of_typed(visible, told)
    stated = _cited(visible, start)
    for piece, is_marked in _pieces(visible, behind_maker(visible.text, end)):
        read = read_piece(piece.text, is_marked=is_marked, may_be_authors=not stated.authors)
        stated = stated.or_else(read.at(piece.span))
    badges = (_read_badge(image) for image in visible.images)
    before = _read_before(visible, start) if start else NOTHING
    return first([stated, *badges, before])


def _cited(visible: Visible, start: int) -> Stated:
    """The authors before a title that is set off, as bibliographies have them: what is in italics behind is no name."""
    is_set_off = visible.text[start - 1 : start] in _QUOTES or any(part.start == start for part in visible.emphases)
    authors = cited_authors(visible.text, start) if start and is_set_off else None
    if authors is None:
        return NOTHING
    written = visible.written(authors.start, authors.end)
    return Stated(authors.names, written={FieldName.AUTHORS: written})


def read_piece(text: str, *, is_marked: bool = False, may_be_authors: bool = True) -> Stated:
    """What one piece of text says: authors, or venue and year; `is_marked`: it is emphasised."""
    dated_people = _people_behind_venue(text) if may_be_authors else None
    if dated_people:
        return dated_people
    venue = find_venue(text)
    if venue:
        return _of_venue(text, venue)
    start, end = stripped(text, 0, len(text), EDGES)
    core = text[start:end]
    if core[:1] in BRACKETS and core[-1:] in BRACKETS:
        start, end = stripped(text, start, end, BRACKETS)
        core = text[start:end]
    dashed = _DASHED_VENUE.fullmatch(core)
    if dashed:
        places = (start + dashed.start(2), start + dashed.end(2))
        return _said(text, venue=(dashed[1], start, start + dashed.end(1)), year=(int(dashed[2]), *places))
    dated = dated_venue(core)
    if dated:
        return _said(text, venue=(dated[0], start, start + len(dated[0])), year=(dated[1], end - 2, end))
    bare = find_venue(f"{_PREPRINT.sub('', core)} {_ANY_YEAR}") if len(core) <= _LONGEST_BARE_VENUE else None
    if bare and bare.start == 0:
        return _said(text, venue=(bare.name, start, start + bare.name_end))
    year = _year(text, start, end)
    if year is None and may_be_authors and are_authors(text[start:end], is_marked=is_marked):
        return _of_authors(text, start, end)
    people = people_beside(text, start, end, year) if year and may_be_authors else None
    if people:
        return _of_authors(text, *people).or_else(_said(text, year=year))
    return _said(text, venue=_venue(text, start, end, has_year=year is not None), year=year)


def _people_behind_venue(text: str) -> Stated | None:
    """What a text says that is but a venue and its year in brackets, and authors behind them; None if it is not."""
    found = _VENUE_BEFORE_PEOPLE.match(text)
    if found is None or not (_DATED_VENUE.fullmatch(found["venue"]) or find_venue(found["venue"])):
        return None
    start, end = stripped(text, *found.span("people"), EDGES)
    if not are_authors(text[start:end], is_marked=False):
        return None
    at = found.start("venue")
    told = _read_named(found["venue"]).at(lambda start, end: Span(at + start, at + end))
    return told.or_else(_of_authors(text, start, end))


def _said(text: str, *, venue: tuple[str, int, int] | None = None, year: tuple[int, int, int] | None = None) -> Stated:
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


def _of_authors(text: str, start: int, end: int) -> Stated:
    """The authors that a piece of a text is but a list of."""
    authors = listed_authors(text[start:end])
    written = Written(" ".join(text[start:end].split()), Span(start, end))
    return Stated(authors, written={FieldName.AUTHORS: written} if authors else {})


def _of_venue(text: str, venue: Venue) -> Stated:
    return _said(text, venue=(venue.name, venue.start, venue.name_end), year=(venue.year, venue.year_start, venue.end))


def _of_typed(visible: Visible, told: Told) -> Stated:
    """What a reference says that tells what kind of document it is of."""
    text = visible.text
    venue = (" ".join(text[slice(*told.venue)].split()), *told.venue) if told.venue else None
    year = (int(text[slice(*told.year)]), *told.year) if told.year else None
    said = _of_authors(text, *told.authors) if told.authors else NOTHING
    said = replace(said, authors=names_turned(said.authors))
    return said.or_else(_said(text, venue=venue, year=year)).at(visible.span)


def _read_before(visible: Visible, end: int) -> Stated:
    """What stands before a title: `[ICLR'24]`, `2023.10`, `(Journal of Lamps)`."""
    text = visible.text[:end]
    venue = find_venue(text)
    if venue:
        return _of_venue(text, venue).at(visible.span)
    year = _said(text, year=_year(text, 0, end)).at(visible.span)
    pieces = (Folded(visible, *found.span()) for found in BRACKETED.finditer(text))
    named = next((piece for piece in pieces if is_named_venue(piece.text.strip(BRACKETS))), None)
    return _read_named(named.text).at(named.span).or_else(year) if named else year


def _read_named(text: str) -> Stated:
    """The venue in brackets that is known by its name, in capitals or not, and its year."""
    dashed = _DASHED_YEAR.search(text)
    if dashed:
        venue = _venue(text, 0, dashed.start(), has_year=True)
        return _said(text, venue=venue, year=(int(dashed[1]), *dashed.span(1)))
    venue = _venue(text, 0, len(text), has_year=True)
    return read_piece(text, may_be_authors=False).or_else(_said(text, venue=venue, year=_year(text, 0, len(text))))


def _pieces(visible: Visible, start: int) -> Iterator[tuple[Folded, bool]]:
    """The pieces of text behind a title that no link holds, parted where a line, a link, or an emphasis ends.

    So they are around code with a year: `Halls 2011`. Other code is a tag, or the name of a program.
    """
    at = start
    marked = [(part.start, part.end, True) for part in visible.emphases]
    dated = [(part.start, part.end, False) for part in visible.codes if _year(visible.text, part.start, part.end)]
    for begin, end, is_emphasised in sorted([*marked, *dated]):
        if begin >= at and end > begin:
            yield from _split(visible, at, begin, is_marked=False)
            if _COLON.match(visible.text, end) is None or find_venue(visible.text[begin:end]):
                yield from _split(visible, begin, end, is_marked=is_emphasised)
            at = end
    yield from _split(visible, at, len(visible.text), is_marked=False)


def _split(visible: Visible, start: int, end: int, *, is_marked: bool) -> Iterator[tuple[Folded, bool]]:
    text = visible.unlinked[start:end]
    at = 0
    for boundary in (*_BOUNDARY.finditer(text), None):
        stop = boundary.start() if boundary else len(text)
        if text[at:stop].strip(EDGES):
            yield Folded(visible, start + at, start + stop), is_marked
        at = boundary.end() if boundary else stop


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


def _read_badge(image: Link) -> Stated:
    """What a badge of shields.io says of the venue: `…/badge/Conference-ICML'23-blue`."""
    parts = badge_parts(image.url)
    if not parts or not (_VENUE_BADGE.fullmatch(image.text) or _VENUE_BADGE.fullmatch(unquote(parts[0]))):
        return NOTHING
    message = shown(parts[1])
    if not message:
        return NOTHING
    venue, year = find_venue(message), _year(message, 0, len(message))
    stated = _of_venue(message, venue) if venue else _said(message, venue=(message, 0, len(message)), year=year)
    # The address may be written with escapes.
    return stated.at(lambda _start, _end: image.url_span)


def _year(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """The year that a piece names, with its offsets."""
    found = _YEAR.search(text[start:end])
    if not found:
        return None
    return int(found[1]) if found[1] else 2000 + int(found[2]), start + found.start(), start + found.end()
