"""What the words of a list's papers say about where they stand, learnt from the list itself.

Each section is the sum of its papers' words: a rare word counts for more than a common one (by the square of the
logarithm of its rarity), a large section for less than its size would have it (by the square root). Titles are short,
so what is left of a word without its ending, two words in a row and the parts of a name count alike. The section's
own name and the keywords that the taxonomy declares count as some papers more. Measured by `benchmarks/placement.py`.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import chain, dropwhile
from math import log, sqrt

from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.papers.titles.topics import topic_words
from linter.rules.categories.branches import Branch, Shelf, Steps

# Sections that one word is counted for, so that the time grows with the number of entries alone.
_MOST_SHELVES = 24
# What a word of a section's name, and of one above it, counts beside the papers that have it.
_NAME, _UPPER_NAME = 0.15, 0.075
# What a declared keyword counts.
_KEYWORD = 0.2
# The share of the best section in what it and the best one elsewhere reach together, from where on it is sure.
SURE = 0.7
# What a paper's words say for its own section is at most this share of what they say for the other.
_LEAST_OWN = 0.05
# Where a word stands that no shelf has.
_NOWHERE: Mapping[int, float] = {}


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the list: its words, and where it stands, once or several times, by the number of the shelf."""

    words: tuple[str, ...]
    shelves: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The part of the list that a paper's words speak for; `shelf` is the one within it that they speak for most."""

    branch: Branch
    shelf: int


