"""A parsed Markdown file: its blocks, and what rules ask of them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from operator import attrgetter
from typing import TypeVar

from mistune.util import unikey

from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.markdown import inlines
from linter.markdown.blocks import parse_blocks
from linter.markdown.definitions import Definitions
from linter.markdown.elements import Place, html_headings, html_links
from linter.markdown.html import scan, text_of
from linter.markdown.model import (
    Anchor,
    Block,
    CodeBlock,
    CodeSpan,
    Comment,
    Definition,
    FrontMatter,
    Heading,
    HtmlBlock,
    HtmlHeading,
    Inline,
    InlineHtml,
    Link,
    Math,
    MathBlock,
    Tag,
    TextBlock,
)
from linter.markdown.visible import visible
from linter.text.anchors import anchor_of, numbered
from linter.text.source import Source
from linter.text.span import Span

Shown = TypeVar("Shown", Link, Heading | HtmlHeading)

_SPAN = attrgetter("span")


@dataclass(frozen=True, eq=False)
class Document:
    """A file's blocks. What needs the inlines is worked out when first asked for, and once."""

    source: Source
    blocks: tuple[Block, ...]

    def walk(self) -> Iterator[Block]:
        """Every block, outer before inner, in the order of the text."""
        return iter(self._walked)

    @cached_property
    def _walked(self) -> tuple[Block, ...]:
        """The blocks of `walk`, which dozens ask for."""
        found: list[Block] = []
        waiting = list(reversed(self.blocks))
        while waiting:
            block = waiting.pop()
            found.append(block)
            waiting.extend(reversed(block.children))
        return tuple(found)

    def inlines(self, block: TextBlock) -> tuple[Inline, ...]:
        """The inlines of a block that holds text, as a tree."""
        found = self._inlines.get(block)
        if found is None:
            before = () if self._definitions.are_few else self._text_blocks
            for one in (*before, block):
                if one not in self._inlines:
                    self._inlines[one] = inlines.parse(one.content, self._definitions, self.source.text)
            found = self._inlines[block]
        return found

    def plain_text(self, block: TextBlock | HtmlHeading) -> str:
        """The text that a reader sees: without marks, link targets, images, tags and comments."""
        if isinstance(block, HtmlHeading):
            return block.text
        found = self._plain_texts.get(block)
        if found is None:
            found = self._plain_texts[block] = visible(self.inlines(block))
        return found

    @cached_property
    def headings(self) -> tuple[Heading | HtmlHeading, ...]:
        """Every Markdown and HTML heading, in order, also those inside quotes and list items."""
        found: list[Heading | HtmlHeading] = [block for block in self.walk() if isinstance(block, Heading)]
        found += (heading for heading, _ in self._html_headings)
        return self._shown(found)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link and image in order of their start, in text and in HTML, nested ones too."""
        found = list(html_links(self._places, self._text_in))
        for block in self._text_blocks:
            if may_link(block.content.text):
                found += (inline for inline in self._all_inlines(block) if isinstance(inline, Link))
        return self._shown(found)

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Every HTML tag outside comments, in order."""
        return tuple(place.markup.item for place in self._places if isinstance(place.markup.item, Tag))

    @cached_property
    def comments(self) -> tuple[Comment, ...]:
        """Every HTML comment, in order."""
        return tuple(place.markup.item for place in self._places if isinstance(place.markup.item, Comment))

    @cached_property
    def anchors(self) -> tuple[Anchor, ...]:
        """Every target of a fragment: headings with their anchors as GitHub numbers them, `id=` and `<a name=>`."""
        contents: dict[Heading | HtmlHeading, str] = dict(self._html_headings)
        texts = (contents.get(heading) or self.plain_text(heading) for heading in self.headings)
        names = numbered(map(anchor_of, texts))
        found = [Anchor(name, _place(heading), heading) for name, heading in zip(names, self.headings, strict=True)]
        named = [(tag.get("id"), tag) for tag in self.tags]
        named += [(tag.get("name"), tag) for tag in self.tags if tag.name == "a"]
        found += [Anchor(name.value, tag.span, None) for name, tag in named if name is not None and name.value]
        return tuple(sorted(found, key=_SPAN))

    @cached_property
    def verbatim(self) -> tuple[Span, ...]:
        """Code, formulas, HTML (blocks, tags, comments) and front matter: sorted, not overlapping."""
        whole = (CodeBlock, MathBlock, HtmlBlock, FrontMatter)
        found = [block.span for block in self.walk() if isinstance(block, whole)]
        found += (comment.span for comment in self.comments)
        for block in self._text_blocks:
            text = block.content.text
            if "`" in text or "$" in text or "<" in text:
                parts = (CodeSpan, Math, InlineHtml)
                found += (inline.span for inline in self._all_inlines(block) if isinstance(inline, parts))
        return tuple(_merged(sorted(found)))

    @cached_property
    def _inlines(self) -> dict[TextBlock, tuple[Inline, ...]]:
        return {}

    @cached_property
    def _plain_texts(self) -> dict[TextBlock, str]:
        return {}

    @cached_property
    def _text_blocks(self) -> tuple[TextBlock, ...]:
        return tuple(block for block in self.walk() if isinstance(block, TextBlock))

    @cached_property
    def _written_blocks(self) -> tuple[TextBlock | HtmlBlock, ...]:
        return tuple(block for block in self.walk() if isinstance(block, (TextBlock, HtmlBlock)))

    @cached_property
    def _definitions(self) -> Definitions:
        """The definitions; of two with one label the first counts."""
        found: dict[str, Definition] = {}
        for block in self.walk():
            if isinstance(block, Definition):
                found.setdefault(unikey(block.label), block)
        return Definitions(found, self.source.text)

    def _all_inlines(self, block: TextBlock) -> Iterator[Inline]:
        waiting = list(reversed(self.inlines(block)))
        while waiting:
            inline = waiting.pop()
            yield inline
            waiting.extend(reversed(inline.children))

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        """The tags and comments outside comments, in order."""
        return self._html[0]

    @cached_property
    def _html(self) -> tuple[tuple[Place, ...], tuple[Span, ...]]:
        """The tags and comments outside comments, and the spans of those comments that go on behind their block."""
        text = self.source.text
        last_close = text.rfind("-->")
        places: list[Place] = []
        hidden: list[Span] = []
        for place in chain.from_iterable(map(self._places_in, self.walk())):
            comment = place.markup.item
            if hidden and comment.span.start < hidden[-1].end:
                continue
            is_cut = isinstance(place.block, HtmlBlock) and place.block.swallowed is not None
            if isinstance(comment, Comment) and not comment.closed and comment.span.end <= last_close and not is_cut:
                close = text.find("-->", comment.span.end)
                hidden.append(Span(comment.span.start, close + 3))
                longer = Comment(hidden[-1], text[comment.span.start + 4 : close], closed=True)
                places.append(replace(place, markup=place.markup._replace(item=longer)))
            else:
                places.append(place)
        return tuple(places), tuple(hidden)

    def _places_in(self, block: Block) -> Iterator[Place]:
        if isinstance(block, HtmlBlock):
            for markup in scan(block.content):
                yield Place(markup, block, ())
        elif isinstance(block, TextBlock) and "<" in block.content.text:
            for inline in self._all_inlines(block):
                if isinstance(inline, InlineHtml):
                    start = block.content.offset(inline.span.start)
                    for markup in scan(block.content, start, start + len(inline.text)):
                        yield Place(markup, block, self.inlines(block))

    @cached_property
    def _html_headings(self) -> tuple[tuple[HtmlHeading, str], ...]:
        return tuple(html_headings(self._places, self._text_in))

    def _text_in(self, span: Span) -> str:
        """The text of the blocks in a span."""
        blocks = self._written_blocks
        found = []
        for index in range(bisect_left(blocks, span.start, key=lambda block: block.span.start), len(blocks)):
            block = blocks[index]
            if block.span.end > span.end:
                break
            found.append(text_of(block.content.text) if isinstance(block, HtmlBlock) else self.plain_text(block))
        return " ".join(found)

    def _shown(self, found: list[Shown]) -> tuple[Shown, ...]:
        """What was found, in order, without what a comment hides."""
        hidden = self._html[1]
        if hidden:
            found = [item for item in found if not any(span.covers(item.span) for span in hidden)]
        return tuple(sorted(found, key=_SPAN))


def _place(heading: Heading | HtmlHeading) -> Span:
    if isinstance(heading, HtmlHeading):
        return heading.span
    return heading.content.span(0, len(heading.content.text))


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Sorted spans, those that overlap as one."""
    last: Span | None = None
    for span in spans:
        if last is not None and span.start < last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def may_link(text: str) -> bool:
    """Whether there may be a link in a block's text: most prose has none, and need not be read to see that."""
    return "[" in text or "<" in text or "://" in text or "ww." in text.lower()


def parse(source: Source) -> Document:
    """The document of a text. Any text is a document; nothing is raised."""
    return Document(source, parse_blocks(source))
