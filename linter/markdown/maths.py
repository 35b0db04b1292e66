"""Formulas between dollars, as GitHub reads them."""

import re

MATH_BLOCK = r"^ {0,3}\$\$"

# `$x$`: no blank inside at either end, no digit behind; ``$`x`$``: anything but a backtick; `$$x$$` inside a line.
MATH = re.compile(
    r"\$\$(?P<display>(?:[^$\\]++|\\.)++)\$\$"
    r"|\$`(?P<code>[^`]++)`\$"
    r"|\$(?![\s$])(?P<inline>(?:[^$\\\n`]++|\\[^\n])++)(?<!\s)\$(?!\d)",
    re.DOTALL,
)

_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")
_ALONE = re.compile(r"^[ \t]*\$\$[ \t]*$", re.MULTILINE)
_REST = re.compile(r"[ \t]*(?:\n|\Z)")


def block_end(text: str, start: int) -> tuple[int, int | None] | None:
    """Where the block of maths whose `$$` ends at `start` ends, behind its last line, and where its closing `$$` is.

    `$$` alone in a line holds to the next such line, else to the end of its paragraph and is not closed; text behind it
    must be closed by a `$$` that ends a line of its paragraph. None where it is no block.
    """
    blank = _BLANK_LINE.search(text, start)
    paragraph_end = blank.start() + 1 if blank else len(text)
    close = text.find("$$", start, paragraph_end)
    if _REST.match(text, start):
        alone = _ALONE.search(text, text.find("\n", start) + 1) if close < 0 else None
        if alone:
            close = text.find("$$", alone.start())
        elif close < 0:
            return paragraph_end, None
    rest = _REST.match(text, close + 2) if close >= 0 else None
    return (rest.end(), close) if rest else None
