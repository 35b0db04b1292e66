"""Which configurations have been found valid before, so that an unchanged one loads without pydantic."""

import json
from collections.abc import Mapping
from typing import Any

from linter import remembered

_KIND = "config"


def is_remembered(table: Mapping[str, Any]) -> bool:
    """Whether this very tool has found this very table valid."""
    content = _content(table)
    return content is not None and remembered.is_remembered(_KIND, content)


def remember(table: Mapping[str, Any]) -> None:
    """Note that a table is valid. Where nothing can be written it will be validated again."""
    content = _content(table)
    if content is not None:
        remembered.remember(_KIND, content)


def _content(table: Mapping[str, Any]) -> bytes | None:
    """What tells a table from others; None for one that holds dates or times, which no option takes."""
    try:
        return json.dumps(table, sort_keys=True).encode("utf-8", "surrogatepass")
    except TypeError:
        return None
