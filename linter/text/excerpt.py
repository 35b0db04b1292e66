"""Text taken out of a source line by line, which still knows where each line stood."""

from bisect import bisect_right

from linter.lazy.dataclasses import dataclass
from linter.text.span import Span


@dataclass(frozen=True, slots=True)
class Excerpt:
    r"""The content of a block: what its container's markers and indentation leave, with `\n` as its only line end.

    Line `i` of `text` begins at `starts[i]`; what stands there at `starts[i] + n` stands in the source at
    `origins[i] + n`. Only blanks at the start of a line may differ from the source (an expanded tab, a removed
    marker): there an offset is clamped to `floors[i]`, the first offset of the line that belongs to the source.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    floors: tuple[int, ...]

    @classmethod
    def of(cls, text: str, origin: int = 0) -> "Excerpt":
        r"""An excerpt that is one unbroken piece of its source, standing at `origin`.

        The source must have `\n` as its only line end there.
        """
        return cls(text, (0,), (origin,), (origin,))

    def origin(self, offset: int) -> int:
        """The offset in the source of an offset in `text`."""
        line = bisect_right(self.starts, offset) - 1
        return max(self.origins[line] + offset - self.starts[line], self.floors[line])

    def offset(self, origin: int) -> int:
        """The offset in `text` of an offset in the source that `origin` gives."""
        line = bisect_right(self.origins, origin) - 1
        return self.starts[line] + origin - self.origins[line]

    def span(self, start: int, end: int) -> Span:
        """The span in the source of `text[start:end]`; its last code point decides its end."""
        if start >= end:
            return Span(self.origin(start), self.origin(start))
        return Span(self.origin(start), self.origin(end - 1) + 1)
