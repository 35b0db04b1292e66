"""The inlines of a block's text."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mistune.core import DEFAULT_MAX_NESTED_LEVEL, InlineState
from mistune.helpers import parse_link_label, unescape_char
from mistune.inline_parser import AUTO_EMAIL
from mistune.util import unescape, unikey

from linter.markdown.definitions import Target, destination, with_title
from linter.markdown.emphasis import Address, Emphasised, Item, Node, Piece, Tildes, emphasised
from linter.markdown.html import CLOSERS, INLINE_HTML
from linter.markdown.maths import MATH
from linter.markdown.model import (
    Break,
    CodeSpan,
    Definition,
    Emphasis,
    Inline,
    InlineHtml,
    Link,
    LinkForm,
    Math,
    Text,
)
from linter.markdown.urls import bare_url
from linter.markdown.visible import alternative, visible
from linter.text.excerpt import Excerpt
from linter.text.span import Span

# What can begin an inline. As literals, not as a class, so that `re` skips to the next of their first code points.
_SPECIAL = re.compile(r"\\|`|!\[|\[|\]|<|\n|\$|~|https?://|Https?://|HTTPS?://|www\.|WWW\.")
_ESCAPES = re.compile(r"(?:\\[!-/:-@\[-`{-~])+")
_BACKTICKS = re.compile(r"`+")
_TILDES = re.compile(r"~+")
_BLANKS = re.compile(r"[ \t]*")
_CLOSING = re.compile(r"[ \t\n]*\)")
_PLAIN_TARGET = re.compile(r"\(([^ \t\n\f()<>\\&\x00-\x1f\x7f]*)\)")
_AUTOLINK = re.compile(rf"<[A-Za-z][A-Za-z0-9.+-]{{1,31}}:[^<>\x00-\x20]*>|{AUTO_EMAIL}")
_ANCHOR = re.compile(r"<(/?)a(?=[\s>])", re.IGNORECASE)
_LONGEST_LABEL = 999


def parse(content: Excerpt, definitions: Mapping[str, Definition], source: str) -> tuple[Inline, ...]:
    """The inlines of a text, as a tree; `definitions` by normalised label; `source` is the text that spans count in."""
    return _Reader(content, definitions, source).read() if content.text else ()


@dataclass(slots=True)
class _Bracket:
    """An opening bracket: its item, where its text starts, and how deep the links in it are nested."""

    item: int
    text_start: int
    is_image: bool
    holds_bracket: bool = False
    depth: int = 0


class _Reader:
    """Reads a text from left to right. A rule appends an item and says where it ends, or returns 0."""

    def __init__(self, content: Excerpt, definitions: Mapping[str, Definition], source: str) -> None:
        self._content = content
        self._text = content.text
        self._definitions = definitions
        self._source = source
        self._shift = content.origins[0] if len(content.origins) == 1 else None
        self._items: list[Item] = []
        self._brackets = [_Bracket(0, 0, False)]
        self._spent = 1  # brackets below this one stand before a link, and so open none
        self._in_anchor = False
        self._end = 0
        self._closers = InlineState({})
        self._closers.src = content.text

    def read(self) -> tuple[Inline, ...]:
        """The inlines."""
        text = self._text
        mark = at = 0
        while found := _SPECIAL.search(text, at):
            start = found.start()
            self._add_text(mark, start)
            end = _RULES[text[start]](self, start)
            mark = end or start
            at = end or start + 1
        self._add_text(mark, len(text))
        deepest = DEFAULT_MAX_NESTED_LEVEL - max(bracket.depth for bracket in self._brackets)
        return self._built(emphasised(self._items, deepest))[0]

    def _span(self, start: int, end: int) -> Span:
        if self._shift is not None:
            return Span(start + self._shift, end + self._shift)
        return self._content.span(start, end)

    def _add_text(self, start: int, end: int) -> None:
        if start < end:
            self._items.append(Piece(start, end, self._text[start:end], False))

    def _escape(self, at: int) -> int:
        found = _ESCAPES.match(self._text, at)
        if found is None:
            return self._line_end(at + 1, at) if self._text.startswith("\n", at + 1) else 0
        self._items.append(Piece(at, found.end(), unescape_char(found[0]), True))
        return found.end()

    def _line_end(self, at: int, start: int | None = None) -> int:
        """A break; the blanks in front of the line end are part of it, those behind it are nothing."""
        is_hard = start is not None
        if start is None:
            start = at
            last = self._items[-1] if self._items else None
            if type(last) is Piece and not last.is_literal and last.raw[-1] == " ":
                raw = last.raw.rstrip(" ")
                start -= len(last.raw) - len(raw)
                is_hard = at - start > 1
                self._items[-1:] = [Piece(last.start, start, raw, False)] if raw else []
        span = self._span(start, at + 1)
        if self._source.startswith("\r\n", span.end - 1):
            span = Span(span.start, span.end + 1)
        self._items.append(Break(span, is_hard))
        blanks = _BLANKS.match(self._text, at + 1)
        return blanks.end() if blanks else at + 1

    def _code(self, at: int) -> int:
        found = _BACKTICKS.match(self._text, at)
        marks = found[0] if found else "`"
        start = at + len(marks)
        close = self._closers.delimiters.code_end(marks, start)
        if close is None:
            self._add_text(at, start)
            return start
        code = self._text[start:close].replace("\n", " ")
        if code.strip(" ") and code[0] == code[-1] == " ":
            code = code[1:-1]
        end = close + len(marks)
        self._items.append(CodeSpan(self._span(at, end), code))
        return end

    def _math(self, at: int) -> int:
        found = MATH.match(self._text, at)
        if found is None:
            return 0
        text = found["inline"] or found["display"] or found["code"]
        self._items.append(Math(self._span(at, found.end()), text, found["display"] is not None))
        return found.end()

    def _tildes(self, at: int) -> int:
        found = _TILDES.match(self._text, at)
        end = found.end() if found else at + 1
        before = self._text[at - 1] if at else " "
        after = self._text[end] if end < len(self._text) else " "
        opens = not after.isspace() and (after.isalnum() or not before.isalnum())
        closes = not before.isspace() and (before.isalnum() or not after.isalnum())
        if end - at > 2:
            opens = closes = False
        self._items.append(Tildes(at, end, self._text[at:end], opens, closes))
        return end

    def _html(self, at: int) -> int:
        found = _AUTOLINK.match(self._text, at)
        if found:
            inner = self._span(at + 1, found.end() - 1)
            text = found[0][1:-1]
            url = text if ":" in text else f"mailto:{text}"
            span = self._span(at, found.end())
            link = Link(span, LinkForm.AUTOLINK, False, url, inner, text, inner, None, (Text(inner, text),))
            self._items.append(Address(at, found.end(), link))
            return found.end()
        end = self._html_end(at)
        if end:
            html = self._text[at:end]
            anchor = _ANCHOR.match(html)
            if anchor:
                self._in_anchor = not anchor[1] and "href" in html.lower()
            self._items.append(InlineHtml(self._span(at, end), html))
        return end

    def _html_end(self, at: int) -> int:
        found = INLINE_HTML.match(self._text, at)
        if found is None or found.lastgroup is None:
            return found.end() if found else 0
        close = CLOSERS[found.lastgroup]
        end = self._closers.delimiters.find(close, found.end())
        return 0 if end is None else end + len(close)

    def _bare_url(self, at: int) -> int:
        url = None if self._in_anchor else bare_url(self._text, at)
        if url and len(self._brackets) > 1:
            url = url.partition("]")[0]
        if not url:
            return 0
        end = at + len(url)
        span = self._span(at, end)
        target = unescape(url if ":" in url[:8] else f"http://{url}")
        link = Link(span, LinkForm.BARE, False, target, span, url, span, None, (Text(span, url),))
        self._items.append(Address(at, end, link))
        return end

    def _open(self, at: int) -> int:
        is_image = self._text[at] == "!"
        end = at + 1 + is_image
        self._brackets[-1].holds_bracket = True
        self._brackets.append(_Bracket(len(self._items), end, is_image))
        self._add_text(at, end)
        return end

    def _close(self, at: int) -> int:
        if len(self._brackets) == 1:
            return 0
        opener = self._brackets.pop()
        outer = self._brackets[-1]
        is_spent = len(self._brackets) < self._spent and not opener.is_image
        self._spent = min(self._spent, len(self._brackets))
        depth = self._link(opener, at) if not is_spent else None
        outer.depth = max(outer.depth, opener.depth if depth is None else depth)
        if depth is None:
            return 0
        if not opener.is_image:
            self._spent = len(self._brackets)
        return self._end

    def _target(self, opener: _Bracket, at: int) -> tuple[Target, LinkForm, Span] | None:
        """Where the link whose text ends at an offset leads, how that is written and where."""
        text = self._text
        if text.startswith("(", at + 1):
            target = _inline_target(text, at + 1)
            if target:
                return target, LinkForm.INLINE, self._span(target.start, target.url_end)
        label, end = parse_link_label(text, at + 2) if text.startswith("[", at + 1) else (None, None)
        if not label:
            if opener.holds_bracket or at - opener.text_start > _LONGEST_LABEL:
                return None
            label = text[opener.text_start : at]
        definition = self._definitions.get(unikey(label))
        if definition is None:
            return None
        target = Target(definition.url, 0, 0, definition.title, end or at + 1)
        return target, LinkForm.REFERENCE, definition.url_span

    def _link(self, opener: _Bracket, at: int) -> int | None:
        """Make what stands behind an opening bracket a link; how deep the links in it go, or None."""
        deepest = DEFAULT_MAX_NESTED_LEVEL - opener.depth - 1
        found = self._target(opener, at) if deepest >= 0 else None
        if found is None:
            return None
        target, form, url_span = found
        opening = self._items[opener.item]
        items = self._items[opener.item + 1 :]
        if not opener.is_image:
            items = [self._literal(item) for item in items]
        content, depth = self._built(emphasised(items, deepest))
        text = alternative(content) if opener.is_image else visible(content)
        text_span = self._span(opener.text_start, at)
        start = opener.text_start - 1 - opener.is_image
        span = self._span(start, target.end)
        link = Link(span, form, opener.is_image, target.url, url_span, text, text_span, target.title, content)
        self._items[opener.item :] = [link]
        self._end = target.end
        return depth + opener.depth + 1

    def _literal(self, item: Item) -> Item:
        """An item as text where it is an address, which is none inside the text of a link."""
        if type(item) is Address:
            return Piece(item.start, item.end, self._text[item.start : item.end], True)
        return item

    def _built(self, nodes: Sequence[Node]) -> tuple[tuple[Inline, ...], int]:
        """The inlines of nodes, and how deep emphasis in them is nested."""
        found: list[Inline] = []
        pieces: list[Piece] = []
        deepest = 0
        for node in _struck(nodes):
            if type(node) is Piece:
                pieces.append(node)
                continue
            if pieces:
                found.append(self._joined(pieces))
                pieces = []
            if type(node) is Emphasised:
                content, depth = self._built(node.nodes)
                deepest = max(deepest, depth + 1)
                found.append(Emphasis(self._span(node.start, node.end), node.style, content))
            else:
                found.append(node.link if type(node) is Address else node)
        if pieces:
            found.append(self._joined(pieces))
        return tuple(found), deepest

    def _joined(self, pieces: list[Piece]) -> Text:
        text = "".join(piece.raw if piece.is_literal else unescape(piece.raw) for piece in pieces)
        return Text(self._span(pieces[0].start, pieces[-1].end), text)


def _inline_target(text: str, at: int) -> Target | None:
    """The target in the parentheses that open at an offset."""
    plain = _PLAIN_TARGET.match(text, at)
    if plain:
        return Target(plain[1], *plain.span(1), None, plain.end())
    target = destination(text, at + 1)
    if target is None:
        # `()` and `( )` lead nowhere, and are targets all the same
        return None
    target = with_title(text, target)
    closing = _CLOSING.match(text, target.end)
    return replace(target, end=closing.end()) if closing else None


def _struck(nodes: Sequence[Node]) -> Sequence[Node]:
    """The nodes, those between two equal runs of tildes made one; none is struck within another."""
    if not any(type(node) is Tildes for node in nodes):
        return nodes
    found: list[Node] = []
    openers: dict[int, int] = {}
    for node in nodes:
        if type(node) is not Tildes:
            found.append(node)
            continue
        opener = openers.get(len(node.raw)) if node.closes else None
        if opener is not None:
            opening = found[opener]
            inner = found[opener + 1 :]
            found[opener:] = [Emphasised(opening.start, node.end, "struck", inner)]
            openers.clear()
            continue
        if node.opens:
            openers[len(node.raw)] = len(found)
        found.append(Piece(node.start, node.end, node.raw, True))
    return found


_RULES: Mapping[str, Callable[[_Reader, int], int]] = {
    "\\": _Reader._escape,
    "`": _Reader._code,
    "!": _Reader._open,
    "[": _Reader._open,
    "]": _Reader._close,
    "<": _Reader._html,
    "\n": _Reader._line_end,
    "$": _Reader._math,
    "~": _Reader._tildes,
    "h": _Reader._bare_url,
    "H": _Reader._bare_url,
    "w": _Reader._bare_url,
    "W": _Reader._bare_url,
}
