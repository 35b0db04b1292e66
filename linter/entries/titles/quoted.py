"""Titles in quotes, alone or behind their authors."""

from linter.entries.titles.bylines import are_names
from linter.entries.titles.ends import LONGEST_TITLE
from linter.entries.titles.words import has_title_words
from linter.entries.visible import Visible
from linter.lazy import re

_CLOSING_QUOTES = {'"': '"', "“": "”", "”": "”", "„": "“", "「": "」", "《": "》", "«": "»"}
_BEHIND_QUOTE = re.compile(r"\s*(?:[\[(（【,，.。;；|•·–—-]|$)")
_GOES_ON = re.compile(r":\s[^\W\d_a-z]")
_MOST_QUOTES = 8
_QUOTED_BEHIND_AUTHORS = re.compile(r"(?P<parted>[.,:)]?)\s*(?:[\"“]“?|(?<=\s)”)(?P<title>[^\"“”\r]{4,300})[\"”]")
# Behind the last author's comma; an apostrophe in the title parts nothing: `A. Moss and B. Oak, ‘Who’s in the Hall’, `.
_IN_SINGLE_QUOTES = re.compile(r"(?P<parted>[.,:)])\s*‘(?P<title>[^\r]{4,300}?)’(?=\s*(?:[,.;)\]]|$))")
# `Moss, Ada, and Ben Oak`, `Moss, A., et al.`
_FAMILY_NAME_FIRST = re.compile(r"[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)?, [^\W\d_a-z][\w'’.-]*")


def quoted_behind_authors(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a title in quotes stands that has authors before it, surely so where it is a word or two."""
    stop = min(end, start + LONGEST_TITLE)
    found = _QUOTED_BEHIND_AUTHORS.search(text, start, stop)
    if found is None and text.find("‘", start, stop) >= 0:
        found = _IN_SINGLE_QUOTES.search(text, start, stop)
    if found is None:
        return None
    before = text[start : found.start()]
    are_authors = are_names(before) or _FAMILY_NAME_FIRST.match(before) is not None
    is_long = has_title_words(found["title"])
    return found.span("title") if are_authors or (is_long and found["parted"]) else None


def quoted_title(visible: Visible, at: int) -> tuple[int, int] | None:
    """Where a title in quotes stands that open at `at`: up to the one that ends the title rather than a word in it.

    None where a colon follows: the title goes on then.
    """
    text = visible.text
    closing = _CLOSING_QUOTES.get(text[at : at + 1])
    ends = [at + 1 + found for found in _offsets(text[at + 1 : at + LONGEST_TITLE], closing)] if closing else []
    if text[at + 1 : at + 2] == closing:
        # The title begins with a quotation, whose own end is not the title's: `""To keep a light" - On keepers"`.
        ends = ends[2:] or ends[1:]
    meant = (end for end in ends if _BEHIND_QUOTE.match(text, end + 1) or _is_marked_behind(visible, end + 1))
    end = next(meant, ends[0] if ends else -1)
    return (at + 1, end) if end > at + 1 and not _GOES_ON.match(text, end + 1) else None


def _offsets(text: str, char: str) -> list[int]:
    return [index for index, one in enumerate(text) if one == char][:_MOST_QUOTES]


def _is_marked_behind(visible: Visible, at: int) -> bool:
    """Whether the next word is marked or a link's."""
    behind = visible.text[at : at + LONGEST_TITLE]
    place = at + len(behind) - len(behind.lstrip())
    starts = [part.start for part in visible.emphases] + [part.start for part in visible.links]
    return place in starts


def is_in_quotes(visible: Visible, start: int, end: int) -> bool:
    """Whether a title that runs from `start` to `end` stands between quotes; a full stop may be in them, too."""
    closing = _CLOSING_QUOTES.get(visible.text[start - 1 : start])
    return closing is not None and visible.text[end : end + 2].lstrip(".,")[:1] == closing
