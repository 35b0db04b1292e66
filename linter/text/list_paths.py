"""Names of files as configurations write them: paths from the folder of the list."""

import re

# An absolute path of some system, somebody's home, a step upward, what no name of a file can hold. Also as an
# expression of JavaScript's, for the schema.
OUTSIDE = r"^(?:[\/\\]|~[^\/\\]*[\/\\]|[A-Za-z]:|(?:[\s\S]*[\/\\])?\.\.(?:[\/\\]|$)|[\s\S]*\x00)"
_OUTSIDE = re.compile(OUTSIDE)
# Of a pattern, whose first slash stands for the list's folder, and whose backslashes are escapes.
_OUTSIDE_BY_PATTERN = re.compile(r"(?:!?~/|!?[A-Za-z]:[/\\]|!?\\\\|(?:.*/)?!?\.\.(?:/|\Z)|.*\x00)", re.DOTALL)


def leaves_list(path: str) -> bool:
    """Whether a path can name nothing in a list's folder: it is absolute, a drive's, a home's, leads up or is none."""
    return _OUTSIDE.match(path) is not None


def pattern_leaves_list(pattern: str) -> bool:
    """Whether a pattern of `.gitignore` can match nothing in the list's folder for such a reason."""
    return _OUTSIDE_BY_PATTERN.match(pattern) is not None
