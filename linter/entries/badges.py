"""Badges of shields.io and its kin: the parts of their addresses."""

from urllib.parse import unquote

from linter.lazy import re

_BADGE = re.compile(r"/badge/([^/?]+?)(?:\.svg)?(?:\?|$)")
_BETWEEN = re.compile(r"(?<!-)-(?!-)")


def badge_parts(url: str) -> tuple[str, ...]:
    """The parts of a badge's address as written: label, message and colour; none where it is no badge's with all."""
    found = _BADGE.search(url)
    parts = _BETWEEN.split(found[1]) if found else []
    return tuple(parts) if len(parts) > 2 else ()


def shown(part: str) -> str:
    """What a reader sees of a part."""
    return " ".join(unquote(part).replace("--", "-").replace("_", " ").split())
