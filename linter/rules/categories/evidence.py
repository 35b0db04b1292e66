"""Entries whose words speak for another section than theirs, by the keywords that the taxonomy declares."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from linter.papers.inflection import stem
from linter.papers.titles import words
from linter.rules.categories.options import Path, Place, TaxonomyOptions, plain
from linter.rules.context import IndexedEntry, PageIndex, PaperList

Stems = tuple[str, ...]
# Letters of a keyword that speaks for an entry's own section inside a longer word, too.
_FEWEST_LETTERS = 3
# Keywords that speak for a section where the entry's own has none.
_STRONG = 2


@dataclass(frozen=True, slots=True)
class Misfit:
    """An entry in one section whose title has keywords of another one, and none of its own."""

    file: str
    entry: IndexedEntry
    own: Place
    other: Place
    keywords: tuple[str, ...]

    @property
    def message(self) -> str:
        """What is wrong, with the evidence."""
        named = ", ".join(f"`{keyword}`" for keyword in self.keywords)
        return f"title speaks for {self.other.name}: it has {named}, and no keyword of its own section"


def misfits(papers: PaperList) -> Iterator[Misfit]:
    """The entries that one other section's keywords speak for; nothing where two sections do so alike."""
    keywords = _Keywords(papers.options[TaxonomyOptions])
    if keywords.by_place:
        for page in papers.pages.values():
            for entry, own in _placed(page, papers.options[TaxonomyOptions]):
                found = keywords.best(entry.title, own)
                if found:
                    yield Misfit(page.file, entry, own, *found)


def _placed(page: PageIndex, taxonomy: TaxonomyOptions) -> Iterator[tuple[IndexedEntry, Place]]:
    """The page's entries in declared sections, with these."""
    places = taxonomy.places(page.file)
    below_title: dict[Path, Path] = {section.path: plain(section.below_title) for section in page.sections}
    for entry in page.entries if places else ():
        path = below_title.get(entry.section, ())
        place = next((places[path[:end]] for end in range(len(path), -1, -1) if path[:end] in places), None)
        if place:
            yield entry, place


@dataclass(frozen=True)
class _Keywords:
    taxonomy: TaxonomyOptions

    @cached_property
    def by_place(self) -> Mapping[Place, Sequence[str]]:
        """The keywords of each section."""
        found: dict[Place, list[str]] = {}
        for place, keyword in self.taxonomy.keywords():
            found.setdefault(place, []).append(keyword)
        return found

    @cached_property
    def _by_stems(self) -> Mapping[Stems, Sequence[tuple[Place, str]]]:
        found: dict[Stems, list[tuple[Place, str]]] = {}
        for place, keyword in self.taxonomy.keywords():
            found.setdefault(tuple(map(stem, words(keyword))), []).append((place, keyword))
        return found

    @cached_property
    def _lengths(self) -> range:
        return range(1, max(map(len, self._by_stems), default=0) + 1)

    def best(self, title: str, own: Place) -> tuple[Place, tuple[str, ...]] | None:
        """The one section that speaks for a title loudest, with its keywords, where none of its own is in it."""
        related = [place for place in self.by_place if own.is_within(place) or place.is_within(own)]
        of_own = [keyword for place in related if own.is_within(place) for keyword in self.by_place[place]]
        if _names(title, of_own) or _has_all(title, own.path):
            return None
        found: dict[Place, dict[str, None]] = {}
        for place, keyword in self._in(title):
            if place not in related:
                found.setdefault(place, {})[keyword] = None
        first, *others = sorted(found.items(), key=lambda item: -len(item[1])) or [(own, {})]
        is_clear = bool(first[1]) and (not others or len(others[0][1]) < len(first[1]))
        is_told = bool(of_own) or _is_strong(title, own.path, first[0].path, len(first[1]))
        return (first[0], tuple(first[1])) if is_clear and is_told else None

    def _in(self, title: str) -> Iterator[tuple[Place, str]]:
        stems = tuple(map(stem, words(title)))
        for length in self._lengths:
            for start in range(len(stems) - length + 1):
                yield from self._by_stems.get(stems[start : start + length], ())


def _names(title: str, keywords: Sequence[str]) -> bool:
    """Whether a title has one of some keywords, inside longer words or with other endings too."""
    read = words(title)
    letters, stems = "".join(read), {stem(word) for word in read}
    for keyword in keywords:
        key = "".join(words(keyword))
        if (len(key) >= _FEWEST_LETTERS and key in letters) or stems.issuperset(map(stem, words(keyword))):
            return True
    return False


def _is_strong(title: str, own: Path, other: Path, keywords: int) -> bool:
    """Whether a title speaks for another section though its own has no keywords to ask.

    It has two keywords of that section, or one and its whole name, and no word of its own section's name that is not
    in both.
    """
    stems = {stem(word) for word in words(title)}
    own_words, other_words = ({stem(word) for name in path for word in words(name)} for path in (own, other))
    return (keywords >= _STRONG or _has_all(title, other)) and not stems & (own_words - other_words)


def _has_all(title: str, path: Path) -> bool:
    """Whether a title has all words of its section's name."""
    name = {stem(word) for word in words(path[-1])} if path else set()
    return bool(name) and name <= {stem(word) for word in words(title)}
