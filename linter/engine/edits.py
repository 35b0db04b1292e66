"""Which edits can be made together, and what becomes of the places of their text."""

from bisect import bisect, bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter

from linter.diagnostics import Diagnostic, Edit, Fix
from linter.lazy.dataclasses import dataclass
from linter.text.span import Span


@dataclass(frozen=True, slots=True)
class Repair:
    """A finding of one file and what mends it."""

    found: Diagnostic
    fix: Fix


def compatible(repairs: Iterable[Repair]) -> tuple[Repair, ...]:
    """The repairs that can be made together, earlier ones first.

    Of two whose edits overlap or merely touch the later one has to wait: what they give together would depend on
    their order. What findings of one rule insert at one place stands there in the order of the findings.
    """
    chosen: list[Repair] = []
    taken: list[tuple[Span, str]] = []
    for repair in sorted(repairs, key=_order):
        claims = [(edit.span, repair.found.code) for edit in repair.fix.edits]
        if not any(_is_disputed(claim, taken) for claim in claims):
            chosen.append(repair)
            for claim in claims:
                insort(taken, claim)
    return tuple(chosen)


def _order(repair: Repair) -> tuple[list[Span], Span]:
    return sorted(edit.span for edit in repair.fix.edits), repair.found.span


def _is_disputed(claim: tuple[Span, str], taken: Sequence[tuple[Span, str]]) -> bool:
    """Whether a span overlaps or touches one of others, but for insertions by one rule; the others are sorted."""
    span = claim[0]
    place = bisect(taken, claim)
    return any(
        other[0].start <= span.end and span.start <= other[0].end and (span or other != claim)
        for other in taken[max(place - 1, 0) : place + 1]
    )


def difference(before: str, after: str) -> tuple[Edit, ...]:
    """One edit that makes a text of another, from the first character that differs to the last; none for equal ones."""
    if before == after:
        return ()
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    return (Edit(Span(head, len(before) - tail), after[head : len(after) - tail]),)


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


class Moves:
    """Where places of a text stand after edits that do not overlap."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        ordered = sorted(edits, key=attrgetter("span"))
        self._starts = [edit.span.start for edit in ordered]
        self._ends = [edit.span.end for edit in ordered]
        self._growth = [0, *accumulate(len(edit.content) - len(edit.span) for edit in ordered)]

    def moved(self, span: Span) -> Span:
        """Where the text under a span stands now; what was put into it belongs to it."""
        before = bisect_right(self._ends, span.start)
        within = max(before, bisect_left(self._starts, span.end))
        start = span.start + self._growth[before]
        return Span(start, max(start, span.end + self._growth[within]))
