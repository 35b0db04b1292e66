"""One file's text, and the way from offsets to rows and columns."""

import re
from bisect import bisect_right

from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.text.span import Location, Span

# Only these end a line (CommonMark 0.31.2, section 2.1), and so rows: not U+2028, U+0085, form feed.
LINE_END = re.compile(r"\r\n|\n|\r")
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Source:
    """The text of one file, exactly as decoded: byte-order mark and line ends are kept.

    `name` is the file's path relative to the list's root, with `/`.
    """

    name: str
    text: str

    def __getitem__(self, span: Span) -> str:
        """The text under a span."""
        return self.text[span.start : span.end]

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each row begins; a text that ends in a line end has an empty last row."""
        if "\r" in self.text:
            return (0, *(found.end() for found in LINE_END.finditer(self.text)))
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return tuple(starts)

    @cached_property
    def newline(self) -> str:
        r"""The line end that most rows have: `\n`, `\r\n` or `\r`."""
        pairs = self.text.count("\r\n")
        counts = {"\n": self.text.count("\n") - pairs, "\r\n": pairs, "\r": self.text.count("\r") - pairs}
        return max(counts, key=lambda end: counts[end])

    def row(self, offset: int) -> int:
        """The row, from 1, that holds an offset."""
        return bisect_right(self.line_starts, offset)

    def location(self, offset: int) -> Location:
        """The row and column of an offset."""
        row = self.row(offset)
        return Location(row, offset - self.line_starts[row - 1] + 1)

    def line(self, row: int) -> Span:
        """The span of a row, counted from 1, without its line end."""
        start = self.line_starts[row - 1]
        end = self.line_starts[row] if row < len(self.line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def whole_line(self, row: int) -> Span:
        """The span of a row, counted from 1, with its line end."""
        end = self.line_starts[row] if row < len(self.line_starts) else len(self.text)
        return Span(self.line_starts[row - 1], end)
