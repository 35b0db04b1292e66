"""The capitals of a citation's title: as the paper writes them, and in braces where styles would take them away."""

from collections.abc import Mapping

from linter.bibtex.write import protect_capitals
from linter.lazy import re

_PIECE = re.compile(r"(\$[^$]*\$|\\[a-zA-Z]+|[\s{}~/-])")
_CORE = re.compile(r"\w(?:.*\w)?", re.DOTALL)
_WORD = re.compile(r"\w+(?:['’.]\w+)*")


def kept_capitals(title: str, model: str = "") -> str:
    """The raw value of a `title` with the inner capitals that the words of `model` have, and braces around these.

    `model` is the title as the paper writes it, as plain text. A title, or model, that is mostly in capitals says
    nothing of them: it stays, or counts for nothing. What stands in braces, in maths or in a command stays.
    """
    if _is_shouted(title):
        return title
    wanted = _capitalised(model)
    return protect_capitals(_written_as(title, wanted) if wanted else title)


def _written_as(title: str, wanted: Mapping[str, str]) -> str:
    """The title with the words that are wanted otherwise, by their letters, outside braces, maths and commands."""
    depth = 0
    pieces = []
    for piece in _PIECE.split(title):
        depth += (piece == "{") - (piece == "}")
        core = _CORE.search(piece) if depth == 0 and piece[:1] not in ("$", "\\") else None
        word = wanted.get(core[0].casefold()) if core else None
        pieces.append(piece[: core.start()] + word + piece[core.end() :] if core and word else piece)
    return "".join(pieces)


def _capitalised(model: str) -> dict[str, str]:
    """The words of a title that have a capital behind their first letter, by their letters; none that come two ways."""
    found: dict[str, set[str]] = {}
    for word in () if _is_shouted(model) else _WORD.findall(model):
        found.setdefault(word.casefold(), set()).add(word)
    return {
        key: word
        for key, (word, *others) in found.items()
        if not (others or word[1:].islower()) and any(letter.isupper() for letter in word[1:])
    }


def _is_shouted(title: str) -> bool:
    words = [word for word in _WORD.findall(title) if len(word) > 1]
    return len(words) > 1 and sum(map(str.isupper, words)) * 2 > len(words)
