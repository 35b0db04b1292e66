"""The fields of an entry: labelled lines and links, and its citation with the label above it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import groupby, pairwise

from linter.entries.label_spelling import meant_label
from linter.entries.labels import label_kind
from linter.entries.model import CitationBlock, Entry, EntryLink, Outline, Style
from linter.entries.titles.words import WORD
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.markdown.model import Block, CodeBlock, LinkForm, ListBlock, ListItem, Paragraph
from linter.text.cover import Cover
from linter.text.source import Source
from linter.text.span import Span

_MARKS = " \t*_`>"
_AROUND_LINK = " \t*_`[](){}<>,;.|·\\/"
_BREAK = re.compile(r"(?:[ \t]|\\$|<br\s*/?>)+$", re.IGNORECASE)
_LIST_MARKER = re.compile(r"\s*(?:[-+*]|[0-9]{1,9}[.)])[ \t]+")
_BETWEEN = re.compile(r"(?:[ \t,;·•/\])(\[]|&nbsp;|\\?\||<br\s*/?>)*", re.IGNORECASE)
_LINKS_BEHIND = re.compile(r"\s*\blinks?$")
_QUALIFIER = re.compile(r"\s*\([^()]*\)$")
_CITATION_LABEL = re.compile(r"[ \t*_`>]*(?P<label>[^\W\d_]+(?: [^\W\d_]+)?)[ \t*_`]*(?P<colon>[:：]?)[ \t*_`]*")
_STATEMENT = re.compile(r"[*_`]*(?P<label>[^\W\d_]+(?: [^\W\d_]+)?)[*_`]*[:：][*_`]*[ \t]+\S[^\n]*")
_WORDS_BESIDE = 3
_ADDRESSES = (LinkForm.AUTOLINK, LinkForm.BARE)


class Form(Enum):
    """How a field is written; only fields of one form can change places."""

    LINE = auto()
    ITEM = auto()
    INLINE = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A part of an entry that says one thing of its paper.

    `span` is the whole field: `paper link: [here](URL)`, a list item with that, `[[Paper]](URL)`, `Authors: Jane Doe`,
    or `citation:` with the fence below it. `label` is as written, empty where there is none, or one that says nothing
    (`[here](URL)`). `run` numbers the fields of an entry that stand beside each other and may change places.
    """

    label: str
    label_span: Span
    span: Span
    form: Form
    run: int
    link: EntryLink | None = None
    citation: CitationBlock | None = None

    @property
    def is_prefix(self) -> bool:
        """Whether the label is words before the link or the fence, rather than the link's own text."""
        behind = self.link.link.span if self.link else self.citation.block.span if self.citation else None
        return bool(self.label) and (behind is None or self.label_span.end <= behind.start)

    @property
    def key(self) -> str:
        """The label for comparing: `paper` for `Paper link`, `citation` for BibTeX however it is labelled."""
        return "citation" if self.citation else label_key(self.label)


@lru_cache(maxsize=128)  # a list has few labels, each of them often
def label_key(label: str) -> str:
    """A label for comparing, without case, the word `link` and what brackets behind it add."""
    key = unqualified(label)
    return _LINKS_BEHIND.sub("", key) or key


def unqualified(label: str) -> str:
    """A label without case and what brackets behind it add: `github` for `GitHub (Keras)`."""
    key = " ".join(label.split()).casefold()
    return _QUALIFIER.sub("", key) or key


def read_fields(document: Document, outline: Outline) -> Mapping[Entry, tuple[Field, ...]]:
    """The fields of each entry, in the order of the text."""
    blocks = _Blocks(document)
    owners = Cover((entry.span, entry) for entry in outline.entries)
    citations: defaultdict[Entry, list[CitationBlock]] = defaultdict(list)
    for block in outline.citation_blocks:
        owner = owners.innermost(block.block.span)
        if owner:
            citations[owner].append(block)
    statements: defaultdict[Entry, list[Paragraph]] = defaultdict(list)
    for paragraph in blocks.statements:
        owner = owners.innermost(paragraph.span)
        if owner:
            statements[owner].append(paragraph)
    reader = _Reader(document.source, blocks)
    return {entry: reader.read(entry, citations[entry], statements[entry]) for entry in outline.entries}


class _Blocks:
    """What stands around blocks: the paragraph before a piece of code, the list item around a paragraph."""

    def __init__(self, document: Document) -> None:
        self.before: dict[CodeBlock, Paragraph] = {}
        self.statements: list[Paragraph] = []
        items: list[tuple[Span, ListItem]] = []
        self._note(document.blocks)
        for block in document.walk():
            if isinstance(block, ListBlock):
                items += ((item.span, item) for item in block.items if not block.ordered)
            elif isinstance(block, Paragraph) and _STATEMENT.fullmatch(block.content.text):
                self.statements.append(block)
            self._note(block.children)
        self.items = Cover(items)

    def _note(self, blocks: Sequence[Block]) -> None:
        for block, below in pairwise(blocks):
            if isinstance(block, Paragraph) and isinstance(below, CodeBlock):
                self.before[below] = block


