"""Forms of paragraphs that tell, beside others of the same form that lead to papers, that what they name is a paper."""

from collections.abc import Sequence
from enum import StrEnum

from linter.entries.labels import is_label
from linter.entries.links import ReadLink
from linter.entries.model import LinkKind
from linter.entries.titles.bylines import is_dated_byline
from linter.entries.titles.ends import SENTENCE_END
from linter.entries.titles.lead import Lead
from linter.entries.titles.words import has_title_words
from linter.entries.visible import HARD_BREAK, SOFT_BREAK, Visible
from linter.lazy import re

AFTER_TITLE = " \t.,:;|()[]*_–—-"
_ENDS = HARD_BREAK + SOFT_BREAK
# A line, and what the address on the next is called: `Lighting Long Halls,` above `PDF: https://…`.
_ABOVE_LABEL = re.compile(rf"(?P<title>[^{_ENDS}]{{2,400}})[{_ENDS}](?P<label>[^{_ENDS}:：]{{2,30}})[:：] ?")
_NUMBER = re.compile(r"\[[0-9]{1,4}\][.:]?\s")
_BEHIND_ADDRESS = " \t.,;>"


class Form(StrEnum):
    """How a paragraph is written, with a single link but where it says otherwise."""

    REFERENCE = "title with a link, nothing but authors, venue and year behind it"
    LABEL_BELOW = "title, nothing but a labelled address on the line below"
    NUMBERED = "number in brackets and title, nothing but labelled links behind, or none"


def form_of(visible: Visible, title_link: ReadLink | None, links: Sequence[ReadLink]) -> Form | None:
    """The form that a text has, None where it is another; `title_link` is that of its links whose text is the title."""
    if len(links) == 1 and title_link is not None:
        is_reference = is_dated_byline(visible.text[title_link.end :].strip(AFTER_TITLE))
        return Form.REFERENCE if is_reference else None
    if len(links) == 1 and _is_above_label(visible, links[0]):
        return Form.LABEL_BELOW
    return Form.NUMBERED if is_numbered(visible) and _are_links_last(visible, links) else None


def is_numbered(visible: Visible) -> bool:
    """Whether a text begins with a number in square brackets, as references do: `[12] Lighting Long Halls`."""
    return _NUMBER.match(visible.text) is not None


def may_lead_away(visible: Visible, lead: Lead, links: Sequence[ReadLink]) -> bool:
    """Whether the only link of such a text is no paper's, and leads to a project's page or to what nobody knows.

    A numbered title may have none, but is all of its text then.
    """
    if not links:
        title, behind = visible.text[lead.start : lead.end], visible.text[lead.end :].strip(AFTER_TITLE)
        return is_numbered(visible) and not behind and SENTENCE_END.search(title) is None
    is_unknown = len(links) == 1 and links[0].entry_link.kind in (LinkKind.OTHER, LinkKind.PROJECT)
    return is_unknown and form_of(visible, lead.link, links) is not None


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
