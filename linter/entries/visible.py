"""What a reader sees of a block's text, as one string that still knows where each part of it stands."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar, cast

from linter.entries.model import Written
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.markdown.model import CodeSpan, Emphasis, Inline, Link
from linter.text.span import Span
from linter.text.stripped import stripped

SOFT_BREAK = "\n"
HARD_BREAK = "\r"
LINE_ENDS = (HARD_BREAK, SOFT_BREAK)
LINE = re.compile(rf"[^{HARD_BREAK}{SOFT_BREAK}]+")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Part:
    """An inline and the piece of the visible text that is its; the piece of an image is empty."""

    start: int
    end: int
    inline: Inline


@dataclass(frozen=True, slots=True)
class LinkPart:
    """A link and its visible text; that of a badge is empty."""

    start: int
    end: int
    link: Link


Placed = TypeVar("Placed", Part, LinkPart)
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Visible:
    r"""The visible text of a block: without marks, link targets, images, tags and comments.

    A hard break and `<br>` are `\r`, a soft break is `\n`; both count as one character. `links` holds no images.
    """

    text: str
    links: tuple[LinkPart, ...]
    parts: tuple[Part, ...]
    origins: tuple[tuple[int, Span], ...]

    @cached_property
    def unlinked(self) -> str:
        """The text with a hard break in the place of each character that is a link's; offsets stay the same."""
        pieces = []
        at = 0
        for link in self.links:
            if link.end > at:
                start = max(at, link.start)
                pieces += [self.text[at:start], HARD_BREAK * (link.end - start)]
                at = link.end
        return "".join([*pieces, self.text[at:]])

    @cached_property
    def emphases(self) -> tuple[Part, ...]:
        """The emphasised parts, outer before inner."""
        return tuple(part for part in self.parts if isinstance(part.inline, Emphasis))

    @cached_property
    def codes(self) -> tuple[Part, ...]:
        """The code spans."""
        return tuple(part for part in self.parts if isinstance(part.inline, CodeSpan))

    @cached_property
    def images(self) -> tuple[Link, ...]:
        """The images, also those that are links."""
        return tuple(part.inline for part in self.parts if isinstance(part.inline, Link))

    def once(self, question: Hashable, answer: Callable[[], Answer]) -> Answer:
        """What was answered to a question before, else what is answered now: readers of several styles ask the same."""
        if question not in self._answers:
            self._answers[question] = answer()
        return cast("Answer", self._answers[question])

    @cached_property
    def _answers(self) -> dict[Hashable, object]:
        return {}

    def span(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands in the source, from its first to its last character."""
        if start >= end:
            place, _ = self._origin(start)
            return Span(place, place)
        return Span(self._origin(start)[0], self._origin(end - 1)[1])

    def written(self, start: int, end: int) -> Written:
        """A piece as a field: on one line, without blanks at its ends."""
        start, end = self.trimmed(start, end)
        return Written(" ".join(self.text[start:end].split()), self.span(start, end))

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [start for start, _ in self.origins]

    def _origin(self, offset: int) -> tuple[int, int]:
        """Where a character begins and ends in the source."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return 0, 0
        start, span = self.origins[index]
        next_start = self.origins[index + 1][0] if index + 1 < len(self.origins) else len(self.text)
        if next_start - start != len(span):
            return span.start, span.end
        place = span.start + offset - start
        return place, place + 1

    def piece(self, start: int, end: int) -> "Visible":
        """The visible text from `start` to `end`; links and other parts that stick out of it are left out."""
        links = _within(self.links, start, end)
        parts = _within(self.parts, start, end)
        return Visible(
            self.text[start:end],
            tuple(LinkPart(part.start - start, part.end - start, part.link) for part in links),
            tuple(Part(part.start - start, part.end - start, part.inline) for part in parts),
            tuple(self._origins_of(start, end)),
        )

    def above(self, other: "Visible") -> "Visible":
        """The text with that of a later block behind it, as if a hard break parted the two."""
        place, moved = self.span(len(self.text) - 1, len(self.text)).end, len(self.text) + 1
        return Visible(
            f"{self.text}{HARD_BREAK}{other.text}",
            (*self.links, *(LinkPart(part.start + moved, part.end + moved, part.link) for part in other.links)),
            (*self.parts, *(Part(part.start + moved, part.end + moved, part.inline) for part in other.parts)),
            (*self.origins, (len(self.text), Span(place, place)), *((at + moved, span) for at, span in other.origins)),
        )

    def _origins_of(self, start: int, end: int) -> Iterator[tuple[int, Span]]:
        first = max(0, bisect_right(self._starts, start) - 1)
        for index in range(first, len(self.origins)):
            at, span = self.origins[index]
            if at >= end:
                return
            behind = self.origins[index + 1][0] if index + 1 < len(self.origins) else len(self.text)
            if len(span) == behind - at:
                span = Span(span.start + max(0, start - at), span.end - max(0, behind - end))
            yield max(0, at - start), span

    def trimmed(self, start: int, end: int, characters: str | None = None) -> tuple[int, int]:
        """The piece from `start` to `end` without blanks, or without the given characters, at both ends."""
        return stripped(self.text, start, end, characters)


class Folded:
    """A piece of a visible text on one line, without blanks at its ends, that knows where each part of it stands."""

    def __init__(self, visible: Visible, start: int, end: int) -> None:
        self._visible = visible
        self._start, self._end = visible.trimmed(start, end)
        self._piece = visible.text[self._start : self._end]
        self.text = " ".join(self._piece.split())

    def span(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands in the source."""
        if start >= end:
            return self._visible.span(self._offset(start), self._offset(start))
        return self._visible.span(self._offset(start), self._offset(end - 1) + 1)

    def _offset(self, at: int) -> int:
        """The offset in the visible text of a character of this one."""
        if len(self._piece) == len(self.text):
            return self._start + at
        passed = 0
        for word in _WORD.finditer(self._piece):
            if at <= passed + len(word[0]):
                return self._start + word.start() + at - passed
            passed += len(word[0]) + 1
        return self._end


def _within(parts: Sequence[Placed], start: int, end: int) -> Iterator[Placed]:
    for index in range(bisect_left(parts, start, key=_part_start), len(parts)):
        part = parts[index]
        if part.start > end:
            return
        if part.end <= end:
            yield part


def _part_start(part: Part | LinkPart) -> int:
    return part.start
