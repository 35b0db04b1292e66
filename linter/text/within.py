"""What stands in a part of a text, found without looking at all of it."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar

from linter.text.span import Span


class Placed(Protocol):
    """Anything that stands somewhere."""

    @property
    def span(self) -> Span:
        """Where it stands."""


Item = TypeVar("Item", bound=Placed)


def within(items: Sequence[Item], span: Span) -> Sequence[Item]:
    """The items that begin in a span; they must be in the order of their starts."""
    first = bisect_left(items, span.start, key=lambda item: item.span.start)
    return items[first : bisect_left(items, span.end, key=lambda item: item.span.start)]
