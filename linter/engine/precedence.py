"""One link, one finding: of the rules that judge a whole address, the first that applies speaks."""

from array import array
from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import overload

from linter.diagnostics import Diagnostic
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.markdown.model import LinkForm
from linter.text.cover import Cover
from linter.text.span import Span

ORDER = (
    "LNK001",
    "LNK014",
    "LNK004",
    "LNK010",
    "LNK012",
    "ARX001",
    "ARX004",
    "ARX011",
    "ARX002",
    "LNK006",
    "LNK005",
    "STR001",
    "LNK003",
    "LNK002",
)
_RANKS = {code: rank for rank, code in enumerate(ORDER)}
_NUMBERS = 5  # that tell the place of a link


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """Where a link stands: all of it, and its address, which a reference link has elsewhere.

    `is_plain` tells an address that is a link by itself, and so may stand inside what only means to be one.
    """

    span: Span
    url_span: Span
    is_plain: bool


@dataclass(frozen=True, slots=True)
class LinkPlaces(Sequence[LinkPlace]):
    """The places of many links as one row of numbers, as many for each.

    As objects they were the larger part of what is kept of a dense page, where they are seldom looked at.
    """

    numbers: "array[int]"

    @classmethod
    def read(cls, numbers: Iterable[int]) -> "LinkPlaces":
        """The places whose numbers these are. Raises TypeError, ValueError, or OverflowError for anything else."""
        row = array("I", numbers)
        if len(row) % _NUMBERS:
            raise ValueError(f"{len(row)} numbers are no places of links")
        return cls(row)

    def __len__(self) -> int:
        return len(self.numbers) // _NUMBERS

    @overload
    def __getitem__(self, at: int) -> LinkPlace: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[LinkPlace]: ...

    def __getitem__(self, at: int | slice) -> LinkPlace | Sequence[LinkPlace]:
        """The place of a link, or those of some."""
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        first = range(len(self))[at] * _NUMBERS
        start, end, url_start, url_end, is_plain = self.numbers[first : first + _NUMBERS]
        return LinkPlace(Span(start, end), Span(url_start, url_end), bool(is_plain))


NO_LINKS = LinkPlaces(array("I"))


def link_places(document: Document) -> LinkPlaces:
    """The links and images of a document."""
    plain = (LinkForm.BARE, LinkForm.AUTOLINK)
    found = (
        (link.span.start, link.span.end, link.url_span.start, link.url_span.end, link.form in plain)
        for link in document.links
    )
    return LinkPlaces.read(number for place in found for number in place)


def one_a_link(findings: Sequence[Diagnostic], links: Sequence[LinkPlace]) -> Iterator[Diagnostic]:
    """The findings of one file without those that stand back behind another one on their link.

    A finding belongs to the innermost link around it: an image inside a link is a link of its own. One around which
    there is none (`[text] (url)`) is taken for a link, and speaks for the plain addresses inside it.
    """
    ranked = sorted((found for found in findings if found.code in _RANKS), key=lambda found: _RANKS[found.code])
    if not ranked:
        return iter(findings)
    places = list(enumerate(links))
    owners = Cover((span, number) for number, link in places for span in {link.span, link.url_span})
    plain = [(link.span, number) for number, link in places if link.is_plain]
    settled: set[int] = set()
    supposed: list[tuple[Span, int]] = []
    silent: set[int] = set()
    for found in ranked:
        owner = owners.innermost(found.span)
        if owner in settled or (owner is None and any(_overlapping(supposed, found.span))):
            silent.add(id(found))
        elif owner is not None:
            settled.add(owner)
        else:
            settled.update(number for _, number in _overlapping(plain, found.span))
            insort(supposed, (found.span, 0))
    return (found for found in findings if id(found) not in silent)


def _overlapping(places: Sequence[tuple[Span, int]], span: Span) -> Iterator[tuple[Span, int]]:
    """Those of sorted places side by side that overlap a span."""
    first = bisect_right(places, span.start, key=lambda place: place[0].end)
    return takewhile(lambda place: place[0].start < span.end, map(places.__getitem__, range(first, len(places))))
