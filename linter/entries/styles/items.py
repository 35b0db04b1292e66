"""List items that may be entries, and which of them are: that depends on the others of the file."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum

from linter.entries.build import Draft
from linter.entries.model import LinkKind, Section
from linter.entries.stated import Stated
from linter.entries.titles.bold_texts import is_strong
from linter.entries.titles.citations_behind import cites_title
from linter.entries.titles.cited_authors import is_reference
from linter.entries.titles.lead import Lead, LeadKind
from linter.entries.titles.quoted import is_in_quotes
from linter.entries.titles.words import WORD
from linter.entries.visible import Visible
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.authors import ET_AL
from linter.papers.venues import filed_venue, find_venue, is_dated_venue, is_venue
from linter.text.span import Span

TITLE_WORDS = 4
_FEWEST, _SHARE = 2, 2 / 3
_AROUND_VENUE = " \t\r\n.,;()[]"
# What is said of a paper behind its venue: `ICML 2024 [lit by oil]`, `ICML 2024【灯】`.
_REMARK_BEHIND = re.compile(r"[\[(【（][^\[\]()【】（）]{1,120}[\])】）][\s.]*$")
_LONGEST_VENUE, _LONGEST_REMARK = 80, 160  # code points, with the marks around it
_FEWEST_IN_FILE, _SHARE_IN_FILE = 5, 4 / 5
_SHARE_SAYING_NAMES = 1 / 2  # many titles have no name of their own that they could say
_SHARE_NAMED = 1 / 2
_FEWEST_GROUPED = 3


@dataclass(frozen=True, slots=True)
class Shape:
    """How an item is written, as far as the entries of one list have it in common."""

    is_ordered: bool
    lead: LeadKind
    is_bold: bool
    has_line: bool
    has_byline: bool


class Manner(StrEnum):
    """What in the way that an item is written tells, beside others written so, that it cites a paper."""

    VENUE_FIRST = "begins with a venue and its year"
    FILED = "year, venue and title parted by dashes, as files are named"
    QUOTED = "title in quotes, in a link or not, with authors, venue or year behind"
    REFERENCE = "title that is set off, behind its authors, with the year before or behind it"
    BOLD = "title in bold, without a link, with several authors behind"
    CITED = "nothing but a link that says its authors and the year behind the title"
    VENUE_LAST = "title plain or in bold, with nothing but a venue and its year behind, and maybe a remark in brackets"


# In these an item needs no link where that share of a file's items have the same; the last is not met by chance.
_CITING = {
    Manner.BOLD: _SHARE_IN_FILE,
    Manner.VENUE_LAST: _SHARE_IN_FILE,
    Manner.REFERENCE: _SHARE_IN_FILE,
    Manner.FILED: 1 / 2,
}


@dataclass(frozen=True, slots=True, eq=False)
class ReadItem:
    """A list item that begins with what may be a title.

    `has_paper`: it has a paper link; `is_sure`: so it is an entry; `is_likely`: it is one if most neighbours are;
    `manner`: how it cites a paper, None where it may be anything; `goes_on`: its title begins in a link and goes on
    behind; `longer`: reads it as if its title, which is but a link, went on over the colon behind, as others' do.
    `says_name`: its title says the name in bold before it again; `apart`: reads it as if such a name, with which its
    title begins, were no part of that.
    `name_behind`: what brackets behind its title say, or those that it ends in, where that is a name for sure;
    `before_name`: reads it as if those that it ends in, which may hold a name, were no part of it; `behind_group`: so
    if those that it begins with were none, which may hold a group of papers.
    """

    section: Section
    draft: Draft
    shape: Shape
    has_paper: bool
    is_sure: bool
    is_likely: bool
    manner: Manner | None
    goes_on: bool = False
    longer: "Callable[[], ReadItem] | None" = None
    says_name: bool = False
    apart: "Callable[[], ReadItem] | None" = None
    name_behind: str | None = None
    before_name: "Callable[[], ReadItem] | None" = None
    behind_group: "Callable[[], ReadItem] | None" = None


def manner_of(visible: Visible, lead: Lead, stated: Stated) -> Manner | None:
    """How an item cites a paper: behind its venue, or told of behind its title, which is no video's or so."""
    if lead.start > 0 and find_venue(visible.text[: lead.start]) is not None:
        return Manner.VENUE_FIRST
    filed = filed_venue(visible.text, 0, len(visible.text))
    if filed and filed.end == lead.start:
        return Manner.FILED
    leads_to = lead.link.entry_link.kind if lead.link else LinkKind.OTHER
    is_told = bool(stated.authors or stated.venue or stated.year) and leads_to in (LinkKind.PAPER, LinkKind.OTHER)
    if is_told and is_in_quotes(visible, lead.start, lead.end):
        return Manner.QUOTED
    if lead.link is None and cites_title(visible):
        return Manner.CITED
    if is_reference(visible, lead):
        return Manner.REFERENCE
    in_bold = lead.link is None and is_bold(visible, lead)
    is_apart = lead.kind is LeadKind.PLAIN or in_bold
    if is_apart and stated.venue and stated.year and _is_before_venue(visible, lead):
        return Manner.VENUE_LAST
    are_several = len(stated.authors) > 1 or (stated.authors and ET_AL.search(visible.text, lead.end))
    return Manner.BOLD if are_several and in_bold and not visible.links else None


