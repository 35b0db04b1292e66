"""The folder of all caches, what tells contents and tools apart, and what has been found valid before."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from linter.errors import InputError
from linter.version import VERSION

try:  # by itself; `hashlib` would load the whole of OpenSSL, which takes longer than everything else here
    from _blake2 import blake2b
except ImportError:  # another Python
    from hashlib import blake2b

# Libraries whose version decides what is found: their first module says which it is.
_LIBRARIES = ("mistune", "rapidfuzz")


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


def digest(*content: bytes | str) -> str:
    """What tells contents apart: 32 hexadecimal digits."""
    total = blake2b(digest_size=16)
    for part in content:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()


@cache
def tool() -> str:
    """What tells this tool from any other: its version, its files, its libraries and the Python that runs it.

    Files are known by size and time, for a working copy changes while its version stays.
    """
    files = sorted(_files(os.path.dirname(__file__)))  # noqa: PTH120  a path object for each file would take longer
    return digest(VERSION, sys.version, repr(files), *map(_first_module, _LIBRARIES))


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    """The modules in a folder and below, each with its size and the time of its last change in nanoseconds."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                status = entry.stat()
                yield entry.path, status.st_size, status.st_mtime_ns
            elif entry.is_dir():
                yield from _files(entry.path)


def _first_module(library: str) -> bytes:
    """What stands in the first module of a library; nothing where it lies in no file."""
    found = find_spec(library)
    try:
        return Path(found.origin).read_bytes() if found and found.origin else b""
    except OSError:
        return b""


def is_remembered(kind: str, *content: bytes) -> bool:
    """Whether this very tool has found this very content to be a valid one of its kind."""
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
    """The file that stands for a content; it is empty: its name says it all, and nothing in it can be damaged.

    What is valid is for this very tool to say: another one may want more.
    """
    return cache_folder() / kind / digest(tool(), *content)
