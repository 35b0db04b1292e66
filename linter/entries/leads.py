"""What leads a list item, a table cell or a paragraph: the title of a paper, as link, marked, in quotes or plain."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import StrEnum

from linter.entries.bylines import are_names, byline_end
from linter.entries.introduced import introduced_title
from linter.entries.labels import is_label
from linter.entries.linked_ends import linked_title_end
from linter.entries.links import ReadLink
from linter.entries.model import Written
from linter.entries.quoted_titles import quoted_behind_authors, quoted_title
from linter.entries.title_ends import DATE, SENTENCE_END, is_byline, plain_end
from linter.entries.titles import NameMark, name_after, name_before, name_behind, skip_decoration, trim_title
from linter.entries.visible import HARD_BREAK, Part, Visible
from linter.markdown.model import Emphasis
from linter.papers.venues import find_venue


class LeadKind(StrEnum):
    """How a title is written."""

    LINK = "link"
    MARKED = "marked"
    QUOTED = "quoted"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Lead:
    """A title in a visible text: its offsets, and the link that it is the text of.

    `name` is where a short name stands before it, as in `**LongLoRA**: [LongLoRA: Efficient …](…)`; `end_of_line`
    is true for a plain title that a line break ends.
    """

    kind: LeadKind
    start: int
    end: int
    link: ReadLink | None = None
    name: tuple[int, int] | None = None
    ends_line: bool = False

    def short_name(self, visible: Visible, mark: NameMark | None = None) -> Written | None:
        """The short name before the title, else the one that the title begins with; or only where `mark` says."""
        if mark is None:
            return visible.written(*self.name) if self.name else name_before(visible, self.start, self.end)
        if mark == "colon":
            return name_before(visible, self.start, self.end)
        return visible.written(*self.name) if self.name and mark != "none" else None


_PLAIN_BEHIND = re.compile(r"\s[^\W\d_a-z][^\r\n\[|]*")
_CHECKBOX = re.compile(r"\[[ xX]\]\s+")
_BRACKETED = re.compile(r"([\[(（【][^\[\]()（）【】\r\n]{1,60}[\])）】])")
# What a method is called, in brackets before its title: `[Online Softmax]`, `[LLM.int8()]`, `[FLOP, I/O]`.
_NAME_BEFORE = re.compile(
    r"(?:\[((?:[^\[\]()\r\n]|\([^()\[\]\r\n]{0,20}\)){1,40})\]|【([^【】\r\n]{1,40})】)\s*(?=<?[^\W_])"
)
_NAME_IN_ROUND = re.compile(r"[(（]([^()（）\r\n]{1,40})[)）]\s*")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
# `(2015)`, `(ICML 2018)` at the end of a title.
_YEAR_IN_BRACKETS = re.compile(r"[(（](?:[^()（）\r\n]{0,60}[^()（）\r\n\w/–-])?(?:19|20)[0-9]{2}[)）]\s*$")
# An escaped `1.`, or a number in a cell.
_NUMBERING = re.compile(r"[0-9]{1,4}(?:[.)]\s+|、\s*)")
_YEAR_BEFORE = re.compile(r"(?:19|20)[0-9]{2}[ ,-]{1,2}[A-Za-z]")
# What stands in brackets before a title and ends in a year, though no such venue is known.
_VENUE_LIKE = re.compile(
    r"[A-Za-z][\w&+/-]{1,20}(?: [\w&+/-]{1,20}){0,2}(?:[ ,-]{1,2}(?:19|20)[0-9]{2}|\s?['’‘][0-9]{2})"
)
_LABEL = re.compile(r"([^:：\r\n]{1,30})[:：]\s*")
_TITLE_LABELS = frozenset({"title", "paper title", "标题", "论文标题", "题目", "论文题目", "タイトル", "제목"})
# A piece before a bar: `ICML | `.
_COLUMN = re.compile(r"([^|｜\r\n]{2,20}?)\s*[|｜]\s*")
_ANY_YEAR, _LONGEST_BARE_VENUE = 2000, 20
_AROUND_NAME = " \t\r\n:：,;|·•()[]（）【】"
_OPENING = tuple("[(（【")
_ENCLOSING = (*_OPENING, "<")
_BETWEEN = re.compile(r"[\s:：,;|·•–—.\])）】-]*")
# Between a short name in bold and its title: `**Name**: "`, `**Name** (kind): "`, `**Name** (kind) / Other (kind): "`.
_BEHIND_NAME = re.compile(
    r"\s*(?:\([^()\r\n]{1,80}\))?(?:\s?/\s?[^\W_][\w+.-]{0,39}\s?(?:\([^()\r\n]{1,80}\))?)?[\s:：,;|·•–—.\])）】-]*"
)
# Between a name in bold and the title: ` (ICML 2024): `.
_VENUE_AND_COLON = re.compile(r"\s*[(（](?P<venue>[^()（）\r\n]{2,60})[)）]\s*[:：]\s*")
_COLON = re.compile(r"\s*[:：]\s+")
_BAR = re.compile(r"\s[|｜]\s")
_LONG_WORD = re.compile(r"[^\W\d_][\w-]{3,}")
# A short name, and what parts it from the title in quotes, in bold or with a link.
_SHORT_NAME = re.compile(r"(?P<name>[^\W_][^:：\r\n\"“|]{0,39}?)\s*[:：]\s*")
_BEHIND_CODE = re.compile(r"\s*(?:[:：]\s*|[–—-]\s+)(?=[^\W_])")
# One author whose initials tell that it is a person: `J. Moss, *Title*`.
_ONE_AUTHOR = re.compile(r"\s*(?:[A-Z]\.[\s-]?){1,3}(?:(?:van|von|de|der|den|la)\s)?[A-Z][\w'’-]+\s*[,:.]\s*")
_MOST_WORDS_OF_NAME = 4
_MOST_WORDS_OF_LINKED_NAME = 3
_POINTS_ELSEWHERE = re.compile(r"\b(?:be found|available|listed|see|visit)(?: (?:at|in|on|from|via))?[\s:(\[]*$", re.I)
_TITLE_WORDS = 3
# What goes on behind a venue: the month of `arXiv 2023.10`, `NIPS 2020 (spotlight)`, `RSS 2022 Best Paper Award`.
_TOLD_OF_VENUE = re.compile(
    r"(?:\.[0-9]{1,2}(?![0-9]))?"
    r"(?:\s\(?(?:oral|spotlight|poster|highlight|workshop|submi|under review|accepted|best|outstanding|findings|demo"
    r"|short|long|main)[^,:|;()\[\]\r\n]{0,40}\)?)?",
    re.IGNORECASE,
)
_BEHIND_VENUE = re.compile(r"\s*[|:：,;\])–—-]|\s*$")
_LONGEST_VENUE = 60
_LAST_NAME_END = 200  # code points: each name looks through all links, of which there may be any number


def find_lead(visible: Visible, links: tuple[ReadLink, ...], mark: NameMark | None = None) -> Lead | None:
    """The title that leads a visible text, whose links are `links`; None where nothing there can be one.

    Badges, dates, tags, numbers, labels (`Paper:`) and links that are but labels may stand before it. `mark` says
    where short names stand: those in brackets behind the title are no part of it then.
    """
    lead = _find_lead(visible, links, mark)
    if lead is None or mark != "brackets":
        return lead
    inside = name_behind(visible, lead.start, lead.end)
    return (
        replace(lead, name=inside[:2], end=inside[2]) if inside else replace(lead, name=name_after(visible, lead.end))
    )


def _find_lead(visible: Visible, links: tuple[ReadLink, ...], mark: NameMark | None) -> Lead | None:
    at = 0
    name: tuple[int, int] | None = None
    # Where a short name is known to stand there, titles behind it may be short.
    least = 1 if mark == "before" else _TITLE_WORDS
    by_start = {link.start: link for link in links if link.end > link.start}
    marked_by_start = {part.start: part for part in reversed(visible.emphases) if part.end > part.start}
    codes_by_start = {part.start: part for part in visible.codes if part.end > part.start}
    stops = sorted({*by_start, *marked_by_start, *codes_by_start, len(visible.text)})
    # What is but labels and what they say ends it: `paper link: [here](…)`.
    while (at := _skip_asides(visible.text, at, stops)) < len(visible.text):
        if visible.text[at : at + 1] in _ENCLOSING and (at + 1 in by_start or at + 1 in marked_by_start):
            at += 1
        link, marked = by_start.get(at), marked_by_start.get(at)
        introduced = _introduced(visible, at, link, marked, links)
        if introduced:
            return introduced
        if link and link.is_name and not _is_label_of_title(visible, link):
            end = _end_behind_linked_name(visible, link, links)
            return _lead(visible, LeadKind.LINK, link.start, end, link=link, name=name)
        code = codes_by_start.get(at)
        if link:
            at = link.end
        elif marked is None and code and _is_aside(visible.text[at : code.end], is_code=True):
            at = code.end
        elif marked is None:
            named = _unmarked_name(visible, at, by_start, marked_by_start) if name is None else None
            if named is None:
                return _behind_names(visible, at, links, name) or _unmarked(visible, at, links, name)
            name, at = named
        elif (venue := _venue_in_title(visible, marked)) is not None:
            return _lead(visible, LeadKind.MARKED, marked.start, venue, name=name)
        elif _is_aside(visible.text[marked.start : marked.end]):
            at = marked.end
        elif (behind := _behind_marked_name(visible, marked, by_start, marked_by_start, least)) is not None:
            name, at = visible.trimmed(marked.start, marked.end, _AROUND_NAME), behind
        else:
            return _marked(visible, marked, links, name)
    return None


def _introduced(
    visible: Visible, start: int, named: ReadLink | None, marked: Part | None, links: tuple[ReadLink, ...]
) -> Lead | None:
    """The title of the paper that what is named there, in a link or marked, is from."""
    end = max((part.end for part in (named, marked) if part), default=start)
    link = introduced_title(visible, start, end, links) if start < end <= _LAST_NAME_END else None
    if link is None:
        return None
    name = visible.trimmed(start, end, _AROUND_NAME)
    return _lead(visible, LeadKind.LINK, link.start, link.end, link=link, name=name)


def _is_label_of_title(visible: Visible, link: ReadLink) -> bool:
    """Whether a link of one word in brackets stands before a title without a link: `[[TPAMI](…)] A Title`."""
    text = visible.text
    is_bracketed = text[link.start - 1 : link.start] == "[" and text[link.end : link.end + 1] == "]"
    if not is_bracketed or len(text[link.start : link.end].split()) > 1:
        return False
    behind = _PLAIN_BEHIND.match(visible.unlinked, link.end + 1)
    return behind is not None and len(behind[0].split()) >= _TITLE_WORDS


def _lead(
    visible: Visible,
    kind: LeadKind,
    start: int,
    end: int,
    *,
    link: ReadLink | None = None,
    name: tuple[int, int] | None = None,
    ends_line: bool = False,
) -> Lead | None:
    start, end = trim_title(visible, start, end)
    if link:
        start, end = _within_link(visible, start, end)
    start, end = _without_ends(visible, start, end)
    has_letters = any(char.isalpha() for char in visible.text[start:end])
    return Lead(kind, start, end, link, name, ends_line) if has_letters else None


def _without_ends(visible: Visible, start: int, end: int) -> tuple[int, int]:
    """A title without the year or venue in brackets behind it, and without a quote that nothing opens."""
    year = _YEAR_IN_BRACKETS.search(visible.text, start, end)
    if year and year.start() > start:
        start, end = trim_title(visible, start, year.start())
    if visible.text.endswith("”", start, end) and "“" not in visible.text[start:end]:
        end -= 1
    return start, end


def _within_link(visible: Visible, start: int, end: int) -> tuple[int, int]:
    """The title in a link's text, without a venue in brackets before it, or what is told behind it."""
    text = visible.text
    start, end = visible.trimmed(start, end, " :：") if text[start:end].endswith((":", "：")) else (start, end)
    before = _BRACKETED.match(text, start, end)
    if before and _is_venue(before[1]) and before.end() < end:
        start, end = trim_title(visible, before.end(), end)
    line_end = text.find(HARD_BREAK, start, end)
    if line_end > start and is_byline(text[line_end:end]):
        start, end = trim_title(visible, start, line_end)
    return trim_title(visible, start, linked_title_end(text, start, end))