def _is_before_venue(visible: Visible, lead: Lead) -> bool:
    """Whether nothing but a venue that is known, and its year, stands behind a title.

    Maybe labelled links do too, and a remark in brackets behind it.
    """
    behind = visible.unlinked[lead.end :]
    remark = _REMARK_BEHIND.search(behind, max(0, len(behind) - _LONGEST_REMARK))
    return _is_venue(behind) or (remark is not None and _is_venue(behind[: remark.start()]))


def _is_venue(text: str) -> bool:
    """Whether a text is a venue that is known, and its year, with marks around them."""
    venue = text.strip(_AROUND_VENUE)
    return len(venue) <= _LONGEST_VENUE and (is_venue(venue) or is_dated_venue(venue))


def is_bold(visible: Visible, lead: Lead) -> bool:
    """Whether the whole title is in bold."""
    return any(is_strong(part) and part.start <= lead.start and lead.end <= part.end for part in visible.emphases)


def choose_items(items: Sequence[ReadItem]) -> Iterator[ReadItem]:
    """The items of a file that are entries, in order.

    Those with a paper link are, but for terms that are explained. Others are where most items of their section have a
    paper link, or where they are written as nearly all entries of the file are and so are nearly all items of their
    section: the blog posts of a list of papers, but neither its talks nor its programs; or where they cite a paper in
    the manner of others with a paper link, or of nearly all of the file, which need have no links then.
    An item with such items below it is their category; one of nothing but code has no entries.
    """
    items = _with_groups_apart(_with_names_behind(_with_names_apart(_with_longer_titles(items))))
    starts = [item.draft.span.start for item in items if item.is_sure]
    by_section: defaultdict[Section, list[ReadItem]] = defaultdict(list)
    for item in items:
        by_section[item.section].append(item)
    usual = _usual_shape(items)
    cited = Counter(item.manner for item in items)
    cites = {manner for manner, share in _CITING.items() if cited[manner] >= max(_FEWEST_IN_FILE, share * len(items))}
    for section_items in by_section.values():
        with_paper = sum(item.has_paper for item in section_items)
        total = sum(1 for _ in _not_told_of_others(section_items))
        follows = with_paper >= _FEWEST and with_paper >= _SHARE * total
        usual_here = sum(item.shape == usual for item in section_items)
        is_usual = usual is not None and usual_here >= _SHARE_IN_FILE * total and not _are_other_things(section_items)
        manners = Counter(item.manner for item in section_items if item.is_sure)
        programs = set(_below_categories_of_code(section_items))
        for item in section_items:
            may_follow = item.is_likely and item not in programs and (follows or (is_usual and item.shape == usual))
            is_in_manner = manners[item.manner] >= _FEWEST or item.manner in cites
            may_follow |= item.manner is not None and is_in_manner and _has_words(item)
            if item.is_sure or (may_follow and not _holds_any(item.draft.span, starts)):
                yield item


def _with_longer_titles(items: Sequence[ReadItem]) -> Sequence[ReadItem]:
    """Items whose titles go on over the colon behind a link, where nearly all of the file do that.

    Those of a section in which more do not stay as they are: what is behind the colon may be a remark there.
    """
    may_go_on = Counter(item.section for item in items if item.longer)
    going_on = Counter(item.section for item in items if item.goes_on and item.is_sure)
    total = going_on.total()
    if not may_go_on or total < _FEWEST_IN_FILE or total < _SHARE_IN_FILE * (total + may_go_on.total()):
        return items
    follows = {section for section, count in may_go_on.items() if count <= max(1, going_on[section])}
    return [item.longer() if item.longer and item.section in follows else item for item in items]


