"""Titles among fields that are each in brackets: `[Moss et al.] [Lighting Long Halls] [ICML'24] [[pdf]](…)`."""

from collections.abc import Iterator

from linter.entries.titles.asides import is_aside
from linter.entries.titles.bylines import are_mostly_people, are_names
from linter.entries.titles.words import has_title_words
from linter.lazy import re

# What a field holds may be in brackets itself: `[Filling [MASK] in Long Halls]`.
_FIELD = re.compile(r"\[(?P<field>(?:[^\[\]\r\n]|\[[^\[\]\r\n]{1,40}\]){2,400})\](?:[.,;:]?\s*|$)")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_FEWEST_FIELDS, _MOST_FIELDS = 2, 8


def bracketed_title(text: str, at: int, stop: int) -> tuple[int, int] | None:
    """Where the title stands in a text that is but such fields from `at` on, up to its first link at `stop`.

    It is the longest that is neither people, venue nor label; one with a year in it is as likely a venue of many words,
    and one of a few capital words somebody's name. None where there are no two fields, or else something beside them.
    """
    fields = list(_fields(text, at, stop))
    if len(fields) < _FEWEST_FIELDS or text[fields[-1].end() : stop].strip(" \t["):
        return None
    titles = [found for found in fields if _may_be_title(found["field"])]
    likeliest = max(titles, key=lambda found: _likeness(found["field"]), default=None)
    return likeliest.span("field") if likeliest else None


def _fields(text: str, at: int, stop: int) -> Iterator[re.Match[str]]:
    for _ in range(_MOST_FIELDS):
        found = _FIELD.match(text, at, stop)
        if found is None:
            return
        yield found
        at = found.end()


def _may_be_title(text: str) -> bool:
    return has_title_words(text) and not (is_aside(text) or are_names(text, least=2) or are_mostly_people(text))


def _likeness(text: str) -> tuple[bool, bool, int]:
    return _YEAR.search(text) is None, not are_names(text), len(text.split())
