"""What a column of a table may hold: the words of the configuration, which need no table to be read."""

from enum import StrEnum


class ColumnKind(StrEnum):
    """What the cells of a column are."""

    MARK = "mark"
    NUMBER = "number"
    RANGE = "range"
    SUFFIXED = "number-with-suffix"
    ENUMERATION = "enumeration"
    LINK = "link"
    TEXT = "text"
