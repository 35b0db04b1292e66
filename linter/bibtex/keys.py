"""The key of a new citation, by one rule: family name, year, first telling word of the title (`doe2024sparse`)."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from itertools import chain, count

from linter.papers.latex import LETTERS

_PLAIN = {letter: name for name, letter in LETTERS.items()}
_PART = re.compile(r"[\s\-–—:/]+")
_DIGITS = "0123456789"
_NO_LETTER = re.compile(r"[^a-z0-9]")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# They tell nothing of a paper.
_SILENT_WORDS = """
    a an the on of in for to and or at by with from towards toward is are was can could do does did should will
    how what when where which who why
"""
_SILENT = frozenset(_SILENT_WORDS.split())


def citation_key(first_author: str | None, year: int | None, title: str, taken: Collection[str] = ()) -> str:
    """The key of a paper, of small letters and digits, that is none of those taken.

    `first_author` is `First Last`. Where nobody is known as the author, the title's first word stands for the name. A
    key that is taken gets the title's next words, and in the end a number.
    """
    words = list(_telling_words(title))
    name = _family_name(first_author or "") or (words.pop(0) if len(words) > 1 else "")
    stem = f"{name}{year or ''}"
    longer = (stem + "".join(words[:end]) for end in range(min(1, len(words)), len(words) + 1))
    numbered = (f"{stem}{''.join(words)}{number}" for number in count(2))
    return next(key for key in chain(longer, numbered) if key and key not in taken)


def _telling_words(title: str) -> Iterator[str]:
    """The words of a title as they stand in keys, without those that tell nothing where there are others.

    A number tells nothing, and would be read as a part of the year.
    """
    words = [word for part in _PART.split(title) if (word := _plain(part))]
    return iter([word for word in words if word not in _SILENT and not word[0].isdigit()] or words)


def _family_name(author: str) -> str:
    parts = [part for word in author.split() if (part := _plain(word).strip(_DIGITS)) and part not in _SUFFIXES]
    return parts[-1] if parts else ""


def _plain(text: str) -> str:
    text = "".join(_PLAIN.get(char, char) for char in text)
    return _NO_LETTER.sub("", unicodedata.normalize("NFKD", text).casefold())
