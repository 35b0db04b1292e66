"""The configuration as a page of the manual, in Markdown: every key, what it may be, and which rules read it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, fields
from enum import Enum
from typing import Any, get_args, get_origin

from linter.config.kinds import described, is_options, is_union, key_of, options
from linter.config.model import Config
from linter.config.schema import json_schema
from linter.lazy.dataclasses import dataclass

HEAD = """# Configuration

`litlint.toml`, or the table `[tool.litlint]` of a `pyproject.toml`, in the list's folder or one above it. Without
either, every key has its default. `litlint schema config` prints the same as a JSON Schema.
"""


@dataclass(frozen=True, slots=True)
class Key:
    """A key by its dotted name; `values` says what it may be, `default` is TOML, or empty where there is none."""

    name: str
    values: str
    default: str
    description: str


def keys() -> list[Key]:
    """Every key of the configuration, in its order; those of tables in a list follow their list."""
    return list(_keys(Config, ""))


def page(readers: Mapping[str, Sequence[str]]) -> str:
    """The page; `readers` has the codes of the rules that read a key, by its name."""
    parts = [HEAD]
    for key in keys():
        facts = [key.values, *([f"default `{key.default}`"] if key.default else [])]
        links = ", ".join(f"[{code}](rules/{code}.md)" for code in readers.get(key.name, ()))
        facts += [f"read by {links}"] if links else []
        parts.append(f"## `{key.name}`\n\n{key.description}\n\n{'; '.join(facts)}.\n")
    return "\n".join(parts)


def _keys(kind: Any, prefix: str) -> Iterator[Key]:
    schema = json_schema()
    table = schema if kind is Config else schema["$defs"][kind.__name__]
    defaults = {key_of(field.name): field.default for field in fields(kind)}
    for key, option in options(kind).items():
        name = f"{prefix}{key}"
        if not is_options(option):
            description = table["properties"][key].get("description", "")
            yield Key(name, described(option), _toml(defaults[key]), description)
        yield from _inner_keys(option, name)


def _inner_keys(option: Any, name: str) -> Iterator[Key]:
    """The keys of the tables that an option is, holds in a list or by names of their own, or may be."""
    if is_options(option):
        yield from _keys(option, f"{name}.")
    elif get_origin(option) is tuple:
        yield from _inner_keys(get_args(option)[0], name)
    elif get_origin(option) is Mapping:
        yield from _inner_keys(get_args(option)[1], f"{name}.*")
    elif is_union(option):
        for member in get_args(option):
            yield from _inner_keys(member, name)


def _toml(default: Any) -> str:
    """A default as it would be written; nothing for one that TOML cannot say."""
    if default is None or default is MISSING:
        return ""
    return json.dumps(default.value if isinstance(default, Enum) else default)
