"""What stands below a heading, read as the fields of an entry."""

from bisect import bisect_left
from collections import deque
from collections.abc import Mapping, Sequence
from itertools import islice, starmap, zip_longest

from linter.entries.links import FieldWords, ReadLink, bare_address, read_links
from linter.entries.model import CitationBlock, LinkKind
from linter.entries.stated import Stated, read_piece
from linter.entries.styles.field_lines import (
    STATEMENT,
    has_title,
    is_field,
    is_field_line,
    is_labelled_before,
    is_labelled_field,
    is_statement,
)
from linter.entries.styles.named_above import title_below
from linter.entries.styles.paragraph_entries import bold_title_lines, entry_count
from linter.entries.titles.bold_texts import is_bold_title, is_bold_title_above, is_bold_title_before_label
from linter.entries.titles.bylines import are_mostly_people, are_names
from linter.entries.visible import LINE, Visible
from linter.entries.visible_texts import VisibleTexts
from linter.lazy import re
from linter.markdown.model import Block, CodeBlock, HtmlBlock, ListBlock, ListItem, Paragraph, Quote, Table
from linter.papers.addresses.arxiv import id_of

_TO_COME = "todo|tbd|coming soon|暂无"
# `paper link:`, `code link: none`, `Paper: TODO`; what has none may be no paper's: `Paper: N/A`.
_EMPTY_FIELD = re.compile(
    rf"\W*+(?:(?:[^\W_][\w./-]*+\s++){{1,3}}links?[\s*_]*+[:：]\W*+(?:{_TO_COME}|none|n/?a)?"
    rf"|(?:paper|论文)[\s*_]*+[:：]\W*+(?:{_TO_COME}))\W*+",
    re.IGNORECASE,
)
_CITATION_LABEL = re.compile(r"\W*(?:citation|bibtex|cite|reference)s?\W*", re.IGNORECASE)
_ASKS_TO_CITE = re.compile(
    r"\b(?:cite|citing)\s+(?:us|our|this|the following|it|as below)\b|\b(?:please|consider)\b.{0,60}\bcit",
    re.IGNORECASE,
)
_HTML_PARTS = re.compile(r"<(?:tr|li|dt)\b", re.IGNORECASE)
_FEWEST_ENTRIES = 2
_FEWEST_FIELDS = 2


