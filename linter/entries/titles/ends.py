"""Where the title ends that begins a text without a mark of its own."""

from linter.entries.labels import is_label
from linter.entries.links import ReadLink
from linter.entries.titles.bylines import are_mostly_people, are_names, before_byline
from linter.entries.titles.words import has_title_words
from linter.entries.visible import HARD_BREAK, SOFT_BREAK, Part, Visible
from linter.lazy import re
from linter.papers.authors import ET_AL, listed_authors
from linter.papers.venues import Venue, find_venue, is_dated_name, is_named_venue, is_venue, is_venue_name

DATE = re.compile(
    r"(?:19|20)[0-9]{2}(?:[./-][0-9]{1,2}){1,2}(?![0-9]|D\s)|(?:19|20)[0-9]{2}(?=\s*[\]):：|,;–—-])(?![–—-]\w)"
    r"|[0-9]{1,2}[./-](?:[0-9]{1,2}[./-](?:20)?[0-9]{2}|20[0-9]{2})(?![0-9])"
    r"|[A-Z][a-z]{2,8}\.?\s+(?:[0-9]{1,2}(?:st|nd|rd|th)?,?\s+)?(?:19|20)[0-9]{2}"
    r"|(?<![0-9])(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![\w./-])"
)
_GOES_ON = re.compile(r" [a-z][a-z-]*[ ]")
_GOES_ON_ABOUT = re.compile(r" (?:as|for|in|of|to|via)[ ]")  # which it does not behind authors
# Words that no title ends in: what is marked behind them is a part of it.
_ARTICLE = r"(?:[Aa]n?|[Tt]he)(?: [Nn]ew| [Nn]ovel)?"
_LEADS_ON = re.compile(rf"(?<!\S)(?:{_ARTICLE}|and|for|of|or|using|via|with) $")
_LEADS_TO_THING = re.compile(rf"(?<!\S)(?:{_ARTICLE}|via) $")
_LONGEST_LEAD = 10  # code points
_QUESTION_END = re.compile(r"[?!]\s+(?=[^\W\d_])")
# A single capital is an initial; a word of several may end a title.
SENTENCE_END = re.compile(r"(?:(?<=[^\s.A-Z])|(?<=[A-Z]{2}))[.。]\s+(?=[^\W\d_])")
_NAMES_END = re.compile(r"(?<!\b[A-Z])\.\s")
_DASH = re.compile(r"\s[–—|-]\s+(?=[^\W\d_])")
# Nothing but marks, up to what ended the text.
_TO_THE_END = r"[\s.,，:;\[(]{0,9}$"
# What stands behind a plain title: who wrote it (`(@Someplace)`), and a venue that nobody knows, with its year.
_AFFILIATION_BEHIND = re.compile(r"\s*[(（]@[^()（）\r\n]{1,80}[)）]\s*$")
_VENUE_BEHIND = re.compile(
    r"(?:(?:[,.]|\s[–—])\s+|，\s*)(?:in\s+)?(?=[^,.]*?[A-Z][A-Za-z_]*?[A-Z])"
    r"[A-Z][\w&+/-]{0,20}(?: [A-Z][\w&+/-]{0,20}){0,3}(?:,?\s|-)(?:19|20)[0-9]{2}" + _TO_THE_END
)
# `Title, arXiv:2309.12307, 2023.`, `Title, arXiv preprint arXiv:2309.12307, 2023`, `Title, arXiv:2309.12307 / `; a
# remark may stand behind: `Title, arXiv:2309.12307. (best lamp of 2023)`.
_ID_BEHIND = re.compile(
    r"[,.]\s+(?:arxiv preprint )?arxiv:\s?[^\s,]+(?:,\s+(?:19|20)[0-9]{2})?"
    r"(?:\s/|\s\([^()\r\n]{1,60}\))?" + _TO_THE_END,
    re.IGNORECASE,
)
# The day or month that a paper came out, behind a comma: `Title, 2023.09`, `Title, 2023-9-15`.
_DATE_BEHIND = re.compile(r",\s*(?:19|20)[0-9]{2}[./,-](?:0?[1-9]|1[0-2])(?:[./-][0-3]?[0-9])?" + _TO_THE_END)
# When and where it came out, and who had it written or printed: `Title, aug 2016, Someplace`, `Title, arvix 2021`,
# `Title, Lamp journal-2020 (Someplace)`, `Title,2016`.
_YEAR_BEHIND = re.compile(
    r"(?<![0-9]),\s*(?:(?<=\s)[A-Za-z][\w&/.'-]{1,20}[\s-]){0,3}(?:19|20)[0-9]{2}"
    r"(?:(?:,\s+|\s\()[A-Z][\w./&-]{1,20}(?:\s[A-Z][\w./&-]{1,20}){0,2}\)?)?" + _TO_THE_END
)
# Its year alone, behind a full stop: `Title. 2021`.
_BARE_YEAR_BEHIND = re.compile(r"\.\s+(?:19|20)[0-9]{2}" + _TO_THE_END)
# A title cited as papers are in running text: `Title (Moss et al., 2022)`, `Title (Moss & Oak, 2022)`.
_CITED_BEHIND = re.compile(
    r"\s*[(（][^\W\d_][^()（）\r\n]{0,80}?(?:\bet al\b|[,&]|\band\b)[^()（）\r\n]{0,80}?"
    r"\b(?:19|20)[0-9]{2}[a-z]?[)）]\s*$"
)
# The second line of a definition: `: ICML 2024`.
_DEFINED = re.compile(rf"{SOFT_BREAK}:\s")
_NEXT_LINE = re.compile(rf"[^{HARD_BREAK}{SOFT_BREAK}]{{1,400}}")
_NO_TITLE_END = re.compile(r"[\s\[(,:：;|·，、；：（【–—-]+$")
_ENDS_IN_YEAR = re.compile(r"\s(?:19|20)[0-9]{2}$")
# A remark in brackets that the next link is a part of: `[also in [2.1](…)]`.
_OPEN_BRACKET = re.compile(r"\s*[\[(（][^\[\]()（）\r\n]{1,30}$")
_OPENING = " \t\r\n.([（<"
_LONGEST_REMARK, _LONGEST_VENUE = 40, 62  # code points
# The rest of brackets that end a line, behind the first of what they list.
_REST_OF_BRACKETS = re.compile(
    rf"\s*[;,|/][^()（）\[\]{HARD_BREAK}{SOFT_BREAK}]{{1,80}}[)）\]]\s*(?=[{HARD_BREAK}{SOFT_BREAK}]|\Z)"
)
# `(Oral)`, `（Spotlight，灯）`, `(in Chinese)` behind a title.
SAID_OF_IT = re.compile(
    r"\s*[(（](?:(?:oral|spotlight|poster|highlight|best paper)\b[^()（）\r\n]{0,40}"
    r"|in (?:chinese|english|french|german|italian|japanese|korean|portuguese|russian|spanish))[)）]\s*$",
    re.IGNORECASE,
)
# Between fields, of which the title is the first: `Lighting Long Halls | Ada Moss et al. | Oil Club | `.
_BAR = re.compile(r"\s*[|｜]\s*")
# What is left of `[[Paper]] (https://…)`, which is no link, or a label that leads nowhere yet; and of
# `[[paper](Lighting Halls)]`, which is no link either.
LABEL_BEHIND = re.compile(r"\s*\[{1,2}([^\[\]]{1,30})\]{1,2}$")
_MEANT_LINK = re.compile(r"\s*\[{1,2}([^\[\]]{1,30})\]\([^()\r\n]{1,300}\)\]?")
_BARE_LABEL = re.compile(r"\s*\[{1,2}([^\[\]\r\n]{1,30})\]{1,2}(?!\()")
_LABEL_OF_LINK = re.compile(r"(?:[.,;，；。]\s+|[\r\n]\s*)([^.,:;，：；。\r\n]{2,30}?)[ \t]?[:：][\s<(\[]*$")
_BEFORE_ADDRESS = tuple(" :：<([")
_BEFORE_VENUE = re.compile(
    r"(?:[,.(（|，。–—-]|\s[-–—/]|(?<=[?!])(?=\s+[Ii]n\s))\s*"
    r"(?:(?:(?:under review|accepted|submitted|published|to appear)\s+)?(?:[Ii]n|at|to|by)\s+)?$"
)
# The year of a venue that stands behind a title without a mark between: `Lighting Long Halls ICML' 2024.`; or a remark
# in brackets that no title holds behind it: `Lighting Long Halls ICML 2024【灯】`.
_MARKED_YEAR = re.compile(r"\s?['’‘]\s?(?:20)?[0-9]{2}[\s.]*$|[\s,]{0,2}(?:19|20)[0-9]{2}\s?【")
_LEADS_TO_VENUE = re.compile(r"(?<!\S)(?:at|by|for|from|in|of|on|the|to|with) $", re.IGNORECASE)
# What is cut off a title's end, in this order.
_BEHIND = (
    _ID_BEHIND,
    _VENUE_BEHIND,
    _DATE_BEHIND,
    _YEAR_BEHIND,
    _BARE_YEAR_BEHIND,
    _BEFORE_VENUE,
    _NO_TITLE_END,
    _AFFILIATION_BEHIND,
    _CITED_BEHIND,
)
LONGEST_TITLE = 400  # code points
AROUND_NAME = " \t\r\n:：,;|·•()[]（）【】"


