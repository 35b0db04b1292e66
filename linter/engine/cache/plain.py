"""Frozen dataclasses as values of JSON, and back: what the cache keeps of a page and its findings."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache, lru_cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from linter.lazy.dataclasses import dataclass

Turn = Callable[[Any], Any]
_AS_IT_IS = (str, int, bool, NoneType)


@dataclass(frozen=True, slots=True)
class Plain:
    """How values of one type become JSON's, and these the type's again; None where they are the same."""

    write: Turn | None = None
    read: Turn | None = None

    def written(self, value: Any) -> Any:
        """A value as one of JSON."""
        return self.write(value) if self.write else value

    def reread(self, value: Any) -> Any:
        """What `written` was given. Raises TypeError, ValueError, or KeyError for what it never gives."""
        return self.read(value) if self.read else value


@cache
def plain(kind: Any) -> Plain:
    """The way of a type: a dataclass, an enumeration, text, a number, or a tuple or optional of these.

    Raises TypeError for any other type, so that none is written that could not be read again.
    """
    if kind in _AS_IT_IS:
        return Plain()
    if get_origin(kind) in (Union, UnionType):
        return _optional(kind)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return Plain(attrgetter("value"), kind)
    if is_dataclass(kind):
        return _dataclass(kind)
    raise TypeError(f"{kind} has no plain form")


def _optional(kind: Any) -> Plain:
    inner, *others = (member for member in get_args(kind) if member is not NoneType)
    if others:
        raise TypeError(f"{kind} has no plain form")
    way = plain(inner)
    write, read = way.write, way.read
    if write is None or read is None:
        return way
    return Plain(
        lambda value: None if value is None else write(value), lambda value: None if value is None else read(value)
    )


def _tuple(members: tuple[Any, ...]) -> Plain:
    if members[-1] is not Ellipsis or len(members) != 2:
        raise TypeError(f"a tuple of {members} has no plain form")
    if members[0] is str:
        return Plain(list, lambda value: _shared(tuple(value)))
    way = plain(members[0])
    write, read = way.write, way.read
    if write is None or read is None:
        return Plain(list, tuple)
    return Plain(lambda value: list(map(write, value)), lambda value: tuple(map(read, value)))


@lru_cache(1024)  # a section is written with each of its entries, one after the other, and need be kept once
def _shared(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The same texts, those of a call before where they are equal."""
    return texts


def _dataclass(kind: Any) -> Plain:
    """A list of the fields' values, in their order; only fields that change on the way are touched."""
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    ways = [plain(hints[name]) for name in names]
    values_of = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    changed = [(at, way.write, way.read) for at, way in enumerate(ways) if way.write and way.read]

    def write(value: Any) -> list[Any]:
        values = list(values_of(value))
        for at, turn, _ in changed:
            values[at] = turn(values[at])
        return values

    def read(values: list[Any]) -> Any:
        for at, _, turn in changed:
            values[at] = turn(values[at])
        return kind(*values)

    return Plain(write, read)
