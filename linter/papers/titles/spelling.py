"""Titles of papers: one spelling for comparing them, and how alike two of them are."""

import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from itertools import islice

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.latex import GREEK, to_text

_NAMES = {
    **GREEK,
    "ς": "sigma",
    "∞": "infinity",
    "×": "x",
    "&": "and",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
}
# A plus or a hash that ends a word belongs to its name: `C++`, `C#`.
_WORD_SIGN = re.compile(r"(?<=\w)(?:\++(?![\w+])|#(?!\w))")
_SIGN_NAMES = {"+": "plus", "#": "sharp"}


class _PlainForms(dict[int, str]):
    """What each character becomes, worked out when it is first met: itself, its name, nothing, or a blank."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        # Marks are accents, apostrophes are elisions (`don't`): both vanish without parting a word.
        is_silent = char in "'’‘ʼ`^_{}$" or unicodedata.category(char)[0] == "M"
        self[code] = _NAMES.get(char) or (char if char.isalnum() else "" if is_silent else " ")
        return self[code]


_PLAIN = _PlainForms()

# Where a title parts into short name, title and subtitle.
_PART_END = re.compile(r"[::—]|\s[-–|]+\s|[?!.](?=\s)")
_BRACKETS_BEHIND = re.compile(r"[(\[][^()\[\]]*[)\]]\s*$")
_FORMULA = re.compile(r"\$[^$]*\$")
_NUMBER = re.compile(r"\d+")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
# What papers of one field have in common without being alike.
_COMMON_WORDS = """
    a an and are as at be by can do does for from how in into is it its not of on or the their to towards via what
    when with without your large language model models llm llms neural network networks transformer transformers
    learning deep training efficient efficiently attention using based
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_LONGEST = 1000  # code points; what is longer is no title, and comparing costs the product of both lengths
_MOST_PARTINGS = 4
_MANY_STEMS = 4
_LONGEST_NAME = 20  # letters; what is longer before a colon is a title with its subtitle
_FEW_LETTERS = 3


class Likeness(StrEnum):
    """How two titles stand to each other."""

    SAME = "same"
    """One paper's: equal, or one lacks the short name, the subtitle or all but the short name."""
    SLIP = "slip"
    """One paper's, but a few letters or a word differ."""
    OTHER = "other"
    """Two papers'."""
    UNSURE = "unsure"
    """Too alike for two papers, too unlike for a slip; or too short to tell."""


def words(title: str) -> list[str]:
    """The words of a title without regard to case, accents, punctuation, LaTeX and the form of symbols."""
    text = to_text(title)
    if "+" in text or "#" in text:
        text = _WORD_SIGN.sub(lambda sign: "".join(_SIGN_NAMES[char] for char in sign[0]), text)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    text = text.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    return text.translate(_PLAIN).split()


@lru_cache(2048)  # as of what it is made
def normalised_title(title: str) -> str:
    """The title as one run of letters and digits: equal for two titles that differ in writing alone.

    Blanks are gone too, for `fine-tuning`, `fine tuning` and `finetuning` are one.
    """
    return "".join(words(title))


def forms(title: str) -> frozenset[str]:
    """The normal forms of a title: whole, without brackets at its end, and what stands around each parting in it."""
    return frozenset(_ReadTitle.of(title[:_LONGEST]).forms)


def tells_much(title: Iterable[str]) -> bool:
    """Whether words of a title, in their normal form, say more than what many papers of one field have in common."""
    return len({word for word in title if word not in _COMMON}) >= 2


def are_apart(one: str, other: str) -> bool:
    """Whether two titles are so unlike that a paper that was renamed does not explain it.

    No word that says anything is in both, or only one of many, or each names a paper of its own.
    """
    if compare(one, other) is not Likeness.OTHER:
        return False
    first, second = _ReadTitle.of(one), _ReadTitle.of(other)
    are_named = 0 < len(first.name) <= _LONGEST_NAME and 0 < len(second.name) <= _LONGEST_NAME
    stems, others = _stems(first.words), _stems(second.words)
    shared = len(stems & others)
    return are_named or not shared or (shared == 1 and min(len(stems), len(others)) >= _MANY_STEMS)


