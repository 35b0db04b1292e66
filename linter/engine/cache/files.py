"""Files of the cache: read with care, for something else may lie there, and written whole or not at all."""

import os
import stat
import time
from contextlib import suppress
from operator import itemgetter
from pathlib import Path

from linter.lazy import re

_LARGEST = 256_000_000  # bytes of one file
_LEFT_BEHIND = 3600  # seconds after which what a killed process was writing is swept away
# The names that `digest` gives, and those of files that are being written. Whatever else lies there is not ours.
_OURS = re.compile(r"[0-9a-f]{32}(?:\.([0-9]{1,9}))?")


def read(path: Path) -> bytes:
    """What a file holds; it counts as used from now on. Raises OSError, also for what is too large or no file."""
    # A pipe would be waited for.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
            raise OSError(f"{path} is no file of the cache")
        content = file.read()
    with suppress(OSError):
        os.utime(path)
    return content


def write(path: Path, content: bytes, most: int) -> None:
    """Put a file in its place in one step, and keep all files of its folder below `most` bytes together.

    Where that cannot be done everything stays as it was.
    """
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            temporary.write_bytes(content)
            temporary.replace(path)
        finally:
            with suppress(OSError):
                temporary.unlink()
        sweep(path.parent, most)


def sweep(folder: Path, most: int) -> None:
    """Keep the cache's files in a folder below `most` bytes: those unused for longest go first.

    What a killed process has left half-written goes too, or when it is an hour old where that cannot be told. Raises
    OSError.
    """
    files = []
    with os.scandir(folder) as entries:
        for entry in entries:
            ours = _OURS.fullmatch(entry.name)
            if ours and entry.is_file(follow_symlinks=False):
                with suppress(OSError):
                    status = entry.stat(follow_symlinks=False)
                    files.append((status.st_mtime, status.st_size, entry.path, ours[1]))
    total = 0
    for used, size, path, writer in sorted(files, key=itemgetter(0, 2), reverse=True):
        total += size
        if total > most or (writer and (time.time() - used > _LEFT_BEHIND or _is_gone(int(writer)))):
            with suppress(OSError):
                Path(path).unlink()


def _is_gone(process: int) -> bool:
    """Whether a process of this machine has ended. Of one of another machine or container that is a guess.

    A wrong one costs that process what it would have remembered.
    """
    if os.name != "posix":  # elsewhere to ask is to end it
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
