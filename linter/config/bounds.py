"""How large a configuration may be: whoever opens a pull request can bring one along.

Far more than a list needs, and little enough for everything that is done with it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from linter.config.kinds import key_text
from linter.errors import ConfigError

# Bytes. The configuration of a list of 16,000 papers has a hundredth of it.
LARGEST = 1_000_000
LONGEST_TEXT = 4096  # characters, as many as a path may have bytes
MOST_ITEMS = 2000  # of a list or a table
_DEEPEST = 20  # lists and tables within each other
_INTEGERS = range(-(2**63), 2**63)  # those that TOML 1.0 requires
# Texts and comments; they end with their line at the latest, so that each is looked at but once.
_TEXT_OR_COMMENT = re.compile(r""""(?:[^"\\\n]++|\\.)*+"?|'[^'\n]*+'?|\#[^\n]*+""")
# `a.a.a…`: tomllib takes time by the square of the steps of such a key.
_LONG_KEY = re.compile(r"(?<![\w. \t-])(?:[\w-]*+[ \t]*+\.[ \t]*+){65}")


def parsed(text: str, name: str) -> dict[str, Any]:
    """The tables of a TOML text of the file `name`. Raises ConfigError for what is no TOML, or out of all bounds."""
    if len(text) > LARGEST:
        raise too_large(name)
    if _LONG_KEY.search(_TEXT_OR_COMMENT.sub("", text)):
        raise ConfigError(f"{name}: has a key of more than 64 steps")
    import tomllib  # many lists have no configuration

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{name}: not TOML: {error}") from error
    except RecursionError as error:
        raise ConfigError(f"{name}: not TOML: too many lists and tables within each other") from error
    except ValueError as error:  # a number of thousands of digits
        raise ConfigError(f"{name}: not TOML: a number is too large") from error
    return tables


def too_large(name: str) -> ConfigError:
    """What to say of a file that is too large to be a configuration."""
    return ConfigError(f"{name}: larger than {LARGEST:,} bytes, which no configuration is")


def bound_problems(table: Mapping[str, Any]) -> Iterator[str]:
    """What is too deep, long, much or great in a table of TOML, whatever it means, with its key."""
    waiting: list[tuple[str, Any, int]] = [("", table, 0)]
    while waiting:
        place, value, depth = waiting.pop()
        if depth > _DEEPEST:
            yield f"{place}: more than {_DEEPEST} lists and tables within each other"
            continue
        yield from _of_value(place or "the configuration", value)
        waiting += reversed([(inner, item, depth + 1) for inner, item in _within(place, value)])


def _within(place: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        yield from ((f"{place}.{_shown(key)}".removeprefix("."), item) for key, item in value.items())
    elif isinstance(value, list):
        yield from ((f"{place}[{number}]", item) for number, item in enumerate(value))


def _of_value(place: str, value: Any) -> Iterator[str]:
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        yield f"{place}: a text of {len(value):,} characters; wanted at most {LONGEST_TEXT:,}"
    elif isinstance(value, int) and value not in _INTEGERS:
        yield f"{place}: wanted a number of at most 64 bits"
    elif isinstance(value, Mapping | list) and len(value) > MOST_ITEMS:
        yield f"{place}: {len(value):,} items; wanted at most {MOST_ITEMS:,}"
    if isinstance(value, Mapping):
        for key in value:
            if len(key) > LONGEST_TEXT:
                yield f"{place}: a key of {len(key):,} characters; wanted at most {LONGEST_TEXT:,}"


def _shown(key: str) -> str:
    return key_text(key if len(key) <= 60 else f"{key[:59]}…")


def add_bounds(schema: Any) -> None:
    """Write into a JSON Schema how long its texts, lists and tables may be, at any depth."""
    if isinstance(schema, list):
        for one in schema:
            add_bounds(one)
    elif isinstance(schema, dict):
        for one in schema.values():
            add_bounds(one)
        _add_bound(schema)


def _add_bound(schema: dict[str, Any]) -> None:
    match schema:
        case {"type": "string"} if "enum" not in schema and "const" not in schema:
            schema["maxLength"] = LONGEST_TEXT
        case {"type": "array"} if "maxItems" not in schema:
            schema["maxItems"] = MOST_ITEMS
        case {"type": "object", "additionalProperties": dict()}:
            schema["maxProperties"] = MOST_ITEMS
            if "$ref" not in schema.get("propertyNames", {}) and "enum" not in schema.get("propertyNames", {}):
                schema["propertyNames"] = {**schema.get("propertyNames", {}), "maxLength": LONGEST_TEXT}
