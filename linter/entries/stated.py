"""What an entry's text states beside its title: authors, venue, year."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from linter.entries.visible import Visible
from linter.papers.authors import listed_authors
from linter.papers.venues import find_venue

_BOUNDARY = re.compile(r"[\r|•·;]|\s[–—-]\s")
_YEAR = re.compile(r"(?<![0-9./'’-])((?:19|20)[0-9]{2})(?![0-9])|['’]([0-9]{2})(?![0-9])")
_EDGES = " \t\r\n.,;:!()[]{}*_-–—/"
_NAME = re.compile(r"(?:[^\W\d_]|['’.†‡*()@/-])+(?:\s(?:[^\W\d_]|['’.†‡*()/-])+){0,5}")
_PARTICLES = frozenset(
    {"and", "de", "del", "der", "di", "da", "van", "von", "la", "le", "el", "al", "et", "bin", "ibn", "ter", "dos"}
)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_BADGE = re.compile(r"/badge/([^/?]+?)(?:\.svg)?(?:\?|$)")
_BADGE_PARTS = re.compile(r"(?<!-)-(?!-)")
_VENUE_BADGE = re.compile(r"(?:publish\w*|venue|conf\w*|journal|accepted|paper venue)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """What is said of a paper, as far as it is."""

    authors: tuple[str, ...] = ()
    venue: str | None = None
    year: int | None = None

    def or_else(self, other: "Stated") -> "Stated":
        """This, with what it leaves open taken from another."""
        return Stated(self.authors or other.authors, self.venue or other.venue, self.year or other.year)


def read_stated(visible: Visible, start: int, end: int, *, before: str = "") -> Stated:
    """What stands around a title that runs from `start` to `end`: behind it, in badges, and `before` it."""
    stated = Stated()
    for text, is_marked in _pieces(visible, end):
        stated = stated.or_else(read_piece(text, is_marked=is_marked, is_first=not stated.authors))
    for image in visible.images:
        stated = stated.or_else(_badge(image.text, image.url))
    return stated.or_else(Stated(year=_year(before or visible.text[:start])))


def read_piece(text: str, *, is_marked: bool = False, is_first: bool = True) -> Stated:
    """What one piece of text says: authors, or venue and year; `is_marked`: it is emphasised."""
    venue = find_venue(text)
    year = venue.year if venue else _year(text)
    core = text.strip(_EDGES)
    if not core:
        return Stated()
    if venue:
        return Stated(venue=venue.name, year=year)
    if year is None and is_first and _are_authors(core, is_marked=is_marked):
        return Stated(authors=listed_authors(core))
    return Stated(venue=_venue_text(core, has_year=year is not None), year=year)


def _pieces(visible: Visible, start: int) -> Iterator[tuple[str, bool]]:
    """The pieces of text behind a title that no link holds, parted where a line, a link or an emphasis ends."""
    marked = [(part.start, part.end) for part in visible.emphases if part.start >= start and part.end > part.start]
    linked = [(link.start, link.end) for link in visible.links if link.end > start]
    edges = sorted({start, len(visible.text), *(edge for span in (*marked, *linked) for edge in span if edge >= start)})
    ends_marked = {begin for begin, _ in marked}
    ends_linked = {begin for begin, _ in linked}
    inside_until = 0
    for left, right in zip(edges, edges[1:], strict=False):
        if left in ends_linked:
            inside_until = max(end for begin, end in linked if begin == left)
        if left < inside_until:
            continue
        is_marked = left in ends_marked
        for piece in _BOUNDARY.split(visible.text[left:right]):
            if piece.strip(_EDGES):
                yield " ".join(piece.split()), is_marked


def _are_authors(text: str, *, is_marked: bool) -> bool:
    names = listed_authors(text)
    if not names or not all(_NAME.fullmatch(name) and len(name) <= 60 for name in names):
        return is_marked and bool(names) and len(text.split()) <= 4
    if any(word.islower() and word not in _PARTICLES for name in names for word in name.split()) and not is_marked:
        return False
    return is_marked or len(names) > 1 or len(names[0].split()) in (2, 3)


def _venue_text(text: str, *, has_year: bool) -> str | None:
    """The venue that a short piece names, without its year."""
    found = _YEAR.search(text)
    name = text[: found.start()] if found else text
    name = (name.strip(_EDGES) or (text[found.end() :].strip(_EDGES) if found else "")).strip()
    is_short = len(name.split()) <= (10 if has_year else 4) and (has_year or name.isupper())
    return name if is_short and _LETTERS.search(name) and name[:1].isupper() else None


def _badge(alternative: str, url: str) -> Stated:
    """What a badge of shields.io says of the venue: `…/badge/Conference-ICML'23-blue`."""
    found = _BADGE.search(url)
    parts = _BADGE_PARTS.split(found[1]) if found else []
    if len(parts) < 3 or not (_VENUE_BADGE.match(alternative) or _VENUE_BADGE.match(unquote(parts[0]))):
        return Stated()
    message = unquote(parts[1]).replace("--", "-").replace("_", " ")
    venue = find_venue(message)
    return Stated(venue=venue.name, year=venue.year) if venue else Stated(venue=message.strip(), year=_year(message))


def _year(text: str) -> int | None:
    found = next(iter(_YEAR.finditer(text)), None)
    if not found:
        return None
    return int(found[1]) if found[1] else 2000 + int(found[2])


def first(stated: Iterable[Stated]) -> Stated:
    """What several places say, of each thing the first."""
    whole = Stated()
    for one in stated:
        whole = whole.or_else(one)
    return whole
