"""A literature list as the engine sees it: names of files, their bytes, and which paths exist beside them."""

from collections.abc import Mapping
from typing import Protocol

from linter.errors import InputError
from linter.lazy.properties import cached_property
from linter.rules.context import Files


class UnreadableError(InputError):
    """A file of the list that cannot be read as text; the message says why, without its name."""


def too_large(size: int, limit: int | str) -> UnreadableError:
    """The error for a file of so many bytes, where `max-file-size` is `limit`."""
    return UnreadableError(f"its {size:,} bytes are more than max-file-size, {limit}")


class List(Files, Protocol):
    """A list, wherever it is kept. Names are relative to its root, with `/`."""

    def names(self) -> tuple[str, ...]:
        """The list's Markdown files, sorted."""

    def read(self, name: str) -> bytes:
        """The content of one of them. Raises UnreadableError."""


class MemoryList:
    """A list that needs no disk: text or bytes by name. Every file counts as Markdown."""

    def __init__(self, files: Mapping[str, str | bytes]) -> None:
        self._files = files

    def names(self) -> tuple[str, ...]:
        """The files' names, sorted."""
        return tuple(sorted(self._files))

    def read(self, name: str) -> bytes:
        """The content of a file. Raises UnreadableError for a name that there is not."""
        if name not in self._files:
            raise UnreadableError("it has vanished")
        return _encoded(self._files[name])

    def exists(self, name: str) -> bool:
        """Whether a path names a file or one of the folders that files stand in."""
        return name.rstrip("/") in (self._folders if name.endswith("/") else self._paths)

    def similar(self, name: str) -> str | None:
        """A path that differs from `name` in case alone."""
        wanted = name.rstrip("/").casefold()
        return next((path for path in sorted(self._paths) if path.casefold() == wanted and path != name), None)

    @cached_property
    def _folders(self) -> frozenset[str]:
        steps = [name.split("/") for name in self._files]
        return frozenset({".", *("/".join(parts[:depth]) for parts in steps for depth in range(len(parts)))})

    @cached_property
    def _paths(self) -> frozenset[str]:
        return self._folders | set(self._files)


class EditedList:
    """A list some of whose files have another text than where it is kept: on standard input, or in the making."""

    def __init__(self, kept: List, texts: Mapping[str, str | bytes]) -> None:
        self._kept = kept
        self._texts = texts

    def names(self) -> tuple[str, ...]:
        """The names of all files, also of those that are not kept yet, sorted."""
        return tuple(sorted({*self._kept.names(), *self._texts}))

    def read(self, name: str) -> bytes:
        """The content of a file. Raises UnreadableError."""
        text = self._texts.get(name)
        return self._kept.read(name) if text is None else _encoded(text)

    def exists(self, name: str) -> bool:
        """Whether a path names a file or a folder."""
        return name in self._texts or self._kept.exists(name)

    def similar(self, name: str) -> str | None:
        """A path that differs from `name` in case alone."""
        return self._kept.similar(name)


def _encoded(content: str | bytes) -> bytes:
    """The bytes of a text; one that UTF-8 cannot say gives bytes that do not decode."""
    return content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
