"""Sizes of files, as configurations write them."""

from linter.lazy import re

SIZE = re.compile(r"(\d{1,15})\s*(B|KB|MB|GB)?", re.IGNORECASE | re.ASCII)
UNITS = {"B": 1, "KB": 10**3, "MB": 10**6, "GB": 10**9}


def size_in_bytes(size: int | str) -> int | None:
    """The number of bytes that `5MB`, `500 KB` or a bare number stands for; None for what is no size."""
    match = SIZE.fullmatch(str(size))
    if match is None:
        return None
    return int(match[1]) * UNITS[(match[2] or "B").upper()]
