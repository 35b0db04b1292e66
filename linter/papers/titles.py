"""Titles of papers: one spelling for comparing them, and how alike two of them are."""

import re
import unicodedata
from enum import StrEnum

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
_WORD_SIGN = re.compile(r"(?<=\w)(\++|#)(?!\w)")
_SIGN_NAMES = {"+": "plus", "#": "sharp"}


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
    text = _WORD_SIGN.sub(lambda sign: "".join(_SIGN_NAMES[char] for char in sign[0]), to_text(title))
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(map(_plain, text)).split()


def normalised_title(title: str) -> str:
    """The title as one run of letters and digits: equal for two titles that differ in writing alone.

    Blanks are gone too, for `fine-tuning`, `fine tuning` and `finetuning` are one.
    """
    return "".join(words(title))


def _plain(char: str) -> str:
    named = _NAMES.get(char)
    if named:
        return named
    if char.isalnum():
        return char
    # Marks are accents, apostrophes are elisions (`don't`): both vanish without parting a word.
    return "" if unicodedata.category(char)[0] == "M" or char in "'’‘ʼ`^_{}$" else " "
