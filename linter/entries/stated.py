"""What an entry's text states beside its title: authors, venue, year."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from linter.entries.visible import HARD_BREAK, Visible
from linter.papers.authors import listed_authors
from linter.papers.venues import find_venue

# A full stop behind an initial parts nothing.
_BOUNDARY = re.compile(rf"[{HARD_BREAK}|•·;]|\s[–—-]\s|(?<=[^\W\d_]{{2}})\.\s+|(?<=\))\.\s+")
_YEAR = re.compile(r"(?<![0-9./'’-])((?:19|20)[0-9]{2})(?![0-9])|['’]([0-9]{2})(?![0-9])")
_EDGES = " \t\r\n.,:!*_-–—/"
_BRACKETS = "()[]{}（）【】"
_NAME = re.compile(r"[^\W\d_][^\s\d:!?]*(?:\s[^\s\d:!?]+){0,5}")
_PARTICLE_WORDS = "and al bin bint da das de del den der di do dos du el et ibn la le ter van von y zu"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_LETTERS = re.compile(r"[^\W\d_]{2}")
_WORDS_OF_NAME = (2, 3)
_MOST_WORDS_OF_MARKED_NAME = 4
_MOST_WORDS_OF_VENUE, _MOST_WORDS_OF_ACRONYM = 10, 4
_ANY_YEAR, _LONGEST_BARE_VENUE = 2000, 20  # a venue is known by its year; many names stand without
_BADGE = re.compile(r"/badge/([^/?]+?)(?:\.svg)?(?:\?|$)")
_BADGE_PARTS = re.compile(r"(?<!-)-(?!-)")
_VENUE_BADGE = re.compile(r"(?:publish(?:ed)?|(?:paper )?venue|conf(?:erence)?|journal|accepted)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """What is said of a paper, as far as it is."""

    authors: tuple[str, ...] = ()
    venue: str | None = None
    year: int | None = None

    def or_else(self, other: "Stated") -> "Stated":
        """A copy in which what this one leaves open is taken from another."""
        return Stated(self.authors or other.authors, self.venue or other.venue, self.year or other.year)


NOTHING = Stated()


def first(stated: Iterable[Stated]) -> Stated:
    """What several places say, of each thing the first."""
    whole = NOTHING
    for one in stated:
        whole = whole.or_else(one)
    return whole


def read_stated(visible: Visible, start: int, end: int) -> Stated:
    """What stands around a title that runs from `start` to `end`: behind it, in badges, before it."""
    stated = NOTHING
    for text, is_marked in _pieces(visible, end):
        stated = stated.or_else(read_piece(text, is_marked=is_marked, may_be_authors=not stated.authors))
    badges = (_read_badge(image.text, image.url) for image in visible.images)
    return first([stated, *badges, _read_before(visible.text[:start])])


def read_piece(text: str, *, is_marked: bool = False, may_be_authors: bool = True) -> Stated:
    """What one piece of text says: authors, or venue and year; `is_marked`: it is emphasised."""
    venue = find_venue(text)
    if venue:
        return Stated(venue=venue.name, year=venue.year)
    core = text.strip(_EDGES)
    bare = find_venue(f"{core} {_ANY_YEAR}") if len(core) <= _LONGEST_BARE_VENUE else None
    if bare and bare.start == 0:
        return Stated(venue=bare.name)
    if core[:1] in _BRACKETS and core[-1:] in _BRACKETS:
        core = core.strip(_BRACKETS)
    year = _year(core)
    if year is None and may_be_authors and _are_authors(core, is_marked=is_marked):
        return Stated(authors=listed_authors(core))
    return Stated(venue=_venue(core, has_year=year is not None), year=year)


def _read_before(text: str) -> Stated:
    """What stands before a title: `[ICLR'24]`, `2023.10`."""
    venue = find_venue(text)
    return Stated(venue=venue.name, year=venue.year) if venue else Stated(year=_year(text))


def _pieces(visible: Visible, start: int) -> Iterator[tuple[str, bool]]:
    """The pieces of text behind a title that no link holds, parted where a line, a link or an emphasis ends."""
    text = visible.unlinked
    at = start
    for part in visible.emphases:
        if part.start >= at and part.end > part.start:
            yield from _split(text[at : part.start], is_marked=False)
            yield from _split(text[part.start : part.end], is_marked=True)
            at = part.end
    yield from _split(text[at:], is_marked=False)


def _split(text: str, *, is_marked: bool) -> Iterator[tuple[str, bool]]:
    return ((" ".join(piece.split()), is_marked) for piece in _BOUNDARY.split(text) if piece.strip(_EDGES))


def _are_authors(text: str, *, is_marked: bool) -> bool:
    """Whether a text lists names; one whose reader marked it may hold some that do not look like names."""
    names = listed_authors(text)
    likely = sum(map(_is_name, names))
    if len(names) > 1:
        return likely * 2 > len(names) if is_marked else likely * 5 >= len(names) * 4
    words = text.split()
    return (is_marked and 0 < len(words) <= _MOST_WORDS_OF_MARKED_NAME) or (
        likely == 1 and len(words) in _WORDS_OF_NAME and not text.isupper()
    )


def _is_name(text: str) -> bool:
    is_capital = text[0].isupper() or not text[0].isascii()
    words = text.split()
    return is_capital and _NAME.fullmatch(text) is not None and not any(map(_is_common, words))


def _is_common(word: str) -> bool:
    return word.islower() and word.isascii() and word not in _PARTICLES


def _venue(text: str, *, has_year: bool) -> str | None:
    """The venue that a short piece names, without its year."""
    found = _YEAR.search(text)
    before, behind = (text[: found.start()], text[found.end() :]) if found else (text, "")
    name = before.strip(_EDGES + _BRACKETS) or behind.strip(_EDGES + _BRACKETS)
    most = _MOST_WORDS_OF_VENUE if has_year else _MOST_WORDS_OF_ACRONYM
    is_venue = len(name.split()) <= most and (name[:1].isupper() if has_year else name.isupper())
    return name if is_venue and _LETTERS.search(name) else None


def _read_badge(alternative: str, url: str) -> Stated:
    """What a badge of shields.io says of the venue: `…/badge/Conference-ICML'23-blue`."""
    found = _BADGE.search(url)
    parts = _BADGE_PARTS.split(found[1]) if found else []
    if len(parts) < 3 or not (_VENUE_BADGE.fullmatch(alternative) or _VENUE_BADGE.fullmatch(unquote(parts[0]))):
        return NOTHING
    message = " ".join(unquote(parts[1]).replace("--", "-").replace("_", " ").split())
    venue = find_venue(message)
    return Stated(venue=venue.name, year=venue.year) if venue else Stated(venue=message or None, year=_year(message))


def _year(text: str) -> int | None:
    found = _YEAR.search(text)
    if not found:
        return None
    return int(found[1]) if found[1] else 2000 + int(found[2])