class Body:
    """Collects links, citations and statements from the blocks below a heading.

    `has_fields`: a field is labelled as `paper link` is; `has_paper_line`: a line of links leads to a paper;
    `entry_paragraphs`: how many paragraphs are entries themselves, or of their like;
    `holds_entries`: a list of entries stands there;
    `bold_titles`: how many paragraphs are in bold as titles are, `begins_with_title`: the first block is one,
    `begins_with_name`: it is, or one of a word or two above a list;
    `is_bare`: there is nothing but the authors, figures, formulas and indented code;
    `is_fields`: there is nothing but a list of several fields, of which one is the paper.
    """

    def __init__(
        self, texts: VisibleTexts, citation_blocks: Mapping[CodeBlock, CitationBlock], fields: FieldWords
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
        self.entry_paragraphs = 0
        self.holds_entries = False
        self._listed = 0
        self.bold_titles = 0
        self.begins_with_title = False
        self.begins_with_name = False
        self.is_bare = True
        self.is_fields = False

    def read(self, blocks: Sequence[Block], start: int = 0) -> None:
        """Read the blocks below a heading, in order; of one that holds the heading what is behind its `start`."""
        last_line = ""
        for index, (block, behind) in enumerate(zip_longest(blocks, blocks[1:])):
            line = ""
            match block:
                case Paragraph() if title_below(self._texts, blocks, index):
                    self.entry_paragraphs += 1
                case Paragraph():
                    visible = _behind(self._texts.of(block), block.span.start, start)
                    entries = entry_count(visible, self._fields)
                    is_title = is_bold_title(visible) or bold_title_lines(visible)[:1] == [0]
                    is_name = is_title or is_bold_title_above(visible, is_list=isinstance(behind, ListBlock))
                    self.begins_with_title |= block is blocks[0] and (entries > 0 or is_title)
                    self.begins_with_name |= block is blocks[0] and is_name
                    self.bold_titles += is_name
                    line = self._paragraph(visible)
                    self.entry_paragraphs += entries or is_bold_title_before_label(visible)
                case CodeBlock():
                    self._code(block, last_line)
                case HtmlBlock():
                    self._html(block, start)
                case Quote():
                    self.read(block.blocks, start)
                case ListBlock():
                    self._list(block)
                    self.is_fields = len(blocks) == 1 and self._is_fields(block)
                case Table():
                    self._table(block)
            last_line = line

    def _html(self, block: HtmlBlock, start: int) -> None:
        """Read a block of HTML; papers that are listed in it, or folded in below their titles, have a section there."""
        visible = self._texts.of_html(block, start)
        for text in self._texts.layout([block]).texts:  # of summaries those with links are among them
            self.entry_paragraphs += entry_count(text.visible, self._fields)
        if _HTML_PARTS.search(block.content.text):
            papers = sum(link.is_paper for link in read_links(visible, self._fields))
            self.holds_entries |= papers >= _FEWEST_ENTRIES
        self._paragraph(visible, is_html=True)

    def _paragraph(self, visible: Visible, *, is_html: bool = False) -> str:
        links = read_links(visible, self._fields)
        self.links += links
        self.asks_to_cite |= _ASKS_TO_CITE.search(visible.text) is not None
        byline = _byline(visible, links) if self.is_bare and not self.stated else None
        if byline:
            self.stated.append(byline)
        self.is_bare &= not links and (byline is not None or not visible.text.strip())
        # Badges alone make a line without text.
        if not visible.text.strip():
            self.has_paper_line |= any(link.is_paper for link in links)
        line = ""
        waiting = deque(links)
        for found in LINE.finditer(visible.text):
            line = found[0]
            inside = []
            while waiting and waiting[0].start < found.end():
                inside.append(waiting.popleft())
            self._line(visible, *found.span(), inside)
        return "" if is_html else line

    def _line(self, visible: Visible, start: int, end: int, links: list[ReadLink]) -> None:
        line = visible.text[start:end]
        statement = STATEMENT.fullmatch(line)
        if statement:
            is_names = statement["label"].lower().startswith(("author", "作者"))
            at = start + statement.start("text")
            stated = read_piece(statement["text"], is_marked=is_names)
            self.stated.append(stated.at(lambda begin, stop: visible.span(at + begin, at + stop)))
        self.has_fields |= not links and _EMPTY_FIELD.fullmatch(line) is not None
        if links and is_field_line(visible, start, end, links):
            self.has_fields |= any(is_labelled_field(link, self._fields) for link in links)
            self.has_paper_line |= any(link.is_paper and not link.is_name for link in links)

    def _code(self, block: CodeBlock, line_before: str) -> None:
        found = self._citation_blocks_of.get(block)
        self.is_bare &= not block.fenced  # indented, it is as often text that stands too far in
        if found:
            self.citation_blocks.append(found)
            self.has_labelled_citation |= _CITATION_LABEL.fullmatch(line_before) is not None

    def _list(self, block: ListBlock) -> None:
        """Read a list of fields (`- Paper: [link](…)`); one whose first item is none is no business of the entry's."""
        self.is_bare = False
        papers = {identifier.base for item in block.items if (identifier := id_of(self._lone_address(item)))}
        few = islice(filter(self._is_entry, block.items), _FEWEST_ENTRIES)
        self._listed += len(list(few))  # abstracts and the like between the items part them into lists of one
        if len(papers) >= _FEWEST_ENTRIES or self._listed >= _FEWEST_ENTRIES:
            self.holds_entries = True
            return
        for item in block.items:
            for inner in item.blocks:
                if isinstance(inner, Paragraph):
                    visible = self._texts.of(inner)
                    links = read_links(visible, self._fields)
                    if not is_field(visible, links):
                        return
                    self._paragraph(visible)
                elif isinstance(inner, CodeBlock):
                    self._code(inner, "")

    def _lone_address(self, item: ListItem) -> str:
        """The address that is all of an item, empty where it is none: `- https://arxiv.org/abs/2309.12307`."""
        first = item.blocks[0] if len(item.blocks) == 1 else None
        visible = self._texts.of(first) if isinstance(first, Paragraph) else None
        link = bare_address(visible, self._fields) if visible and len(visible.links) == 1 else None
        return link.url if link else ""

    def _is_fields(self, block: ListBlock) -> bool:
        """Whether each item of a list is a field, and one alone says that it leads to a paper."""
        texts = [self._texts.of(inner) for item in block.items for inner in item.blocks if isinstance(inner, Paragraph)]
        links = [read_links(visible, self._fields) for visible in texts]
        if len(block.items) < _FEWEST_FIELDS or any(len(item.blocks) != 1 for item in block.items):
            return False
        papers = [link for own in links for link in own if link.is_paper]
        is_labelled = len(papers) == 1 and papers[0].says is LinkKind.PAPER and papers[0].entry_link.is_labelled
        return is_labelled and all(starmap(is_field, zip(texts, links, strict=True)))

    def _is_entry(self, item: ListItem) -> bool:
        """Whether an item has a title of its own before a paper's link, or above fields."""
        first = item.blocks[0] if item.blocks else None
        if not isinstance(first, Paragraph):
            return False
        visible = self._texts.of(first)
        links = read_links(visible, self._fields)
        if is_bold_title(visible) and self._leads_to_paper(item.blocks[1:]):
            return True
        if is_labelled_before(visible, links, self._fields):
            return True
        if any(isinstance(inner, ListBlock) for inner in item.blocks):
            return not links and not is_statement(visible, links) and self._leads_to_paper(item.blocks[1:])
        return any(link.is_paper for link in links) and (links[0].is_name or has_title(visible, links))

    def _leads_to_paper(self, blocks: Sequence[Block]) -> bool:
        """Whether a paragraph among the blocks of an item, or in the lists among them, leads to a paper."""
        waiting = list(blocks)
        while waiting:
            block = waiting.pop()
            if isinstance(block, ListBlock):
                waiting += [inner for item in block.items for inner in item.blocks]
            elif isinstance(block, Paragraph):
                links = read_links(self._texts.of(block), self._fields)
                if any(link.is_paper for link in links):
                    return True
        return False

    def _table(self, block: Table) -> None:
        self.is_bare = False
        for row in block.rows:
            for cell in row.cells:
                if "](" in cell.content.text:
                    self.links += read_links(self._texts.of(cell), self._fields)


def _byline(visible: Visible, links: Sequence[ReadLink]) -> Stated | None:
    """The authors that a paragraph below a heading is but a list of, in italics where it is one; None if it is none."""
    start, end = visible.trimmed(0, len(visible.text))
    marked = next(iter(visible.emphases), None)
    is_marked = marked is not None and (marked.start, marked.end) == (start, end)
    text = visible.text[start:end]
    if links or not (are_mostly_people(text) or (is_marked and are_names(text))):
        return None
    return read_piece(text, is_marked=True).at(visible.piece(start, end).span)


def _behind(visible: Visible, began: int, start: int) -> Visible:
    """What of a block's text stands behind a place in the source; `began` is where the block does."""
    if began >= start:
        return visible
    length = len(visible.text)
    return visible.piece(bisect_left(range(length), start, key=lambda at: visible.span(at, at).start), length)
