"""Options of the formatting rules."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormattingOptions:
    """`blank_lines`: how many blank lines may follow each other."""

    blank_lines: int = 2
    """How many blank lines may follow each other, at least one."""
