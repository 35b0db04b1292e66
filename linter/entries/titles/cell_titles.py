"""Titles of which some words are in bold, in cells below a header that says titles: all of such a cell is one."""

from linter.entries.links import ReadLink
from linter.entries.titles.bold_texts import is_strong
from linter.entries.titles.bylines import are_mostly_people
from linter.entries.titles.ends import is_byline, plain_end
from linter.entries.titles.lead import Lead, LeadKind, made_lead
from linter.entries.titles.words import has_title_words
from linter.entries.visible import Visible
from linter.lazy import re
from linter.papers.venues import find_venue

_GOES_ON = re.compile(r"\s+(?:[–—-]\s+)?[^\W_]")
# Behind a name in bold and in quotes, a title begins: `**"LANT"** Lighting Long Halls`.
_BEGINS = re.compile(r"[\"”]?\s+(?=[^\W_a-z])")
_QUOTES = ('"', "“")


def whole_title(visible: Visible, lead: Lead, links: tuple[ReadLink, ...]) -> Lead:
    """The title that leads such a cell, with what goes on behind its words in bold."""
    if lead.kind is LeadKind.PLAIN:
        end = _end_over_bold(visible, lead, links)
        return made_lead(visible, LeadKind.PLAIN, lead.start, end, name=lead.name) or lead if end else lead
    if lead.kind is not LeadKind.MARKED:
        return lead
    end, _ = plain_end(visible, lead.end, links)
    begins = _BEGINS.match(visible.text, lead.end)
    is_name = visible.text[max(0, lead.start - 1) : lead.start + 1].startswith(_QUOTES)
    if begins and is_name and has_title_words(visible.text[begins.end() : end]):
        name = visible.trimmed(lead.start, lead.end, '"“”')
        return made_lead(visible, LeadKind.PLAIN, begins.end(), end, name=name) or lead
    if _GOES_ON.match(visible.text, lead.end, end):
        return made_lead(visible, LeadKind.MARKED, lead.start, end, name=lead.name) or lead
    return lead


def _end_over_bold(visible: Visible, lead: Lead, links: tuple[ReadLink, ...]) -> int | None:
    """Where a plain title ends that goes on over words in bold: `A Lamp-Based **Long Halls** Function for Oil`.

    None where it does not: authors and venues may be in bold, but neither has so many words of a title behind it.
    """
    text = visible.text
    bold = next((part for part in visible.emphases if part.start > lead.end), None)
    if bold is None or not is_strong(bold) or text[lead.end : bold.start] != " ":
        return None
    end, _ = plain_end(visible, bold.end, links)
    behind = text[bold.end : end]
    is_title = _GOES_ON.match(behind) is not None and has_title_words(behind)
    is_told = are_mostly_people(text[bold.start : end]) or is_byline(behind.strip())
    return end if is_title and not is_told and find_venue(text[bold.start : bold.end]) is None else None
