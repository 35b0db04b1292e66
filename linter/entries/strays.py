"""What looks like an entry among entries and was read as none: list items, rows, headings, lines, citations."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest
from typing import TypeGuard

from linter.entries.fields import Field
from linter.entries.links import ReadLink, read_links
from linter.entries.model import Entry, LinkKind, Outline, Section, Style
from linter.entries.sections import holds_no_list, stretches
from linter.entries.titles.leads import find_lead
from linter.entries.titles.words import TITLE_WORDS, WORD
from linter.entries.visible_texts import VisibleTexts
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.markdown.model import Block, Heading, ListBlock, ListItem, Paragraph, Table, TableRow
from linter.papers.authors import listed_authors
from linter.text.cover import Cover
from linter.text.span import Span

_FEWEST = 2
_NO_TITLE = re.compile(r"[,.;:]|\*{2}|_{2}")
_MARKS = frozenset('*[_"“')
_NAME = re.compile(r"[^\W\d_a-z][\w.’'-]*(?: (?:van|von|de|der|la|di|del|[^\W\d_a-z][\w.’'-]*)){1,3}|(?:19|20)[0-9]{2}")
_LEAD = re.compile(r"(?P<marker>[-+*](?=\[|\*\*\S))?(?P<title>\[[^\]\n]{8,}\]\(|\*\*[^*\n]{8,}\*\*)")
_CITES = re.compile(r"\bcit(?:e|ing)\b", re.IGNORECASE)
_SENTENCE_ENDS = (".", ":", "!", "?")
# The marks that tell how a line begins: `[]()` is a linked title, `****` a bold one.
_MARKER = re.compile(r"(?:[-+*]|[0-9]{1,4}[.)])[ \t]+|(?:[-+]|[0-9]{1,4}[.)])(?=\S)|\*(?=\[|\*\*\S)")
_NO_MARKS = re.compile(r"[\w\s.,:;?!/&+'’–-]+")
_BEGINNING, _MARKS_COMPARED, _FEWEST_MARKS = 300, 6, 3


@dataclass(frozen=True, slots=True)
class Stray:
    """A block that looks like an entry, and what it lacks."""

    span: Span
    lacks: str


class Strays:
    """Finds the strays of a document. A kind is only looked for among entries of its own style, at least two."""

    def __init__(self, document: Document, outline: Outline, fields: Mapping[Entry, tuple[Field, ...]]) -> None:
        self._document = document
        self._source = document.source
        self._outline = outline
        self._fields = fields
        self._texts = VisibleTexts(document)
        self._owners = Cover((entry.span, entry) for entry in outline.entries)
        self._by_span = {entry.span: entry for entry in outline.entries}
        self._listed = Cover((contents.span, True) for contents in outline.contents)

    def find(self) -> Iterator[Stray]:
        """The strays, in any order; none in news, contents and what tells how to cite."""
        for block in self._document.walk():
            if isinstance(block, ListBlock) and not self._listed.innermost(block.span):
                yield from self._items(block)
            elif isinstance(block, Table):
                yield from self._rows(block)
        yield from self._headings()
        yield from self._joined()
        yield from self._untitled()
        yield from self._bare_paragraphs()
        yield from self._unmarked()
        yield from self._citations()

    def _items(self, block: ListBlock) -> Iterator[Stray]:
        """List items with a paper link and nothing that could be a title, among items that are entries."""
        if not _are_most(sum(item.span in self._by_span for item in block.items), len(block.items)):
            return
        for item in block.items:
            first = item.blocks[0] if len(item.blocks) == 1 else None
            if isinstance(first, Paragraph) and self._is_stray(item):
                visible = self._texts.of(first)
                links = read_links(visible)
                if find_lead(visible, links) is None and _has_paper(links):
                    yield Stray(first.span, "a title before its links")

    def _is_stray(self, item: ListItem) -> bool:
        return item.span not in self._by_span and not self._owners.innermost(item.span)

    def _rows(self, table: Table) -> Iterator[Stray]:
        """Rows with a paper link whose cell in the column of titles is empty."""
        rows = [(row, self._by_span.get(row.span)) for row in table.rows]
        if not _are_most(sum(entry is not None for _, entry in rows), len(rows)):
            return
        columns = Counter(
            index
            for row, entry in rows
            for index, cell in enumerate(row.cells)
            if entry and cell.span.covers(entry.title_span)
        )
        titled = columns.most_common(1)[0][0] if columns else 0
        for row, entry in rows:
            if entry is None and len(row.cells) == len(table.header.cells) and self._lacks_title(row, titled):
                yield Stray(row.span, "a title or a name")

    def _lacks_title(self, row: TableRow, titled: int) -> bool:
        texts = [self._texts.of(cell) for cell in row.cells]
        links = [read_links(text) for text in texts]
        is_bare = not WORD.search(texts[titled].unlinked) and not any(link.is_name for link in links[titled])
        return is_bare and any(map(_has_paper, links))

    def _headings(self) -> Iterator[Stray]:
        """Headings without a title above the fields of an entry."""
        entries = {entry.span.start: entry for entry in self._outline.entries if entry.style is Style.HEADING}
        cited = {block.block for block in self._outline.citation_blocks}
        found = list(stretches(self._document)) if len(entries) >= _FEWEST else []
        for stretch, below in zip_longest(found, found[1:]):
            heading = stretch.heading
            entry = entries.get(below.heading.span.start) if below and below.heading else None
            if isinstance(heading, Heading) and not heading.content.text.strip():
                is_entry = any(block in cited or self._is_field(block) for block in stretch.blocks)
                if is_entry:
                    yield Stray(heading.span, "a title in its heading")
            elif heading and entry and heading.span.start not in entries and below.level > stretch.level:
                yield from self._below_section(stretch.blocks, entry)

    def _below_section(self, blocks: Sequence[Block], entry: Entry) -> Iterator[Stray]:
        """Fields right below a section's heading, written as those of the section's first entry."""
        fields = self._fields.get(entry, ())
        labels = tuple(field.label.casefold() for field in fields if field.is_prefix and field.link)
        for above, block in pairwise((None, *blocks)):
            if isinstance(block, Paragraph) and self._is_field(block):
                if block.content.text.lstrip("*_ ").casefold().startswith(labels):
                    is_title = isinstance(above, Paragraph) and not above.content.text.rstrip().endswith(_SENTENCE_ENDS)
                    yield from self._without_heading(above if is_title else None, block.span)
                return

    def _is_field(self, block: Block) -> bool:
        links = read_links(self._texts.of(block)) if isinstance(block, Paragraph) else ()
        return any(link.is_paper and link.entry_link.is_labelled for link in links)

    def _joined(self) -> Iterator[Stray]:
        """Fields that come again behind a citation: those of an entry that has lost its heading."""
        starts = [block.span.start for block in self._document.blocks]
        for fields in self._fields.values():
            cited_at = next((index for index, field in enumerate(fields) if field.citation), len(fields))
            before = {field.key for field in fields[:cited_at] if field.label}
            again = [field for field in fields[cited_at + 1 :] if field.label and field.link]
            if again and again[0].key in before and _is_paper(again[0]):
                above = self._document.blocks[max(0, bisect_left(starts, again[0].span.start) - 1)]
                yield from self._without_heading(above, again[0].span)

    def _without_heading(self, above: Block | None, field: Span) -> Iterator[Stray]:
        if isinstance(above, Paragraph) and not above.span.overlaps(field):
            # Hashes without a blank and bold text are FMT016's.
            if not above.content.text.startswith(("#", "**", "__")) and "](" not in above.content.text:
                yield Stray(above.span, "the hashes of a heading")
        else:
            yield Stray(field, "a heading with its title")

    def _untitled(self) -> Iterator[Stray]:
        """Entries that begin behind the place of their title: with a comma, or with their authors."""
        marked: dict[Section, list[bool]] = {}
        for entry in self._outline.entries:
            marked.setdefault(entry.section, []).append(self._is_marked(entry))
        orderly = {
            section
            for section, entries in marked.items()
            if len(entries) > _FEWEST and sum(entries) * 5 >= (len(entries) - 1) * 4
        }
        for entry in self._outline.entries:
            if entry.style in (Style.BULLET, Style.TABLE) and not self._is_marked(entry):
                is_odd = entry.section in orderly
                if _NO_TITLE.match(entry.title) or (is_odd and _are_names(entry.title)):
                    yield Stray(entry.title_span, "a title before its authors")

    def _bare_paragraphs(self) -> Iterator[Stray]:
        """Paragraphs of nothing but links of a paper where the others are entries, and do not come in two parts."""
        sections = Cover((section.span, section) for section in self._outline.sections)
        entries = Counter(entry.section for entry in self._outline.entries if entry.style is Style.PARAGRAPH)
        found: dict[Section, list[Paragraph]] = {}
        for block in self._document.blocks if entries else ():
            section = sections.innermost(block.span) if isinstance(block, Paragraph) else None
            if section and isinstance(block, Paragraph) and not self._owners.innermost(block.span):
                visible = self._texts.of(block)
                links = read_links(visible) if entries[section] and not WORD.search(visible.unlinked) else ()
                if _has_paper(links) and not any(link.is_name for link in links):
                    found.setdefault(section, []).append(block)
        for section, blocks in found.items():
            if len(blocks) * 3 <= entries[section]:
                yield from (Stray(block.span, "a title before its links") for block in blocks)

    def _is_marked(self, entry: Entry) -> bool:
        """Whether a title is bold, in quotes, or a link."""
        return self._source.text[entry.title_span.start - 1 : entry.title_span.start] in _MARKS

    def _unmarked(self) -> Iterator[Stray]:
        """Lines that begin with a linked or bold title, at the margin behind entries that are list items."""
        bullets = [entry for entry in self._outline.entries if entry.style is Style.BULLET]
        for entry in bullets if len(bullets) > _FEWEST else ():
            papers = [link for link in entry.links if link.kind is LinkKind.PAPER]
            rows = sorted({self._source.row(link.link.span.start) for link in papers})
            for row in rows[1:]:
                line = self._source.line(row)
                found = _LEAD.match(self._source.text, line.start, line.end)
                is_titled = found and len(WORD.findall(found["title"])) >= TITLE_WORDS
                if is_titled or self._begins_alike(line, entry.span):
                    yield Stray(line, self._lack(line.start))
        blocks = self._document.blocks
        for above, block, below in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
            if isinstance(block, Paragraph):
                beside = [other for other in (above, below) if other and self._holds_entries(other)]
                yield from self._paragraph(block, beside)

    def _paragraph(self, block: Paragraph, beside: Sequence[ListBlock]) -> Iterator[Stray]:
        """A paragraph between lists of entries, or beside one whose items begin as it does."""
        if not beside or self._owners.innermost(block.span):
            return
        found = _LEAD.match(block.content.text) if len(beside) > 1 else None
        is_title = found is not None and len(WORD.findall(found["title"])) >= TITLE_WORDS
        if is_title or any(self._continues(block, entries) for entries in beside):
            links = read_links(self._texts.of(block))
            is_sentence = any(link.in_sentence for link in links)
            if not is_sentence and any(link.entry_link.kind is LinkKind.PAPER for link in links):
                yield Stray(block.span, self._lack(block.span.start))

    def _continues(self, block: Paragraph, entries: ListBlock) -> bool:
        """Whether a paragraph begins as the first two items of a list."""
        items = [item.span for item in entries.items[:_FEWEST]]
        return len(items) == _FEWEST and all(self._begins_alike(block.span, item) for item in items)

    def _begins_alike(self, span: Span, entry: Span) -> bool:
        """Whether two pieces of the text begin with the same marks, whatever words stand between them."""
        marks = self._marks(span)
        return len(marks) >= _FEWEST_MARKS and marks == self._marks(entry)

    def _marks(self, span: Span) -> str:
        text = self._source.text[span.start : min(span.end, span.start + _BEGINNING)].partition("\n")[0]
        found = _MARKER.match(text)
        text = text[found.end() :] if found else text
        return _NO_MARKS.sub("", text)[:_MARKS_COMPARED] if _NO_MARKS.match(text) is None else ""

    def _lack(self, start: int) -> str:
        has_marker = _MARKER.match(self._source.text, start) is not None
        return "a blank behind the list marker" if has_marker else "the list marker in front"

    def _holds_entries(self, block: Block | None) -> TypeGuard[ListBlock]:
        return isinstance(block, ListBlock) and any(item.span in self._by_span for item in block.items)

    def _citations(self) -> Iterator[Stray]:
        """Citations between the entries of a section that belong to none."""
        sections = Cover((section.span, section) for section in self._outline.sections)
        places: dict[Section, list[int]] = {}
        for entry in self._outline.entries:
            places.setdefault(entry.section, []).append(entry.span.start)
        before = {below: above for above, below in pairwise(self._document.blocks)}
        for found in self._outline.citation_blocks:
            block = found.block
            section = sections.innermost(block.span)
            starts = places.get(section, []) if section and not holds_no_list(section) else []
            is_among = starts and starts[0] < block.span.start < starts[-1]
            is_free = block in before and block.fenced and not self._owners.innermost(block.span)
            if is_among and is_free and not self._asks_to_cite(before[block]):
                line = self._source.line(self._source.row(block.span.start))
                yield Stray(Span(block.span.start, line.end), "an entry that it belongs to")

    def _asks_to_cite(self, block: Block) -> bool:
        return isinstance(block, Paragraph) and _CITES.search(block.content.text) is not None


def _are_most(entries: int, all_of_them: int) -> bool:
    return entries >= _FEWEST and entries * 3 >= all_of_them * 2


def _has_paper(links: Sequence[ReadLink]) -> bool:
    return any(link.is_paper for link in links)


def _is_paper(field: Field) -> bool:
    return field.link is not None and field.link.kind is LinkKind.PAPER


def _are_names(title: str) -> bool:
    """Whether a title is but names of people, and maybe a year."""
    names = listed_authors(title)
    return len(names) >= _FEWEST and all(_NAME.fullmatch(name) for name in names)
