"""Read the tables, lists and paragraphs that are written in HTML, with the Markdown that stands in them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from operator import attrgetter

from linter.entries.html.line import HtmlLine, tags_and_texts
from linter.entries.html.model import HtmlCell, HtmlDetails, HtmlItem, HtmlLayout, HtmlRow, HtmlText
from linter.entries.visible import HARD_BREAK, Visible
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import Block, Heading, HtmlBlock, Link, Paragraph, Tag
from linter.text.excerpt import Excerpt
from linter.text.span import Span

# Without one of these a block of HTML holds nothing that is read here.
_WORTH_READING = re.compile(r"href|<t[dr]\b|<li\b|<dt\b|<summary\b", re.IGNORECASE)
_CONTAINERS = {"table": "table", "ul": "list", "ol": "list", "dl": "list", "details": "details", "summary": "title"}
_CONTAINERS |= {f"h{level}": "title" for level in range(1, 7)}
_PARTS = {"tr": "row", "td": "cell", "th": "cell", "li": "item", "thead": "group", "tbody": "group", "tfoot": "group"}
# What `<dd>` says of a term goes on its item.
_PARTS |= {"dt": "item"}
_PARAGRAPHS = frozenset(
    ("p", "div", "center", "section", "article", "blockquote", "figure", "figcaption", "dd", "hr", "pre")
)
# Where they close, what they held has ended before.
_OUTER = frozenset({"table", "ul", "ol", "dl", "tbody", "thead", "tfoot", "details"}) | _PARAGRAPHS - {"p", "dd"}
_DEEPEST = 40
_WIDEST, _LONGEST_NUMBER = 100, 5
_SPAN = attrgetter("span")


def read_html(
    blocks: Sequence[Block], links_of: Callable[[], Mapping[int, Link]], visible_of: Callable[[Paragraph], Visible]
) -> HtmlLayout:
    """What is written in HTML among blocks that follow each other.

    `links_of` gives the links in HTML by where they start, `visible_of` the visible text of a paragraph.
    """
    if not any(isinstance(block, HtmlBlock) and _WORTH_READING.search(block.content.text) for block in blocks):
        return HtmlLayout()
    reader = _Reader(links_of())
    for block in blocks:
        if isinstance(block, HtmlBlock):
            reader.html(block.content)
        elif isinstance(block, Paragraph) and reader.is_open:
            reader.paragraph(block, visible_of(block))
        else:
            reader.block(block)
    reader.end()
    return reader.layout


@dataclass(slots=True, eq=False)
class _Frame:
    """An element that is open; `line` collects its text, if it may have some."""

    kind: str
    tag: Tag
    line: HtmlLine | None = None
    cells: list[HtmlCell] = field(default_factory=list)
    rows: list[HtmlRow] = field(default_factory=list)
    in_head: bool = False
    summary: HtmlText | None = None


class _Reader:
    def __init__(self, links: Mapping[int, Link]) -> None:
        self._links = links
        self._frames: list[_Frame] = []
        self._loose = HtmlLine(links)
        self._loose_start: int | None = None
        self._end = 0
        self.layout = HtmlLayout()

    @property
    def is_open(self) -> bool:
        """Whether a cell or an item is open."""
        return self._line() is not None

    def html(self, content: Excerpt) -> None:
        """Read a block of HTML."""
        for piece in tags_and_texts(content):
            if isinstance(piece, Tag):
                self._tag(piece)
            else:
                self._text(content, *piece)

    def paragraph(self, block: Paragraph, visible: Visible) -> None:
        """Read a paragraph in a cell or an item."""
        line = self._line()
        if line:
            if line.pieces.length:
                line.pieces.add(HARD_BREAK, Span(block.span.start, block.span.start))
            line.pieces.add_visible(visible)
            line.pieces.add(HARD_BREAK, Span(block.span.end, block.span.end))
            self.layout.held.add(block)
            self._end = block.span.end

    def block(self, block: Block) -> None:
        """Pass another block; no table or list in HTML goes on behind a heading, nor a title behind anything."""
        self._end_text()
        while self._frames and self._frames[-1].kind == "title":
            self._close(self._frames.pop())
        if isinstance(block, Heading):
            outermost = (index for index, frame in enumerate(self._frames) if frame.kind in ("table", "list"))
            self._close_down_to(next(outermost, len(self._frames)))
        self._end = block.span.end

    def end(self) -> None:
        """Close what is open; of `<details>` nobody closed, the end is not known."""
        self._end_text()
        self._frames = [frame for frame in self._frames if frame.kind != "details"]
        self._close_down_to(0)
        self.layout.items.sort(key=_SPAN)
        self.layout.details.sort(key=_SPAN)

    def _line(self) -> HtmlLine | None:
        """The cell, item or title that text goes to here."""
        return self._frames[-1].line if self._frames else None

    def _loose_line(self, place: int) -> HtmlLine | None:
        """The text outside tables, lists and titles, where there may be such; it begins at a place if it is new."""
        if any(frame.kind in ("table", "list", "title") for frame in self._frames):
            return None
        if self._loose_start is None:
            self._loose_start = place
        return self._loose

    def _text(self, content: Excerpt, start: int, end: int) -> None:
        piece = content.text[start:end]
        first = start + len(piece) - len(piece.lstrip())
        if first == end and not self._loose.pieces.length and self._line() is None:
            return
        line = self._line() or self._loose_line(content.origin(first))
        if line:
            line.text(content, start, end)
            if first < end:
                self._end = content.span(start, start + len(piece.rstrip())).end

    def _tag(self, tag: Tag) -> None:
        if tag.closing and tag.name not in _OUTER:
            self._end = tag.span.end
        if tag.name in _CONTAINERS:
            self._container(tag, _CONTAINERS[tag.name])
        elif tag.name in _PARTS:
            self._part(tag, _PARTS[tag.name])
        elif tag.name in _PARAGRAPHS:
            self._parting(tag)
        else:
            line = self._line() or self._loose_line(tag.span.start)
            if line:
                line.tag(tag)
                self._end = tag.span.end

    def _container(self, tag: Tag, kind: str) -> None:
        """A tag of a table, a list, a title or `<details>`; in a cell only tables are more than ends of lines."""
        is_within = self._index("title" if kind == "title" and tag.name != "summary" else "cell") is not None
        if is_within and kind != "table" and not (tag.closing and kind == "title" and self._closes(tag)):
            self._break(tag)
            return
        self._end_text()
        if not tag.closing:
            line = HtmlLine(self._links) if kind == "title" else None
            self._open(_Frame(kind, tag, line))
        elif (index := self._index(kind)) is not None:
            self._close_down_to(index)

    def _closes(self, tag: Tag) -> bool:
        """Whether a tag closes the innermost open element."""
        return bool(self._frames) and self._frames[-1].tag.name == tag.name

    def _part(self, tag: Tag, kind: str) -> None:
        """A tag of a row, a cell or an item, which ends the one before; in a cell items are but lines."""
        outer = self._index("list" if kind == "item" else "table")
        is_going_on = tag.name == "dt" and tag.closing
        if outer is None or is_going_on or (kind == "item" and self._index("cell") is not None):
            self._break(tag)
            return
        if kind == "cell" and len(self._frames) > outer + 1 and self._frames[outer + 1].kind == "row":
            outer += 1
        self._close_down_to(outer + 1)
        if kind == "group":
            self._frames[outer].in_head = tag.name == "thead" and not tag.closing
        elif not tag.closing:
            if kind == "cell" and self._frames[-1].kind != "row":
                self._open(_Frame("row", tag))
            self._open(_Frame(kind, tag, None if kind == "row" else HtmlLine(self._links)))

    def _parting(self, tag: Tag) -> None:
        if self._line() is not None:
            self._break(tag)
            return
        self._end_text()
        if tag.name == "p" and not tag.closing:
            self._loose_line(tag.span.start)

    def _break(self, tag: Tag) -> None:
        line = self._line()
        if line and line.pieces.length:
            line.pieces.add(HARD_BREAK, tag.span)

    def _open(self, frame: _Frame) -> None:
        if len(self._frames) < _DEEPEST:
            self._frames.append(frame)

    def _index(self, kind: str) -> int | None:
        """Where among the open elements the innermost one of a kind stands."""
        found = (index for index in range(len(self._frames) - 1, -1, -1) if self._frames[index].kind == kind)
        return next(found, None)

    def _end_text(self) -> None:
        if self._loose_start is not None and self._loose.pieces.length:
            self._loose.close()
            span = Span(self._loose_start, max(self._loose_start, self._end))
            self.layout.texts.append(HtmlText(span, self._loose.pieces.visible()))
            self._loose = HtmlLine(self._links)
        self._loose_start = None

    def _close_down_to(self, index: int) -> None:
        while len(self._frames) > index:
            self._close(self._frames.pop())

    def _close(self, frame: _Frame) -> None:
        if frame.line:
            frame.line.close()
        visible = frame.line.pieces.visible() if frame.line else None
        span = Span(frame.tag.span.start, max(self._end, frame.tag.span.end))
        above = self._frames[-1] if self._frames else None
        match frame.kind:
            case "cell" if visible and above:
                table = self._index("table")
                is_header = frame.tag.name == "th" or (table is not None and self._frames[table].in_head)
                columns, rows = _number(frame.tag, "colspan"), _number(frame.tag, "rowspan")
                above.cells.append(HtmlCell(span, visible, is_header, columns, rows))
            case "row" if above:
                above.rows.append(HtmlRow(span, tuple(frame.cells)))
            case "table" if any(row.cells for row in frame.rows):
                self.layout.tables.append(tuple(frame.rows))
            case "item" if visible and above:
                depth = sum(outer.kind == "list" for outer in self._frames)
                self.layout.items.append(HtmlItem(span, visible, above.tag.name == "ol", depth))
            case "title" if visible and above and frame.tag.name == "summary":
                above.summary = HtmlText(span, visible)
                self.layout.summaries.append(above.summary)
                if visible.links:
                    self.layout.texts.append(above.summary)
            case "details" if frame.summary and frame.summary.visible.text:
                self.layout.details.append(HtmlDetails(span, frame.summary))


def _number(tag: Tag, name: str) -> int:
    """Over how many columns or rows a cell goes."""
    attribute = tag.get(name)
    value = attribute.value.strip() if attribute else ""
    return min(int(value), _WIDEST) if value.isdecimal() and len(value) <= _LONGEST_NUMBER and int(value) else 1
