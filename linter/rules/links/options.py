"""Options of the link rules."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinksOptions:
    """`placeholders`: further targets that stand for a link still to be filled in, compared without regard to case."""

    placeholders: tuple[str, ...] = ()
