"""Configurations of any kind, right or wrong, made of the schema that editors use."""

from functools import cache
from typing import Any

from hypothesis import strategies as st

from linter.config.schema import json_schema
from linter.tasks.init.toml import key_text, value_text

# What would leave the list, run something, ask somebody, or take long, were it taken for what it looks like.
TEXTS = st.sampled_from(
    [
        *(
            "README.md",
            "*.md",
            "Lamps",
            "{count} papers",
            "YYYY.MM",
            "lantern.example",
            "ARX",
            "ALL",
            "info",
            "5MB",
            "name",
        ),
        *(
            "../../etc/passwd",
            "/etc/passwd",
            "~/.ssh/id_rsa",
            "C:\\x",
            "\\\\server\\share",
            "a\0b",
            "\x1b[31m",
            "é灯",
            "",
        ),
        *("$(id)", "`id`", "${HOME}", "http://169.254.169.254/", "file:///etc/passwd", "javascript:alert(1)"),
        *(
            "(a+)+$",
            "(a|a)*$",
            "(.*a){20}",
            "(?:x+x+)+y",
            "(a)\\1",
            "(?=a*)",
            "(a{1,1000}){1,1000}",
            "[",
            "*a" * 20,
            "**/" * 20,
        ),
        *("a" * 5000, "#", "!", " ", "\n", "::error::x", "##[error]x"),
    ]
)
_ANYTHING = st.recursive(
    st.booleans() | st.integers(-3, 10**20) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=4,
)


def options() -> tuple[str, ...]:
    """The keys of a configuration."""
    return tuple(_schema()["properties"])


def values(key: str) -> st.SearchStrategy[Any]:
    """Values of a key: mostly of the right types, with texts that may be anything."""
    return _of(_schema()["properties"][key])


def toml(table: dict[str, Any]) -> str:
    """A configuration as TOML."""
    return "".join(f"{key_text(key)} = {value_text(value)}\n" for key, value in table.items())


@cache
def _schema() -> dict[str, Any]:
    return json_schema()


def _of(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    usual = _usual(schema)
    return st.integers(0, 19).flatmap(lambda chance: usual if chance else _ANYTHING)


def _usual(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return st.deferred(lambda: _of(_schema()["$defs"][name]))
    if "anyOf" in schema:
        return st.one_of(*map(_of, schema["anyOf"]))
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    match schema.get("type"):
        case "array":
            return st.lists(_of(schema.get("items", {"type": "string"})), max_size=3)
        case "object":
            return _table(schema)
        case "integer":
            return st.integers(0, 6)
        case "boolean":
            return st.booleans()
    return TEXTS


def _table(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    known = {key: _of(inner) for key, inner in schema.get("properties", {}).items()}
    required = {key: known[key] for key in schema.get("required", ())}
    others = {key: inner for key, inner in known.items() if key not in required}
    if known:
        return st.fixed_dictionaries(required, optional=others)
    return st.dictionaries(TEXTS, _of(schema["additionalProperties"]), max_size=3)
