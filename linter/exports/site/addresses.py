"""Addresses inside a site: files below its folder, by paths with `/` that need no escapes."""

import unicodedata
from functools import lru_cache
from hashlib import sha256
from posixpath import dirname, relpath

from linter.lazy import re

_LONGEST = 60  # characters of a step; some file systems take no more than 255 for a whole name
_OTHER = re.compile(r"[^a-z0-9._]+")
_PAGE = re.compile(r"\.(?=(?:html|bib)\Z)")
# What Windows takes for a device, with any ending: a site is written and checked out there, too.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9])(?![^.])")


def slug(text: str) -> str:
    """A text as a step of an address: small ASCII letters, digits, dots and hyphens; never empty.

    Accents fold. A text of which nothing is left, as one in Chinese, is named by its digest.
    """
    folded = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    plain = _OTHER.sub("-", folded).strip("-._")
    plain = f"x-{plain}" if _DEVICE.match(plain) else plain
    # A folder `wick.html` would stand in the place of the page of `wick`.
    return _PAGE.sub("-", plain[:_LONGEST].strip("-._")) or f"x{digest(text)}"


def digest(text: str) -> str:
    """Eight letters that tell texts apart, the same on every machine."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def relative(page: str, target: str) -> str:
    """How a page of a site refers to a file of it: this works in a folder and below any path of a server."""
    path, mark, fragment = target.partition("#")
    if path == page and mark:
        return f"#{fragment}"
    return f"{_from_folder(dirname(page), path)}{mark}{fragment}"


@lru_cache(4096)  # thousands of pages in one folder refer to the same files
def _from_folder(folder: str, path: str) -> str:
    return relpath(path, folder or ".")


class Names:
    """Gives each name once: a second `wick` is `wick-2`."""

    def __init__(self, *taken: str) -> None:
        self._next = dict.fromkeys(taken, 2)

    def give(self, name: str) -> str:
        """The name, or where it is taken the next one that is free."""
        free = name
        while free in self._next:
            free = f"{name}-{self._next[name]}"
            self._next[name] += 1
        self._next[free] = 2
        return free
