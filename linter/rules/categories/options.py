"""Options of the category rules: the taxonomy, as the configuration declares it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


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
