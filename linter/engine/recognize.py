"""Findings that are known already, told from new ones."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Protocol

from linter.diagnostics import Diagnostic
from linter.lazy.dataclasses import dataclass
from linter.reports.fingerprint import Fingerprint, below, fingerprint
from linter.text.source import Source

# A message may quote a title, and a title may be of any length.
_LONGEST_MESSAGE = 200
# So many code points are hardly the same by chance.
_TELLING = 24


@dataclass(frozen=True, slots=True, order=True)
class Remembered:
    """A finding as it is remembered; what it said and what is below it only choose among those that are the same."""

    fingerprint: Fingerprint
    message: str
    below: str


@dataclass(frozen=True, slots=True)
class Recognized:
    """Findings without those that were known, in their order, and the known ones that are not there, with counts."""

    new: tuple[Diagnostic, ...]
    gone: Mapping[Remembered, int]


def remembered(found: Diagnostic, sources: Mapping[str, Source]) -> Remembered:
    """A finding as it will be remembered."""
    source = sources[found.file]
    return Remembered(fingerprint(found, source), found.message[:_LONGEST_MESSAGE], below(found, source))


def recognize(
    findings: Sequence[Diagnostic], sources: Mapping[str, Source], known: Mapping[Remembered, int]
) -> Recognized:
    """Each known finding stands for as many as its count says: first for those most like it, in the order given.

    For a message may count, or name what stands elsewhere in the list, and entries are added below.
    """
    left = Counter(known)
    waiting = [(found, remembered(found, sources)) for found in findings]
    for likeness in _LIKENESSES:
        waiting = list(_unmatched(waiting, left, likeness))
    return Recognized(tuple(found for found, _ in waiting), +left)


def _beside(one: Remembered, *, is_known: bool) -> Hashable:
    """What was read as part of an entry and no longer is, or the reverse: a heading above may decide that.

    Enough text is recognized in whatever entry; a `citation:` is not.
    """
    known_by = one.fingerprint
    is_told = len(known_by.found + known_by.around) >= _TELLING or is_known is bool(known_by.entry)
    return known_by.file, known_by.code, known_by.found, known_by.around, is_told


def _alone(one: Remembered) -> Hashable:
    """A long address is known by itself, whatever was mended beside it."""
    known_by = one.fingerprint
    return (known_by.file, known_by.code, known_by.found) if len(known_by.found) >= _TELLING else known_by.identity


def _between(one: Remembered) -> Hashable:
    """What belongs to another entry by now, for a heading was put between: enough text about it is the same."""
    known_by = one.fingerprint
    is_told = len(known_by.found + known_by.around + one.below) >= _TELLING
    return (known_by.file, known_by.code, known_by.found, known_by.around, one.below) if is_told else one


class _Likeness(Protocol):
    """What two findings, one of them known, must have in common to be taken for the same one."""

    def __call__(self, one: Remembered, *, is_known: bool) -> Hashable: ...


# The closest first.
_LIKENESSES: tuple[_Likeness, ...] = (
    lambda one, is_known: one,  # noqa: ARG005  as all likenesses
    lambda one, is_known: _between(one),  # noqa: ARG005
    lambda one, is_known: (one.fingerprint.identity, one.message),  # noqa: ARG005
    lambda one, is_known: (one.fingerprint.identity, one.below),  # noqa: ARG005
    lambda one, is_known: one.fingerprint.identity,  # noqa: ARG005
    lambda one, is_known: (_beside(one, is_known=is_known), one.below),
    _beside,
    lambda one, is_known: _alone(one),  # noqa: ARG005
)


def _unmatched(
    waiting: Iterable[tuple[Diagnostic, Remembered]], left: Counter[Remembered], likeness: _Likeness
) -> Iterable[tuple[Diagnostic, Remembered]]:
    """The findings that nothing left is like; what is like one is taken from what is left."""
    alike: dict[Hashable, list[Remembered]] = {}
    for one in sorted(left, reverse=True):
        alike.setdefault(likeness(one, is_known=True), []).append(one)
    for found, own in waiting:
        candidates = alike.get(likeness(own, is_known=False), [])
        while candidates and not left[candidates[-1]]:
            candidates.pop()
        if candidates:
            left[candidates[-1]] -= 1
        else:
            yield found, own
