"""Emphasis: mistune pairs the marks, and the places of what it made of them are found again."""

from collections.abc import Iterator, Sequence
from typing import Any, cast

from mistune._inline.emphasis import finalize_emphasis_tokens

from linter.markdown.model import Break
from linter.markdown.nodes import Item, Marked, Node, Piece

# Beyond, mistune takes time that grows with the square of the marks. No paragraph comes near it.
_MOST_MARKS = 20_000


def emphasised(items: Sequence[Item], deepest: int) -> Sequence[Node]:
    """The items, those between two marks of emphasis made one node, nested at most so deep."""
    marks = 0
    for item in items:
        if isinstance(item, Piece) and not item.is_literal:
            marks += item.raw.count("*") + item.raw.count("_")
    if not 1 < marks < _MOST_MARKS or deepest < 1:
        return items
    tokens = finalize_emphasis_tokens([_token(item) for item in items], enabled=True, max_depth=deepest)
    return list(_Places(items).nodes(tokens))


def _token(item: Item) -> dict[str, Any]:
    if not isinstance(item, Piece):
        return {"type": "softbreak" if isinstance(item, Break) else "item"}
    if item.is_literal:
        return {"type": "text", "raw": item.raw, "_emphasis": False}
    return {"type": "text", "raw": item.raw}


class _Places:
    """Gives mistune's tokens the places of the items that they were made of.

    mistune joins texts, and takes from those in front of and behind what is emphasised as many marks as that is
    strong; everything else it leaves as it is and where it is.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._index = 0
        self._used = 0

    def nodes(self, tokens: Sequence[dict[str, Any]]) -> Iterator[Node]:
        """The nodes of the next tokens."""
        for token in tokens:
            kind = token["type"]
            if kind == "text":
                yield from self._pieces(len(token["raw"]))
            elif kind in ("emphasis", "strong"):
                marks = 2 if kind == "strong" else 1
                start = next(self._pieces(marks)).start
                nodes = list(self.nodes(token["children"]))
                end = next(self._pieces(marks)).end
                yield Marked(start, end, kind, nodes)
            else:
                self._index += 1
                yield self._items[self._index - 1]

    def _pieces(self, size: int) -> Iterator[Piece]:
        """The next pieces of text, of so many code points together."""
        while size:
            piece = cast("Piece", self._items[self._index])
            if self._used == 0 and len(piece.raw) <= size:
                self._index += 1
                size -= len(piece.raw)
                yield piece
                continue
            start, end = self._used, min(self._used + size, len(piece.raw))
            size -= end - start
            self._used = end
            if end == len(piece.raw):
                self._index += 1
                self._used = 0
            yield Piece(piece.start + start, piece.start + end, piece.raw[start:end])