class Topics:
    """The sections of a list, as their papers have them. Each paper is judged by the others."""

    def __init__(self, shelves: Sequence[Shelf], papers: Sequence[Paper], hints: Mapping[int, Iterable[str]]) -> None:
        """Takes the words of each shelf's keywords as `hints`."""
        self._shelves = shelves
        self._papers = papers
        self._hints = hints

    @cached_property
    def holders(self) -> Mapping[str, Sequence[int]]:
        """The papers that have each word, by number: of words that two papers have, or a paper and a shelf's name."""
        counts = Counter(chain.from_iterable(paper.words for paper in self._papers))
        # In arrays: a long list has millions of these numbers, of which a set would take ten times the room.
        found = {word: array("l") for word, count in counts.items() if count > 1 or word in self._named}
        for number, paper in enumerate(self._papers):
            for word in paper.words:
                if word in found:
                    found[word].append(number)
        return found

    @cached_property
    def homes(self) -> Mapping[str, Sequence[int]]:
        """Where the papers stand that have each word of `holders`: the shelves of one after another, in order."""
        shelves = [paper.shelves for paper in self._papers]
        return {
            word: array("l", sorted(chain.from_iterable(map(shelves.__getitem__, holders))))
            for word, holders in self.holders.items()
        }

    def verdict(self, paper: Paper) -> Verdict | None:
        """What speaks against where a paper stands; None where its words are not sure, or speak for that, too."""
        own = max(self._own(paper, shelf) for shelf in paper.shelves)
        loudest = sum(self._loudest.get(word, 0.0) for word in paper.words)
        if own > _LEAST_OWN * loudest:  # which is more than any one shelf has: most papers need no closer look
            return None
        scores = self._scores(paper)
        best = max(scores, key=scores.__getitem__, default=None)
        if best is None or own > _LEAST_OWN * scores[best]:
            return None
        most = scores[best]
        # Those that leave it in doubt are few: to put all shelves in order would take longer than to add up scores.
        rivals = [shelf for shelf, score in scores.items() if most < SURE * (most + score)]
        rivals.sort(key=scores.__getitem__, reverse=True)
        for branch in self._shelves[best].branches:
            rivals = [*dropwhile(self.belonging(branch), rivals)]
            if not rivals:
                return Verdict(branch, best)
        return None

    def favourite(self, paper: Paper) -> int | None:
        """The shelf that a paper's words speak for most, if only by a little; None where they say nothing."""
        scores = self._scores(paper)
        for shelf in paper.shelves:
            scores[shelf] = self._own(paper, shelf)
        best = max(scores, key=scores.__getitem__)
        return best if scores[best] > 0 else None

    def ranked(self, paper: Paper) -> list[tuple[int, float]]:
        """The shelves that a paper's words speak for, other than its own, and how loudly; the loudest first."""
        return sorted(self._scores(paper).items(), key=lambda one: (-one[1], one[0]))

    def belonging(self, branch: Branch) -> Callable[[int], bool]:
        """What tells whether a shelf stands within a branch, or its name says that or more in the same area."""
        within: Collection[int] = self._within.get(branch.steps, ())
        topic, area = branch.topic, branch.steps[0]

        def belongs(shelf: int) -> bool:
            if shelf in within or topic.isdisjoint(self._own_topics[shelf]):  # one of them is true of nearly all
                return shelf in within
            return self._shelves[shelf].steps[0] == area and topic <= self._own_topics[shelf]

        return belongs

    def said(self, shelf: int, names: int | None = None) -> frozenset[str]:
        """The words of a shelf's keywords and names, without endings; of so many names, from the innermost on."""
        said = chain(*map(topic_words, self._shelves[shelf].names[:names]), self._hints.get(shelf, ()))
        return frozenset(part for word in said for part in word.split())

    def share(self, branch: Branch) -> float:
        """The share of the list's papers that stand within a branch."""
        return min(1.0, self._held[branch.steps] / len(self._papers))

    @cached_property
    def _within(self) -> Mapping[Steps, set[int]]:
        """The shelves that stand within each branch."""
        found: dict[Steps, set[int]] = {}
        for number, shelf in enumerate(self._shelves):
            for branch in shelf.branches:
                found.setdefault(branch.steps, set()).add(number)
        return found

    @cached_property
    def _own_topics(self) -> Sequence[frozenset[str]]:
        return [shelf.topic for shelf in self._shelves]

    @cached_property
    def _held(self) -> Mapping[Steps, int]:
        found: dict[Steps, int] = {}
        for shelf, size in self._sizes.items():
            for branch in self._shelves[shelf].branches:
                found[branch.steps] = found.get(branch.steps, 0) + size
        return found

    def _scores(self, paper: Paper) -> dict[int, float]:
        """How loudly a paper's words speak for each shelf but its own: those of all papers but this one."""
        found: dict[int, float] = {}
        for word in paper.words:
            weights = self._weights.get(word, _NOWHERE)
            # Few shelves have two words of a paper: only their weights are added one by one.
            both = {shelf: found[shelf] + weights[shelf] for shelf in found.keys() & weights.keys()}
            found |= weights
            found |= both
        for shelf in paper.shelves:
            found.pop(shelf, None)
        return found

    def _own(self, paper: Paper, shelf: int) -> float:
        return sum(weight for _, weight in self._said(paper, shelf))

    def telling(self, paper: Paper, shelf: int) -> list[str]:
        """The words of a paper that speak for a shelf, the loudest first."""
        return [word for word, _ in sorted(self._said(paper, shelf), key=lambda said: -said[1])]

    def _said(self, paper: Paper, shelf: int) -> Iterator[tuple[str, float]]:
        """The words of a paper that speak for a shelf, and how loudly; the paper itself does not count."""
        less = shelf in paper.shelves
        papers, size = self._sizes[shelf] - less, sqrt(self._sizes[shelf] - less + 1)
        homes, names = self.homes, self._named
        for word in paper.words:
            if word not in homes:
                continue
            of_word = homes[word]
            others = bisect_right(of_word, shelf) - bisect_left(of_word, shelf) - less
            named = names[word].get(shelf, 0.0) if word in names else 0.0
            if others > 0 or named:  # which for most words is not so
                usual = papers * (len(self.holders[word]) - 1) / len(self._papers)
                more = max(others - usual, 0.0)
                if more or named:
                    yield word, self._rarity[word] * (more / size + named * size)

    @cached_property
    def _weights(self) -> Mapping[str, Mapping[int, float]]:
        """What each word says for each shelf, all papers counted; the loudest ones, in that order."""
        roots = {shelf: sqrt(size + 1) for shelf, size in self._sizes.items()}
        found = {}
        for word, homes in self.homes.items():
            counts = Counter(homes)
            rarity = self._rarity[word]
            usual = (len(self.holders[word]) - 1) / len(self._papers)
            said = {
                shelf: rarity * (count - usual * self._sizes[shelf]) / roots[shelf]
                for shelf, count in counts.items()
                if count > usual * self._sizes[shelf]
            }
            for shelf, weight in self._named.get(word, {}).items():
                said[shelf] = said.get(shelf, 0.0) + rarity * weight * roots[shelf]
            if said:
                found[word] = dict(nlargest(_MOST_SHELVES, said.items(), key=lambda one: (one[1], -one[0])))
        return found

    @cached_property
    def _loudest(self) -> Mapping[str, float]:
        """What each word says for the shelf that it says most for."""
        return {word: max(weights.values()) for word, weights in self._weights.items()}

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        """How much each word tells; one that all papers have tells nothing."""
        return {word: log(len(self._papers) / max(len(self.holders[word]) - 1, 1)) ** 2 for word in self.homes}

    @cached_property
    def _named(self) -> Mapping[str, Mapping[int, float]]:
        """What the names and keywords of shelves say beside their papers, by word."""
        found: dict[str, dict[int, float]] = {}
        for number, shelf in enumerate(self._shelves):
            for name, weight in reversed([*zip(shelf.names, (_NAME, _UPPER_NAME), strict=False)]):
                for word in topic_words(name):
                    found.setdefault(word, {})[number] = weight
            for word in self._hints.get(number, ()):
                shelves = found.setdefault(word, {})
                shelves[number] = shelves.get(number, 0.0) + _KEYWORD
        return found

    @cached_property
    def _sizes(self) -> Mapping[int, int]:
        found: dict[int, int] = {}
        for paper in self._papers:
            for shelf in paper.shelves:
                found[shelf] = found.get(shelf, 0) + 1
        return found
