"""Groups and methods with the reference of their paper below: `* Oil Univ. [[pdf]](…)`, then `Ada Moss, *Long Halls*`.

A reference may also begin with the title: `Lighting Long Halls (ICML 2024), Moss et al.` The list item that it is may
lack the blank that would have made it one of those below.
"""

from collections.abc import Sequence
from dataclasses import replace

from linter.entries.around_title import read_stated
from linter.entries.model import FieldName, Written
from linter.entries.styles.items import ReadItem
from linter.entries.titles.asides import is_venue_aside
from linter.entries.titles.bylines import are_cited_names, are_mostly_people, are_names
from linter.entries.titles.citations_behind import cites_title
from linter.entries.titles.ends import SENTENCE_END
from linter.entries.titles.lead import Lead, LeadKind
from linter.entries.titles.leads import find_lead
from linter.entries.titles.words import WORD, has_title_words
from linter.entries.visible import Visible
from linter.entries.visible_texts import VisibleTexts
from linter.lazy import re
from linter.markdown.model import Block, ListBlock, ListItem, Paragraph
from linter.papers.titles.spelling import normalised_title
from linter.papers.venues import is_dated_venue, is_named_venue
from linter.text.span import Span

_WORDS_OF_GROUP = 5
_LEADS = (LeadKind.MARKED, LeadKind.PLAIN)
# Behind the title that a reference begins with: ` (ICML 2024), Moss et al.`
_TOLD_BEHIND = re.compile(r"\s*[(（](?P<venue>[^()（）\r\n]{2,60})[)）][.,:]?\s+(?P<people>[^\r\n]+)")


def with_reference_below(texts: VisibleTexts, read: ReadItem, blocks: Sequence[Block]) -> ReadItem:
    """An item that names a group or a method, as the entry of the paper whose reference is first in the list below."""
    lists = [block for block in blocks if isinstance(block, ListBlock)] if _is_group(read) else []
    is_below = len(lists) == 1 and not _tells_authors(read, lists[0])
    visible = only_text(texts, lists[0].items[0]) if is_below else None
    lead = _reference(visible) if visible else None
    return _of_reference(read, visible, lead) if visible and lead else read


def with_reference_behind(texts: VisibleTexts, read: ReadItem, item: ListItem, behind: ListItem) -> ReadItem | None:
    """An item with the one behind it as its reference, which was meant to stand below; None where that is none.

    It stands further in, and its title is or has the item's own, unless this is but a group or a method.
    """
    if not read.has_paper or len(item.blocks) > 1 or texts.column(behind.marker) <= texts.column(item.marker):
        return None
    visible = only_text(texts, behind)
    lead = _reference(visible) if visible else None
    if visible is None or lead is None:
        return None
    is_own = normalised_title(read.draft.title) in normalised_title(lead.title(visible))
    if not (is_own or _is_group(read)):
        return None
    whole = _of_reference(read, visible, lead)
    return replace(whole, draft=replace(whole.draft, span=Span(item.span.start, behind.span.end)))


def are_cited_alike(texts: VisibleTexts, visible: Visible, below: Sequence[Block]) -> bool:
    """Whether the list that an item ends in cites papers of their own, most of them as the item itself cites one."""
    last = below[-1] if below else None
    if not isinstance(last, ListBlock) or not cites_title(visible):
        return False
    firsts = (item.blocks[0] for item in last.items if item.blocks)
    cited = sum(cites_title(texts.of(first)) for first in firsts if isinstance(first, Paragraph))
    return cited * 2 > len(last.items)


def _is_group(read: ReadItem) -> bool:
    return read.has_paper and len(WORD.findall(read.draft.title)) <= _WORDS_OF_GROUP


def _tells_authors(read: ReadItem, below: ListBlock) -> bool:
    """Whether an item says itself who wrote its paper: what a list below it refers to is another one."""
    authors = read.draft.stated.written.get(FieldName.AUTHORS)
    return authors is not None and authors.span.end <= below.span.start


def only_text(texts: VisibleTexts, item: ListItem) -> Visible | None:
    """The text of an item that is no more than that."""
    inner = item.blocks[0] if len(item.blocks) == 1 else None
    return texts.of(inner) if isinstance(inner, Paragraph) else None


def _reference(visible: Visible) -> Lead | None:
    """The title of a text that is a reference without links: authors, the title, marked or plain, maybe a venue.

    Or the title, the venue in brackets, and the authors.
    """
    lead = None if visible.links else find_lead(visible, ())
    if lead is None or lead.kind not in _LEADS:
        return None
    before, title = visible.text[: lead.start], visible.text[lead.start : lead.end]
    if not has_title_words(title) or SENTENCE_END.search(title):  # several sentences tell of the paper
        return None
    if is_named_venue(title):  # where the paper came out, behind who wrote it
        return None
    return lead if are_names(before) or are_mostly_people(before) or _is_title_first(visible, lead) else None


def _is_title_first(visible: Visible, lead: Lead) -> bool:
    """Whether a text begins with a title, and a venue in brackets and who wrote it are all that stands behind."""
    told = None if visible.text[: lead.start].strip() else _TOLD_BEHIND.fullmatch(visible.text, lead.end)
    if told is None or not (is_venue_aside(told["venue"]) or is_dated_venue(told["venue"])):
        return False
    return are_cited_names(told["people"])


def _of_reference(read: ReadItem, visible: Visible, lead: Lead) -> ReadItem:
    """An item as the entry of the paper that a reference is to; a word or two above its title are the short name.

    Above authors they name these as often, a group.
    """
    own = read.draft
    is_name = not (visible.text[: lead.start].strip() or has_title_words(own.title))
    draft = replace(
        own,
        title=lead.title(visible),
        title_span=visible.span(lead.start, lead.end),
        short_name=Written(own.title, own.title_span) if is_name else None,
        stated=read_stated(visible, lead.start, lead.end).or_else(own.stated),
    )
    return replace(read, draft=draft, longer=None)
