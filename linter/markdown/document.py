"""A parsed Markdown file: its blocks, and what rules ask of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from linter.markdown.model import (
    Anchor,
    Block,
    Comment,
    Heading,
    HtmlHeading,
    Inline,
    Link,
    Tag,
    TextBlock,
)
from linter.text.source import Source
from linter.text.span import Span


@dataclass(frozen=True, eq=False)
class Document:
    """A file's blocks. What needs the inlines is worked out when first asked for, and once."""

    source: Source
    blocks: tuple[Block, ...]

    def walk(self) -> Iterator[Block]:
        """Every block, outer before inner, in the order of the text."""
        raise NotImplementedError

    def inlines(self, block: TextBlock) -> tuple[Inline, ...]:
        """The inlines of a block that holds text, as a tree."""
        raise NotImplementedError

    def plain_text(self, block: TextBlock) -> str:
        """The text that a reader sees: without marks, link targets, images, tags and comments."""
        raise NotImplementedError

    @cached_property
    def headings(self) -> tuple[Heading | HtmlHeading, ...]:
        """Every Markdown and HTML heading, in order, also those inside quotes and list items."""
        raise NotImplementedError

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link and image in order of their start, in text and in HTML, nested ones too."""
        raise NotImplementedError

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Every HTML tag outside comments, in order."""
        raise NotImplementedError

    @cached_property
    def comments(self) -> tuple[Comment, ...]:
        """Every HTML comment, in order."""
        raise NotImplementedError

    @cached_property
    def anchors(self) -> tuple[Anchor, ...]:
        """Every target of a fragment: headings with their anchors as GitHub numbers them, `id=` and `<a name=>`."""
        raise NotImplementedError

    @cached_property
    def verbatim(self) -> tuple[Span, ...]:
        """Code, formulas, HTML (blocks, tags, comments) and front matter: sorted, not overlapping."""
        raise NotImplementedError


def parse(source: Source) -> Document:
    """The document of a text. Any text is a document; nothing is raised."""
    raise NotImplementedError
