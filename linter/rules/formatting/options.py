"""Options of the formatting rules."""

from linter.lazy.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormattingOptions:
    """How a file is laid out."""

    blank_lines: int = 2
    """How many blank lines may follow each other, at least one."""
