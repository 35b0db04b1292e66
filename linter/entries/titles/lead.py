"""A title that leads a text: what it is made of, and what stands around it and is no part of it."""

from dataclasses import replace
from enum import StrEnum

from linter.entries.links import ReadLink
from linter.entries.model import Written
from linter.entries.titles.asides import BRACKETED, is_venue_aside, told_venue_end
from linter.entries.titles.bylines import is_cited
from linter.entries.titles.ends import SAID_OF_IT, is_byline
from linter.entries.titles.linked_ends import cited_title, dashed_title, linked_title_end
from linter.entries.titles.makers import before_maker
from linter.entries.titles.names_behind import before_name_again
from linter.entries.titles.trim import NameMark, coined_before, name_before, name_behind, plain, trim_title
from linter.entries.titles.typed_references import typed_title
from linter.entries.titles.words import has_title_words
from linter.entries.visible import HARD_BREAK, Visible
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.dates import is_date
from linter.papers.venues import filed_venue, is_any_venue, is_dated_venue, is_named_venue, is_venue_like, is_venue_name

# `(2015)`, `(ICML 2018)`, `(2018, 600+ citations)`, `(preprint'18)` at the end of a title.
_YEAR_IN_BRACKETS = re.compile(
    r"[(（](?:(?:[^()（）\r\n]{0,60}[^()（）\r\n\w/–-])?(?:19|20)[0-9]{2}|[A-Za-z][^()（）\r\n]{0,60}['’‘][0-9]{2})"
    r"(?:,\s[^()（）\r\n]{1,40})?[)）]\s*$"
)
# A remark in another script than its own.
_HAN = "\u4e00-\u9fff"
_REMARK_IN_HAN = re.compile(
    rf"(?<=[a-zA-Z?!])\s*[(（][^()（）\r\n{_HAN}]{{0,40}}[{_HAN}][^()（）\r\n]{{0,60}}[)）]\s*$"
)
_IN_HAN = re.compile(f"[{_HAN}]")
# `(ICML)`, `(ICML Workshop on Lanterns)`, `[ICML 2021 Long]`, `[[ICML 2021]]`, `| [ICML 2021]`, `[4 Jun 2021]`
_IN_LAST_BRACKETS = re.compile(r"[\s|]*\[?[(（\[]([^()（）\[\]\r\n]{2,70})[)）\]]\]?$")
# Between a venue in brackets and a title: `[Foundations of Lamps] 2020-Lighting Long Halls`.
_YEAR_AND_HYPHEN = re.compile(r"[\])）】]\s(?:19|20)[0-9]{2}-")
# What some lists sort their papers by, at the beginning of a title: `(Lamp Oil) Lighting Long Halls`.
_GROUP = re.compile(r"[(（](?P<group>[^\W\d_][^()（）\r\n]{1,30})[)）]:?\s+(?=[^\W_a-z])")
_LONGEST_VENUE, _MOST_WORDS_OF_GROUP = 80, 2  # code points; words


class LeadKind(StrEnum):
    """How a title is written."""

    LINK = "link"
    MARKED = "marked"
    QUOTED = "quoted"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Lead:
    """A title in a visible text: its offsets, and the link that it is the text of.

    `name` is where a short name stands before it, as in `**LongLoRA**: [LongLoRA: Efficient …](…)`; `ends_line`
    is true for a plain title that a line break ends.
    """

    kind: LeadKind
    start: int
    end: int
    link: ReadLink | None = None
    name: tuple[int, int] | None = None
    ends_line: bool = False

    @property
    def goes_on(self) -> bool:
        """Whether the title begins in a link and goes on behind it."""
        return self.link is not None and self.start < self.link.end < self.end

    def is_cited(self, visible: Visible) -> bool:
        """Whether the title of a link is cited as papers are, wherever it leads: `[Long Halls](…) (Moss et al.)`."""
        leads_away = self.link is not None and not self.link.is_internal
        return leads_away and has_title_words(visible.text[self.start : self.end]) and is_cited(visible.text, self.end)

    def before_name(self, visible: Visible) -> "Lead | None":
        """The title without the brackets that it ends in, where these may hold its name: `Lighting Halls (LANT)`."""
        inside = name_behind(visible, self.start, self.end)
        return replace(self, name=inside[:2], end=inside[2]) if inside else None

    def behind_group(self, visible: Visible) -> "Lead | None":
        """The plain title without the brackets that it begins with, where these may hold a group of papers."""
        found = _GROUP.match(visible.text, self.start, self.end) if self.kind is LeadKind.PLAIN else None
        if found is None or len(found["group"].split()) > _MOST_WORDS_OF_GROUP:
            return None
        return replace(self, start=found.end()) if has_title_words(visible.text[found.end() : self.end]) else None

    def title(self, visible: Visible) -> str:
        """The title on one line; the blank between a name that is a link or marked and the colon behind is left out."""
        named = self.link.end if self.link else self.name[1] if self.name else self.start
        behind = visible.text[named : self.end].lstrip() if self.start < named < self.end else ""
        is_parted = behind.startswith((":", "：")) and not visible.text.startswith(behind[0], named)
        if not is_parted:
            return plain(visible, self.start, self.end)
        return plain(visible, self.start, named) + plain(visible, self.end - len(behind), self.end)

    def short_name(self, visible: Visible, mark: NameMark | None = None) -> Written | None:
        """The short name before the title, else the one that the title begins with; or only where `mark` says.

        Where it came out is no name of it: `**Journal of Lamps 2024** [Lighting Halls](…)`.
        """
        if mark is None:
            named = visible.written(*self.name) if self.name else None
            is_venue = named and self.name and _says_where(named.text, visible.text, self.name[1])
            return named if named and not is_venue else name_before(visible, self.start, self.end)
        if mark == "colon":
            return name_before(visible, self.start, self.end)
        return visible.written(*self.name) if self.name and mark != "none" else None


