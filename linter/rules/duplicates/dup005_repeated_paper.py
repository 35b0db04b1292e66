"""DUP005: one paper in several sections."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, ListRule
from linter.rules.context import PaperList
from linter.rules.copies import by_section, related
from linter.rules.groups import across


class RepeatedPaper(ListRule):
    """One paper listed in two sections or files.

    What it does
        Compares entries by arXiv identifier, DOI, address of the paper and title
        (also one that is nearly the same, as DUP004 has it).
        Every copy is reported and names those in other sections. An identifier
        under the titles of different papers is ARX013's.

    Why
        Many lists mean it, so this is but a remark; a list whose papers have one
        place each grades it an error:

            [severity]
            DUP005 = "error"

    Example
        Bad:
            ## Local Attention

            - [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)

            ## Sparse Attention

            - [⟦Sparse Lanterns⟧](https://arxiv.org/pdf/2309.12307)
    """

    code = "DUP005"
    name = "repeated-paper"
    severity = Severity.INFO
    cases = (
        Case(
            "by title alone, in another file",
            bad="## A\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n",
            files={"other.md": "## A\n\n- [Sparse lanterns](https://openreview.net/forum?id=lantern)\n"},
        ),
        Case(
            "by address",
            bad=(
                "## A\n\n- [⟦Sparse Lanterns⟧](https://openreview.net/forum?id=lantern)\n\n"
                "## B\n\n- [⟦Lanterns, Sparsely⟧](https://openreview.net/pdf?id=lantern)\n"
            ),
        ),
        Case(
            "in a section and in one below it",
            bad=(
                "## A\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n\n"
                "### B\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "twice here and once there: the two of one section are DUP001's",
            bad=(
                "## A\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n"
                "- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "by a title that is nearly the same",
            bad=(
                "## A\n\n- [⟦Sparse Lanterns Light Long Corridors⟧](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\n- [⟦Sparse Lantern Light Long Corridors⟧](https://openreview.net/forum?id=lantern)\n"
            ),
        ),
        Case(
            "in one section",
            good=(
                "## A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
                "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "one id under the titles of two papers is ARX013's",
            good=(
                "## A\n\n- [Sparse Lanterns Guide Travelling Moths](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\n- [Counting Rivers Before Breakfast Slowly](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "links to a whole site",
            good=(
                "## A\n\n- [Sparse Lanterns](https://openreview.net/), in print\n\n"
                "## B\n\n- [Dense Rivers](https://openreview.net), in print\n"
            ),
        ),
        Case(
            "a mention in prose",
            good=(
                "## A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\nAfter [Sparse Lanterns](https://arxiv.org/abs/2309.12307) came many others.\n"
            ),
        ),
        Case(
            "a paper and its follow-up",
            good=(
                "## A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\n- [Sparse Lanterns 2](https://arxiv.org/abs/2409.12307)\n"
            ),
        ),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each copy that has others elsewhere."""
        for group in papers.copies.of_one_paper:
            parts = by_section(group)
            elsewhere = "another section" if len(parts) == 2 else f"{len(parts) - 1} other sections"
            for copy, others in across(parts, papers.copies.may_be_one):
                message = f"paper is also listed in {elsewhere}"
                yield self.found(copy.entry.place, message, file=copy.file, related=related(others))
