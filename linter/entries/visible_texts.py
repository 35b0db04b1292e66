"""Visible texts, made from the inlines of a document's blocks."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from linter.entries.html.layout import read_html
from linter.entries.html.line import visible_html
from linter.entries.html.model import HtmlLayout
from linter.entries.pieces import Pieces
from linter.entries.prefixes import without_prefixes
from linter.entries.visible import HARD_BREAK, SOFT_BREAK, LinkPart, Part, Visible
from linter.lazy import re
from linter.lazy.properties import cached_property
from linter.markdown.document import Document, may_link
from linter.markdown.model import (
    Block,
    Break,
    CodeSpan,
    Emphasis,
    HtmlBlock,
    HtmlHeading,
    Inline,
    InlineHtml,
    Link,
    LinkForm,
    Math,
    Text,
    TextBlock,
)
from linter.text.excerpt import Excerpt
from linter.text.span import Span

_BR = re.compile(r"<br\b", re.IGNORECASE)
_MARK = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z]{1,6})\b")
# One visible character each: an escape, a character reference, or the character itself.
_WRITTEN = re.compile(r"\\[!-/:-@\[-`{-~]|&(?:#[0-9]+|#[xX][0-9a-fA-F]+|\w+);|.", re.DOTALL)


class VisibleTexts:
    """The visible texts of a document's blocks, each made once.

    `prefixes` are texts that stand before titles and do not belong to them: blanks stand in their place.
    """

    def __init__(self, document: Document, prefixes: tuple[str, ...] = ()) -> None:
        self._document = document
        self._prefixes = prefixes
        self._made: dict[TextBlock, Visible] = {}

    @cached_property
    def has_links(self) -> bool:
        """Whether there is any link in the document: without one no list item or paragraph is an entry."""
        return bool(self._document.links)

    def may_link(self, block: Block) -> bool:
        """Whether there may be a link in a block: as long as none may, it need not be read for entries."""
        return may_link(self._document.source[block.span])

    def column(self, span: Span) -> int:
        """The column in which a span begins."""
        return self._document.source.location(span.start).column

    def has_fragment_link(self, span: Span) -> bool:
        """Whether a link in a span leads to a place in the same file."""
        at = bisect_left(self._fragments, span.start)
        return at < len(self._fragments) and self._fragments[at] < span.end

    @cached_property
    def _fragments(self) -> Sequence[int]:
        return [link.span.start for link in self._document.links if link.url.startswith("#")]

    @cached_property
    def _html_links(self) -> dict[int, Link]:
        return {link.span.start: link for link in self._document.links if link.form is LinkForm.HTML}

    @cached_property
    def _html_starts(self) -> list[int]:
        return list(self._html_links)

    def of(self, block: TextBlock) -> Visible:
        """The visible text of a block."""
        made = self._made.get(block)
        if made is None:
            html_links = self._html_links if "<" in block.content.text else {}
            made = _Builder(self._document.source.text, html_links).build(self._document.inlines(block))
            made = self._made[block] = without_prefixes(made, self._prefixes)
        return made

    def layout(self, blocks: Sequence[Block]) -> HtmlLayout:
        """The tables, lists and paragraphs in HTML among blocks that follow each other."""
        return read_html(blocks, lambda: self._html_links, self.of)

    def of_html_heading(self, heading: HtmlHeading) -> Visible:
        """The visible text of a heading in HTML."""
        text = self._document.source[heading.span]
        return visible_html(Excerpt.of(text, heading.span.start), self._html_links)

    def of_html(self, block: HtmlBlock, start: int = 0) -> Visible:
        """What is left of a block of HTML, from a place on, if only its links count: their texts, bars between them."""
        pieces: list[str] = []
        links: list[LinkPart] = []
        origins: list[tuple[int, Span]] = []
        length = 0
        for link in self._html_links_in(Span(max(start, block.span.start), block.span.end)):
            if not link.is_image:
                links.append(LinkPart(length, length + len(link.text), link))
                origins.append((length, link.text_span))
                pieces.append(f"{link.text} | ")
                length += len(pieces[-1])
        return Visible("".join(pieces), tuple(links), (), tuple(origins))

    def _html_links_in(self, span: Span) -> Iterator[Link]:
        starts = self._html_starts
        for start in starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]:
            yield self._html_links[start]


class _Builder(Pieces):
    """Collects the visible pieces of a tree of inlines, in order."""

    def __init__(self, source: str, html_links: Mapping[int, Link]) -> None:
        super().__init__()
        self._source = source
        self._html_links = html_links
        self._open_html: list[tuple[int, Link]] = []

    def build(self, inlines: tuple[Inline, ...]) -> Visible:
        # An inline is met before its children and, with the offset where it began, behind them.
        waiting: list[tuple[Inline, int]] = [(inline, -1) for inline in reversed(inlines)]
        while waiting:
            inline, began = waiting.pop()
            if began >= 0:
                self._close(inline, began)
                continue
            self._close_html(inline.span.start)
            if isinstance(inline, Link | Emphasis):
                waiting.append((inline, self.length))
                if not (isinstance(inline, Link) and inline.is_image):
                    waiting.extend((child, -1) for child in reversed(inline.children))
            else:
                self._leaf(inline)
        self._close_html(len(self._source) + 1)
        return self.visible()

    def _close(self, inline: Inline, began: int) -> None:
        if isinstance(inline, Link):
            self.add_link(began, inline)
        else:
            self.add_part(Part(began, self.length, inline))

    def _close_html(self, place: int) -> None:
        while self._open_html and self._open_html[-1][1].span.end <= place:
            self.add_link(*self._open_html.pop())

    def _leaf(self, inline: Inline) -> None:
        match inline:
            case Text():
                self._text(inline)
            case CodeSpan():
                began = self.length
                self.add(inline.text, self._inside(inline.text, inline.span))
                self.add_part(Part(began, self.length, inline))
            case Math():
                mark = "$$" if inline.display else "$"
                self.add(f"{mark}{inline.text}{mark}", inline.span)
            case Break():
                self.add(HARD_BREAK if inline.hard else SOFT_BREAK, inline.span)
            case InlineHtml():
                self._html(inline)

    def _html(self, inline: InlineHtml) -> None:
        link = self._html_links.get(inline.span.start)
        if link is not None:
            self._open_html.append((self.length, link))
        elif _BR.match(inline.text):
            self.add(HARD_BREAK, inline.span)
        elif mark := _MARK.match(inline.text):
            self.mark(mark["name"].lower(), inline.span, closing=bool(mark["closing"]))

    def _text(self, inline: Text) -> None:
        if len(inline.text) == len(inline.span):
            self.add(inline.text, inline.span)
            return
        for text, span in self._written(inline):
            self.add(text, span)

    def _written(self, inline: Text) -> Iterator[tuple[str, Span]]:
        """The characters of a text with escapes or references, each with its place; all in one if they do not agree."""
        written = list(_WRITTEN.finditer(self._source, inline.span.start, inline.span.end))
        if len(written) != len(inline.text):
            yield inline.text, inline.span
            return
        for char, found in zip(inline.text, written, strict=True):
            yield char, Span(*found.span())

    def _inside(self, text: str, span: Span) -> Span:
        """Where a code span's text stands between its backticks."""
        raw = self._source[span.start : span.end]
        at = raw.find(text, len(raw) - len(raw.lstrip("`")))
        return Span(span.start + at, span.start + at + len(text)) if at >= 0 else span