def _is_venue(text: str) -> bool:
    inside = text.strip(_AROUND_NAME)
    is_known = find_venue(inside) is not None or _VENUE_LIKE.fullmatch(inside) or _YEAR_BEFORE.match(inside)
    return bool(is_known or _YEAR.fullmatch(inside) or DATE.fullmatch(inside))


def _skip_asides(text: str, at: int, stops: list[int]) -> int:
    """The offset behind what may stand before a title, at most the next link or mark: emoji, numbers, dates, labels."""
    stop = stops[bisect_left(stops, at)]
    numbering = _NUMBERING.match(text, skip_decoration(text, 0, stop), stop) if at == 0 else None
    at = numbering.end() if numbering else at
    while True:
        began = at
        at = skip_decoration(text, at, stop)
        for pattern in (_CHECKBOX, _BRACKETED, DATE, _LABEL, _COLUMN):
            found = pattern.match(text, at, stop)
            if found and (pattern in (_CHECKBOX, DATE) or _is_aside(found[1], is_code=pattern is _COLUMN)):
                at = found.end()
        venue = find_venue(text[at : min(stop, at + _LONGEST_VENUE)])
        told = _TOLD_OF_VENUE.match(text, at + venue.end, stop) if venue and venue.start == 0 else None
        if told and _BEHIND_VENUE.match(text, told.end(), stop):
            at = told.end()
        between = _BETWEEN.match(text, at, stop) if at else None
        at = between.end() if between else at
        if at == began:
            return at


