r"""LaTeX as it stands in titles and names, turned into the text that it sets.

No TeX: groups, accents, letters and symbols are read, other commands are dropped or stand for their own name.
"""

import unicodedata
from functools import lru_cache

from linter.lazy import re

# Without any of these a text is what it sets.
_SPECIAL = re.compile(r"[\\{}$~]|--|``|''")
_TOKEN = re.compile(r"\\([a-zA-Z]+)\*?[ \t]*|\\(.?)|(---?)|(``|'')|([{}$])|(~)|[^\\{}$~'`-]+|[-'`]", re.DOTALL)

MARKS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
    "t": "\u0361",
}
"""The commands that put a mark on a letter, and the combining character of each."""
_GREEK_NAMES = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi "
    "psi omega"
)
GREEK = dict(zip("αβγδεζηθικλμνξοπρστυφχψω", _GREEK_NAMES.split(), strict=True))
"""The name of each small Greek letter."""
LETTERS = {
    **dict(zip(["ss", "o", "O", "l", "L", "ae", "AE", "oe", "OE", "aa", "AA", "i", "j"], "ßøØłŁæÆœŒåÅıȷ", strict=True)),
    **dict(zip(["dh", "DH", "dj", "DJ", "th", "TH", "ng", "NG"], "ðÐđĐþÞŋŊ", strict=True)),
}
"""The commands that set a letter of text."""
MATHS = {
    **{name: letter for letter, name in GREEK.items()},
    **{name.capitalize(): letter.upper() for letter, name in GREEK.items()},
    "infty": "∞",
    "times": "×",
    "pm": "±",
    "cdot": "·",
    "to": "→",
    "rightarrow": "→",
    "leftarrow": "←",
    "leftrightarrow": "↔",
    "leq": "≤",
    "geq": "≥",
    "approx": "≈",
    "sim": "∼",
    "ell": "ℓ",
    "star": "⋆",
    "varepsilon": "ε",
    "varphi": "φ",
}
"""The commands that set a sign in maths."""
_SYMBOLS = {
    **LETTERS,
    **MATHS,
    "ldots": "…",
    "dots": "…",
    "textendash": "–",
    "textemdash": "—",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textbackslash": "\\",
}
_SILENT_NAMES = """
    emph textbf textit textsc texttt textrm textsf textmd textup textnormal text mathcal mathbf mathrm mathbb mathit
    mathsf mathtt boldsymbol operatorname mbox hbox ensuremath bf it em sc tt rm sf bfseries itshape scshape small large
    textsuperscript textsubscript left right noopsort protect relax displaystyle limits uppercase lowercase
"""
_SILENT = frozenset(_SILENT_NAMES.split())
# What Google Scholar's export makes of a backslash in a title.
_EXPORTED_BACKSLASH = r"$\backslash$"
# What braces keep from changing its case in a title: `{LLM}s`, `{C}hat{GPT}`, `{{Long Halls}}`; no power, no index.
_KEPT_CAPITALS = re.compile(r"(?<![\^_{])\{{1,2}([A-Z](?:[^{},]{0,200}[^{},\s])?)\}{1,2}")
_DASHES = {"--": "–", "---": "—"}
_QUOTES = {"``": "“", "''": "”"}


@lru_cache(2048)  # of names and titles, which several rules compare one after the other
def to_text(latex: str) -> str:
    r"""The text that a piece of LaTeX sets: `{\"o}` is `ö`, `\&` is `&`, `$\infty$` is `∞`, braces vanish.

    A command that is not known stands for its own name. Runs of blanks and line ends become one blank.
    """
    if not _SPECIAL.search(latex):
        return " ".join(unicodedata.normalize("NFC", latex).split())
    pieces: list[str] = []
    accent = ""
    for found in _TOKEN.finditer(latex.replace(_EXPORTED_BACKSLASH, "\\")):
        name, char, dash, quote, bracket, tie = found.groups()
        if bracket:
            if accent and bracket == "}":  # `\^{}` is the sign itself
                pieces.append(accent)
                accent = ""
            continue
        if (name or char) in MARKS:
            accent = name or char
            continue
        piece = found[0]
        if name:
            piece = "" if name in _SILENT else _SYMBOLS.get(name, name)
        elif char is not None:
            piece = "" if char in ",;!:/()[]" else " " if char in "\\\n" else char
        elif dash or quote or tie:
            piece = _DASHES.get(piece) or _QUOTES.get(piece) or " "
        if accent and piece:
            piece = _accented(piece.lstrip(), MARKS[accent])
            accent = ""
        pieces.append(piece)
    return " ".join(unicodedata.normalize("NFC", "".join(pieces)).split())


def without_kept_capitals(title: str) -> str:
    """A title without the braces around its capitals, which were left from BibTeX; one with other LaTeX as it is."""
    may_have = "{" in title and not ("$" in title or "\\" in title)
    return _KEPT_CAPITALS.sub(r"\1", title) if may_have else title


def _accented(text: str, mark: str) -> str:
    letter = {"ı": "i", "ȷ": "j"}.get(text[:1], text[:1])
    return letter + mark + text[1:]
