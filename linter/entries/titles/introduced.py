"""Titles that a name's line leads up to: `**[Lamp](docs)** from Moss *et al.*: [Lanterns That Remember](paper)`."""

from collections.abc import Sequence
from itertools import takewhile

from linter.entries.links import ReadLink
from linter.entries.model import LinkKind
from linter.entries.visible import Visible
from linter.lazy import re

# Who the thing is from, up to a colon or to the word that says that its paper follows.
_INTRODUCED = re.compile(
    r"\s*(?:\(including [^()\r\n]{1,80}\)\s*|,? (?:and|or) [^\r\n:：]{1,60})?[(（]?(?:from|by)\b[^\r\n:：]{1,200}?"
    r"(?:[:：]|\breleased\b[^\r\n:：.]{0,40}\b(?:papers?|reports?|blog(?: ?posts?)?):?)\s*",
    re.IGNORECASE,
)
_LONGEST = 300  # code points between a name and its title
_MOST_WORDS_OF_NAME = 6
_FEWEST_WORDS_OF_TITLE = 2


def introduced_title(visible: Visible, start: int, end: int, links: Sequence[ReadLink]) -> ReadLink | None:
    """The linked title that the text behind a name, from `start` to `end`, says is the paper it comes from.

    None where the name leads to a paper itself, or no such title follows.
    """
    if len(visible.text[start:end].split()) > _MOST_WORDS_OF_NAME:
        return None
    # A line may hold any number of links and names: only those that are near are looked at.
    near = takewhile(lambda link: link.start <= end + _LONGEST, links)
    papers = [link for link in near if link.end > start and link.entry_link.kind is LinkKind.PAPER]
    if any(link.start < end for link in papers):
        return None
    title = next((link for link in papers if link.start >= end), None)
    if title is None or not title.is_name:
        return None
    is_titled = len(visible.text[title.start : title.end].split()) >= _FEWEST_WORDS_OF_TITLE
    return title if is_titled and _INTRODUCED.fullmatch(visible.text, end, title.start) else None
