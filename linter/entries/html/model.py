"""Tables, lists and paragraphs that are written in HTML."""

from dataclasses import field

from linter.entries.visible import Visible
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import Block
from linter.text.span import Span


@dataclass(frozen=True, slots=True, eq=False)
class HtmlCell:
    """A cell, over how many columns and rows it goes, and whether it is a `<th>` or stands in a `<thead>`."""

    span: Span
    visible: Visible
    is_header: bool
    columns: int
    rows: int


@dataclass(frozen=True, slots=True, eq=False)
class HtmlRow:
    """A row of a table, from its `<tr>` to its end."""

    span: Span
    cells: tuple[HtmlCell, ...]


@dataclass(frozen=True, slots=True, eq=False)
class HtmlItem:
    """A list item, from its `<li>` to its end; `visible` is its text without the lists in it; `depth` counts from 1."""

    span: Span
    visible: Visible
    is_ordered: bool
    depth: int


@dataclass(frozen=True, slots=True, eq=False)
class HtmlText:
    """Text outside tables and lists: a `<p>`, or what stands between two tags that part paragraphs."""

    span: Span
    visible: Visible


@dataclass(frozen=True, slots=True, eq=False)
class HtmlDetails:
    """A `<details>` that is closed, and its `<summary>`, which is among the texts too where it holds links."""

    span: Span
    summary: HtmlText


@dataclass(frozen=True, slots=True)
class HtmlLayout:
    """What is written in HTML among some blocks, each kind in the order of the text.

    `summaries` are those of `details`, and others whose `<details>` is not closed in these blocks; `held` are the
    Markdown paragraphs that are part of a cell or an item.
    """

    tables: list[tuple[HtmlRow, ...]] = field(default_factory=list)
    items: list[HtmlItem] = field(default_factory=list)
    texts: list[HtmlText] = field(default_factory=list)
    summaries: list[HtmlText] = field(default_factory=list)
    details: list[HtmlDetails] = field(default_factory=list)
    held: set[Block] = field(default_factory=set)
