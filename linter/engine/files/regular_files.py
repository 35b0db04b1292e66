"""Regular files, read so that nothing else is waited for or read without end, whatever stands at a path by then."""

import os
import stat
from pathlib import Path

# A pipe would be waited for, and a terminal become that of this process.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class NotRegularError(OSError):
    """What stands at a path is no regular file."""


class TooLargeError(OSError):
    """A file has more bytes than may be read: `size` of them, or more where it grows."""

    def __init__(self, size: int) -> None:
        super().__init__(f"{size:,} bytes")
        self.size = size


def read_regular(path: Path | str, most: int | None = None) -> bytes:
    """What the regular file at a path holds, where that is no symbolic link.

    Raises OSError, of the kind TooLargeError for one of more than `most` bytes, NotRegularError for what is no file.
    """
    with open(os.open(path, _FLAGS | _NO_LINK), "rb") as file:  # noqa: PTH123  pathlib takes no flags
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise NotRegularError("no regular file")
        if most is None:
            return file.read()
        # One that is being written to may have grown since.
        content = file.read(most + 1) if status.st_size <= most else None
        if content is None or len(content) > most:
            raise TooLargeError(max(status.st_size, most + 1))
        return content
