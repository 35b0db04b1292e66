"""Whether a piece of an entry's text lists people: its authors."""

from linter.entries.titles.bylines import are_names, are_people
from linter.lazy import re
from linter.papers.authors import ET_AL, listed_authors
from linter.text.stripped import stripped

EDGES = " \t\r\n.,:!*_-–—/"
BRACKETS = "()[]{}（）【】"
_OPENING, _CLOSING = ("(", "（"), (")", "）")
_NAME = re.compile(r"[^\W\d_][^\s\d:!?]*(?:\s[^\s\d:!?]+){0,5}")
_PARTICLE_WORDS = "and al bin bint da das de del den der di do dos du el et ibn la le ter van von y zu"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_INITIAL = re.compile(r"(?<!\w)[^\W\d_a-z]\.\s?[^\W\d_a-z]")
# Neither a name nor a venue holds such a mark: it is a sentence in another script.
SENTENCE = re.compile("[。！？；，]")
_WORDS_OF_NAME = (2, 3)
_MOST_WORDS_OF_MARKED_NAME = 4
# What a venue made of a paper, be it marked as authors are.
_DISTINCTION = re.compile(
    r"(?:oral|spotlight|poster|highlight)s?(?: (?:paper|presentation|talk))?"
    r"|(?:best|outstanding|distinguished)\s[^\r\n]{0,30}\b(?:paper|award|nomination|candidate|finalist)s?",
    re.IGNORECASE,
)


def are_authors(text: str, *, is_marked: bool) -> bool:
    """Whether a text lists names; one whose reader marked it may hold some that do not look like names."""
    names = listed_authors(text)
    likely = sum(map(_is_name, names))
    if len(names) > 1 or (likely and ET_AL.search(text)):
        return likely * 2 > len(names) if is_marked else likely * 5 >= len(names) * 4
    if _DISTINCTION.fullmatch(text):
        return False
    words = text.split()
    is_remark = text.islower() and (len(words) > max(_WORDS_OF_NAME) - 1 or text in _PARTICLES)  # `code follows soon`
    return (is_marked and 0 < len(words) <= _MOST_WORDS_OF_MARKED_NAME and not is_remark) or (
        likely == 1 and len(words) in _WORDS_OF_NAME and not text.isupper()
    )


def people_beside(text: str, start: int, end: int, year: tuple[int, int, int]) -> tuple[int, int] | None:
    """Where people stand before a year or, where brackets hold that, behind it: `Ada Moss, Ben Oak (2024)`.

    One has initials, or is the one of `et al.`, or there are several beside brackets.
    """
    before = stripped(text, start, year[1], EDGES + BRACKETS)
    is_bracketed = text.startswith(_OPENING, year[1] - 1)
    if is_bracketed and are_people(text[slice(*before)]):
        return before
    if are_names(text[start:end], least=2) and _INITIAL.search(text, start, end):
        return before
    behind = stripped(text, year[2], end, EDGES + BRACKETS)
    is_person = _INITIAL.search(text, *behind) is not None or ET_AL.search(text, *behind) is not None
    return behind if text.startswith(_CLOSING, year[2]) and is_person and are_names(text[slice(*behind)]) else None


def _is_name(text: str) -> bool:
    is_capital = text[0].isupper() or not text[0].isascii()
    if not is_capital or SENTENCE.search(text) or any(map(_is_common, text.split())):
        return False
    return _NAME.fullmatch(text) is not None


def _is_common(word: str) -> bool:
    return word.islower() and word.isascii() and word not in _PARTICLES
