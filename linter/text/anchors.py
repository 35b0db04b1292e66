"""The anchors that GitHub gives to headings."""

from collections.abc import Iterable, Iterator
from functools import cache
from unicodedata import category

# What Ruby's `\p{Word}` is, which GitHub keeps. Headings that GitHub itself rendered, in the tests of github-slugger,
# show that letter numbers stay (`Ⅳ`) and other numbers go (`²`).
_KEPT = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "Pc"})


def anchor_of(text: str) -> str:
    """The anchor of a heading with this text content, before it is numbered.

    Lower case; what is no part of a word goes without a trace, and each space becomes a hyphen. Selectors of emoji go
    as well: GitHub keeps them, but nobody sees them, and fragments are looked up without them.
    """
    return "".join(map(_kept, text.lower()))


@cache
def _kept(char: str) -> str:
    if char == " ":
        return "-"
    if char == "-" or (category(char) in _KEPT and not _is_selector(char)) or _is_enclosed_letter(char):
        return char
    return ""


def _is_selector(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f"


def _is_enclosed_letter(char: str) -> bool:
    """Whether a symbol is a letter in a circle or a box, which Unicode calls alphabetic."""
    return "\u24b6" <= char <= "\u24e9" or "\U0001f130" <= char <= "\U0001f189"


def numbered(anchors: Iterable[str]) -> Iterator[str]:
    """The anchors of a page's headings, in their order: a second `foo` is `foo-1`, or the next that is free."""
    counts: dict[str, int] = {}
    for anchor in anchors:
        found = anchor
        while found in counts:
            counts[anchor] += 1
            found = f"{anchor}-{counts[anchor]}"
        counts[found] = 0
        yield found
