"""The numbers of papers that a list states, brought up to date for a new entry."""

from collections.abc import Iterator, Mapping

from linter.diagnostics import Edit, applied
from linter.rules.page_index import IndexedCount, PageIndex
from linter.rules.structure.counted import in_digits, right_numbers


def with_counts(
    before: Mapping[str, PageIndex], after: Mapping[str, PageIndex], texts: Mapping[str, str]
) -> dict[str, str]:
    """The texts that change, by name: each number that was right before an entry was added is right again.

    What is counted in several ways is counted as before: a number that was that of all entries stays so, though the
    number of those with a paper link would do for a check. `texts` are those of all pages of `after`.
    """
    changed = {}
    for name, page in after.items():
        edits = list(_edits(before, after, before[name], page)) if name in before else []
        if edits:
            changed[name] = applied(texts[name], edits)
    return changed


def _edits(
    before: Mapping[str, PageIndex], after: Mapping[str, PageIndex], old: PageIndex, new: PageIndex
) -> Iterator[Edit]:
    if len(old.counts) != len(new.counts):
        return
    for was, now in zip(old.counts, new.counts, strict=True):
        wanted = _wanted(before, after, (old, was), (new, now))
        if wanted is not None and wanted != now.number and not now.is_least:
            yield Edit(now.place, in_digits(wanted, now))


def _wanted(
    before: Mapping[str, PageIndex],
    after: Mapping[str, PageIndex],
    was: tuple[PageIndex, IndexedCount],
    now: tuple[PageIndex, IndexedCount],
) -> int | None:
    """The number that a count should have by now; None where it was wrong before."""
    pairs = zip(right_numbers(before, *was), right_numbers(after, *now), strict=False)
    return next((later for number, later in pairs if number == was[1].number), None)
