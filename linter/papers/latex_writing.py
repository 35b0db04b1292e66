r"""Text turned into the LaTeX that sets it: `ö` is `{\"o}`, `∞` is `$\infty$`, `^` is `\^{}`.

The opposite of `linter.papers.latex`. Signs that only BibTeX's own writer escapes (`&`, `%`, `#`, `_`) stay.
"""

import re
import unicodedata

from linter.papers.latex import LETTERS, MARKS, MATHS

_SIGNS = {
    "\\": "\\textbackslash{}",
    "{": "\\{",
    "}": "\\}",
    "$": "\\$",
    "~": "\\textasciitilde{}",
    "^": "\\^{}",
    "<": "$<$",
    ">": "$>$",
    "|": "$|$",
    "–": "--",
    "—": "---",
    "“": "``",
    "”": "''",
    "’": "'",
    "‘": "`",
    "…": "\\ldots{}",
    "\u00a0": "~",
}
_LETTERS = {letter: f"{{\\{name}}}" for name, letter in LETTERS.items()}
_MATHS = {sign: name for name, sign in reversed(MATHS.items())}
_COMMANDS = {mark: command for command, mark in MARKS.items()}
_ORDER = re.compile(r"(?<!\w)O\([^()$\\{}\s]{1,20}\)")
_POWER = re.compile(r"(?<=\w)\^\w")


def to_latex(text: str) -> str:
    r"""The LaTeX that sets a piece of plain text.

    An order (`O(n^2)`) and a power (`R^2AG`) become maths. Letters with two marks, and scripts that LaTeX sets as they
    are, stay.
    """
    pieces: list[str] = []
    end = 0
    text = unicodedata.normalize("NFC", text)
    for found in re.finditer(f"{_ORDER.pattern}|{_POWER.pattern}", text):
        pieces += [*map(_set, text[end : found.start()]), _formula(found[0])]
        end = found.end()
    return "".join([*pieces, *map(_set, text[end:])])


def _formula(maths: str) -> str:
    """Maths in dollars, and in braces where styles of BibTeX would make its capitals small."""
    return f"{{${maths}$}}" if any(map(str.isupper, maths)) else f"${maths}$"


def _set(char: str) -> str:
    if char.isascii() and char not in _SIGNS:
        return char
    if char in _MATHS:
        return _formula(f"\\{_MATHS[char]}")
    return _SIGNS.get(char) or _LETTERS.get(char) or _marked(char)


def _marked(char: str) -> str:
    r"""A letter with one mark as a command, in braces so that BibTeX takes it for one letter: `{\'e}`, `{\v{c}}`."""
    parts = unicodedata.normalize("NFD", char)
    letter, command = parts[0], _COMMANDS.get(parts[1:])
    if not command or not letter.isascii():
        return char
    return f"{{\\{command}{{{letter}}}}}" if command.isalpha() else f"{{\\{command}{letter}}}"
