"""A table of contents with what its items lead to."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from linter.entries.model import Contents, ContentsItem
from linter.markdown.document import Document
from linter.markdown.model import Heading, HtmlHeading
from linter.papers.titles import normalised_title
from linter.text.fragments import Fragments
from linter.text.nearest import Guess
from linter.text.references import resolve

AnyHeading = Heading | HtmlHeading


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

    `headings` has the heading that each item leads to, in whatever case; `dead_ends` the items that lead nowhere.
    """

    contents: Contents
    headings: Mapping[ContentsItem, AnyHeading]
    dead_ends: Mapping[ContentsItem, DeadEnd]
    anchors: Mapping[AnyHeading, str]

    @property
    def meant(self) -> frozenset[AnyHeading]:
        """The headings that items lead to or, as far as can be told, were meant to."""
        guessed = {end.meant for end in self.dead_ends.values()}
        return frozenset(self.headings.values()) | {one for one, name in self.anchors.items() if name in guessed}


def read_listings(document: Document, tables: Sequence[Contents]) -> Iterator[Listing]:
    """Each table of contents of a document with what it leads to."""
    targets = _Targets(document) if tables else None
    return (targets.listing(contents) for contents in tables) if targets else iter(())


class _Targets:
    """What the items of tables of contents can lead to."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known = Fragments(anchor.name for anchor in document.anchors)
        self._headings = {anchor.name: anchor.heading for anchor in reversed(document.anchors) if anchor.heading}
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
        return Listing(
            contents,
            {item: heading for item, name in names.items() if (heading := self._headings.get(name or ""))},
            dead_ends,
            self._names,
        )

    def _fragment(self, item: ContentsItem) -> str | None:
        """The percent-decoded fragment into its own file that an item leads to."""
        url = item.link.url.strip()
        return resolve(self._document.source.name, url).fragment if url.startswith("#") else None

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
