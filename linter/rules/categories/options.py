"""Options of the category rules: the taxonomy, as the configuration declares it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from posixpath import normpath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.rules.context import IndexedSection

Path = tuple[str, ...]

STEP = " > "
# What stands before and behind a section's name without being part of it: emoji, `:star:`, `2.1`.
_BEFORE = re.compile(r"(?:[^\w(\[]|:[a-z0-9_+-]+:)*(?:\d+(?:\.\d+)*[.):]?\s+)?(?:[^\w(\[]|:[a-z0-9_+-]+:)*")
_BEHIND = re.compile(r"(?:\s+[^\w\s)\]]+)+$|\s+$")


@dataclass(frozen=True, slots=True)
class DeclaredFile:
    """A file of the taxonomy and its sections, in order.

    A section is the path of titles below the file's title, joined by ` > `; a file without sections takes entries
    directly under its title. `keywords` are words that speak for a section, by its path.
    """

    area: str
    file: str
    sections: tuple[str, ...]
    keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TaxonomyOptions:
    """The declared files, in order; none: the list has no taxonomy."""

    files: tuple[DeclaredFile, ...] = ()

    def declares(self, file: str) -> bool:
        """Whether the taxonomy names a file."""
        return any(normpath(declared.file) == file for declared in self.files)

    def sections(self, file: str) -> frozenset[Path]:
        """The sections declared for a file; the empty path where entries stand directly under its title."""
        found = [declared.sections or ("",) for declared in self.files if normpath(declared.file) == file]
        return frozenset(_path(section) for sections in found for section in sections)

    def homes(self, section: Path) -> list[str]:
        """The files that a section is declared for."""
        wanted = plain(section)
        return [
            normpath(declared.file)
            for declared in self.files
            if any(_path(other) == wanted for other in declared.sections)
        ]

    def strays(self, file: str, sections: Iterable["IndexedSection"]) -> "Iterator[IndexedSection]":
        """The sections of a declared file that hold entries and are not declared for it, outer before inner.

        One inside another stray is not named again.
        """
        declared = self.sections(file)
        found: set[Path] = set()
        for section in sections if self.declares(file) else ():
            path = plain(section.below_title)
            is_stray = section.holds_entries and path not in declared and not leads_to(path, declared)
            if is_stray and not any(path[:depth] in found for depth in range(1, len(path) + 1)):
                found.add(path)
                yield section


def leads_to(path: Path, declared: Iterable[Path]) -> bool:
    """Whether declared sections stand below a path; all do below the empty one, the file's title."""
    return not path or any(len(other) > len(path) and other[: len(path)] == path for other in declared)


def plain(path: Path) -> Path:
    """A path of titles without emoji and numbering, for comparing."""
    return tuple(_BEHIND.sub("", title[_end(title) :]) or title for title in path)


def _end(title: str) -> int:
    found = _BEFORE.match(title)
    return found.end() if found else 0


@lru_cache(maxsize=1024)
def _path(section: str) -> Path:
    return plain(tuple(title.strip() for title in section.split(STEP))) if section else ()
