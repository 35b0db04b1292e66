"""Entries whose words speak for another section than theirs, and how much of the list says so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, combinations
from math import sqrt

from linter.lazy.dataclasses import dataclass
from linter.papers.topics import topic_words
from linter.rules.categories.branches import Branch, Shelf, Shelved, shelf_of, shelved
from linter.rules.categories.keywords import Call, Keywords
from linter.rules.categories.names import are_alike
from linter.rules.categories.options import Place, TaxonomyOptions
from linter.rules.categories.topics import SURE, Paper, Topics, Verdict
from linter.rules.context import IndexedEntry, PaperList

# Of the papers with the words that a finding names: how many stand where it says, at the least, and what share of
# them does, at the least, if they were a sample (the lower end of Wilson's interval of 80 %).
_FEWEST_PAPERS = 3
_LEAST_SHARE = 0.6
_Z = 1.28
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
        named = ", ".join(self._words[number][word] for word in evidence.words)
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
        telling = self._topics.telling(paper, verdict.shelf)[:_MOST_WORDS]
        groups = chain(((word,) for word in telling), combinations(telling, 2))
        found = filter(None, (self._count(number, group, verdict.branch) for group in groups if not _overlap(group)))
        good = [one for one in found if one.there >= _FEWEST_PAPERS and one.share >= least]
        return max(good, key=lambda one: one.share, default=None)

    def _count(self, number: int, words: tuple[str, ...], branch: Branch) -> _Evidence | None:
        first, *others = sorted((self._topics.holders[word] for word in words), key=len)
        if len(first) > _MOST_PAPERS:
            return None
        holders = first.intersection(*others) - {number}
        belongs = self._topics.belonging(branch)
        there = sum(any(map(belongs, self._papers[one].shelves)) for one in holders)
        return _Evidence(words, there, len(holders))

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
    def _words(self) -> Sequence[Mapping[str, str]]:
        """What tells the topic of each paper, for comparing, and as it is shown."""
        found: dict[int, dict[str, str]] = {}
        for one, number in zip(self._entries, self._paper_numbers, strict=True):
            found.setdefault(number, {}).update(topic_words(one.entry.title, one.entry.short_name))
        return [*found.values()]

    @cached_property
    def _papers(self) -> Sequence[Paper]:
        shelves: dict[int, dict[int, None]] = {}
        for one, number in zip(self._entries, self._paper_numbers, strict=True):
            shelves.setdefault(number, {})[self._numbers[one.shelf]] = None
        return [Paper(tuple(words), tuple(shelves[number])) for number, words in enumerate(self._words)]

    def _hints(self, taxonomy: TaxonomyOptions) -> Mapping[int, Sequence[str]]:
        places = {shelf.place: number for number, shelf in enumerate(self._shelves)}
        found: dict[int, list[str]] = {}
        for place, keyword in taxonomy.keywords():
            if place in places:
                found.setdefault(places[place], []).extend(_most_specific(topic_words(keyword)))
        return found


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
