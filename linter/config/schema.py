"""The configuration's JSON Schema, and validation against it. The one user of pydantic in `config/`."""

import json
from collections.abc import Iterator, Mapping
from inspect import cleandoc
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from linter.config.bounds import add_bounds
from linter.config.conditions import add_conditions
from linter.config.declarations import DEEPEST, EXTENTS
from linter.config.kinds import described, is_options, is_union, key_text, options
from linter.config.limits import limit
from linter.config.model import Config
from linter.errors import ConfigError
from linter.text.nearest import nearest

Location = tuple[int | str, ...]
# What pydantic adds to the place of a table's key that is none of those allowed.
_ITS_KEY = "[key]"
# Of wrong values: nobody reads more, and each looks for a similar key.
_MOST_NAMED = 50


def validate(table: Mapping[str, Any], name: str) -> None:
    """Raise ConfigError, naming the wrong keys of the file `name`, unless the table is a configuration."""
    for location in _dates(table):
        raise ConfigError(f"{name}: {_wrong_value(table, location)}")
    try:
        TypeAdapter(Config).validate_json(json.dumps(table))
    except ValidationError as error:
        wrong = error.errors(include_url=False, include_context=False, include_input=False)
        problems = list(dict.fromkeys(_problem(table, item["loc"], item["type"]) for item in wrong[:_MOST_NAMED]))
        if len(wrong) > _MOST_NAMED:
            problems.append(f"{len(wrong) - _MOST_NAMED:,} more values are wrong")
        raise ConfigError("\n".join(f"{name}: {problem}" for problem in problems)) from error


def json_schema() -> dict[str, Any]:
    """The JSON Schema of `litlint.toml`, and of `[tool.litlint]` in a `pyproject.toml`."""
    schema = TypeAdapter(Config).json_schema(schema_generator=_TomlSchema)
    limit(schema)
    add_bounds(schema)
    add_conditions(schema, EXTENTS, DEEPEST)
    return {"$schema": GenerateJsonSchema.schema_dialect, **schema}


class _TomlSchema(GenerateJsonSchema):
    """A schema without `null`, which TOML does not have, and without titles that only repeat the keys."""

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> dict[str, Any]:
        # Before 2.12 pydantic forbids unknown keys in all and says so only of the outermost one; before 2.13 it leaves
        # what the class says of itself out.
        said = {"description": cleandoc(schema["cls"].__doc__ or ""), "additionalProperties": False}
        return super().dataclass_schema(schema) | said

    def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        return {key: value for key, value in super().default_schema(schema).items() if value is not None}

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002  pydantic's signature
        return False


def _dates(value: Any, location: Location = ()) -> Iterator[Location]:
    """Where a TOML value holds dates or times, which no option takes and JSON does not have."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _dates(item, (*location, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _dates(item, (*location, index))
    elif not isinstance(value, str | int | float):
        yield location


def _problem(table: Mapping[str, Any], location: Location, kind: str) -> str:
    owner, depth = _at(location[:-1])
    if depth < len(location) - 1:
        return _wrong_value(table, location)
    if location[-1] == _ITS_KEY:
        owner, _ = _at(location[:-2])
        return _unknown_key(table, location[:-1], [name.value for name in get_args(owner)[0]])
    if kind == "unexpected_keyword_argument":
        return _unknown_key(table, location, list(options(owner)))
    if kind in ("missing", "missing_argument") and isinstance(location[-1], str):
        return f"{_key(location[:-1])}: lacks the key {location[-1]}"
    return _wrong_value(table, location[:-1] if kind == "missing" else location)


def _unknown_key(table: Mapping[str, Any], location: Location, allowed: list[str]) -> str:
    near = nearest(str(location[-1]), allowed)
    hint = f"the nearest is {near.name}, and " if near else ""
    return f"unknown key {_key(location)} = {_shown(table, location)}; {hint}allowed are {', '.join(allowed)}"


def _wrong_value(table: Mapping[str, Any], location: Location) -> str:
    kind, depth = _at(location)
    known = location[:depth]
    return f"{_key(known)} = {_shown(table, known)}: wanted {described(kind)}"


def _at(location: Location) -> tuple[Any, int]:
    """The type that a place of the table must have, and how far down the way to it is known.

    The way ends before a union, whose members pydantic names in its locations, and at an unknown key.
    """
    kind: Any = Config
    for depth, step in enumerate(location):
        if is_union(kind) or (is_options(kind) and step not in options(kind)):
            return kind, depth
        kind = options(kind)[str(step)] if is_options(kind) else get_args(kind)[-1 if isinstance(step, str) else 0]
    return kind, len(location)


def _key(location: Location) -> str:
    """A place as TOML writes it, and as JSON counts: `taxonomy[0].area`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{key_text(step)}" for step in location)
    return "".join(steps).removeprefix(".")


def _shown(table: Any, location: Location) -> str:
    for step in location:
        table = table[step]
    text = json.dumps(table, default=str, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:59]}…"
