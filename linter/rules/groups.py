"""Things of a list that share something: put together, parted, and each told of the others."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

Thing = TypeVar("Thing")

# What is there often, is there a few times, not dozens: a finding names no more than these, nor looks for them among
# more of those that do not count.
_MOST_NAMED, _MOST_LOOKED_AT = 20, 200
# What so many unlike things share is none's.
_MOST_PARTS = 16


def grouped(keyed: Iterable[tuple[Hashable, Thing]]) -> Iterator[list[Thing]]:
    """The things that share a key with others; an empty key is none."""
    groups: dict[Hashable, list[Thing]] = {}
    for key, thing in keyed:
        if key:
            groups.setdefault(key, []).append(thing)
    return (group for group in groups.values() if len(group) > 1)


def parted(
    group: Iterable[Thing], key: Callable[[Thing], Hashable], are_one: Callable[[Thing, Thing], bool]
) -> list[list[Thing]]:
    """A group parted so that each thing is one with the first of its part; those with one key are."""
    parts: list[list[Thing]] = []
    known: dict[Hashable, list[Thing]] = {}
    for thing in group:
        part = known.get(key(thing))
        if part is None:
            part = next((part for part in parts[:_MOST_PARTS] if are_one(part[0], thing)), None)
        if part is None:
            part = []
            parts.append(part)
        known[key(thing)] = part
        part.append(thing)
    return parts


def across(
    parts: Sequence[Sequence[Thing]], counts: Callable[[Thing, Thing], bool] | None = None
) -> Iterator[tuple[Thing, list[Thing]]]:
    """Each thing with those of the other parts, but for those that do not count for it; none without any."""
    for part in parts:
        for thing in part:
            others = (other for other_part in parts if other_part is not part for other in other_part)
            if counts:
                others = (other for other in islice(others, _MOST_LOOKED_AT) if counts(thing, other))
            named = list(islice(others, _MOST_NAMED))
            if named:
                yield thing, named
