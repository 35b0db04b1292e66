"""Which configurations have been found valid before, so that an unchanged one loads without pydantic."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from linter.config.kinds import shape
from linter.config.model import Config


def is_remembered(table: Mapping[str, Any]) -> bool:
    """Whether this very table has been found valid, for options as they are now."""
    with suppress(OSError, RuntimeError):
        return _place(table).is_file()
    return False


def remember(table: Mapping[str, Any]) -> None:
    """Note that a table is valid. Where nothing can be written it will be validated again."""
    with suppress(OSError, RuntimeError):
        place = _place(table)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()


def _place(table: Mapping[str, Any]) -> Path:
    """The file that stands for a table; it is empty: its name says it all, and nothing in it can be damaged.

    What a valid table looks like is part of the name, so that another version of the tool asks anew.
    """
    content = json.dumps([shape(Config), table], sort_keys=True, default=repr)
    return _cache_folder() / "config" / sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def _cache_folder() -> Path:
    """The folder of all caches. Raises RuntimeError for a user without a home."""
    given = os.environ.get("LITLINT_CACHE_DIR")
    if given:
        return Path(given)
    from platformdirs import user_cache_path

    return user_cache_path("litlint", appauthor=False)
