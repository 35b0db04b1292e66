"""The name that a misspelt one was probably meant to be."""

import re
from collections.abc import Iterable

from linter.lazy.dataclasses import dataclass

# Longer names are compared by their beginnings: likeness takes time in the product of both lengths.
_COMPARED = 200
# Whoever asks more has a broken list; that is said without guesses, in time.
_MOST_COMPARISONS = 10_000_000
_LEAST, _SURE, _SAME, _LEAD = 70.0, 90.0, 100.0, 6.0
_NOISE = re.compile(r"[\W_]+")
_NUMBERING = re.compile(r"[\d.\-_\s]+(?=[^\W\d])")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Guess:
    """A known name like an unknown one; `is_sure` where no other is nearly as like: it may be put in its place."""

    name: str
    is_sure: bool


class KnownNames:
    """Names that unknown ones are compared with, again and again."""

    def __init__(self, known: Iterable[str]) -> None:
        self._names = list(dict.fromkeys(known))
        self._keys = [_key(name) for name in self._names]
        self._guesses: dict[str, Guess | None] = {}
        self._questions_left = _MOST_COMPARISONS // max(1, len(self._keys))

    def nearest(self, unknown: str) -> Guess | None:
        """The known name most like an unknown one, None where none is like it or too many were asked for.

        Case, punctuation and a number in front count for nothing; another number elsewhere (`part-2` for `part-1`)
        makes the guess unsure.
        """
        wanted = _key(unknown)
        if wanted not in self._guesses:
            if not self._questions_left:
                return None
            self._questions_left -= 1
            self._guesses[wanted] = self._guess(wanted)
        return self._guesses[wanted]

    def _guess(self, wanted: str) -> Guess | None:
        from rapidfuzz import fuzz, process

        best = process.extract(wanted, self._keys, scorer=fuzz.ratio, score_cutoff=_LEAST, limit=2)
        if not best:
            return None
        key, score, index = best[0]
        second = best[1][1] if len(best) > 1 else 0.0
        stands_out = second < _SAME if score == _SAME else score >= _SURE and score - second >= _LEAD
        return Guess(self._names[index], stands_out and _numbers(key) == _numbers(wanted))


def nearest(unknown: str, known: Iterable[str]) -> Guess | None:
    """The known name most like an unknown one, as `KnownNames` finds it, for one question only."""
    return KnownNames(known).nearest(unknown)


def _key(name: str) -> str:
    name = name[:_COMPARED].casefold()
    numbering = _NUMBERING.match(name)
    return _NOISE.sub("", name[numbering.end() :] if numbering else name) or name


def _numbers(name: str) -> list[str]:
    return _DIGITS.findall(name)
