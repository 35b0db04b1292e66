"""What may stand before a title and is no part of it: emoji, numbers, dates, venues, tags, labels."""

from bisect import bisect_left

from linter.entries.labels import is_label, names_program
from linter.entries.titles.bylines import are_mostly_people
from linter.entries.titles.ends import AROUND_NAME, DATE
from linter.entries.titles.trim import skip_decoration
from linter.entries.titles.words import has_title_words
from linter.lazy import re
from linter.papers.venues import Venue, filed_venue, find_venue, is_named_venue, is_venue_like, leading_venue

_CHECKBOX = re.compile(r"\[[ xX]\]\s+")
BRACKETED = re.compile(r"([\[(（【][^\[\]()（）【】\r\n]{1,60}[\])）】])")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
# An escaped `1.`, or a number in a cell.
_NUMBERING = re.compile(r"\*?[0-9]{1,4}(?:[.)]\s+|、\s*)")  # a star is a mark, where it is no emphasis
_YEAR_BEFORE = re.compile(r"(?:19|20)[0-9]{2}[ ,-]{1,2}[A-Za-z]")
_FAMILY_NAME = r"(?:(?:van|von|de|der|den|la|le|di|da|del|bin|el)\s){0,2}[^\W\d_a-z][\w'’-]{1,30}"
# `2012-ICML - `, `ICLR_W-2018 - `, `Moss and Oak - 2012 - `, `Moss et al. - 2012 - `, as file names are written.
_FILED = re.compile(
    r"(?:(?:19|20)[0-9]{2}[-_/][A-Za-z][\w&+/-]{1,24}|[A-Z][\w&+/-]{1,24}[-_/](?:19|20)[0-9]{2}"
    rf"|{_FAMILY_NAME}(?:,\s{_FAMILY_NAME}){{0,3}},?\s(?:et\sal\.?|(?:and|&)\s{_FAMILY_NAME})\s[–—-]\s(?:19|20)[0-9]{{2}})"
    r"\s*[–—-]\s+"
)
# What goes on behind a year and its hyphen, be it long: `(2012-Conference on Lamps, COL, CCF-A)`, also closed by a wide
# bracket.
_DATED = re.compile(r"[\[(（【](?:19|20)[0-9]{2}[-–](?=[A-Za-z])[^\[\]()（）【】\r\n]{1,100}[\])）】]")
_SHORTCODE = re.compile(r":[a-z0-9_+-]+:")
_ANY_WORD = re.compile(r"\S*[^\W_]\S*")
_LABEL = re.compile(r"([^:：\r\n]{1,30})[:：]\s*")
_TITLE_LABELS = frozenset({"title", "paper title", "标题", "论文标题", "题目", "论文题目", "タイトル", "제목"})
# A piece before a bar: `ICML | `.
_COLUMN = re.compile(r"([^|｜\r\n]{2,20}?)\s*[|｜]\s*")
_ANY_YEAR, _LONGEST_BARE_VENUE = 2000, 20
OPENING = tuple("[(（【")
# A field between bars that has the form of a venue, be it unknown or misspelt: `TLL`, `IMCL'23`, `lampRxiv'23.09`.
_FIELD = re.compile(r"[A-Z]{2,8}|[A-Za-z][A-Za-z&+/-]{1,20}\s?['’‘-]?\s?(?:19|20)?[0-9]{2}(?:\.[0-9]{1,2})?")
_FIELD_BEHIND = re.compile(r"\s*[|｜]\s*([^|｜\r\n]{1,400})")
_BARS = ("|", "｜")
# They need not be looked into.
_WHOLE = (_CHECKBOX, _DATED, _FILED, DATE)
_BETWEEN = re.compile(r"[\s:：,，;|·•/–—.\])）】-]*")
# A year before emoji, which are no part of a title: `2025 🔗 `.
_BARE_YEAR = re.compile(r"(?:19|20)[0-9]{2}\s{1,3}")
# A year that only a hyphen parts from the title, behind where it came out: `[TLL] 2020-Lighting Long Halls`.
_YEAR_AND_TITLE = re.compile(r"(?<=[\])）】]\s)(?:19|20)[0-9]{2}-(?=[^\W\d_a-z]|[1-9]D\s)")
# A label beside others that leads nowhere yet: `[paper](…) / code - `.
_BARE_LABEL = re.compile(r"([^/:：|\r\n]{1,30}?)\s+[/|–—-]\s")
# What goes on behind a venue: the month of `arXiv 2023.10`, `NIPS 2020 (spotlight)`, `RSS 2022 Best Paper Award`.
_TOLD_OF_VENUE = re.compile(
    r"(?:\.[0-9]{1,2}(?![0-9]))?"
    r"(?:\s\(?(?:oral|spotlight|poster|highlight|workshop|submi|under review|accepted|best|outstanding|findings|demo"
    r"|short|long|main)[^,:|;()\[\]\r\n]{0,40}\)?)?",
    re.IGNORECASE,
)
_BEHIND_VENUE = re.compile(r"\s*[|:：,，;\])–—-]|\s*$")
_LONGEST_VENUE = 60  # code points
_TOLD = re.compile(
    r"(?:in|at|to|accepted|published|presented|appear(?:s|ed)|proc(?:eedings|\b)|submitted|under)\b", re.I
)
_FEWEST_AROUND = 2
# The papers on a contest bear its name: `SemEval 2017 Task 5: …`.
_CONTEST = re.compile(r"\b(?:challenge|competition|contest|task)\b", re.IGNORECASE)


