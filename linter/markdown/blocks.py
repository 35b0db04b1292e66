"""mistune's block parser, which says where each block stands, and departs from mistune where GitHub does."""

import re
from re import Match
from typing import ClassVar, cast

from mistune.block_parser import BlockParser
from mistune.core import BlockState

from linter.lazy.properties import cached_property
from linter.markdown import tables
from linter.markdown.build import blocks
from linter.markdown.comments import open_comment_end
from linter.markdown.containers import (
    LIST,
    LIST_MARKER,
    QUOTE,
    Content,
    Matcher,
    item_lines,
    quote_lines,
)
from linter.markdown.fences import meant_end
from linter.markdown.html import LONE_TAG
from linter.markdown.maths import MATH_BLOCK, block_end
from linter.markdown.model import Block, FrontMatter
from linter.markdown.places import Lines, PlacedState
from linter.markdown.targets import DEFINITION, FOOTNOTE, definition
from linter.text.source import Source

# YAML, of which GitHub makes a table; what stands between two thematic breaks names no key in its first line.
_FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?:#[^\n]*\n)*+[^\s#:\[\]*+>-][^\n:]*:(?:[ \t][^\n]*)?\n(?:[^\n]*\n)*?---[ \t]*(?:\n|\Z)"
)
_INDENTED_CODE = re.compile(r"(?:(?: {4}| {0,3}\t)[^\n]*\n|[ \t]*\n)*+")
_BLANK_LINES = re.compile(r"(?:[ \t]*\n)*+")

_RULES = (
    "fenced_code",
    "indent_code",
    "atx_heading",
    "setex_heading",
    "thematic_break",
    "block_quote",
    "list",
    "block_math",
    "footnote",
    "ref_link",
    "block_html",
    "lone_tag",
    "blank_line",
    "table",
)
# What ends a container, in a line that has none of its markers.
_BREAKS = (
    "blank_line",
    "thematic_break",
    "fenced_code",
    "atx_heading",
    "block_quote",
    "list",
    "block_html",
    "footnote",
)
# What is no mere text, and so ends a paragraph or never was one.
_KINDS = (
    "blank_line",
    "fenced_code",
    "indent_code",
    "atx_heading",
    "thematic_break",
    "setex_heading",
    "table",
    "block_html",
    "lone_tag",
)


