"""References as the standard GB/T 7714 has them, which tell in brackets behind the title what kind of document it is.

`Moss A, Oak B, et al. Lighting long halls[J]. Journal of Lamps, 2024, 37(2): 1-8.`
`Moss A. Lighting long halls[C]//Proceedings of the Oak Club. Oilton: Wick Press, 2024: 1-8.`
"""

from collections.abc import Sequence
from itertools import pairwise

from linter.entries.titles.bold_texts import is_strong
from linter.entries.titles.bylines import PARTICLES
from linter.entries.visible import HARD_BREAK, Part, Visible
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.authors import listed_authors
from linter.papers.venues import is_preprint_server

# `[J]`, `[EB/OL]`: what it is, and on which carrier; a year may stand before that: `Lighting long halls, 2024[J]`.
_TYPE = (
    r"(?<=[^\s\[(|])(?:,\s(?:19|20)[0-9]{2})?\s?"
    r"\[(?P<type>[ACDGJMNPRSZ]|C[MP]|D[BS]|EB)(?:/(?:CD|DK|MT|OL))?\](?=\s*(?://|[.．。]|\Z))"
)
_TITLE_END = re.compile(_TYPE)
_TO_SOURCE = re.compile(rf"{_TYPE}\s*[.．。]?\s*(?://)?\s*(?:In:?\s)?")
# Articles, and what is in a collection, are in a venue; of others the publisher is told.
_IN_VENUE = frozenset("ACJN")
_YEAR = re.compile(r"(?:^(?=\(?[0-9]{4}[,.:)-])|[,.，]\s?)\(?((?:19|20)[0-9]{2})(?![0-9])")
_COMMAS = (",", "，")
# `. Oilton: Wick Press`, `. IEEE` behind the name of proceedings, which may have words cut short: `Proc. Oak Club`.
_PUBLISHER = re.compile(r"(?<!Proc)(?<!Conf)(?<!Symp)(?<!Int)(?<!Trans)\.\s[^.]{2,60}$")
_NO_VENUE = re.compile(r"://|[\[\]]")
_ID_BEHIND = re.compile(r"(?:\s+preprint)?(?:\s+arxiv:\S+)?$", re.IGNORECASE)
_NUMBERING = re.compile(r"\s*(?:\[[0-9]{1,4}\]\s*)?")
_CHINESE = "\u4e00-\u9fff"
_STOP = re.compile(rf"(?<=\w)(?:\.\s+|[.．。]\s?(?=[{_CHINESE}]))")
# Who is responsible: `Moss A B`, `A. B. Moss`, `Oak Club`; `等` are the others.
_PARTY = re.compile(
    rf"(?:[A-Z]\.[\s-]?){{0,3}}(?:(?:{PARTICLES})\s){{0,2}}[^\W\d_a-z][\w'’-]+"
    rf"(?:\s(?:[^\W\d_a-z][\w'’-]*\.?|{PARTICLES})){{0,4}}|等"
)
_OTHERS = re.compile(r"[,，]\s?等$")
_TURNED = re.compile(r"(\S[^\r\n]*?)\s((?:[A-Z]\s?){1,3})")
_INITIALS = re.compile(r"(?:[A-Z]\.?[\s-]?){1,3}")
# Marks of bold that a blank keeps from being such: `**LANT ** Moss A. …`
_MEANT_BOLD = re.compile(r"(?:\*\*)?(?P<name>[^*\s][^*\r\n]{0,59}?)\s?\*\*\s+")
_BEHIND_NAME = re.compile(r"\s*[:：–—-]?\s+|[:：]")
_LONGEST_PARTIES, _LONGEST, _LONGEST_SOURCE = 400, 800, 300  # code points


@dataclass(frozen=True, slots=True)
class Told:
    """Where such a reference tells who is responsible, what the paper is in, and when that came out."""

    authors: tuple[int, int] | None
    venue: tuple[int, int] | None
    year: tuple[int, int] | None


