"""The inlines of a block's text.

The text is read once, from left to right, for mistune's own reader does not say where it is. What is intricate stays
with mistune: destinations, titles and labels of links, the ends of code, and emphasis.
"""

import re
from collections.abc import Callable, Mapping

from mistune.core import DEFAULT_MAX_NESTED_LEVEL, InlineState
from mistune.helpers import unescape_char
from mistune.inline_parser import AUTO_EMAIL

from linter.markdown.brackets import Brackets
from linter.markdown.char_references import unescape
from linter.markdown.definitions import Definitions
from linter.markdown.emphasis import emphasised
from linter.markdown.html import CLOSERS, INLINE_HTML
from linter.markdown.maths import MATH
from linter.markdown.model import (
    Break,
    CodeSpan,
    Inline,
    InlineHtml,
    Link,
    LinkForm,
    Math,
    Text,
)
from linter.markdown.nodes import Address, Builder, Item, Piece, Tildes
from linter.markdown.urls import bare_url
from linter.text.excerpt import Excerpt
from linter.text.span import Span

# What can begin an inline. As literals, not as a class, so that `re` skips to the next of their first code points.
_SPECIAL = re.compile(r"\\|`|!\[|\[|\]|<|\n|\$|~|https?://|Https?://|HTTPS?://|www\.|WWW\.")
_ESCAPES = re.compile(r"(?:\\[!-/:-@\[-`{-~])+")
_BACKTICKS = re.compile(r"`+")
_TILDES = re.compile(r"~+")
_BLANKS = re.compile(r"[ \t]*")
_AUTOLINK = re.compile(rf"<[A-Za-z][A-Za-z0-9.+-]{{1,31}}:[^<>\x00-\x20]*>|{AUTO_EMAIL}")
_ANCHOR = re.compile(r"<(/?)a(?=[\s>])", re.IGNORECASE)


def parse(content: Excerpt, definitions: Definitions, source: str) -> tuple[Inline, ...]:
    """The inlines of a text, as a tree.

    `definitions` are those of the document, `source` its own text.
    """
    if not content.text:
        return ()
    if _is_plain(content.text):
        return (Text(Builder(content).span(0, len(content.text)), unescape(content.text)),)
    return _Reader(content, definitions, source).read()


def _is_plain(text: str) -> bool:
    """Whether nothing in a text is more than text, as in most cells and headings."""
    return text.count("*") + text.count("_") < 2 and _SPECIAL.search(text) is None


