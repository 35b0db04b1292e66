"""Which entries of a list are copies: of one arXiv paper, one address, one title, and so of one paper."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from linter.diagnostics import Related
from linter.papers.titles import Likeness, compare
from linter.rules.context import IndexedEntry, PageIndex

# A paper is listed a few times, not dozens: a finding names no more than these.
_MOST_NAMED = 20
# An id under so many unlike titles is the id of none.
_MOST_TITLES = 16


@dataclass(frozen=True, slots=True, eq=False)
class Copy:
    """An entry with the file that it stands in."""

    file: str
    entry: IndexedEntry

    @property
    def section(self) -> tuple[str, ...]:
        """What tells its section from those of the whole list."""
        return (self.file, *self.entry.section)

    @property
    def section_title(self) -> str:
        """The name of its section, else of its file."""
        return self.entry.section[-1] if self.entry.section else self.file


Group = Sequence[Copy]


class Copies:
    """The copies among a list's entries. Grouping takes time in proportion to their number."""

    def __init__(self, pages: Iterable[PageIndex]) -> None:
        self._all = [Copy(page.file, entry) for page in pages for entry in page.entries]

    @cached_property
    def of_one_id(self) -> tuple[Group, ...]:
        """Entries with the same arXiv id, but for those whose titles are of different papers."""
        groups = _grouped((copy.entry.arxiv, copy) for copy in self._all)
        return tuple(alike for group in groups for alike in _of_one_paper(group) if len(alike) > 1)

    @cached_property
    def of_one_title(self) -> tuple[Group, ...]:
        """Entries whose titles are the same but for how they are written."""
        return tuple(_grouped((copy.entry.key, copy) for copy in self._all))

    @cached_property
    def of_one_paper(self) -> tuple[Group, ...]:
        """Entries of one paper, by id, DOI, address or title."""
        classes = _Classes(self._addressed, self.of_one_title)
        return tuple(_grouped((classes.of(copy), copy) for copy in self._all))

    def address(self, copy: Copy) -> Hashable:
        """What is equal for entries that share an arXiv id, a DOI or an address, directly or through others."""
        return self._addresses.of(copy)

    @cached_property
    def _addressed(self) -> tuple[Group, ...]:
        by_doi = _grouped((copy.entry.doi, copy) for copy in self._all)
        by_url = _grouped((_address(copy.entry), copy) for copy in self._all)
        return (*self.of_one_id, *by_doi, *by_url)

    @cached_property
    def _addresses(self) -> "_Classes":
        return _Classes(self._addressed)


def by_section(group: Group) -> list[list[Copy]]:
    """A group parted by section, in the order of the list."""
    parts: dict[tuple[str, ...], list[Copy]] = {}
    for copy in group:
        parts.setdefault(copy.section, []).append(copy)
    return list(parts.values())


def across(parts: Sequence[Sequence[Copy]]) -> Iterator[tuple[Copy, tuple[Related, ...]]]:
    """Each copy with those of the other parts, as what a finding names besides its own place."""
    for part in parts:
        for copy in part:
            others = (other for other_part in parts if other_part is not part for other in other_part)
            yield copy, tuple(map(_related, islice(others, _MOST_NAMED)))


def _related(copy: Copy) -> Related:
    return Related(copy.file, copy.entry.place, f"{copy.entry.title}, in {copy.section_title}")


def _grouped(keyed: Iterable[tuple[Hashable, Copy]]) -> Iterator[list[Copy]]:
    """The copies that share a key with others; an empty key is none."""
    groups: dict[Hashable, list[Copy]] = {}
    for key, copy in keyed:
        if key:
            groups.setdefault(key, []).append(copy)
    return (group for group in groups.values() if len(group) > 1)


def _address(entry: IndexedEntry) -> str | None:
    """The address of its paper; that of a whole site is no paper's."""
    return entry.paper_url if entry.paper_url and "/" in entry.paper_url.rstrip("/") else None


def _of_one_paper(group: Group) -> Iterator[list[Copy]]:
    """A group with one id, parted where its titles are of different papers."""
    parts: list[tuple[str, list[Copy]]] = []
    known: dict[str, list[Copy]] = {}
    for copy in group:
        part = known.get(copy.entry.key)
        if part is None:
            alike = (part for title, part in parts[:_MOST_TITLES] if _may_be_one(title, copy.entry.title))
            part = next(alike, None)
        if part is None:
            part = []
            parts.append((copy.entry.title, part))
        known[copy.entry.key] = part
        part.append(copy)
    return (part for _, part in parts)


def _may_be_one(title: str, other: str) -> bool:
    return compare(title, other) is not Likeness.OTHER


class _Classes:
    """Copies joined by groups that share a member (union by root, with halved paths)."""

    def __init__(self, *groupings: Iterable[Group]) -> None:
        self._parents: dict[Copy, Copy] = {}
        for group in chain.from_iterable(groupings):
            root = self.of(group[0])
            for copy in group[1:]:
                self._parents[self.of(copy)] = root

    def of(self, copy: Copy) -> Copy:
        """The copy that stands for its class."""
        parent = self._parents.get(copy, copy)
        while parent is not copy:
            self._parents[copy] = grandparent = self._parents.get(parent, parent)
            copy, parent = grandparent, self._parents.get(grandparent, grandparent)
        return copy
