"""Which titles are so alike that they are probably one paper's, though not the same but for writing."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.latex import to_text
from linter.papers.titles.spelling import forms, tells_much, words

Words = tuple[str, ...]

_WORD = re.compile(r"\w+")
_LONG_TERM = re.compile(r"\blarge language model")
_MINOR_WORDS = "a an the of for in on with via by using and to through over large"
MINOR_WORDS = frozenset(_MINOR_WORDS.split())
"""What comes and goes when a title is written down from memory."""

# What makes another paper of what stands beside it.
_TURNING_WORDS = """
    part parts ii iii iv v vi vii viii ix version revisited revisiting extended extension addendum appendix supplement
    supplementary volume chapter sequel again beyond next plus sharp survey review tutorial overview benchmark dataset
    reply comment comments response correction erratum not no non without
"""
# Between them the order of words decides.
_DIRECTING_WORDS = "from to vs versus against before after without into"
_TURNS, _DIRECTIONS = frozenset(_TURNING_WORDS.split()), frozenset(_DIRECTING_WORDS.split())
# A letter away from each other, and different things.
_UNLIKE = frozenset({"no", "on", "model", "modal"})
_OPPOSITES = frozenset({"macro", "micro"})
_FEWEST_WORDS = 3
_MANY_WORDS, _MANY_LETTERS = 5, 25
_MOST_WORDS = 60
_MOST_CHANGES = 2
_LEAST_RATIO = 80.0
_LITTLE_WORD, _SHORT_WORD, _LONG_WORD = 3, 5, 7


@dataclass(frozen=True, slots=True)
class Title:
    """A title read for comparing: its words, and these as one run of letters."""

    text: str
    words: Words
    key: str

    @classmethod
    def of(cls, text: str) -> "Title":
        """The title that a text is."""
        read = tuple(words(text))
        return cls(text, read, "".join(read))

    @property
    def is_long(self) -> bool:
        """Whether a slip in it leaves no doubt what it is."""
        return len(self.words) >= _MANY_WORDS and len(self.key) >= _MANY_LETTERS

    def shortened(self) -> Words:
        """The words, with `llm` for `large language model`."""
        return tuple(_LONG_TERM.sub("llm", " ".join(self.words)).split()) if "language" in self.words else self.words

    def capitals(self, some: Words) -> list[str]:
        """The capitals behind the first letter in each of those of its words that are named."""
        wanted = set(some)
        raw = (word for word in _WORD.findall(to_text(self.text)) if wanted.intersection(words(word)))
        return sorted("".join(filter(str.isupper, word[1:])) for word in raw)


def are_similar(one: Title, two: Title) -> bool:
    """Whether two titles are probably one paper's, though not the same but for case, accents and punctuation.

    A letter or two are wrong, a little word differs, a long one lacks a word or has two in another order, or one
    lacks the subtitle or the name before the colon. Other numbers, parts, names and words of content make other
    papers; in doubt they are not alike.
    """
    fewer, more = (one, two) if len(one.key) <= len(two.key) else (two, one)
    if fewer.key == more.key or len(fewer.words) < _FEWEST_WORDS or len(more.words) > _MOST_WORDS:
        return False
    if fewer.key in more.key and _is_part(fewer, more):
        return True
    if _are_near(one.words, one.key, two.words, two.key) and _differ_little(one, one.words, two, two.words):
        return True
    if "language" not in one.words and "language" not in two.words:
        return False
    some, others = one.shortened(), two.shortened()
    return _are_near(some, "".join(some), others, "".join(others)) and _differ_little(one, some, two, others)


def _is_part(fewer: Title, more: Title) -> bool:
    """Whether a title is another one without subtitle, name or what stands in brackets at its end."""
    if not tells_much(fewer.words) or fewer.key not in forms(more.text):
        return False
    dropped = Counter(more.words) - Counter(fewer.words)
    return not any(word in _TURNS or any(map(str.isdigit, word)) for word in dropped)


def _are_near(some: Words, letters: str, others: Words, other_letters: str) -> bool:
    """Whether it is worth to compare word for word; the letters are those of the words, in one run."""
    from rapidfuzz import fuzz

    if abs(len(some) - len(others)) > _MOST_CHANGES:
        return False
    return fuzz.ratio(letters, other_letters, score_cutoff=_LEAST_RATIO) > 0


def _differ_little(one: Title, words_of_one: Words, two: Title, words_of_two: Words) -> bool:
    changes = list(_changes(words_of_one, words_of_two))
    is_long = one.is_long and two.is_long
    if is_long and sorted(words_of_one) == sorted(words_of_two):
        return _DIRECTIONS.isdisjoint(_reordered(words_of_one, words_of_two))
    if is_long and len(changes) == 1 and _is_word_left_out(one, two, *changes[0]):
        return True
    return len(changes) <= _MOST_CHANGES and all(_is_minor(one, two, *change) for change in changes)


def _changes(one: Words, two: Words) -> Iterator[tuple[Words, Words]]:
    """What stands in one title where other words, or none, stand in the other."""
    from difflib import SequenceMatcher

    for kind, start, end, other_start, other_end in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if kind != "equal":
            yield one[start:end], two[other_start:other_end]


def _reordered(one: Words, two: Words) -> Words:
    """Of two titles with the same words those from the first to the last that stands elsewhere."""
    moved = [at for at, pair in enumerate(zip(one, two, strict=True)) if pair[0] != pair[1]]
    return one[moved[0] : moved[-1] + 1] if moved else ()


def _is_word_left_out(one: Title, two: Title, some: Words, others: Words) -> bool:
    """Whether one title lacks a word that neither counts nor names nor turns its meaning."""
    if len(some) + len(others) != 1:
        return False
    word = (some or others)[0]
    is_name = any(one.capitals(some) + two.capitals(others))
    if one.words[0] != two.words[0] and word in (one.words[0], two.words[0]):
        return False  # `Rethinking …`, `Evolutionary …`: a paper on that of the others, or of a part of it
    return word.isalpha() and len(word) > 1 and not is_name and _TURNS.isdisjoint((word, *one.words))


def _is_minor(one: Title, two: Title, some: Words, others: Words) -> bool:
    """Whether it says the same to a reader: a slip, a plural, another spelling, a little word more, less or other."""
    if (MINOR_WORDS.issuperset(some) and MINOR_WORDS.issuperset(others)) or "".join(some) == "".join(others):
        return True
    if len(some) != len(others):
        return False
    pairs = [pair for pair in zip(some, others, strict=True) if pair[0] != pair[1]]
    return all(_is_one_word(one, two, *pair) for pair in pairs)


def _is_one_word(one: Title, two: Title, word: str, other: str) -> bool:
    """Whether two words are one, mistyped in one letter or spelt in two ways."""
    from rapidfuzz.distance import OSA

    shorter, longer = sorted((word, other), key=len)
    if longer in (f"{shorter}s", f"{shorter}es") or word.replace("z", "s") == other.replace("z", "s"):
        return True
    if not (word + other).isalpha() or OSA.distance(word, other, score_cutoff=1) > 1 or _are_opposites(shorter, longer):
        return False
    if sorted(shorter) == sorted(longer) and len(longer) > _LITTLE_WORD:
        return True
    is_long = one.is_long or two.is_long
    if is_long and _is_sure_slip(shorter, longer):
        return True
    same_capitals = one.capitals((word,)) == two.capitals((other,))
    return same_capitals and len(longer) >= (_SHORT_WORD if is_long else _LONG_WORD)


def _are_opposites(shorter: str, longer: str) -> bool:
    """Whether a letter makes another thing of a word: `synchronous`, `asynchronous`; `microscopic`, `macroscopic`."""
    if longer == f"a{shorter}" or _UNLIKE.issuperset((shorter.removesuffix("s"), longer.removesuffix("s"))):
        return True
    return shorter != longer and _OPPOSITES.issuperset((shorter[:5], longer[:5]))


def _is_sure_slip(shorter: str, longer: str) -> bool:
    """Whether a letter is there twice, or a little word lacks one or has another."""
    is_doubled = any(
        letter == following and longer[:place] + longer[place + 1 :] == shorter
        for place, (letter, following) in enumerate(pairwise(longer))
    )
    is_little = len(longer) > 2 and (shorter in MINOR_WORDS or longer in MINOR_WORDS)
    return is_little or (is_doubled and len(longer) >= _SHORT_WORD - 1)
