"""Venues that links behind titles say, be they unknown: `Lighting Long Halls [[Oil Club 2023]](…)`."""

from linter.entries.links import ReadLink
from linter.entries.titles.ends import SENTENCE_END
from linter.entries.titles.lead import Lead, LeadKind
from linter.entries.titles.words import has_title_words
from linter.entries.visible import Visible
from linter.lazy import re
from linter.papers.venues import dated_venue, is_dated_name

# Brackets and the year say that it is one: it need not be known, and may be cut short, as `Proc. Oil Lamps 2023`.
_DATED = re.compile(r"\[(?=[^\W\d_])[^\[\]\r\n]{1,60}[^\[\]\r\n\w](?:19|20)[0-9]{2}\]")
_AROUND = " \t\r\n.,:;|[]"
_COLONS = (":", "：")


def is_venue_behind(visible: Visible, lead: Lead, link: ReadLink) -> bool:
    """Whether the first link behind a plain title, right behind it, is but the venue and the year of its paper.

    What it stands behind is one sentence and begins with a capital.
    """
    if lead.kind is not LeadKind.PLAIN or not link.is_paper or visible.text[lead.end : link.start].strip(_AROUND):
        return False
    label = visible.text[max(lead.end, link.start - 1) : link.end + 1].strip()
    title = visible.text[lead.start : lead.end]
    is_title = title[0].isupper() and has_title_words(title) and SENTENCE_END.search(title) is None
    return is_title and _DATED.fullmatch(label) is not None


def is_venue_behind_colon(visible: Visible, lead: Lead, link: ReadLink) -> bool:
    """Whether a colon and a link end an item that says where the paper came out, though nobody know the venue.

    `Lighting Long Halls: [Letters on Oil and Gas 2017](…)`, `Lighting Long Halls: [ICML20 LampWorks](…)`.
    """
    is_last = visible.text[lead.end : link.start].strip() in _COLONS and not visible.text[link.end :].strip(" \t.")
    venue = visible.text[link.start : link.end].strip()
    return is_last and (is_dated_name(venue) or dated_venue(venue.partition(" ")[0]) is not None)
