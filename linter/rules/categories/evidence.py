"""Entries whose words speak for another section than theirs, and how much of the list says so."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, combinations, islice
from math import sqrt

from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.papers.titles.topics import topic_words
from linter.rules.categories.branches import Branch, Shelf, Shelved, shelf_of, shelved
from linter.rules.categories.keywords import Call, Keywords
from linter.rules.categories.names import are_alike
from linter.rules.categories.options import Place, TaxonomyOptions
from linter.rules.categories.topics import SURE, Paper, Topics, Verdict
from linter.rules.context import PaperList
from linter.rules.page_index import IndexedEntry

# Of the papers with the words that a finding names: how many stand where it says, at the least, and what share of
# them does, at the least, if they were a sample (the lower end of Wilson's interval of 80 %).
_FEWEST_PAPERS = 5
# How many where neither the section's name nor its keywords say the words: of a few papers with `learners` in their
# titles all may stand together by chance.
_FEWEST_UNNAMED = 15
_LEAST_SHARE = 0.6
_Z = 1.28
# A word says nothing where so many of its papers have it in one term, and the entry lacks that: as `analysis` in
# `sentiment analysis`.
_MOST_OF_A_TERM = 0.8
# Words that more papers have say little, and would take long to count.
_MOST_PAPERS = 2000
# How many times likelier the words make it that a paper stands there: most papers are in a large part of the list.
_LEAST_GAIN = 4
# In a list of fewer papers, one declared keyword is enough: there is little to learn from.
_FEW_PAPERS = 30
# Words of an entry, the most telling ones, that are looked at alone and in pairs.
_MOST_WORDS = 8
# Where a new paper stands, and which of the papers it is.
_NOWHERE, _NO_ENTRY = Place("", "", ()), -1


@dataclass(frozen=True, slots=True)
class Misfit:
    """An entry in one part of the list whose words speak for another one, with the evidence."""

    file: str
    entry: IndexedEntry
    own: Shelf
    other: Branch
    message: str

    @property
    def leaves_area(self) -> bool:
        """Whether the other part is of another area, or is one."""
        return self.own.place.area != self.other.steps[0]


def misfits(papers: PaperList) -> Sequence[Misfit]:
    """The entries whose words speak for another section, file, folder or area, in the order of the list."""
    return papers.once(_misfits)


def _misfits(papers: PaperList) -> Sequence[Misfit]:
    return tuple(_Judge(tuple(shelved(papers)), papers.options[TaxonomyOptions]).misfits())


@dataclass(frozen=True, slots=True)
class Proposal:
    """A section that may be a new paper's; `is_sure` where an entry elsewhere would be reported for its words."""

    place: Place
    is_sure: bool


def proposals(papers: PaperList, title: str, file: str | None = None) -> Sequence[Proposal]:
    """The sections that a new paper's title speaks for, the best first, only those of one file where it is given.

    At most the first is sure. Where only one section holds entries, it is.
    """
    entries = tuple(one for one in shelved(papers) if file in (None, one.file))
    if not entries:
        return ()
    return tuple(_Judge(entries, papers.options[TaxonomyOptions]).proposals(title))


@dataclass(frozen=True, slots=True)
class _Evidence:
    """The words of an entry for a part of the list: of `papers` others that have them, `there` stand in it."""

    words: tuple[str, ...]
    there: int
    papers: int

    def is_within(self, said: Container[str]) -> bool:
        """Whether all of the words are among some that were said."""
        return all(part in said for word in self.words for part in word.split())

    @property
    def share(self) -> float:
        """The least share of such papers that can be expected there."""
        n, share = self.papers, self.there / self.papers
        spread = _Z * sqrt(share * (1 - share) / n + _Z * _Z / (4 * n * n))
        return (share + _Z * _Z / (2 * n) - spread) / (1 + _Z * _Z / n)


