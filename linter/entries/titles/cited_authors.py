"""Authors before a title that is set off, as bibliographies have them: `Moss, Ada, and Ben Oak. 2024. “Title.”`"""

from linter.entries.titles.bylines import LONGEST_AUTHORS, PARTICLE, are_names, names_turned_back
from linter.entries.titles.lead import Lead, LeadKind
from linter.entries.visible import HARD_BREAK, Visible
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.authors import listed_authors
from linter.papers.venues import is_dated_venue, is_venue
from linter.text.stripped import stripped

_NUMBERING = re.compile(r"\s*(?:\[[0-9]{1,4}\]\s*)?")
_YEAR_BEFORE = re.compile(r"(?<=[\s(])(?:19|20)[0-9]{2}[a-z]?[).,:]{0,2}$")
# When or where it came out: a year, also that of `ICML'24`, or arXiv.
_TOLD = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|['’][0-9]{2}(?![0-9])|\barxiv\b", re.IGNORECASE)
# Who made it, where that is no person, and the full stop before the year: `Long Lamps.`, `The Club of Oil and Light.`
_MAKER = re.compile(r"[A-Z][\w&-]*(?:\s(?:and|for|of|the|&|[A-Z][\w&-]*)){0,5}\.")
# `Moss. `, the only author.
_FAMILY_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+\.\s+[\"“‘]?")
_AROUND_VENUE = f' \t\r\n.,;:()[]”"’{HARD_BREAK}'
_BEFORE_TITLE = ' \t\r\n"“‘'
_FEWEST_UNDATED = 2


@dataclass(frozen=True, slots=True)
class CitedAuthors:
    """Authors before a title, and where they stand.

    `is_dated`: with the year of the paper behind them; `is_numbered`: with a number in brackets before them.
    """

    names: tuple[str, ...]
    start: int
    end: int
    is_dated: bool
    is_numbered: bool


def cited_authors(visible: Visible, at: int) -> CitedAuthors | None:
    """The authors that, but for a number and the year, are all that stands before a title at `at`; None if others do.

    A single one without number and year has the family name first: what is set off behind another may be what he is.
    """
    # Who tells the form of a text asks, and so does who reads what it states.
    return visible.once((cited_authors, at), lambda: _read(visible.text, at) if at <= LONGEST_AUTHORS else None)


def _read(text: str, at: int) -> CitedAuthors | None:
    numbering = _NUMBERING.match(text)
    is_numbered = numbering is not None and "[" in numbering[0]
    start, end = stripped(text, numbering.end() if numbering else 0, at, _BEFORE_TITLE)
    year = _YEAR_BEFORE.search(text, start, end)
    start, end = stripped(text, start, year.start() if year else end, " \t\r\n(:")
    people = text[start:end]
    if not people[:1].isupper() and PARTICLE.match(people) is None:
        return None
    # A comma or nothing may stand before the year: `Moss, Ada (2024).`
    names = names_turned_back(f"{people.rstrip('.,')}." if year else people)
    if not names and are_names(people, least=1 if year or is_numbered else _FEWEST_UNDATED):
        names = listed_authors(people)
    if not names and year and _MAKER.fullmatch(people):
        names = (people.rstrip("."),)
    return CitedAuthors(names, start, end, year is not None, is_numbered) if names else None


def is_reference(visible: Visible, lead: Lead) -> bool:
    """Whether a title is set off behind its authors, and it is told when it came out: `Moss, A. **Halls.** 2024.`"""
    if lead.start == 0 or lead.kind not in (LeadKind.QUOTED, LeadKind.MARKED):
        return False
    authors = cited_authors(visible, lead.start)
    if authors is None:
        return _is_of_one_author(visible, lead.start, lead.end)
    return authors.is_dated or is_told_when(visible, lead.end)


def is_told_when(visible: Visible, at: int) -> bool:
    """Whether a year or the server of a preprint stands behind an offset."""
    return _TOLD.search(visible.unlinked, at) is not None


def begins_reference(visible: Visible, start: int, end: int) -> bool:
    """Whether authors before a title with these offsets are told as bibliographies do: with number, year or venue."""
    authors = cited_authors(visible, start)
    if authors is None:
        return _is_of_one_author(visible, start, end)
    return authors.is_dated or authors.is_numbered


def _is_of_one_author(visible: Visible, start: int, end: int) -> bool:
    """Whether a family name and nothing else stands before a title, and nothing but venue and year behind it."""
    if _FAMILY_NAME.fullmatch(visible.text, 0, start) is None:
        return False
    venue = visible.unlinked[end:].strip(_AROUND_VENUE)
    return is_venue(venue) or is_dated_venue(venue)
