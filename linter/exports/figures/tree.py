"""The tree of a list: families of papers, and the sections below them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from linter.exports.figures.listed import Listed, Shelves, Steps
from linter.lazy.dataclasses import dataclass

# More families than these are no overview; the smaller ones stand together.
_MOST_FAMILIES = 40


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """A part of the list: its title, the entries directly in it, and its parts."""

    title: str
    own: tuple[Listed, ...]
    parts: tuple["Group", ...] = ()

    @property
    def listed(self) -> Iterator[Listed]:
        """All its entries."""
        return chain(self.own, *(part.listed for part in self.parts))

    @property
    def count(self) -> int:
        """The number of all its entries."""
        return len(self.own) + sum(part.count for part in self.parts)

    @property
    def sections(self) -> tuple["Group", ...]:
        """Its parts, and what stands beside them as one more."""
        beside = (Group("Others", self.own),) if self.own and self.parts else ()
        return (*self.parts, *beside)


def families(shelves: Shelves) -> tuple[Group, ...]:
    """The parts that a picture of the list shows side by side.

    These are the topmost ones, but a part that holds more than half of the list says little: its own parts stand in its
    place, as *Efficient Attention* and *Memory* do instead of *Methods* beside *Benchmarks*.
    """
    root = _without_chain(_group("", shelves.listed, shelves.titles, ()))
    groups = list(root.sections) or ([root] if root.own else [])
    half = root.count / 2
    while large := next((group for group in groups if group.count > half and _without_chain(group).parts), None):
        inner = _without_chain(large)
        at = groups.index(large)
        groups[at : at + 1] = [*inner.parts, *([Group(inner.title, inner.own)] if inner.own else [])]
    return largest(groups, _MOST_FAMILIES)


def largest(groups: Sequence[Group], most: int) -> tuple[Group, ...]:
    """The groups in their order; where there are more than `most`, the smallest ones together as the last."""
    if len(groups) <= most:
        return tuple(groups)
    kept = set(sorted(groups, key=lambda group: -group.count)[: most - 1])
    others = chain.from_iterable(group.listed for group in groups if group not in kept)
    return (*(group for group in groups if group in kept), Group("Others", tuple(others)))


def well_known(listed: Iterable[Listed]) -> Iterator[str]:
    """The short names of papers, those that most sources know first; of equals the oldest.

    The number of sources is the snapshot's. A list without one names its oldest papers.
    """
    ranked = sorted(listed, key=lambda one: (-one.sources, one.since is None, one.since, one.order))
    yield from dict.fromkeys(name for one in ranked if (name := one.name))


def _without_chain(group: Group) -> Group:
    """The part of a group that is all of it and has several parts, or none."""
    while len(group.parts) == 1 and not group.own:
        group = group.parts[0]
    return group


def _group(title: str, listed: Sequence[Listed], titles: Mapping[Steps, str], steps: Steps) -> Group:
    own = tuple(one for one in listed if len(one.place) == len(steps))
    below: dict[str, list[Listed]] = {}
    for one in listed:
        if len(one.place) > len(steps):
            below.setdefault(one.place[len(steps)], []).append(one)
    parts = tuple(
        _group(titles.get((*steps, step)) or step, held, titles, (*steps, step)) for step, held in below.items()
    )
    if len(parts) == 1 and not own and parts[0].title == title:  # a page that repeats its title over its entries
        return parts[0]
    return Group(title, own, parts)
