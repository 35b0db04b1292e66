"""Items and lines below a heading: fields of its entry, or entries with a title of their own."""

from collections.abc import Sequence

from linter.entries.labels import is_label
from linter.entries.links import FIELD_LABEL, FieldWords, ReadLink, label_in_brackets
from linter.entries.titles.lead import Lead
from linter.entries.titles.leads import find_lead
from linter.entries.titles.words import WORD
from linter.entries.visible import Visible
from linter.lazy import re

_PAGE = re.compile(r"(?![a-z][a-z0-9+.-]*:)[^#?]*\.md(?:[#?].*)?", re.IGNORECASE)  # of the list's own
# What stands before several links of one paper.
_LINKS_LABEL = re.compile(r"(?:链接|入口|地址|资源|来源|\b(?:links?|urls?|resources?|access))$", re.IGNORECASE)
STATEMENT = re.compile(
    r"\W*(?P<label>authors?|year|date|published(?: in)?|venue|conference|journal|作者"
    r"|(?:发表|发布)?(?:年份|日期|时间|会议|期刊)(?:与发表)?)\W{0,4}[:：]\W*(?P<text>.+)",
    re.IGNORECASE,
)
# Lines of a list of fields that say something in words of their own.
_REMARK = re.compile(
    r"\W*(?:tl;?dr|abstract|summary|note|keywords?|tags?|tasks?|institutions?|affiliations?|doi|arxiv(?: id)?"
    r"|intro(?:duction)?|descriptions?|comments?|remarks?|highlights?|contributions?|takeaways?"
    r"|key(?: ?(?:ideas?|points?|insights?))?"
    r"|\w{0,4}(?:摘要|简介|关键词|标签|任务|机构|单位|备注|总结|贡献|概述))\W{0,4}[:：].*",
    re.IGNORECASE | re.DOTALL,
)
_SILENT = ("link", "links")
_WORDS_A_LINK = 3
_AROUND_LABEL = " \t*_`[](){}<>|,;:：-–—"


def is_labelled_before(visible: Visible, links: Sequence[ReadLink], fields: FieldWords) -> bool:
    """Whether an item is a title behind the link to its paper: `[[arXiv](…)] A Lantern of Two Wicks`."""
    lead = find_lead(visible, tuple(links), fields.name_mark) if links and links[0].is_paper else None
    return lead is not None and lead.start >= links[0].end and lead.link is None and _has_words(visible, lead)


def _has_words(visible: Visible, lead: Lead) -> bool:
    return len(WORD.findall(visible.text, lead.start, lead.end)) > _WORDS_A_LINK


def is_field(visible: Visible, links: Sequence[ReadLink]) -> bool:
    """Whether an item is a field of the entry above it, and has no title of its own."""
    is_field = is_field_line(visible, 0, len(visible.text), links) or is_statement(visible, links)
    return is_field and not any(link.is_name for link in links) and not has_title(visible, links)


def has_title(visible: Visible, links: Sequence[ReadLink]) -> bool:
    """Whether words that are no label stand before an item's first link: `**First Lantern** [paper](…)`."""
    if not links:
        return False
    is_behind_label = links[0].entry_link.label_span.end <= visible.span(0, links[0].start).end
    if is_behind_label and label_in_brackets(visible, 0, links[0].start) is None:
        return False
    lead = visible.text[: links[0].start].strip(_AROUND_LABEL)
    return WORD.search(lead) is not None and not is_label(lead) and not _LINKS_LABEL.search(lead)


def is_field_line(visible: Visible, start: int, end: int, links: Sequence[ReadLink]) -> bool:
    """Whether a line holds but links and their labels, rather than a sentence."""
    if any(link.in_sentence for link in links):
        return False
    words = WORD.findall(visible.unlinked, start, end)
    return len(words) <= _WORDS_A_LINK * max(1, len(links))


def is_statement(visible: Visible, links: Sequence[ReadLink]) -> bool:
    """Whether an item says under a label who wrote the paper, where it came out or what it is about."""
    return not links and any(pattern.fullmatch(visible.text) for pattern in (STATEMENT, _REMARK))


def is_labelled_field(link: ReadLink, fields: FieldWords) -> bool:
    """Whether a link has a field's label, and leads to no further page of the list: `[[link](./notes.md)]`.

    A link that only calls itself one may be a field of anything.
    """
    label = link.entry_link.label
    is_silent = label.lower() in _SILENT and link.entry_link.label_span.end > link.entry_link.link.span.start
    is_field = FIELD_LABEL.search(label) is not None and not is_silent and _PAGE.fullmatch(link.url) is None
    return is_field or label in fields.labels
