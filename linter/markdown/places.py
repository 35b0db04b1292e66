"""Where a piece of text that mistune works on stands in the source."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from mistune.core import BlockState

from linter.text.excerpt import Excerpt
from linter.text.source import BYTE_ORDER_MARK, LINE_END, Source
from linter.text.span import Span

LIST_MARKER = re.compile(r"[ \t]*([*+-]|\d{1,9}[.)])")


@dataclass(frozen=True, slots=True)
class Lines:
    r"""A source's text as mistune wants it: `\n` the only line end and the last code point, no byte-order mark.

    `ends` holds the offset in the source at which each row ends, without its line end. `shift` is what an offset in
    `text` must grow by to be one in the source, where that is the same all over.
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
        if "\r" in raw:
            ends = [found.start() for found in LINE_END.finditer(raw)]
            text, shift = LINE_END.sub("\n", raw[mark:]), None
        else:
            ends = [start - 1 for start in source.line_starts[1:]]
            text, shift = raw[mark:], mark
        ends.append(len(raw))
        return cls(raw, text if text.endswith("\n") else text + "\n", ends, shift)

    def floor(self, offset: int) -> int:
        """The start of the run of blanks in the source that ends at `offset`."""
        while offset and self.raw[offset - 1] in " \t":
            offset -= 1
        return offset

    def excerpt(self, lines: Sequence[str], row: int) -> Excerpt:
        """The excerpt of whole lines, the first of which ends where row `row`, from 0, of the source ends."""
        origins = [self.ends[row + i] - len(line) for i, line in enumerate(lines)]
        floors = [self._floor_of(line, origin) for line, origin in zip(lines, origins, strict=True)]
        starts = accumulate((len(line) + 1 for line in lines[:-1]), initial=0)
        return Excerpt("\n".join(lines), tuple(starts), tuple(origins), tuple(floors))

    def _floor_of(self, line: str, origin: int) -> int:
        if not line.startswith((" ", "\t")):
            return origin
        return self.floor(origin + len(line) - len(line.lstrip(" \t")))


class PlacedState(BlockState):
    """The text of a container, and the row of the source, from 0, on which it begins.

    A container's text holds one line for one line of the source, and only the start of a line may differ (the markers
    are gone, leading tabs expanded): places are counted from the end of a line, never from its start.
    """

    lines: Lines
    row: int
    marker: int

    def __init__(self, parent: "PlacedState | None" = None) -> None:
        super().__init__(parent)
        self.row = 0
        self.marker = 0
        self.containers: list[Container] = []
        if parent is not None:
            self.lines = parent.lines

    @cached_property
    def starts(self) -> Sequence[int]:
        """The offset at which each line of the text begins."""
        return list(accumulate((len(line) + 1 for line in self.src.split("\n")[:-1]), initial=0))

    def child_state(self, src: str, lazy_line_starts: set[int] | None = None) -> BlockState:
        """The state of the innermost open container's next child."""
        child = super().child_state(src, lazy_line_starts)
        assert isinstance(child, PlacedState)
        self.containers[-1].take(child, self)
        return child

    def add_paragraph(self, text: str) -> None:
        """A paragraph that starts at the cursor, or its continuation."""
        end = self.cursor + len(text)
        last = self.last_token()
        if last and last["type"] == "paragraph":
            last["end"] = end
        else:
            self.append_token({"type": "paragraph", "text": "", "start": self.cursor, "end": end})

    def append_paragraph(self) -> int | None:
        """The end of the line at the cursor, where that line continues a paragraph."""
        last = self.last_token()
        if last and last["type"] == "paragraph":
            last["end"] = end = self.find_line_end()
            return end
        return None

    def line_of(self, offset: int) -> int:
        """The number, from 0, of the line of the text that holds an offset."""
        return bisect_right(self.starts, offset) - 1

    def row_of(self, offset: int) -> int:
        """The row of the source, from 0, of an offset in the text."""
        return self.row + self.line_of(offset)

    def _line(self, line: int) -> tuple[int, int]:
        """The origin of a line's start, and the first offset in the source that the line owns."""
        start = self.starts[line]
        end = self.starts[line + 1] - 1 if line + 1 < len(self.starts) else len(self.src)
        origin = self.lines.ends[min(self.row + line, len(self.lines.ends) - 1)] - (end - start)
        if self.src.startswith((" ", "\t"), start):
            blanks = end - start - len(self.src[start:end].lstrip(" \t"))
            return origin, self.lines.floor(origin + blanks)
        return origin, origin

    def origin(self, offset: int) -> int:
        """The offset in the source of an offset in the text."""
        if self.lines.shift is not None and self.parent is None:
            return offset + self.lines.shift
        line = self.line_of(offset)
        origin, floor = self._line(line)
        return max(origin + offset - self.starts[line], floor)

    def line_end(self, offset: int) -> int:
        """The offset in the source at which the line of an offset in the text ends, without its line end."""
        return self.lines.ends[min(self.row_of(offset), len(self.lines.ends) - 1)]

    def span(self, start: int, end: int) -> Span:
        """The span of a block: from a marker to the end of the last line that is not blank."""
        while end > start and self.src[end - 1] in " \t\n":
            end -= 1
        return Span(self.origin(start), self.line_end(max(end - 1, start)))

    def excerpt(self, start: int, end: int) -> Excerpt:
        """The excerpt of a piece of the text."""
        text = self.src[start:end]
        if "\n" not in text or (self.lines.shift is not None and self.parent is None):
            return Excerpt.of(text, self.origin(start))
        first, last = self.line_of(start), self.line_of(end)
        rest = [self._line(line) for line in range(first + 1, last + 1)]
        opening = self.origin(start)
        return Excerpt(
            text,
            (0, *(self.starts[line] - start for line in range(first + 1, last + 1))),
            (opening, *(origin for origin, _ in rest)),
            (opening, *(floor for _, floor in rest)),
        )


@dataclass(slots=True)
class Container:
    """A list or a quote that is being parsed: where its next child begins, and the children so far."""

    next: int
    is_list: bool
    children: list[PlacedState]

    def take(self, child: PlacedState, state: PlacedState) -> None:
        """Place a child that begins at the marker met last; a list's cursor stands behind the marker line of the next."""
        child.marker = self.next
        child.row = state.row_of(self.next)
        self.children.append(child)
        if self.is_list:
            marker = LIST_MARKER.match(state.src, self.next)
            if marker and not state.src[marker.end() : state.find_line_end_at(self.next)].strip():
                child.row += 1
            self.next = state.src.rfind("\n", 0, max(state.cursor - 1, 0)) + 1
