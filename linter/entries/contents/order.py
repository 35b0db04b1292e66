"""Where a table of contents has another order than the headings, and how its lines would stand in theirs."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from linter.diagnostics import Edit
from linter.entries.contents.listing import AnyHeading, Listing
from linter.entries.model import ContentsRow
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.markdown.html import text_of
from linter.text.span import Span

# A letter or a digit.
_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Disorder:
    """Rows side by side that only need to change places among themselves.

    `row` is the first that is not where it belongs; `above` is the heading that its own follows among these, None
    where its own is the first; `edits` bring all into order, none where that would be a guess.
    """

    row: ContentsRow
    above: AnyHeading | None
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Placed:
    """A row with its number in the table of contents and the heading that it leads to."""

    number: int
    row: ContentsRow
    heading: AnyHeading

    @property
    def key(self) -> int:
        return self.heading.span.start


def disorders(document: Document, listing: Listing) -> Iterator[Disorder]:
    """The places where a table of contents departs from the order of the headings.

    Rows that lead to no heading, or to one that was listed already, have no place of their own. Where an entry that
    leads nowhere stands between rows in disorder, it is not clear which of them is wrong.
    """
    placed = list(_placed(listing))
    broken = [number for number, row in enumerate(listing.contents.rows) if _is_broken(listing, row)]
    for stretch in _stretches(placed):
        first = bisect_left(broken, stretch[0].number)
        if first < len(broken) and broken[first] < stretch[-1].number:
            continue
        moved = _first_moved(stretch)
        ordered = sorted(stretch, key=lambda one: one.key)
        place = ordered.index(moved)
        edits = tuple(_edits(document, listing, stretch, ordered))
        yield Disorder(moved.row, ordered[place - 1].heading if place else None, edits)


def _placed(listing: Listing) -> Iterator[_Placed]:
    seen: set[AnyHeading] = set()
    for number, row in enumerate(listing.contents.rows):
        heading = listing.headings.get(row.items[0]) if row.items else None
        if heading and heading not in seen:
            seen.add(heading)
            yield _Placed(number, row, heading)


def _is_broken(listing: Listing, row: ContentsRow) -> bool:
    return any(item in listing.dead_ends and not listing.dead_ends[item].differs_in_case for item in row.items[:1])


def _stretches(placed: Sequence[_Placed]) -> Iterator[Sequence[_Placed]]:
    """The shortest pieces that, put in order one by one, put all in order; those in order already are left out."""
    lowest_behind: list[int] = [0] * len(placed)
    lowest = placed[-1].key + 1 if placed else 0
    for index in range(len(placed) - 1, -1, -1):
        lowest_behind[index] = lowest
        lowest = min(lowest, placed[index].key)
    start, highest = 0, -1
    for index, one in enumerate(placed):
        highest = max(highest, one.key)
        if index + 1 == len(placed) or highest < lowest_behind[index]:
            if index > start:
                yield placed[start : index + 1]
            start, highest = index + 1, -1


def _first_moved(stretch: Sequence[_Placed]) -> _Placed:
    """The first row that is not where it belongs, of the outermost ones if any of these is not."""
    least = min(one.row.depth for one in stretch)
    outer = [one for one in stretch if one.row.depth == least]
    moved = _moved(outer) or _moved(stretch)
    return moved[0]


def _moved(rows: Sequence[_Placed]) -> list[_Placed]:
    """The rows that are not among the most that follow each other in order (the longest increasing subsequence)."""
    ends: list[int] = []
    last: list[_Placed] = []
    before: dict[_Placed, _Placed | None] = {}
    for one in rows:
        place = bisect_left(ends, one.key)
        before[one] = last[place - 1] if place else None
        ends[place : place + 1] = [one.key]
        last[place : place + 1] = [one]
    kept: set[_Placed] = set()
    at: _Placed | None = last[-1]
    while at:
        kept.add(at)
        at = before[at]
    return [one for one in rows if one not in kept]


def _edits(
    document: Document, listing: Listing, stretch: Sequence[_Placed], ordered: Sequence[_Placed]
) -> Iterator[Edit]:
    """The edits that put rows in order: each place gets the text of the row that belongs there."""
    is_list = listing.contents.is_list
    places = {one: _lines(document, one.row) if is_list else one.row.span for one in stretch}
    is_unbroken = len(stretch) == stretch[-1].number - stretch[0].number + 1
    if not is_unbroken or not _may_move(document, stretch, list(places.values()), is_list=is_list):
        return
    markers = _markers(document, stretch, ordered) if is_list else {}
    if markers is None:
        return
    for one, other in zip(stretch, ordered, strict=True):
        text = document.source[places[other]]
        if other in markers:
            at = other.row.marker.start - places[other].start
            text = text[:at] + markers[other] + text[at + len(other.row.marker) :]
        if text != document.source[places[one]]:
            yield Edit(places[one], text)


def _may_move(document: Document, stretch: Sequence[_Placed], places: Sequence[Span], *, is_list: bool) -> bool:
    """Whether rows can change places without leaving behind what belongs to them, or their numbers."""
    if any(_is_numbered(one.row.text) and not _is_numbered(document.plain_text(one.heading)) for one in stretch):
        return False
    if any(one.end > other.start for one, other in pairwise(places)):
        return False
    gaps = [document.source[Span(one.end, other.start)] for one, other in pairwise(places)]
    if is_list:
        return _is_by_level(stretch) and not any(gap.strip(" \t\r\n>") for gap in gaps)
    return len({one.heading.level for one in stretch}) == 1 and not any(_WORD.search(text_of(gap)) for gap in gaps)


def _is_numbered(text: str) -> bool:
    found = _WORD.search(text)
    return found is not None and found[0].isdigit()


def _is_by_level(stretch: Sequence[_Placed]) -> bool:
    """Whether deeper rows are those of deeper headings, so that order alone says what stands below what."""
    depths: dict[int, int] = {}
    if any(depths.setdefault(one.heading.level, one.row.depth) != one.row.depth for one in stretch):
        return False
    ordered = [depths[level] for level in sorted(depths)]
    return all(one < other for one, other in pairwise(ordered))


def _markers(
    document: Document, stretch: Sequence[_Placed], ordered: Sequence[_Placed]
) -> Mapping[_Placed, str] | None:
    """The numbers that outermost rows get in their new order, for they stay where they are.

    None where the numbers of others would have to change as well.
    """
    numbers = {one: text for one in stretch if (text := document.source[one.row.marker])[:1].isdigit()}
    if not numbers:
        return {}
    least = min(one.row.depth for one in stretch)
    outer = [one for one in stretch if one.row.depth == least]
    written = [numbers.get(one, "") for one in outer]
    if len(set(map(len, written))) > 1 or _parents(stretch) != _parents(ordered):
        return None
    moved = (one for one in ordered if one.row.depth == least)
    return {one: marker for one, marker in zip(moved, written, strict=True) if marker}


def _parents(rows: Sequence[_Placed]) -> Mapping[_Placed, _Placed | None]:
    """The row that each row stands below."""
    parents: dict[_Placed, _Placed | None] = {}
    above: list[_Placed] = []
    for one in rows:
        while above and above[-1].row.depth >= one.row.depth:
            above.pop()
        parents[one] = above[-1] if above else None
        above.append(one)
    return parents


def _lines(document: Document, row: ContentsRow) -> Span:
    """The lines of a row, without the last one's end."""
    source = document.source
    return Span(source.line(source.row(row.marker.start)).start, source.line(source.row(row.span.end)).end)
