r"""Text turned into the LaTeX that sets it: `ö` is `{\"o}`, `∞` is `$\infty$`, `~` is `\textasciitilde{}`.

The opposite of `linter.papers.latex`. Signs that only BibTeX's own writer escapes (`&`, `%`, `#`, `_`) stay.
"""

import unicodedata

from linter.lazy import re
from linter.papers.latex import LETTERS, MARKS, MATHS

_SIGNS = {
    "\\": "\\textbackslash{}",
    # BibTeX counts `\{` as a brace; it would have to have a partner.
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "$": "\\$",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
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
_MATHS_WRITTEN = re.compile(
    # Between dollars, as Pandoc tells maths from prices: no blank inside them, no digit behind the closing one.
    r"\$(?P<inner>(?=[^\s$])[^$%#&~]*[^\s$%#&~\\])\$(?!\d)"
    r"|(?<!\w)O\([a-zA-Z0-9^_*/+,.<>=|!-]{1,20}\)"
    r"|(?<=\w)\^[a-zA-Z0-9]"
)


def to_latex(text: str) -> str:
    r"""The LaTeX that sets a piece of plain text, whether it goes into a list or into an export.

    Letters become commands (`{\'e}`): BibTeX sorts by them, tells the parts of a name by their case and cuts labels
    between them, where it takes a letter in UTF-8 for several characters; biber, Pandoc and Zotero read both. Letters
    that need two marks, and scripts that have no commands, stay.

    Formulas between dollars, as arXiv's titles have them, stay formulas. An order (`O(n^2)`) and a power (`R^2AG`)
    become ones.
    """
    pieces: list[str] = []
    end = 0
    text = unicodedata.normalize("NFC", text)
    for found in _MATHS_WRITTEN.finditer(text):
        pieces += map(_set, text[end : found.start()])
        pieces += [_formula(found["inner"] or found[0])] if _is_closed(found[0]) else map(_set, found[0])
        end = found.end()
    return "".join([*pieces, *map(_set, text[end:])])


def _is_closed(maths: str) -> bool:
    """Whether every brace of a formula has its partner in it, as BibTeX counts them."""
    depth = 0
    for char in maths:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0


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
