"""What a text is read into before it is a tree of inlines."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from linter.markdown.char_references import unescape
from linter.markdown.model import Emphasis, Inline, Link, Text
from linter.text.excerpt import Excerpt
from linter.text.span import Span


class Piece(NamedTuple):
    """A piece of text; `is_literal`: its escapes are resolved, and nothing in it means anything more."""

    start: int
    end: int
    raw: str
    is_literal: bool = False


class Tildes(NamedTuple):
    """A run of tildes, which may strike out the text between it and another run of that length."""

    start: int
    end: int
    raw: str
    opens: bool
    closes: bool


class Address(NamedTuple):
    """A link without a text of its own, which is mere text inside another link."""

    start: int
    end: int
    link: Link


class Marked(NamedTuple):
    """What stands between two marks of emphasis."""

    start: int
    end: int
    style: str
    nodes: "Sequence[Node]"


Item: TypeAlias = Piece | Tildes | Address | Inline
Node: TypeAlias = Item | Marked


class Builder:
    """Makes inlines of nodes, whose offsets count in the text of an excerpt."""

    def __init__(self, content: Excerpt) -> None:
        self._content = content
        self._shift = content.origins[0] if len(content.origins) == 1 else None

    def span(self, start: int, end: int) -> Span:
        """The span in the source of a piece of the text."""
        if self._shift is None:
            return self._content.span(start, end)
        return Span(start + self._shift, end + self._shift)

    def built(self, nodes: Iterable[Node]) -> tuple[tuple[Inline, ...], int]:
        """The inlines of nodes, and how deep emphasis is nested in them."""
        found: list[Inline] = []
        pieces: list[Piece] = []
        deepest = 0
        for node in _struck(nodes):
            if isinstance(node, Piece):
                pieces.append(node)
                continue
            if pieces:
                found.append(self._text(pieces))
                pieces = []
            if isinstance(node, Inline):
                found.append(node)
            elif isinstance(node, Address):
                found.append(node.link)
            elif isinstance(node, Marked):
                content, depth = self.built(node.nodes)
                deepest = max(deepest, depth + 1)
                found.append(Emphasis(self.span(node.start, node.end), node.style, content))
        if pieces:
            found.append(self._text(pieces))
        return tuple(found), deepest

    def _text(self, pieces: Sequence[Piece]) -> Text:
        text = "".join(piece.raw if piece.is_literal else unescape(piece.raw) for piece in pieces)
        return Text(self.span(pieces[0].start, pieces[-1].end), text)


def _struck(nodes: Iterable[Node]) -> Iterable[Node]:
    """The nodes, those between two runs of as many tildes made one; nothing is struck out within what is."""
    nodes = list(nodes)
    if not any(isinstance(node, Tildes) for node in nodes):
        return nodes
    found: list[Node] = []
    openers: dict[str, int] = {}
    for node in nodes:
        if not isinstance(node, Tildes):
            found.append(node)
            continue
        opener = openers.get(node.raw) if node.closes else None
        if opener is not None:
            opening = found[opener]
            start = opening.start if isinstance(opening, Piece) else node.start
            found[opener:] = [Marked(start, node.end, "struck", found[opener + 1 :])]
            openers.clear()
            continue
        if node.opens:
            openers[node.raw] = len(found)
        found.append(Piece(node.start, node.end, node.raw, is_literal=True))
    return found
