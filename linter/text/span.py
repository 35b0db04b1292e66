"""Places in a text."""

from linter.lazy.dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, counted from 0 in the text of one file.

    An empty span (`start == end`) is the place between two code points.
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """Whether all of `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point; two empty spans at one place count as sharing it."""
        return (self.start < other.end and other.start < self.end) or self == other


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A row and a column, both from 1; a column counts code points."""

    row: int
    column: int
