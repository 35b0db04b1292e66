"""Options of the link rules."""

from linter.lazy.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinksOptions:
    """What further addresses count as."""

    placeholders: tuple[str, ...] = ()
    """Further targets that stand for a link still to be filled in; case does not count."""

    badges_without_target: bool = False
    """Whether images may be links without a target, as badges often are."""

    accept: tuple[int, ...] = ()
    """Further answers of servers that are as good as 200, such as 403 where one keeps robots out."""

    exclude: tuple[str, ...] = ()
    """Addresses that no server is asked for: hosts, or patterns with `*` for the whole, with or without its scheme."""
