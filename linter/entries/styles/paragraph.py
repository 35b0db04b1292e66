"""Entries in the paragraph style: paragraphs that begin with a paper's title."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import zip_longest

from linter.entries.build import Draft
from linter.entries.html.layout import HtmlText
from linter.entries.links import FieldWords, ReadLink, is_bracketed, link_from, read_links
from linter.entries.model import CitationBlock, LinkKind, Section, Style
from linter.entries.sections import is_of_surveys
from linter.entries.stated import read_stated
from linter.entries.styles.paragraph_forms import AFTER_TITLE, Form, form_of, may_lead_away
from linter.entries.styles.reader import StyleReader
from linter.entries.titles.bold_texts import is_strong
from linter.entries.titles.lead import Lead, LeadKind
from linter.entries.titles.leads import find_lead
from linter.entries.titles.venues_behind import is_venue_behind
from linter.entries.titles.words import has_title_words, is_title_case
from linter.entries.visible import HARD_BREAK, LINE, LINE_ENDS, SOFT_BREAK, Visible
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import Block, CodeBlock, Paragraph
from linter.papers.addresses.hosts import HostKind
from linter.papers.venues import is_preprint_server
from linter.text.span import Span

# A line that parts entries from others: `--- Before 2020 ---`.
_RULED = re.compile(r"[-–—=~*]{2,20}[^\r\n]{1,40}?[-–—=~*]{2,20}[ \t]*+[\r\n]\s*+")
# An empty line within a paragraph: `<br><br>`.
_EMPTY_LINE = re.compile(rf"{HARD_BREAK}[^\S{HARD_BREAK}]*{HARD_BREAK}\s*")
# Between title and address where the link was not closed, and what told of the paper before that.
_MEANT_LINK = re.compile(r"[^\[\]()\r\n]{0,60}\][ \t]?\((?=h)")
# Where a paper came out, behind its title in a citation: `, in Advances in Oil`.
_IN_PROCEEDINGS = re.compile(r"in (?:the )?(?:[0-9]{1,4}(?:st|nd|rd|th)? )?[A-Z]")
_FEWEST, _FEWEST_LINES, _FEWEST_NAMED = 2, 2, 3
_FEWEST_OF_FILE = 8  # which with four in five of a file's paragraphs tell what another is
_TIMES_AS_MANY = 2  # paragraphs of a form that lead to papers as that lead to what nobody knows
_WORDS_OF_LABEL = 4
# `(see also above)` at the end of a line is no sentence that goes on.
_REMARK = re.compile(rf"\s*\([^()\r\n]{{1,80}}\)[ \t.]*(?=[{HARD_BREAK}{SOFT_BREAK}]|\Z)")


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
            if isinstance(block, Paragraph) and block not in held and self._texts.may_link(block):
                citation = self._citation_blocks.get(behind) if isinstance(behind, CodeBlock) else None
                yield from self._read(_Lines(self._texts.of(block), block.span), section, place, citation)

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
        if len(entries) < _FEWEST_LINES:
            found = self._draft(lines, citation)
            if found:
                links = read_links(lines.visible, self._fields)
                is_named = _is_named(lines.visible, found[0])
                form = form_of(lines.visible, found[0].title_link, links)
                yield ReadParagraph(section, found[0], place, found[1], is_named, form)
            return
        for start, end in entries:
            found = self._draft(_cut(lines, start, end), None)
            if found:
                yield ReadParagraph(section, found[0], place, is_sure=found[1])

    def _draft(self, lines: _Lines, citation: CitationBlock | None) -> tuple[Draft, bool] | None:
        """The entry that some lines are, and whether that is sure: by the words of its title, or authors before it."""
        visible = lines.visible
        links = read_links(visible, self._fields)
        lead = _lead(visible, self._fields)
        if lead is None or not (_is_entry(visible, lead, links) or may_lead_away(visible, lead.link, links)):
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
        is_cited = lead.kind is LeadKind.QUOTED and has_title_words(visible.text[: lead.start])
        return draft, is_cited or has_title_words(title)


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
    """The paragraphs of each form that lead away, where enough of that form are papers'."""
    away = [paragraph for paragraph in found if paragraph.leads_away and paragraph.is_sure]
    number = Counter(paragraph.form for paragraph in away)
    for paragraph in away:
        if papers[paragraph.form] >= max(_FEWEST_OF_FILE, number[paragraph.form] * _TIMES_AS_MANY):
            yield paragraph


