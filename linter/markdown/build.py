"""mistune's block tokens as blocks of a document."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from mistune.helpers import unescape_char
from mistune.util import unescape

from linter.markdown.model import (
    Block,
    CodeBlock,
    Definition,
    Heading,
    HtmlBlock,
    ListBlock,
    ListItem,
    MathBlock,
    Paragraph,
    Quote,
    Table,
    TableCell,
    TableRow,
    ThematicBreak,
)
from linter.markdown.places import LIST_MARKER, PlacedState
from linter.markdown.tables import cells
from linter.text.excerpt import Excerpt
from linter.text.span import Span

Token = Mapping[str, Any]

_ATX_OPENING = re.compile(r" {0,3}#{1,6}[ \t]*")
_BLANKS = " \r\n\t\f"


def blocks(state: PlacedState) -> tuple[Block, ...]:
    """The blocks of a container's parsed text."""
    return tuple(_BUILDERS[token["type"]](token, state) for token in state.tokens if token["type"] in _BUILDERS)


def _paragraph(token: Token, state: PlacedState) -> Block:
    content = _stripped(state, token["start"], token["end"])
    start = content.origin(0)
    return Paragraph(Span(start, state.span(token["start"], token["end"]).end), content)


def _stripped(state: PlacedState, start: int, end: int) -> Excerpt:
    text = state.src[start:end]
    start += len(text) - len(text.lstrip(_BLANKS))
    return state.excerpt(start, max(start, start + len(text.strip(_BLANKS))))


def _first(state: PlacedState, start: int) -> int:
    src = state.src
    while start < len(src) and src[start] in " \t":
        start += 1
    return start


def _heading(token: Token, state: PlacedState) -> Block:
    start, end = token["start"], token["end"]
    span = state.span(_first(state, start), end)
    level = token["attrs"]["level"]
    if token["style"] == "setext":
        return Heading(span, _stripped(state, start, token["text_end"]), level, True)
    opening = _ATX_OPENING.match(state.src, start)
    assert opening is not None
    text = state.src[opening.end() : end].rstrip(_BLANKS)
    unclosed = text.rstrip("#")
    if not unclosed or unclosed[-1] in " \t":
        text = unclosed
    return Heading(span, _stripped(state, opening.end(), opening.end() + len(text)), level, False)


def _thematic_break(token: Token, state: PlacedState) -> Block:
    return ThematicBreak(state.span(_first(state, token["start"]), token["end"]))


def _code(token: Token, state: PlacedState) -> Block:
    start, end = token["start"], token["end"]
    row = state.row_of(start)
    if token["style"] == "indent":
        lines = token["raw"].rstrip().split("\n")
        return CodeBlock(state.span(_first(state, start), end), False, "", True, state.lines.excerpt(lines, row))
    raw = token["raw"].removesuffix("\n")
    lines = raw.split("\n")
    last = state.src.rfind("\n", 0, end - 1) + 1
    marker = token["marker"]
    closing = re.compile(" {0,3}" + re.escape(marker) + re.escape(marker[0]) + r"*[ \t]*(?:\n|$)")
    closed = last > start and closing.match(state.src, last) is not None
    info = unescape(token.get("attrs", {}).get("info", ""))
    if state.src.find("\n", start) + 1 >= state.cursor_max:
        content = Excerpt.of("", state.line_end(start))
    else:
        content = state.lines.excerpt(lines, row + 1)
    span_end = end if not closed else end
    return CodeBlock(state.span(_first(state, start), span_end), True, info, closed, content)


def _html(token: Token, state: PlacedState) -> Block:
    start = _first(state, token["start"])
    return HtmlBlock(state.span(start, token["end"]), _stripped(state, start, token["end"]))


def _maths(token: Token, state: PlacedState) -> Block:
    start, end = token["start"], token["end"]
    text_end = end
    if token["closed"]:
        text_end = state.src.rindex("$$", start, end)
    content = _stripped(state, token["text_start"], text_end)
    return MathBlock(state.span(_first(state, start), end), token["closed"], content)


def _definition(token: Token, state: PlacedState) -> Block:
    url_start = token["url_end"] - len(token["url"])
    span = state.span(_first(state, token["start"]), token["end"])
    url_span = Span(state.origin(url_start), state.origin(token["url_end"]))
    title = token["title"]
    return Definition(
        span, token["label"], unescape(unescape_char(token["url"])), url_span, unescape(title) if title else None
    )


def _quote(token: Token, state: PlacedState) -> Block:
    child = token["states"][0]
    return Quote(state.span(_first(state, token["start"]), token["end"]), blocks(child))


def _list(token: Token, state: PlacedState) -> Block:
    items = tuple(_item(state, child) for child in token["states"])
    span = Span(items[0].span.start, items[-1].span.end)
    return ListBlock(span, token["attrs"]["ordered"], items)


def _item(state: PlacedState, child: PlacedState) -> ListItem:
    found = LIST_MARKER.match(state.src, child.marker)
    assert found is not None
    marker = Span(state.origin(found.start(1)), state.origin(found.end(1)))
    end = len(child.src.rstrip(" \t\n"))
    last = child.line_end(end - 1) if end else state.line_end(child.marker)
    return ListItem(Span(marker.start, last), marker, blocks(child))


def _table(token: Token, state: PlacedState) -> Block:
    header = _row(state, token["start"])
    delimiter = _first(state, token["delimiter"])
    delimiter_end = state.src.find("\n", delimiter)
    rows = tuple(_row(state, at) for at in token["rows"])
    return Table(
        state.span(_first(state, token["start"]), token["end"]),
        header,
        state.span(delimiter, delimiter_end if delimiter_end >= 0 else len(state.src)),
        rows,
    )


def _row(state: PlacedState, start: int) -> TableRow:
    end = state.find_line_end_at(start)
    line = state.src[start:end].rstrip("\n")
    found = tuple(_cell(state, start + first, start + last) for first, last in cells(line))
    return TableRow(state.span(_first(state, start), end), found)


def _cell(state: PlacedState, start: int, end: int) -> TableCell:
    origin = state.origin(start)
    span = Span(origin, origin + end - start)
    text = state.src[start:end]
    if "\\|" not in text:
        return TableCell(span, Excerpt.of(text, origin))
    pieces = [piece for piece in re.split(r"\\(?=\|)", text)]
    starts, origins, at, source = [], [], 0, origin
    for piece in pieces:
        starts.append(at)
        origins.append(source)
        at += len(piece)
        source += len(piece) + 1
    return TableCell(span, Excerpt("".join(pieces), tuple(starts), tuple(origins), tuple(origins)))


_BUILDERS: Mapping[str, Callable[[Token, PlacedState], Block]] = {
    "paragraph": _paragraph,
    "block_text": _paragraph,
    "heading": _heading,
    "thematic_break": _thematic_break,
    "block_code": _code,
    "block_html": _html,
    "block_math": _maths,
    "definition": _definition,
    "block_quote": _quote,
    "list": _list,
    "table": _table,
}
