"""Titles in visible text: where they begin and end, and the short names and tags beside them."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from operator import attrgetter
from typing import Literal

from linter.entries.labels import is_label
from linter.entries.model import Tag, Written
from linter.entries.visible import Visible
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.venues import find_venue, is_dated_venue, is_named_venue

# Where short names stand.
NameMark = Literal["colon", "brackets", "before", "none"]

_SHORTCODE = re.compile(r":[a-z0-9_+-]+:")
_NUMBERING = re.compile(r"[0-9]{1,4}(?:[.)]\s+|\.(?=[A-Z][a-zA-Z]))")
_HASHES = re.compile(r"#{1,6}\s+(?=\S)")  # of a heading that was pasted whole
_PAIRS = {
    '"': '"',
    "“": "”",
    "”": "”",
    "„": "“",
    "「": "」",
    "《": "》",
    "«": "»",
    "``": "''",
    "'": "'",
    "‘": "’",
    "[": "]",
    "(": ")",
}
_LEFT_OPEN = ("[", "‘")
_OPENING = frozenset(opening[0] for opening in _PAIRS)
_BRACKETS_BEHIND = re.compile(r"[(（]([^()（）]*(?:\([^()]*\)[^()]*)?)[)）]$")
_BRACKETS_BEFORE = re.compile(r"[\[(（【]([^\[\]()（）【】\r\n]{1,60})[\])）】]\s*")
_BRACKETS_AFTER = re.compile(r"[\s.]{0,3}[(（]([^()（）]{1,60})[)）]")
_TAG_BEHIND = re.compile(r"\[([^\[\]\r\n]{1,40})\]$")
_TAG_BEFORE = re.compile(r"\[([^\[\]\r\n]{1,40})\]\s*")
_LONGEST_TAG = 40
_CAPITALS = re.compile(r"[A-Z0-9()/_ +-]*[A-Z][A-Z0-9()/_ +-]*")
_USUAL_TAG = re.compile(r"\(?(?:UN\)?|MUST[- ])?READ|TO[- ]?(?:DO|READ)|READING|WIP|NEW|HOT|DONE|SKIM(?:MED)?")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_DATE = re.compile(r"(?:19|20)[0-9]{2}(?:[./-][0-9]{1,2}){0,2}")
_NO_NAME = re.compile(
    r"(?:an? |the )?(?:(?:extended |short )?abstract|(?:brief |comprehensive )?(?:survey|review|overview)|tutorial|demo"
    r"|(?:technical |tech )?report|(?:position |full |short |long )?paper|thesis|(?:blog ?)?post|poster|oral|spotlight"
    r"|preprint|(?:extended |full |long |short )?version|extended|updated|new|withdrawn|arxiv|note|question|title"
    r"|part [0-9ivx]+|v[0-9]+)",
    re.IGNORECASE,
)
_SUBTITLE = re.compile(
    r"\s*(?:[0-9]+\.|(?:an? |the )?.{0,40}\b(?:survey|review|overview|study|analysis|perspective)s?\b)", re.I
)
# Words that any title may have; a name has capitals or digits inside.
_PLAIN_WORD = re.compile(r"[^\W\d_][a-z]+(?:-[^\W\d_][a-z]+)*")
_WORDS_OF_PHRASE = 2
_WORD_OF_NAME = re.compile(r"[^\W_]", re.UNICODE)


@dataclass(frozen=True, slots=True)
class HeadingTitle:
    """The parts of an entry's heading: offsets of the title in the visible text, the short name, the tags.

    `aside` is where else something stands in brackets, such as venue and year.
    """

    start: int
    end: int
    short_name: Written | None
    tags: tuple[Tag, ...]
    aside: tuple[int, int]


def plain(visible: Visible, start: int, end: int) -> str:
    """The text of a piece on one line."""
    return " ".join(visible.text[start:end].split())


def trim_title(visible: Visible, start: int, end: int) -> tuple[int, int]:
    """The piece from `start` to `end` without what does not belong to a title.

    That is blanks, emoji, hashes and numbering in front, a full stop at its end, and a pair of quotes or, where a link
    was meant, of brackets around it.
    """
    text = visible.text
    start, end = skip_decoration(text, start, end), strip_decoration(text, start, end)
    hashes = _HASHES.match(text, start, end)
    start = hashes.end() if hashes else start
    numbering = _NUMBERING.match(text, start, end)
    start = numbering.end() if numbering else start
    start, end = _without_pair(text, start, _without_full_stop(text, start, end))
    if text.startswith(_LEFT_OPEN, start, end) and text.find(_PAIRS[text[start]], start, end) < 0:
        start += 1
    return visible.trimmed(start, _without_full_stop(text, start, end))


def skip_decoration(text: str, start: int, end: int) -> int:
    """The offset behind the blanks, emoji and shortcodes (`:star:`) at the start of a piece."""
    while start < end:
        shortcode = _SHORTCODE.match(text, start, end)
        if shortcode:
            start = shortcode.end()
        elif text[start].isspace() or _is_decoration(text[start]):
            start += 1
        else:
            break
    return start


def strip_decoration(text: str, start: int, end: int) -> int:
    """The offset before the blanks and emoji at the end of a piece."""
    while end > start and (text[end - 1].isspace() or _is_decoration(text[end - 1])):
        end -= 1
    return end


def short_name_before(title: str) -> str | None:
    """The name before a title's first colon (`LongLoRA: Efficient …`), None where that is no name."""
    before, colon, behind = title.partition(":")
    name, words = before.strip(), before.split()
    if not colon or not behind.strip() or not 1 <= len(words) <= 3 or _NO_NAME.fullmatch(name):
        return None
    if len(words) == 1:
        return name if _WORD_OF_NAME.search(name) else None
    if any(not word[0].isupper() and not word[0].isdigit() for word in words) or "," in name:
        return None
    is_phrase = all(_PLAIN_WORD.fullmatch(word) for word in words)
    return None if is_phrase and (len(words) > _WORDS_OF_PHRASE or _SUBTITLE.match(behind)) else name


