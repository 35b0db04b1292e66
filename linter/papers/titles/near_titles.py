"""Each two of many titles that are alike, found without comparing every one with every other."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from random import Random
from zlib import crc32

from linter.lazy import re
from linter.papers.titles.similar_titles import MINOR_WORDS, Title, are_similar
from linter.papers.titles.spelling import forms

# What many titles share tells nothing, and to compare them all takes time in the square of their number.
_MOST_SHARING = 16
# The rare traits of a title that are looked at, and the titles that it is compared with for their sake.
_MOST_TRAITS, _MOST_OTHERS = 32, 32
# Of longer titles only so many words are read, so that time is in proportion to the number of titles.
_MOST_WORDS = 12
# Of so many words all but two are looked at, whichever two; of more, three in a row.
_FEWEST_LEFT, _MOST_FREE = 2, 5
_END = 18  # letters
# Bytes for each title in the table of counts, some ten times its traits, so that few of these meet by chance.
_ROOM = 256
_WORD_BITS = 48
# What a title has in it if it has parts: see `forms`.
_PARTING = re.compile(r"[::—|?!.)\]\\~]|--|\s[-–]")


def similar_pairs(texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """The positions of each two titles that are alike, the smaller one first, in the order of the greater one.

    A title is compared with a bounded number of others: those that share one of its rarest traits, and those that are
    a part of it. So time and memory are in proportion to the number of titles.
    """
    titles = [Title.of(text) for text in texts]
    return (pair for pair in candidate_pairs(titles) if are_similar(titles[pair[0]], titles[pair[1]]))


def candidate_pairs(titles: Sequence[Title]) -> Iterator[tuple[int, int]]:
    """The positions of each two titles that are compared, in the order of `similar_pairs`."""
    parts = _parts(titles)
    for index, sharing in enumerate(_sharing(titles)):
        yield from ((other, index) for other in sorted(sharing.union(parts.get(index, ()))))


def _sharing(titles: Sequence[Title]) -> Iterator[set[int]]:
    """For each title those before it that share a rare trait with it, some of them where there are many."""
    traits = _Traits(len(titles))
    for title in titles:
        traits.count(title)
    # Chains in arrays, for millions of lists would be looked through by each garbage collection.
    last: dict[int, int] = {}
    holders, previous = array("q"), array("q")
    for index in range(len(titles)):
        others: set[int] = set()
        for trait in traits.rare(index):
            link = last.get(trait, -1)
            last[trait] = len(holders)
            holders.append(index)
            previous.append(link)
            while link >= 0 and len(others) < _MOST_OTHERS:
                others.add(holders[link])
                link = previous[link]
        yield others


class _Traits:
    """What titles have in common that differ little, as numbers: most of their words, in any order, or an end.

    Without regard to little words, all but two of the words of a short title are also those of one in which two words
    are missing or mistyped, and in nearly all longer ones three words in a row are left between the two. Each word has
    a number, and words together have the sum of theirs. Words with the same letters have the same number, for to
    double a letter, to leave a double one out and to turn two around are common slips.
    """

    def __init__(self, titles: int) -> None:
        # No `hash` of texts: it is another one in each process, and the same list must give the same findings.
        self._random = Random(titles)  # noqa: S311  nothing is secret here
        self._numbers: dict[str, int] = {}
        self._by_letters: dict[str, int] = {}
        self._counts = bytearray(1 << (titles * _ROOM).bit_length())
        # The traits of one title after another, and where those of each kind end.
        self._traits, self._ends = array("q"), array("q", [0])

    def count(self, title: Title) -> None:
        """Note that a title has its traits; those that meet in the table by chance count as one, up to what matters."""
        counts, mask = self._counts, len(self._counts) - 1
        for traits in self._of(title):
            self._traits.extend(traits)
            self._ends.append(len(self._traits))
            for trait in traits:
                slot = trait & mask
                if counts[slot] <= _MOST_SHARING:
                    counts[slot] += 1

    def rare(self, index: int) -> list[int]:
        """The traits of a title that others have as well, but not many: first what lacks a word at most, then the rest.

        A copy with one slip is found for the former, however many copies there are besides.
        """
        counts, mask = self._counts, len(self._counts) - 1
        near, far = (
            [trait for trait in self._traits[start:end] if 1 < counts[trait & mask] <= _MOST_SHARING]
            for start, end in pairwise(self._ends[2 * index : 2 * index + 3])
        )
        return [*near, *sorted(far, key=lambda trait: counts[trait & mask])][:_MOST_TRAITS]

    def _of(self, title: Title) -> tuple[Iterable[int], Iterable[int]]:
        """Its ends and what lacks a word at most, and what lacks two or is three in a row."""
        numbers = [self._number(word) for word in title.shortened() if word not in MINOR_WORDS][:_MOST_WORDS]
        whole = sum(numbers)
        near = [whole, crc32(title.key[:_END].encode()), ~crc32(title.key[-_END:].encode())]
        if len(numbers) > _FEWEST_LEFT:
            near += [whole - number for number in numbers]
        if len(numbers) <= _FEWEST_LEFT + 1:
            return dict.fromkeys(near), ()
        if len(numbers) > _MOST_FREE:
            return dict.fromkeys(near), dict.fromkeys(map(sum, zip(numbers, numbers[1:], numbers[2:], strict=False)))
        return dict.fromkeys(near), dict.fromkeys([whole - one - other for one, other in combinations(numbers, 2)])

    def _number(self, word: str) -> int:
        number = self._numbers.get(word)
        if number is None:
            letters = "".join(sorted({*word.removesuffix("s").replace("z", "s")})) if word.isalpha() else word
            number = self._by_letters.setdefault(letters, self._random.getrandbits(_WORD_BITS))
            self._numbers[word] = number
        return number


def _parts(titles: Sequence[Title]) -> Mapping[int, list[int]]:
    """By the greater one of their positions, each title and one that is it without subtitle, name or brackets."""
    holders: dict[str, int] = {title.key: index for index, title in enumerate(titles)}
    parts: dict[int, list[int]] = {}
    for index, title in enumerate(titles):
        for form in forms(title.text) if _PARTING.search(title.text) else ():
            other = holders.get(form, index)
            if other != index:
                parts.setdefault(max(index, other), []).append(min(index, other))
    return parts