def skip_asides(text: str, at: int, stops: list[int]) -> int:
    """The offset behind what may stand before a title, at most the next link or mark: emoji, numbers, dates, labels."""
    stop = stops[bisect_left(stops, at)]
    if at == stop:
        return at
    numbering = _NUMBERING.match(text, skip_decoration(text, 0, stop), stop) if at == 0 else None
    at = numbering.end() if numbering else at
    while True:
        began = at
        at = skip_decoration(text, at, stop)
        for pattern in (_CHECKBOX, _DATED, BRACKETED, _FILED, DATE, _LABEL, _COLUMN):
            found = pattern.match(text, at, stop)
            if found and (pattern in _WHOLE or _may_be_passed(found, pattern, stop)):
                at = found.end()
        at = _behind_bare(text, began, at, stop)
        venue_end = told_venue_end(text, at, stop)
        at = venue_end if venue_end and _BEHIND_VENUE.match(text, venue_end, stop) else at
        between = _BETWEEN.match(text, at, stop) if at else None
        at = between.end() if between else at
        if at == began:
            return at


def told_venue_end(text: str, at: int, stop: int) -> int | None:
    """Where a venue with its year ends that stands at an offset, and what is told of it: `ICML 2024 submission`."""
    venue = leading_venue(text[at : min(stop, at + _LONGEST_VENUE)])
    told = _TOLD_OF_VENUE.match(text, at + venue.end, stop) if venue else None
    return told.end() if told else None


def _behind_bare(text: str, began: int, at: int, stop: int) -> int:
    """The offset behind a year before a title or emoji, or a label that a slash parts from others, if one is there."""
    dated = _YEAR_AND_TITLE.match(text, at)
    if dated and dated.end() <= stop and filed_venue(text, at, stop) is None:
        return dated.end()
    year = _BARE_YEAR.match(text, at, stop)
    if year and skip_decoration(text, year.end(), stop) > year.end():
        return year.end()
    label = _BARE_LABEL.match(text, at, stop) if "/" in text[max(0, began - 3) : at] else None
    return label.end(1) if label and is_label(label[1]) else at


def _may_be_passed(found: re.Match[str], pattern: re.Pattern[str], stop: int) -> bool:
    """Whether a piece is an aside; a date before a colon is one that nothing else stands with.

    The name of a program before a title without a link or a mark of its own is a part of it, that of a contest always.
    """
    inside = found[1].strip(AROUND_NAME)
    if pattern is _LABEL and _CONTEST.search(inside) and leading_venue(inside):
        return False
    if pattern is _LABEL and names_program(inside) and has_title_words(found.string[found.end() : stop]):
        return False
    begins_with_date = DATE.match(inside) and not DATE.fullmatch(inside)
    return not (pattern is _LABEL and begins_with_date) and is_aside(found[1], is_code=pattern is _COLUMN)


def is_aside(text: str, *, is_code: bool = False) -> bool:
    """Whether a piece before a title is a date, a venue, a label or a tag; in code a venue may lack its year."""
    inside = text.strip(AROUND_NAME)
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
    if text[:1] in OPENING and _is_venue(inside):
        return True
    return text[:1] == "[" and "]" in text and len(_ANY_WORD.findall(_SHORTCODE.sub("", text))) == 1


def _names_venue(text: str) -> bool:
    """Whether a text names a venue, and neither amid a title nor only in brackets behind something else."""
    venue = find_venue(text)
    if venue is None or _is_amid(text, venue):
        return False
    before = text[: venue.start].replace("（", "(").replace("）", ")")
    return not (before.find("(") > 0 and before.rfind("(") > before.rfind(")"))


def _is_amid(text: str, venue: Venue) -> bool:
    """Whether a title goes on before and behind a venue: `A Report for Interspeech 2024 Lighting Tasks`."""
    before = text[: venue.start].split()
    behind = len(_ANY_WORD.findall(text, venue.end))
    return min(len(before), behind) >= _FEWEST_AROUND and _TOLD.match(text) is None


def is_field_before_title(text: str, start: int, end: int) -> bool:
    """Whether a piece between bars has the form of a venue, and a title follows: `LANT | IMCL'23 | Light in Halls`."""
    if not text[max(0, start - 3) : start].rstrip().endswith(_BARS) or _FIELD.fullmatch(text, start, end) is None:
        return False
    behind = _FIELD_BEHIND.match(text, end)
    return behind is not None and has_title_words(behind[1]) and not are_mostly_people(behind[1])


def is_venue_aside(text: str) -> bool:
    """Whether a piece in brackets before a title is a venue, a year or a date."""
    inside = text.strip(AROUND_NAME)
    is_known = find_venue(inside) is not None or _is_venue(inside) or _YEAR_BEFORE.match(inside)
    return bool(is_known or _YEAR.fullmatch(inside) or DATE.fullmatch(inside))


def _is_venue(inside: str) -> bool:
    """Whether what brackets before a title hold is but a venue, of those with a year maybe one that nobody knows."""
    return is_venue_like(inside, in_brackets=True) or is_named_venue(inside)
