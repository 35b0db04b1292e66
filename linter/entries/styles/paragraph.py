"""Entries in the paragraph style: paragraphs that begin with a paper's title."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from enum import Enum, auto
from itertools import zip_longest

from linter.entries.around_title import read_stated
from linter.entries.build import Draft
from linter.entries.html.model import HtmlText
from linter.entries.links import read_links
from linter.entries.model import CitationBlock, Section, Style
from linter.entries.sections import is_of_surveys
from linter.entries.styles.paragraph_entries import FEWEST_LINES, any_lead, entries_by_line, leads_to_entry
from linter.entries.styles.paragraph_forms import SAYING_ENOUGH, Form, form_of, may_lead_away, may_tell
from linter.entries.styles.reader import StyleReader
from linter.entries.titles.lead import LeadKind
from linter.entries.titles.words import has_title_words
from linter.entries.visible import LINE, Visible
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import Block, CodeBlock, Paragraph
from linter.papers.addresses.hosts import HostKind
from linter.text.span import Span

# A line that parts entries from others: `--- Before 2020 ---`.
_RULED = re.compile(r"[-–—=~*]{2,20}[^\r\n]{1,40}?[-–—=~*]{2,20}[ \t]*+[\r\n]\s*+")
_FEWEST, _FEWEST_NAMED = 2, 3
_FEWEST_OF_FILE = 8  # which with four in five of a file's paragraphs tell what another is
_TIMES_AS_MANY = 2  # paragraphs of a form that lead to papers as that lead to what nobody knows


class Place(Enum):
    """Where a paragraph stands: one alone among its like is no entry."""

    TEXT = auto()
    QUOTE = auto()
    HTML = auto()


@dataclass(frozen=True, slots=True, eq=False)
class ReadParagraph:
    """A paragraph, or some lines of one, that may be an entry; `is_sure`: its title is more than a word or two.

    `is_named`: it begins with a line that is but a name, which leads to a host of papers. `form`: how it is written,
    where that tells something.
    """

    section: Section
    draft: Draft
    place: Place
    is_sure: bool
    is_named: bool = False
    form: Form | None = None

    @property
    def leads_away(self) -> bool:
        """Whether it is of a form that tells something, and its link may be no paper's."""
        return self.form is not None and not any(link.is_paper for link in self.draft.links)


@dataclass(frozen=True, slots=True)
class _Lines:
    """Some lines of a paragraph and where they stand."""

    visible: Visible
    span: Span


class ParagraphReader(StyleReader):
    """Reads paragraphs that are entries."""

    def read(
        self, blocks: Sequence[Block], section: Section, held: Collection[Block], place: Place
    ) -> Iterator[ReadParagraph]:
        """What may be entries among blocks, but for those `held` by others; a citation right behind one is its own."""
        for block, behind in zip_longest(blocks, blocks[1:]):
            if isinstance(block, Paragraph) and block not in held and self._may_be_entry(block):
                citation = self._citation_blocks.get(behind) if isinstance(behind, CodeBlock) else None
                yield from self._read(_Lines(self._texts.of(block), block.span), section, place, citation)

    def _may_be_entry(self, block: Paragraph) -> bool:
        return self._texts.may_link(block) or (self._texts.has_links and may_tell(block.content.text))

    def read_html(self, texts: Sequence[HtmlText], section: Section) -> Iterator[ReadParagraph]:
        """What may be entries among paragraphs in HTML."""
        for text in texts:
            yield from self._read(_Lines(text.visible, text.span), section, Place.HTML, None)

    def _read(
        self, lines: _Lines, section: Section, place: Place, citation: CitationBlock | None
    ) -> Iterator[ReadParagraph]:
        ruled = _RULED.match(lines.visible.text)
        if ruled and ruled.end() < len(lines.visible.text):
            lines = _cut(lines, ruled.end(), len(lines.visible.text))
        entries = entries_by_line(lines.visible, self._fields)
        if len(entries) < FEWEST_LINES:
            found = self._draft(lines, citation)
            if found:
                draft, is_sure, form = found
                yield ReadParagraph(section, draft, place, is_sure, _is_named(lines.visible, draft), form)
            return
        for start, end in entries:
            found = self._draft(_cut(lines, start, end), None)
            if found:
                yield ReadParagraph(section, found[0], place, is_sure=found[1])

    def _draft(self, lines: _Lines, citation: CitationBlock | None) -> tuple[Draft, bool, Form | None] | None:
        """The entry that some lines are, and their form.

        Between the two is whether that is sure: by the words of its title, or authors before it.
        """
        visible = lines.visible
        links = read_links(visible, self._fields)
        lead = any_lead(visible, self._fields)
        if lead is None:
            return None
        form = form_of(visible, lead, links)
        if not (leads_to_entry(visible, lead, links) or may_lead_away(form, visible, lead, links)):
            return None
        title = lead.title(visible)
        draft = Draft(
            style=Style.PARAGRAPH,
            span=Span(lines.span.start, citation.block.span.end if citation else lines.span.end),
            title=title,
            title_span=visible.span(lead.start, lead.end),
            links=links,
            title_link=lead.link,
            short_name=lead.short_name(visible, self._fields.name_mark),
            stated=read_stated(visible, lead.start, lead.end),
            citation_blocks=(citation,) if citation else (),
        )
        is_cited = form is Form.CITED or (lead.kind is LeadKind.QUOTED and has_title_words(visible.text[: lead.start]))
        return draft, is_cited or has_title_words(title), form


