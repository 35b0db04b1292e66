"""The text that HTML shows on a line: without what lays out tables and lists."""

from collections.abc import Iterator, Mapping

from linter.entries.pieces import Pieces
from linter.entries.visible import HARD_BREAK, SOFT_BREAK, Visible
from linter.lazy import re
from linter.markdown.html import scan, text_of
from linter.markdown.model import Link, Tag
from linter.text.excerpt import Excerpt

# A line end with the blanks around it, a character reference, or other text.
_TEXT = re.compile(
    r"[ \t]*+(?:\r?\n[ \t]*+)++|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|[^&\r\n]+|[&\r]"
)


def visible_html(content: Excerpt, links: Mapping[int, Link]) -> Visible:
    """The visible text of a piece of HTML that lays nothing out."""
    line = HtmlLine(links)
    line.read(content)
    line.close()
    return line.pieces.visible()


def tags_and_texts(content: Excerpt) -> Iterator[Tag | tuple[int, int]]:
    """The tags of a piece of HTML, and where the texts between them and comments begin and end."""
    at = 0
    for start, end, item in scan(content):
        yield at, start
        if isinstance(item, Tag):
            yield item
        at = end
    yield at, len(content.text)


class HtmlLine:
    """A run of HTML text without what lays out tables and lists."""

    def __init__(self, links: Mapping[int, Link]) -> None:
        self._links = links
        self.pieces = Pieces()
        self._opened: tuple[int, Link] | None = None

    def read(self, content: Excerpt) -> None:
        """Read all of a piece of HTML."""
        for piece in tags_and_texts(content):
            if isinstance(piece, Tag):
                self.tag(piece)
            else:
                self.text(content, *piece)

    def text(self, content: Excerpt, start: int, end: int) -> None:
        """Add a text between two tags, character references resolved."""
        for found in _TEXT.finditer(content.text, start, end):
            text, span = found[0], content.span(*found.span())
            if "\n" in text:
                self.pieces.add(SOFT_BREAK, span)
            else:
                self.pieces.add(text_of(text) if text[0] == "&" else text, span)

    def tag(self, tag: Tag) -> None:
        """Add what a tag shows: the end of a line, a picture, the beginning or the end of a link or a mark."""
        if tag.name == "br":
            self.pieces.add(HARD_BREAK, tag.span)
        elif tag.name == "a":
            self.close()
        if not tag.closing and (link := self._links.get(tag.span.start)):
            if link.is_image:
                self.pieces.add_link(self.pieces.length, link)
            else:
                self._opened = (self.pieces.length, link)
        self.pieces.mark(tag.name, tag.span, closing=tag.closing)

    def close(self) -> None:
        """End the link that is open."""
        if self._opened:
            self.pieces.add_link(*self._opened)
            self._opened = None
