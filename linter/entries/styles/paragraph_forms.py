"""Forms of paragraphs that tell, beside others of the same form that lead to papers, that what they name is a paper."""

from collections.abc import Sequence
from enum import StrEnum

from linter.entries.around_title import read_stated
from linter.entries.labels import is_label
from linter.entries.links import ReadLink
from linter.entries.model import LinkKind
from linter.entries.styles.items import is_bold
from linter.entries.titles.bylines import is_dated_byline
from linter.entries.titles.cited_authors import is_reference
from linter.entries.titles.ends import SENTENCE_END
from linter.entries.titles.lead import Lead, LeadKind
from linter.entries.titles.words import has_title_words
from linter.entries.visible import HARD_BREAK, LINE, SOFT_BREAK, Visible
from linter.lazy import re

AFTER_TITLE = " \t.,:;|()[]*_–—-"
_ENDS = HARD_BREAK + SOFT_BREAK
# A line, and what the address on the next is called: `Lighting Long Halls,` above `PDF: https://…`.
_ABOVE_LABEL = re.compile(rf"(?P<title>[^{_ENDS}]{{2,400}})[{_ENDS}](?P<label>[^{_ENDS}:：]{{2,30}})[:：] ?")
_NUMBER = re.compile(r"\[[0-9]{1,4}\][.:]?\s")
_BEHIND_ADDRESS = " \t.,;>"
_DATED = re.compile(r"(?:19|20)[0-9]{2}|['’][0-9]{2}")


class Form(StrEnum):
    """How a paragraph is written."""

    REFERENCE = "title with a link, the only one, nothing but authors, venue and year behind it"
    LABEL_BELOW = "title, nothing but a labelled address on the line below"
    CITED = "title in quotes or marked, behind its authors, with the year before or behind it"
    TOLD = "title in bold, without a link, with its authors, venue and year behind it on the line"
    NUMBERED = "number in brackets and title, nothing but labelled links behind, or none"


# Those of which so many in a file are papers, wherever they lead, and be it nowhere.
SAYING_ENOUGH = frozenset({Form.CITED, Form.TOLD})


def may_tell(text: str) -> bool:
    """Whether a paragraph's source may tell of a paper without a link to it: most prose need not be read to see it."""
    return ("**" in text or '"' in text or "“" in text) and _DATED.search(text) is not None


def form_of(visible: Visible, lead: Lead, links: Sequence[ReadLink]) -> Form | None:
    """The form that a text has which a title leads, None where it is another."""
    if is_reference(visible, lead):
        return Form.CITED
    if not links and _is_told(visible, lead):
        return Form.TOLD
    if len(links) == 1 and lead.link is not None:
        return Form.REFERENCE if is_dated_byline(visible.text[lead.link.end :].strip(AFTER_TITLE)) else None
    if len(links) == 1 and _is_above_label(visible, links[0]):
        return Form.LABEL_BELOW
    return Form.NUMBERED if _NUMBER.match(visible.text) and _are_links_last(visible, links) else None


def may_lead_away(form: Form | None, visible: Visible, lead: Lead, links: Sequence[ReadLink]) -> bool:
    """Whether a text of a form has no link, or only one, which is no paper's: a project's page, or what nobody knows.

    A numbered title without a link is all of its text.
    """
    is_unknown = len(links) == 1 and links[0].entry_link.kind in (LinkKind.OTHER, LinkKind.PROJECT)
    if form is None or not (is_unknown or not links):
        return False
    return form is not Form.NUMBERED or bool(links) or _is_all(visible, lead)


def _is_told(visible: Visible, lead: Lead) -> bool:
    line = LINE.match(visible.text, lead.end)
    if lead.kind is not LeadKind.MARKED or line is None or not is_bold(visible, lead):
        return False
    stated = read_stated(visible.piece(0, line.end()), lead.start, lead.end)
    return bool(stated.authors and stated.venue and stated.year)


def _is_all(visible: Visible, lead: Lead) -> bool:
    """Whether nothing stands behind a title, which is one sentence."""
    title, behind = visible.text[lead.start : lead.end], visible.text[lead.end :]
    return not behind.strip(AFTER_TITLE) and SENTENCE_END.search(title) is None


def _are_links_last(visible: Visible, links: Sequence[ReadLink]) -> bool:
    """Whether labelled links end a text, one of them to a paper, or it has none."""
    if not links:
        return True
    is_labelled = any(link.is_paper for link in links) and not any(link.is_name for link in links)
    return is_labelled and not visible.unlinked[links[0].start :].strip(AFTER_TITLE + HARD_BREAK)


def _is_above_label(visible: Visible, link: ReadLink) -> bool:
    found = _ABOVE_LABEL.fullmatch(visible.text, 0, link.start)
    if found is None or not (link.entry_link.is_labelled and is_label(found["label"].strip())):
        return False
    return has_title_words(found["title"]) and not visible.text[link.end :].strip(_BEHIND_ADDRESS)
