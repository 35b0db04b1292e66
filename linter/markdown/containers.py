"""Lists and quotes: which lines belong to them, and what their markers and indentation leave of these lines.

mistune has rules of its own for both. They take text behind a heading, a fence or a table in an item for more of that
item, and let what follows a quote disturb what stands before it; GitHub, after CommonMark (5.1, 5.2), does neither.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from re import Match

from linter.markdown.places import PlacedState

LIST = r"^ {0,3}(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$)"
QUOTE = r"^ {0,3}>"

LIST_MARKER = re.compile(r" {0,3}([*+-]|\d{1,9}[.)])(?=[ \t]|$)", re.MULTILINE)
_QUOTE_MARKER = re.compile(r" {0,3}>")
_INNER_MARKERS = re.compile(r"(?: {0,3}(?:>[ \t]?|(?:[*+-]|\d{1,9}[.)])(?:[ \t]{1,4}(?![ \t])|[ \t]|(?=\n))))*")
_CLOSING_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})[ \t]*$")

Matcher = Callable[..., Match[str] | None]


@dataclass(slots=True)
class Content:
    """What the markers and the indentation of a container leave of its lines.

    `breaks` matches a line that ends the container if it has no marker; `lazy` holds where lines without one start.
    """

    breaks: Matcher
    kinds: Matcher
    lines: list[str] = field(default_factory=list)
    lazy: set[int] = field(default_factory=set)
    size: int = 0
    _tail: "_Tail" = field(default_factory=lambda: _Tail())

    def add(self, line: str) -> None:
        """Add a line."""
        self.lines.append(line)
        self.size += len(line)

    def add_lazily(self, line: str, state: PlacedState) -> bool:
        """Add the line at the cursor, which has no marker, if it continues a paragraph."""
        if state.cursor not in state.lazy_line_starts:
            if self.breaks(state.src, state.cursor) or not self._tail.is_paragraph(self.lines, self.kinds):
                return False
        self.lazy.add(self.size)
        self.add(line.lstrip(" \t"))
        self._tail.read = len(self.lines)
        self._tail.open = True
        return True


@dataclass(slots=True)
class _Tail:
    """Whether lines end in a paragraph, read as far as they have come."""

    read: int = 0
    open: bool = False
    fence: str = ""
    until_blank: bool = False

    def is_paragraph(self, lines: list[str], kinds: Matcher) -> bool:
        """Whether these lines, of which more come with every call, end in a paragraph, be it in a container within."""
        for line in lines[self.read :]:
            self.open = self._continues(line, kinds)
        self.read = len(lines)
        return self.open

    def _continues(self, line: str, kinds: Matcher) -> bool:
        if self.fence:
            closing = _CLOSING_FENCE.match(line)
            if closing and closing[1].startswith(self.fence):
                self.fence = ""
            return False
        inner = _INNER_MARKERS.match(line)
        content = line[inner.end() :] if inner else line
        found = kinds(content)
        kind = found.lastgroup if found else None
        if kind == "blank_line":
            self.until_blank = False
        elif kind == "fenced_code" and found:
            self.fence = found["fenced_2"]
        elif kind == "block_html":
            self.until_blank = "-->" not in content
        elif kind == "lone_tag":
            self.until_blank = not self.open
            return self.open
        elif kind == "table":
            self.until_blank = self.open
            return not self.open
        elif kind == "indent_code":
            return self.open
        return kind is None and not self.until_blank


def quote_lines(state: PlacedState, content: Content) -> int:
    """Add the lines of the quote at the cursor, move the cursor behind it, and say at which column its text begins."""
    column = 0
    while state.cursor < state.cursor_max:
        line = state.get_line(state.cursor)
        marker = _QUOTE_MARKER.match(line) if state.cursor not in state.lazy_line_starts else None
        if marker:
            text = line[marker.end() :]
            blank = min(1, indentation(text, 0))
            column = column or state.column + marker.end() + blank
            content.add(unindented(text, state.column + marker.end(), blank))
        elif not content.add_lazily(line, state):
            break
        state.cursor += len(line)
    return column


def item_lines(marker: Match[str], state: PlacedState, content: Content) -> int:
    """Add the lines of the item at the cursor, move the cursor behind it, and say at which column its text begins."""
    line = state.get_line(state.cursor)
    width = marker.end() - state.cursor
    text = line[width:]
    is_empty = not text.strip(" \t\n")
    blanks = indentation(text, state.column + width)
    blanks = 1 if is_empty or blanks > 4 else blanks
    content.add("\n" if is_empty else unindented(text, state.column + width, blanks))
    state.cursor += len(line)
    _continue_item(width + blanks, state, content, is_empty)
    return state.column + width + blanks


def _continue_item(width: int, state: PlacedState, content: Content, is_empty: bool) -> None:
    while state.cursor < state.cursor_max:
        line = state.get_line(state.cursor)
        if not line.strip(" \t\n"):
            if is_empty:
                return
            content.add("\n")
        elif state.cursor not in state.lazy_line_starts and indentation(line, state.column) >= width:
            content.add(unindented(line, state.column, width))
        elif not content.add_lazily(line, state):
            return
        is_empty = False
        state.cursor += len(line)


def indentation(line: str, column: int) -> int:
    """How many columns of blanks a line that begins at a column starts with."""
    blanks = line[: len(line) - len(line.lstrip(" \t"))]
    if "\t" not in blanks:
        return len(blanks)
    at = column
    for blank in blanks:
        at += 4 - at % 4 if blank == "\t" else 1
    return at - column


def unindented(line: str, column: int, width: int) -> str:
    """A line that begins at a column without its first columns of blanks; tabs become spaces."""
    stripped = line.lstrip(" \t")
    return " " * (indentation(line, column) - width) + stripped
