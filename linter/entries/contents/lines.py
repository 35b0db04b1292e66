"""New lines for a table of contents, in their places and in the form of those that are there."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from operator import attrgetter

from linter.diagnostics import Edit
from linter.entries.contents.listing import AnyHeading, Listing
from linter.entries.heading_label import heading_label
from linter.entries.model import ContentsItem
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.text.span import Span

_NUMBER = re.compile(r"(\d+)([.)])")


@dataclass(frozen=True, slots=True)
class _Listed:
    """A listed heading, with its item and the number of that in the table of contents."""

    start: int
    heading: AnyHeading
    number: int
    item: ContentsItem


_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a line begins, and how deep it stands."""

    indent: str
    marker: str
    depth: int


class ContentsLines:
    """The lines of a table of contents that lists at least one heading."""

    def __init__(self, document: Document, listing: Listing) -> None:
        self._document = document
        self._listing = listing
        self._items = listing.contents.items
        numbered = ((number, item, listing.headings.get(item)) for number, item in enumerate(self._items))
        listed = (_Listed(heading.span.start, heading, number, item) for number, item, heading in numbered if heading)
        self._listed = sorted(listed, key=_start)
        # Numbers that are all one are counted by who shows them.
        self._counts = any(int(number[1]) > 1 for item in self._items if (number := self._number(item)))
        self._by_level: dict[int, list[_Listed]] = {}
        for one in self._listed:
            self._by_level.setdefault(one.heading.level, []).append(one)

    def gap(self, heading: AnyHeading) -> int:
        """How many listed headings stand before a heading."""
        return bisect(self._listed, heading.span.start, key=_start)

    def insertions(self, headings: Sequence[AnyHeading]) -> Iterator[Edit]:
        """For each heading the edit that adds its line; no listed heading stands between them.

        Each can be made alone; made together, the lines stand in the order of the headings.
        """
        gap = self.gap(headings[0])
        # The item that the next line stands below.
        above = self._listed[gap - 1].number if gap else -1
        shapes = list(self._shapes(headings))
        for shape, line in zip(shapes, self._lines(headings, shapes), strict=True):
            if gap == 0:
                start = self._line(self._listed[0].item).start
                yield Edit(Span(start, start), f"{line}\n")
                continue
            # What hangs below the item above and leads elsewhere stays with it.
            while above + 1 < len(self._items) and self._is_carried(above + 1, shape.depth):
                above += 1
            end = self._line(self._items[above]).end
            yield Edit(Span(end, end), f"\n{line}")

    def _is_carried(self, number: int, depth: int) -> bool:
        return self._items[number].depth > depth and self._items[number] not in self._listing.headings

    def renumbered(self, heading: AnyHeading) -> Iterator[Edit]:
        """The edits that count on behind a heading's new line, where its number is taken."""
        shape = next(self._shapes([heading]))
        taken = self._number_before(heading) + 1
        if not self._counts or not _NUMBER.fullmatch(shape.marker):
            return
        gap = self.gap(heading)
        for item in self._items[self._listed[gap].number :] if gap < len(self._listed) else ():
            number = self._number(item)
            if item.depth < shape.depth or (item.depth == shape.depth and (not number or int(number[1]) != taken)):
                return
            if item.depth == shape.depth and number:
                taken += 1
                yield Edit(Span(item.marker.start, item.marker.start + len(number[1])), str(taken))

    def _shapes(self, headings: Sequence[AnyHeading]) -> Iterator[_Shape]:
        """How the lines of headings begin: above the first one as that, and none deeper than it can stand."""
        gap = self.gap(headings[0])
        above = self._shape_of(self._listed[gap - 1].item) if gap else None
        for heading in headings:
            shape = self._shape(heading)
            if above is None:
                shape = self._shape_of(self._listed[0].item)
            elif shape.depth > above.depth + 1:
                shape = above
            above = shape
            yield shape

    def _shape_of(self, item: ContentsItem) -> _Shape:
        return _Shape(self._indent(item), self._marker(item), item.depth)

    def _lines(self, headings: Sequence[AnyHeading], shapes: Sequence[_Shape]) -> Iterator[str]:
        # The last numbers given, by level: below a new line numbers start anew.
        given: dict[int, int] = {}
        for heading, shape in zip(headings, shapes, strict=True):
            marker = shape.marker
            number = _NUMBER.fullmatch(marker)
            if number and self._counts:
                is_below_new = any(level < heading.level for level in given)
                before = given.get(heading.level, 0 if is_below_new else self._number_before(heading))
                given = {level: last for level, last in given.items() if level < heading.level}
                given[heading.level] = before + 1
                marker = f"{before + 1}{number[2]}"
            label = heading_label(self._document, heading)
            yield f"{shape.indent}{marker} [{label}](#{self._listing.anchors[heading]})"

    def _number_before(self, heading: AnyHeading) -> int:
        """The number of the line that a heading's follows below the same one, 0 where it is the first there."""
        for index in range(self.gap(heading) - 1, -1, -1):
            one = self._listed[index]
            if one.heading.level <= heading.level:
                number = self._number(one.item) if one.heading.level == heading.level else None
                return int(number[1]) if number else 0
        return 0

    def _shape(self, heading: AnyHeading) -> _Shape:
        """How a heading's line begins: as that of its last listed sibling, else of the next, else below its parent."""
        siblings = self._by_level.get(heading.level, [])
        if siblings:
            place = bisect(siblings, heading.span.start, key=_start)
            return self._shape_of(siblings[max(0, place - 1)].item)
        above = reversed(self._listed[: self.gap(heading)])
        parent = next((one.item for one in above if one.heading.level < heading.level), None)
        if parent is None:
            return self._shape_of(self._listed[0].item)
        marker = self._marker(parent)
        return _Shape(self._indent(parent) + " " * (len(marker) + 1), marker, parent.depth + 1)

    def _number(self, item: ContentsItem) -> re.Match[str] | None:
        return _NUMBER.fullmatch(self._marker(item))

    def _marker(self, item: ContentsItem) -> str:
        return self._document.source[item.marker]

    def _indent(self, item: ContentsItem) -> str:
        return self._document.source[Span(self._line(item).start, item.marker.start)]

    def _line(self, item: ContentsItem) -> Span:
        """The line, or lines, of an item, without the last line's end."""
        source = self._document.source
        return Span(source.line(source.row(item.marker.start)).start, source.line(source.row(item.span.end)).end)