def compare(heading_title: str, citation_title: str, short_name: str | None = None) -> Likeness:
    """How two titles stand to each other; `short_name` is the paper's name, where the heading's title lacks it.

    Other numbers make other papers (`Part I` and `Part II`, `v2` and `v3`). In doubt the answer is `UNSURE`.
    """
    if max(len(heading_title), len(citation_title)) > _LONGEST:
        return Likeness.SAME if normalised_title(heading_title) == normalised_title(citation_title) else Likeness.UNSURE
    key = normalised_title(to_text(heading_title))
    if key and key == normalised_title(to_text(citation_title)):  # as nearly always: taking both apart costs more
        return Likeness.SAME
    one, two = _ReadTitle.of(heading_title), _ReadTitle.of(citation_title)
    if not one.words or not two.words:
        return Likeness.UNSURE
    alias = normalised_title(short_name or "")
    if one.whole & two.forms or two.whole & one.forms or alias in two.whole:
        return Likeness.SAME
    if _differ_in_numbers(one.words, two.words):
        return Likeness.OTHER
    if _is_slip(one, two):
        return Likeness.SLIP
    return Likeness.OTHER if _is_other(one, two) else Likeness.UNSURE


@dataclass(frozen=True, slots=True)
class _ReadTitle:
    """A title taken apart: `name` is what stands before the first parting, `rest` what stands behind it.

    `whole` is its normal forms with and without brackets at the end, `forms` also what stands before and behind
    each parting; `prose` is the words without formulas, empty where there are none.
    """

    words: list[str]
    name: str
    rest: list[str]
    whole: set[str]
    forms: set[str]
    prose: list[str]

    @staticmethod
    @lru_cache(2048)  # one of a large group is compared with some of its others
    def of(title: str) -> "_ReadTitle":
        text = to_text(title)
        partings = list(islice(_PART_END.finditer(text), _MOST_PARTINGS))
        before = [words(text[: parting.start()]) for parting in partings]
        behind = [words(text[parting.end() :]) for parting in partings]
        whole = words(text)
        bare = words(_BRACKETS_BEHIND.sub("", text)) if text.endswith((")", "]")) else whole
        return _ReadTitle(
            whole,
            name="".join(before[0]) if before else "",
            rest=behind[0] if behind else whole,
            whole=_keys(whole, bare),
            forms=_keys(whole, bare, *before, *behind),
            prose=words(_FORMULA.sub(" ", title)) if "$" in title else [],
        )


def _keys(*titles: list[str]) -> set[str]:
    return {"".join(title) for title in titles if title}


def _differ_in_numbers(one: list[str], two: list[str]) -> bool:
    """Whether both titles count, and nothing but the count differs."""
    first, second = _arabic(one), _arabic(two)
    if not (_NUMBER.search(first) and _NUMBER.search(second)):
        return False
    return _NUMBER.sub("", first) == _NUMBER.sub("", second) and first != second


def _is_slip(one: _ReadTitle, two: _ReadTitle) -> bool:
    from rapidfuzz.distance import OSA, Levenshtein

    is_long = min(len(one.words), len(two.words)) >= 5 and _numbers(one.words) == _numbers(two.words)
    if is_long and Levenshtein.distance(one.words, two.words, score_cutoff=1) <= 1:
        return True
    for formal, other in ((one, two), (two, one)):
        if len(formal.prose) >= 3 and "".join(formal.prose) in other.whole:
            return True
    for first, second in ((one.words, two.words), (one.rest, two.words), (one.words, two.rest)):
        if min(len(first), len(second)) < 3 or _numbers(first) != _numbers(second):
            continue
        key, other_key = "".join(first), "".join(second)
        letters = OSA.distance(key, other_key, score_cutoff=_FEW_LETTERS)
        if letters <= _FEW_LETTERS and letters * 8 <= min(len(key), len(other_key)):
            return True
    return False


def _is_other(one: _ReadTitle, two: _ReadTitle) -> bool:
    """Whether hardly a word that says anything is in both titles, and neither names the other's paper.

    Where each names a paper of its own, more words may be common to both: they are those of the field.
    """
    if one.name and one.name == two.name:
        return False
    for first, second in ((one, two), (two, one)):
        initials = "".join(word[0] for word in second.words)
        if len(first.name) >= 3 and (first.name in "".join(second.words) or first.name in initials):
            return False
    stems, others = _stems(one.words), _stems(two.words)
    fewer = min(len(stems), len(others))
    is_name = min(len(one.words), len(two.words)) < 3 or fewer < 2
    most = 0.4 if one.name and two.name else 0.25
    return not is_name and len(stems & others) <= most * fewer


def _stems(title: list[str]) -> set[str]:
    return {word[:4] for word in title if word not in _COMMON}


def _numbers(title: list[str]) -> list[str]:
    return _NUMBER.findall(_arabic(title))


def _arabic(title: list[str]) -> str:
    """The normalised title; a Roman number at its end, as of parts, is an Arabic one."""
    return "".join([*title[:-1], _ROMAN.get(title[-1], title[-1])])
