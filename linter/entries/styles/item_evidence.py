"""What tells whether a list item is an entry: where its links lead, what its words say."""

from collections.abc import Sequence

from linter.entries.build import Draft
from linter.entries.labels import names_outlet
from linter.entries.links import ReadLink, link_from
from linter.entries.model import LinkKind
from linter.entries.styles.items import TITLE_WORDS, Shape
from linter.entries.titles.bylines import are_mostly_people, are_names
from linter.entries.titles.lead import Lead, LeadKind
from linter.entries.titles.venues_behind import is_venue_behind_colon
from linter.entries.titles.words import WORD, has_title_words
from linter.entries.visible import HARD_BREAK, Visible
from linter.lazy import re
from linter.papers.addresses.hosts import HostKind
from linter.papers.addresses.urls import split
from linter.text.characters import without_unseen

_CONTINUES = re.compile(r"[^\S\r]+(?!(?:by|in|at|and|from)\b)[a-z]{2,}")
# What is said of a paper, rather than of what a term means: `: a short paper, which …`, `: the first survey of …`.
_SAID_OF_PAPER = re.compile(
    r"\s*[:：,–—-]\s+(?:an?|the|this)\s(?:[\w-]{1,20}\s){0,4}?(?:paper|article|survey|thesis|tutorial)\b",
    re.IGNORECASE,
)
_ENUMERATED = re.compile(r",\s(?:(?:and|or)\s)?|\s(?:and|or)\s")
_LIST = re.compile(r"awesome[\s_-]", re.IGNORECASE)
FEWEST_WORDS = 3
_WORDS_OF_PROSE, _WORDS_OF_LABEL, _WORDS_IN_BRACKETS = 8, 2, 5
_PARTING = tuple(".,:;|/[(（【，。：；、•·–—-)]）】" + HARD_BREAK)
_OPENING = ("[", "(", "（", "【")


def is_called_paper(link: ReadLink) -> bool:
    """Whether a link to a paper is called so, or by where it came out (`journal`), or has no words of its own."""
    return link.is_paper and (link.says is LinkKind.PAPER or _is_wordless(link) or names_outlet(link.entry_link.label))


def _is_wordless(link: ReadLink) -> bool:
    """Whether a link is a badge whose words only its picture shows: `<a href="…"><img src="…"></a>`."""
    return link.says is None and not link.entry_link.label


def enumerates(visible: Visible, lead: Lead, links: Sequence[ReadLink]) -> bool:
    """Whether an item names several things after what they have in common: `**Lamps:** [One](…), [Two](…)`."""
    link = lead.link
    if link is None or lead.name is None:
        return False
    behind = link_from(links, link.end)
    between = visible.text[link.end : behind.start] if behind else ""
    is_next = behind is not None and behind.is_name and _ENUMERATED.fullmatch(between) is not None
    return behind is not None and is_next and not are_names(visible.text[behind.start : behind.end])


def leads_to_paper(visible: Visible, lead: Lead, links: Sequence[ReadLink]) -> bool:
    """Whether the title leads to a paper, or a labelled link behind it does, whatever the label (`[Magazine](…)`)."""
    if lead.link and lead.link.entry_link.kind is LinkKind.PAPER:
        return True
    if any(link.is_paper and not link.is_name for link in links):
        return True
    words = len(WORD.findall(visible.text, lead.start, lead.end)) if lead.link is None else 0
    if words >= TITLE_WORDS and any(link.is_paper_by_host for link in links):
        return True
    behind = link_from(links, lead.end) if words >= FEWEST_WORDS else None
    if behind and behind.is_paper and is_venue_behind_colon(visible, lead, behind):
        return True
    return words >= TITLE_WORDS and any(link.is_paper and _is_parted(visible, lead, link) for link in links)


def _is_parted(visible: Visible, lead: Lead, link: ReadLink) -> bool:
    """Whether a link of a word or two stands before a title, or behind it and something that ends it.

    Of more words is one in brackets to a host of papers: `[[ICML on 27 May 2019]](…)`, `[[Journal of Long Halls]](…)`.
    """
    before = visible.text[lead.end : link.start].rstrip(" \t")[-1:]
    inside = visible.text[link.start : link.end]
    is_of_paper = inside.startswith(_OPENING) and link.hosts.kind(link.url) is HostKind.PAPER
    is_outside = link.end <= lead.start or (link.start >= lead.end and (before in _PARTING or is_of_paper))
    words = len(WORD.findall(inside)) if is_of_paper else len(inside.split())
    return is_outside and words <= (_WORDS_IN_BRACKETS if is_of_paper else _WORDS_OF_LABEL)


def ends_in_its_paper(visible: Visible, links: Sequence[ReadLink]) -> bool:
    """Whether a text ends in several labelled links, one of them called a paper: `[[code]](…) [[paper]](…)`.

    A single one may be the source of what was said: `([paper](…))`.
    """
    words = list(WORD.finditer(visible.unlinked))
    end = words[-1].end() if words else 0
    last = [link for link in links if link.start >= end and link.entry_link.is_labelled]
    return len(last) > 1 and any(link.says is LinkKind.PAPER for link in last)


def is_explained(visible: Visible, lead: Lead) -> bool:
    """Whether a short term leads an item that goes on to explain it: its links may be but sources."""
    if len(WORD.findall(visible.text, lead.start, lead.end)) >= TITLE_WORDS or lead.kind is LeadKind.QUOTED:
        return False
    # What a repair takes out of words must not make other words of them.
    behind = without_unseen(visible.unlinked[lead.link.end if lead.link else lead.end :])
    if has_title_words(visible.text[lead.start : lead.end]) and _SAID_OF_PAPER.match(behind):
        return False
    words = WORD.findall(behind)
    small = sum(word.islower() for word in words)
    return _CONTINUES.match(behind) is not None or (len(words) >= _WORDS_OF_PROSE and small * 5 >= len(words) * 3)


def looks_like_entry(draft: Draft, shape: Shape, own: Sequence[ReadLink]) -> bool:
    """Whether an item without a paper link still looks like an entry; what is called `Awesome …` is another list."""
    if _LIST.match(draft.title):
        return False
    if draft.title_link:
        url = draft.title_link.url
        return not url.strip() or split(url).scheme in ("http", "https")
    # What leads nowhere yet is the place of a link to come, whatever it is called: `[[Journal of Lamps]]()`.
    is_labelled = any((link.entry_link.is_labelled or not link.url.strip()) and not link.in_sentence for link in own)
    stated = draft.stated
    is_marked = shape.lead in (LeadKind.MARKED, LeadKind.QUOTED)
    is_told = bool(stated.authors and stated.year) or bool(
        stated.venue and (stated.authors or is_marked or stated.year or draft.short_name)
    )
    is_cited = is_told and len(draft.title.split()) >= TITLE_WORDS and not are_mostly_people(draft.title)
    return is_labelled or is_cited or (shape.lead is LeadKind.PLAIN and shape.has_line)
