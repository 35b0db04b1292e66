"""Findings that are known already, told from new ones."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from linter.diagnostics import Diagnostic
from linter.reports.fingerprint import Fingerprint, fingerprint
from linter.text.source import Source

# A message may quote a title, and a title may be of any length.
_LONGEST_MESSAGE = 200


@dataclass(frozen=True, slots=True, order=True)
class Remembered:
    """A finding as it is remembered; what it said only chooses among those with one fingerprint."""

    fingerprint: Fingerprint
    message: str


@dataclass(frozen=True, slots=True)
class Recognized:
    """Findings without those that were known, in their order, and the known ones that are not there, with counts."""

    new: tuple[Diagnostic, ...]
    gone: Mapping[Remembered, int]


def remembered(found: Diagnostic, sources: Mapping[str, Source]) -> Remembered:
    """A finding as it will be remembered."""
    return Remembered(fingerprint(found, sources[found.file]), found.message[:_LONGEST_MESSAGE])


def recognize(
    findings: Sequence[Diagnostic], sources: Mapping[str, Source], known: Mapping[Remembered, int]
) -> Recognized:
    """Each known finding stands for as many as its count says: first for such as say the same, then for the others.

    For a message may count, or name what stands elsewhere in the list.
    """
    left = Counter(known)
    waiting = [(found, remembered(found, sources)) for found in findings]
    for likeness in (_itself, _known_by):
        waiting = list(_unmatched(waiting, left, likeness))
    return Recognized(tuple(found for found, _ in waiting), +left)


def _itself(one: Remembered) -> Hashable:
    return one


def _known_by(one: Remembered) -> Hashable:
    return one.fingerprint


def _unmatched(
    waiting: Iterable[tuple[Diagnostic, Remembered]],
    left: Counter[Remembered],
    likeness: Callable[[Remembered], Hashable],
) -> Iterable[tuple[Diagnostic, Remembered]]:
    """The findings that nothing left is like; what is like one is taken from what is left."""
    alike: dict[Hashable, list[Remembered]] = {}
    for one in sorted(left, reverse=True):
        alike.setdefault(likeness(one), []).append(one)
    for found, own in waiting:
        candidates = alike.get(likeness(own), [])
        while candidates and not left[candidates[-1]]:
            candidates.pop()
        if candidates:
            left[candidates[-1]] -= 1
        else:
            yield found, own
