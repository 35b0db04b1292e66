"""Names of authors, from BibTeX and from running text, as `First Last`."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from unicodedata import normalize

from linter.lazy import re
from linter.papers.latex import to_text
from linter.papers.titles.spelling import words

_AND = re.compile(r"[{}]|(?<=\s)and(?=\s|$)", re.IGNORECASE)
_SEMICOLON = re.compile(r"[{}]|(?<!&amp)(?<!&#\d\d)(?<!&#\d\d\d);(?:\s*and(?=\s))?", re.IGNORECASE)
_COMMA = re.compile(r"[{},]")
_OTHERS = re.compile(r"(?:and\s+)?(?:others|et\.?\s?al\.?,?|\.\.\.|…)", re.IGNORECASE)
ET_AL = re.compile(r"\bet\.?\s?al\b", re.IGNORECASE)
_CUT_SHORT = re.compile(r"\b(?:et\.?\s?al\b\.?|and\s{1,4}others\b)|\.\.\.|…", re.IGNORECASE)
# What may begin one stands first: so it is looked for fast.
_LIST_COMMA = re.compile(r"[,;,;、\saA](?:(?<=[,;,;、])|(?<=\s)&\s|(?<=\s[aA])(?i:nd)(?=\s)|(?<=\s)(?i:and)$)")
# Marks of affiliations and equal contribution that stick to a name.
_MARKS = re.compile(r"[*†‡§¶#^⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[a-z])[0-9]+$")
# What a copy out of a PDF puts between a letter and its accent: `Bjo ̈rn`.
_BEFORE_ACCENT = re.compile(r"\s(?=[\u0300-\u036f])")


def bibtex_authors(value: str) -> tuple[str, ...]:
    r"""The authors of a BibTeX `author` or `editor` field, each as `First Last`, LaTeX read, without `others`.

    `Last, First` and `von Last, Jr, First` are turned round; a name in braces (`{Gemini Team}`) is one whole. A
    field that holds a plain list of names instead (`A B, C D, E F, G H`) is read as one, and semicolons part names as
    `and` does.
    """
    names = bibtex_pieces(value)
    if _is_plain_list(names):
        return listed_authors(to_text(value))
    read = map(_turned, names)
    return tuple(name for name in read if name)


def bibtex_pieces(value: str) -> list[str]:
    """The names of a BibTeX `author` or `editor` field as they are written there, without `others`."""
    names = [name for part in _split(value, _SEMICOLON) for name in _split(part, _AND)]
    return [name for name in names if not _OTHERS.fullmatch(name.strip())]


def is_plain_list(value: str) -> bool:
    """Whether a BibTeX field holds a plain list of names, parted by commas."""
    return _is_plain_list(bibtex_pieces(value))


def _is_plain_list(names: Sequence[str]) -> bool:
    return len(names) == 1 and len(comma_parts(names[0])) > 3


def comma_parts(name: str) -> list[str]:
    """The parts of a name in BibTeX: `Last, First`."""
    return _split(name, _COMMA)


@lru_cache(maxsize=128)  # one reader after the other asks for the same text
def listed_authors(text: str) -> tuple[str, ...]:
    """The authors that a text lists (`A. Name, B. Name and C. Name`), without emphasis, marks and `et al.`."""
    names = _LIST_COMMA.split(_CUT_SHORT.sub("", _with_accents(text.strip(" \t\n_*."))))
    cleaned = (" ".join(_MARKS.sub("", name.strip(" \t\n_*")).split()) for name in names)
    return tuple(name for name in cleaned if name and not _OTHERS.fullmatch(name))


def _with_accents(text: str) -> str:
    """A text whose letters have the accents that stand apart behind them."""
    return text if text.isascii() or not _BEFORE_ACCENT.search(text) else normalize("NFC", _BEFORE_ACCENT.sub("", text))


def in_common(some: Iterable[str], others: Iterable[str]) -> int | None:
    """How many of some authors are among others, whether first names are written out or not and whichever stands first.

    None where one side names nobody: a single word is a company or half a name.
    """
    names, other_names = ([keys for name in side if (keys := _name_keys(name))] for side in (some, others))
    known = {key for keys in other_names for key in keys}
    return sum(not keys.isdisjoint(known) for keys in names) if names and other_names else None


def _name_keys(name: str) -> set[tuple[str, str]]:
    """Family name and initial, and the same were the name turned round."""
    read = words(name)
    return {(read[-1], read[0][0]), (read[0], read[-1][0])} if len(read) > 1 else set()


def is_truncated(value: str) -> bool:
    """Whether an author list says that it names not all: `et al.`, `and others`, three dots."""
    return _CUT_SHORT.search(value) is not None


def _split(text: str, separator: re.Pattern[str]) -> list[str]:
    """The pieces between the separators that stand outside braces."""
    if "{" not in text and "}" not in text:
        return separator.split(text)
    pieces: list[str] = []
    start = depth = 0
    for found in separator.finditer(text):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            depth -= 1
        elif depth == 0:
            pieces.append(text[start : found.start()])
            start = found.end()
    return [*pieces, text[start:]]


def _turned(name: str) -> str:
    last, *rest = (to_text(part) for part in comma_parts(name))
    first = rest.pop() if rest else ""
    return " ".join(part for part in (first, last, *rest) if part)