def _is_aside(text: str, *, is_code: bool = False) -> bool:
    """Whether a piece before a title is a date, a venue, a label or a tag; in code a venue may lack its year."""
    inside = text.strip(_AROUND_NAME)
    if is_code and len(inside) <= _LONGEST_BARE_VENUE and find_venue(f"{inside} {_ANY_YEAR}"):
        return True
    if (
        not inside
        or is_label(inside)
        or inside.casefold() in _TITLE_LABELS
        or _YEAR.fullmatch(inside)
        or DATE.match(inside)
        or _names_venue(inside)
    ):
        return True
    if text[:1] in _OPENING and _VENUE_LIKE.fullmatch(inside):
        return True
    return text[:1] == "[" and "]" in text and len(inside.split()) == 1


def _names_venue(text: str) -> bool:
    """Whether a text names a venue, and not only in brackets behind something else."""
    venue = find_venue(text)
    before = text[: venue.start].replace("（", "(").replace("）", ")") if venue else ""
    return venue is not None and not (before.find("(") > 0 and before.rfind("(") > before.rfind(")"))


def _unmarked_name(
    visible: Visible, at: int, by_start: dict[int, ReadLink], marked_by_start: dict[int, Part]
) -> tuple[tuple[int, int], int] | None:
    """Where a short name stands that is before the title without a mark of its own, and the offset behind it.

    It is in brackets, or code, or parted by a colon from a title in quotes, in bold or with a link.
    """
    text = visible.text
    bracketed = _NAME_BEFORE.match(text, at)
    if bracketed and len(bracketed[bracketed.lastindex or 1].split()) <= _MOST_WORDS_OF_NAME:
        return visible.trimmed(*bracketed.span(bracketed.lastindex or 1)), bracketed.end()
    rounded = _NAME_IN_ROUND.match(text, at)
    if rounded and len(rounded[1].split()) <= _MOST_WORDS_OF_NAME and _is_titled(visible, rounded.end(), by_start):
        return visible.trimmed(*rounded.span(1)), rounded.end()
    code = next((part for part in visible.codes if part.start == at), None)
    behind = _BEHIND_CODE.match(text, code.end) if code else None
    if code and behind:
        return visible.trimmed(code.start, code.end), behind.end()
    named = _SHORT_NAME.match(text, at)
    if named is None or len(named["name"].split()) > _MOST_WORDS_OF_NAME:
        return None
    marked = marked_by_start.get(named.end())
    is_bold = marked is not None and is_strong(marked) and _has_words(text, marked.start, marked.end)
    return (named.span("name"), named.end()) if is_bold or _is_titled(visible, named.end(), by_start) else None


