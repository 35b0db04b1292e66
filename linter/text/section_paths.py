"""Paths of titles that lead to a section, as a configuration writes them: `Papers > Vision`."""

import re
from functools import lru_cache

Path = tuple[str, ...]

STEP = " > "
# What stands before and behind a section's name without being part of it: emoji, `:star:`, `2.1`.
_BEFORE = re.compile(r"(?:[^\w(\[]|:[a-z0-9_+-]+:)*(?:\d+(?:\.\d+)*[.):]?\s+)?(?:[^\w(\[]|:[a-z0-9_+-]+:)*")
_BEHIND = re.compile(r"(?:\s+[^\w\s)\]]+)+$|\s+$")


def plain_title(title: str) -> str:
    """A section's title without emoji and numbering."""
    found = _BEFORE.match(title)
    return _BEHIND.sub("", title[found.end() if found else 0 :]) or title


def plain(path: Path) -> Path:
    """A path of titles without emoji and numbering, for comparing."""
    return tuple(map(plain_title, path))


@lru_cache(maxsize=1024)
def read_path(section: str) -> Path:
    """The path that a text is, plain; the empty text is the empty path."""
    return plain(tuple(title.strip() for title in section.split(STEP))) if section else ()
