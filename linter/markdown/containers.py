"""Lists and quotes: which lines belong to them, and what their markers and indentation leave of these lines.

mistune has rules of its own for both. They take text behind a heading, a fence or a table in an item for more of that
item, and let what follows a quote disturb what stands before it; GitHub, after CommonMark (5.1, 5.2), does neither.
"""

import re
from collections.abc import Callable, Sequence
from re import Match
from typing import TypeAlias

from linter.markdown.places import PlacedState

LIST = r"^ {0,3}(?:[*+-]|[0-9]{1,9}[.)])(?=[ \t]|$)"
QUOTE = r"^ {0,3}>"

LIST_MARKER = re.compile(r" {0,3}([*+-]|[0-9]{1,9}[.)])(?=[ \t]|$)", re.MULTILINE)
_QUOTE_MARKER = re.compile(r" {0,3}>")
_INNER_MARKERS = re.compile(r"(?: {0,3}(?:>[ \t]?|(?:[*+-]|[0-9]{1,9}[.)])(?:[ \t]{1,4}(?![ \t])|[ \t]|(?=\n))))*")
# An empty item, which begins no list in a paragraph: `2018.` is the last word of a sentence there.
_EMPTY_ITEM = re.compile(r" {0,3}(?:[*+]|[0-9]{1,9}[.)])[ \t]*$")
_CLOSING_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})[ \t]*$")

Matcher: TypeAlias = Callable[..., Match[str] | None]


class Content:
    """What the markers and the indentation of a container leave of its lines.

    `breaks` matches a line that ends the container where it has no marker, `kinds` one that is no mere text. `lazy`
    holds where the lines without a marker start.
    """

    def __init__(self, breaks: Matcher, kinds: Matcher) -> None:
        self._breaks = breaks
        self._end = _End(kinds)
        self._lines: list[str] = []
        self._size = 0
        self.lazy: set[int] = set()

    @property
    def text(self) -> str:
        """The lines so far."""
        return "".join(self._lines)

    def add(self, line: str) -> None:
        """Add a line."""
        self._lines.append(line)
        self._size += len(line)

    def add_lazily(self, line: str, state: PlacedState) -> bool:
        """Add the line at the cursor, which has no marker, if it continues a paragraph."""
        is_lazy = state.cursor in state.lazy_line_starts
        if not is_lazy and (self._breaks(state.src, state.cursor) or not self._end.is_paragraph(self._lines)):
            return False
        self.lazy.add(self._size)
        self.add(line.lstrip(" \t"))
        self._end.pass_lazy()
        return True


class _End:
    """What the lines of a container end in, as far as they have been read."""

    def __init__(self, kinds: Matcher) -> None:
        self._kinds = kinds
        self._read = 0
        self._is_paragraph = False
        self._is_own = False  # whether the paragraph is in no container within
        self._fence = ""
        self._until_blank = False

    def is_paragraph(self, lines: Sequence[str]) -> bool:
        """Whether the lines, of which more come with every call, end in a paragraph, be it in a container within."""
        for line in lines[self._read :]:
            if not self._is_paragraph:
                self._is_own = not (line.startswith((" ", "\t", ">")) or LIST_MARKER.match(line))
            self._is_paragraph = self._continues(line)
        self._read = len(lines)
        return self._is_paragraph

    def pass_lazy(self) -> None:
        """Pass over a line that continued a paragraph."""
        self._read += 1
        self._is_paragraph = True

    def _continues(self, line: str) -> bool:
        """Whether the text ends in a paragraph with this line."""
        if self._fence:
            closing = _CLOSING_FENCE.match(line)
            if closing and closing[1].startswith(self._fence):
                self._fence = ""
            return False
        if self._is_paragraph and self._is_own and _EMPTY_ITEM.match(line):
            return True
        inner = _INNER_MARKERS.match(line)
        found = self._kinds(line[inner.end() :] if inner else line)
        match found.lastgroup if found else None:
            case None:
                return not self._until_blank
            case "indent_code":
                return self._is_paragraph
            case "setex_heading":
                return not self._is_paragraph
            case "lone_tag":
                self._until_blank = not self._is_paragraph
                return self._is_paragraph
            case "table":
                self._until_blank = self._is_paragraph
                return not self._is_paragraph
            case "blank_line":
                self._until_blank = False
            case "block_html":
                self._until_blank = "-->" not in line
            case "fenced_code" if found:
                self._fence = found["fenced_2"]
        return False


def quote_lines(state: PlacedState, content: Content) -> int:
    """Add the lines of the quote at the cursor, move the cursor behind it, and say at which column its text begins."""
    column = 0
    while state.cursor < state.cursor_max:
        line = state.get_line(state.cursor)
        marker = None if state.cursor in state.lazy_line_starts else _QUOTE_MARKER.match(line)
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
    _continue_item(width + blanks, state, content, is_empty=is_empty)
    return state.column + width + blanks


def _continue_item(width: int, state: PlacedState, content: Content, *, is_empty: bool) -> None:
    """Add the lines behind the first one of an item, whose text is indented so much; it may begin with one blank."""
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
