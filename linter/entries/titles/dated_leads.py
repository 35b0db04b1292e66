"""Linked titles behind the day they are listed under, a venue and a remark: `20240305 LAMP-24 [Long Halls](…)`."""

from linter.entries.links import ReadLink, link_from
from linter.entries.titles.ends import DATE
from linter.entries.titles.words import has_title_words
from linter.entries.visible import Visible
from linter.lazy import re
from linter.papers.venues import is_named_venue

_LONGEST_DATE, _LONGEST_BETWEEN = 20, 200  # code points
_AROUND_DATE = " \t:：,|–—-"
# A day before them tells that capitals are a venue, be it unknown: `LAMP`, `LAMP-24`, `LAMP'24`.
_VENUE = re.compile(r"[A-Z]{2,8}(?:['’-]?(?:20)?[0-9]{2})?|[Ww]orkshop|[Pp]reprint")
_IN_HAN = re.compile("[\u4e00-\u9fff]")


def title_behind_date(visible: Visible, at: int, links: tuple[ReadLink, ...]) -> ReadLink | None:
    """The linked title of a paper that but a venue and a remark part from the date the text begins with, up to `at`.

    None where no date ends there, or other words follow, as those of a piece of news.
    """
    if not 0 < at <= _LONGEST_DATE or DATE.fullmatch(visible.text[:at].strip(_AROUND_DATE)) is None:
        return None
    link = link_from(links, at)
    if link is None or link.start > at + _LONGEST_BETWEEN or not (link.is_paper and link.is_name):
        return None
    is_title = has_title_words(visible.text[link.start : link.end])
    return link if is_title and _are_venue_and_remark(visible.text[at : link.start].strip()) else None


def _are_venue_and_remark(text: str) -> bool:
    """Whether a text is a venue, or a remark in another script than titles before a colon, or both of them."""
    venue, _, behind = text.partition(" ")
    is_venue = _VENUE.fullmatch(venue) is not None or is_named_venue(venue)
    remark = behind if is_venue else text
    return (is_venue and not behind) or (remark.endswith((":", "：")) and _IN_HAN.search(remark) is not None)
