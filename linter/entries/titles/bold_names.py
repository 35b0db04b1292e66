"""Titles of which but the beginning, or the name before them, is in bold: `**LANT**, Lighting of Long Halls.`"""

from linter.entries.links import ReadLink, link_from
from linter.entries.titles.bold_texts import is_strong
from linter.entries.titles.bylines import are_mostly_people
from linter.entries.titles.ends import plain_end
from linter.entries.titles.words import is_title_case
from linter.entries.visible import Part, Visible
from linter.lazy import re
from linter.papers.venues import find_venue, is_any_venue

_COMMA = re.compile(r",\s(?=[^\W_a-z])")
# Words that a title goes on with, where it is written as titles are.
GOES_ON = re.compile(r"\s(?:for|of|on|to|towards?|through|using|via|with)\s(?=[^\W_a-z])")
_MOST_WORDS_OF_NAME = 2
_AROUND_LINKS = " \t\r\n.,;:|[("


def title_behind_bold(visible: Visible, marked: Part, links: tuple[ReadLink, ...]) -> tuple[int, int] | None:
    """Where the title stands that a name in bold and a comma stand before, or that goes on behind what is in bold.

    None where what follows is not written as titles are, more than a venue stands between it and the next link, or
    before the end of a text whose links stand before it: `[ICML 2024](…), **Ring Lights** with Long Wicks for Halls`.
    """
    if not is_strong(marked):
        return None
    text = visible.text
    comma = _COMMA.match(text, marked.end)
    if comma and len(text[marked.start : marked.end].split()) > _MOST_WORDS_OF_NAME:
        return None
    found = comma or GOES_ON.match(text, marked.end)
    end = plain_end(visible, found.end(), links)[0] if found else marked.end
    if found is None or not is_written_as_title(text[found.end() : end]):
        return None
    link = link_from(links, end)
    behind = text[end : link.start if link else len(text)].strip(_AROUND_LINKS)
    is_whole = bool(links) and (not behind or find_venue(behind) is not None)
    return (found.end() if comma else marked.start, end) if is_whole else None


def is_written_as_title(text: str) -> bool:
    """Whether a text is written as titles are, and is neither a venue nor people."""
    return is_title_case(text) and not (is_any_venue(text) or are_mostly_people(text))
