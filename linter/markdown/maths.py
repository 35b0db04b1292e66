"""Formulas between dollars, as GitHub reads them."""

import re

BLOCK_MATH = r"^ {0,3}\$\$"

# `$x$`: no blank inside at either end, no digit behind; ``$`x`$`` holds anything but a backtick; `$$x$$` stands alone.
INLINE_MATH = (
    r"\$\$(?P<display_math>(?:[^$\\]|\\[\s\S])++)\$\$"
    r"|\$`(?P<code_math>[^`]++)`\$"
    r"|\$(?![\s$])(?P<math>(?:[^$\\\n`]|\\[^\n])++)(?<!\s)\$(?!\d)"
)

_CLOSE = re.compile(r"\$\$[ \t]*$", re.MULTILINE)
_ALONE = re.compile(r"^[ \t]*\$\$[ \t]*$", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[ \t]*(?:\n|$)")


def block_end(text: str, start: int) -> tuple[int, bool] | None:
    """Where the block of maths whose `$$` ends at `start` ends (behind its line), and whether it is closed.

    None where it is no block: the paragraph's text begins with a formula, or with two dollars.
    """
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    opens_alone = not text[start:line_end].strip(" \t")
    blank = _BLANK_LINE.search(text, start)
    limit = blank.start() + 1 if blank else len(text)
    close = text.find("$$", start)
    if opens_alone:
        alone = _ALONE.search(text, line_end)
        if close < 0 or close >= limit:
            if alone is None:
                return limit, False
            close = text.index("$$", alone.start())
    if close < 0 or (close >= limit and not opens_alone):
        return None
    end = text.find("\n", close)
    end = len(text) if end < 0 else end
    if text[close + 2 : end].strip(" \t"):
        return None
    return min(end + 1, len(text)), True
