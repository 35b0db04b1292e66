"""Writing files: each is put in its place whole or not at all."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from linter.errors import InputError


def replace_file(root: Path, name: str, before: str | None, after: str) -> None:
    """Put a new text in the place of a file's old one, in one step, keeping its mode; `before` is None for a new file.

    Raises InputError, and leaves everything as it was, where the file holds something else than `before` by now, is
    reached through a symbolic link, or cannot be written.
    """
    path = root / name
    try:
        if os.path.realpath(path) != os.path.join(os.path.realpath(root), *name.split("/")):  # noqa: PTH118  as realpath
            raise InputError(f"{name} is not written: it is reached through a symbolic link")
        now = path.read_bytes() if before is not None or path.exists() else None
        if now != (None if before is None else before.encode()):
            raise InputError(f"{name} is not written: it has changed since it was read")
        if now is not None and not os.access(path, os.W_OK):
            raise InputError(f"{name} is not written: it is read-only")
        _swap(path, after.encode())
    except OSError as error:
        raise InputError(f"{name} is not written: {error.strerror}") from error


def write_file(path: Path, text: str) -> None:
    """Put a file in its place in one step: a new one, or instead of one that there is, whose mode it keeps.

    Raises InputError, and leaves everything as it was, where it cannot be written or a symbolic link stands there.
    """
    _write(path, text, lambda: True)


def write_over(path: Path, before: bytes | None, text: str) -> bool:
    """Put a file in its place as `write_file` does, if it still holds `before`, None for no file; whether it did."""
    return _write(path, text, lambda: content_of(path) == before)


def content_of(path: Path) -> bytes | None:
    """What a file holds; None where there is none, or none that can be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _write(path: Path, text: str, is_wanted: Callable[[], bool]) -> bool:
    try:
        if path.is_symlink():
            raise InputError(f"{path} is not written: it is a symbolic link")
        if path.exists() and not path.is_file():
            raise InputError(f"{path} is not written: it is no regular file")
        return _swap(path, text.encode(), is_wanted)
    except OSError as error:
        raise InputError(f"{path} is not written: {error.strerror}") from error


def _swap(path: Path, content: bytes, is_wanted: Callable[[], bool] = lambda: True) -> bool:
    """Put a content in a file's place, if that is wanted still when it is on the disk; whether it was."""
    import shutil
    import tempfile

    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, temporary)
        else:
            Path(temporary).chmod(_new_mode())
        if not is_wanted():
            return False
        Path(temporary).replace(path)
        return True
    finally:
        with suppress(FileNotFoundError):
            Path(temporary).unlink()


def _new_mode() -> int:
    """The mode that a new file gets; to ask for the mask is to set it."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
