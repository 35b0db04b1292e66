"""How many entries a paragraph is, and whether the title that leads one is an entry's."""

from collections.abc import Iterable, Sequence

from linter.entries.labels import is_label
from linter.entries.link_sentences import OUTCOME
from linter.entries.links import FieldWords, ReadLink, is_bracketed, link_from, read_links
from linter.entries.model import LinkKind
from linter.entries.styles.paragraph_forms import AFTER_TITLE
from linter.entries.titles.bold_texts import is_strong
from linter.entries.titles.cited_authors import is_reference
from linter.entries.titles.lead import Lead, LeadKind
from linter.entries.titles.leads import find_lead
from linter.entries.titles.venues_behind import is_venue_behind
from linter.entries.titles.words import has_title_words, is_title_case
from linter.entries.visible import HARD_BREAK, LINE, LINE_ENDS, SOFT_BREAK, Visible
from linter.lazy import re
from linter.papers.addresses.hosts import HostKind
from linter.papers.venues import is_preprint_server

# An empty line within a paragraph: `<br><br>`.
_EMPTY_LINE = re.compile(rf"{HARD_BREAK}[^\S{HARD_BREAK}]*{HARD_BREAK}\s*")
# Between title and address where the link, maybe a label, was not closed, and what told of the paper before that.
_MEANT_LINK = re.compile(r"(?:[^\[\]()\r\n]{0,60}|[ \t]?\[[^\[\]()\r\n]{1,30})\][ \t]?\((?=h)")
# Where a paper came out, behind its title in a citation: `, in Advances in Oil`.
_IN_PROCEEDINGS = re.compile(r"in (?:the )?(?:[0-9]{1,4}(?:st|nd|rd|th)? )?[A-Z]")
FEWEST_LINES = 2
_WORDS_OF_LABEL = 4
# `(see also above)` at the end of a line is no sentence that goes on.
_REMARK = re.compile(rf"\s*\([^()\r\n]{{1,80}}\)[ \t.]*(?=[{HARD_BREAK}{SOFT_BREAK}]|\Z)")


def entry_count(visible: Visible, fields: FieldWords) -> int:
    """How many entries a paragraph is: one by line, or one all together."""
    by_line = len(entries_by_line(visible, fields))
    return by_line if by_line >= FEWEST_LINES else int(_is_long_entry(visible, fields))


def entries_by_line(visible: Visible, fields: FieldWords) -> list[tuple[int, int]]:
    """The pieces of a paragraph that holds several entries, each beginning a line; a line that begins none goes on."""
    if len(visible.links) < FEWEST_LINES:
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
    return parts if len(parts) >= FEWEST_LINES else []


def bold_title_lines(visible: Visible) -> list[int]:
    """Where lines begin that are a title in bold and nothing else; what stands below each is its entry's."""
    bold = {part.start: part.end for part in visible.emphases if is_strong(part)}
    lines = (found.span() for found in LINE.finditer(visible.text))
    trimmed = (visible.trimmed(*line) for line in lines)
    return [at for at, end in trimmed if bold.get(at) == end and has_title_words(visible.text[at:end])]


def _may_hold_entries(links: Iterable[ReadLink]) -> bool:
    """Whether any of some links may be a paper: each line of a text without one need not be read to see that."""
    return any(link.entry_link.kind is LinkKind.PAPER or link.hosts.kind(link.url) is HostKind.PAPER for link in links)


def _is_long_entry(visible: Visible, fields: FieldWords) -> bool:
    """Whether a text is an entry whose title has several words."""
    lead = lead_of(visible, fields)
    return lead is not None and _has_words(visible, lead) and leads_to_entry(visible, lead, read_links(visible, fields))


def lead_of(visible: Visible, fields: FieldWords) -> Lead | None:
    """The title that leads a text with links: whoever reads the heading above has asked for it as well."""
    return any_lead(visible, fields) if read_links(visible, fields) else None


def any_lead(visible: Visible, fields: FieldWords) -> Lead | None:
    """The title that leads a text, with links or without."""
    links = read_links(visible, fields)
    return visible.once((find_lead, fields), lambda: find_lead(visible, links, fields.name_mark))


def _has_words(visible: Visible, lead: Lead) -> bool:
    return has_title_words(visible.text[lead.start : lead.end])


def leads_to_entry(visible: Visible, lead: Lead, links: Sequence[ReadLink]) -> bool:
    """Whether the title leads to a paper and no sentence goes on behind it."""
    if lead.link:
        remark = _REMARK.match(visible.text, lead.link.end)
        behind = visible.text[remark.end() if remark else lead.link.end :].lstrip(AFTER_TITLE)
        is_cited = lead.start > 0 and _IN_PROCEEDINGS.match(behind) is not None
        is_told = is_cited or is_preprint_server(behind.partition(" ")[0]) or OUTCOME.match(behind) is not None
        goes_on = behind[:1].islower() and not (is_told or _begins_with_label(visible, behind, links))
        return not goes_on and any(link.is_paper for link in links if link is lead.link or not link.is_name)
    following = link_from(links, lead.end)
    if following and any(
        says(visible, lead, following) for says in (_is_meant_link, _is_address_below, is_venue_behind)
    ):
        return True
    if is_reference(visible, lead) and any(link.is_paper for link in links):
        return True
    line = visible.text[lead.end :].partition(HARD_BREAK)[0].partition(SOFT_BREAK)[0]
    is_alone = not line.strip(AFTER_TITLE)
    is_short = is_alone or any(link.start >= lead.end for link in links)
    if is_short and any(_is_called_paper(visible, lead, link) for link in links):
        return True
    is_title = is_alone and lead.kind is LeadKind.MARKED and _has_words(visible, lead)
    papers = (link for link in links if link.start > lead.end and (link.is_paper or link.is_paper_by_host))
    return is_title and any(_is_label_like(visible, link) for link in papers)


def _begins_with_label(visible: Visible, behind: str, links: Sequence[ReadLink]) -> bool:
    """Whether the end of a text begins with a link that is named as such things are: `[github](…) ICML 2020`."""
    following = link_from(links, len(visible.text) - len(behind))
    return following is not None and is_label(following.entry_link.label) and visible.text[following.start :] == behind


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
