"""What commands are given on standard input."""

import sys

from linter.errors import InputError


def standard_input(most: int) -> bytes:
    """All that stands on standard input. Raises InputError for more than `most` bytes, and where it cannot be read."""
    if sys.stdin is None:  # closed by whoever started us
        raise InputError("standard input is closed")
    try:
        content = sys.stdin.buffer.read(most + 1)
    except OSError as error:
        raise InputError(f"standard input cannot be read: {error.strerror}") from error
    if len(content) > most:
        raise InputError(f"standard input has more than {most:,} bytes")
    return content
