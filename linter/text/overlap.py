"""Whether a place shares anything with one of many spans."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from linter.text.span import Span


class Overlaps:
    """Many spans, asked whether a place overlaps one of them; empty spans overlap nothing."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))

    def any(self, place: Span) -> bool:
        """Whether a span shares a code point with the place."""
        before = bisect_left(self._starts, place.end)
        return before > 0 and self._ends[before - 1] > place.start
