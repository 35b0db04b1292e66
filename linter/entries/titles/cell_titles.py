"""Titles of which some words are in bold, in cells below a header that says titles: all of such a cell is one."""

from linter.entries.links import ReadLink
from linter.entries.titles.ends import plain_end
from linter.entries.titles.lead import Lead, LeadKind, made_lead
from linter.entries.titles.words import has_title_words
from linter.entries.visible import Visible
from linter.lazy import re

_GOES_ON = re.compile(r"\s+(?:[–—-]\s+)?[^\W_]")
# Behind a name in bold and in quotes, a title begins: `**"LANT"** Lighting Long Halls`.
_BEGINS = re.compile(r"[\"”]?\s+(?=[^\W_a-z])")
_QUOTES = ('"', "“")


def whole_title(visible: Visible, lead: Lead, links: tuple[ReadLink, ...]) -> Lead:
    """The title that leads such a cell, with what goes on behind its first words in bold."""
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
