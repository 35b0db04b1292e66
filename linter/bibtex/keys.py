"""The key of a new citation, by one rule: family name, year, first telling word of the title (`doe2024sparse`)."""

from collections.abc import Collection
from itertools import chain, count

from linter.papers.names import read_name
from linter.papers.titles.spelling import words

_DIGITS = "0123456789"
_LONGEST_WORD = 30
_LONGEST_TITLE = 1000
# They begin titles without telling them apart.
_SILENT_WORDS = """
    a an and are as at be beyond by can could did do does for from how in into is it of on or should the to toward
    towards via was what when where which who why will with would your
"""
_SILENT = frozenset(_SILENT_WORDS.split())


def citation_key(first_author: str | None, year: int | None, title: str, taken: Collection[str] = ()) -> str:
    """The key of a paper, of small letters and digits, that is none of those taken.

    It is `made_key`'s, or the year where that finds none. A key that is taken gets the title's next words, and in the
    end a number.
    """
    lead, further = _lead(first_author, title)
    stem = f"{lead}{year or ''}"
    longer = (stem + "".join(further[:end]) for end in range(min(1, len(further)), len(further) + 1))
    numbered = (f"{stem}{''.join(further)}{number}" for number in count(2))
    return next(key for key in chain(longer, numbered) if key and key not in taken)


def made_key(first_author: str | None, year: int | None, title: str) -> str:
    """The key of a paper, whether it is taken or not; empty where neither author nor title has a letter for it.

    `first_author` is `First Last`. Where nobody is known as the author, the title's first word stands for the name.
    """
    lead, further = _lead(first_author, title)
    return f"{lead}{year or ''}{''.join(further[:1])}" if lead else ""


def _lead(first_author: str | None, title: str) -> tuple[str, list[str]]:
    """What a key begins with, and the words of the title that may stand behind the year."""
    telling = _telling_words(title)
    name = _family_name(first_author or "") or (telling.pop(0) if telling else "")
    # Behind the year, what begins with a digit would be read as a part of it.
    return name, [word for word in telling if not word[0].isdigit()] or telling


def _telling_words(title: str) -> list[str]:
    """The words of a title as they stand in keys, without those that tell nothing where there are others."""
    plain = [word for part in words(title[:_LONGEST_TITLE]) if (word := _plain(part))]
    return [word for word in plain if word not in _SILENT and not word.isdigit()] or plain


def _family_name(author: str) -> str:
    """A family name, or where it has no letters of ASCII, the last of the given names that has some."""
    name = read_name(author)
    parts = (_plain("".join(words(part))).strip(_DIGITS) for part in (name.family, *reversed(name.given.split())))
    return next(filter(None, parts), "")


def _plain(word: str) -> str:
    return "".join(char for char in word if char.isascii() and char.isalnum())[:_LONGEST_WORD]