def _says_where(name: str, text: str, end: int) -> bool:
    """Whether what stands before a title up to an offset is a venue, which the year right behind it tells as well."""
    return is_any_venue(name) or is_venue_name(name) or _YEAR_AND_HYPHEN.match(text, end) is not None


def made_lead(
    visible: Visible,
    kind: LeadKind,
    start: int,
    end: int,
    *,
    link: ReadLink | None = None,
    name: tuple[int, int] | None = None,
    ends_line: bool = False,
) -> Lead | None:
    """The title between two offsets, without what is no part of it; None where that leaves no letter."""
    start, end = trim_title(visible, start, end)
    filed = filed_venue(visible.text, start, end)
    start = filed.end if filed else start
    if link:
        start, end = _within_link(visible, start, end)
    coined = coined_before(visible.text, start, end)
    name, start = coined or (name, start)
    if visible.text.endswith((")", "）", "]"), start, end):
        start, end = _without_remarks(visible, start, end)
    has_letters = any(char.isalpha() for char in visible.text[start:end])
    return Lead(kind, start, end, link, name, ends_line) if has_letters else None


def _without_remarks(visible: Visible, start: int, end: int) -> tuple[int, int]:
    """A title that ends in brackets without maker, remark, what it was at its venue, year, venue and its name again.

    These stand in this order.
    """
    start, end = trim_title(visible, start, before_maker(visible.text, start, end))
    for pattern in (_REMARK_IN_HAN, SAID_OF_IT, _YEAR_IN_BRACKETS):
        found = pattern.search(visible.text, start, end)
        is_remark = found and (pattern is not _REMARK_IN_HAN or _is_foreign(visible.text, start, found))
        if found and is_remark and found.start() > start:
            start, end = trim_title(visible, start, found.start())
    while (venue := _venue_behind(visible.text, start, end)) is not None:
        start, end = trim_title(visible, start, venue)
    return trim_title(visible, start, before_name_again(visible, start, end))


def _venue_behind(text: str, start: int, end: int) -> int | None:
    """Where a venue or date in brackets begins that a title ends in; in square ones it may be one that nobody knows."""
    venue = _IN_LAST_BRACKETS.search(text, max(start + 1, end - _LONGEST_VENUE), end)
    if venue is None:
        return None
    is_square = text[venue.start(1) - 1] == "["
    is_name = is_named_venue(venue[1]) or (is_square and is_venue_like(venue[1], in_brackets=True))
    # Of a name in brackets a year says that it is no part of a short title.
    is_dated = is_dated_venue(venue[1]) or is_date(venue[1])
    return venue.start() if is_dated or (is_name and has_title_words(text[start : venue.start()])) else None


def _is_foreign(text: str, start: int, remark: re.Match[str]) -> bool:
    """Whether a remark stands behind a title in another script, rather than what a name means."""
    title = text[start : remark.start()]
    return has_title_words(title) and _IN_HAN.search(title) is None


def _within_link(visible: Visible, start: int, end: int) -> tuple[int, int]:
    """The title in a link's text, without a venue in brackets before it, or what is told behind it."""
    text = visible.text
    start, end = visible.trimmed(start, end, " :：") if text[start:end].endswith((":", "：")) else (start, end)
    cited = cited_title(text, start, end) or typed_title(text, start, end) or dashed_title(text, start, end)
    if cited:
        return trim_title(visible, *cited)
    before = BRACKETED.match(text, start, end)
    if before and is_venue_aside(before[1]) and before.end() < end:
        start, end = trim_title(visible, before.end(), end)
    venue_end = told_venue_end(text, start, end)
    if venue_end and text.startswith((":", "："), venue_end) and has_title_words(text[venue_end + 1 : end]):
        start, end = trim_title(visible, venue_end + 1, end)
    line_end = text.find(HARD_BREAK, start, end)
    if line_end > start and is_byline(text[line_end:end]):
        start, end = trim_title(visible, start, line_end)
    return trim_title(visible, start, linked_title_end(text, start, end))