def plain_end(visible: Visible, at: int, links: tuple[ReadLink, ...]) -> tuple[int, bool]:
    """Where a plain title ends that begins at `at`: at a line's end (then true), a link, a mark, a venue, authors."""
    text = visible.text
    limit = min([len(text), at + LONGEST_TITLE, *(link.start for link in links if link.start >= at)])
    marks = (part.start for part in visible.emphases if part.start > at and not _is_inside(text, part))
    limit = min(limit, next(marks, limit))
    codes = (part for part in visible.codes if part.start > at)
    limit = min(
        [limit, *(part.start for part in codes if _is_date(visible, part) or _opens_last_brackets(visible, part))]
    )
    limit = _before_label_of_link(text, at, limit)
    line_end = text.find(HARD_BREAK, at, limit)
    defined = _DEFINED.search(text, at, limit)
    line_end = defined.start() if defined and line_end < 0 else line_end
    if line_end < 0 and (soft := text.find(SOFT_BREAK, at, limit)) >= 0:
        below = _NEXT_LINE.match(text, soft + 1)
        line_end = soft if below and are_mostly_people(below[0]) else line_end
    if line_end >= 0:
        return line_end, True
    limit = _before_bars(text, at, limit)
    venue = find_venue(text[at:limit])
    if venue and _is_apart(text, at, venue, limit):
        limit = at + venue.start
    limit = _before_label(text, at, limit)
    for pattern in _BEHIND:
        cut = pattern.search(text, at, limit)
        limit = cut.start() if cut else limit
    limit = _before_named_venue(text, at, limit)
    opened = _OPEN_BRACKET.search(text, max(at, limit - _LONGEST_REMARK), limit)
    limit = opened.start() if opened and opened.start() > at else limit
    for found in _QUESTION_END.finditer(text, at, limit):
        behind = text[found.end() : limit].strip(" .,")
        if is_venue(behind) or is_named_venue(behind):
            return found.start() + 1, False
    for found in SENTENCE_END.finditer(text, at, limit):
        if is_byline(text[found.end() : limit]):
            return found.start(), False
    limit = _before_column(text, at, limit)  # no sooner: a venue may have stood behind the names
    for found in _DASH.finditer(text, at, limit):
        if _are_several(text[found.end() : limit], least_words=2):
            return found.start(), False
    return before_byline(text, at, limit), False


