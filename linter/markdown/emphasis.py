"""Emphasis: mistune pairs the marks, and the places of what it made are found again."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from mistune._inline.emphasis import finalize_emphasis_tokens

from linter.markdown.model import Break, Inline, Link

# Beyond, mistune takes time that grows with the square of the marks; no paragraph comes near it.
_MOST_MARKS = 20_000


class Piece(NamedTuple):
    """A piece of text; `is_literal`: its escapes are resolved, and nothing in it means anything more."""

    start: int
    end: int
    raw: str
    is_literal: bool


class Tildes(NamedTuple):
    """One or two tildes, which strike out the text between them and others of that number."""

    start: int
    end: int
    raw: str
    opens: bool
    closes: bool


class Address(NamedTuple):
    """A link without a text of its own, which is mere text within another link."""

    start: int
    end: int
    link: Link


class Emphasised(NamedTuple):
    """What stands between two marks of emphasis."""

    start: int
    end: int
    style: str
    nodes: list["Node"]


Item = Piece | Tildes | Address | Inline
Node = Item | Emphasised


def emphasised(items: Sequence[Item], deepest: int) -> list[Node]:
    """The items, those between two marks of emphasis made one node, at most so many deep."""
    marks = sum(item.raw.count("*") + item.raw.count("_") for item in items if _is_open(item))
    if not marks or marks > _MOST_MARKS or deepest < 1:
        return list(items)
    tokens = [_token(item) for item in items]
    return list(_nodes(finalize_emphasis_tokens(tokens, True, deepest), _Rest(items)))


def _is_open(item: Item) -> bool:
    return type(item) is Piece and not item.is_literal


def _token(item: Item) -> dict[str, Any]:
    if type(item) is not Piece:
        return {"type": "softbreak" if type(item) is Break else "item"}
    if item.is_literal:
        return {"type": "text", "raw": item.raw, "_emphasis": False}
    return {"type": "text", "raw": item.raw}


class _Rest:
    """Items handed out in order: texts by code points, all else whole."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._index = 0
        self._used = 0

    def item(self) -> Item:
        """The next item."""
        self._index += 1
        return self._items[self._index - 1]

    def pieces(self, size: int) -> Iterator[Piece]:
        """The next pieces of text, of so many code points together."""
        while size > 0:
            piece = self._items[self._index]
            start, end = self._used, self._used + size
            if start == 0 and len(piece.raw) <= size:
                found = piece
            else:
                found = Piece(piece.start + start, min(piece.start + end, piece.end), piece.raw[start:end], False)
            yield found
            size -= len(found.raw)
            self._used += len(found.raw)
            if self._used == len(piece.raw):
                self._index += 1
                self._used = 0


def _nodes(tokens: list[dict[str, Any]], rest: _Rest) -> Iterator[Node]:
    """The nodes of mistune's tokens.

    mistune joins texts, and takes from those in front of and behind a node as many marks as the node is strong; all
    else it leaves as it is and where it is.
    """
    for token in tokens:
        kind = token["type"]
        if kind == "text":
            yield from rest.pieces(len(token["raw"]))
        elif kind not in ("emphasis", "strong"):
            yield rest.item()
        else:
            marks = 2 if kind == "strong" else 1
            opening = list(rest.pieces(marks))
            nodes = list(_nodes(token["children"], rest))
            closing = list(rest.pieces(marks))
            yield Emphasised(opening[0].start, closing[-1].end, kind, nodes)