class PlacedParser(BlockParser):
    """Parses the text of a container into tokens with `start` and `end`, offsets in that text."""

    state_cls = PlacedState
    BLANK_LINE = re.compile(r"^[ \t]*\n", re.MULTILINE)
    SPECIFICATION: ClassVar[dict[str, str]] = {
        **BlockParser.SPECIFICATION,
        "fenced_code": r"^(?P<fenced_1> {0,3})(?P<fenced_2>`{3,}(?=[^`\n]*$)|~{3,})[ \t]*(?P<fenced_3>.*?)$",
        "indent_code": r"^(?: {4}| {0,3}\t)(?=[ \t]*[^ \t\n])",
        "block_quote": QUOTE,
        "list": LIST,
        "footnote": FOOTNOTE,
        "ref_link": DEFINITION,
        # mistune wants a blank behind the name, and so overlooks `<details>`
        "block_html": "(?i:" + BlockParser.BLOCK_HTML.replace(r"(?:[ \t]+|\n|$)", r"(?=[ \t]|/?>|$)") + ")",
        "lone_tag": LONE_TAG,
        "blank_line": r"^[ \t]*\n",
        "block_math": MATH_BLOCK,
        "table": tables.DELIMITER_ROW,
    }

    def __init__(self) -> None:
        super().__init__()
        self.rules = list(_RULES)

    # Each takes 3 ms to compile: as much as to read a file of 2 KB, which may have no list, quote or table.
    @cached_property
    def _breaks(self) -> Matcher:
        return self.compile_sc(list(_BREAKS)).match

    @cached_property
    def _kinds(self) -> Matcher:
        return self.compile_sc(list(_KINDS)).match

    @cached_property
    def _rule(self) -> Matcher:
        return self.compile_sc(["thematic_break"]).match

    @cached_property
    def _row_breaks(self) -> Matcher:
        return self.compile_sc([*_BREAKS, "indent_code"]).match

    def parse(self, state: BlockState, rules: list[str] | None = None) -> None:
        """Parse the text of a state, line by line: every rule is bound to the start of a line, and none to a letter."""
        match = self.compile_sc(rules).match
        src = state.src
        while state.cursor < state.cursor_max:
            is_text = src[state.cursor].isalpha() or state.cursor in state.lazy_line_starts
            found = None if is_text else match(src, state.cursor)
            end = self.parse_method(found, state) if found else None
            if not end:
                end = state.find_line_end()
                state.add_paragraph(src[state.cursor : end])
            state.cursor = end

    def parse_method(self, m: Match[str], state: BlockState) -> int | None:
        """Parse what a rule matches, and say in its token where it stands."""
        end = super().parse_method(m, state)
        token = state.last_token()
        if end and token is not None and "start" not in token:
            token["start"] = m.start()
            token["end"] = end
        return end

    def parse_fenced_code(self, m: Match[str], state: BlockState) -> int:
        """Parse a fence, which runs to the end of its container where none closes it."""
        fence = m["fenced_2"]
        start = m.end() + 1
        closing = re.compile(rf"^ {{0,3}}{fence[0]}{{{len(fence)},}}[ \t]*$", re.MULTILINE)
        found = cast("PlacedState", state).next_match(closing, start)
        text_end = found.start() if found else state.cursor_max
        end = swallowed_end = found.end() + 1 if found else state.cursor_max
        meant = meant_end(state.src, start, text_end, fence, m["fenced_3"], is_closed=found is not None)
        if meant:
            text_end, end = meant
        state.append_token(
            {
                "type": "fenced_code",
                "indent": len(m["fenced_1"]),
                "info": m["fenced_3"],
                "text_start": start,
                "text_end": text_end,
                "closed": found is not None and meant is None,
                "swallowed_end": swallowed_end,
            }
        )
        return end

    def parse_atx_heading(self, m: Match[str], state: BlockState) -> int:
        """Parse a heading; its text is taken from its place."""
        state.append_token({"type": "heading", "level": len(m["atx_1"]), "setext": False})
        return m.end() + 1

    def parse_setex_heading(self, m: Match[str], state: BlockState) -> int | None:
        """Make the paragraph above an underline a heading."""
        last = state.last_token()
        if not last or last["type"] != "paragraph":
            return super().parse_setex_heading(m, state)
        last.update(
            type="heading",
            level=1 if m["setext_1"] == "=" else 2,
            setext=True,
            text_end=last["end"],
        )
        last["end"] = m.end() + 1
        return m.end() + 1

    def parse_indent_code(self, m: Match[str], state: BlockState) -> int:
        """Parse indented code, or a line of a paragraph that is indented."""
        end = state.append_paragraph()
        if end:
            return end
        state.append_token({"type": "indented_code"})
        code = _INDENTED_CODE.match(state.src, m.start())
        return code.end() if code else m.end()

    def parse_footnote(self, m: Match[str], state: PlacedState) -> int:
        """Parse a footnote as a paragraph of its own."""
        state.append_token({"type": "paragraph"})
        return state.find_line_end_at(m.end())

    def parse_ref_link(self, m: Match[str], state: BlockState) -> int | None:
        """Parse a definition, which cannot follow the text of a paragraph."""
        end = state.append_paragraph()
        target = None if end else definition(m)
        if target is None:
            return end
        state.append_token({"type": "definition", "label": m["label"], "target": target})
        return target.end

    def parse_block_quote(self, m: Match[str], state: BlockState) -> int:
        """Parse a quote, unless it is nested too deep."""
        placed = cast("PlacedState", state)
        if placed.level >= self.max_nested_level:
            return 0
        content = Content(self._breaks, self._kinds)
        column = quote_lines(placed, content)
        state.append_token({"type": "block_quote", "state": self._child(placed, m.start(), column, content)})
        return state.cursor

    def parse_list(self, m: Match[str], state: BlockState) -> int:
        """Parse a list, unless it is nested too deep or is the text of the paragraph above."""
        placed = cast("PlacedState", state)
        marker = LIST_MARKER.match(state.src, m.start())
        if marker is None or placed.level >= self.max_nested_level or _is_text(marker, state):
            return 0
        items = []
        kind = marker[1][-1]
        while marker and marker[1][-1] == kind:
            content = Content(self._breaks, self._kinds)
            start = state.cursor
            column = item_lines(marker, placed, content)
            items.append((marker.span(1), self._child(placed, start, column, content)))
            marker = self._next_marker(placed)
        state.append_token({"type": "list", "ordered": kind in ".)", "items": items})
        return state.cursor

    def _next_marker(self, state: PlacedState) -> Match[str] | None:
        """Pass over blank lines; the marker of the list item behind them."""
        blank = _BLANK_LINES.match(state.src, state.cursor)
        state.cursor = blank.end() if blank else state.cursor
        if state.cursor in state.lazy_line_starts or self._rule(state.src, state.cursor):
            return None
        return LIST_MARKER.match(state.src, state.cursor)

    def _child(self, state: PlacedState, start: int, column: int, content: Content) -> PlacedState:
        child = state.child(content.text, start, column, content.lazy)
        self.parse(child)
        return child

    def parse_block_html(self, m: Match[str], state: BlockState) -> int | None:
        """Parse raw HTML; a comment that nobody closed ends where it was meant to end."""
        open_comment = open_comment_end(cast("PlacedState", state), m.end()) if m[0].endswith("<!--") else None
        if open_comment is None:
            return super().parse_block_html(m, state)
        state.append_token({"type": "block_html", "swallowed_end": open_comment.hidden_end})
        return open_comment.meant_end

    def parse_lone_tag(self, m: Match[str], state: PlacedState) -> int | None:
        """Parse HTML that begins with a tag alone in its line, which is no block below a paragraph."""
        end = state.append_paragraph()
        if end:
            return end
        blank = self.BLANK_LINE.search(state.src, m.end())
        state.append_token({"type": "block_html"})
        return blank.start() if blank else state.cursor_max

    def parse_block_math(self, m: Match[str], state: PlacedState) -> int | None:
        """Parse a `$$` block."""
        found = block_end(state.src, m.end())
        if found is None:
            return None
        state.append_token({"type": "block_math", "text_start": m.end(), "close": found[1]})
        return found[0]

    def parse_table(self, m: Match[str], state: PlacedState) -> int | None:
        """Parse a table, whose header is the last line of the paragraph above its row of dashes."""
        last = state.last_token()
        if not last or last["type"] != "paragraph":
            return None
        src = state.src
        header = max(src.rfind("\n", 0, m.start() - 1) + 1, last["start"])
        columns = tables.count(src[header : m.start() - 1])
        if columns != tables.count(m[0]) or header in state.lazy_line_starts:
            return None
        last["end"] = header
        if header == last["start"]:
            state.tokens.pop()
        end = m.end() + 1
        rows = []
        while end < state.cursor_max and end not in state.lazy_line_starts and not self._row_breaks(src, end):
            rows.append(end)
            end = state.find_line_end_at(end)
        state.append_token(
            {
                "type": "table",
                "start": header,
                "end": end,
                "delimiter": m.start(),
                "rows": rows,
            }
        )
        return end


def _is_text(marker: Match[str], state: BlockState) -> bool:
    """Whether a marker stands below a paragraph that it cannot interrupt."""
    last = state.last_token()
    if not last or last["type"] != "paragraph":
        return False
    is_empty = not state.get_line(marker.end()).strip(" \t\n")
    return is_empty or marker[1] not in ("-", "*", "+", "1.", "1)")


_PARSER = PlacedParser()


def parse_blocks(source: Source) -> tuple[Block, ...]:
    """The blocks of a source."""
    state = PlacedState.of(Lines.of(source))
    front = _FRONT_MATTER.match(state.src)
    state.cursor = front.end() if front else 0
    _PARSER.parse(state)
    matter = (FrontMatter(state.block_span(0, front.end())),) if front else ()
    return (*matter, *blocks(state))