def name_before(visible: Visible, start: int, end: int) -> Written | None:
    """The name before the first colon of a title that runs from `start` to `end`, and where it stands."""
    name = short_name_before(plain(visible, start, end))
    return visible.written(start, visible.text.index(":", start, end)) if name else None


def name_behind(visible: Visible, start: int, end: int) -> tuple[int, int, int] | None:
    """Where the name in brackets stands at the end of a title, and where the title ends before it."""
    found = _BRACKETS_BEHIND.search(visible.text, start, end)
    if found is None or not _is_name(" ".join(found[1].split())):
        return None
    before = strip_decoration(visible.text, start, found.start())
    return (*found.span(1), before) if before > start else None


def name_after(visible: Visible, end: int) -> tuple[int, int] | None:
    """Where the name in brackets stands right behind a title that ends there."""
    found = _BRACKETS_AFTER.match(visible.text, end)
    return found.span(1) if found and _is_name(" ".join(found[1].split())) else None


def read_heading_title(visible: Visible, known_tags: Iterable[str], mark: NameMark | None = None) -> HeadingTitle:
    """What an entry's heading says, `known_tags` being the tags that the configuration names, `mark` the short name's.

    A short name stands in brackets or before a colon, unless the mark says which.
    """
    tags = _Tags(visible, known_tags)
    start, end = trim_title(visible, 0, len(visible.text))
    end = _before_label_links(visible, start, end)
    start, before = _venue_before(visible, tags.before(start, end), end)
    end = tags.behind(start, end)
    name, aside, end = _behind(visible, start, end, has_name=mark in (None, "brackets"))
    start, end = trim_title(visible, start, tags.behind(start, end))
    if name is None and mark in (None, "colon"):
        name = name_before(visible, start, end)
    aside = aside if aside[0] < aside[1] else before
    return HeadingTitle(start, end, name, tuple(sorted(tags.found, key=lambda tag: tag.span)), aside)


