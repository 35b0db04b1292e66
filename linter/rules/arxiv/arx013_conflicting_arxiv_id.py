"""ARX013: one arXiv id for two papers."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, ListRule
from linter.rules.context import PaperList
from linter.rules.copies import related_ids
from linter.rules.groups import across


class ConflictingArxivId(ListRule):
    """One arXiv identifier under two titles that are not the same paper.

    What it does
        Compares the entries of the whole list that name one identifier, in their
        paper link or else their citation. Every one of them is reported where the
        identifier stands, and names the others. Titles that may be one paper's are
        left alone: a short name, a missing subtitle, a slip, and wholly different ones
        whose authors are the same, for papers are renamed. Where no authors are named,
        the titles must have nothing in common.

    Why
        One of the entries leads to a paper that it does not speak of, mostly because
        the link was copied with the entry above.

    Example
        Bad:
            - [Sparse Lanterns Guide Travelling Moths](⟦https://arxiv.org/abs/2309.12307⟧)
            - [Counting Rivers Before Breakfast Slowly](⟦https://arxiv.org/abs/2309.12307⟧)
    """

    code = "ARX013"
    name = "conflicting-arxiv-id"
    severity = Severity.ERROR
    cases = (
        Case(
            "in the heading style, one of them in the citation alone",
            bad=(
                "# T\n\n## A\n\n#### Sparse Lanterns Guide Travelling Moths\n\n"
                "paper link: [here](⟦https://arxiv.org/pdf/2309.12307v2⟧)\n\n"
                "## B\n\n#### Counting Rivers Before Breakfast Slowly\n\ncitation:\n"
                "```bibtex\n@misc{a,\n  title={Counting Rivers Before Breakfast Slowly},\n  eprint={⟦2309.12307⟧},\n"
                "  archivePrefix={arXiv}\n}\n```\n"
            ),
        ),
        Case(
            "in another file, in a table",
            bad=(
                "| Title | Paper |\n|---|---|\n"
                "| Sparse Lanterns Guide Travelling Moths | [paper](⟦https://arxiv.org/abs/2309.12307⟧) |\n"
                "| Dense Lanterns | [paper](https://arxiv.org/abs/2309.12308) |\n"
            ),
            files={"other.md": "- [Counting Rivers Before Breakfast Slowly](https://arxiv.org/abs/2309.12307)\n"},
        ),
        Case(
            "titles with words in common, by other authors",
            bad=(
                "- **Sparse Lanterns for Long Corridors**. Jane Doe, John Roe. 2023. "
                "[[paper]](⟦https://arxiv.org/abs/2309.12307⟧)\n"
                "- **Dense Rivers in Long Corridors**. Ann Poe, Max Moe. 2023. "
                "[[paper]](⟦https://arxiv.org/abs/2309.12307⟧)\n"
            ),
        ),
        Case(
            "the citation pasted from another entry: its authors say nothing of the paper",
            bad=(
                "#### Sparse Lanterns Guide Travelling Moths\n\npaper link: [here](⟦https://arxiv.org/abs/2309.12307⟧)\n\n"
                "citation:\n```bibtex\n@misc{a,\n  title={Sparse Lanterns Guide Travelling Moths},\n"
                "  author={Doe, Jane and Roe, John},\n  eprint={2309.12307}\n}\n```\n\n"
                "#### Counting Rivers Before Breakfast\n\npaper link: [here](https://doi.org/10.1145/1)\n\n"
                "citation:\n```bibtex\n@misc{a,\n  title={Sparse Lanterns Guide Travelling Moths},\n"
                "  author={Doe, Jane and Roe, John},\n  eprint={⟦2309.12307⟧}\n}\n```\n"
            ),
        ),
        Case(
            "a paper that was renamed",
            good=(
                "- **Sparse Lanterns Guide Travelling Moths**. Jane Doe, John Roe, Ann Poe. 2023. "
                "[[paper]](https://arxiv.org/abs/2309.12307)\n"
                "- **Counting Rivers Before Breakfast Slowly**. Jane Doe, John Roe, Ann Poe. 2023. "
                "[[paper]](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "a short name, and a title without its subtitle",
            good=(
                "- [Wick](https://arxiv.org/abs/2309.12307)\n"
                "- [Wick: Sparse Lanterns for Long Corridors](https://arxiv.org/abs/2309.12307)\n"
                "- [Sparse Lanterns for Long Corridors](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "a slip in one of the titles",
            good=(
                "- [Sparse Lanterns Guide Travelling Moths](https://arxiv.org/abs/2309.12307)\n"
                "- [Sparse Lantern Guides Traveling Moths](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "a note on another paper",
            good=(
                "- [Sparse Lanterns Guide Travelling Moths](https://arxiv.org/abs/2309.12307)\n"
                "- [Counting Rivers Before Breakfast Slowly](https://arxiv.org/abs/2309.12308), "
                "after [this](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each entry, where its identifier stands."""
        for parts in papers.copies.of_misused_ids:
            for copy, others in across(parts):
                message = f"arXiv:{copy.entry.arxiv} also stands for another paper, `{others[0].entry.title}`"
                yield self.found(copy.entry.arxiv_place, message, file=copy.file, related=related_ids(others))