def _is_named(visible: Visible, draft: Draft) -> bool:
    """Whether a text begins with a line that is but a link to a host of papers."""
    link, line = draft.title_link, LINE.match(visible.text)
    if link is None or line is None or link.end > line.end():
        return False
    return link.hosts.kind(link.url) is HostKind.PAPER and not visible.unlinked[: line.end()].strip()


def entry_count(visible: Visible, fields: FieldWords) -> int:
    """How many entries a paragraph is: one by line, or one all together."""
    by_line = len(entries_by_line(visible, fields))
    return by_line if by_line >= _FEWEST_LINES else int(_is_long_entry(visible, fields))


def entries_by_line(visible: Visible, fields: FieldWords) -> list[tuple[int, int]]:
    """The pieces of a paragraph that holds several entries, each beginning a line; a line that begins none goes on."""
    if len(visible.links) < _FEWEST_LINES:
        return []
    parts = _parted_entries(visible, fields) if _EMPTY_LINE.search(visible.text) else []
    if parts:
        return parts
    starts = []
    for found in LINE.finditer(visible.text) if _may_hold_entries(read_links(visible, fields)) else ():
        line = visible.piece(*found.span())
        if line.links and _is_long_entry(line, fields):
            starts.append(found.start())
    if not starts or visible.text[: starts[0]].strip():
        starts = bold_title_lines(visible)
    if not starts or visible.text[: starts[0]].strip():
        return []
    return list(zip(starts, [*starts[1:], len(visible.text)], strict=True))


def _parted_entries(visible: Visible, fields: FieldWords) -> list[tuple[int, int]]:
    """The pieces of a paragraph that empty lines part, where those that hold links are entries; else none."""
    at, parts = 0, []
    for found in (*_EMPTY_LINE.finditer(visible.text), None):
        end = found.start() if found else len(visible.text)
        start = at + len(visible.text[at:end]) - len(visible.text[at:end].lstrip())
        piece = visible.piece(start, end)
        if piece.links:
            parts.append((start, end))
            if not _is_long_entry(piece, fields):
                return []
        at = found.end() if found else end
    return parts if len(parts) >= _FEWEST_LINES else []


def bold_title_lines(visible: Visible) -> list[int]:
    """Where lines begin that are a title in bold and nothing else; what stands below each is its entry's."""
    bold = {part.start: part.end for part in visible.emphases if is_strong(part)}
    lines = (found.span() for found in LINE.finditer(visible.text))
    trimmed = (visible.trimmed(*line) for line in lines)
    return [at for at, end in trimmed if bold.get(at) == end and has_title_words(visible.text[at:end])]


def _cut(lines: _Lines, start: int, end: int) -> _Lines:
    """The lines from one offset in the visible text to another, from the start of the first in the source."""
    visible = lines.visible
    end = start + len(visible.text[start:end].rstrip())
    first = visible.span(start - 1, start).end if start else lines.span.start
    last = visible.span(end, end + 1).start if visible.text[end:].strip() else lines.span.end
    return _Lines(visible.piece(start, end), Span(first, last))


def _may_hold_entries(links: Iterable[ReadLink]) -> bool:
    """Whether any of some links may be a paper: each line of a text without one need not be read to see that."""
    return any(link.entry_link.kind is LinkKind.PAPER or link.hosts.kind(link.url) is HostKind.PAPER for link in links)


def _is_long_entry(visible: Visible, fields: FieldWords) -> bool:
    """Whether a text is an entry whose title has several words."""
    lead = _lead(visible, fields)
    return lead is not None and _has_words(visible, lead) and _is_entry(visible, lead, read_links(visible, fields))