def _before_label_of_link(text: str, start: int, end: int) -> int:
    """Where a title ends that a mark or its line's end parts from what the link behind is called: `Title, PDF: <h…`."""
    if not text.endswith(_BEFORE_ADDRESS, start, end):
        return end
    label = _LABEL_OF_LINK.search(text, max(start, end - _LONGEST_REMARK), end)
    return label.start() if label and is_label(label[1]) else end


def _before_bars(text: str, start: int, end: int) -> int:
    """Where a title ends that fields follow which bars part: several of them, or one that is people or a venue."""
    bar = _BAR.search(text, start, end)
    title = text[start : bar.start()] if bar else ""
    if bar is None or not has_title_words(title) or are_mostly_people(title):
        return end
    field, *others = _BAR.split(text[bar.end() : end].rstrip(" [("), maxsplit=1)
    is_told = bool(others) or is_named_venue(field) or _are_several(field, least_words=2)
    return bar.start() if field and is_told else end


def is_link_meant(text: str, at: int) -> bool:
    """Whether a labelled link was meant at an offset, whose address is none: `[[paper](Lighting Halls)]`."""
    meant = _MEANT_LINK.match(text, at)
    return meant is not None and is_label(meant[1])


def is_link_awaited(text: str, start: int, end: int) -> bool:
    """Whether a label in brackets stands behind a title, whose link is yet to come: `Lighting Long Halls [Paper]`."""
    label = _BARE_LABEL.match(text, end)
    return label is not None and is_label(label[1]) and has_title_words(text[start:end])


