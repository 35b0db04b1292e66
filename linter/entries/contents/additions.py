"""New entries for tables of contents, whatever their form."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from html import escape as escape_html
from itertools import pairwise
from operator import itemgetter

from linter.diagnostics import Edit
from linter.entries.contents.lines import ContentsLines
from linter.entries.contents.listing import AnyHeading, Listing
from linter.entries.heading_label import heading_label
from linter.entries.model import ContentsItem
from linter.markdown.document import Document
from linter.markdown.html import text_of
from linter.markdown.model import LinkForm
from linter.text.span import Span

_start = itemgetter(0)


class ContentsStrip:
    """The links of a table of contents that stand side by side, and lead to at least one heading."""

    def __init__(self, document: Document, listing: Listing) -> None:
        self._document = document
        self._listing = listing
        listed: dict[int, ContentsItem] = {}
        for item, heading in listing.headings.items():
            listed.setdefault(heading.span.start, item)
        self._listed = sorted(listed.items(), key=_start)
        self._separator = self._find_separator()

    def gap(self, heading: AnyHeading) -> int:
        """How many listed headings stand before a heading."""
        return bisect(self._listed, heading.span.start, key=_start)

    def insertions(self, headings: Sequence[AnyHeading]) -> Iterator[Edit | None]:
        """For each heading the edit that adds its link; no listed heading stands between them.

        None where what stands between links, or their level, is not the same for all.
        """
        gap = self.gap(headings[0])
        item = self._listed[gap - 1 if gap else 0][1]
        for heading in headings:
            if self._separator is None or heading.level not in self._levels:
                yield None
            elif gap:
                place = Span(item.link.span.end, item.link.span.end)
                yield Edit(place, self._separator + self._link(item, heading))
            else:
                place = Span(item.link.span.start, item.link.span.start)
                yield Edit(place, self._link(item, heading) + self._separator)

    def renumbered(self, heading: AnyHeading) -> Iterator[Edit]:  # noqa: ARG002  as lists have it
        """No edits: nothing counts these links."""
        return iter(())

    @property
    def _levels(self) -> frozenset[int]:
        return frozenset(heading.level for heading in self._listing.headings.values())

    def _find_separator(self) -> str | None:
        """What stands between each two links, in one line or not; None where it differs, or where words do."""
        links = [item.link.span for item in self._listing.contents.items]
        places = [Span(one.end, other.start) for one, other in pairwise(links)]
        found = {self._document.source[place] for place in places if place.start <= place.end}
        separator = found.pop() if len(found) == 1 and len(self._levels) == 1 else ""
        return separator if separator and not any(map(str.isalnum, text_of(separator))) else None

    def _link(self, item: ContentsItem, heading: AnyHeading) -> str:
        anchor = self._listing.anchors[heading]
        if item.link.form is LinkForm.HTML:
            text = escape_html(self._document.plain_text(heading).strip(), quote=False)
            return f'<a href="#{anchor}">{text}</a>'
        return f"[{heading_label(self._document, heading)}](#{anchor})"


def contents_additions(document: Document, listing: Listing) -> ContentsLines | ContentsStrip:
    """What adds to a table of contents that leads to at least one heading."""
    return (ContentsLines if listing.contents.is_list else ContentsStrip)(document, listing)
