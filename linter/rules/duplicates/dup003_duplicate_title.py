"""DUP003: one title twice in a section."""

from collections.abc import Hashable, Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, ListRule
from linter.rules.context import PaperList
from linter.rules.copies import Copy, by_section, related
from linter.rules.groups import across


class DuplicateTitle(ListRule):
    """One title listed more than once in a section, under different addresses.

    What it does
        Compares titles without regard to case, accents, punctuation, LaTeX and
        hyphens. Copies that share an arXiv identifier are DUP001's, those that
        share a DOI or an address DUP002's, and those in different sections DUP005's.

    Why
        It is one paper, once as a preprint and once as published, or one of the two
        identifiers is another paper's.

    Example
        Bad:
            ## Local Attention

            - [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)
            - [⟦Sparse lanterns⟧](https://openreview.net/forum?id=lantern)
    """

    code = "DUP003"
    name = "duplicate-title"
    severity = Severity.ERROR
    cases = (
        Case(
            "under two identifiers",
            bad=(
                "- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n"
                "- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12370)\n"
            ),
        ),
        Case(
            "written otherwise",
            bad=(
                "- [⟦Sparse-Lanterns: a Schrödinger view⟧](https://arxiv.org/abs/2309.12307)\n"
                "- [⟦Sparse lanterns – A Schrodinger View⟧](https://openreview.net/forum?id=lantern)\n"
            ),
        ),
        Case(
            "in the heading style",
            bad=(
                "# T\n\n## A\n\n#### ⟦Sparse Lanterns⟧\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
                "#### ⟦Sparse lanterns⟧ (Wick)\n\npaper link: [here](https://aclanthology.org/2023.acl-long.1)\n"
            ),
        ),
        Case(
            "the same id is DUP001's, the same address DUP002's",
            good=(
                "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
                "- [Sparse Lanterns](https://arxiv.org/pdf/2309.12307)\n"
                "- [Dense Lanterns](https://openreview.net/forum?id=dense)\n"
                "- [Dense Lanterns](https://openreview.net/pdf?id=dense)\n"
            ),
        ),
        Case(
            "in two sections",
            good=(
                "## A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12370)\n"
            ),
        ),
        Case(
            "parts and versions are other papers",
            good=(
                "- [Sparse Lanterns I](https://arxiv.org/abs/2309.12307)\n"
                "- [Sparse Lanterns II](https://arxiv.org/abs/2309.12370)\n"
                "- [Sparse Lanterns++](https://arxiv.org/abs/2309.12371)\n"
            ),
        ),
        Case(
            "nearly the same title is DUP004's",
            good=(
                "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
                "- [Sparse Lantern](https://arxiv.org/abs/2309.12370)\n"
            ),
        ),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each copy."""
        copies = papers.copies
        for group in copies.of_one_title:
            for part in by_section(group):
                addresses: dict[Hashable, list[Copy]] = {}
                for copy in part:
                    addresses.setdefault(copies.address(copy), []).append(copy)
                for copy, others in across(list(addresses.values())):
                    message = f"title is listed {len(part)} times in {copy.section_title}"
                    yield self.found(copy.entry.place, message, file=copy.file, related=related(others))
