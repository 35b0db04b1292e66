"""Links and headings written in HTML."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from linter.lazy.dataclasses import dataclass
from linter.markdown.html import Markup, text_of
from linter.markdown.model import (
    HtmlBlock,
    HtmlHeading,
    Inline,
    Link,
    LinkForm,
    Tag,
    TextBlock,
)
from linter.markdown.visible import visible
from linter.text.span import Span

_LEVELS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True, slots=True)
class Place:
    """A tag or a comment, the block that it stands in, and the inlines of that, none for a block of HTML."""

    markup: Markup
    block: HtmlBlock | TextBlock
    inlines: Sequence[Inline]


def html_links(places: Sequence[Place], text_in: Callable[[Span], str]) -> Iterator[Link]:
    """The links that `href` and `src` make; the text of an `<a>` is what stands before the next `</a>` or `<a>`.

    `text_in` gives the text of the blocks in a span, for elements that hold blocks.
    """
    anchors = [place for place in places if isinstance(place.markup.item, Tag) and place.markup.item.name == "a"]
    ends = {id(place): following for place, following in pairwise(anchors)}
    for place in places:
        tag = place.markup.item
        if not isinstance(tag, Tag) or tag.closing:
            continue
        address = tag.get("href") or tag.get("src")
        if address is None:
            continue
        if tag.name == "a":
            span, text_span, text = _element(place, ends.get(id(place)), text_in)
        else:
            alternative = tag.get("alt")
            span = tag.span
            text = alternative.value if alternative else ""
            text_span = alternative.value_span if alternative else Span(span.end, span.end)
        title = tag.get("title")
        yield Link(
            span=span,
            form=LinkForm.HTML,
            is_image=tag.name == "img",
            url=address.value,
            url_span=address.value_span,
            text=" ".join(text.split()),
            text_span=text_span,
            title=title.value if title else None,
            content=(),
        )


def html_headings(places: Iterable[Place], text_in: Callable[[Span], str]) -> Iterator[tuple[HtmlHeading, str]]:
    """The headings, each with its text content as it stands, blanks and line ends included; `text_in` as above."""
    opened: Place | None = None
    for place in places:
        tag = place.markup.item
        if not isinstance(tag, Tag) or tag.name not in _LEVELS:
            continue
        if not tag.closing:
            opened = place
        elif opened is not None and isinstance(opened.markup.item, Tag) and opened.markup.item.name == tag.name:
            span, _, text = _element(opened, place, text_in)
            yield HtmlHeading(span, _LEVELS[tag.name], " ".join(text.split())), text
            opened = None


def _element(opening: Place, following: Place | None, text_in: Callable[[Span], str]) -> tuple[Span, Span, str]:
    """The span of an element, of what stands in it, and the text of that.

    It goes on to the tag that follows if that closes it or stands in its block, else to the end of its block.
    """
    start = opening.markup.item.span
    tag = following.markup.item if following is not None else None
    is_closed = isinstance(tag, Tag) and tag.closing
    if following is None or tag is None or not (is_closed or following.block is opening.block):
        inner = Span(start.end, max(start.end, opening.block.span.end))
        return Span(start.start, inner.end), inner, _text(opening, None, inner)
    inner = Span(start.end, tag.span.start)
    is_in_block = following.block is opening.block
    text = _text(opening, following.markup.start, inner) if is_in_block else text_in(inner)
    return Span(start.start, tag.span.end if is_closed else inner.end), inner, text


def _text(opening: Place, end: int | None, inner: Span) -> str:
    """The text of an element in its block, up to an offset in the content of that or to its end."""
    if isinstance(opening.block, TextBlock):
        return visible(_within(opening.inlines, inner))
    return text_of(opening.block.content.text[opening.markup.end : end])


def _within(inlines: Sequence[Inline], span: Span) -> Iterator[Inline]:
    """The inlines that lie in a span; of those that stick out, what lies in it of their content."""
    first = bisect_left(inlines, span.start, key=lambda inline: inline.span.end)
    for index in range(first, len(inlines)):
        inline = inlines[index]
        if inline.span.start >= span.end:
            return
        if span.covers(inline.span):
            yield inline
        else:
            yield from _within(inline.children, span)
