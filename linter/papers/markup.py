"""Text that publishers give with the markup of their pages, read as plain text."""

import html
from html.entities import html5

from linter.lazy import re
from linter.papers.latex import to_text
from linter.papers.visible import plain_line

# Only what ends in a semicolon: `Q&notes` is a text.
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
# Some escape their markup, and others escape that again.
_MOST_ESCAPED = 2
# The same formula once more, for programs.
_AGAIN = re.compile(r"<((?:mml:|jats:)?(?:annotation|tex-math))\b[^<>]{0,300}>[^<]*</\1\s?>", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:jats:)?(?:br|p|title|sec|break)\s?/?>", re.IGNORECASE)
_NAMES = (
    "alternatives|b|bold|em|font|i|inline-formula|italic|math|mfenced|mfrac|mi|mn|mo|monospace|mover|mrow|mspace|msqrt|"
    "mstyle|msub|msubsup|msup|mtext|munder|ovl|roman|sans-serif|sc|scp|semantics|small|span|strike|strong|sub|sup|tt|u|"
    "underline"
)
_TAG = re.compile(rf"</?(?:(?:jats|mml):[a-z-]{{1,30}}|{_NAMES})(?:\s[^<>]{{0,300}})?/?>", re.IGNORECASE)
# A command, or a formula in dollars as Pandoc tells them from prices.
_LATEX = re.compile(r"\\(?:[a-zA-Z]|[^\s\w])|\$(?=[^\s$])[^$]*[^\s$]\$(?!\d)")


def without_markup(text: str) -> str:
    """The text on one line: HTML and MathML without their tags, character references and LaTeX as what they stand for.

    Characters that do not show are left out.
    """
    for _ in range(_MOST_ESCAPED):
        text = _REFERENCE.sub(_referred, text)
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub(" ", _AGAIN.sub("", text)))
    return plain_line(to_text(text) if _LATEX.search(text) else text)


def _referred(found: re.Match[str]) -> str:
    """What a reference stands for; `html.unescape` alone would read `&notes;` as `&not` and more."""
    return html.unescape(found[0]) if found[0][1] == "#" or found[0][1:] in html5 else found[0]
