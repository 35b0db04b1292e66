"""Entries in the heading style: a heading that is a paper's title, and what stands below it."""

import re
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from linter.entries.build import Draft
from linter.entries.kinds import EntriesOptions
from linter.entries.links import ReadLink, read_links
from linter.entries.model import CitationBlock, LinkKind, Style
from linter.entries.stated import Stated, first, read_piece
from linter.entries.titles import HeadingTitle, plain, read_heading_title
from linter.entries.visible import HARD_BREAK, SOFT_BREAK, Visible, VisibleTexts
from linter.markdown.model import (
    Block,
    CodeBlock,
    Heading,
    HtmlBlock,
    ListBlock,
    Paragraph,
    Quote,
    Table,
    ThematicBreak,
)
from linter.papers.titles import Likeness, compare
from linter.text.span import Span

_LINES = re.compile(rf"[^{HARD_BREAK}{SOFT_BREAK}]+")
_LINK_LABEL = re.compile(r"\blinks?$", re.IGNORECASE)
_EMPTY_FIELD = re.compile(
    r"\W*((?:[^\W_][\w./-]*\s+){1,3}links?)\W*[:：]\W*(?:todo|tbd|none|n/?a|coming soon)?\W*", re.I
)
_CITATION_LABEL = re.compile(r"\W*(?:citation|bibtex|cite|reference)s?\W*", re.IGNORECASE)
_ASKS_TO_CITE = re.compile(
    r"\b(?:cite|citing)\s+(?:us|our|this|the following|it|as below)\b|\b(?:please|consider)\b.{0,60}\bcit",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\W*(?P<label>authors?|year|date|published(?: in)?|venue|conference|journal)\W{0,4}[:：]\W*(?P<text>.+)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_WORDS_A_LINK = 3
_COMMENTS = re.compile(r"(?:\s*<!--.*?-->)*\s*", re.DOTALL)


class Evidence(IntEnum):
    """How much what stands below a heading speaks for its being a paper's title."""

    NONE = 0
    CITATION = 1
    """A citation of another title."""
    LINKS = 2
    """A line of links that leads to a paper, or such a link in the heading."""
    FIELDS = 3
    """`paper link: …`, or a citation that is labelled, of the same title, or beside a paper link."""


@dataclass(frozen=True, slots=True)
class HeadingBody:
    """What a heading and the blocks below it say, read as an entry's."""

    heading: Heading
    title: HeadingTitle
    links: tuple[ReadLink, ...]
    title_link: ReadLink | None
    citation_blocks: tuple[CitationBlock, ...]
    stated: Stated
    evidence: Evidence
    is_bare: bool
    """Whether there is nothing but figures and formulas."""


class HeadingReader:
    """Reads headings and what stands below them."""

    def __init__(
        self, texts: VisibleTexts, citation_blocks: Mapping[CodeBlock, CitationBlock], options: EntriesOptions
    ) -> None:
        self._texts = texts
        self._citation_blocks = citation_blocks
        self._options = options

    def read(self, heading: Heading, blocks: Sequence[Block]) -> HeadingBody:
        """What a heading and the blocks below it say."""
        visible = self._texts.of(heading)
        title = read_heading_title(visible, self._options.tags)
        body = _Body(self._texts, self._citation_blocks, self._options.fields)
        body.read(blocks)
        own = read_links(visible, self._options.fields)
        whole = (link for link in own if link.is_name and link.start <= title.start and title.end <= link.end)
        title_link = next(whole, None)
        return HeadingBody(
            heading,
            title,
            (*own, *body.links),
            title_link,
            tuple(body.citation_blocks),
            first([*body.stated, read_piece(title.aside)]),
            self._evidence(plain(visible, title.start, title.end), own, body),
            body.is_bare,
        )

    def _evidence(self, title: str, own: Sequence[ReadLink], body: "_Body") -> Evidence:
        if body.asks_to_cite:
            return Evidence.NONE
        if body.has_fields or body.has_labelled_citation:
            return Evidence.FIELDS
        has_links = body.has_paper_line or any(link.entry_link.kind is LinkKind.PAPER for link in own)
        citations = [citation for block in body.citation_blocks for citation in block.bibliography.citations]
        if citations and (has_links or _is_cited(title, citations[0].value("title"))):
            return Evidence.FIELDS
        return Evidence.LINKS if has_links else Evidence.CITATION if citations else Evidence.NONE

    def draft(self, body: HeadingBody, blocks: Sequence[Block]) -> Draft:
        """The entry of a heading; `blocks` are all that belong to it."""
        visible = self._texts.of(body.heading)
        kept = list(blocks)
        while kept and _is_nothing(kept[-1]):
            kept.pop()
        return Draft(
            style=Style.HEADING,
            span=Span(body.heading.span.start, (kept[-1] if kept else body.heading).span.end),
            title=plain(visible, body.title.start, body.title.end),
            title_span=visible.span(body.title.start, body.title.end),
            links=body.links,
            title_link=body.title_link,
            short_name=body.title.short_name,
            tags=body.title.tags,
            heading=body.heading,
            stated=body.stated,
            citation_blocks=body.citation_blocks,
        )


class _Body:
    """Collects links, citations and statements from the blocks below a heading."""

    def __init__(
        self, texts: VisibleTexts, citation_blocks: Mapping[CodeBlock, CitationBlock], fields: tuple[str, ...]
    ) -> None:
        self._texts = texts
        self._citation_blocks_of = citation_blocks
        self._fields = fields
        self.links: list[ReadLink] = []
        self.citation_blocks: list[CitationBlock] = []
        self.stated: list[Stated] = []
        self.has_fields = False
        self.has_paper_line = False
        self.has_labelled_citation = False
        self.asks_to_cite = False
        self.is_bare = True

    def read(self, blocks: Sequence[Block]) -> None:
        last_line = ""
        for block in blocks:
            line = ""
            match block:
                case Paragraph():
                    line = self._paragraph(self._texts.of(block))
                case CodeBlock():
                    self._code(block, last_line)
                case HtmlBlock():
                    self._paragraph(self._texts.of_html(block), is_html=True)
                case Quote():
                    self.read(block.blocks)
                case ListBlock():
                    self._list(block)
                case Table():
                    self._table(block)
            last_line = line

    def _paragraph(self, visible: Visible, *, is_html: bool = False) -> str:
        links = read_links(visible, self._fields)
        self.links += links
        self.asks_to_cite |= _ASKS_TO_CITE.search(visible.text) is not None
        self.is_bare &= not links and not visible.text.strip()
        # Badges alone make a line without text.
        if not visible.text.strip():
            self.has_paper_line |= any(link.is_paper for link in links)
        line = ""
        waiting = deque(links)
        for found in _LINES.finditer(visible.text):
            line = found[0]
            inside = []
            while waiting and waiting[0].start < found.end():
                inside.append(waiting.popleft())
            self._line(visible, *found.span(), inside)
        return "" if is_html else line

    def _line(self, visible: Visible, start: int, end: int, links: list[ReadLink]) -> None:
        line = visible.text[start:end]
        statement = _STATEMENT.fullmatch(line)
        if statement:
            is_names = statement["label"].lower().startswith("author")
            self.stated.append(read_piece(statement["text"], is_marked=is_names))
        self.has_fields |= not links and _EMPTY_FIELD.fullmatch(line) is not None
        if links and _is_field_line(visible, start, end, links):
            self.has_fields |= any(_is_field_label(link.entry_link.label, self._fields) for link in links)
            self.has_paper_line |= any(link.is_paper for link in links)

    def _code(self, block: CodeBlock, line_before: str) -> None:
        found = self._citation_blocks_of.get(block)
        self.is_bare = False
        if found:
            self.citation_blocks.append(found)
            self.has_labelled_citation |= _CITATION_LABEL.fullmatch(line_before) is not None

    def _list(self, block: ListBlock) -> None:
        """Read a list of fields (`- Paper: [link](…)`); one whose first item is none is no business of the entry's."""
        self.is_bare = False
        for item in block.items:
            for inner in item.blocks:
                if isinstance(inner, Paragraph):
                    visible = self._texts.of(inner)
                    links = read_links(visible, self._fields)
                    if any(link.is_name for link in links) or not _is_field_line(visible, 0, len(visible.text), links):
                        return
                    self._paragraph(visible)
                elif isinstance(inner, CodeBlock):
                    self._code(inner, "")

    def _table(self, block: Table) -> None:
        self.is_bare = False
        for row in block.rows:
            for cell in row.cells:
                if "](" in cell.content.text:
                    self.links += read_links(self._texts.of(cell), self._fields)


def _is_field_line(visible: Visible, start: int, end: int, links: Sequence[ReadLink]) -> bool:
    """Whether a line holds but links and their labels, rather than a sentence."""
    if any(link.in_sentence for link in links):
        return False
    words = _WORD.findall(visible.unlinked, start, end)
    return len(words) <= _WORDS_A_LINK * max(1, len(links))


def _is_field_label(label: str, fields: tuple[str, ...]) -> bool:
    return _LINK_LABEL.search(label) is not None or label in fields


def _is_cited(title: str, cited: str) -> bool:
    return compare(title, cited) in (Likeness.SAME, Likeness.SLIP)


def _is_nothing(block: Block) -> bool:
    """Whether a block at the end of an entry only parts it from the next: a rule, a comment."""
    return isinstance(block, ThematicBreak) or (
        isinstance(block, HtmlBlock) and _COMMENTS.fullmatch(block.content.text) is not None
    )
