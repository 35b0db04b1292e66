"""Options of the structure rules."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StructureOptions:
    """`required_sections`: titles of sections that the README must have, or of those of each file by its name."""

    required_sections: tuple[str, ...] | Mapping[str, tuple[str, ...]] = ()