def typed_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the title stands in a text that is such a reference, with or without authors before it."""
    if text.find("[", start, end) < 0:
        return None
    found = _TITLE_END.search(text, start + 1, min(end, start + _LONGEST))
    return (_title_start(text, start, found.start()), found.start()) if found else None


def named_typed_title(visible: Visible, at: int, marked: Part | None) -> tuple[tuple[int, int] | None, int, int] | None:
    """Where the short name and the title stand of such a reference that is at an offset; the name may lack.

    It is `marked`, what begins there in bold, or was meant to be: `**LANT** Moss A. Lighting long halls[J]`.
    """
    text = visible.unlinked
    end = at + len(_line(text, at, _LONGEST).rstrip(" [("))
    if text.find("[", at, end) < 0:
        return None
    name, start = _name(text, at, marked)
    title = typed_title(text, start, end)
    return (name, *title) if title else None


def typed_told(visible: Visible, start: int, end: int) -> Told | None:
    """What stands around the title of such a reference, which has these offsets; None where it is none."""
    text = visible.unlinked
    found = _TO_SOURCE.match(text, end)
    if found is None:
        return None
    at = found.end()
    source = _line(text, at, _LONGEST_SOURCE)
    year = _YEAR.search(source)
    name = _venue(source, year) if year and found["type"] in _IN_VENUE else ""
    return Told(
        _authors(visible, start),
        (at, at + len(name)) if name else None,
        (at + year.start(1), at + year.end(1)) if year else None,
    )


def _line(text: str, at: int, most: int) -> str:
    """What stands from an offset to the end of the line or the next link, or so many code points of it."""
    end = text.find(HARD_BREAK, at, at + most)
    return text[at : end if end >= 0 else at + most]


def _venue(source: str, year: re.Match[str]) -> str:
    """The name of a venue that stands before the year; empty where none does."""
    name = source[: year.start()]
    name = _PUBLISHER.sub("", name) if year[0].startswith(_COMMAS) else name
    name = _ID_BEHIND.sub("", name) if is_preprint_server(name) else name
    return name if _NO_VENUE.search(name) is None else ""


def _authors(visible: Visible, end: int) -> tuple[int, int] | None:
    """Where those are listed that are responsible for what a title says, which begins at an offset."""
    text = visible.unlinked
    numbering = _NUMBERING.match(text, 0, end)
    at = numbering.end() if numbering else 0
    _, at = _name(text, at, next((part for part in visible.emphases if part.start == at), None))
    parties = _OTHERS.sub("", text[at:end].rstrip(" .．。")) if end - at <= _LONGEST_PARTIES else ""
    are_whole = parties and all(map(_PARTY.fullmatch, listed_authors(parties)))
    return (at, at + len(parties)) if are_whole else None


def names_turned(names: Sequence[str]) -> tuple[str, ...]:
    """Names whose initials stand behind the family name, as others write them: `A B Moss` for `Moss A B`."""
    return tuple(f"{found[2]} {found[1]}" if (found := _TURNED.fullmatch(name)) else name for name in names)


def _title_start(text: str, start: int, end: int) -> int:
    """Where the title begins behind the full stop of those responsible for it, if they are told."""
    for stop in _STOP.finditer(text, start, min(end, start + _LONGEST_PARTIES)):
        if _are_parties(text[start : stop.start()]):
            return stop.end()
    return start


def _are_parties(text: str) -> bool:
    """Whether a text lists people and groups, with initials before, behind or a comma behind the family name."""
    parties = listed_authors(text)
    if not parties or _PARTY.fullmatch(parties[0]) is None:
        return False
    return all(
        _PARTY.fullmatch(party) or (" " not in before and _INITIALS.fullmatch(party))
        for before, party in pairwise(parties)
    )


def _name(text: str, at: int, marked: Part | None) -> tuple[tuple[int, int] | None, int]:
    """The short name in bold at an offset, and where what it names begins; an author in bold is none."""
    if marked and is_strong(marked):
        behind = _BEHIND_NAME.match(text, marked.end)
        return ((marked.start, marked.end), behind.end()) if behind else (None, at)
    meant = _MEANT_BOLD.match(text, at)
    return (meant.span("name"), meant.end()) if meant else (None, at)
