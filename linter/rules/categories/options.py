"""Options of the category rules: the taxonomy, as the configuration declares it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from posixpath import normpath
from typing import TYPE_CHECKING

from linter.lazy.dataclasses import dataclass
from linter.text.section_paths import STEP, Path, plain, read_path

if TYPE_CHECKING:
    from linter.rules.page_index import IndexedSection

__all__ = ["STEP", "DeclaredFile", "Path", "Place", "TaxonomyOptions", "leads_to", "plain"]


@dataclass(frozen=True, slots=True)
class DeclaredFile:
    """A file of the taxonomy and its sections, in order."""

    area: str
    """What part of the list the file belongs to, such as `methodology`."""

    file: str
    """The file, by its path in the list."""

    sections: tuple[str, ...]
    """Its sections, in order: the titles below the file's title, joined by ` > `. A file without any takes entries
    directly under its title."""

    keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words of titles that speak for a section, by the section's name; the empty name is the file itself."""


@dataclass(frozen=True, slots=True)
class Place:
    """A section of a file; the empty path is the file itself. Without a taxonomy the area is empty."""

    area: str
    file: str
    path: Path

    @property
    def name(self) -> str:
        """What a message calls it."""
        return f"`{STEP.join(self.path)}` in {self.file}" if self.path else self.file

    def is_within(self, other: "Place") -> bool:
        """Whether it is another place or below that."""
        return self.file == other.file and self.path[: len(other.path)] == other.path


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
        return frozenset(read_path(section) for sections in found for section in sections)

    def order(self, file: str) -> tuple[Path, ...]:
        """The sections declared for a file, in order."""
        sections = (section for one in self.files if normpath(one.file) == file for section in one.sections)
        return tuple(dict.fromkeys(map(read_path, sections)))

    def leaves_area(self, file: str, homes: Iterable[str]) -> bool:
        """Whether all files that a section is declared for belong to other areas than the one it stands in."""
        return self._areas(file).isdisjoint(area for home in homes for area in self._areas(home))

    def keywords(self) -> "Iterator[tuple[Place, str]]":
        """Each keyword with the section that it speaks for."""
        for declared in self.files:
            for section, words in declared.keywords.items():
                place = Place(declared.area, normpath(declared.file), read_path(section))
                yield from ((place, word) for word in words)

    def places(self, file: str) -> "Mapping[Path, Place]":
        """The sections declared for a file, by their path."""
        declared = (one for one in self.files if normpath(one.file) == file)
        return {
            read_path(section): Place(one.area, file, read_path(section))
            for one in declared
            for section in one.sections or ("",)
        }

    def _areas(self, file: str) -> frozenset[str]:
        return frozenset(declared.area for declared in self.files if normpath(declared.file) == file)

    def homes(self, section: Path) -> list[str]:
        """The files that a section is declared for."""
        wanted = plain(section)
        return [
            normpath(declared.file)
            for declared in self.files
            if any(read_path(other) == wanted for other in declared.sections)
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
