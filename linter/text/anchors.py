"""The anchors that GitHub gives to headings."""

from collections.abc import Iterable, Iterator
from unicodedata import category

_KEPT = frozenset({"Nd", "Nl", "No", "Pc"})


def anchor_of(text: str) -> str:
    """The anchor of a heading with this text, before it is numbered.

    Lower case; letters, marks, numbers and connector punctuation of any script stay, and hyphens; each space becomes
    a hyphen; everything else goes (github-slugger 2, which reproduces GitHub's `TableOfContentsFilter`).
    """
    return "".join(map(_kept, text.lower()))


def _kept(char: str) -> str:
    if char == " ":
        return "-"
    if char.isalnum() or char in "-_":
        return char
    kind = category(char)
    return char if (kind[0] in "LM" and not _is_selector(char)) or kind in _KEPT else ""


def _is_selector(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def numbered(anchors: Iterable[str]) -> Iterator[str]:
    """The anchors of a page's headings: a second `foo` is `foo-1`, or the next number that is free."""
    seen: dict[str, int] = {}
    for anchor in anchors:
        found = anchor
        while found in seen:
            seen[anchor] += 1
            found = f"{anchor}-{seen[anchor]}"
        seen[found] = 0
        yield found
