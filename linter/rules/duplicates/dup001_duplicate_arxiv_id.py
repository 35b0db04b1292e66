"""DUP001: one arXiv paper twice in a section."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, ListRule
from linter.rules.context import PaperList
from linter.rules.copies import by_section, related
from linter.rules.groups import across


class DuplicateArxivId(ListRule):
    """One arXiv paper listed more than once in a section.

    What it does
        Compares the identifiers of the entries' own papers, without version and
        whatever the form of the address; links in notes, news and prose do not
        count. Every copy is reported and names the others. An identifier under the
        titles of different papers is ARX013's, copies in different sections are
        DUP005's.

    Why
        The paper was added again by somebody who did not find it, and the two
        entries drift apart.

    Example
        Bad:
            ## Local Attention

            - [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)
            - [⟦Sparse Lanterns: A Study⟧](https://arxiv.org/pdf/2309.12307v2)
    """

    code = "DUP001"
    name = "duplicate-arxiv-id"
    severity = Severity.ERROR
    cases = (
        Case(
            "under two short names, in the heading style",
            bad=(
                "# T\n\n## A\n\n#### ⟦Sparse Lanterns⟧ (Wick)\n\npaper link: [here](https://arxiv.org/pdf/2309.12307.pdf)\n\n"
                "#### ⟦Sparse Lanterns⟧ (Flame)\n\npaper link: [here](https://arxiv.org/abs/2309.12307v3)\n"
            ),
        ),
        Case(
            "three times in a table",
            bad=(
                "| Title | Paper |\n|---|---|\n"
                "| ⟦Sparse Lanterns⟧ | [paper](https://arxiv.org/abs/2309.12307) |\n"
                "| Dense Lanterns | [paper](https://arxiv.org/abs/2309.12308) |\n"
                "| ⟦Sparse Lanterns⟧ | [paper](http://www.arxiv.org/abs/2309.12307) |\n"
                "| ⟦Sparse lanterns⟧. | [paper](https://arxiv.org/html/2309.12307) |\n"
            ),
        ),
        Case(
            "the second under its former title",
            bad=(
                "- [⟦Lanterns Are Sparse⟧](https://arxiv.org/abs/2309.12307)\n"
                "- [⟦Sparse Lanterns for Dense Nights⟧](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "one id under the titles of two papers is ARX013's",
            good=(
                "- [Sparse Lanterns Guide Travelling Moths](https://arxiv.org/abs/2309.12307)\n"
                "- [Counting Rivers Before Breakfast Slowly](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "in two sections",
            good=(
                "## A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "a link to another paper in an entry's note",
            good=(
                "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
                "- [Dense Lanterns](https://arxiv.org/abs/2309.12308), extends [it](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "a paper and its follow-up",
            good=(
                "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
                "- [Sparse Lanterns 2](https://arxiv.org/abs/2409.12307)\n"
            ),
        ),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each copy."""
        for group in papers.copies.of_one_id:
            for part in by_section(group):
                for copy, others in across([[copy] for copy in part]):
                    message = f"arXiv:{copy.entry.arxiv} is listed {len(part)} times in {copy.section_title}"
                    yield self.found(copy.entry.place, message, file=copy.file, related=related(others))
