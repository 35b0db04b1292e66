"""What must be true of the places of a document, whatever its text is."""

import re
from collections.abc import Iterator
from itertools import pairwise

from linter.markdown.document import Document
from linter.markdown.model import (
    Block,
    Break,
    CodeSpan,
    Emphasis,
    Inline,
    InlineHtml,
    Link,
    LinkForm,
    ListItem,
    Math,
    Text,
    TextBlock,
)
from linter.markdown.targets import resolved
from linter.text.excerpt import Excerpt
from linter.text.span import Span

_MARKS = {"emphasis": r"([*_])", "strong": r"(\*\*|__)", "struck": r"(~~?)"}


def misplaced(document: Document) -> Iterator[str]:
    """What is not where the document says that it is, in words."""
    text = document.source.text
    yield from _disordered("blocks", [block.span for block in document.blocks], Span(0, len(text)))
    for block in document.walk():
        yield from _disordered(_name(block), [child.span for child in block.children], block.span)
        yield from _misplaced_block(document, block)
    for spans in _spans_of_parts(document):
        if spans != sorted(spans):
            yield f"out of order: {spans}"
    for before, after in pairwise(document.verbatim):
        if before.end > after.start:
            yield f"overlapping: {before}, {after}"


def _spans_of_parts(document: Document) -> Iterator[list[Span]]:
    for parts in (document.headings, document.links, document.tags, document.comments, document.anchors):
        yield [part.span for part in parts]


def _name(thing: Block | Inline) -> str:
    return type(thing).__name__


def _disordered(name: str, spans: list[Span], outer: Span) -> Iterator[str]:
    at = outer.start
    for span in spans:
        if not at <= span.start <= span.end <= outer.end:
            yield f"in {name} {outer}, behind {at}: {span}"
        at = span.end


def _misplaced_block(document: Document, block: Block) -> Iterator[str]:
    source = document.source
    written = source[block.span]
    if written[:1].isspace() and written[:1] in " \t\r\n":
        yield f"{_name(block)} begins with a blank: {written!r}"
    if isinstance(block, ListItem) and not re.fullmatch(r"[*+-]|[0-9]{1,9}[.)]", source[block.marker]):
        yield f"no marker: {source[block.marker]!r}"
    content = getattr(block, "content", None)
    if isinstance(content, Excerpt):
        yield from _misplaced_content(document, content)
    if isinstance(block, TextBlock):
        inlines = document.inlines(block)
        yield from _disordered(_name(block), [inline.span for inline in inlines], block.span)
        for inline in inlines:
            yield from _misplaced_inline(document, inline)


def _misplaced_content(document: Document, content: Excerpt) -> Iterator[str]:
    """Every code point of a content stands in the source where the content says, but for blanks that indent."""
    text = document.source.text
    for offset, char in enumerate(content.text):
        origin = content.origin(offset)
        found = text[origin : origin + 1]
        is_same = (found or "\n") in "\r\n" if char == "\n" else found == char or char in " \t"
        if not is_same:
            yield f"{char!r} of {content.text!r} is {found!r}"
            return


def _misplaced_inline(document: Document, inline: Inline) -> Iterator[str]:
    yield from _disordered(_name(inline), [child.span for child in inline.children], inline.span)
    written = document.source[inline.span]
    if not _is_written_so(document, inline, written):
        yield f"{inline} is written {written!r}"
    for child in inline.children:
        yield from _misplaced_inline(document, child)


def _is_written_so(document: Document, inline: Inline, written: str) -> bool:
    match inline:
        case Text():
            return inline.text in (written, resolved(written), resolved(written.replace(r"\|", "|")))
        case Break():
            return re.fullmatch(r"(?: *|\\)(?:\r\n|\r|\n)", written) is not None
        case CodeSpan():
            return written[0] == written[-1] == "`" and _letters(written) == _letters(inline.text)
        case Math():
            return written[0] == written[-1] == "$" and _letters(written) == _letters(inline.text)
        case InlineHtml():
            return written[0] == "<" and written[-1] == ">" and _letters(written) == _letters(inline.text)
        case Emphasis():
            inner = Span(inline.content[0].span.start, inline.content[-1].span.end)
            left = document.source[Span(inline.span.start, inner.start)]
            right = document.source[Span(inner.end, inline.span.end)]
            return left == right and re.fullmatch(_MARKS[inline.style], left) is not None
        case Link():
            return _is_link_written_so(document, inline, written)
        case _:
            return False


def _letters(text: str) -> list[str]:
    """What no container's marker and no line end changes."""
    return re.findall(r"\w", text)


def _is_link_written_so(document: Document, link: Link, written: str) -> bool:
    source = document.source
    url = source[link.url_span]
    if link.form is LinkForm.AUTOLINK:
        return written == f"<{url}>" and link.url in (url, f"mailto:{url}")
    if link.form is LinkForm.BARE:
        # A backslash in a bare address escapes nothing but a table's pipe.
        addresses = [resolved(one.replace("\\", r"\\")) for one in (url, url.replace(r"\|", "|"))]
        return written == url and link.url.removeprefix("http://") in [one.removeprefix("http://") for one in addresses]
    is_url = resolved(url) == link.url or r"\|" in url
    opening = source.text[link.span.start : link.text_span.start]
    return is_url and opening == ("![" if link.is_image else "[") and source.text[link.text_span.end] == "]"