def _is_titled(visible: Visible, at: int, by_start: dict[int, ReadLink], least: int = _TITLE_WORDS) -> bool:
    """Whether a text of a title's length, `least` words, begins there that is a link's or in quotes."""
    link = by_start.get(at)
    if link:
        return link.is_name and _has_words(visible.text, link.start, link.end, least)
    title = quoted_title(visible, at)
    return title is not None and _has_words(visible.text, *title, least)


def _has_words(text: str, start: int, end: int, least: int = _TITLE_WORDS) -> bool:
    return len(text[start:end].split()) >= least


def is_strong(part: Part) -> bool:
    """Whether a part is in bold."""
    return isinstance(part.inline, Emphasis) and part.inline.style == "strong"


def is_bold_title(visible: Visible) -> bool:
    """Whether a text is in bold from its first word to its last, has several, and leads nowhere."""
    if visible.links or len(visible.text.split()) < _TITLE_WORDS:
        return False
    bold = [part for part in visible.emphases if is_strong(part)]
    return len(bold) == 1 and visible.trimmed(bold[0].start, bold[0].end) == visible.trimmed(0, len(visible.text))


def _behind_marked_name(
    visible: Visible, marked: Part, by_start: dict[int, ReadLink], marked_by_start: dict[int, Part], least: int
) -> int | None:
    """The offset behind a marked text that is a short name: in brackets, or before a title with a link or in quotes.

    None where it is none, but the title itself.
    """
    text = visible.text
    is_bracketed = text[marked.start - 1 : marked.end + 1][:1] in _OPENING if marked.start else False
    if is_bracketed or text[marked.start] in _OPENING:
        return marked.end
    between = _BEHIND_NAME.match(text, marked.end)
    if between is None or any(marked.start <= start < marked.end for start in by_start):
        return None
    following = marked_by_start.get(between.end())
    is_bold = following is not None and is_strong(following)
    is_titled = is_bold is (following is not None) and _is_titled(visible, between.end(), by_start, least)
    return between.end() if is_titled else None


