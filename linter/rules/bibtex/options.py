"""Options of the BibTeX rules."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BibtexOptions:
    """`indent`: blanks before each field; None is what four in five of a file's citations have."""

    indent: int | None = None