def _before_label(text: str, start: int, end: int) -> int:
    """Where a title ends that a label stands behind, which leads nowhere: `Title [paper]`, `Title [paper](Halls)`."""
    meant = _MEANT_LINK.search(text, start, end) if text.find("](", start, end) >= 0 else None
    end = meant.start() if meant and is_label(meant[1]) else end
    label = LABEL_BEHIND.search(text, start, start + len(text[start:end].rstrip(_OPENING)))
    return label.start() if label and label.start() > start and is_label(label[1]) else end


def _is_apart(text: str, at: int, venue: Venue, limit: int) -> bool:
    """Whether a venue in a text from `at` to `limit` is no part of a title: marks before or behind its year tell."""
    start = at + venue.start
    if _BEFORE_VENUE.search(text, at, start):
        return True
    is_marked = _MARKED_YEAR.match(text, at + venue.name_end, limit) is not None
    return is_marked and _LEADS_TO_VENUE.search(text, max(at, start - _LONGEST_LEAD), start) is None


def _before_named_venue(text: str, start: int, end: int) -> int:
    """Where a title ends that a venue stands behind: `Title, TACL, `, `Title, Journal of Oil, 2021`.

    A comma or its year is behind it, else the last of several things may be what the title is about.
    """
    comma = text.rfind(",", max(start, end - _LONGEST_VENUE), end)
    if comma < 0:
        return end
    last = text[comma + 1 : end].strip(" .")
    is_whole = text.startswith(",", end) or _ENDS_IN_YEAR.search(last) is not None
    return comma if is_whole and is_named_venue(last) else end


def _before_column(text: str, start: int, end: int) -> int:
    """Where a title ends that a bar parts from authors, be it one, or from a venue, whatever follows on these.

    `Title | Ada Moss`, `Title | Moss, et al. | Lamp Journal`, `Title | ICML`.
    """
    bars = [found for found in _DASH.finditer(text, start, end) if "|" in found[0]]
    stops = [*(bar.start() for bar in bars[1:]), end]
    parted = zip(bars, stops, strict=True) if bars else ()
    return next((bar.start() for bar, stop in parted if _is_column(text[bar.end() : stop])), end)


def _is_column(text: str) -> bool:
    return are_names(text) or ET_AL.search(text) is not None or is_venue_name(text)


def _is_inside(text: str, part: Part) -> bool:
    """Whether words in a title are marked: `The **primacy bias** in deep learning`, `Halls with **Oil**, and Wicks`."""
    is_word_before = text[part.start - 2 : part.start - 1].isalnum() and text[part.start - 1] == " "
    goes_on = is_word_before and _GOES_ON.match(text, part.end) is not None
    leads_on = _LEADS_ON.search(text, max(0, part.start - _LONGEST_LEAD), part.start) is not None
    if not (goes_on or leads_on):
        return False
    marked = text[part.start : part.end]
    # Words in capitals may be names, but for those behind an article, `via`, or before a preposition.
    is_led_to = _LEADS_TO_THING.search(text, max(0, part.start - _LONGEST_LEAD), part.start) is not None
    is_thing = is_led_to or _GOES_ON_ABOUT.match(text, part.end) is not None
    return not (find_venue(marked) or (are_names(marked) and not is_thing) or DATE.search(marked) or is_label(marked))


def _is_date(visible: Visible, part: Part) -> bool:
    return DATE.fullmatch(visible.text[part.start : part.end].strip(AROUND_NAME)) is not None


def _opens_last_brackets(visible: Visible, part: Part) -> bool:
    """Whether code is the first of several in brackets that end the line: `Lighting Halls (`Oil`; `Gas`)`."""
    is_bracketed = visible.text[part.start - 1 : part.start] in ("(", "（", "[")
    return is_bracketed and _REST_OF_BRACKETS.match(visible.text, part.end) is not None


def is_byline(text: str) -> bool:
    """Whether what follows a plain title's full stop is authors, venue or date rather than more of the title."""
    is_list = _are_several(_NAMES_END.split(text, maxsplit=1)[0], least_words=1)
    is_venue_or_date = find_venue(text) is not None or DATE.search(text) is not None
    return is_list or is_venue_or_date or is_venue(text, may_lack_year=True) or is_dated_name(text)


def _are_several(text: str, *, least_words: int) -> bool:
    """Whether a text lists several people, or the first of them and `et al.`."""
    names = listed_authors(text)
    are_several = len(names) > 1 or ET_AL.search(text) is not None
    return are_several and all(least_words <= len(name.split()) <= 4 and name[0].isupper() for name in names)