def _with_names_apart(items: Sequence[ReadItem]) -> Sequence[ReadItem]:
    """Items whose titles do not begin with the name in bold before them, where many of the file say that name again.

    Who parts a title in two writes no name twice.
    """
    again = sum(item.says_name for item in items)
    may_be_apart = sum(item.apart is not None for item in items)
    if again < _FEWEST_IN_FILE or again < may_be_apart * _SHARE_SAYING_NAMES:
        return items
    return [item.apart() if item.apart else item for item in items]


def _with_names_behind(items: Sequence[ReadItem]) -> Sequence[ReadItem]:
    """Items whose titles do not hold the brackets that they end in, where most of the file have their names there.

    Each has another: venues and makers that nobody knows are those of several.
    """
    names = {item.name_behind for item in items if item.is_sure and item.name_behind}
    if len(names) < max(_FEWEST_IN_FILE, _SHARE_NAMED * sum(item.is_sure for item in items)):
        return items
    return [item.before_name() if item.before_name else item for item in items]


def _with_groups_apart(items: Sequence[ReadItem]) -> Sequence[ReadItem]:
    """Items whose titles do not begin with a group in brackets, where all entries of their section have one there.

    One title may begin so itself: `(Almost) Endless Lamps`.
    """
    grouped = Counter(item.section for item in items if item.is_sure and item.behind_group)
    if not grouped:
        return items
    total = Counter(item.section for item in items if item.is_sure)
    sections = {section for section, count in grouped.items() if count == total[section] >= _FEWEST_GROUPED}
    return [item.behind_group() if item.behind_group and item.section in sections else item for item in items]


def _not_told_of_others(items: Iterable[ReadItem]) -> Iterator[ReadItem]:
    """Items without those below one that may be an entry which say something of it: its authors, a remark."""
    end = 0
    for item in items:
        if item.is_likely or item.draft.span.start >= end:
            yield item
        if item.is_likely:
            end = max(end, item.draft.span.end)


def _below_categories_of_code(items: Iterable[ReadItem]) -> Iterator[ReadItem]:
    """Items below one that is no entry, all of which lead to code: `- Tools`, below it `- [lamp](…)`."""
    below: defaultdict[ReadItem, list[ReadItem]] = defaultdict(list)
    opened: list[ReadItem] = []
    for item in items:
        while opened and opened[-1].draft.span.end <= item.draft.span.start:
            opened.pop()
        if opened and not opened[-1].is_likely:
            below[opened[-1]].append(item)
        opened.append(item)
    for children in below.values():
        if all(_leads_to_code(child.draft) for child in children):
            yield from children


def _leads_to_code(draft: Draft) -> bool:
    return draft.title_link is not None and draft.title_link.entry_link.kind is LinkKind.CODE


def _are_other_things(items: Iterable[ReadItem]) -> bool:
    """Whether all items are programs, or talks: these lead to videos and nowhere else."""
    return all(_leads_to_code(item.draft) or _is_talk(item.draft) for item in items)


def _is_talk(draft: Draft) -> bool:
    return {link.entry_link.kind for link in draft.links} == {LinkKind.VIDEO}


def _has_words(item: ReadItem) -> bool:
    """Whether a title has the words that one needs which only its manner tells: few or any where that says much."""
    least = {Manner.FILED: _FEWEST, Manner.REFERENCE: 1}.get(item.manner or Manner.CITED, TITLE_WORDS)
    return len(WORD.findall(item.draft.title)) >= least


def _holds_any(span: Span, starts: Sequence[int]) -> bool:
    """Whether one of some sorted places lies in a span."""
    index = bisect_left(starts, span.start)
    return index < len(starts) and starts[index] < span.end


def _usual_shape(items: Sequence[ReadItem]) -> Shape | None:
    """The shape that nearly all entries of a file have, if it says more than that they are list items."""
    shapes = Counter(item.shape for item in items if item.is_sure)
    if not shapes or shapes.total() < _FEWEST_IN_FILE:
        return None
    shape, count = shapes.most_common(1)[0]
    return shape if shape.has_byline and count >= _SHARE_IN_FILE * shapes.total() else None
