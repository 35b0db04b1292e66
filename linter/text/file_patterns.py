"""Patterns as in `.gitignore`, over names of files relative to the list's root."""

import re
import warnings
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

# Longer than any name that a system takes (PATH_MAX of Linux).
_LONGEST = 4096


@cache
def compiled(patterns: tuple[str, ...]) -> "GitIgnoreSpec":
    """The patterns, ready for matching, which takes no more than about linear time for each.

    Raises ValueError for a text that is no pattern, or too long for one.
    """
    from pathspec import GitIgnoreSpec

    from linter.text.linear_globs import linear

    if any(len(pattern) > _LONGEST for pattern in patterns):
        raise ValueError(f"longer than {_LONGEST:,} characters")
    try:
        with warnings.catch_warnings():  # of sets in sets, which expressions may have one day
            warnings.simplefilter("ignore", FutureWarning)
            spec = GitIgnoreSpec.from_lines(patterns)
            for pattern in spec.patterns:
                if pattern.regex:
                    pattern.regex = re.compile(linear(pattern.regex.pattern))
    except (re.error, OverflowError) as error:  # pathspec makes expressions of ranges such as [z-a] unread
        raise ValueError(str(error)) from error
    return spec


def matches(patterns: Iterable[str], file: str) -> bool:
    """Whether patterns match a file; none match nothing. Raises ValueError as `compiled` does."""
    given = tuple(patterns)
    # pathspec before 1.0 says None where no pattern matches.
    return bool(given and compiled(given).match_file(file))
