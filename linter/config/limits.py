"""What values are limited to beyond their types: one table for those who load a configuration and for its schema."""

import json
from collections.abc import Iterator, Mapping
from types import NoneType
from typing import Any, get_args, get_origin

from linter.config.kinds import is_options, is_union, key_text, options
from linter.config.model import Config
from linter.entries.kinds import CategoryColumn, DeclaredKind, FieldSource, PaperLinkSource, SkipOptions
from linter.lazy.dataclasses import dataclass
from linter.rules.bibtex.options import BibtexOptions
from linter.rules.categories.options import DeclaredFile
from linter.rules.formatting.options import FormattingOptions
from linter.rules.links.options import LinksOptions
from linter.rules.tables.options import DeclaredTable

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Range:
    """The whole numbers that a key may have; without `most` there is no end."""

    least: int
    most: int | None = None

    def holds(self, number: int) -> bool:
        """Whether a number is one of them."""
        return self.least <= number and (self.most is None or number <= self.most)

    def __str__(self) -> str:
        return f"from {self.least} " + ("on" if self.most is None else f"to {self.most}")


_RANGES: Mapping[tuple[type, str], Range] = {
    (Config, "max-file-size"): Range(1, 10**15 - 1),
    (DeclaredKind, "levels"): Range(1, 20),
    (CategoryColumn, "column"): Range(1),
    (FieldSource, "column"): Range(1),
    (PaperLinkSource, "column"): Range(1),
    (PaperLinkSource, "position"): Range(1),
    (FormattingOptions, "blank-lines"): Range(1),
    (BibtexOptions, "indent"): Range(0, 80),
    (BibtexOptions, "years-after-arxiv"): Range(0),
    (LinksOptions, "accept"): Range(100, 599),
}
# Keys whose texts, or the names in whose tables, may be empty: there that says something.
_MAY_BE_EMPTY = frozenset(
    (
        (DeclaredKind, "none"),
        (FieldSource, "between"),
        (SkipOptions, "between"),
        (DeclaredFile, "sections"),
        (DeclaredFile, "keywords"),
        (DeclaredTable, "columns"),
        (DeclaredTable, "order"),
    )
)


def limit_problems(table: Mapping[str, Any]) -> Iterator[str]:
    """Each number out of its range and each empty text of a table whose types are right, with its key."""
    return _of_options(Config, table, "")


def _of_options(kind: type, table: Mapping[str, Any], place: str) -> Iterator[str]:
    for key, value in table.items():
        yield from _of_value(options(kind)[key], value, f"{place}.{key}".removeprefix("."), (kind, key))


def _of_value(kind: Any, value: Any, place: str, key: tuple[type, str]) -> Iterator[str]:
    limit = _RANGES.get(key)
    match value:
        case dict():
            owner = _table_type(kind)
            if is_options(owner):
                yield from _of_options(owner, value, place)
                return
            for name, inner in value.items():
                yield from _of_text(name, f"{place}.{key_text(name)} = {json.dumps(inner)}", key)
                yield from _of_value(get_args(owner)[-1], inner, f"{place}.{key_text(name)}", key)
        case list():
            for number, item in enumerate(value):
                yield from _of_value(_item_type(kind), item, f"{place}[{number}]", key)
        case str():
            yield from _of_text(value, f"{place} = {json.dumps(value)}", key)
        case int() if limit and not limit.holds(value):
            yield f"{place} = {value}: wanted a number {limit}"


def _of_text(text: str, said: str, key: tuple[type, str]) -> Iterator[str]:
    if not text.strip() and key not in _MAY_BE_EMPTY:
        yield f"{said}: wanted a text that is not empty"


def _table_type(kind: Any) -> Any:
    """The member of a type that a table of TOML is one of."""
    members = get_args(kind) if is_union(kind) else (kind,)
    return next(member for member in members if is_options(member) or get_origin(member) is Mapping)


def _item_type(kind: Any) -> Any:
    """The type of the items of a list."""
    members = get_args(kind) if is_union(kind) else (kind,)
    return next(get_args(member)[0] for member in members if get_origin(member) is tuple)


def limit(schema: Schema) -> None:
    """Write the limits into the schema of the configuration."""
    owners = {**schema["$defs"], Config.__name__: schema}
    for kind in _kinds(Config):
        for key, described in owners[kind.__name__].get("properties", {}).items():
            _limit(described, (kind, key))


def _kinds(kind: Any) -> Iterator[type]:
    """A type of options and all that stand in it."""
    if is_options(kind):
        yield kind
    inner = options(kind).values() if is_options(kind) else get_args(kind)
    for one in inner:
        if one not in (NoneType, Ellipsis):
            yield from _kinds(one)


def _limit(schema: Schema, key: tuple[type, str]) -> None:
    """Write the limits of a key into what the schema says of its values, at any depth."""
    may_be_empty = key in _MAY_BE_EMPTY
    if schema.get("type") == "string" and "enum" not in schema and "const" not in schema and not may_be_empty:
        schema["pattern"] = r"\S"
    found = _RANGES.get(key)
    if schema.get("type") == "integer" and found:
        schema["minimum"] = found.least
        if found.most is not None:
            schema["maximum"] = found.most
    if schema.get("type") == "object" and "propertyNames" not in schema and not may_be_empty:
        schema["propertyNames"] = {"pattern": r"\S"}
    inner = [schema.get("items"), schema.get("additionalProperties")]
    for one in (*inner, *schema.get("prefixItems", ()), *schema.get("anyOf", ())):
        if isinstance(one, dict):
            _limit(one, key)
