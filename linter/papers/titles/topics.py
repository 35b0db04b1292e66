"""What a title says of its paper's topic: words and pairs of words, without what every title has."""

from collections.abc import Iterator
from itertools import pairwise

from linter.lazy import re
from linter.papers.titles.inflection import stem
from linter.papers.titles.spelling import words

_SMALL_WORDS = """
    a about across after an and are as at be before between beyond but by can do does down for from how i in into is
    it its more no not of off on or out over than that the their there these this those through to toward towards
    under up upon use using vs via was we what when where which while why with within without you your
"""
_FILLERS = frozenset(_SMALL_WORDS.split())
# Names of methods are made of words: `SnapKV`, `LongRoPE`, `KVQuant`.
_SEAM = r"[a-z0-9][A-Z]|[A-Z]{2}[a-z]"
_HAS_SEAM = re.compile(_SEAM)
_NAME = re.compile(rf"\b(?=\w*(?:{_SEAM}))[A-Za-z][A-Za-z0-9]*")
_NAME_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LONGEST = 1000  # code points; what is longer is no title
_MOST_WORDS = 64


def topic_words(title: str, short_name: str = "") -> dict[str, str]:
    """The words of a title and its short name, and each two that stand together, in order.

    Keys are for comparing (without endings), values for showing. The parts of a name written in one word are words,
    too. Articles, prepositions and single letters are left out.
    """
    text = f"{title} {short_name}"[:_LONGEST]
    read = [(stem(word), word) for word in words(text)[:_MOST_WORDS]]
    found = {key: word for key, word in read if _tells(key)}
    for (first, one), (second, two) in pairwise(read):
        if first not in _FILLERS and second not in _FILLERS:
            found[f"{first} {second}"] = f"{one} {two}"
    for part in _parts(text):
        found.setdefault(stem(part), part)
    return found


def _tells(word: str) -> bool:
    return len(word) > 1 and word not in _FILLERS


def _parts(text: str) -> Iterator[str]:
    names = _NAME.findall(text) if _HAS_SEAM.search(text) else []  # most titles have none
    for name in names[:_MOST_WORDS]:
        parts = _NAME_PART.findall(name)
        if len(parts) > 1:
            yield from (part.lower() for part in parts if _tells(part.lower()))
