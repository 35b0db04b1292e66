"""BIB004: the citation under an entry is another paper's."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Related, Severity
from linter.papers.titles.spelling import Likeness
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material


class BibtexTitleMismatch(FileRule):
    """A citation whose title is clearly another paper's than its entry's.

    What it does
        Compares an entry's title with the title in its citation and reports the
        citation's where the two have hardly a word in common. Short names,
        subtitles, case, LaTeX and punctuation do not count; two titles that merely
        differ are BIB012's or nobody's.

    Why
        The citation was copied from another entry: readers cite a paper that they
        never saw.

    Example
        Bad:
            #### Sparse Lanterns for Long Corridors

            paper link: [here](https://arxiv.org/abs/2309.12307)

            citation:
            ```bibtex
            @article{doe2022ropes,
              title={⟦Knotted Ropes: Retrieval for Sailing Agents⟧},
              author={Doe, Jane},
              year={2022}
            }
            ```
    """

    code = "BIB004"
    name = "bibtex-title-mismatch"
    severity = Severity.ERROR
    needs = Material.CITATIONS
    cases = (
        Case(
            "a short name in common makes no paper",
            bad=(
                "#### Lantern: Sparse Lighting of Long Corridors\n\ncitation:\n```bibtex\n@misc{a,\n"
                "  title = {⟦Counting Sheep without a Fence⟧}\n}\n```\n"
            ),
        ),
        Case(
            "quotes for braces",
            bad=(
                "#### Sparse Lanterns for Long Corridors\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
                'citation:\n```bibtex\n@misc{a,\n  title = "⟦Counting Sheep without a Fence⟧"\n}\n```\n'
            ),
        ),
        Case(
            "a heading in brackets style",
            bad=(
                "#### Sparse Lighting of Long Corridors (Lantern) [`READ`]\n\ncitation:\n```bibtex\n@misc{a,\n"
                "  title={⟦{Counting} Sheep without a Fence⟧}\n}\n```\n"
            ),
        ),
        Case(
            "the short name alone",
            good=(
                "#### Lantern: Sparse Lighting of Long Corridors\n\ncitation:\n```bibtex\n@misc{a,\n"
                "  title={Lantern}\n}\n```\n"
            ),
        ),
        Case(
            "without the short name in front",
            good=(
                "#### LANT: Sparse Lighting of Long Corridors\n\ncitation:\n```bibtex\n@misc{a,\n"
                "  title={Sparse lighting of long corridors}\n}\n```\n"
            ),
        ),
        Case(
            "LaTeX for symbols",
            good=(
                "#### ∞-Lantern: Endless Lighting\n\ncitation:\n```bibtex\n@misc{a,\n"
                "  title={$\\infty$-lantern: endless lighting}\n}\n```\n"
            ),
        ),
        Case(
            "a slip is left to BIB012",
            good=(
                "#### Sparse Lighting of Long Coridors\n\ncitation:\n```bibtex\n@misc{a,\n"
                "  title={Sparse Lighting of Long Corridors}\n}\n```\n"
            ),
        ),
        Case(
            "a citation without a title",
            good="#### Sparse Lighting of Long Corridors\n\ncitation:\n```bibtex\n@misc{a,\n  year={2023}\n}\n```\n",
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such citation, at its title."""
        for entry in page.entries:
            title = entry.citation.get("title") if entry.citation else None
            if title and page.likenesses[entry] is Likeness.OTHER:
                related = (Related(page.name, entry.title_span, "the entry's title"),)
                yield self.found(
                    title.value_span, f"citation is not of `{entry.title}` but of another paper", related=related
                )
