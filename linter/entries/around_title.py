"""What stands around an entry's title: before it, in badges, and in the pieces of text behind it."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from linter.entries.badges import badge_parts, shown
from linter.entries.model import FieldName
from linter.entries.people import BRACKETS, EDGES
from linter.entries.stated import NOTHING, Stated, first, of_authors, of_venue, read_named, read_piece, said, year_in
from linter.entries.titles.asides import BRACKETED
from linter.entries.titles.cited_authors import cited_authors
from linter.entries.titles.makers import behind_maker
from linter.entries.titles.typed_references import Told, names_turned, typed_told
from linter.entries.visible import HARD_BREAK, Folded, Visible
from linter.lazy import re
from linter.markdown.model import Link
from linter.papers.venues import filed_venue, find_venue, is_named_venue

# A full stop behind an initial or `et` parts nothing. What may begin a boundary stands first: so it is looked for fast.
_BOUNDARY = re.compile(
    rf"[{HARD_BREAK}|•·;\s.](?:(?<=[{HARD_BREAK}|•·;])|(?<=\s)[–—-]\s|(?<=[^\W\d_]{{2}}\.)(?<!\bet\.)\s+|(?<=\)\.)\s+)"
)
_COLON = re.compile(r"\s?[:：]")  # behind what is marked: it says what follows, as `**Motivation**: …` does
_QUOTES = ('"', "“", "‘")
_VENUE_BADGE = re.compile(r"(?:publish(?:ed)?|(?:paper )?venue|conf(?:erence)?|journal|accepted)", re.IGNORECASE)


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
    authors = cited_authors(visible, start) if start and is_set_off else None
    if authors is None:
        return NOTHING
    written = visible.written(authors.start, authors.end)
    return Stated(authors.names, written={FieldName.AUTHORS: written})


def _of_typed(visible: Visible, told: Told) -> Stated:
    """What a reference says that tells what kind of document it is of."""
    text = visible.text
    venue = (" ".join(text[slice(*told.venue)].split()), *told.venue) if told.venue else None
    year = (int(text[slice(*told.year)]), *told.year) if told.year else None
    people = of_authors(text, *told.authors) if told.authors else NOTHING
    people = replace(people, authors=names_turned(people.authors))
    return people.or_else(said(text, venue=venue, year=year)).at(visible.span)


def _read_before(visible: Visible, end: int) -> Stated:
    """What stands before a title: `[ICLR'24]`, `2023.10`, `(Journal of Lamps)`, `16-ATC-`."""
    text = visible.text[:end]
    venue = find_venue(text)
    if venue:
        return of_venue(text, venue).at(visible.span)
    filed = filed_venue(visible.text, 0, len(visible.text))
    if filed and filed.end <= end:
        stated = said(text, venue=(filed.name, *filed.name_span), year=(filed.year, *filed.year_span))
        return stated.at(visible.span)
    year = said(text, year=year_in(text, 0, end)).at(visible.span)
    pieces = (Folded(visible, *found.span()) for found in BRACKETED.finditer(text))
    named = next((piece for piece in pieces if is_named_venue(piece.text.strip(BRACKETS))), None)
    return read_named(named.text).at(named.span).or_else(year) if named else year


def _pieces(visible: Visible, start: int) -> Iterator[tuple[Folded, bool]]:
    """The pieces of text behind a title that no link holds, parted where a line, a link, or an emphasis ends.

    So they are around code with a year: `Halls 2011`. Other code is a tag, or the name of a program.
    """
    at = start
    marked = [(part.start, part.end, True) for part in visible.emphases]
    dated = [(part.start, part.end, False) for part in visible.codes if year_in(visible.text, part.start, part.end)]
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


def _read_badge(image: Link) -> Stated:
    """What a badge of shields.io says of the venue: `…/badge/Conference-ICML'23-blue`."""
    parts = badge_parts(image.url)
    if not parts or not (_VENUE_BADGE.fullmatch(image.text) or _VENUE_BADGE.fullmatch(unquote(parts[0]))):
        return NOTHING
    message = shown(parts[1])
    if not message:
        return NOTHING
    venue, year = find_venue(message), year_in(message, 0, len(message))
    stated = of_venue(message, venue) if venue else said(message, venue=(message, 0, len(message)), year=year)
    # The address may be written with escapes.
    return stated.at(lambda _start, _end: image.url_span)
