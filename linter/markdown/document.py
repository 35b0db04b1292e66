"""A parsed Markdown file: its blocks, and what rules ask of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from mistune.util import unikey

from linter.markdown import html, inlines
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
    LinkForm,
    Math,
    MathBlock,
    Tag,
    TextBlock,
)
from linter.markdown.visible import visible
from linter.text.anchors import anchor_of, numbered
from linter.text.excerpt import Excerpt
from linter.text.source import Source
from linter.text.span import Span

_HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True, eq=False)
class Document:
    """A file's blocks. What needs the inlines is worked out when first asked for, and once."""

    source: Source
    blocks: tuple[Block, ...]

    def walk(self) -> Iterator[Block]:
        """Every block, outer before inner, in the order of the text."""
        waiting = list(reversed(self.blocks))
        while waiting:
            block = waiting.pop()
            yield block
            waiting.extend(reversed(block.children))

    @cached_property
    def _definitions(self) -> dict[str, Definition]:
        found: dict[str, Definition] = {}
        for block in self.walk():
            if isinstance(block, Definition):
                found.setdefault(unikey(block.label), block)
        return found

    @cached_property
    def _parsed(self) -> dict[TextBlock, tuple[Inline, ...]]:
        return {}

    def inlines(self, block: TextBlock) -> tuple[Inline, ...]:
        """The inlines of a block that holds text, as a tree."""
        found = self._parsed.get(block)
        if found is None:
            found = self._parsed[block] = inlines.parse(block.content, self._definitions, self.source.text)
        return found

    def plain_text(self, block: TextBlock | HtmlHeading) -> str:
        """The text that a reader sees: without marks, link targets, images, tags and comments."""
        return block.text if isinstance(block, HtmlHeading) else visible(self.inlines(block))

    def _walk_inlines(self, block: TextBlock) -> Iterator[Inline]:
        waiting = list(reversed(self.inlines(block)))
        while waiting:
            inline = waiting.pop()
            yield inline
            waiting.extend(reversed(inline.children))

    @cached_property
    def _html(self) -> tuple[tuple[Tag | Comment, Excerpt, TextBlock | HtmlBlock], ...]:
        """Every tag and comment with the HTML and the block that it stands in."""
        found: list[tuple[Tag | Comment, Excerpt, TextBlock | HtmlBlock]] = []
        for block in self.walk():
            if isinstance(block, HtmlBlock):
                found.extend((piece, block.content, block) for piece in html.scan(block.content))
            elif isinstance(block, TextBlock) and "<" in block.content.text:
                for inline in self._walk_inlines(block):
                    if isinstance(inline, InlineHtml):
                        content = Excerpt.of(inline.text, inline.span.start)
                        found.extend((piece, block.content, block) for piece in html.scan(content))
        return tuple(found)

    @cached_property
    def headings(self) -> tuple[Heading | HtmlHeading, ...]:
        """Every Markdown and HTML heading, in order, also those inside quotes and list items."""
        found: list[Heading | HtmlHeading] = [block for block in self.walk() if isinstance(block, Heading)]
        found.extend(self._html_headings())
        return tuple(sorted(found, key=attrgetter("span")))

    def _html_headings(self) -> Iterator[HtmlHeading]:
        opened: Tag | None = None
        for tag in self.tags:
            if tag.name not in _HEADINGS:
                continue
            if not tag.closing:
                opened = tag
            elif opened is not None and opened.name == tag.name:
                text = html.visible(self.source.text[opened.span.end : tag.span.start])
                yield HtmlHeading(Span(opened.span.start, tag.span.end), _HEADINGS[tag.name], text)
                opened = None

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link and image in order of their start, in text and in HTML, nested ones too."""
        found = []
        for block in self.walk():
            if isinstance(block, TextBlock):
                text = block.content.text
                if "[" in text or "<" in text or "://" in text or "ww." in text or "WW." in text:
                    found.extend(inline for inline in self._walk_inlines(block) if isinstance(inline, Link))
        found.extend(self._html_links())
        return tuple(sorted(found, key=attrgetter("span")))

    def _html_links(self) -> Iterator[Link]:
        tags = self.tags
        for index, tag in enumerate(tags):
            address = tag.get("href") or tag.get("src")
            if address is None or tag.closing:
                continue
            closing = next(
                (other for other in tags[index + 1 : index + 50] if other.closing and other.name == "a"), None
            )
            if tag.name == "a" and closing is not None:
                text_span = Span(tag.span.end, closing.span.start)
                span = Span(tag.span.start, closing.span.end)
                text = html.visible(self.source[text_span])
            else:
                alternative = tag.get("alt")
                span = tag.span
                text = alternative.value if alternative else ""
                text_span = alternative.value_span if alternative else Span(span.end, span.end)
            title = tag.get("title")
            yield Link(
                span,
                LinkForm.HTML,
                tag.name == "img",
                address.value,
                address.value_span,
                text,
                text_span,
                title.value if title else None,
                (),
            )

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Every HTML tag outside comments, in order."""
        return tuple(piece for piece, _, _ in self._html if isinstance(piece, Tag))

    @cached_property
    def comments(self) -> tuple[Comment, ...]:
        """Every HTML comment, in order."""
        return tuple(piece for piece, _, _ in self._html if isinstance(piece, Comment))

    @cached_property
    def anchors(self) -> tuple[Anchor, ...]:
        """Every target of a fragment: headings with their anchors as GitHub numbers them, `id=` and `<a name=>`."""
        headings = self.headings
        names = numbered(anchor_of(self.plain_text(heading)) for heading in headings)
        found = [
            Anchor(name, heading.span if isinstance(heading, HtmlHeading) else _content_span(heading), heading)
            for name, heading in zip(names, headings, strict=True)
        ]
        for tag in self.tags:
            named = [tag.get("id"), tag.get("name") if tag.name == "a" else None]
            found.extend(Anchor(one.value, tag.span, None) for one in named if one is not None and one.value)
        return tuple(sorted(found, key=attrgetter("span")))

    @cached_property
    def verbatim(self) -> tuple[Span, ...]:
        """Code, formulas, HTML (blocks, tags, comments) and front matter: sorted, not overlapping."""
        found = []
        for block in self.walk():
            if isinstance(block, (CodeBlock, MathBlock, HtmlBlock, FrontMatter)):
                found.append(block.span)
            elif isinstance(block, TextBlock):
                text = block.content.text
                if "`" in text or "$" in text or "<" in text:
                    found.extend(
                        inline.span
                        for inline in self._walk_inlines(block)
                        if isinstance(inline, (CodeSpan, Math, InlineHtml))
                    )
        return tuple(sorted(found))


def _content_span(heading: Heading) -> Span:
    return heading.content.span(0, len(heading.content.text))


def parse(source: Source) -> Document:
    """The document of a text. Any text is a document; nothing is raised."""
    from linter.markdown.blocks import parse_blocks

    return Document(source, parse_blocks(source))
