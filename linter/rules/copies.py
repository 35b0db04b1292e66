"""Which entries of a list are copies: of one arXiv paper, one address, one title or nearly, and so of one paper."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import chain, product

from linter.diagnostics import Related
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.papers.addresses.urls import normalised
from linter.papers.authors import in_common
from linter.papers.identity import Described, are_at_odds
from linter.papers.titles.near_titles import similar_pairs
from linter.papers.titles.spelling import Likeness, compare
from linter.rules.groups import grouped, parted
from linter.rules.page_index import IndexedEntry, PageIndex
from linter.text.span import Span

# Papers of one title whose likeness to others is looked at: nobody lists one more often.
_MOST_OF_ONE_TITLE = 32


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
        self.all = [Copy(page.file, entry) for page in pages for entry in page.entries]

    @cached_property
    def of_one_id(self) -> tuple[Group, ...]:
        """Entries with the same arXiv id, but for those whose titles are of different papers."""
        return tuple(alike for parts in self._by_id for alike in parts if len(alike) > 1)

    @cached_property
    def of_misused_ids(self) -> tuple[Sequence[Group], ...]:
        """The entries with each arXiv id that stands for several papers, parted by paper."""
        return tuple(parts for parts in self._by_id if len(parts) > 1)

    @cached_property
    def of_one_address(self) -> tuple[Group, ...]:
        """Entries that share an arXiv id, a DOI or an address, directly or through others."""
        return tuple(grouped((self.address(copy), copy) for copy in self.all))

    @cached_property
    def of_one_title(self) -> tuple[Group, ...]:
        """Entries whose titles are the same but for how they are written."""
        return tuple(grouped((copy.entry.key, copy) for copy in self.all))

    @cached_property
    def of_like_titles(self) -> Mapping[Copy, Group]:
        """The entries whose title is nearly that of others, with these, but for those that are surely other papers."""
        titled: dict[str, list[Copy]] = {}
        for copy in self.all:
            if copy.entry.key and "://" not in copy.entry.title:
                titled.setdefault(copy.entry.key, []).append(copy)
        copies = [group[:_MOST_OF_ONE_TITLE] for group in titled.values()]
        alike: dict[Copy, list[Copy]] = {}
        for one, other in similar_pairs(group[0].entry.title for group in copies):
            for pair in product(copies[one], copies[other]):
                if not _are_told_apart(pair[0].entry, pair[1].entry):
                    alike.setdefault(pair[0], []).append(pair[1])
                    alike.setdefault(pair[1], []).append(pair[0])
        return alike

    @cached_property
    def of_one_paper(self) -> tuple[Group, ...]:
        """Entries of one paper, by id, DOI, address or title."""
        return tuple(grouped((self.paper(copy), copy) for copy in self.all))

    def paper(self, copy: Copy) -> Copy:
        """What is equal for entries of one paper: the entry that stands for them all."""
        return self._papers.of(copy)

    def address(self, copy: Copy) -> Hashable:
        """What is equal for entries that share an arXiv id, a DOI or an address, directly or through others."""
        return self._addresses.of(copy)

    def paper_of_id(self, copy: Copy) -> Hashable:
        """What is equal for entries that share an arXiv id and are not at odds."""
        return self._ids.of(copy)

    def may_be_one(self, copy: Copy, other: Copy) -> bool:
        """Whether two entries are not of two papers under one id."""
        share_id = copy.entry.arxiv is not None and copy.entry.arxiv == other.entry.arxiv
        return not share_id or self._ids.of(copy) is self._ids.of(other)

    @cached_property
    def _by_id(self) -> tuple[Sequence[Group], ...]:
        groups = grouped((copy.entry.arxiv, copy) for copy in self.all)
        return tuple(parted(group, _title_key, _are_one_under_an_id) for group in groups)

    @cached_property
    def _ids(self) -> "_Classes":
        return _Classes(self.of_one_id)

    @cached_property
    def _papers(self) -> "_Classes":
        like = ((copy, *others) for copy, others in self.of_like_titles.items())
        return _Classes(self._addressed, self.of_one_title, like)

    @cached_property
    def _addressed(self) -> tuple[Group, ...]:
        by_address = grouped((address, copy) for copy in self.all for address in _addresses(copy.entry))
        return (*self.of_one_id, *by_address)

    @cached_property
    def _addresses(self) -> "_Classes":
        return _Classes(self._addressed)


def by_section(group: Group) -> list[list[Copy]]:
    """A group parted by section, in the order of the list."""
    parts: dict[tuple[str, ...], list[Copy]] = {}
    for copy in group:
        parts.setdefault(copy.section, []).append(copy)
    return list(parts.values())


def related(copies: Iterable[Copy]) -> tuple[Related, ...]:
    """What a finding names besides its own place, where these are the other copies."""
    return tuple(_related(copy, copy.entry.place) for copy in copies)


def related_ids(copies: Iterable[Copy]) -> tuple[Related, ...]:
    """The same, for a finding that stands at an arXiv id."""
    return tuple(_related(copy, copy.entry.arxiv_place) for copy in copies)


def _related(copy: Copy, place: Span) -> Related:
    return Related(copy.file, place, f"{copy.entry.title}, in {copy.section_title}")


def _title_key(copy: Copy) -> str:
    return copy.entry.key


def _addresses(entry: IndexedEntry) -> Iterable[str]:
    """The addresses of its paper, by its link and by its DOI, which are one where the site lets that be seen."""
    by_doi = normalised(f"https://doi.org/{entry.doi}") if entry.doi else ""
    return dict.fromkeys(address for address in (_address(entry.paper_url or ""), _address(by_doi)) if address)


def _address(url: str) -> str | None:
    """A normalised address; that of a whole site is no paper's, and that of an id is the id's."""
    url = url.rstrip("/")
    return url if "/" in url and not url.startswith("arxiv.org/") else None


def _are_one_under_an_id(copy: Copy, other: Copy) -> bool:
    return not are_at_odds(described(copy.entry), described(other.entry))


def described(entry: IndexedEntry) -> Described:
    """What an entry says of its paper; the authors of a citation of another paper are not its own."""
    is_cited = not entry.cited_title or compare(entry.title, entry.cited_title) is not Likeness.OTHER
    return Described(entry.title, entry.arxiv, entry.doi, entry.authors if is_cited else ())


def _are_told_apart(one: IndexedEntry, two: IndexedEntry) -> bool:
    """Whether ids, DOIs, addresses at one site or authors say that two entries are of different papers."""
    identifiers = ((one.arxiv, two.arxiv), (one.doi, two.doi))
    if any(first and second and first != second for first, second in identifiers):
        return True
    first, second = _address(one.paper_url or ""), _address(two.paper_url or "")
    if first and second and first != second and _site(first) == _site(second):
        return True
    return in_common(one.authors, two.authors) == 0


def _site(address: str) -> str:
    return address.partition("/")[0]


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
