"""What a list holds: sections, entries with their papers, tables of contents."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from linter.bibtex.model import Bibliography, Citation
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import CodeBlock, Heading, HtmlHeading, Link
from linter.papers.arxiv import ArxivId
from linter.papers.dates import PaperDate
from linter.text.span import Span

if TYPE_CHECKING:
    from linter.entries.citations import Cited
    from linter.entries.kinds import DeclaredKind


_DEMO = re.compile(r"\b(?:demos?|space)\b|演示", re.IGNORECASE)


class Style(StrEnum):
    """How an entry is written."""

    HEADING = "heading"
    BULLET = "bullet"
    TABLE = "table"
    PARAGRAPH = "paragraph"


class FieldName(StrEnum):
    """What an entry can say of its paper, by the names that a configuration uses."""

    TITLE = "title"
    SHORT_NAME = "short-name"
    AUTHORS = "authors"
    VENUE = "venue"
    YEAR = "year"
    DATE = "date"
    PAPER = "paper"
    CODE = "code"
    PROJECT = "project"
    DEMO = "demo"
    DATA = "data"
    AFFILIATION = "affiliation"
    TAGS = "tags"
    RATING = "rating"
    NOTE = "note"


class LinkKind(StrEnum):
    """What an entry's link leads to."""

    PAPER = "paper"
    CODE = "code"
    PROJECT = "project"
    BLOG = "blog"
    DATA = "data"
    VIDEO = "video"
    OTHER = "other"


@dataclass(frozen=True, slots=True, eq=False)
class EntryLink:
    """A link of an entry and what it is for.

    `label` is as written, without a colon or brackets: `paper link` before the link, or the link's own text.
    `label_span` is where it stands. `is_labelled` is false where the label is but the title or the URL itself.
    `leads_to_demo`: its host is declared to hold demos.
    """

    link: Link
    label: str
    label_span: Span
    kind: LinkKind
    is_labelled: bool
    leads_to_demo: bool = False

    def is_field(self, name: FieldName) -> bool:
        """Whether it is that field of its entry; a demo is a project's page that is called so, or is declared to be."""
        is_demo = self.leads_to_demo or (self.kind is LinkKind.PROJECT and _DEMO.search(self.label) is not None)
        kinds = {FieldName.CODE: LinkKind.CODE, FieldName.PROJECT: LinkKind.PROJECT, FieldName.DATA: LinkKind.DATA}
        return is_demo if name is FieldName.DEMO else self.kind is kinds.get(name) and not is_demo


@dataclass(frozen=True, slots=True)
class Written:
    """A field as it is written: its text on one line, without markup, and where it stands.

    What a citation says is raw, as in its BibTeX; the text of a badge is that of its address, read.
    """

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Tag:
    """A mark beside the title, such as `[READ]`, without its brackets or backticks."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """A heading that is no entry's, and what stands under it.

    `heading` is None for what precedes the first heading. `title` is plain text; `path` is the titles from the
    outermost section to this one. `span` runs from the heading to the next heading of its level or a higher one.
    `is_contents`: its title says so, and it does not lead to papers.
    """

    heading: Heading | HtmlHeading | None
    title: str
    level: int
    path: tuple[str, ...]
    span: Span
    parent: "Section | None"
    is_contents: bool

    @property
    def place(self) -> Span | None:
        """Where its title stands; None for what precedes the first heading."""
        if isinstance(self.heading, Heading):
            return self.heading.content.span(0, len(self.heading.content.text))
        return self.heading.span if self.heading else None


@dataclass(frozen=True, slots=True, eq=False)
class CitationBlock:
    """A piece of BibTeX: a fence, or the text of one that lacks its fence."""

    block: CodeBlock
    bibliography: Bibliography


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One paper (or post, or program) of a list.

    `span` is the whole entry, for the heading style from the heading to its last block. `title` is plain text
    without short name in brackets, tags, marks and a final full stop; `title_span` is where it stands.
    `paper_link` is the entry's own paper, if it links to one. `arxiv` is the id of the paper link, else of another link
    to the paper, else the citation's. `year` is stated in the entry, else the citation's, else the id's. Authors are
    `First Last`. `date` is stated in the entry, else the citation's, and has a month at least. `written` says for each
    text field that the entry or its citation states how it is written and where; fields that only follow from others
    are not in it. `cited` is what the citation says, nothing without one. `kind` is the declared kind that read it, and
    `declared_category` what that says of its category.
    """

    style: Style
    span: Span
    section: Section
    heading: Heading | None
    title: str
    title_span: Span
    short_name: str | None
    tags: tuple[Tag, ...]
    links: tuple[EntryLink, ...]
    paper_link: EntryLink | None
    citation: Citation | None
    cited: "Cited"
    citation_block: CitationBlock | None
    arxiv: ArxivId | None
    doi: str | None
    year: int | None
    authors: tuple[str, ...]
    venue: str | None
    date: PaperDate | None = None
    written: Mapping[FieldName, Written] = field(default_factory=dict)
    kind: "DeclaredKind | None" = None
    declared_category: tuple[str, ...] = ()

    @property
    def category(self) -> tuple[str, ...]:
        """The titles of the sections that hold the entry, outermost first, or what is declared to say it."""
        return self.declared_category or self.section.path

    def place(self, name: FieldName) -> Span | None:
        """Where a field stands; None where the entry does not have it."""
        if name is FieldName.TITLE:
            return self.title_span
        if name is FieldName.TAGS:
            return self.tags[0].span if self.tags else None
        if name is FieldName.PAPER:
            return self.paper_link.link.span if self.paper_link else None
        if name in self.written:
            return self.written[name].span
        told = {one.span for one in self.written.values()}
        links = (link for link in self.links if link is not self.paper_link and link.link.span not in told)
        return next((link.link.span for link in links if link.is_field(name)), None)


@dataclass(frozen=True, slots=True, eq=False)
class ContentsItem:
    """A line of a table of contents; `depth` counts from 0; `span` is the list item without its children."""

    link: Link
    label: str
    depth: int
    span: Span
    marker: Span


@dataclass(frozen=True, slots=True, eq=False)
class ContentsRow:
    """What stands in a table of contents for one heading: a list item without its children, or a link among others.

    `items` are its links, none where it only names what stands below it; `text` is what it says.
    """

    span: Span
    depth: int
    marker: Span
    text: str
    items: tuple[ContentsItem, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Contents:
    """A table of contents: links, most of them to headings of the same file.

    `section` is the section it stands in; `span` is all of it. It is a list or, where `is_list` is false, links side
    by side in paragraphs, in a pipe table or in HTML. `is_titled`: its section or what stands above it says contents.
    """

    section: Section
    span: Span
    rows: tuple[ContentsRow, ...]
    is_list: bool
    is_titled: bool

    @property
    def items(self) -> tuple[ContentsItem, ...]:
        """The links of all rows."""
        return tuple(item for row in self.rows for item in row.items)


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """What `read_outline` finds in one document.

    `sections` are in the order of the text; `citation_blocks` are all BibTeX blocks, of entries and others. `untitled`
    are blocks of declared kinds that link to a paper and have no title; `skipped` are parts declared to be skipped.
    """

    sections: tuple[Section, ...]
    entries: tuple[Entry, ...]
    contents: tuple[Contents, ...]
    citation_blocks: tuple[CitationBlock, ...]
    untitled: tuple[Span, ...] = ()
    skipped: tuple[Span, ...] = ()
