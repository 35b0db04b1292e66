"""A file of the cache: lines of text by key. What is damaged in it is as good as absent."""

from contextlib import suppress
from pathlib import Path

from linter.engine.cache.files import read, write
from linter.remembered import digest

_HEADER = b"litlint pack 1"
_KEY, _CHECK = 32, 16  # digits of a key, and of what tells a damaged text
_MOST = 256_000_000  # bytes of all packs in a folder; those unused for longest go first


class Pack:
    """The texts in a file, and those that are to be in it: the ones asked for or put since it was opened."""

    def __init__(self, path: Path) -> None:
        """A file that cannot be read, or is no pack, counts as empty."""
        self._path = path
        self._lines: dict[bytes, bytes] = {}
        self._used: dict[bytes, bytes] = {}
        self._has_news = False
        with suppress(OSError):
            header, *lines = read(path).split(b"\n")
            if header == _HEADER:
                self._lines = {line[:_KEY]: line for line in lines}

    def get(self, key: str) -> bytes | None:
        """The text of a key as UTF-8; None where there is none."""
        name = key.encode()
        line = self._used.get(name) or self._lines.get(name, b"")
        check, _, content = line[_KEY + 1 :].partition(b" ")
        if digest(content)[:_CHECK].encode() != check:
            return None
        self._used[name] = line
        return content

    def put(self, key: str, text: str) -> None:
        """Set the text of a key: one line."""
        name, content = key.encode(), text.encode()
        self._used[name] = b" ".join((name, digest(content)[:_CHECK].encode(), content))
        self._has_news = True

    def save(self) -> None:
        """Write the file in one step where something was put; where that cannot be done, it stays as it was.

        What was neither put nor asked for is dropped, so that a pack holds what its list holds now.
        """
        if not self._has_news:
            return
        write(self._path, b"\n".join((_HEADER, *self._used.values())), _MOST)