class _Reader:
    """Reads the fields of one entry after the other."""

    def __init__(self, source: Source, blocks: _Blocks) -> None:
        self._source = source
        self._blocks = blocks

    def read(
        self, entry: Entry, citations: Sequence[CitationBlock], statements: Sequence[Paragraph]
    ) -> tuple[Field, ...]:
        """The fields of an entry in order, each with the number of its run."""
        fields = [self._citation(block, entry) for block in citations]
        start = entry.heading.span.end if entry.heading else entry.span.start
        links = sorted((link for link in entry.links if link.link.span.start >= start), key=_start)
        for row, beside in groupby(links, key=lambda link: self._source.row(_start(link))):
            fields += self._row(entry, row, list(beside))
        taken = {self._source.row(field.label_span.start) for field in fields} | {self._source.row(start)}
        taken.add(self._source.row(entry.title_span.start))
        for paragraph in statements:
            if self._source.row(paragraph.span.start) not in taken:
                fields.append(self._statement(paragraph))
        return tuple(sorted(fields, key=lambda field: field.span))

    def _statement(self, paragraph: Paragraph) -> Field:
        """A field that says something without a link: `- Authors: Jane Doe`."""
        found = _STATEMENT.match(paragraph.content.text)
        label = paragraph.content.span(*found.span("label")) if found else paragraph.span
        item = self._blocks.items.innermost(paragraph.span)
        span = item.span if item and self._source.row(item.span.end) == self._source.row(item.span.start) else None
        form, run = (Form.ITEM, self._column(span)) if span else (Form.LINE, 0)
        return Field(self._source[label], label, span or paragraph.span, form, run)

    def _row(self, entry: Entry, row: int, links: list[EntryLink]) -> Iterator[Field]:
        whole = self._whole_line(entry, row, links)
        if whole:
            yield whole
            return
        run = -row
        last = None
        for link in links:
            span = Span(_start(link), link.link.span.end)
            if last is not None and not self._are_beside(entry, last, span):
                run -= 1 << 32
            last = span
            if link.is_labelled or link.link.form in _ADDRESSES:
                yield Field(_label(link), link.label_span, span, Form.INLINE, run, link)

    def _are_beside(self, entry: Entry, left: Span, right: Span) -> bool:
        between = self._source.text[left.end : right.start]
        is_cell = entry.style is Style.TABLE and "|" in between
        return not is_cell and _BETWEEN.fullmatch(between) is not None

    def _whole_line(self, entry: Entry, row: int, links: Sequence[EntryLink]) -> Field | None:
        """The field that a line is: a label and its links, or one link without a label."""
        if entry.style is Style.TABLE or row == self._source.row(entry.title_span.start):
            return None
        text, line = self._source.text, self._source.line(row)
        first = links[0]
        is_prefix = first.label_span.end <= first.link.span.start
        marker = _LIST_MARKER.match(text, line.start, _start(first))
        item = self._blocks.items.innermost(Span(_start(first), first.link.span.end)) if marker else None
        if marker and (item is None or item.span == entry.span or self._source.row(item.span.end) != row):
            return None
        start = marker.end() if marker else line.start
        start += len(text[start : _start(first)]) - len(text[start : _start(first)].lstrip())
        end = line.start + len(_BREAK.sub("", text[line.start : line.end]))
        if text[start : _start(first)].strip(_MARKS + "[(<") or not self._is_all(links, end, is_prefix=is_prefix):
            return None
        span, form = (item.span, Form.ITEM) if item else (Span(start, end), Form.LINE)
        run = self._column(span) if item else 0
        return Field(_label(first), first.label_span, span, form, run, first)

    def _column(self, span: Span) -> int:
        return span.start - self._source.line(self._source.row(span.start)).start

    def _is_all(self, links: Sequence[EntryLink], end: int, *, is_prefix: bool) -> bool:
        """Whether a line's links, of which only the first has words before it, are all that stands on it."""
        if len(links) > 1 and (not is_prefix or any(_start(link) < link.link.span.start for link in links[1:])):
            return False
        between = [(left.link.span.end, right.link.span.start) for left, right in pairwise(links)]
        rest = " ".join(self._source.text[a:b] for a, b in [*between, (links[-1].link.span.end, end)])
        return not rest.strip(_AROUND_LINK) or (is_prefix and len(WORD.findall(rest)) <= _WORDS_BESIDE)

    def _citation(self, block: CitationBlock, entry: Entry) -> Field:
        """A citation with the label in the line above it."""
        code = block.block.span
        paragraph = self._blocks.before.get(block.block)
        is_free = entry.style is Style.HEADING and self._column(code) == 0
        form = Form.LINE if is_free else Form.INLINE
        if paragraph and entry.span.covers(paragraph.span):
            row = self._source.row(paragraph.span.end - 1)
            line = self._source.line(row)
            found = _CITATION_LABEL.fullmatch(self._source.text, max(line.start, paragraph.span.start), line.end)
            if found and not entry.title_span.overlaps(Span(*found.span("label"))):
                label = Span(*found.span("label"))
                start = found.start() + len(found[0]) - len(found[0].lstrip())
                return Field(found["label"], label, Span(start, code.end), form, 0, citation=block)
        return Field("", Span(code.start, code.start), code, form, 0, citation=block)


def _label(link: EntryLink) -> str:
    """The label of a link, though it be misspelt; empty where its own text is none or says nothing (`here`)."""
    is_prefix = link.label_span.end <= link.link.span.start
    says = link.is_labelled and (label_kind(link.label) or meant_label(link.label))
    return link.label if is_prefix or says else ""


def _start(link: EntryLink) -> int:
    """Where a link begins with the label before it."""
    return min(link.label_span.start, link.link.span.start)


def slots(fields: Sequence[Field]) -> Iterator[tuple[Field, ...]]:
    """The fields of an entry that may change places, run by run, two or more."""
    runs: defaultdict[tuple[Form, int], list[Field]] = defaultdict(list)
    for field in fields:
        runs[field.form, field.run].append(field)
    return (tuple(run) for run in runs.values() if len(run) > 1)