def _behind_names(visible: Visible, at: int, links: tuple[ReadLink, ...], name: tuple[int, int] | None) -> Lead | None:
    """A linked or marked title behind its authors, who stand at `at`."""
    link = next((link for link in links if link.start >= at), None)
    marked = next((part for part in visible.emphases if part.start >= at), None)
    stop = min(link.start if link else len(visible.text), marked.start if marked else len(visible.text))
    if stop == len(visible.text) or not are_names(visible.text[at:stop]):
        return None
    if link and link.start == stop:
        is_title = link.is_name and len(visible.text[link.start : link.end].split()) >= _TITLE_WORDS
        return _lead(visible, LeadKind.LINK, link.start, link.end, link=link, name=name) if is_title else None
    text = visible.text[marked.start : marked.end] if marked else ""
    is_title = len(text.split()) >= _TITLE_WORDS and not find_venue(text) and not are_names(text, least=2)
    before = visible.text[at:stop]
    if marked is None or not is_title or not (are_names(before, least=2) or _ONE_AUTHOR.fullmatch(before)):
        return None
    return _marked(visible, marked, links, name)


def _marked(visible: Visible, marked: Part, links: tuple[ReadLink, ...], name: tuple[int, int] | None) -> Lead | None:
    """A title in bold or italics; what is marked may hold the title's link, and labelled ones behind it."""
    inside = [link for link in links if marked.start <= link.start and link.end <= marked.end]
    named = next((link for link in inside if link.is_name), None)
    if named:
        return _lead(visible, LeadKind.LINK, named.start, named.end, link=named, name=name)
    end = min([marked.end, *(link.start for link in inside)])
    stop = max(marked.start, len(visible.text[:end].rstrip(" :：[(")))
    found = _VENUE_AND_COLON.match(visible.text, stop)
    has_venue = found is not None and find_venue(found["venue"]) is not None
    found = found if has_venue else _COLON.match(visible.text, stop)
    if found and not inside:
        behind, _ = plain_end(visible, found.end(), links)
        title = visible.text[found.end() : behind]
        if _is_title_case(title) or (has_venue and _is_no_remark(title)):
            name = marked.start, stop
            start = found.end() if has_venue else marked.start
            return _lead(visible, LeadKind.MARKED, start, behind, name=name)
    return _lead(visible, LeadKind.MARKED, marked.start, stop, name=name)


