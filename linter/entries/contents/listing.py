"""A table of contents with what its items lead to."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from linter.entries.model import Contents, ContentsItem
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.markdown.document import Document
from linter.markdown.html import text_of
from linter.markdown.model import Anchor, Heading, HtmlHeading
from linter.papers.titles.spelling import normalised_title
from linter.text.fragments import Fragments
from linter.text.nearest import Guess
from linter.text.references import resolve
from linter.text.span import Span

AnyHeading = Heading | HtmlHeading

_start = attrgetter("span.start")
# An anchor farther from a heading is for what stands between.
_FARTHEST = 200


@dataclass(frozen=True, slots=True)
class DeadEnd:
    """An item's fragment that names nothing in its file, or something in another case only.

    `meant` is the anchor that it probably means, None where none is like it; `is_sure`: it may be put in its place.
    """

    fragment: str
    meant: str | None
    is_sure: bool
    differs_in_case: bool


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """A table of contents; `anchors` are those of all headings of its document.

    `headings` has the heading that each item leads to, in whatever case, also by an `id=` or `name=` beside it (then
    it is among `by_name`); `dead_ends` has the items that lead nowhere; `named` the headings that rows name but do
    not lead to: those of other files, or without a link.
    """

    contents: Contents
    headings: Mapping[ContentsItem, AnyHeading]
    by_name: frozenset[ContentsItem]
    dead_ends: Mapping[ContentsItem, DeadEnd]
    named: frozenset[AnyHeading]
    anchors: Mapping[AnyHeading, str]

    @property
    def sure(self) -> frozenset[AnyHeading]:
        """The headings that items lead to, or will once they are repaired."""
        return self._with_ends(end.meant for end in self.dead_ends.values() if end.is_sure)

    @property
    def meant(self) -> frozenset[AnyHeading]:
        """The headings that items lead to or, as far as can be told, were meant to."""
        return self._with_ends(end.meant for end in self.dead_ends.values()) | self.named

    def _with_ends(self, anchors: Iterable[str | None]) -> frozenset[AnyHeading]:
        names = frozenset(anchors)
        return frozenset((*self.headings.values(), *(one for one, name in self.anchors.items() if name in names)))


def read_listings(document: Document, tables: Sequence[Contents]) -> Iterator[Listing]:
    """Each table of contents of a document with what it leads to."""
    targets = _Targets(document) if tables else None
    return (targets.listing(contents) for contents in tables) if targets else iter(())


class _Targets:
    """What the items of tables of contents can lead to."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known = Fragments(anchor.name for anchor in document.anchors)
        self._own = {anchor.name: anchor.heading for anchor in reversed(document.anchors) if anchor.heading}
        self._beside = {
            anchor.name: heading
            for anchor in reversed(document.anchors)
            if anchor.name not in self._own and (heading := self._heading_beside(anchor))
        }
        self._names = {anchor.heading: anchor.name for anchor in document.anchors if anchor.heading}

    def listing(self, contents: Contents) -> Listing:
        fragments = {item: fragment for item in contents.items if (fragment := self._fragment(item))}
        names = {item: self._known.anchor(name) or self._known.other_case(name) for item, name in fragments.items()}
        taken = frozenset(names.values())
        dead_ends = {
            item: self._dead_end(item, fragment, taken)
            for item, fragment in fragments.items()
            if not self._known.has(fragment)
        }
        found = {item: self._own.get(name or "") or self._beside.get(name or "") for item, name in names.items()}
        headings = {item: heading for item, heading in found.items() if heading}
        by_name = frozenset(item for item in headings if names[item] not in self._own)
        return Listing(contents, headings, by_name, dead_ends, self._named(contents, fragments), self._names)

    def _heading_beside(self, anchor: Anchor) -> AnyHeading | None:
        """The heading that an `id=` or `name=` stands in, right above or right below."""
        headings = self._document.headings
        place = bisect_right(headings, anchor.span.start, key=_start)
        above = headings[place - 1] if place else None
        below = headings[place] if place < len(headings) else None
        if above and (anchor.span.start < above.span.end or self._is_bare(above.span.end, anchor.span.start)):
            return above
        return below if below and self._is_bare(anchor.span.end, below.span.start) else None

    def _is_bare(self, start: int, end: int) -> bool:
        """Whether a piece of the text shows nothing."""
        if end - start > _FARTHEST:
            return False
        text = self._document.source[Span(start, end)]
        return not text.strip() or ("<" in text and "![" not in text and not text_of(text).strip())

    def _fragment(self, item: ContentsItem) -> str | None:
        """The percent-decoded fragment into its own file that an item leads to."""
        url, file = item.link.url.strip(), self._document.source.name
        if "#" not in url or "//" in url:
            return None
        reference = resolve(file, url)
        return reference.fragment if reference.path == file else None

    def _named(self, contents: Contents, own: Mapping[ContentsItem, str]) -> frozenset[AnyHeading]:
        others = (row.text for row in contents.rows if not any(item in own for item in row.items))
        anchors = (self._by_title.get(normalised_title(text)) for text in others)
        return frozenset(self._own[anchor] for anchor in anchors if anchor)

    def _dead_end(self, item: ContentsItem, fragment: str, taken: frozenset[str | None]) -> DeadEnd:
        other = self._known.other_case(fragment)
        if other:
            return DeadEnd(fragment, other, is_sure=True, differs_in_case=True)
        labelled = self._by_title.get(normalised_title(item.label))
        near = Guess(labelled, is_sure=True) if labelled else self._known.names.nearest(fragment)
        if near is None:
            return DeadEnd(fragment, None, is_sure=False, differs_in_case=False)
        # What another item leads to is hardly meant twice.
        return DeadEnd(fragment, near.name, near.is_sure and near.name not in taken, differs_in_case=False)

    @cached_property
    def _by_title(self) -> Mapping[str, str]:
        """Anchors by the text of their headings, where no two have the same."""
        titles = {name: normalised_title(self._document.plain_text(heading)) for heading, name in self._names.items()}
        counts = Counter(titles.values())
        return {title: name for name, title in titles.items() if title and counts[title] == 1}
