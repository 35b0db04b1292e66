"""Where links lead: destinations and titles, in links and in definitions `[label]: url "title"` (CommonMark 4.7, 6.3)."""

import re
from dataclasses import dataclass, replace
from re import Match

from mistune.helpers import parse_link_href, parse_link_title
from mistune.util import unescape, unikey

DEFINITION = r"^ {0,3}\[(?P<label>(?:[^\\\[\]]++|\\.)*+)\]:"

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LONGEST_LABEL = 999
_GAP = re.compile(r"[ \t]*\n?[ \t]*")
_LINE_END = re.compile(r"[ \t]*(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Target:
    """An address and a title, both with escapes and character references resolved.

    The address is written at `start:url_end`, without angle brackets; all of it ends at `end`.
    """

    url: str
    start: int
    url_end: int
    title: str | None
    end: int


def definition(found: Match[str]) -> Target | None:
    """The target of the definition that begins with a match of `DEFINITION`, up to the end of its last line."""
    label = found["label"]
    if not unikey(label) or len(label) > _LONGEST_LABEL:
        return None
    src = found.string
    target = destination(src, found.end())
    if target is None:
        return None
    titled = with_title(src, target)
    for found_target in (titled, target):
        closing = _LINE_END.match(src, found_target.end)
        if closing:
            return replace(found_target, end=closing.end())
    return None


def destination(src: str, at: int) -> Target | None:
    """The destination, in angle brackets or bare, behind the blanks at an offset."""
    gap = _GAP.match(src, at)
    start = gap.end() if gap else at
    url, end = parse_link_href(src, at, block=True)
    if url is None or end is None:
        return None
    start += src.startswith("<", start)
    return Target(resolved(url), start, start + len(url), None, end)


def with_title(src: str, target: Target) -> Target:
    """A destination with the title behind it, if there is one."""
    gap = _GAP.match(src, target.end)
    start = gap.end() if gap else target.end
    if start == target.end or src[start : start + 1] not in ('"', "'", "("):
        return target
    _, end = parse_link_title(src, start - 1, len(src))
    return replace(target, title=resolved(src[start + 1 : end - 1]) or None, end=end) if end else target


def resolved(text: str) -> str:
    """A text with its backslash escapes and character references resolved."""
    return _ESCAPED.sub(lambda found: found[1] or unescape(found[0]), text)
