"""Where a piece of text that mistune works on stands in the source."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from re import Match, Pattern
from typing import Any

from mistune.core import BlockState

from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.text.excerpt import Excerpt
from linter.text.source import BYTE_ORDER_MARK, LINE_END, Source
from linter.text.span import Span

# The first thing that is no blank.
MARK = re.compile(r"[^ \t\n]")
_TAIL = 1000


@dataclass(frozen=True, slots=True)
class Lines:
    r"""A source's text as mistune wants it: `\n` the only line end and the last code point, no byte-order mark.

    `ends` holds the offset in the source at which each row ends, without its line end. `shift` is what an offset in
    `text` must grow by to be one in `raw`, the source's own text, where that is the same all over.
    """

    raw: str
    text: str
    ends: Sequence[int]
    shift: int | None

    @classmethod
    def of(cls, source: Source) -> "Lines":
        """The lines of a source."""
        raw = source.text
        mark = len(BYTE_ORDER_MARK) if raw.startswith(BYTE_ORDER_MARK) else 0
        shift: int | None = mark
        text = raw[mark:]
        if "\r" in raw:
            ends = [found.start() for found in LINE_END.finditer(raw)]
            text, shift = LINE_END.sub("\n", text), None
        else:
            ends = [start - 1 for start in source.line_starts[1:]]
        if not text.endswith("\n"):
            text += "\n"
            ends.append(len(raw))
        return cls(raw, text, ends, shift)

    def floor(self, offset: int) -> int:
        """The start of the run of blanks in the source that ends at `offset`."""
        while offset and self.raw[offset - 1] in " \t":
            offset -= 1
        return offset

    def excerpt(self, text: str, row: int) -> Excerpt:
        """The excerpt of whole lines, the first of which ends where row `row`, from 0, of the source ends."""
        lines = text.split("\n")
        starts = accumulate((len(line) + 1 for line in lines[:-1]), initial=0)
        places = [self.place(line, row + i) for i, line in enumerate(lines)]
        return Excerpt(
            text,
            tuple(starts),
            tuple(at for at, _ in places),
            tuple(floor for _, floor in places),
        )

    def place(self, line: str, row: int) -> tuple[int, int]:
        """Where a line that ends with a row of the source would begin there, and where its own text does begin.

        The two differ for a line whose blanks at the start are not those of the source.
        """
        origin = self.ends[row] - len(line)
        if line[:1] not in (" ", "\t"):
            return origin, origin
        return origin, self.floor(origin + len(line) - len(line.lstrip(" \t")))


class PlacedState(BlockState):
    """The text of a container, and the row of the source, from 0, on which it begins.

    A container's text holds one line for one line of the source, and only the start of a line may differ (the markers
    are gone, leading tabs expanded): places are counted from the end of a line, never from its start. `column` is
    that of the container's content, from 0, by which tabs are measured. `lazy_line_starts` are the lines that have
    no marker or indentation of the container and only continue a paragraph in it.
    """

    lines: Lines
    level: int = 0
    row: int = 0
    column: int = 0

    @classmethod
    def of(cls, lines: Lines) -> "PlacedState":
        """The state of a whole source."""
        state = cls()
        state.lines = lines
        state.process(lines.text)
        return state

    def child(self, text: str, start: int, column: int, lazy: set[int]) -> "PlacedState":
        """The state of a container whose first line is the one at `start`."""
        child = PlacedState(self)
        child.process(text)
        child.lines = self.lines
        child.level = self.level + 1
        child.row = self.row_of(start)
        child.column = column
        child.lazy_line_starts = lazy
        return child

    def add_paragraph(self, text: str) -> None:
        """Make the text at the cursor a paragraph, or the end of the one above."""
        end = self.cursor + len(text)
        last: dict[str, Any] | None = self.last_token()
        if last and last["type"] == "paragraph":
            last["end"] = end
        else:
            self.append_token({"type": "paragraph", "start": self.cursor, "end": end})

    def append_paragraph(self) -> int | None:
        """Make the line at the cursor part of a paragraph above it, and say where it ends; None without a paragraph."""
        last: dict[str, Any] | None = self.last_token()
        if last and last["type"] == "paragraph":
            last["end"] = end = self.find_line_end()
            return end
        return None

    def next_match(self, pattern: Pattern[str], start: int) -> Match[str] | None:
        """The first match of a pattern from an offset on; one found from an earlier offset is not looked for again."""
        asked, found = self._matches.get(pattern, (start + 1, None))
        if start < asked or (found is not None and found.start() < start):
            found = pattern.search(self.src, start)
            self._matches[pattern] = start, found
        return found

    @cached_property
    def _matches(self) -> dict[Pattern[str], tuple[int, Match[str] | None]]:
        return {}

    @cached_property
    def starts(self) -> Sequence[int]:
        """The offset at which each line of the text begins."""
        return [0, *accumulate(len(line) + 1 for line in self.src.split("\n")[:-1])]

    @property
    def shift(self) -> int | None:
        """What an offset in the text must grow by to be one in the source, where that is the same all over."""
        return None if self.parent else self.lines.shift

    def line_of(self, offset: int) -> int:
        """The number, from 0, of the line of the text that holds an offset."""
        return bisect_right(self.starts, offset) - 1

    def row_of(self, offset: int) -> int:
        """The row of the source, from 0, that holds an offset in the text."""
        return self.row + self.line_of(offset)

    def line_end(self, offset: int) -> int:
        """Where, in the source, the row that holds an offset in the text ends."""
        return self.lines.ends[self.row_of(offset)]

    def origin(self, offset: int) -> int:
        """The offset in the source of an offset in the text."""
        if (shift := self.shift) is not None:
            return offset + shift
        line = self.line_of(offset)
        origin, floor = self._place(line)
        return max(origin + offset - self.starts[line], floor)

    def _place(self, line: int) -> tuple[int, int]:
        start = self.starts[line]
        return self.lines.place(self.src[start : self.find_line_end_at(start)].rstrip("\n"), self.row + line)

    def excerpt(self, start: int, end: int) -> Excerpt:
        """The excerpt of a piece of the text."""
        text = self.src[start:end]
        origin = self.origin(start)
        if self.shift is not None or "\n" not in text:
            return Excerpt.of(text, origin)
        lines = range(self.line_of(start) + 1, self.line_of(end) + 1)
        places = [self._place(line) for line in lines]
        return Excerpt(
            text,
            (0, *(self.starts[line] - start for line in lines)),
            (origin, *(at for at, _ in places)),
            (origin, *(floor for _, floor in places)),
        )

    def block_span(self, start: int, end: int) -> Span:
        """The span of a block in `start:end`: from its first mark to the end of its last line that is not blank."""
        found = MARK.search(self.src, start, end)
        first = found.start() if found else end
        # What nobody closed may be all of the text, time and again: it is not copied to look at its end.
        tail = max(start, end - _TAIL)
        last = tail + len(self.src[tail:end].rstrip(" \t\n")) - 1
        if last < tail:
            last = start + len(self.src[start:end].rstrip(" \t\n")) - 1
        return Span(self.origin(first), self.line_end(max(first, last)))
