"""The text of a list as HTML: its Markdown, without its entries, in whose places stand marks."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from linter.entries.model import Entry
from linter.exports.site.raw_html import rewritten
from linter.exports.site.targets import Surrounding
from linter.markdown.document import Document
from linter.markdown.model import (
    Anchor,
    Block,
    Break,
    CodeBlock,
    CodeSpan,
    Emphasis,
    Heading,
    HtmlBlock,
    Inline,
    InlineHtml,
    Link,
    ListBlock,
    ListItem,
    Math,
    MathBlock,
    Paragraph,
    Quote,
    Table,
    TableCell,
    TableRow,
    Text,
    TextBlock,
    ThematicBreak,
)
from linter.text.cover import Cover
from linter.text.span import Span

_ELEMENTS = {"emphasis": "em", "strong": "strong", "struck": "del"}
# What holds other blocks, and may hold entries among them.
_CONTAINERS = (ListBlock, ListItem, Quote)


class Prose:
    """Writes a text, or a part of one, that holds some headings with anchors and entries, in the order of the text.

    An entry's mark is `<div data-entry="NONCE-NUMBER-LEVEL">`, in a row of a table a `<span>`; the number counts from
    0, the level is that of a heading there. What stands in a span of `skipped` is left out.
    """

    def __init__(
        self,
        document: Document,
        place: Surrounding,
        anchors: Iterable[Anchor],
        entries: Sequence[Entry] = (),
        skipped: Iterable[Span] = (),
        nonce: str = "",
    ) -> None:
        self._document = document
        self._place = place
        self._entries = entries
        self._starts = [entry.span.start for entry in entries]
        self._skipped = Cover((span, span) for span in skipped)
        self._nonce = nonce
        self._anchors = {anchor.heading: anchor.name for anchor in anchors if anchor.heading}
        self._level = 1
        # How far the text is written: up to the end of the last entry, and how many of the entries are.
        self._end = 0
        self._marked = 0

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        """The HTML of some blocks, in parts; tags of raw HTML among them need not be balanced."""
        for block in blocks:
            if self._skipped.innermost(block.span):
                continue
            if self._marked < self._number_at(block.span.end):
                yield from self._with_entries(block)
            elif block.span.start >= self._end:
                yield from self._block(block)

    def _number_at(self, offset: int) -> int:
        """How many entries begin before an offset."""
        return bisect_left(self._starts, offset)

    def _with_entries(self, block: Block) -> Iterator[str]:
        if isinstance(block, Table):
            yield from self._table(block)
            yield from self._marks(self._number_at(block.span.end))  # of titles that stand in no cell
        elif isinstance(block, _CONTAINERS):
            yield from self._marks(self._number_at(block.children[0].span.start if block.children else block.span.end))
            if isinstance(block, ListBlock):
                for item in block.items:
                    yield from self._item(block, item)
            else:
                yield from self.blocks(block.children)
        else:
            yield from self._marks(self._number_at(block.span.end))

    def _item(self, around: ListBlock, item: ListItem) -> Iterator[str]:
        """An item of a list that holds entries: what is none of them is a list of its own."""
        if self._marked < self._number_at(item.span.end):
            yield from self._with_entries(item)
        elif item.span.start >= self._end:
            yield from self._list(around, (item,))

    def _marks(self, number: int) -> Iterator[str]:
        """The marks of the entries up to a number, which are not written otherwise."""
        while self._marked < number:
            yield self._mark("div")

    def _mark(self, element: str) -> str:
        number = self._marked
        self._marked += 1
        self._end = max(self._end, self._entries[number].span.end)
        level = min(self._level + 1, 6)
        return f'<{element} data-entry="{self._nonce}-{number}-{level}"></{element}>'

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph():
                yield f"<p>{self._text(block)}</p>"
            case ListBlock():
                yield from self._list(block, block.items)
            case Quote():
                yield from ("<blockquote>", *self.blocks(block.blocks), "</blockquote>")
            case CodeBlock():
                yield f"<pre><code>{escape(block.content.text, quote=False)}</code></pre>"
            case MathBlock():
                yield f'<div class="math display">{escape(block.content.text.strip(), quote=False)}</div>'
            case HtmlBlock():
                yield from rewritten(block.content.text, self._place)
            case Table():
                yield from self._table(block)
            case ThematicBreak():
                yield "<hr>"

    def _heading(self, block: Heading) -> str:
        self._level = level = self._place.level(block.level)
        claimed = self._place.claim(self._anchors.get(block, ""))
        named = f' id="{escape(claimed)}"' if claimed else ""
        return f"<h{level}{named}>{self._text(block)}</h{level}>"

    def _list(self, block: ListBlock, items: Iterable[ListItem]) -> Iterator[str]:
        name = "ol" if block.ordered else "ul"
        yield f"<{name}>"
        for item in items:
            yield "<li>"
            texts = sum(isinstance(inner, Paragraph) for inner in item.blocks)
            for inner in item.blocks:
                # The one text of an item stands in no paragraph of its own, as in lists without blank lines.
                is_bare = texts == 1 and isinstance(inner, Paragraph)
                yield from (self._text(inner),) if is_bare and isinstance(inner, Paragraph) else self.blocks((inner,))
            yield "</li>"
        yield f"</{name}>"

    def _table(self, block: Table) -> Iterator[str]:
        sides = [_side(mark) for mark in self._document.source[block.delimiter].strip().strip("|").split("|")]
        yield '<div class="table"><table><thead>'
        yield from self._row(block.header, sides, "th")
        yield "</thead><tbody>"
        for row in block.rows:
            yield from self._row(row, sides, "td")
        yield "</tbody></table></div>"

    def _row(self, row: TableRow, sides: Sequence[str], name: str) -> Iterator[str]:
        """A row with as many cells as there are columns, as GitHub shows it."""
        yield "<tr>"
        for number, side in enumerate(sides):
            cell = row.cells[number] if number < len(row.cells) else None
            kind = f' class="{side}"' if side else ""
            yield f"<{name}{kind}>{self._cell(cell) if cell else ''}</{name}>"
        yield "</tr>"

    def _cell(self, cell: TableCell) -> str:
        marks = []
        while self._marked < len(self._entries) and self._entries[self._marked].title_span.start < cell.span.end:
            marks.append(self._mark("span"))
        return " ".join((self._text(cell), *marks))

    def _text(self, block: TextBlock) -> str:
        return "".join(map(self._inline, self._document.inlines(block)))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text():
                return escape(inline.text, quote=False)
            case Break():
                return "<br>" if inline.hard else "\n"
            case CodeSpan():
                return f"<code>{escape(inline.text, quote=False)}</code>"
            case Math():
                kind = "math display" if inline.display else "math"
                return f'<span class="{kind}">{escape(inline.text, quote=False)}</span>'
            case InlineHtml():
                return "".join(rewritten(inline.text, self._place))
            case Emphasis():
                name = _ELEMENTS[inline.style]
                return f"<{name}>{self._inside(inline)}</{name}>"
            case Link() if inline.is_image:
                return self._place.image(inline.url, inline.text)
            case Link():
                href = self._place.link(inline.url)
                inside = self._inside(inline)
                return f'<a href="{escape(href)}">{inside}</a>' if href else inside
            case _:
                return self._inside(inline)

    def _inside(self, inline: Inline) -> str:
        return "".join(map(self._inline, inline.children))


def _side(mark: str) -> str:
    """The side at which the text of a column stands, by its dashes."""
    mark = mark.strip()
    if mark.endswith(":"):
        return "center" if mark.startswith(":") else "right"
    return ""
