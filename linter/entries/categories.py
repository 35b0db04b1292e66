"""What category a section is: where it stands below its file's title."""

import re
from collections.abc import Sequence

from linter.entries.model import Section

STEP = " > "
# What stands before and behind a section's name without being part of it: emoji, `:star:`, `2.1`.
_BEFORE = re.compile(r"(?:[^\w(\[]|:[a-z0-9_+-]+:)*(?:\d+(?:\.\d+)*[.):]?\s+)?(?:[^\w(\[]|:[a-z0-9_+-]+:)*")
_BEHIND = re.compile(r"(?:\s+[^\w\s)\]]+)+$|\s+$")


def plain_title(title: str) -> str:
    """A section's title without emoji and numbering."""
    found = _BEFORE.match(title)
    return _BEHIND.sub("", title[found.end() if found else 0 :]) or title


def declared_path(text: str) -> tuple[str, ...]:
    """The path that `Section > Subsection` stands for, for comparing with plain titles."""
    return tuple(plain_title(title.strip()) for title in text.split(STEP)) if text else ()


def paths_below_title(sections: Sequence[Section]) -> dict[Section, tuple[str, ...]]:
    """The path of titles to each section, from below the file's title on: the only heading of the first level."""
    first_level = [section for section in sections if section.level == 1]
    paths: dict[Section, tuple[str, ...]] = {first_level[0]: ()} if len(first_level) == 1 else {}
    for section in sections:
        if section not in paths:
            own = (section.title,) if section.title else ()
            paths[section] = (*(paths[section.parent] if section.parent else ()), *own)
    return paths
