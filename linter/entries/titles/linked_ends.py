"""Where a title ends in the text of its link that goes on: `[Lanterns at Sea. 2020-03](…)`."""

from linter.entries.titles.bylines import (
    LONGEST_AUTHORS,
    are_mostly_people,
    are_names,
    are_names_turned,
    are_people,
    cited_end,
)
from linter.entries.titles.ends import DATE
from linter.lazy import re
from linter.papers.venues import is_any_venue, is_venue, is_venue_with_track, leading_venue

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_SENTENCE_END = re.compile(r"(?:(?<=[^\s.])\.|(?<=[?!]))\s+(?=[A-Z0-9])")
# Authors and the year before a title, as ACM and APA write them.
_CITED = re.compile(r"([^\r\n()]{4,250}?)\.\s(?:19|20)[0-9]{2}[a-z]?\.\s+")
_CITED_IN_BRACKETS = re.compile(
    r"(?:[a-z]{1,4}\s){0,2}[^\W\d_][\w'’-]*,\s[A-Z]\.[^\r\n()]{0,250}?\s\((?:19|20)[0-9]{2}(?:,\s[A-Z][a-z]+)?\)\.\s+"
)
_FAMILY_NAME = r"(?:(?!and\b)[a-z]{1,4}\s){0,2}[^\W\d_a-z][\w'’-]*+(?:\s[^\W\d_a-z][\w'’-]*+)?"  # `van Oak`, `Oak Elm`
_INITIALS = r"(?:[\s-]?[^\W\d_a-z]\.)++"
# Authors without the year before a title: `Moss, A., Oak, B., ... & Elm, C. Title. In Oil.`
_CITED_UNDATED = re.compile(
    rf"(?:{_FAMILY_NAME},{_INITIALS},?\s(?:(?:\.{{3}}|…),?\s)?)++"
    rf"(?:(?:&|and)\s{_FAMILY_NAME},{_INITIALS}|et al\.)\s+(?=[^\W_])"
)
# Authors before a title in quotes, behind which the venue or nothing stands, as the MLA writes them; within the title
# something may be in quotes itself.
_QUOTED = re.compile(
    r"(?P<authors>[^\"“”\r\n]{4,400}(?<=\S))\s+"
    r"[\"“](?P<title>[^\"“”\r\n]{4,300}(?:(?<=\s)[\"“](?=\S)[^\"“”\r\n]{1,200}[\"”][^\"“”\r\n]{0,200})?)[\"”]"
    r"(?:(?<=[.,?!].)|(?=[.,]|\s*(?:\(|$)))"
)
_LONGEST_CITED, _LONGEST_QUOTED = 300, 1000  # code points
_FEWEST_NAMES = 2
_IN_BRACKETS = re.compile(r"\s*[(（][^()（）\r\n]{1,100}[)）]$")
_AUTHORS = re.compile(r",\s(?:[^\W\d_][^\s,]{0,20},?\s){1,4}et\.? al\.?,?\s(?:19|20)[0-9]{2}$")
_YEAR_BEHIND = re.compile(r",\s(?:19|20)[0-9]{2}$")
# Who wrote it, between the title and the date: `Lanterns at Sea. HLU MIT. 2020-03`.
_AFFILIATION = re.compile(r"[A-Z]{2,8}(?:[ /,&-]{1,3}[A-Z]{2,8}){0,3}")
# Parts between dashes: `LANT - Lighting Long Halls - ICML - 2024`.
_DASHED_VENUE = re.compile(r"\s-\s?[A-Za-z][\w&/.' ]{1,30}?\s?-\s?(?:19|20)[0-9]{2}$")
_DASHED_NAME = re.compile(r"[^\W_]\S{0,30}(?:\s\S{1,30})?\s-\s(?=\S+\s\S)")
_LONGEST_DASHED = 50  # code points
_LONGEST_AUTHORS, _LONGEST_YEAR, _LONGEST_VENUE = 120, 6, 120  # code points


def cited_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the title stands in a link's text that is a whole citation: `A. Moss and B. Oak. 2021. Title. In Oil.`"""
    quoted = _quoted_title(text, start, end)
    if quoted:
        return quoted
    cited = _CITED.match(text, start, min(end, start + _LONGEST_CITED))
    if cited is None or not are_mostly_people(cited[1].replace(" and ", ", ")):
        cited = _CITED_IN_BRACKETS.match(text, start, end)
    cited = cited or _CITED_UNDATED.match(text, start, min(end, start + LONGEST_AUTHORS))
    if cited is None:
        return None
    return cited.end(), cited_end(text, cited.end(), end)


def _quoted_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the title stands in a link's text that cites it in quotes: `Moss, Ada, et al. "Title." Oil (2021).`

    Words without a full stop or a comma behind them are authors only where none is one that titles have.
    """
    found = _QUOTED.match(text, start, min(end, start + _LONGEST_QUOTED))
    if found is None:
        return None
    authors = found["authors"]
    is_parted = authors.endswith((".", ","))
    are_authors = are_names_turned(authors) or are_names(authors, _FEWEST_NAMES) if is_parted else are_people(authors)
    return found.span("title") if are_authors else None


def dashed_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the title stands in a link's text that ends in venue and year, all parted by dashes."""
    venue = _DASHED_VENUE.search(text, max(start + 1, end - _LONGEST_DASHED), end)
    if venue is None:
        return None
    name = _DASHED_NAME.match(text, start, venue.start())
    return name.end() if name else start, venue.start()


def linked_title_end(text: str, start: int, end: int) -> int:
    """Where the title ends in a link's text, from `start` to `end`: before venue, date and authors behind it."""
    cut = _AUTHORS.search(text, max(start + 1, end - _LONGEST_AUTHORS), end)
    end = cut.start() if cut else end
    whole = end
    stops = [found.start() for found in _SENTENCE_END.finditer(text, start, end)]
    for stop in reversed(stops):
        sentence = text[stop + 1 : end]
        is_affiliation = end < whole and _AFFILIATION.fullmatch(sentence.strip()) is not None
        if not (is_affiliation or _tells_of_it(sentence)):
            break
        end = stop
    year = _YEAR_BEHIND.search(text, max(start + 1, end - _LONGEST_YEAR), end)
    return _before_venue(text, start, year.start() if year else end, is_dated=year is not None)


def _before_venue(text: str, start: int, end: int, *, is_dated: bool) -> int:
    """Where a title ends that a comma and a venue stand behind, with its year or before it: `Oil, ICML 2020`."""
    comma = max(start, text.rfind(",", max(start, end - _LONGEST_VENUE), end))
    venue = text[comma + 1 : end].strip()
    is_told = comma > start and (is_venue(venue) or (is_dated and is_venue_with_track(venue)))
    return comma if is_told else end


def _tells_of_it(sentence: str) -> bool:
    """Whether a sentence behind a title is a venue, with a remark in brackets, or a date."""
    bare = _IN_BRACKETS.sub("", sentence.strip(" .")).strip(" .")
    if len(bare) > _LONGEST_VENUE:
        return False
    if is_any_venue(bare) or is_venue_with_track(bare) or leading_venue(bare):
        return True
    return bool(_YEAR.fullmatch(bare) or DATE.fullmatch(bare))
