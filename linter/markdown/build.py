"""mistune's block tokens as blocks of a document."""

import re
from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import Any

from linter.markdown.containers import indentation, unindented
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
from linter.markdown.places import MARK, PlacedState
from linter.markdown.tables import cells
from linter.markdown.targets import resolved
from linter.text.excerpt import Excerpt
from linter.text.span import Span

Token = Mapping[str, Any]

_ATX_OPENING = re.compile(r" {0,3}#{1,6}")
_BLANKS = " \t\n"
_PIPE_ESCAPE = re.compile(r"\\(?=\|)")


def blocks(state: PlacedState) -> tuple[Block, ...]:
    """The blocks of a container's parsed text, whose tokens are gone then."""
    built = tuple(_BUILDERS[token["type"]](token, state) for token in state.tokens if token["type"] in _BUILDERS)
    # They hold the states of containers within, which hold this one: a ring that only a garbage collection would break.
    state.tokens.clear()
    return built


def _span(token: Token, state: PlacedState) -> Span:
    return state.block_span(token["start"], token["end"])


def _stripped(state: PlacedState, start: int, end: int) -> Excerpt:
    text = state.src[start:end]
    stripped = text.strip(_BLANKS)
    start += text.find(stripped)
    return state.excerpt(start, start + len(stripped))


def _paragraph(token: Token, state: PlacedState) -> Block:
    return Paragraph(_span(token, state), _stripped(state, token["start"], token["end"]))


def _heading(token: Token, state: PlacedState) -> Block:
    start, end = token["start"], token.get("text_end", token["end"])
    if not token["setext"]:
        opening = _ATX_OPENING.match(state.src, start)
        start = opening.end() if opening else start
        text = state.src[start:end].rstrip(_BLANKS)
        unclosed = text.rstrip("#")
        if not unclosed or unclosed[-1] in _BLANKS:
            text = unclosed
        end = start + len(text)
    return Heading(
        _span(token, state),
        _stripped(state, start, end),
        token["level"],
        token["setext"],
    )


def _thematic_break(token: Token, state: PlacedState) -> Block:
    return ThematicBreak(_span(token, state))


def _fenced_code(token: Token, state: PlacedState) -> Block:
    start = token["text_start"]
    text = state.src[start : token["text_end"]].removesuffix("\n")
    if token["indent"]:
        text = re.sub(rf"^ {{1,{token['indent']}}}", "", text, flags=re.MULTILINE)
    content = state.lines.excerpt(text, state.row_of(start)) if text else state.excerpt(start - 1, start - 1)
    info = resolved(token["info"].strip(_BLANKS))
    return CodeBlock(
        _span(token, state),
        fenced=True,
        info=info,
        closed=token["closed"],
        content=content,
        swallowed=_swallowed(token, state),
    )


def _swallowed(token: Token, state: PlacedState) -> Span | None:
    """What a block that nobody closed goes on over behind the end that was meant."""
    end = token.get("swallowed_end", token["end"])
    return state.block_span(token["end"], end) if MARK.search(state.src, token["end"], end) else None


def _indented_code(token: Token, state: PlacedState) -> Block:
    start = token["start"]
    last = start + len(state.src[start : token["end"]].rstrip(_BLANKS)) - 1
    lines = state.src[start : state.find_line_end_at(last)].removesuffix("\n").split("\n")
    text = "\n".join(unindented(line, state.column, min(4, indentation(line, state.column))) for line in lines)
    content = state.lines.excerpt(text, state.row_of(start))
    return CodeBlock(_span(token, state), fenced=False, info="", closed=True, content=content)


def _html(token: Token, state: PlacedState) -> Block:
    content = _stripped(state, token["start"], token["end"])
    return HtmlBlock(_span(token, state), content, _swallowed(token, state))


def _maths(token: Token, state: PlacedState) -> Block:
    close = token["close"]
    content = _stripped(state, token["text_start"], token["end"] if close is None else close)
    return MathBlock(_span(token, state), close is not None, content)


def _definition(token: Token, state: PlacedState) -> Block:
    target = token["target"]
    url_span = state.excerpt(target.start, target.url_end).span(0, target.url_end - target.start)
    return Definition(_span(token, state), token["label"], target.url, url_span, target.title)


def _quote(token: Token, state: PlacedState) -> Block:
    return Quote(_span(token, state), blocks(token["state"]))


def _list(token: Token, state: PlacedState) -> Block:
    items = tuple(_item(state, child, *marker) for marker, child in token["items"])
    return ListBlock(Span(items[0].span.start, items[-1].span.end), token["ordered"], items)


def _item(state: PlacedState, child: PlacedState, start: int, end: int) -> ListItem:
    marker = Span(state.origin(start), state.origin(end - 1) + 1)
    last = len(child.src.rstrip(" \t\n")) - 1
    item_end = child.line_end(last) if last >= 0 else state.line_end(start)
    return ListItem(Span(marker.start, item_end), marker, blocks(child))


def _table(token: Token, state: PlacedState) -> Block:
    delimiter = token["delimiter"]
    return Table(
        _span(token, state),
        _row(state, token["start"]),
        state.block_span(delimiter, state.find_line_end_at(delimiter)),
        tuple(_row(state, row) for row in token["rows"]),
    )


def _row(state: PlacedState, start: int) -> TableRow:
    end = state.find_line_end_at(start)
    line = state.src[start:end].rstrip("\n")
    origin = state.line_end(start) - len(line)
    return TableRow(
        state.block_span(start, end),
        tuple(_cell(line[a:b], origin + a) for a, b in cells(line)),
    )


def _cell(text: str, origin: int) -> TableCell:
    """A cell; in its content the backslash that keeps a pipe from ending the cell is gone, also in code."""
    span = Span(origin, origin + len(text))
    pieces = _PIPE_ESCAPE.split(text)
    if len(pieces) == 1:
        return TableCell(span, Excerpt.of(text, origin))
    starts = tuple(accumulate((len(piece) for piece in pieces[:-1]), initial=0))
    origins = tuple(origin + start + passed for passed, start in enumerate(starts))
    return TableCell(span, Excerpt("".join(pieces), starts, origins, origins))


_BUILDERS: Mapping[str, Callable[[Token, PlacedState], Block]] = {
    "paragraph": _paragraph,
    "heading": _heading,
    "thematic_break": _thematic_break,
    "fenced_code": _fenced_code,
    "indented_code": _indented_code,
    "block_html": _html,
    "block_math": _maths,
    "definition": _definition,
    "block_quote": _quote,
    "list": _list,
    "table": _table,
}
