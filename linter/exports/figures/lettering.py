"""How wide a text may become in a picture whose font is the reader's.

A picture in a web page cannot bring its font, so that nobody knows the exact width of a text when it is drawn. These
are the widths of DejaVu Sans, rounded up: of the fonts that readers have for lack of a better one it is the widest, and
what fits in it fits in all.
"""

import unicodedata

_WIDTHS = {
    0.28: "'ijl",
    0.3: "IJ",
    0.32: " ,.·’",
    0.34: "/:;\\|",
    0.36: "f",
    0.38: "-",
    0.4: "()[]t",
    0.42: "!r",
    0.46: '"',
    0.5: "*_`–",
    0.54: "?sz",
    0.56: "Lc",
    0.58: "Fk",
    0.6: "vxy",
    0.62: "PTYaeo",
    0.64: "$0123456789ESbdghnpqu{}",
    0.66: "K",
    0.7: "ABCRVXZ",
    0.74: "U",
    0.76: "HN",
    0.78: "&DG",
    0.8: "OQ",
    0.82: "w",
    0.84: "#+<=>^~",
    0.88: "M",
    0.96: "%",
    0.98: "m",
    1.0: "@W…",
}
_WIDTH_OF = {char: width for width, chars in _WIDTHS.items() for char in chars}
_OTHER, _WIDE = 0.85, 1.1
_BOLD = 1.12
_ELLIPSIS = "…"


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The most pixels that a text of a size takes."""
    return sum(map(_width, text)) * size * (_BOLD if bold else 1)


def fitted(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """A text, cut with an ellipsis where it could be wider than the room."""
    if width(text, size, bold=bold) <= room:
        return text
    room -= width(_ELLIPSIS, size, bold=bold)
    used, end = 0.0, 0
    for char in text:
        used += width(char, size, bold=bold)
        if used > room:
            break
        end += 1
    return text[:end].rstrip() + _ELLIPSIS


def _width(char: str) -> float:
    if char in _WIDTH_OF:
        return _WIDTH_OF[char]
    if unicodedata.combining(char):
        return 0.0
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else _OTHER
