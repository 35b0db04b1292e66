"""Which copies in different sections are a repeat that nobody meant, and which papers lack one that is."""

from collections.abc import Iterator, Mapping

from linter.rules.context import PaperList
from linter.rules.copies import Copy
from linter.rules.duplicates.options import DuplicatesOptions, Place
from linter.rules.page_index import PageIndex
from linter.text.section_paths import Path


class Scope:
    """What the options of a list say of copies in different sections."""

    def __init__(self, papers: PaperList) -> None:
        self._options = papers.options[DuplicatesOptions]
        self._copies = papers.copies
        self._pairs = [[Place(place) for place in pair.places] for pair in self._options.pairs]
        self._below_title = {file: _paths_below_title(page) for file, page in papers.pages.items()}
        self._groups = {file: self._options.group(file) for file in papers.pages} if self._options.groups else {}
        self._known: dict[tuple[str, ...], frozenset[tuple[int, int]]] = {}

    @property
    def is_declared(self) -> bool:
        """Whether the list says where a paper must stand but once."""
        return self._options.unique_within is not None

    @property
    def is_silent(self) -> bool:
        """Whether copies in different sections are all meant."""
        return self._options.unique_within == "section"

    def counts(self, copy: Copy, other: Copy) -> bool:
        """Whether one of two copies is too many."""
        within = self._options.unique_within
        if within == "file" and copy.file != other.file:
            return False
        if within == "group" and self._groups[copy.file] != self._groups[other.file]:
            return False
        return not self._is_meant(copy, other)

    def absent(self) -> Iterator[tuple[Copy, str]]:
        """Each paper that lacks the repeat that is required of it, by its first entry, and the place that lacks it.

        Where a place has no papers at all it is named once.
        """
        for number, pair in enumerate(self._options.pairs):
            if pair.repeat == "required":
                there = {self._copies.paper(copy) for copy in self._copies.all if (number, 1) in self._places(copy)}
                firsts: dict[Copy, Copy] = {}
                for copy in self._copies.all:
                    if (number, 0) in self._places(copy):
                        firsts.setdefault(self._copies.paper(copy), copy)
                missing = [copy for paper, copy in firsts.items() if paper not in there]
                yield from ((copy, pair.places[1]) for copy in (missing if there else missing[:1]))

    def _is_meant(self, copy: Copy, other: Copy) -> bool:
        ours, theirs = self._places(copy), self._places(other)
        return any((number, 1 - place) in theirs for number, place in ours)

    def _places(self, copy: Copy) -> frozenset[tuple[int, int]]:
        """The places of declared pairs that an entry stands in: the pair's number, and which of its two."""
        known = self._known.get(copy.section)
        if known is None:
            section = self._below_title[copy.file].get(copy.entry.section, copy.entry.section)
            known = self._known[copy.section] = frozenset(
                (number, at)
                for number, pair in enumerate(self._pairs)
                for at, place in enumerate(pair)
                if place.holds(copy.file, section)
            )
        return known


def _paths_below_title(page: PageIndex) -> Mapping[Path, Path]:
    return {section.path: section.below_title for section in page.sections}
