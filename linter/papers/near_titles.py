"""Each two of many titles that are alike, found without comparing every one with every other."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from linter.papers.similar_titles import Title, Words, are_similar
from linter.papers.titles import forms

# What many titles share tells nothing, and to compare them all takes time in the square of their number.
_MOST_SHARING = 16
# The rarest of a title's runs that are looked at.
_MOST_RUNS = 6
_ENDS = (9, 18)  # letters
_LONGEST_RUN = 3  # words


def similar_pairs(texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """The positions of each two titles that are alike, the smaller one first, in order.

    A title is compared with those that share one of its rarest runs of words, its first or last letters, and with
    those that are a part of it: so the time is in proportion to the number of titles.
    """
    titles = [Title.of(text) for text in texts]
    candidates = {*_sharing(titles), *_parts(titles)}
    return (pair for pair in sorted(candidates) if are_similar(titles[pair[0]], titles[pair[1]]))


def _sharing(titles: Sequence[Title]) -> Iterator[tuple[int, int]]:
    """Each two titles that share a rare run."""
    counts = Counter(run for title in titles for run in _runs(title))
    holders: dict[int, list[int]] = {}
    for index, title in enumerate(titles):
        for run in _rarest(title, counts):
            others = holders.setdefault(run, [])
            yield from ((other, index) for other in others)
            others.append(index)


def _rarest(title: Title, counts: Mapping[int, int]) -> list[int]:
    shared = [run for run in _runs(title) if 1 < counts[run] <= _MOST_SHARING]
    return sorted(shared, key=counts.__getitem__)[:_MOST_RUNS]


def _runs(title: Title) -> Iterable[int]:
    """The runs of two and of three words, and the first and last letters, as numbers: they take less room."""
    first = (hash((title.key[:length], length)) for length in _ENDS)
    last = (hash((title.key[-length:], -length)) for length in _ENDS)
    inside = (hash(run) for length in range(2, _LONGEST_RUN + 1) for run in _word_runs(title.words, length))
    return dict.fromkeys(chain(first, last, inside))


def _word_runs(words: Words, length: int) -> Iterator[Words]:
    return (words[start : start + length] for start in range(len(words) - length + 1))


def _parts(titles: Sequence[Title]) -> Iterator[tuple[int, int]]:
    """Each title with those that are it without subtitle, name or brackets."""
    holders: dict[str, int] = {title.key: index for index, title in enumerate(titles)}
    for index, title in enumerate(titles):
        for form in forms(title.text):
            other = holders.get(form, index)
            if other != index:
                yield min(index, other), max(index, other)