class _Tags:
    """Collects the tags at the two ends of a heading."""

    def __init__(self, visible: Visible, known: Iterable[str]) -> None:
        self._visible = visible
        self._known = {tag.casefold() for tag in known}
        self._codes_by_end = {part.end: part for part in reversed(visible.codes)}
        self.found: list[Tag] = []

    def before(self, start: int, end: int) -> int:
        while (found := _TAG_BEFORE.match(self._visible.text, start, end)) and self._is_tag(*found.span(1)):
            self._keep(*found.span(1))
            start = found.end()
        return start

    def behind(self, start: int, end: int) -> int:
        while True:
            end = strip_decoration(self._visible.text, start, end)
            found = _TAG_BEHIND.search(self._visible.text, max(start, end - _LONGEST_TAG - len("[]")), end)
            code = self._codes_by_end.get(end)
            if found and self._is_tag(*found.span(1)):
                self._keep(*found.span(1))
                end = found.start()
            elif code and code.start > start and self._is_tag(code.start, code.end, is_bare=True):
                self._keep(code.start, code.end)
                end = code.start
            else:
                return end

    def _is_tag(self, start: int, end: int, *, is_bare: bool = False) -> bool:
        text = self._visible.text[start:end].strip()
        if text.casefold() in self._known or _USUAL_TAG.fullmatch(text):
            return True
        codes = self._visible.codes
        last = bisect_right(codes, start, key=attrgetter("start")) - 1
        is_code = last >= 0 and end <= codes[last].end
        if len(text) > _LONGEST_TAG or not (_CAPITALS.fullmatch(text) or (is_code and self._known and text.isalpha())):
            return False
        return bool(self._known) or (is_code and not is_bare)

    def _keep(self, start: int, end: int) -> None:
        start, end = self._visible.trimmed(start, end)
        self.found.append(Tag(self._visible.text[start:end], self._visible.span(start, end)))


def _before_label_links(visible: Visible, start: int, end: int) -> int:
    """The offset before the links behind a title that are no part of it: `[[paper]](…)`, badges."""
    for part in reversed(visible.links):
        text = visible.text[part.start : part.end]
        if part.start <= start or visible.text[part.end : end].strip(" ])|,;/·-–—") or not is_label(text):
            break
        end = start + len(visible.text[start : part.start].rstrip(" [(|,;/·-–—"))
    return end


def _venue_before(visible: Visible, start: int, end: int) -> tuple[int, tuple[int, int]]:
    """The offset behind a venue or date in brackets before a title, and where that stands."""
    found = _BRACKETS_BEFORE.match(visible.text, start, end)
    inside = " ".join(found[1].split()) if found else ""
    if found and found.end() < end and (find_venue(inside) or is_named_venue(inside) or _DATE.fullmatch(inside)):
        return found.end(), found.span(1)
    return start, (start, start)


def _behind(visible: Visible, start: int, end: int, *, has_name: bool) -> tuple[Written | None, tuple[int, int], int]:
    """The short name and the venue in brackets behind a title, and where the title ends."""
    name, aside = None, (end, end)
    while found := _BRACKETS_BEHIND.search(visible.text, start, end):
        inside = " ".join(found[1].split())
        if find_venue(inside) or is_dated_venue(inside) or _YEAR.fullmatch(inside):
            aside = found.span(1)
        elif has_name and name is None and _is_name(inside):
            name = visible.written(*found.span(1))
        else:
            break
        end = strip_decoration(visible.text, start, found.start())
    return name, aside, end


def _is_name(text: str) -> bool:
    words = text.split()
    if not words or len(words) > 5 or len(text) > 40 or _NO_NAME.fullmatch(text) or not _WORD_OF_NAME.search(text):
        return False
    return len(words) == 1 or not text[0].islower()


def _without_full_stop(text: str, start: int, end: int) -> int:
    end = start + len(text[start:end].rstrip(" \t\r\n,，、;；"))
    return end - 1 if text.endswith(".", start, end) and not text.endswith("..", start, end) else end


def _without_pair(text: str, start: int, end: int) -> tuple[int, int]:
    if text[start : start + 1] not in _OPENING:
        return start, end
    for opening, closing in _PAIRS.items():
        inner_start, inner_end = start + len(opening), end - len(closing)
        is_quoted = text.startswith(opening, start, end) and text.endswith(closing, start, end)
        if is_quoted and inner_start < inner_end and closing not in text[inner_start:inner_end]:
            return inner_start, inner_end
    return start, end


def _is_decoration(char: str) -> bool:
    return char > "\x7f" and (unicodedata.category(char) in ("So", "Sk") or char in "\u200d\ufe0f\u20e3\u200b\ufeff")