class _Judge:
    """Judges each entry of a list by the others."""

    def __init__(self, entries: Sequence[Shelved], taxonomy: TaxonomyOptions) -> None:
        self._entries = entries
        self._keywords = Keywords(taxonomy)
        self._shelves = tuple(dict.fromkeys(one.shelf for one in entries))
        self._numbers = {shelf: number for number, shelf in enumerate(self._shelves)}
        self._topics = Topics(self._shelves, self._papers, self._hints(taxonomy))

    def misfits(self) -> Iterator[Misfit]:
        """The entries that stand in one place of a topic, where their words surely speak for another one."""
        for one, number in zip(self._entries, self._paper_numbers, strict=True):
            if len(self._papers[number].shelves) == 1:
                misfit = self._learnt(one, number) or self._declared(one, number)
                if misfit:
                    yield misfit

    def proposals(self, title: str) -> Iterator[Proposal]:
        """The sections that a title speaks for which no entry has, the best first."""
        if len(self._shelves) == 1:
            yield Proposal(self._shelves[0].place, is_sure=True)
            return
        paper = Paper(tuple(topic_words(title)), ())
        ranked = self._topics.ranked(paper)
        call = self._keywords.call(title, _NOWHERE)
        called = [number for number, shelf in enumerate(self._shelves) if call and shelf.place == call.place]
        order = dict.fromkeys([*called, *(shelf for shelf, _ in ranked)])
        for rank, shelf in enumerate(order):
            is_sure = rank == 0 and (self._is_called(call, ranked) if called else self._is_told(paper, ranked))
            yield Proposal(self._shelves[shelf].place, is_sure)

    def _is_told(self, paper: Paper, ranked: Sequence[tuple[int, float]]) -> bool:
        """Whether a new paper's words surely speak for the first of some sections."""
        (best, loudest), (_, second) = [*ranked, (0, 0.0)][:2]
        verdict = Verdict(self._shelves[best].branches[0], best)
        return loudest >= SURE * (loudest + second) and self._evidence(_NO_ENTRY, paper, verdict) is not None

    def _is_called(self, call: Call | None, ranked: Sequence[tuple[int, float]]) -> bool:
        """Whether declared keywords surely speak for their section: as in a check, and nothing says otherwise."""
        is_first = not ranked or call is None or self._shelves[ranked[0][0]].place == call.place
        return call is not None and is_first and (call.is_strong or len(self._papers) < _FEW_PAPERS)

    def _learnt(self, one: Shelved, number: int) -> Misfit | None:
        """What the words of the list's other papers say against the place of an entry."""
        verdict = self._topics.verdict(self._papers[number]) if one.shelf.topic else None
        evidence = (
            self._evidence(number, self._papers[number], verdict)
            if verdict and self._is_other(one.shelf, verdict)
            else None
        )
        if not verdict or not evidence:
            return None
        shown = {word: text for other in self._of_papers[number] for word, text in _words(other.entry).items()}
        named = ", ".join(map(shown.__getitem__, evidence.words))
        message = f"{named}: {evidence.there} of {evidence.papers} such papers are under {verdict.branch.name}"
        return Misfit(one.file, one.entry, one.shelf, verdict.branch, message)

    def _declared(self, one: Shelved, number: int) -> Misfit | None:
        """What declared keywords say against it; in a long list, where its other papers do not say otherwise."""
        call = self._keywords.call(one.entry.title, one.shelf.place)
        if not call:
            return None
        other = shelf_of(call.place, call.place.file).branches[0]
        is_sure = len(self._papers) < _FEW_PAPERS or self._is_borne_out(one, number, call, other)
        if not is_sure or are_alike(one.shelf.topic, other.topic):
            return None
        named = ", ".join(f"`{keyword}`" for keyword in call.keywords)
        message = f"title speaks for {other.name}: it has {named}, and no keyword of its own section"
        return Misfit(one.file, one.entry, one.shelf, other, message)

    def _is_borne_out(self, one: Shelved, number: int, call: Call, other: Branch) -> bool:
        """Whether two keywords speak for another section, and the list's other papers for that or for none."""
        favourite = self._topics.favourite(self._papers[number])
        is_likely = favourite is None or self._topics.belonging(other)(favourite)
        return call.is_strong and bool(one.shelf.topic) and is_likely

    def _is_other(self, own: Shelf, verdict: Verdict) -> bool:
        """Whether a verdict speaks for something with a topic that is neither above nor below a place, nor like it."""
        branch, best = verdict.branch, self._shelves[verdict.shelf]
        is_near = own.is_within(branch) or branch.steps[: len(own.steps)] == own.steps
        is_alike = are_alike(own.topic, branch.topic) or are_alike(own.topic, best.topic)
        return bool(branch.topic and best.topic) and not is_near and not is_alike

    def _evidence(self, number: int, paper: Paper, verdict: Verdict) -> _Evidence | None:
        """The words, one or two, that speak most surely; None where too few papers have any."""
        least = _least_share(self._topics.share(verdict.branch))
        belongs = cache(self._topics.belonging(verdict.branch))
        own = frozenset(chain.from_iterable(map(self._topics.said, paper.shelves)))
        said = (word for word in self._topics.telling(paper, verdict.shelf) if own.isdisjoint(word.split()))
        telling = list(islice(said, _MOST_WORDS))
        there = {word: self._standing(number, word, belongs) for word in telling}
        groups = chain(((word,) for word in telling), combinations(telling, 2))
        found = filter(None, (self._count(number, group, there) for group in groups if not _overlap(group)))
        named = self._topics.said(verdict.shelf, names=1) | verdict.branch.topic
        many = (one for one in found if one.there >= _FEWEST_UNNAMED or one.is_within(named))
        sure = (one for one in many if one.share >= least and not self._is_of_a_term(number, paper, one.words))
        return max(sure, key=lambda one: one.share, default=None)

    def _standing(self, number: int, word: str, belongs: Callable[[int], bool]) -> Sequence[int]:
        """The papers with a word that stand in a part of the list, but for one; none where too many have it."""
        holders = self._topics.holders[word]
        if len(holders) > _MOST_PAPERS:
            return ()
        shelves = set(filter(belongs, set(self._topics.homes[word])))
        return [one for one in holders if one != number and not shelves.isdisjoint(self._papers[one].shelves)]

    def _count(self, number: int, words: tuple[str, ...], there: Mapping[str, Sequence[int]]) -> _Evidence | None:
        """How many papers with some words there are; None where too few of them stand where they should."""
        rarest, *others = sorted(words, key=lambda word: len(self._topics.holders[word]))
        # Those that stand there are few, so that for most words the others are not looked at.
        standing = self._having(others, there[rarest])
        if standing < _FEWEST_PAPERS:
            return None
        holders = self._having(others, self._topics.holders[rarest])
        return _Evidence(words, standing, holders - (number != _NO_ENTRY))

    def _is_of_a_term(self, number: int, paper: Paper, words: tuple[str, ...]) -> bool:
        """Whether the others that have a lone word nearly all have it in one pair of words that a paper lacks."""
        word = words[0]
        if len(words) > 1 or " " in word:
            return False
        others = [self._papers[one].words for one in self._topics.holders[word] if one != number]
        pairs = Counter(pair for has in others for pair in has if " " in pair and word in pair.split())
        return any(pair not in paper.words and n >= _MOST_OF_A_TERM * len(others) for pair, n in pairs.items())

    def _having(self, words: Sequence[str], papers: Sequence[int]) -> int:
        """How many of some papers have all of some words."""
        return sum(all(word in self._papers[one].words for word in words) for one in papers) if words else len(papers)

    @cached_property
    def _paper_numbers(self) -> Sequence[int]:
        """The number of each entry's paper; entries that share an id, an address or a title are of one."""
        known: dict[str, int] = {}
        numbers: list[int] = []
        for one in self._entries:
            entry = one.entry
            names = [name for name in (entry.arxiv, entry.doi, entry.paper_url, entry.key) if name]
            number = next((known[name] for name in names if name in known), len(numbers))
            numbers.append(number)
            known.update((name, number) for name in names if name not in known)
        order = {number: place for place, number in enumerate(dict.fromkeys(numbers))}
        return [order[number] for number in numbers]

    @cached_property
    def _of_papers(self) -> Sequence[Sequence[Shelved]]:
        """The entries of each paper."""
        found: list[list[Shelved]] = []
        for one, number in zip(self._entries, self._paper_numbers, strict=True):
            if number == len(found):
                found.append([])
            found[number].append(one)
        return found

    @cached_property
    def _papers(self) -> Sequence[Paper]:
        # A word that many titles have is kept once, and how it is shown not at all: few are.
        kept: dict[str, str] = {}
        return [
            Paper(
                tuple(dict.fromkeys(kept.setdefault(word, word) for one in entries for word in _words(one.entry))),
                tuple(dict.fromkeys(self._numbers[one.shelf] for one in entries)),
            )
            for entries in self._of_papers
        ]

    def _hints(self, taxonomy: TaxonomyOptions) -> Mapping[int, Sequence[str]]:
        places = {shelf.place: number for number, shelf in enumerate(self._shelves)}
        found: dict[int, list[str]] = {}
        for place, keyword in taxonomy.keywords():
            if place in places:
                found.setdefault(places[place], []).extend(_most_specific(topic_words(keyword)))
        return found


def _words(entry: IndexedEntry) -> Mapping[str, str]:
    """What tells the topic of an entry, for comparing, and as it is shown."""
    return topic_words(entry.title, entry.short_name)


def _least_share(usual: float) -> float:
    """The least share of papers with some words that must stand in a part of the list which has a share of all."""
    gained = _LEAST_GAIN * usual
    return max(_LEAST_SHARE, gained / (gained + 1 - usual))


def _most_specific(words: Iterable[str]) -> list[str]:
    """The pairs among the words of a keyword, else the words themselves."""
    listed = list(words)
    return [word for word in listed if " " in word] or listed


def _overlap(group: tuple[str, ...]) -> bool:
    """Whether one of two words is in the other."""
    return len(group) == 2 and not set(group[0].split()).isdisjoint(group[1].split())
