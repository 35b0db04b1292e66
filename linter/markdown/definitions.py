"""Link reference definitions, `[label]: url "title"` (CommonMark 4.7)."""

import re
from dataclasses import dataclass
from re import Match

from mistune.helpers import parse_link_href, parse_link_title
from mistune.util import unikey

DEFINITION = r"^ {0,3}\[(?P<label>(?:[^\\\[\]]++|\\.)*+)\]:"

_LONGEST_LABEL = 999
_GAP = re.compile(r"[ \t]*\n?[ \t]*")
_LINE_END = re.compile(r"[ \t]*(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Target:
    """An address, as written and where it stands, a title with its escapes resolved, and where both end."""

    url: str
    start: int
    title: str | None
    end: int


def definition(found: Match[str]) -> Target | None:
    """The target of the definition that begins with a match of `DEFINITION`, up to the end of its last line."""
    label = found["label"]
    if not unikey(label) or len(label) > _LONGEST_LABEL:
        return None
    src = found.string
    target = address(src, found.end())
    if target is None:
        return None
    gap = _GAP.match(src, target.end)
    if gap and gap.end() > target.end and src[gap.end() : gap.end() + 1] in ('"', "'", "("):
        title, end = parse_link_title(src, gap.end() - 1, len(src))
        closing = _LINE_END.match(src, end) if end else None
        if closing:
            return Target(target.url, target.start, title, closing.end())
    closing = _LINE_END.match(src, target.end)
    return Target(target.url, target.start, None, closing.end()) if closing else None


def address(src: str, at: int) -> Target | None:
    """The link destination, in angle brackets or bare, that follows blanks at an offset."""
    gap = _GAP.match(src, at)
    start = gap.end() if gap else at
    url, end = parse_link_href(src, at, block=True)
    if url is None or end is None:
        return None
    return Target(url, start + src.startswith("<", start), None, end)
