"""BIB012: a slip in a title that its citation does not have, or the reverse."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Related, Severity
from linter.papers.latex import to_text
from linter.papers.titles.spelling import Likeness
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material


class TitleSlip(FileRule):
    """A title that differs from its citation's in a few letters or a word.

    What it does
        Compares an entry's title with the title in its citation and reports the
        entry's where both are one paper's but spelt differently. Case, LaTeX,
        punctuation, a subtitle and a short name do not count. Which of the two is
        wrong, the list cannot know.

    Why
        Readers search for the title they read; so do the checks for papers listed
        twice.

    Example
        Bad:
            #### ⟦Sparse Lighting of Long Coridors⟧

            paper link: [here](https://arxiv.org/abs/2309.12307)

            citation:
            ```bibtex
            @article{doe2023sparse,
              title={Sparse lighting of long corridors},
              author={Doe, Jane},
              year={2023}
            }
            ```
    """

    code = "BIB012"
    name = "title-slip"
    severity = Severity.WARNING
    needs = Material.CITATIONS
    cases = (
        Case(
            "a plural",
            bad=(
                "#### ⟦Lighting Long Corridors with Lantern Token⟧\n\ncitation:\n```bibtex\n@misc{a,\n"
                "  title={Lighting Long Corridors with Lantern Tokens}\n}\n```\n"
            ),
        ),
        Case(
            "a word lost",
            bad=(
                "#### ⟦Lighting Long Corridors with Lanterns⟧ (Lant)\n\ncitation:\n```bibtex\n@misc{a,\n"
                "  title={Lighting Long Corridors with Sparse Lanterns}\n}\n```\n"
            ),
        ),
        Case(
            "letters swapped, in the citation",
            bad=(
                "#### ⟦Lighting Long Corridors with Sparse Lanterns⟧\n\ncitation:\n```bibtex\n@misc{a,\n"
                "  title={Lighting Long Corridors with Spares Lanterns}\n}\n```\n"
            ),
        ),
        Case(
            "case, punctuation and LaTeX",
            good=(
                "#### Émile's Lantern-Based Lighting: A 10× Study\n\ncitation:\n```bibtex\n@misc{a,\n"
                "  title={{\\'E}mile's lantern based lighting -- {A} 10$\\times$ study}\n}\n```\n"
            ),
        ),
        Case(
            "a subtitle more",
            good=(
                "#### Lighting Long Corridors\n\ncitation:\n```bibtex\n@misc{a,\n"
                "  title={Lighting Long Corridors: A Study of Lanterns}\n}\n```\n"
            ),
        ),
        Case(
            "a short name more",
            good=(
                "#### LANT: Lighting Long Corridors\n\ncitation:\n```bibtex\n@misc{a,\n"
                "  title={Lighting long corridors}\n}\n```\n"
            ),
        ),
        Case(
            "another paper is left to BIB004",
            good=(
                "#### Sparse Lanterns for Long Corridors\n\ncitation:\n```bibtex\n@misc{a,\n"
                "  title={Counting Sheep without a Fence}\n}\n```\n"
            ),
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such entry, at its title."""
        for entry in page.entries:
            title = entry.citation.get("title") if entry.citation else None
            if title and page.likenesses[entry] is Likeness.SLIP:
                related = (Related(page.name, title.value_span, "the citation's title"),)
                yield self.found(
                    entry.title_span, f"title differs from its citation's, `{to_text(title.value)}`", related=related
                )
