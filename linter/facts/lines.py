"""Records as lines of JSON, and back, without pydantic: for what has been found valid before."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from operator import attrgetter
from typing import Any

from linter.papers.arxiv_record import ArxivRecord

KEYS = tuple(field.name for field in fields(ArxivRecord))
_DATES = frozenset({"published", "updated", "checked"})
_values = attrgetter(*KEYS)


def line_of(record: ArxivRecord) -> str:
    """A record as one line, without its end: all keys in their order, in readable Unicode."""
    return json.dumps(dict(zip(KEYS, _values(record), strict=True)), ensure_ascii=False, default=date.isoformat)


def record_of(values: Mapping[str, Any]) -> ArxivRecord:
    """The record that a valid object is; keys may be missing."""
    return ArxivRecord(**{key: _read(key, value) for key, value in values.items()})


def _read(key: str, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    return date.fromisoformat(value) if key in _DATES and value else value
