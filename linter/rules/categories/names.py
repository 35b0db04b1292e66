"""What the name of a section, a file or a folder says: a topic, a date or venue, or neither."""

from linter.lazy import re
from linter.papers.titles.inflection import stem
from linter.papers.titles.spelling import words
from linter.papers.venues import KNOWN_VENUES, OTHER_VENUES

_OTHERS = """
    other others misc miscellaneous miscellanea various further uncategorized uncategorised unsorted
    survey surveys overview overviews tutorial tutorials blog blogs report reports empirical
"""
_FRAMES = """
    paper papers publication publications article articles work works literature reading readings read must list lists
    awesome collection contents general readme index main full all new news recent recently latest update updates
    updated weekly week month monthly daily archive from to until now since present before after and or of the in
    on for by part volume vol related relevant resource resources reference references link links
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter
    conference conferences journal journals workshop workshops preprint preprints findings proceedings
"""
# What is of no topic, or of any: one such word is enough.
_OF_ANY_TOPIC = frozenset(map(stem, _OTHERS.split()))
# What may stand in a name without saying anything.
_EMPTY = frozenset(map(stem, _FRAMES.split()))
_VENUES = frozenset((*KNOWN_VENUES, *OTHER_VENUES))
# As written: `FAST` is a venue, `Fast` a word.
_WORD = re.compile(r"[\w-]+")
_COUNT = re.compile(r"\d[\d-]*(?:st|nd|rd|th)?|[qQ][1-4]")


def topic(name: str) -> frozenset[str]:
    """The words of a name that say what it is about, for comparing; none where it is of no topic or of any."""
    said = _said(name)
    return frozenset() if said & _OF_ANY_TOPIC else said


def is_date_or_venue(name: str) -> bool:
    """Whether a name says when or where papers appeared and nothing else: `2024`, `May 2024`, `ICML`."""
    return not _said(name) and any(map(_counts, _WORD.findall(name)))


def are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one of two topics is in the other: `Pruning` and `Network Pruning`."""
    return bool(one and other) and (one <= other or other <= one)


def _said(name: str) -> frozenset[str]:
    left = " ".join(word for word in _WORD.findall(name) if not _counts(word))
    return frozenset(map(stem, words(left))) - _EMPTY


def _counts(word: str) -> bool:
    """Whether a word is a year, a number, a quarter or a venue."""
    return bool(_COUNT.fullmatch(word)) or word in _VENUES
