"""Entries whose titles have keywords that the taxonomy declares for another section than theirs."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.papers.titles.inflection import stem
from linter.papers.titles.spelling import words
from linter.rules.categories.options import Path, Place, TaxonomyOptions

Stems = tuple[str, ...]
# Letters of a keyword that speaks for an entry's own section inside a longer word, too.
_FEWEST_LETTERS = 3
# Keywords that speak for a section where the entry's own has none, and where the list is long: one alone was wrong in
# four of nine cases when measured.
_STRONG = 2


@dataclass(frozen=True, slots=True)
class Call:
    """A section that a title has keywords of, with these; `is_strong` where it has two that have no word in common."""

    place: Place
    keywords: tuple[str, ...]
    is_strong: bool


@dataclass(frozen=True)
class Keywords:
    """The keywords that a taxonomy declares."""

    taxonomy: TaxonomyOptions

    def call(self, title: str, own: Place) -> Call | None:
        """The one other section that a title has keywords of; None where it has any of its own, or of several."""
        if not self._by_place:
            return None
        parts = words(title)
        stems = tuple(map(stem, parts))
        related, of_own = self._of(own)
        if self._names(parts, stems, of_own) or _has_all(stems, own.path):
            return None
        called = self._one_of(stems, related)
        if not called:
            return None
        place, keywords = called
        count = _apart(keywords.values())
        is_told = bool(of_own) or _is_strong(stems, own.path, place.path, count)
        return Call(place, tuple(keywords), count >= _STRONG) if is_told else None

    def _one_of(self, stems: Stems, related: Collection[Place]) -> tuple[Place, Mapping[str, range]] | None:
        """The one section, not one of some, that a title has keywords of, and where in it; None where it has several.

        Sections by the hundred may have a keyword in common: no more than two of them are looked at.
        """
        called: Place | None = None
        found: dict[str, range] = {}
        for place, keyword, where in self._in(stems):
            if place in related:
                continue
            if called is not None and place != called:
                return None
            called = place
            found[keyword] = where
        return None if called is None else (called, found)

    def _of(self, own: Place) -> tuple[Collection[Place], Sequence[str]]:
        """The sections that hold a place or stand in it, and the keywords of the former."""
        if own not in self._known:
            of_file = self._by_file.get(own.file, ())
            related = [place for place in of_file if own.is_within(place) or place.is_within(own)]
            around = filter(own.is_within, related)
            self._known[own] = frozenset(related), [keyword for place in around for keyword in self._by_place[place]]
        return self._known[own]

    @cached_property
    def _known(self) -> dict[Place, tuple[Collection[Place], Sequence[str]]]:
        return {}

    @cached_property
    def _by_place(self) -> Mapping[Place, Sequence[str]]:
        """The keywords of each section."""
        found: dict[Place, list[str]] = {}
        for place, keyword in self.taxonomy.keywords():
            found.setdefault(place, []).append(keyword)
        return found

    @cached_property
    def _by_file(self) -> Mapping[str, Sequence[Place]]:
        """The sections of each file that have keywords."""
        found: dict[str, list[Place]] = {}
        for place in self._by_place:
            found.setdefault(place.file, []).append(place)
        return found

    @cached_property
    def _read(self) -> Mapping[str, tuple[str, frozenset[str]]]:
        """The letters of each keyword, and its words without their endings."""
        read = {keyword: words(keyword) for _, keyword in self.taxonomy.keywords()}
        return {keyword: ("".join(parts), frozenset(map(stem, parts))) for keyword, parts in read.items()}

    def _names(self, parts: Sequence[str], stems: Stems, keywords: Sequence[str]) -> bool:
        """Whether a title, in words, has one of some keywords, inside longer words or with other endings too."""
        letters = "".join(parts)
        for key, wanted in map(self._read.__getitem__, keywords):
            if (len(key) >= _FEWEST_LETTERS and key in letters) or wanted.issubset(stems):
                return True
        return False

    @cached_property
    def _by_stems(self) -> Mapping[Stems, Sequence[tuple[Place, str]]]:
        found: dict[Stems, list[tuple[Place, str]]] = {}
        for place, keyword in self.taxonomy.keywords():
            found.setdefault(tuple(map(stem, words(keyword))), []).append((place, keyword))
        return found

    @cached_property
    def _lengths(self) -> range:
        return range(1, max(map(len, self._by_stems), default=0) + 1)

    def _in(self, stems: Stems) -> Iterator[tuple[Place, str, range]]:
        """The keywords in a title, with the sections that they speak for and the numbers of their words in it."""
        for length in self._lengths:
            for start in range(len(stems) - length + 1):
                for place, keyword in self._by_stems.get(stems[start : start + length], ()):
                    yield place, keyword, range(start, start + length)


def _apart(places: Iterable[range]) -> int:
    """How many of some places of a title have no word in common."""
    count = end = 0
    for place in sorted(places, key=lambda one: one.stop):
        if place.start >= end:
            count, end = count + 1, place.stop
    return count


def _is_strong(title: Stems, own: Path, other: Path, keywords: int) -> bool:
    """Whether a title speaks for another section though its own has no keywords to ask.

    It has two keywords of that section, or one and its whole name, and no word of its own section's name that is not
    in both.
    """
    own_words, other_words = ({stem(word) for name in path for word in words(name)} for path in (own, other))
    return (keywords >= _STRONG or _has_all(title, other)) and (own_words - other_words).isdisjoint(title)


def _has_all(title: Stems, path: Path) -> bool:
    """Whether a title has all words of its section's name."""
    name = _stems(path[-1]) if path else frozenset()
    return bool(name) and name.issubset(title)


@lru_cache(maxsize=1024)  # of a section as often as it has entries
def _stems(name: str) -> frozenset[str]:
    return frozenset(map(stem, words(name)))
