"""mistune's block parser, which also says where each block stands, and reads as GitHub does."""

import re
from re import Match

from mistune.block_parser import BlockParser
from mistune.core import BlockState
from mistune.helpers import parse_link_href, parse_link_title
from mistune.util import expand_leading_tab, expand_tab, unikey

from linter.markdown.build import blocks
from linter.markdown.maths import BLOCK_MATH, block_end
from linter.markdown.model import Block, FrontMatter
from linter.markdown.places import Container, Lines, PlacedState
from linter.markdown.tables import DELIMITER_ROW, cells
from linter.text.source import Source

_QUOTE_BREAKS = ("blank_line", "thematic_break", "fenced_code", "atx_heading", "list", "block_html")
_QUOTE_LINE = re.compile(r" {0,3}>([^\n]*(?:\n|$))")
_TABLE_BREAKS = (
    "blank_line",
    "fenced_code",
    "indent_code",
    "atx_heading",
    "thematic_break",
    "block_quote",
    "list",
    "block_html",
)


class PlacedParser(BlockParser):
    """Stamps each token with `start` and `end`, offsets in the text of its state."""

    state_cls = PlacedState
    SPECIFICATION = {  # noqa: RUF012
        **BlockParser.SPECIFICATION,
        # mistune asks for a blank behind the name and so overlooks `<details>`
        "block_html": BlockParser.BLOCK_HTML.replace(r"(?:[ \t]+|\n|$)", r"(?:[ \t]+|/?>|\n|$)"),
        "block_math": BLOCK_MATH,
        "table": DELIMITER_ROW,
    }
    DEFAULT_RULES = (
        "fenced_code",
        "indent_code",
        "atx_heading",
        "setex_heading",
        "thematic_break",
        "block_quote",
        "block_math",
        "list",
        "ref_link",
        "raw_html",
        "blank_line",
        "table",
    )

    def parse_method(self, m: Match[str], state: BlockState) -> int | None:
        start = m.start()
        end = super().parse_method(m, state)
        if end:
            self._stamp(state, start, end)
        return end

    def _stamp(self, state: BlockState, start: int, end: int) -> None:
        token = state.last_token()
        if token is not None and "start" not in token:
            token["start"] = start
            token["end"] = end

    def _parse_indent_code_fast(self, state: BlockState) -> int | None:
        end = super()._parse_indent_code_fast(state)
        if end is not None:
            self._stamp(state, state.cursor, end)
        return end

    def parse_setex_heading(self, m: Match[str], state: BlockState) -> int | None:
        last = state.last_token()
        is_text = last is not None and last["type"] == "paragraph"
        end = super().parse_setex_heading(m, state)
        if end and is_text and last["type"] == "heading":
            last["text_end"] = last["end"]
            last["end"] = end
        return end

    def parse_atx_heading(self, m: Match[str], state: BlockState) -> int:
        """Leaves the text to be taken from its place."""
        state.append_token({"type": "heading", "text": "", "style": "atx", "attrs": {"level": len(m.group("atx_1"))}})
        return m.end() + 1

    def parse_ref_link(self, m: Match[str], state: BlockState) -> int | None:
        end = super().parse_ref_link(m, state)
        last = state.last_token()
        if end and (last is None or last["type"] != "paragraph"):
            url, url_end = parse_link_href(state.src, m.end(), block=True, max_nested_level=self.max_nested_level)
            assert url is not None and url_end is not None
            url_end -= state.src[url_end - 1] == ">" and not url.endswith(">")
            label = m.group("reflink_1")
            title, _ = parse_link_title(state.src, url_end + (state.src[url_end : url_end + 1] == ">"), end)
            state.append_token({"type": "definition", "label": label, "url": url, "url_end": url_end, "title": title})
        return end

    def parse_list(self, m: Match[str], state: BlockState) -> int:
        assert isinstance(state, PlacedState)
        index = len(state.tokens)
        container = Container(m.start(), True, [])
        state.containers.append(container)
        end = super().parse_list(m, state)
        state.containers.pop()
        if container.children:
            token = state.tokens[index]
            token.update(start=m.start(), end=end, states=container.children)
        return end

    def parse_block_quote(self, m: Match[str], state: BlockState) -> int:
        assert isinstance(state, PlacedState)
        container = Container(m.start(), False, [])
        state.containers.append(container)
        end = super().parse_block_quote(m, state)
        state.containers.pop()
        state.tokens[-1]["states"] = container.children
        return end

    def extract_block_quote(self, m: Match[str], state: BlockState) -> tuple[str, int | None, set[int]]:
        """The text of a quote; moves the cursor behind it."""
        text: list[str] = []
        breaks = self.compile_sc(list(_QUOTE_BREAKS))
        opaque = self.compile_sc(["blank_line", "indent_code", "fenced_code"])
        is_lazy = False
        lazy: set[int] = set()
        size = 0
        while state.cursor < state.cursor_max:
            line = state.get_line(state.cursor)
            quoted = _QUOTE_LINE.match(line)
            if quoted:
                content = re.sub("^ ", "", expand_leading_tab(quoted.group(1), 3))
                if not text:
                    is_lazy = not opaque.match(content)
                    can_be_lazy = is_lazy
                else:
                    is_lazy = can_be_lazy and bool(content.strip(" \t\n"))
            elif is_lazy and not breaks.match(state.src, state.cursor):
                content = expand_leading_tab(line, 3)
                lazy.add(size)
            else:
                break
            text.append(content)
            size += len(content)
            state.cursor += len(line)
        return expand_tab("".join(text)), None, lazy

    def parse_block_math(self, m: Match[str], state: BlockState) -> int | None:
        """A `$$` block, closed or not."""
        found = block_end(state.src, m.end())
        if found is None:
            return None
        end, closed = found
        state.append_token({"type": "block_math", "closed": closed, "text_start": m.end()})
        return end

    def parse_table(self, m: Match[str], state: BlockState) -> int | None:
        """A table, whose header is the last line of the paragraph above the row of dashes."""
        last = state.last_token()
        if last is None or last["type"] != "paragraph" or m.start() in state.lazy_line_starts:
            return None
        src = state.src
        head = src.rfind("\n", 0, m.start() - 1) + 1
        head = max(head, last["start"])
        if len(cells(src[head : m.start() - 1])) != len(cells(m.group(0))):
            return None
        if head == last["start"]:
            state.tokens.pop()
        else:
            last["end"] = head
        rows = []
        at = m.end() + 1
        breaks = self.compile_sc(list(_TABLE_BREAKS))
        while at < state.cursor_max and not breaks.match(src, at):
            end = state.find_line_end_at(at)
            if not cells(src[at:end].rstrip("\n")):
                break
            rows.append(at)
            at = end
        state.append_token({"type": "table", "start": head, "end": at, "delimiter": m.start(), "rows": rows})
        return at


_PARSER = PlacedParser()
_FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?:(?:#|[^\s#:-][^\n]*?:(?:[ \t]|$))[^\n]*\n)(?:[^\n]*\n)*?---[ \t]*(?:\n|\Z)", re.M
)


def parse_blocks(source: Source) -> tuple[Block, ...]:
    """The blocks of a source."""
    state = PlacedState()
    state.lines = Lines.of(source)
    state.process(state.lines.text)
    front: tuple[Block, ...] = ()
    matter = _FRONT_MATTER.match(state.src)
    if matter:
        front = (FrontMatter(state.span(0, matter.end())),)
        state.cursor = matter.end()
    _PARSER.parse(state)
    return front + blocks(state)
