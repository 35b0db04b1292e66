"""Formulas between dollars, as GitHub reads them."""

import re
from itertools import islice, takewhile

MATH_BLOCK = r"^ {0,3}\$\$"

# `$x$`: no blank inside at either end, no digit behind; ``$`x`$``: anything but a backtick; `$$x$$` inside a line.
MATH = re.compile(
    r"\$\$(?P<display>(?:[^$\\]++|\\.)++)\$\$"
    r"|\$`(?P<code>[^`]++)`\$"
    r"|\$(?![\s$])(?P<inline>(?:[^$\\\n`]++|\\[^\n])++)(?<!\s)\$(?!\d)",
    re.DOTALL,
)

_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")
# A line of `$$` alone, or one that shows that the block above was never closed: a heading or a fence.
_ALONE = re.compile(r"^[ \t]*(?:(?P<close>\$\$)[ \t]*$|#{1,6}[ \t]|`{3}|~{3})", re.MULTILINE)
_MOST_COUNTED = 100
_REST = re.compile(r"[ \t]*(?:\n|\Z)")


def block_end(text: str, start: int) -> tuple[int, int | None] | None:
    """Where the block of maths whose `$$` ends at `start` ends, behind its last line, and where its closing `$$` is.

    `$$` alone in a line holds to the next such line, else to the end of its paragraph and is not closed; text behind it
    must be closed by a `$$` that ends a line of its paragraph. None where it is no block.
    """
    opens_alone = _REST.match(text, start) is not None
    close = text.find("$$", start)
    blank = _BLANK_LINE.search(text, start, close if close >= 0 else len(text))
    if blank and opens_alone:
        alone = _ALONE.search(text, blank.end())
        if alone is None or alone["close"] is None:
            return blank.start() + 1, None
        close = alone.start("close")
        if _is_odd(text, close):
            return blank.start() + 1, None
    elif blank:
        return None
    elif close < 0:
        return (len(text), None) if opens_alone else None
    rest = _REST.match(text, close + 2)
    return (rest.end(), close) if rest else None


def _is_odd(text: str, close: int) -> bool:
    """Whether the `$$` alone in lines from one on to the next heading are in pairs, so that one above has no other."""
    counted = list(islice(takewhile(lambda mark: mark["close"], _ALONE.finditer(text, close)), _MOST_COUNTED))
    return len(counted) < _MOST_COUNTED and len(counted) % 2 == 0