def _end_behind_linked_name(visible: Visible, link: ReadLink, links: tuple[ReadLink, ...]) -> int:
    """Where the title ends that goes on behind a linked name: `[LANT](…): Lighting Long Halls`.

    That is with the link where this is no name, leads to no paper, or what follows is not written as titles are.
    """
    text = visible.text
    inside = text[link.start : link.end]
    is_name = link.is_paper and len(inside.rstrip(" :：").split()) <= _MOST_WORDS_OF_LINKED_NAME
    colon = _COLON.match(text, link.end)
    at = colon.end() if colon else link.end + 1
    if not is_name or not (colon or (inside.endswith((":", "：")) and text[link.end : at] == " ")):
        return link.end
    end, _ = plain_end(visible, at, links)
    bar = _BAR.search(text, at, end)
    end = bar.start() if bar else end
    return end if text[at : at + 1].isupper() and _is_title_case(text[at:end]) else link.end


def _is_no_remark(text: str) -> bool:
    """Whether a text behind a name and its venue may be a title: it begins with a capital and is no sentence."""
    return text[:1].isupper() and len(text.split()) >= _TITLE_WORDS and not SENTENCE_END.search(f"{text.rstrip()} x")


def _venue_in_title(visible: Visible, marked: Part) -> int | None:
    """Where the venue begins that stands in bold with a title, behind a comma: `**A Long Title, ICML 2024 Oral**`."""
    text = visible.text[marked.start : marked.end]
    venue = find_venue(text) if is_strong(marked) else None
    before = text[: venue.start].rstrip() if venue else ""
    is_parted = before.endswith(",") and before.count("(") == before.count(")")
    is_title = is_parted and len(before.split()) > _TITLE_WORDS and not are_names(before, least=2)
    return marked.start + len(before) - 1 if is_title else None


def _is_title_case(text: str) -> bool:
    """Whether a text is written as titles are, rather than as remarks."""
    words = _LONG_WORD.findall(text)
    return len(words) >= _TITLE_WORDS and sum(word[0].isupper() for word in words) * 4 >= len(words) * 3


def _unmarked(visible: Visible, at: int, links: tuple[ReadLink, ...], name: tuple[int, int] | None) -> Lead | None:
    text = visible.text
    title = quoted_title(visible, at)
    if title:
        return _lead(visible, LeadKind.QUOTED, *title, name=name)
    at = byline_end(text, at, len(text)) or at
    limit, ends_line = plain_end(visible, at, links)
    if _POINTS_ELSEWHERE.search(text, at, limit):
        return None
    quoted = quoted_behind_authors(text, at, min([len(text), *(link.start for link in links if link.start >= at)]))
    if quoted:
        return _lead(visible, LeadKind.QUOTED, *quoted, name=name)
    return _lead(visible, LeadKind.PLAIN, at, limit, name=name, ends_line=ends_line)
