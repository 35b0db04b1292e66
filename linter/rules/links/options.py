"""Options of the link rules."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinksOptions:
    """What further addresses count as."""

    placeholders: tuple[str, ...] = ()
    """Further targets that stand for a link still to be filled in; case does not count."""
    badges_without_target: bool = False
    """Whether images may be links without a target, as badges often are."""
