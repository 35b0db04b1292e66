"""Files and folders that are made beside their place and put into it whole, and what a killed process left of them.

On Linux such a file has no name until all of it is on the disk: a process that is killed until then leaves nothing.
Elsewhere, and between its name and its place, an instant later, it leaves a file with a name like
`.litlint-0123456789abcdef.tmp`, which the next run that writes into the folder sweeps away. Whoever makes one holds the
kernel's lock on it: of one that nobody has locked the maker is gone.
"""

import os
import re
import shutil
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_OURS = re.compile(r"\.litlint-[0-9a-f]{16}\.tmp")
_NAMELESS = getattr(os, "O_TMPFILE", 0)
_LEFT_BEHIND = 3600  # seconds after which something is taken for a killed process's where there are no locks


class _NamelessError(Exception):
    """A file without a name cannot be made here, or be given one."""


def put(path: Path, content: bytes, is_wanted: Callable[[], bool] = lambda: True) -> bool:
    """Put a content in a file's place in one step, if that is wanted still when it is on the disk; whether it was.

    The file keeps its mode, its owner as far as the user may give files away, and its other attributes. Another name
    of the old file (a hard link) keeps the old content. Raises OSError, and leaves everything as it was.
    """
    try:
        return _put(path, content, is_wanted, is_nameless=True)
    except _NamelessError:
        return _put(path, content, is_wanted, is_nameless=False)


@contextmanager
def fresh_folder(place: Path) -> Iterator[Path]:
    """A folder beside a place, for what is to be put there; it is removed with all that is in it by then.

    So is, when nothing went wrong, what killed processes left beside the place. Raises OSError.
    """
    folder = place.with_name(_new_name())
    folder.mkdir(0o700)
    descriptor = _locked(folder)
    try:
        yield folder
        _sweep(place.parent, stat.S_ISDIR, shutil.rmtree)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if descriptor is not None:
            os.close(descriptor)


def sweep(folders: Iterable[Path]) -> None:
    """Remove from some folders the files that killed processes were writing there."""
    for folder in folders:
        _sweep(folder, stat.S_ISREG, Path.unlink)


def _new_name() -> str:
    return f".litlint-{os.urandom(8).hex()}.tmp"


def _put(path: Path, content: bytes, is_wanted: Callable[[], bool], *, is_nameless: bool) -> bool:
    temporary = path.with_name(_new_name())
    before = path.stat() if path.exists() else None
    try:
        with _opened(temporary, 0o666 if before is None else 0o600, is_nameless=is_nameless) as file:
            _lock(file.fileno())
            file.write(content)
            file.flush()
            if before:
                _adopt(file.fileno(), path, before)
            os.fsync(file.fileno())
            with _alone_in(path.parent):
                if not is_wanted():
                    return False
                if is_nameless:
                    _name(file.fileno(), temporary)
                if not fcntl:
                    file.close()  # Windows moves no file that is open
                temporary.replace(path)
        return True
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def _opened(temporary: Path, mode: int, *, is_nameless: bool) -> IO[bytes]:
    """A new file at a path, or without a name in the folder of that. Raises OSError, or _NamelessError."""
    if not is_nameless:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return open(os.open(temporary, flags, mode), "wb")  # noqa: PTH123  pathlib takes no flags
    if not _NAMELESS:
        raise _NamelessError
    try:
        return open(os.open(temporary.parent, _NAMELESS | os.O_WRONLY, mode), "wb")  # noqa: PTH123  as above
    except OSError as error:  # not every file system has such files
        raise _NamelessError from error


def _name(descriptor: int, temporary: Path) -> None:
    """Give a name to a file that has none, as open(2) says."""
    folder = os.open(temporary.parent, os.O_RDONLY)
    try:
        # With a folder's descriptor Python asks for the file behind the link that /proc has.
        os.link(f"/proc/self/fd/{descriptor}", temporary.name, dst_dir_fd=folder)
    except OSError as error:
        raise _NamelessError from error
    finally:
        os.close(folder)


def _adopt(descriptor: int, path: Path, before: os.stat_result) -> None:
    """Give a new file what the old one at a path had besides its content, as far as the system lets us."""
    if hasattr(os, "fchown"):
        for owner, group in ((-1, before.st_gid), (before.st_uid, -1)):
            with suppress(OSError):
                os.fchown(descriptor, owner, group)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(path):
                with suppress(OSError):
                    os.setxattr(descriptor, name, os.getxattr(path, name))
    if hasattr(os, "fchmod"):  # last: to change the owner is to lose some of it
        os.fchmod(descriptor, stat.S_IMODE(before.st_mode))


def _lock(descriptor: int) -> None:
    """Say that something is being made, where the file system knows locks."""
    if fcntl:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """While no other process puts a file into a folder in this way, where there are locks and it may be read.

    What was looked at last is then what is replaced.
    """
    descriptor = None
    with suppress(OSError):
        descriptor = _locked(folder)
    try:
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _locked(folder: Path) -> int | None:
    """The descriptor that holds the lock on a folder; None where there are no locks."""
    if not fcntl:
        return None
    descriptor = os.open(folder, os.O_RDONLY)
    _lock(descriptor)
    return descriptor


def _sweep(folder: Path, is_kind: Callable[[int], bool], remove: Callable[[Path], object]) -> None:
    """Remove what is ours and of a kind from a folder, unless its maker is alive."""
    with suppress(OSError):
        with os.scandir(folder) as entries:
            left = [Path(entry.path) for entry in entries if _OURS.fullmatch(entry.name)]
        for path in left:
            with suppress(OSError):
                _sweep_away(path, is_kind, remove)


def _sweep_away(path: Path, is_kind: Callable[[int], bool], remove: Callable[[Path], object]) -> None:
    status = path.lstat()
    if not is_kind(status.st_mode):
        return
    if not fcntl:
        if time.time() - status.st_mtime > _LEFT_BEHIND:
            remove(path)
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        remove(path)
    finally:
        os.close(descriptor)
