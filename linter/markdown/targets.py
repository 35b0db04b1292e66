"""Where links lead: destinations, titles and definitions (CommonMark 4.7, 6.3)."""

import re
from dataclasses import replace
from re import Match

from mistune.helpers import parse_link_href, parse_link_title
from mistune.util import unikey

from linter.lazy.dataclasses import dataclass
from linter.markdown.char_references import unescape

# `[label]:` begins a definition, `[^label]:` a footnote, which is no link's target.
FOOTNOTE = r"^ {0,3}\[\^[^\]\s]++\]:"
DEFINITION = r"^ {0,3}\[(?P<label>(?:[^\\\[\]]++|\\.)*+)\]:"
LONGEST_LABEL = 999

_GAP = re.compile(r"[ \t]*\n?[ \t]*")
_LINE_END = re.compile(r"[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"[ \t\n]*\)")
_PLAIN = re.compile(r"\(([^ \t\n\f()<>\\&\x00-\x1f\x7f]*)\)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


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
    text = found.string
    if len(found["label"]) > LONGEST_LABEL or not unikey(found["label"]):
        return None
    bare = _destination(text, found.end(), in_definition=True)
    for target in (_with_title(text, bare), bare) if bare else ():
        closing = _LINE_END.match(text, target.end)
        if closing:
            return replace(target, end=closing.end())
    return None


def inline_target(text: str, at: int) -> Target | None:
    """The target in the parentheses that open at an offset."""
    plain = _PLAIN.match(text, at)
    if plain:
        return Target(plain[1], plain.start(1), plain.end(1), None, plain.end())
    target = _destination(text, at + 1, in_definition=False)
    if target is None:
        return None
    target = _with_title(text, target)
    closing = _CLOSING.match(text, target.end)
    return replace(target, end=closing.end()) if closing else None


def _destination(text: str, at: int, *, in_definition: bool) -> Target | None:
    """The destination behind the blanks at an offset, in angle brackets or bare; only in a link it may be empty."""
    url, end = parse_link_href(text, at, block=in_definition)
    if url is None or end is None:
        return None
    gap = _GAP.match(text, at)
    start = gap.end() if gap else at
    start += text.startswith("<", start)
    return Target(resolved(url), start, start + len(url), None, end)


def _with_title(text: str, target: Target) -> Target:
    gap = _GAP.match(text, target.end)
    start = gap.end() if gap else target.end
    if start == target.end or text[start : start + 1] not in ('"', "'", "("):
        return target
    _, end = parse_link_title(text, start - 1, len(text))
    return replace(target, title=resolved(text[start + 1 : end - 1]) or None, end=end) if end else target


def resolved(text: str) -> str:
    """A text with its backslash escapes and character references resolved."""
    return _ESCAPED.sub(lambda found: found[1] or unescape(found[0]), text)
