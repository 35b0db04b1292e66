"""STR010: entries whose typed numbers are out of step."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.entries.kinds import EntriesOptions
from linter.entries.numbering import Number, Numbers, read_numbers
from linter.entries.renumber import renumbered
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.source import Source
from linter.text.steps import Slip, slips


class ListNumbering(FileRule):
    """Numbers typed before entries that skip one, stand twice or are in the wrong order.

    What it does
        Reads the numbers of ordered lists, and those written as text: `[12]` or
        `12.` at the start of list items, entry headings and paragraphs, and a
        table's column of numbers. A list whose items all are `1.`, one that goes on
        with the numbers of another, one that counts down, and numbers that count
        something else are fine, and so are lists without links. Reported is the
        first of neighbours that are wrong by as much; the fix renumbers these alone.
        Where `entries.numbering` is `by-hand`, a list of entries whose items all
        are `1.` is out of step, too; where it is `none`, nothing is.

    Why
        GitHub counts ordered lists by itself, so that the numbers in the source are
        not those on the page; numbers in text are wrong on the page too.

    Example
        Bad:
            1. [Sparse Lanterns](https://arxiv.org/abs/2309.12307)
            2. [Dense Lanterns](https://arxiv.org/abs/2309.12308)
            ⟦4⟧. [Long Corridors](https://arxiv.org/abs/2309.12309)
        Good:
            1. [Sparse Lanterns](https://arxiv.org/abs/2309.12307)
            2. [Dense Lanterns](https://arxiv.org/abs/2309.12308)
            3. [Long Corridors](https://arxiv.org/abs/2309.12309)
    """

    code = "STR010"
    name = "list-numbering"
    severity = Severity.INFO
    fixable = Applicability.SAFE
    options = ("entries.numbering",)
    A, B, C, D = (
        f"[{title}](https://arxiv.org/abs/2309.1230{at})"
        for at, title in enumerate(("Ropes", "Stairs", "Wicks", "Moths"))
    )
    cases = (
        Case(
            "a number twice, and all behind it",
            bad=f"1. {A}\n2. {B}\n⟦2⟧. {C}\n3. {D}\n",
            good=f"1. {A}\n2. {B}\n3. {C}\n4. {D}\n",
        ),
        Case(
            "one number, in a list with blank lines",
            bad=f"1) {A}\n\n⟦7⟧) {B}\n\n3) {C}\n\n4) {D}\n",
            good=f"1) {A}\n\n2) {B}\n\n3) {C}\n\n4) {D}\n",
        ),
        Case(
            "two that changed places",
            bad=f"1. {A}\n⟦3⟧. {B}\n⟦2⟧. {C}\n4. {D}\n5. {A}\n6. {B}\n",
            good=f"1. {A}\n2. {B}\n3. {C}\n4. {D}\n5. {A}\n6. {B}\n",
        ),
        Case(
            "the first, where the others agree",
            bad=f"⟦12⟧. {A}\n2. {B}\n3. {C}\n4. {D}\n",
            good=f"1. {A}\n2. {B}\n3. {C}\n4. {D}\n",
        ),
        Case(
            "behind a paragraph between the items",
            bad=f"1. {A}\n2. {B}\n\nNote.\n\n3. {C}\n⟦5⟧. {D}\n",
            good=f"1. {A}\n2. {B}\n\nNote.\n\n3. {C}\n4. {D}\n",
        ),
        Case(
            "a marker that gets longer moves what is in its item",
            bad=f"8. {A}\n9. {B}\n⟦9⟧. {C}\n\n   Jane Doe\n   - code\n\n11. {D}\n12. {A}\n",
            good=f"8. {A}\n9. {B}\n10. {C}\n\n    Jane Doe\n    - code\n\n11. {D}\n12. {A}\n",
        ),
        Case(
            "a marker that gets longer takes one of several blanks behind it",
            bad=f"8.  {A}\n9.  {B}\n⟦9⟧.  {C}\n\n    Jane Doe\n\n11. {D}\n12. {A}\n",
            good=f"8.  {A}\n9.  {B}\n10. {C}\n\n    Jane Doe\n\n11. {D}\n12. {A}\n",
        ),
        Case(
            "in brackets behind bullets",
            bad=f"- [1] {A}\n- [2] {B}\n- [⟦4⟧] {C}\n- [5] {D}\n",
            good=f"- [1] {A}\n- [2] {B}\n- [3] {C}\n- [4] {D}\n",
        ),
        Case(
            "ordered items in bullets",
            bad=f"- 1. {A}\n- 2. {B}\n- ⟦2⟧. {C}\n",
            good=f"- 1. {A}\n- 2. {B}\n- 3. {C}\n",
        ),
        Case(
            "in the headings of entries",
            bad="".join(
                f"#### {number}. A {name}\n\npaper link: [here](https://arxiv.org/abs/2309.1{number}307)\n\n"
                for number, name in ((1, "Rope"), (2, "Stair"), ("⟦5⟧", "Wick"), (4, "Moth"))
            ).replace("2309.1⟦5⟧", "2309.15"),
            good="".join(
                f"#### {number}. A {name}\n\npaper link: [here](https://arxiv.org/abs/2309.1{paper}307)\n\n"
                for number, paper, name in ((1, 1, "Rope"), (2, 2, "Stair"), (3, 5, "Wick"), (4, 4, "Moth"))
            ),
        ),
        Case(
            "in a column of a table",
            bad=f"| # | Title |\n|---|---|\n| 1 | {A} |\n| 2 | {B} |\n| ⟦4⟧ | {C} |\n",
            good=f"| # | Title |\n|---|---|\n| 1 | {A} |\n| 2 | {B} |\n| 3 | {C} |\n",
        ),
        Case(
            "counting down",
            bad=f"- (4) {A}\n- (⟦2⟧) {B}\n- (2) {C}\n- (1) {D}\n",
            good=f"- (4) {A}\n- (3) {B}\n- (2) {C}\n- (1) {D}\n",
        ),
        Case(
            "every item is 1., where numbers are kept by hand",
            bad=f"1. {A}\n⟦1⟧. {B}\n1. {C}\n",
            good=f"1. {A}\n2. {B}\n3. {C}\n",
            config='[entries]\nnumbering = "by-hand"\n',
        ),
        Case(
            "numbers that are no running ones",
            good=f"1. {A}\n2. {B}\n2. {C}\n3. {D}\n",
            config='[entries]\nnumbering = "none"\n',
        ),
        Case("every item is 1.", good=f"1. {A}\n1. {B}\n1. {C}\n1. {D}\n"),
        Case(
            "a list that goes on", good=f"1. {A}\n2. {B}\n\nNote.\n\n3. {C}\n4. {D}\n\n## B\n\n5. {A}\n6. {B}\n7. {C}\n"
        ),
        Case("one that begins anew", good=f"1. {A}\n2. {B}\n\nNote.\n\n1. {C}\n2. {D}\n"),
        Case("from 0 on, and down", good=f"0. {A}\n1. {B}\n2. {C}\n\n## B\n\n3. {A}\n2. {B}\n1. {C}\n"),
        Case("numbers of something else", good=f"3. {A}\n15. {B}\n42. {C}\n121. {D}\n"),
        Case("years", good=f"- [2021] {A}\n- [2022] {B}\n- [2023] {C}\n- [2025] {D}\n"),
        Case("dates and titles", good="- 2023.05 A\n- 2023.06 B\n- 3D Ropes\n- 4D Ropes\n- 7D Ropes\n"),
        Case("steps without links", good="1. Fork\n2. Change\n4. Push\n"),
        Case("lists inside items", good=f"1. {A}\n   1. {B}\n   2. {C}\n2. {D}\n3. {A}\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each run of neighbours that are wrong by as much."""
        numbering = page.options[EntriesOptions].numbering
        if numbering == "none":
            return
        starts = sorted([link.span.start for link in page.links] + [entry.span.start for entry in page.entries])
        for numbers in read_numbers(page.document, page.outline):
            values = [number.value for number in numbers]
            found = slips(values)
            if numbering == "by-hand" and len(values) > 1 and len(set(values)) == 1:
                found = tuple(Slip(at, at + 1, at) for at in range(1, len(values)))
            if found and sum(_holds(starts, number) for number in numbers) * 2 >= len(numbers):
                is_one = len(set(values)) == 1
                for together in [found] if is_one else [(slip,) for slip in found]:
                    yield self._slips(page.source, numbers, together)

    def _slips(self, source: Source, numbers: Numbers, together: Sequence[Slip]) -> Diagnostic:
        """A finding at the first of some slips whose fix mends them all."""
        edits = [
            renumbered(source, number, number.value + slip.by)
            for slip in together
            for number in numbers[slip.start : slip.end]
        ]
        slip = together[0]
        first = numbers[slip.start]
        fix = None
        if all(edits):
            fix = Fix(tuple(edit for some in edits if some for edit in some), "Renumber")
        return self.found(
            first.span, f"number {first.value} is out of step: {first.value + slip.by} comes here", fix=fix
        )


def _holds(starts: list[int], number: Number) -> bool:
    """Whether what a number counts holds a link or an entry."""
    place = bisect_left(starts, number.counted.start)
    return place < len(starts) and starts[place] < number.counted.end
