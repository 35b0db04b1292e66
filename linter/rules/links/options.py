"""Options of the link rules."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinksOptions:
    """What further addresses count as."""

    placeholders: tuple[str, ...] = ()
    """Further targets that stand for a link still to be filled in; case does not count."""
