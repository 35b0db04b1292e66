"""Writing files: each is put in its place whole or not at all."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from linter.engine.files.fresh_file import put, sweep
from linter.engine.files.regular_files import read_regular
from linter.errors import InputError


def replace_file(root: Path, name: str, before: str | None, after: str) -> None:
    """Put a new text in the place of a file's old one, in one step, keeping its mode; `before` is None for a new file.

    Where another process has put the same text there, all is well. Raises InputError, and leaves everything as it was,
    where the file holds something else by now, is reached through a symbolic link, or cannot be written.
    """
    path, new = root / name, after.encode()
    held = None if before is None else before.encode()
    try:
        if not _is_inside(root, name):
            raise InputError(f"{name} is not written: it is reached through a symbolic link")
        if held is not None and _is_read_only(path):
            raise InputError(f"{name} is not written: it is read-only")
        is_put = _holds(path, held) and put(path, new, lambda: _holds(path, held))
        if not is_put and content_of(path) != new:
            raise InputError(f"{name} is not written: it has changed since it was read")
    except OSError as error:
        raise InputError(f"{name} is not written: {error.strerror or error}") from error


def sweep_beside(root: Path, names: Iterable[str]) -> None:
    """Remove what killed processes were writing in the folders of some files; not where a folder is a symbolic link."""
    folders = sorted({name.rpartition("/")[0] for name in names})
    sweep(root / folder for folder in folders if not folder or _is_inside(root, folder))


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
        return read_regular(path)
    except OSError:
        return None


def _is_inside(root: Path, name: str) -> bool:
    """Whether a path below a root is reached without a symbolic link below it."""
    return os.path.realpath(root / name) == os.path.join(os.path.realpath(root), *name.split("/"))  # noqa: PTH118  as realpath


def _is_read_only(path: Path) -> bool:
    return path.exists() and not os.access(path, os.W_OK)


def _holds(path: Path, content: bytes | None) -> bool:
    """Whether a file holds a content, None for no file. Raises OSError for one that is wanted and cannot be read."""
    return not os.path.lexists(path) if content is None else read_regular(path) == content


def _write(path: Path, text: str, is_wanted: Callable[[], bool]) -> bool:
    try:
        if path.is_symlink():
            raise InputError(f"{path} is not written: it is a symbolic link")
        if path.exists() and not path.is_file():
            raise InputError(f"{path} is not written: it is no regular file")
        if _is_read_only(path):
            raise InputError(f"{path} is not written: it is read-only")
        sweep([path.parent])
        return put(path, text.encode(), is_wanted)
    except OSError as error:
        raise InputError(f"{path} is not written: {error.strerror or error}") from error
