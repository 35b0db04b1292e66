"""Short names in brackets behind titles, or at the end of these: `Lighting Long Halls (LANT)`."""

from linter.entries.titles.leading_names import is_coined, says_name
from linter.entries.titles.trim import name_after, name_behind, plain
from linter.entries.visible import Visible


def before_name_again(visible: Visible, start: int, end: int) -> int:
    """Where a title ends before brackets that say its name again: `LANT: Lighting Long Halls (LANT)`; else its end."""
    inside = name_behind(visible, start, end)
    if inside is None:
        return end
    return inside[2] if says_name(plain(visible, start, inside[2]), plain(visible, *inside[:2])) else end


def told_name(visible: Visible, start: int, end: int) -> str | None:
    """The name in brackets for sure: one that a title ends in and that is coined, or its own right behind it."""
    inside = name_behind(visible, start, end)
    if inside:
        name = plain(visible, *inside[:2])
        return name if is_coined(name) else None
    after = name_after(visible, end)
    name = plain(visible, *after) if after else ""
    return name if after and says_name(plain(visible, start, end), name) else None
