"""Titles in visible text: where they begin and end, and the short names in them and beside them."""

import unicodedata
from typing import Literal

from linter.entries.model import Written
from linter.entries.visible import Visible
from linter.lazy import re

# Where short names stand.
NameMark = Literal["colon", "brackets", "before", "none"]

_SHORTCODE = re.compile(r":[a-z0-9_+-]+:|\([*+!?†‡x-]\)(?=\s)")  # of emoji; `(*)` marks what a list says more of
_FURTHER_DECORATION = "•‣·\u200d\ufe0f\u20e3\u200b\ufeff"  # bullets, and what emoji are joined and coloured with
# `12. `, `12) `, `12.Title`, `[12] `, `[12]. `, `(12): `
_NUMBERING = re.compile(
    r"[0-9]{1,4}(?:[.)]\s+|\.(?=[A-Z][a-zA-Z]))|(?:\[[0-9]{1,4}\]|[(（][0-9]{1,4}[)）]|【[0-9]{1,4}】)[.:：]?\s+"
)
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
_LEFT_CLOSED = {"]": "[", "”": "“", '"': '"“'}
_OPENING = frozenset(opening[0] for opening in _PAIRS)
# A coined word, which a capital or a digit inside tells: `(LoLa) Lighting Long Halls`, not `(Almost) Free Lamps`.
_COINED_BEFORE = re.compile(
    r"[(（]([^\W\d_][\w+.-]{0,30}?[A-Z0-9][\w+.-]{0,30})[)）](?:\s+|(?<=[A-Z]{3}[)）])(?=[A-Z][a-z]))"
    r"(?=[^\W_a-z][\w-]*+[,:]?\s\S+\s\S)"
)
BRACKETS_BEHIND = re.compile(r"[(（]([^()（）]*(?:\([^()]*\)[^()]*)?)[)）]$")
_BRACKETS_AFTER = re.compile(r"[\s.]{0,3}[(（]([^()（）]{1,60})[)）]")
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


def plain(visible: Visible, start: int, end: int) -> str:
    """The text of a piece on one line."""
    return " ".join(visible.text[start:end].split())


def trim_title(visible: Visible, start: int, end: int) -> tuple[int, int]:
    """The piece from `start` to `end` without what does not belong to a title.

    That is blanks, emoji, bullets, hashes and numbering in front, a full stop at its end, and a pair of quotes or,
    where a link was meant, of brackets around it, or one that lacks the other.
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
    opening = _LEFT_CLOSED.get(text[end - 1 : end])
    if opening and not any(one in text[start : end - 1] for one in opening):
        end -= 1
    return visible.trimmed(start, _without_full_stop(text, start, end))


def is_numbered(text: str, start: int, end: int) -> bool:
    """Whether a piece begins with a number and goes on behind it: `[12]. Lighting Long Halls`."""
    numbering = _NUMBERING.match(text, start, end)
    return numbering is not None and numbering.end() < end


def skip_decoration(text: str, start: int, end: int) -> int:
    """The offset behind the blanks, emoji, bullets, shortcodes (`:star:`) and marks (`(*)`) at the start of a piece."""
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
    """The offset before the blanks, emoji and bullets at the end of a piece."""
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
    if name is None:
        return None
    colon = visible.text.index(":", start, end)
    # BibTeX's braces around a name: `{LANT:} Lighting Long Halls`.
    return visible.written(*visible.trimmed(start, colon, " {}" if name.startswith("{") else None))


def name_behind(visible: Visible, start: int, end: int) -> tuple[int, int, int] | None:
    """Where the name in brackets stands at the end of a title, and where the title ends before it."""
    ends_in_brackets = visible.text.endswith((")", "）"), start, end)
    found = BRACKETS_BEHIND.search(visible.text, start, end) if ends_in_brackets else None
    if found is None or not may_be_name(" ".join(found[1].split())):
        return None
    before = strip_decoration(visible.text, start, found.start())
    return (*found.span(1), before) if before > start else None


def coined_before(text: str, start: int, end: int) -> tuple[tuple[int, int], int] | None:
    """Where a coined name stands in round brackets that begin a title, and where what it is a name of begins."""
    found = _COINED_BEFORE.match(text, start, end)
    return (found.span(1), found.end()) if found else None


def name_after(visible: Visible, end: int) -> tuple[int, int] | None:
    """Where the name in brackets stands right behind a title that ends there."""
    found = _BRACKETS_AFTER.match(visible.text, end)
    return found.span(1) if found and may_be_name(" ".join(found[1].split())) else None


def may_be_name(text: str) -> bool:
    """Whether what stands in brackets behind a title may be its short name."""
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
    # Around a title that begins with a quotation, every quote has its other: `""Long" or "Longer": On Halls"`.
    is_doubled = text.startswith('""', start, end) and text.endswith('"', start + 2, end)
    return (start + 1, end - 1) if is_doubled and text.count('"', start, end) % 2 == 0 else (start, end)


def _is_decoration(char: str) -> bool:
    return char > "\x7f" and (unicodedata.category(char) in ("So", "Sk") or char in _FURTHER_DECORATION)
