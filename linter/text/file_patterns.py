"""Patterns as in `.gitignore`, over names of files relative to the list's root."""

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


@cache
def compiled(patterns: tuple[str, ...]) -> "GitIgnoreSpec":
    """The patterns, ready for matching. Raises ValueError for a text that is no pattern."""
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(patterns)
    except re.error as error:  # pathspec makes expressions of ranges such as [z-a] unread
        raise ValueError(str(error)) from error


def matches(patterns: Iterable[str], file: str) -> bool:
    """Whether patterns match a file; none match nothing. Raises ValueError as `compiled` does."""
    given = tuple(patterns)
    return bool(given) and compiled(given).match_file(file)
