"""Edits applied to a text, and what becomes of its places."""

from bisect import bisect, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from linter.diagnostics import Diagnostic, Edit, Fix
from linter.text.span import Span


@dataclass(frozen=True, slots=True)
class Repair:
    """A finding of one file and what mends it."""

    found: Diagnostic
    fix: Fix


def compatible(repairs: Iterable[Repair]) -> tuple[Repair, ...]:
    """The repairs that can be made together, earlier ones first.

    Of two whose edits overlap or merely touch the later one has to wait: what they give together would depend on
    their order.
    """
    chosen: list[Repair] = []
    taken: list[Span] = []
    for repair in sorted(repairs, key=lambda repair: sorted(edit.span for edit in repair.fix.edits)):
        if not any(_touches(edit.span, taken) for edit in repair.fix.edits):
            chosen.append(repair)
            for edit in repair.fix.edits:
                insort(taken, edit.span)
    return tuple(chosen)


def _touches(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a span overlaps or touches one of others, which are sorted and do not touch each other."""
    place = bisect(taken, span)
    return any(other.start <= span.end and span.start <= other.end for other in taken[max(place - 1, 0) : place + 1])


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not overlap."""
    pieces, at = [], 0
    for edit in sorted(edits):
        pieces += [text[at : edit.span.start], edit.content]
        at = edit.span.end
    return "".join((*pieces, text[at:]))


def moved(span: Span, edits: Iterable[Edit]) -> Span:
    """Where the text under a span stands after edits; what they put into it belongs to it."""
    start, end = span.start, span.end
    for edit in edits:
        growth = len(edit.content) - len(edit.span)
        if edit.span.end <= span.start:
            start, end = start + growth, end + growth
        elif edit.span.start < span.end:
            end += growth
    return Span(start, max(start, end))
