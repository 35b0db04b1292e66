"""Which configurations have been found valid before, so that an unchanged one loads without pydantic."""

import json
from collections.abc import Mapping
from typing import Any

from linter import remembered
from linter.config.kinds import shape
from linter.config.model import Config

_KIND = "config"


def is_remembered(table: Mapping[str, Any]) -> bool:
    """Whether this very table has been found valid, for options as they are now."""
    return remembered.is_remembered(_KIND, _content(table))


def remember(table: Mapping[str, Any]) -> None:
    """Note that a table is valid. Where nothing can be written it will be validated again."""
    remembered.remember(_KIND, _content(table))


def _content(table: Mapping[str, Any]) -> bytes:
    """What tells a table from others.

    What a valid table looks like is part of it, so that another version of the tool asks anew.
    """
    content = json.dumps([shape(Config), table], sort_keys=True, default=repr)
    return content.encode("utf-8", "surrogatepass")
