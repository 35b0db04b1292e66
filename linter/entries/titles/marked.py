"""Titles in bold or italics, with a name in front, a link inside, or the next line."""

from linter.entries.links import ReadLink, link_from
from linter.entries.titles.asides import is_venue_aside
from linter.entries.titles.bold_names import title_behind_bold
from linter.entries.titles.bold_texts import is_strong
from linter.entries.titles.bylines import are_names, cited_end
from linter.entries.titles.cited_authors import cited_authors, is_told_when
from linter.entries.titles.ends import LONGEST_TITLE, SENTENCE_END, plain_end
from linter.entries.titles.lead import Lead, LeadKind, made_lead
from linter.entries.titles.leading_names import name_within, says_name
from linter.entries.titles.linked_names import COLON
from linter.entries.titles.words import TITLE_WORDS, has_title_words, is_title_case
from linter.entries.visible import SOFT_BREAK, Part, Visible
from linter.lazy import re
from linter.papers.venues import find_venue, leading_venue

_CLOSING = tuple(")]）】")
# Between a name in bold and the title: ` (ICML 2024): `.
_VENUE_AND_COLON = re.compile(r"\s*[(（](?P<venue>[^()（）\r\n]{2,60})[)）]\s*[:：]\s*")
_BEFORE_VENUE = " \t.,;([（"
_LONGEST_VENUE = 60  # code points


def within_mark(visible: Visible, marked: Part, name: tuple[int, int] | None) -> Lead | None:
    """A title in bold that is not all of what is in bold: a venue stands behind it, or a name in brackets before it."""
    venue = _venue_in_title(visible, marked)
    if venue is not None:
        return made_lead(visible, LeadKind.MARKED, marked.start, venue, name=name)
    bracketed = name_within(visible, marked.start, marked.end)
    return made_lead(visible, LeadKind.MARKED, bracketed[1], marked.end, name=bracketed[0]) if bracketed else None


def marked_title(
    visible: Visible, marked: Part, links: tuple[ReadLink, ...], name: tuple[int, int] | None
) -> Lead | None:
    """A title in bold or italics; what is marked may hold the title's link, and labelled ones behind it."""
    marked = _with_next_line(visible, marked)
    inside = [link for link in links if marked.start <= link.start and link.end <= marked.end]
    named = next((link for link in inside if link.is_name), None)
    if named:
        return made_lead(visible, LeadKind.LINK, named.start, named.end, link=named, name=name)
    end = min([marked.end, *(link.start for link in inside)])
    stop = max(marked.start, len(visible.text[:end].rstrip(" :：[(")))
    found = _VENUE_AND_COLON.match(visible.text, stop)
    has_venue = found is not None and find_venue(found["venue"]) is not None
    found = found if has_venue else COLON.match(visible.text, stop)
    before = visible.text[: marked.start].strip()
    is_behind_venue = before.endswith(_CLOSING) and is_venue_aside(before)
    subtitle = _subtitle_in_reference(visible, marked.start, found.end()) if found and not inside else None
    if subtitle:
        return made_lead(visible, LeadKind.MARKED, marked.start, subtitle)
    if found and not inside:
        behind, _ = plain_end(visible, found.end(), links)
        title = visible.text[found.end() : behind]
        if is_title_case(title) or (
            _is_no_remark(title) and (has_venue or is_behind_venue or _venue_follows(visible, behind, links))
        ):
            name = marked.start, stop
            is_apart = has_venue or says_name(title, visible.text[slice(*name)])
            start = found.end() if is_apart else marked.start
            return made_lead(visible, LeadKind.MARKED, start, behind, name=name)
    whole = None if inside else title_behind_bold(visible, marked, links)
    if whole:
        return made_lead(visible, LeadKind.MARKED, *whole, name=(marked.start, stop) if whole[0] > stop else name)
    return made_lead(visible, LeadKind.MARKED, marked.start, stop, name=name)


def _subtitle_in_reference(visible: Visible, start: int, at: int) -> int | None:
    """Where a title ends that begins behind its authors and goes on behind a colon, before venue and year.

    `Ada Moss, Ben Oak. **Long Halls**: A lamp for each. Journal of Lamps, 1992.` None where it is none of these.
    """
    authors = cited_authors(visible, start)
    if authors is None or authors.is_dated:
        return None
    end = cited_end(visible.text, at, min(len(visible.text), at + LONGEST_TITLE))
    is_subtitle = end < len(visible.text) and _is_no_remark(visible.text[at:end])
    return end if is_subtitle and is_told_when(visible, end) else None


def title_apart(visible: Visible, lead: Lead, links: tuple[ReadLink, ...]) -> Lead | None:
    """The title behind a name in bold and a colon, where these are read as its beginning: `**LANT:** Long Halls`."""
    marked = next((part for part in visible.emphases if part.start == lead.start and is_strong(part)), None)
    if lead.kind is not LeadKind.MARKED or marked is None:
        return None
    stop = max(marked.start, len(visible.text[: marked.end].rstrip(" :：")))
    colon = COLON.match(visible.text, stop)
    end = plain_end(visible, colon.end(), links)[0] if colon else 0
    if colon is None or not has_title_words(visible.text[colon.end() : end]):
        return None
    return made_lead(visible, LeadKind.MARKED, colon.end(), end, name=(marked.start, stop))


def says_name_again(visible: Visible, lead: Lead) -> bool:
    """Whether a title says the name in bold before it, which is no part of it then: `**LANT:** LANT: Long Halls`."""
    if lead.kind is not LeadKind.MARKED or lead.name is None or lead.start <= lead.name[1]:
        return False
    return says_name(visible.text[lead.start : lead.end], visible.text[slice(*lead.name)])


def _with_next_line(visible: Visible, marked: Part) -> Part:
    """What is in bold, with the bold lines right below that it goes on in: `**A Title That Is**` above `**Long.**`."""
    last = marked
    for part in visible.emphases:
        is_next = part.start > last.end and visible.text[last.end : part.start].strip(" ") == SOFT_BREAK
        if is_next and is_strong(last) and is_strong(part) and not _ends_sentence(visible.text[last.start : last.end]):
            last = part
        elif part.start > last.end:
            break
    return Part(marked.start, last.end, marked.inline) if last is not marked else marked


def _ends_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", ":", "：", "。"))


def _venue_follows(visible: Visible, at: int, links: tuple[ReadLink, ...]) -> bool:
    """Whether a venue stands right behind a title, in the text or in a link's."""
    link = link_from(links, at)
    if link and not visible.text[at : link.start].strip(_BEFORE_VENUE):
        return is_venue_aside(visible.text[link.start : link.end])
    return leading_venue(visible.text[at : at + _LONGEST_VENUE].lstrip(_BEFORE_VENUE)) is not None


def _is_no_remark(text: str) -> bool:
    """Whether a text behind a name and its venue may be a title: it begins with a capital and is no sentence."""
    return text[:1].isupper() and has_title_words(text) and not SENTENCE_END.search(f"{text.rstrip()} x")


def _venue_in_title(visible: Visible, marked: Part) -> int | None:
    """Where the venue begins that stands in bold with a title, behind a comma: `**A Long Title, ICML 2024 Oral**`."""
    text = visible.text[marked.start : marked.end]
    venue = find_venue(text) if is_strong(marked) else None
    before = text[: venue.start].rstrip() if venue else ""
    is_parted = before.endswith(",") and before.count("(") == before.count(")")
    is_title = is_parted and len(before.split()) > TITLE_WORDS and not are_names(before, least=2)
    return marked.start + len(before) - 1 if is_title else None
