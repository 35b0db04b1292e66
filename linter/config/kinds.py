"""The types of options: what they hold, how they are put together from TOML, and how they are described."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from linter.lazy import re

BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def key_of(name: str) -> str:
    """The key of a configuration file for a field's name: `link-form` for `link_form`, `from` for `from_`."""
    return name.rstrip("_").replace("_", "-")


def key_text(key: str) -> str:
    """A key as TOML writes it: in quotes where it needs them."""
    return key if BARE_KEY.fullmatch(key) else json.dumps(key, ensure_ascii=False)


@cache
def options(kind: Any) -> dict[str, Any]:
    """The type of each option of a dataclass, by its key in a configuration file."""
    hints = get_type_hints(kind)
    return {key_of(field.name): hints[field.name] for field in fields(kind)}


@cache
def _names(kind: Any) -> dict[str, str]:
    """The name of each field of a dataclass, by its key in a configuration file."""
    return {key_of(field.name): field.name for field in fields(kind)}


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
        return {assemble(arguments[0], key): assemble(arguments[1], item) for key, item in value.items()}
    if is_options(kind):
        return kind(**{_names(kind)[key]: assemble(options(kind)[key], item) for key, item in value.items()})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return value


def _member(union: Any, value: Any) -> Any:
    """The member of a union that a TOML value is one of."""
    return next((kind for kind in get_args(union) if _is_of(kind, value)), get_args(union)[0])


def _is_of(kind: Any, value: Any) -> bool:
    """Whether a TOML value has the shape of a type."""
    if is_options(kind):
        return isinstance(value, dict)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return isinstance(value, str)
    if get_origin(kind) is Literal:
        return value in get_args(kind)
    shapes: dict[Any, Any] = {tuple: list, Mapping: dict}
    origin = get_origin(kind) or kind
    return type(value) is shapes.get(origin, origin)


def described(kind: Any) -> str:
    """What an option of a type may be, in words."""
    if is_union(kind):
        return " or ".join(described(member) for member in get_args(kind) if member is not NoneType)
    if get_origin(kind) is Literal:
        return _choice(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _choice(tuple(member.value for member in kind))
    if get_origin(kind) is tuple:
        first, rest = get_args(kind)
        size = "a list" if rest is Ellipsis else "a list of two"
        return f"{size} (each item {described(first)})"
    if get_origin(kind) is Mapping:
        key, values = get_args(kind)
        keys = f"each key {described(key)}, " if key is not str else ""
        return f"a table ({keys}each value {described(values)})"
    if is_options(kind):
        return f"a table with the keys {', '.join(options(kind))}"
    names = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}
    return names.get(kind, str(kind))


def _choice(values: tuple[Any, ...]) -> str:
    *others, last = (f'"{value}"' for value in values)
    return f"{', '.join(others)} or {last}" if others else last
