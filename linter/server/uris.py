"""Addresses by which editors call files, and back."""

import os
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from linter.lazy import re

_DRIVE = re.compile(r"/[A-Za-z]:")


def scheme_of(uri: str) -> str:
    """What kind of place an address names, such as `file` or `untitled`."""
    return uri.partition(":")[0].lower()


def path_of(uri: str) -> Path | None:
    """The file that an address means, None where it means none."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    if parts.scheme != "file":
        return None
    path = os.fsdecode(unquote_to_bytes(parts.path))
    if "\0" in path or not path.startswith("/"):
        return None
    if os.name == "nt" and _DRIVE.match(path):
        return Path(path[1:])
    is_remote = parts.netloc and parts.netloc.lower() != "localhost"
    return Path(f"//{parts.netloc}{path}" if is_remote else path)


def uri_of(path: Path) -> str:
    """The address of a file whose path is absolute."""
    return path.as_uri()
