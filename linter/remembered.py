"""The folder of all caches, and what has been found valid before, so that it need not be validated again."""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from linter.errors import InputError


def cache_folder() -> Path:
    """The folder of all caches, which need not exist. Raises InputError for a user without a home."""
    given = os.environ.get("LITLINT_CACHE_DIR")
    if given:
        return Path(given)
    from platformdirs import user_cache_path

    try:
        return user_cache_path("litlint", appauthor=False)
    except RuntimeError as error:
        raise InputError("there is no folder for caches: LITLINT_CACHE_DIR names one") from error


def is_remembered(kind: str, *content: bytes) -> bool:
    """Whether this very content has been found to be a valid one of its kind."""
    with suppress(OSError, InputError):
        return _place(kind, content).is_file()
    return False


def remember(kind: str, *content: bytes) -> None:
    """Note that a content is valid. Where nothing can be written it will be validated again."""
    with suppress(OSError, InputError):
        place = _place(kind, content)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()


def _place(kind: str, content: tuple[bytes, ...]) -> Path:
    """The file that stands for a content; it is empty: its name says it all, and nothing in it can be damaged."""
    digest = sha256()
    for part in content:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return cache_folder() / kind / digest.hexdigest()
