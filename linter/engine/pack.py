"""A file of the cache: values by key. What is damaged in it is as good as absent."""

import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from linter.remembered import digest

_HEADER = b"litlint pack 1"
_KEY, _CHECK = 32, 16  # digits of a key, and of what tells a damaged value
_MOST = 256_000_000  # bytes of all packs in a folder; those unused for longest go first
_LEFT_BEHIND = 3600  # seconds after which what a killed process was writing is swept away


class Pack:
    """The values in a file, and those that are to be in it: the ones asked for or put since it was opened."""

    def __init__(self, path: Path) -> None:
        """A file that cannot be read, or is no pack, counts as empty."""
        self._path = path
        self._lines: dict[bytes, bytes] = {}
        self._used: dict[bytes, bytes] = {}
        self._has_news = False
        with suppress(OSError):
            header, *lines = path.read_bytes().split(b"\n")
            if header == _HEADER:
                self._lines = {line[:_KEY]: line for line in lines}
                os.utime(path)

    def get(self, key: str) -> Any:
        """The value of a key, as JSON has it; None where there is none."""
        line = self._lines.get(key.encode())
        if (
            line is None
            or digest(line[_KEY + 1 + _CHECK + 1 :])[:_CHECK].encode() != line[_KEY + 1 : _KEY + 1 + _CHECK]
        ):
            return None
        self._used[line[:_KEY]] = line
        return json.loads(line[_KEY + 1 + _CHECK + 1 :])

    def put(self, key: str, value: Any) -> None:
        """Set the value of a key."""
        content = json.dumps(value, separators=(",", ":")).encode()
        name = key.encode()
        self._used[name] = b" ".join((name, digest(content)[:_CHECK].encode(), content))
        self._has_news = True

    def save(self) -> None:
        """Write the file in one step where something was put; where that cannot be done, it stays as it was.

        What was neither put nor asked for is dropped, so that a pack holds what its list holds now.
        """
        if not self._has_news:
            return
        folder = self._path.parent
        temporary = folder / f"{self._path.name}.{os.getpid()}"
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            try:
                temporary.write_bytes(b"\n".join((_HEADER, *self._used.values())))
                temporary.replace(self._path)
            finally:
                with suppress(OSError):
                    temporary.unlink()
            sweep(folder, _MOST)


def sweep(folder: Path, most: int) -> None:
    """Keep the files of a cache's folder below `most` bytes: those unused for longest go first.

    What a killed process has left half-written goes when it is an hour old. Raises OSError.
    """
    files = []
    with os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):
                status = entry.stat()
                files.append((status.st_mtime, status.st_size, entry.path, "." in entry.name))
    total = 0
    for used, size, path, is_temporary in sorted(files, reverse=True):
        total += size
        if total > most or (is_temporary and time.time() - used > _LEFT_BEHIND):
            with suppress(OSError):
                Path(path).unlink()
