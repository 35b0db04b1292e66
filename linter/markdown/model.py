"""A Markdown file as a tree of blocks, each with its span, and the inlines of those that hold text.

Spans are code points into the file's own text. A block runs from its first marker to the end of its last line that
is not blank, without that line's end. The text under a span is the text that the block or inline was made from.
"""

from enum import StrEnum

from linter.lazy.dataclasses import dataclass
from linter.text.excerpt import Excerpt
from linter.text.span import Span


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """What all blocks have. Blocks are compared by identity."""

    span: Span

    @property
    def children(self) -> "tuple[Block, ...]":
        """The blocks inside, in order."""
        return ()


@dataclass(frozen=True, slots=True, eq=False)
class TextBlock(Block):
    """A block whose content is inlines: `Document.inlines(block)` parses them when asked.

    `content` is the text that the inlines are parsed from, stripped of blanks at both ends.
    """

    content: Excerpt


@dataclass(frozen=True, slots=True, eq=False)
class Heading(TextBlock):
    """An ATX or setext heading; `content` is its text without hashes or underline."""

    level: int
    setext: bool


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph(TextBlock):
    """A paragraph, also the bare text of a tight list item."""


@dataclass(frozen=True, slots=True, eq=False)
class TableCell(TextBlock):
    """A cell; its span is what stands between two pipes without the blanks at both ends (empty for an empty cell)."""


@dataclass(frozen=True, slots=True, eq=False)
class TableRow(Block):
    """A row as written: it may have more or fewer cells than the header."""

    cells: tuple[TableCell, ...]

    @property
    def children(self) -> tuple[Block, ...]:
        """The cells."""
        return self.cells


@dataclass(frozen=True, slots=True, eq=False)
class Table(Block):
    """A pipe table as GitHub reads it; `delimiter` is the row of dashes."""

    header: TableRow
    delimiter: Span
    rows: tuple[TableRow, ...]

    @property
    def children(self) -> tuple[Block, ...]:
        """The header and the rows."""
        return (self.header, *self.rows)


@dataclass(frozen=True, slots=True, eq=False)
class ListItem(Block):
    """A list item; `marker` is the bullet or the number with its `.` or `)`."""

    marker: Span
    blocks: tuple[Block, ...]

    @property
    def children(self) -> tuple[Block, ...]:
        """The blocks of the item."""
        return self.blocks


@dataclass(frozen=True, slots=True, eq=False)
class ListBlock(Block):
    """A bullet or ordered list."""

    ordered: bool
    items: tuple[ListItem, ...]

    @property
    def children(self) -> tuple[Block, ...]:
        """The items."""
        return self.items


@dataclass(frozen=True, slots=True, eq=False)
class Quote(Block):
    """A block quote."""

    blocks: tuple[Block, ...]

    @property
    def children(self) -> tuple[Block, ...]:
        """The blocks of the quote."""
        return self.blocks


@dataclass(frozen=True, slots=True, eq=False)
class CodeBlock(Block):
    """Fenced or indented code.

    `info` is the info string of a fence (`bibtex`), empty for indented code; `closed` is false for a fence that runs
    to the end of its container, or that swallows what cannot have been meant as code; `content` is the code without
    fences and the indentation that they remove. Of a fence that swallows something, the block ends where it was meant
    to end; `swallowed` is what GitHub takes for code behind that.
    """

    fenced: bool
    info: str
    closed: bool
    content: Excerpt
    swallowed: Span | None = None


@dataclass(frozen=True, slots=True, eq=False)
class MathBlock(Block):
    """A `$$` block; `closed` is false where the closing `$$` is missing."""

    closed: bool
    content: Excerpt


@dataclass(frozen=True, slots=True, eq=False)
class HtmlBlock(Block):
    """A block of raw HTML, comments included.

    One that begins with a comment which is never closed, or only by the end of another comment, ends where that was
    meant to end; `swallowed` is what GitHub hides behind that.
    """

    content: Excerpt
    swallowed: Span | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ThematicBreak(Block):
    """A horizontal rule."""


@dataclass(frozen=True, slots=True, eq=False)
class Definition(Block):
    """A link reference definition, `[label]: url "title"`."""

    label: str
    url: str
    url_span: Span
    title: str | None


@dataclass(frozen=True, slots=True, eq=False)
class FrontMatter(Block):
    """YAML between two lines of `---` at the top of a file."""


class LinkForm(StrEnum):
    """How a link is written."""

    INLINE = "inline"  # [text](url)
    REFERENCE = "reference"  # [text][label], [label][], [label]
    AUTOLINK = "autolink"  # <https://…>
    BARE = "bare"  # https://… in text, which GitHub makes a link
    HTML = "html"  # href= or src=


@dataclass(frozen=True, slots=True, eq=False)
class Inline:
    """What all inlines have. Inlines are compared by identity."""

    span: Span

    @property
    def children(self) -> "tuple[Inline, ...]":
        """The inlines inside, in order."""
        return ()


@dataclass(frozen=True, slots=True, eq=False)
class Text(Inline):
    """Plain text; `text` has escapes and character references resolved."""

    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Break(Inline):
    """A line end inside a paragraph, with the blanks or the backslash that make it a hard break."""

    hard: bool


@dataclass(frozen=True, slots=True, eq=False)
class CodeSpan(Inline):
    """Code between backticks."""

    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Math(Inline):
    """A formula between `$`, `$$` or `` $` ``, with its delimiters in the span and without them in `text`."""

    text: str
    display: bool


@dataclass(frozen=True, slots=True, eq=False)
class InlineHtml(Inline):
    """A tag or a comment inside text, as written."""

    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Emphasis(Inline):
    """`*text*` or `**text**` (strong), or `~~text~~` (struck)."""

    style: str
    content: tuple[Inline, ...]

    @property
    def children(self) -> tuple[Inline, ...]:
        """The inlines between the marks."""
        return self.content


@dataclass(frozen=True, slots=True, eq=False)
class Link(Inline):
    """A link or an image, however it is written.

    `url` is what a reader's browser is sent to, with escapes and character references resolved and nothing encoded;
    `url_span` is where that is written, without `<>` or quotes: for a reference link in its definition. It is empty
    (`start == end`) for `[text]()`. `text_span` is what stands between the brackets, `text` its plain text (of an
    image the alternative text).
    """

    form: LinkForm
    is_image: bool
    url: str
    url_span: Span
    text: str
    text_span: Span
    title: str | None
    content: tuple[Inline, ...]

    @property
    def children(self) -> tuple[Inline, ...]:
        """The inlines between the brackets."""
        return self.content


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of an HTML tag; `value_span` is without quotes."""

    name: str
    value: str
    value_span: Span


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening or closing HTML tag, in a block or inside text; names are in lower case."""

    span: Span
    name: str
    closing: bool
    attributes: tuple[Attribute, ...]

    def get(self, name: str) -> Attribute | None:
        """The attribute of that name."""
        return next((attribute for attribute in self.attributes if attribute.name == name), None)


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment; `text` is what stands between `<!--` and `-->`; `closed`: whether `-->` is there."""

    span: Span
    text: str
    closed: bool


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a page that a fragment can name.

    `span` is the heading's content or the tag; `heading` is None for `id=` and `<a name=>`.
    """

    name: str
    span: Span
    heading: "Heading | HtmlHeading | None"


@dataclass(frozen=True, slots=True, eq=False)
class HtmlHeading:
    """An `<h1>` … `<h6>` in raw HTML, from its opening tag to its closing tag."""

    span: Span
    level: int
    text: str
