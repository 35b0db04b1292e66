"""Which of many spans cover a place."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from linter.text.span import Span

Value = TypeVar("Value")


class Cover(Generic[Value]):
    """Values by the spans that they belong to, for spans that lie side by side or inside each other."""

    def __init__(self, items: Iterable[tuple[Span, Value]]) -> None:
        # Of two spans that start together the inner one comes later.
        self._items = sorted(items, key=lambda item: (item[0].start, -item[0].end))
        self._starts = [span.start for span, _ in self._items]
        # Where the spans up to each one have all ended: the search back stops there.
        self._ends = list(accumulate((span.end for span, _ in self._items), max))

    def around(self, place: Span) -> Iterator[Value]:
        """The values whose spans cover a place, inner before outer."""
        for index in range(bisect_right(self._starts, place.start) - 1, -1, -1):
            if self._ends[index] < place.end:
                return
            span, value = self._items[index]
            if span.covers(place):
                yield value

    def innermost(self, place: Span) -> Value | None:
        """The value whose span is the innermost one that covers a place."""
        return next(self.around(place), None)
