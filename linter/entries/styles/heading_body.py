"""What stands below a heading, read as the fields of an entry."""

from bisect import bisect_left
from collections import deque
from collections.abc import Mapping, Sequence
from itertools import islice, starmap, zip_longest

from linter.entries.labels import is_label
from linter.entries.links import FIELD_LABEL, FieldWords, ReadLink, bare_address, label_in_brackets, read_links
from linter.entries.model import CitationBlock, LinkKind
from linter.entries.stated import Stated, read_piece
from linter.entries.styles.named_above import title_below
from linter.entries.styles.paragraph import bold_title_lines, entry_count
from linter.entries.titles.bold_texts import is_bold_title, is_bold_title_above
from linter.entries.titles.bylines import are_mostly_people, are_names
from linter.entries.titles.lead import Lead
from linter.entries.titles.leads import find_lead
from linter.entries.visible import LINE, Visible
from linter.entries.visible_texts import VisibleTexts
from linter.lazy import re
from linter.markdown.model import Block, CodeBlock, HtmlBlock, ListBlock, ListItem, Paragraph, Quote, Table
from linter.papers.arxiv import id_of

_PAGE = re.compile(r"(?![a-z][a-z0-9+.-]*:)[^#?]*\.md(?:[#?].*)?", re.IGNORECASE)  # of the list's own
_EMPTY_FIELD = re.compile(
    r"\W*+(?:[^\W_][\w./-]*+\s++){1,3}links?[\s*_]*+[:：]\W*+(?:todo|tbd|none|n/?a|coming soon)?\W*+", re.IGNORECASE
)
# What stands before several links of one paper.
_LINKS_LABEL = re.compile(r"(?:链接|入口|地址|资源|来源|\b(?:links?|urls?|resources?|access))$", re.IGNORECASE)
_CITATION_LABEL = re.compile(r"\W*(?:citation|bibtex|cite|reference)s?\W*", re.IGNORECASE)
_ASKS_TO_CITE = re.compile(
    r"\b(?:cite|citing)\s+(?:us|our|this|the following|it|as below)\b|\b(?:please|consider)\b.{0,60}\bcit",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\W*(?P<label>authors?|year|date|published(?: in)?|venue|conference|journal|作者"
    r"|(?:发表|发布)?(?:年份|日期|时间|会议|期刊)(?:与发表)?)\W{0,4}[:：]\W*(?P<text>.+)",
    re.IGNORECASE,
)
# Lines of a list of fields that say something in words of their own.
_REMARK = re.compile(
    r"\W*(?:tl;?dr|abstract|summary|note|keywords?|tags?|tasks?|institutions?|affiliations?|doi|arxiv(?: id)?"
    r"|intro(?:duction)?|descriptions?|comments?|remarks?|highlights?|contributions?|takeaways?"
    r"|key(?: ?(?:ideas?|points?|insights?))?"
    r"|\w{0,4}(?:摘要|简介|关键词|标签|任务|机构|单位|备注|总结|贡献|概述))\W{0,4}[:：].*",
    re.IGNORECASE | re.DOTALL,
)
_HTML_PARTS = re.compile(r"<(?:tr|li|dt)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_WORDS_A_LINK = 3
_FEWEST_ENTRIES = 2
_FEWEST_FIELDS = 2
_AROUND_LABEL = " \t*_`[](){}<>|,;:：-–—"


class Body:
    """Collects links, citations and statements from the blocks below a heading.

    `has_fields`: a field is labelled as `paper link` is; `has_paper_line`: a line of links leads to a paper;
    `entry_paragraphs`: how many paragraphs are entries themselves; `holds_entries`: a list of entries stands there;
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
                    self.entry_paragraphs += entries
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
        statement = _STATEMENT.fullmatch(line)
        if statement:
            is_names = statement["label"].lower().startswith(("author", "作者"))
            at = start + statement.start("text")
            stated = read_piece(statement["text"], is_marked=is_names)
            self.stated.append(stated.at(lambda begin, stop: visible.span(at + begin, at + stop)))
        self.has_fields |= not links and _EMPTY_FIELD.fullmatch(line) is not None
        if links and _is_field_line(visible, start, end, links):
            self.has_fields |= any(_is_labelled_field(link, self._fields) for link in links)
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
                    if not _is_field(visible, links):
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
        return is_labelled and all(starmap(_is_field, zip(texts, links, strict=True)))

    def _is_entry(self, item: ListItem) -> bool:
        """Whether an item has a title of its own before a paper's link, or above fields."""
        first = item.blocks[0] if item.blocks else None
        if not isinstance(first, Paragraph):
            return False
        visible = self._texts.of(first)
        links = read_links(visible, self._fields)
        if is_bold_title(visible) and self._leads_to_paper(item.blocks[1:]):
            return True
        if _is_labelled_before(visible, links, self._fields):
            return True
        if any(isinstance(inner, ListBlock) for inner in item.blocks):
            return not links and not _is_statement(visible, links) and self._leads_to_paper(item.blocks[1:])
        return any(link.is_paper for link in links) and (links[0].is_name or _has_title(visible, links))

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


def _is_labelled_before(visible: Visible, links: Sequence[ReadLink], fields: FieldWords) -> bool:
    """Whether an item is a title behind the link to its paper: `[[arXiv](…)] A Lantern of Two Wicks`."""
    lead = find_lead(visible, tuple(links), fields.name_mark) if links and links[0].is_paper else None
    return lead is not None and lead.start >= links[0].end and lead.link is None and _has_words(visible, lead)


def _has_words(visible: Visible, lead: Lead) -> bool:
    return len(_WORD.findall(visible.text, lead.start, lead.end)) > _WORDS_A_LINK


def _is_field(visible: Visible, links: Sequence[ReadLink]) -> bool:
    """Whether an item is a field of the entry above it, and has no title of its own."""
    is_field = _is_field_line(visible, 0, len(visible.text), links) or _is_statement(visible, links)
    return is_field and not any(link.is_name for link in links) and not _has_title(visible, links)


def _has_title(visible: Visible, links: Sequence[ReadLink]) -> bool:
    """Whether words that are no label stand before an item's first link: `**First Lantern** [paper](…)`."""
    if not links:
        return False
    is_behind_label = links[0].entry_link.label_span.end <= visible.span(0, links[0].start).end
    if is_behind_label and label_in_brackets(visible, 0, links[0].start) is None:
        return False
    lead = visible.text[: links[0].start].strip(_AROUND_LABEL)
    return _WORD.search(lead) is not None and not is_label(lead) and not _LINKS_LABEL.search(lead)


def _is_field_line(visible: Visible, start: int, end: int, links: Sequence[ReadLink]) -> bool:
    """Whether a line holds but links and their labels, rather than a sentence."""
    if any(link.in_sentence for link in links):
        return False
    words = _WORD.findall(visible.unlinked, start, end)
    return len(words) <= _WORDS_A_LINK * max(1, len(links))


def _is_statement(visible: Visible, links: Sequence[ReadLink]) -> bool:
    """Whether an item says under a label who wrote the paper, where it came out or what it is about."""
    return not links and any(pattern.fullmatch(visible.text) for pattern in (_STATEMENT, _REMARK))


def _is_labelled_field(link: ReadLink, fields: FieldWords) -> bool:
    """Whether a link has a field's label, and leads to no further page of the list: `[[link](./notes.md)]`."""
    label = link.entry_link.label
    return (FIELD_LABEL.search(label) is not None and _PAGE.fullmatch(link.url) is None) or label in fields.labels
