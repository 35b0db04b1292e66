"""Strangers' text on one line, with nothing in it that does not show."""

import unicodedata

# Control characters, and what changes the direction of text or takes no room.
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})


def plain_line(text: str) -> str:
    """The text with its runs of blanks and line ends made one blank, and characters that do not show left out."""
    line = " ".join(text.split())
    if line.isascii() and line.isprintable():
        return line
    return "".join(char for char in line if unicodedata.category(char) not in _HIDDEN).strip()