def _lead(visible: Visible, fields: FieldWords) -> Lead | None:
    """The title that leads a text with links: whoever reads the heading above has asked for it as well."""
    links = read_links(visible, fields)
    return visible.once((find_lead, fields), lambda: find_lead(visible, links, fields.name_mark)) if links else None


def _has_words(visible: Visible, lead: Lead) -> bool:
    return has_title_words(visible.text[lead.start : lead.end])


def _is_entry(visible: Visible, lead: Lead, links: Sequence[ReadLink]) -> bool:
    """Whether the title leads to a paper and no sentence goes on behind it."""
    if lead.link:
        remark = _REMARK.match(visible.text, lead.link.end)
        behind = visible.text[remark.end() if remark else lead.link.end :].lstrip(AFTER_TITLE)
        is_cited = lead.start > 0 and _IN_PROCEEDINGS.match(behind) is not None
        goes_on = behind[:1].islower() and not (is_cited or is_preprint_server(behind.partition(" ")[0]))
        return not goes_on and any(link.is_paper for link in links if link is lead.link or not link.is_name)
    following = link_from(links, lead.end)
    if following and any(
        says(visible, lead, following) for says in (_is_meant_link, _is_address_below, is_venue_behind)
    ):
        return True
    line = visible.text[lead.end :].partition(HARD_BREAK)[0].partition(SOFT_BREAK)[0]
    is_alone = not line.strip(AFTER_TITLE)
    is_short = is_alone or any(link.start >= lead.end for link in links)
    if is_short and any(_is_called_paper(visible, lead, link) for link in links):
        return True
    is_title = is_alone and lead.kind is LeadKind.MARKED and _has_words(visible, lead)
    papers = (link for link in links if link.start > lead.end and (link.is_paper or link.is_paper_by_host))
    return is_title and any(_is_label_like(visible, link) for link in papers)


def _is_address_below(visible: Visible, lead: Lead, link: ReadLink) -> bool:
    """Whether a link is the bare address of a paper, all of the line below one of a title and what is told of it."""
    is_bare = link.is_paper and not (link.is_name or link.entry_link.is_labelled)
    if not is_bare or lead.kind is not LeadKind.PLAIN:
        return False
    line = visible.text[lead.start : link.start]
    is_next = line.endswith(LINE_ENDS) and not any(mark in line[:-1] for mark in LINE_ENDS)
    is_last = visible.text[link.end : link.end + 1] in ("", *LINE_ENDS)
    return is_next and is_last and is_title_case(visible.text[lead.start : lead.end])


def _is_meant_link(visible: Visible, lead: Lead, link: ReadLink) -> bool:
    """Whether a paper's address stands behind a title as that of an unclosed link: `[Title. ICML 2020](https://…`."""
    is_meant = link.is_paper and _MEANT_LINK.match(visible.text, lead.end, link.start + 1) is not None
    return is_meant and _has_words(visible, lead)


def _is_called_paper(visible: Visible, lead: Lead, link: ReadLink) -> bool:
    """Whether a link says that it is the paper; one in brackets may be silent, or a venue, beside a long title.

    It stands before that, or behind one that is marked: `**Lighting Long Halls** [[Link]](…)`.
    """
    is_beside = link.end <= lead.start or lead.kind is LeadKind.MARKED
    if link.says is None and link.is_paper and not link.is_name and is_beside:
        in_brackets = visible.text.startswith("[", link.start, link.end) or is_bracketed(visible, link)
        return in_brackets and _has_words(visible, lead)
    return link.says is LinkKind.PAPER and not link.in_sentence


def _is_label_like(visible: Visible, link: ReadLink) -> bool:
    """Whether a link below a title says where or when it came out: it begins a line, or is short."""
    begins_line = visible.text[: link.start].rstrip(" [(")[-1:] in LINE_ENDS
    is_short = len(visible.text[link.start : link.end].split()) <= _WORDS_OF_LABEL
    return not link.is_name or begins_line or is_short