def choose_paragraphs(found: Sequence[ReadParagraph]) -> Iterator[ReadParagraph]:
    """The paragraphs of a file that are entries.

    One alone that is a linked title only names what the list goes with, so does one alone in quotes or in HTML; but a
    survey is one where the heading above says that surveys stand there.
    A title of a word or two is one where most others of its section are longer, or of the file if it is alone in its
    section; or where most paragraphs of the file begin with a name that leads to a paper and stands alone on its line.
    """
    paragraphs = [paragraph for paragraph in found if not paragraph.leads_away]
    yield from _away_among_papers(found, Counter(paragraph.form for paragraph in paragraphs))
    named = sum(paragraph.is_named for paragraph in paragraphs)
    are_named = named >= _FEWEST_NAMED and named * 2 > len(paragraphs)
    places = Counter(paragraph.place for paragraph in paragraphs if paragraph.is_sure or are_named)
    sure = Counter(paragraph.section for paragraph in paragraphs if paragraph.is_sure)
    total = Counter(paragraph.section for paragraph in paragraphs)
    most = max(_FEWEST_OF_FILE, len(paragraphs) * 4 // 5)
    for paragraph in paragraphs:
        section = paragraph.section
        if places[paragraph.place] >= _FEWEST:
            is_among = sure[section] >= _FEWEST and sure[section] * 2 >= total[section]
            is_among |= total[section] == 1 and places[paragraph.place] >= most
            if paragraph.is_sure or is_among or (are_named and paragraph.is_named):
                yield paragraph
        elif paragraph.is_sure and paragraph.place is Place.TEXT and is_of_surveys(section.title):
            yield paragraph


def _away_among_papers(found: Iterable[ReadParagraph], papers: Counter[Form | None]) -> Iterator[ReadParagraph]:
    """The paragraphs of each form that lead away, where enough of that form are papers', or it says enough itself."""
    away = [paragraph for paragraph in found if paragraph.leads_away and paragraph.is_sure]
    number = Counter(paragraph.form for paragraph in away)
    names = Counter(paragraph.draft.short_name.text for paragraph in away if paragraph.draft.short_name)
    topics = {name for name, count in names.items() if count > 1}
    for paragraph in away:
        of_papers, away_too = papers[paragraph.form], number[paragraph.form]
        says_enough = paragraph.form in SAYING_ENOUGH and of_papers + away_too >= _FEWEST_OF_FILE
        if says_enough or of_papers >= max(_FEWEST_OF_FILE, away_too * _TIMES_AS_MANY):
            yield _without_topic(paragraph, topics)


def _without_topic(paragraph: ReadParagraph, topics: Collection[str]) -> ReadParagraph:
    """A paragraph whose title has no short name before it that is the topic of several: `**[Oil] Lighting Halls**`."""
    name = paragraph.draft.short_name
    is_topic = name is not None and name.text in topics
    return replace(paragraph, draft=replace(paragraph.draft, short_name=None)) if is_topic else paragraph


def _is_named(visible: Visible, draft: Draft) -> bool:
    """Whether a text begins with a line that is but a link to a host of papers."""
    link, line = draft.title_link, LINE.match(visible.text)
    if link is None or line is None or link.end > line.end():
        return False
    return link.hosts.kind(link.url) is HostKind.PAPER and not visible.unlinked[: line.end()].strip()


def _cut(lines: _Lines, start: int, end: int) -> _Lines:
    """The lines from one offset in the visible text to another, from the start of the first in the source."""
    visible = lines.visible
    end = start + len(visible.text[start:end].rstrip())
    first = visible.span(start - 1, start).end if start else lines.span.start
    last = visible.span(end, end + 1).start if visible.text[end:].strip() else lines.span.end
    return _Lines(visible.piece(start, end), Span(first, last))
