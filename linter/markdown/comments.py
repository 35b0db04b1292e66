"""Blocks of nothing but comments, and where an HTML comment that nobody closed was meant to end."""

import re
from typing import NamedTuple

from linter.markdown.model import Block, HtmlBlock
from linter.markdown.places import PlacedState

_OPEN, _CLOSE = re.compile("<!--"), re.compile("-->")
# The same for places behind that, which `next_match` remembers apart.
_OPEN_BEHIND, _CLOSE_BEHIND = re.compile("<!-[-]"), re.compile("--[>]")
# What stands below the first lines of a comment and was not meant to be hidden with it.
_FOREIGN = re.compile(r"^(?:[ \t]*$| {0,3}(?:#{1,6}[ \t]|`{3}|~{3}|[-*+][ \t]|\d{1,9}[.)][ \t]|\|))", re.MULTILINE)
_SHOWN = re.compile(r"^ {0,3}#{1,6}[ \t]|\]\(", re.MULTILINE)
_COMMENTS = re.compile(r"(?:\s*+<!--(?:(?!-->).)*+-->)*+\s*+", re.DOTALL)


def is_comment(block: Block) -> bool:
    """Whether a block is one or several comments, and nothing that is seen."""
    return isinstance(block, HtmlBlock) and _COMMENTS.fullmatch(block.content.text) is not None


class OpenComment(NamedTuple):
    """Where the block of a comment that nobody closed was meant to end, and where GitHub ends it."""

    meant_end: int
    hidden_end: int


def open_comment_end(state: PlacedState, start: int) -> OpenComment | None:
    """Where the block of a comment that begins before `start` and was never closed ends; None for one that was.

    It was not where no `-->` follows, or where that is the next comment's, with entries or headings between.
    """
    src = state.src
    if src.startswith((">", "->"), start):
        return None
    close = state.next_match(_CLOSE, start)
    if close is not None:
        inner = _OPEN.search(src, start, close.start())
        line_end = src.find("\n", start)
        if inner is None or inner.start() < line_end or not _SHOWN.search(src, line_end, inner.start()):
            return None
        closes_twice = state.next_match(_CLOSE_BEHIND, close.end())
        opens_again = state.next_match(_OPEN_BEHIND, close.end())
        if closes_twice and (opens_again is None or closes_twice.start() < opens_again.start()):
            return None
    foreign = _FOREIGN.search(src, src.find("\n", start) + 1)
    if foreign is None:
        return None
    return OpenComment(foreign.start(), state.find_line_end_at(close.end()) if close else state.cursor_max)
