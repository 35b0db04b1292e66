"""Options of the structure rules."""

from collections.abc import Mapping
from dataclasses import field
from fnmatch import fnmatchcase
from posixpath import normpath

from linter.lazy.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StructureOptions:
    """What the list's files must say; the configuration describes both."""

    required_sections: tuple[str, ...] | Mapping[str, tuple[str, ...]] = ()
    counts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def required_in(self, file: str) -> tuple[str, ...]:
        """The titles of the sections that a file must have."""
        if not isinstance(self.required_sections, Mapping):
            return self.required_sections if file.casefold() in ("readme.md", "readme.markdown") else ()
        return tuple(
            title for name, titles in self.required_sections.items() if normpath(name) == file for title in titles
        )

    def templates(self, file: str) -> tuple[str, ...]:
        """The pieces of a file's text that hold a count; `*` in a name stands for any text, slashes too."""
        return tuple(
            piece for name, pieces in self.counts.items() if fnmatchcase(file, normpath(name)) for piece in pieces
        )