class _Reader:
    """Reads a text. Each rule reads what begins at an offset, appends an item, and says where that ends, or 0."""

    def __init__(self, content: Excerpt, definitions: Definitions, source: str) -> None:
        self._text = content.text
        self._source = source
        self._builder = Builder(content)
        self._items: list[Item] = []
        self._brackets = Brackets(content.text, self._builder, definitions)
        self._is_in_anchor = False
        state = InlineState({})
        state.src = content.text
        self._closers = state.delimiters

    def read(self) -> tuple[Inline, ...]:
        """The inlines."""
        text = self._text
        done = at = 0
        while found := _SPECIAL.search(text, at):
            start = found.start()
            self._add_text(done, start)
            end = _RULES[text[start]](self, start)
            done = end or start
            at = end or start + 1
        self._add_text(done, len(text))
        nodes = emphasised(self._items, DEFAULT_MAX_NESTED_LEVEL - self._brackets.depth)
        return self._builder.built(nodes)[0]

    def _add_text(self, start: int, end: int) -> None:
        if start < end:
            self._items.append(Piece(start, end, self._text[start:end]))

    def escape(self, at: int) -> int:
        """Escaped punctuation, or an escaped line end."""
        found = _ESCAPES.match(self._text, at)
        if found is None:
            return self._break(at, at + 1, hard=True) if self._text.startswith("\n", at + 1) else 0
        self._items.append(Piece(at, found.end(), unescape_char(found[0]), is_literal=True))
        return found.end()

    def line_end(self, at: int) -> int:
        """A line end, with the blanks in front of it."""
        last = self._items[-1] if self._items else None
        if not isinstance(last, Piece) or last.is_literal or not last.raw.endswith(" "):
            return self._break(at, at, hard=False)
        raw = last.raw.rstrip(" ")
        start = last.start + len(raw)
        self._items[-1:] = [Piece(last.start, start, raw)] if raw else []
        return self._break(start, at, hard=at - start > 1)

    def _break(self, start: int, at: int, *, hard: bool) -> int:
        span = self._builder.span(start, at + 1)
        if self._source.startswith("\r\n", span.end - 1):
            span = Span(span.start, span.end + 1)
        self._items.append(Break(span, hard))
        blanks = _BLANKS.match(self._text, at + 1)
        return blanks.end() if blanks else at + 1

    def code(self, at: int) -> int:
        """A code span, or backticks that none closes."""
        found = _BACKTICKS.match(self._text, at)
        marks = found[0] if found else ""
        start = at + len(marks)
        close = self._closers.code_end(marks, start)
        if close is None:
            self._add_text(at, start)
            return start
        code = self._text[start:close].replace("\n", " ")
        if code[0] == code[-1] == " " and code.strip(" "):
            code = code[1:-1]
        end = close + len(marks)
        self._items.append(CodeSpan(self._builder.span(at, end), code))
        return end

    def math(self, at: int) -> int:
        """A formula."""
        found = MATH.match(self._text, at)
        if found is None:
            return 0
        text = found["inline"] or found["display"] or found["code"]
        span = self._builder.span(at, found.end())
        self._items.append(Math(span, text, display=found["display"] is not None))
        return found.end()

    def tildes(self, at: int) -> int:
        """Tildes, which strike out by the rules of emphasis (GitHub Flavored Markdown, 6.5)."""
        found = _TILDES.match(self._text, at)
        run = found[0] if found else ""
        end = at + len(run)
        before = self._text[at - 1 : at] or " "
        after = self._text[end : end + 1] or " "
        opens = len(run) < 3 and not after.isspace() and (after.isalnum() or not before.isalnum())
        closes = len(run) < 3 and not before.isspace() and (before.isalnum() or not after.isalnum())
        self._items.append(Tildes(at, end, run, opens, closes))
        return end

    def html(self, at: int) -> int:
        """An autolink, a tag or a comment."""
        found = _AUTOLINK.match(self._text, at)
        if found:
            text = found[0][1:-1]
            url = text if ":" in text else f"mailto:{text}"
            self._add_address(at, found.end(), LinkForm.AUTOLINK, url, Span(at + 1, found.end() - 1))
            return found.end()
        end = self._html_end(at)
        if end:
            html = self._text[at:end]
            anchor = _ANCHOR.match(html)
            if anchor:
                self._is_in_anchor = not anchor[1] and "href" in html.lower()
            self._items.append(InlineHtml(self._builder.span(at, end), html))
        return end

    def _html_end(self, at: int) -> int:
        found = INLINE_HTML.match(self._text, at)
        if found is None or found.lastgroup is None:
            return found.end() if found else 0
        closer = CLOSERS[found.lastgroup]
        end = self._closers.find(closer, found.end())
        return 0 if end is None else end + len(closer)

    def bare_url(self, at: int) -> int:
        """An address that GitHub makes a link, if it does."""
        url = None if self._is_in_anchor else bare_url(self._text, at, in_brackets=self._brackets.are_open)
        if not url:
            return 0
        end = at + len(url)
        target = unescape(url if "://" in url[:8] else f"http://{url}")
        self._add_address(at, end, LinkForm.BARE, target, Span(at, end))
        return end

    def _add_address(self, start: int, end: int, form: LinkForm, url: str, inner: Span) -> None:
        text = self._text[inner.start : inner.end]
        place = self._builder.span(inner.start, inner.end)
        content = (Text(place, text),)
        span = self._builder.span(start, end)
        link = Link(
            span,
            form,
            is_image=False,
            url=url,
            url_span=place,
            text=text,
            text_span=place,
            title=None,
            content=content,
        )
        self._items.append(Address(start, end, link))

    def open(self, at: int) -> int:
        """A bracket that opens."""
        return self._brackets.open(self._items, at)

    def close(self, at: int) -> int:
        """A bracket that closes."""
        return self._brackets.close(self._items, at)


_RULES: Mapping[str, Callable[[_Reader, int], int]] = {
    "\\": _Reader.escape,
    "\n": _Reader.line_end,
    "`": _Reader.code,
    "$": _Reader.math,
    "~": _Reader.tildes,
    "<": _Reader.html,
    "!": _Reader.open,
    "[": _Reader.open,
    "]": _Reader.close,
    **dict.fromkeys("hHwW", _Reader.bare_url),
}
