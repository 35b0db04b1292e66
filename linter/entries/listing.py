"""A table of contents with the headings that it lists, and new lines for it."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from linter.diagnostics import Edit
from linter.entries.heading_label import heading_label
from linter.entries.model import Contents, ContentsItem
from linter.markdown.document import Document
from linter.markdown.model import Heading, HtmlHeading
from linter.papers.titles import normalised_title
from linter.text.fragments import Fragments
from linter.text.nearest import Guess
from linter.text.references import resolve
from linter.text.span import Span

_NUMBER = re.compile(r"(\d+)([.)])")

AnyHeading = Heading | HtmlHeading


def fragment(document: Document, item: ContentsItem) -> str:
    """The percent-decoded fragment into its own file that an item leads to, empty for one that leads elsewhere."""
    url = item.link.url.strip()
    return resolve(document.source.name, url).fragment or "" if url.startswith("#") else ""


@dataclass(frozen=True, slots=True)
class BrokenItem:
    """An item whose fragment nothing in its file answers to.

    `other_case` is the anchor that differs in case alone; `nearest` what was probably meant, sure only where no other
    item leads there.
    """

    item: ContentsItem
    fragment: str
    other_case: str | None
    nearest: Guess | None


class _Targets:
    """What items can lead to, by anchor and by the text of headings that have one each."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def known(self) -> Fragments:
        return Fragments(anchor.name for anchor in self._document.anchors)

    @cached_property
    def by_label(self) -> Mapping[str, str]:
        headed = [(anchor.name, anchor.heading) for anchor in self._document.anchors if anchor.heading]
        titles = [normalised_title(self._document.plain_text(heading)) for _, heading in headed]
        counts = Counter(titles)
        return {title: name for title, (name, _) in zip(titles, headed, strict=True) if title and counts[title] == 1}


@dataclass(frozen=True, slots=True)
class _Listed:
    """A heading that a table of contents lists, with the number of its item there."""

    start: int
    heading: AnyHeading
    number: int
    item: ContentsItem


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a new line begins, and how deep it stands; `counts`: its number goes up with each line."""

    indent: str
    marker: str
    depth: int
    counts: bool


def read_listings(document: Document, tables: Sequence[Contents]) -> Iterator["Listing"]:
    """Each table of contents of a document with the headings that it lists."""
    anchors = document.anchors if tables else ()
    names = {anchor.heading: anchor.name for anchor in anchors if anchor.heading}
    headings = {anchor.name.casefold(): anchor.heading for anchor in reversed(anchors)}
    known = _Targets(document)
    for contents in tables:
        targets = ((item, headings.get(fragment(document, item).casefold())) for item in contents.items)
        yield Listing(document, contents, {item: heading for item, heading in targets if heading}, names, known)


class Listing:
    """A table of contents; `headings` holds the heading that each of its items leads to, where there is one."""

    def __init__(
        self,
        document: Document,
        contents: Contents,
        headings: Mapping[ContentsItem, AnyHeading],
        anchors: Mapping[AnyHeading, str],
        targets: _Targets,
    ) -> None:
        """`anchors` are those of all headings of the document, `targets` all that its items can lead to."""
        self.contents = contents
        self.headings = headings
        self._document = document
        self._anchors = anchors
        self._targets = targets
        self._items = contents.items
        self._listed = sorted(
            (
                _Listed(heading.span.start, heading, number, item)
                for number, item in enumerate(contents.items)
                if (heading := self.headings.get(item))
            ),
            key=_start,
        )
        self._by_level: dict[int, list[_Listed]] = {}
        for listed in self._listed:
            self._by_level.setdefault(listed.heading.level, []).append(listed)

    @cached_property
    def broken(self) -> tuple[BrokenItem, ...]:
        """The items that lead nowhere in their file though they should."""
        fragments = {item: name for item in self._items if (name := fragment(self._document, item))}
        taken = frozenset(fragments.values())
        known = self._targets.known
        return tuple(
            BrokenItem(item, name, known.other_case(name), self._nearest(item, name, taken))
            for item, name in fragments.items()
            if not known.has(name)
        )

    @cached_property
    def awaited(self) -> frozenset[AnyHeading]:
        """The headings that broken items were probably meant for."""
        names = {broken.nearest.name for broken in self.broken if broken.nearest}
        return frozenset(heading for heading, name in self._anchors.items() if name in names)

    def _nearest(self, item: ContentsItem, name: str, taken: frozenset[str]) -> Guess | None:
        meant = self._targets.by_label.get(normalised_title(item.label))
        near = Guess(meant, is_sure=True) if meant else self._targets.known.names.nearest(name)
        return replace(near, is_sure=near.is_sure and near.name not in taken) if near else None

    def gap(self, heading: AnyHeading) -> int:
        """How many listed headings stand before a heading."""
        return bisect(self._listed, heading.span.start, key=_start)

    def insertion(self, headings: Sequence[AnyHeading]) -> Edit:
        """The edit that adds a line for each heading; no listed heading stands between them."""
        lines = list(self._lines(headings))
        gap = self.gap(headings[0])
        if gap == 0:
            start = self._line(self._listed[0].item).start
            return Edit(Span(start, start), "".join(f"{line}\n" for line in lines))
        number = self._listed[gap - 1].number + 1
        depth = self._shape(headings[0]).depth
        # What leads elsewhere and hangs below the item above stays with it.
        while number < len(self._items) and self._items[number].depth > depth and self._is_foreign(number):
            number += 1
        end = self._line(self._items[number - 1]).end
        return Edit(Span(end, end), "".join(f"\n{line}" for line in lines))

    def _is_foreign(self, number: int) -> bool:
        return self._items[number] not in self.headings

    def _lines(self, headings: Sequence[AnyHeading]) -> Iterator[str]:
        added: Counter[int] = Counter()
        for heading in headings:
            shape = self._shape(heading)
            found = _NUMBER.fullmatch(shape.marker)
            marker = shape.marker
            if found and shape.counts:
                added[heading.level] += 1
                marker = f"{int(found[1]) + added[heading.level]}{found[2]}"
            label = heading_label(self._document, heading)
            yield f"{shape.indent}{marker} [{label}](#{self._anchors[heading]})"

    def _shape(self, heading: AnyHeading) -> _Shape:
        """How a heading's line begins: as that of its last listed sibling, else of the next, else below its parent."""
        siblings = self._by_level.get(heading.level, [])
        place = bisect(siblings, heading.span.start, key=_start)
        if siblings:
            sibling = siblings[max(0, place - 1)].item
            markers = {self._marker(listed.item) for listed in siblings[:2]}
            return _Shape(self._indent(sibling), self._marker(sibling), sibling.depth, place > 0 and len(markers) > 1)
        above = reversed(self._listed[: self.gap(heading)])
        parent = next((listed.item for listed in above if listed.heading.level < heading.level), None)
        if parent is None:
            first = self._listed[0].item
            return _Shape(self._indent(first), self._marker(first), first.depth, counts=False)
        marker = self._marker(parent)
        return _Shape(self._indent(parent) + " " * (len(marker) + 1), marker, parent.depth + 1, counts=False)

    def _marker(self, item: ContentsItem) -> str:
        return self._document.source[item.marker]

    def _indent(self, item: ContentsItem) -> str:
        return self._document.source[Span(self._line(item).start, item.marker.start)]

    def _line(self, item: ContentsItem) -> Span:
        """The line, or lines, of an item, without the last line's end."""
        source = self._document.source
        return Span(source.line(source.row(item.marker.start)).start, source.line(source.row(item.span.end)).end)


def _start(listed: _Listed) -> int:
    return listed.start
