"""Sections that show nothing below their headings."""

from bisect import bisect_left
from collections.abc import Iterable

from linter.entries.model import Section
from linter.lazy import re
from linter.markdown.document import Document
from linter.markdown.html import scan, text_of
from linter.markdown.model import (
    Block,
    Break,
    Comment,
    Definition,
    HtmlBlock,
    Inline,
    InlineHtml,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Text,
    ThematicBreak,
)
from linter.text.excerpt import Excerpt

# Tags that are nothing without what they hold.
_FRAMES = re.compile(
    r"a|abbr|b|br|center|details|div|em|font|hr|i|li|ol|p|section|small|span|strong|su[bp]|u|ul", re.IGNORECASE
)
# A program writes between these: what is not there now comes with its next run.
_GENERATED = re.compile(r"\b(?:start|begin|end|auto|generated)\b|_(?:start|begin|end)\b|\b(?:start|begin|end)_", re.I)


def shows_nothing(document: Document, section: Section) -> bool:
    """Whether neither text, pictures nor anything else is seen between a section's heading and its end.

    Comments, rules, link definitions and anchors are not seen; a place that a program fills counts as filled.
    """
    start = section.heading.span.end if section.heading else 0
    blocks = document.blocks
    for index in range(bisect_left(blocks, start, key=lambda block: block.span.start), len(blocks)):
        if blocks[index].span.start >= section.span.end:
            break
        if _shows(document, [blocks[index]]):
            return False
    return True


def _shows(document: Document, blocks: Iterable[Block]) -> bool:
    waiting = list(blocks)
    while waiting:
        block = waiting.pop()
        if isinstance(block, ListBlock | ListItem | Quote):
            waiting += block.children
        elif isinstance(block, HtmlBlock):
            if _shows_html(block.content):
                return True
        elif isinstance(block, Paragraph):
            # Most begin with a letter, which is seen without reading what else they hold.
            if block.content.text[:1].isalpha() or any(map(_shows_inline, document.inlines(block))):
                return True
        elif not isinstance(block, Definition | ThematicBreak):
            return True
    return False


def _shows_html(content: Excerpt) -> bool:
    return bool(text_of(content.text).strip()) or any(
        _GENERATED.search(markup.item.text)
        if isinstance(markup.item, Comment)
        else not _FRAMES.fullmatch(markup.item.name)
        for markup in scan(content)
    )


def _shows_inline(inline: Inline) -> bool:
    if isinstance(inline, InlineHtml):
        return _shows_html(Excerpt.of(inline.text))
    return not isinstance(inline, Break) and not (isinstance(inline, Text) and not inline.text.strip())
