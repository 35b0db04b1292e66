"""Titles on the line below their authors: `Ada Moss, Ben Oak:` above `Lighting Long Halls.`"""

from linter.entries.titles.bylines import LONGEST_AUTHORS, are_mostly_people
from linter.entries.titles.cited_authors import cited_authors
from linter.entries.titles.words import has_title_words
from linter.entries.visible import HARD_BREAK, LINE_ENDS, SOFT_BREAK, Visible
from linter.lazy import re
from linter.papers.venues import is_any_venue, is_named_venue

_NEXT_LINE = re.compile(rf"[{HARD_BREAK}{SOFT_BREAK}\s]*(?P<text>[^{HARD_BREAK}{SOFT_BREAK}]*)")
_NAME_END = re.compile(r"\s*[:：]\s*")
_AROUND_NAME = " \t:："
_AROUND_VENUE = f" \t.,;:|()[]{HARD_BREAK}"
_QUOTES = ('"', "“")
_BEHIND_AUTHORS = (".", ",")


def line_below_authors(visible: Visible) -> tuple[tuple[int, int] | None, int] | None:
    """Where the line below a first one that is all authors begins, and where a short name in bold stands before them.

    None where the first line is anything else, or the next is too short for a title, or names people, too, or a venue.
    Between a name and a title in quotes authors may be written in any way: `**LANT:** Moss, Ada, and Ben Oak.`
    """
    text = visible.text
    end = _line_end(text)
    following = _NEXT_LINE.match(text, end) if end else None
    if following is None:
        return None
    is_cited = following["text"].startswith(_QUOTES) and text[:end].rstrip().endswith(_BEHIND_AUTHORS)
    if not (is_cited or "," in text[:end]) or not has_title_words(following["text"]):
        return None
    name = _name_and_authors(visible, end, is_cited=is_cited)
    start, stop = following.span("text")
    if name is None or are_mostly_people(text[start:stop]) or _is_venue(visible.unlinked[start:stop]):
        return None
    return None if _go_on(visible, start) else (name[0], start)


def line_above_venue(visible: Visible) -> int:
    """Where the first of several lines ends that is nothing but authors, the next being a venue; 0 where it is not so.

    Their title stands elsewhere.
    """
    end = _line_end(visible.text)
    following = _NEXT_LINE.match(visible.text, end) if "," in visible.text[:end] else None
    if following is None or not _is_venue(visible.unlinked[slice(*following.span("text"))]):
        return 0
    return end if _name_and_authors(visible, end) else 0


def _line_end(text: str) -> int:
    """Where the first of several lines ends; 0 where there is but one, or it is too long for authors."""
    return min((at for mark in LINE_ENDS if (at := text.find(mark, 0, LONGEST_AUTHORS)) >= 0), default=0)


def _is_venue(text: str) -> bool:
    """Whether a text is where and when a paper came out, with marks around that."""
    venue = text.strip(_AROUND_VENUE)
    return is_any_venue(venue) or is_named_venue(venue)


def _go_on(visible: Visible, at: int) -> bool:
    """Whether the authors go on in the line that begins at an offset, up to a title that is marked."""
    marked = next((part.start for part in visible.emphases if part.start > at), 0)
    return marked > 0 and cited_authors(visible, marked) is not None


def is_all_authors(visible: Visible) -> bool:
    """Whether a text is nothing but authors, with a short name before them or not."""
    is_line = not visible.links and "," in visible.text and len(visible.text) < LONGEST_AUTHORS
    return is_line and _name_and_authors(visible, len(visible.text)) is not None


def _name_and_authors(visible: Visible, end: int, *, is_cited: bool = False) -> tuple[tuple[int, int] | None] | None:
    """Where the short name in bold stands, if there is one, on a first line that is else but authors; None if not.

    `is_cited`: what stands behind a name are authors, however they are written.
    """
    if visible.links and visible.links[0].start < end:
        return None
    first = next((part for part in visible.emphases if part.end > part.start), None)
    if first is None or first.start > 0 or first.end >= end:
        return (None,) if are_mostly_people(visible.text[:end]) else None
    colon = _NAME_END.match(visible.text, first.end)
    at = colon.end() if colon else first.end
    if not (colon or visible.text[: first.end].rstrip().endswith((":", "："))):
        return None
    are_authors = are_mostly_people(visible.text[at:end]) or (is_cited and at < end)
    return (visible.trimmed(first.start, first.end, _AROUND_NAME),) if are_authors else None
