"""The types of options: what they hold, how they are put together from TOML, and how they are described."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints


@cache
def options(kind: Any) -> dict[str, Any]:
    """The type of each option of a dataclass, by its key in a configuration file."""
    hints = get_type_hints(kind)
    return {field.name.replace("_", "-"): hints[field.name] for field in fields(kind)}


def is_options(kind: Any) -> bool:
    """Whether a type is a dataclass of options."""
    return is_dataclass(kind)


def is_union(kind: Any) -> bool:
    """Whether a type is `X | Y`."""
    return get_origin(kind) in (Union, UnionType)


def assemble(kind: Any, value: Any) -> Any:
    """A valid TOML value as `kind`: a plain one, a dataclass, an enumeration, or a tuple, mapping or union of these."""
    if is_union(kind):
        return assemble(_member(kind, value), value)
    arguments = get_args(kind)
    if get_origin(kind) is tuple:
        return tuple(assemble(arguments[0], item) for item in value)
    if get_origin(kind) is Mapping:
        return {key: assemble(arguments[1], item) for key, item in value.items()}
    if is_options(kind):
        return kind(**{key.replace("-", "_"): assemble(options(kind)[key], item) for key, item in value.items()})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return value


def _member(union: Any, value: Any) -> Any:
    """The member of a union that has the shape of a TOML value."""
    shapes: dict[Any, Any] = {list: tuple, dict: Mapping}
    wanted = shapes.get(type(value), type(value))
    return next((kind for kind in get_args(union) if (get_origin(kind) or kind) is wanted), get_args(union)[0])


def shape(kind: Any) -> Any:
    """A plain value that is equal for two types that take the same TOML values."""
    if is_options(kind):
        return {key: shape(option) for key, option in options(kind).items()}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return [member.value for member in kind]
    return [str(get_origin(kind) or kind), *(shape(argument) for argument in get_args(kind))]


def described(kind: Any) -> str:
    """What an option of a type may be, in words."""
    if is_union(kind):
        return " or ".join(described(member) for member in get_args(kind) if member is not NoneType)
    if get_origin(kind) is Literal:
        return _choice(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _choice(tuple(member.value for member in kind))
    if get_origin(kind) is tuple:
        return f"a list (each item {described(get_args(kind)[0])})"
    if get_origin(kind) is Mapping:
        return f"a table (each value {described(get_args(kind)[1])})"
    if is_options(kind):
        return f"a table with the keys {', '.join(options(kind))}"
    names = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}
    return names.get(kind, str(kind))


def _choice(values: tuple[Any, ...]) -> str:
    *others, last = (f'"{value}"' for value in values)
    return f"{', '.join(others)} or {last}" if others else last
