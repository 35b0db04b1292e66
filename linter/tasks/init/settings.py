"""What a configuration is made of before it is text: keys, values, and the evidence for each."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from linter.lazy.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """A text in an array that has a line of its own, with a comment behind it."""

    text: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A table of an array of tables, or an inner table of one: its keys in their order.

    `comment` is the evidence for all of it.
    """

    values: Mapping[str, "Value"]
    comment: str = ""


Scalar: TypeAlias = str | int | bool
Value: TypeAlias = Scalar | Sequence[Scalar | Item | Sequence[str]] | Mapping[str, Scalar | Sequence[str]] | Record
Path: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """A key of the configuration, by the tables that lead to it, with its value and the evidence for that.

    A tuple of records is an array of tables.
    """

    path: Path
    value: Value | tuple[Record, ...]
    evidence: str = ""


def is_records(value: object) -> bool:
    """Whether a value is an array of tables."""
    return isinstance(value, tuple) and bool(value) and all(isinstance(one, Record) for one in value)


def plain(value: object) -> object:
    """A value as `tomllib` reads it."""
    if isinstance(value, Item):
        return value.text
    if isinstance(value, Record):
        return {key: plain(one) for key, one in value.values.items()}
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(one) for one in value]
    return value
