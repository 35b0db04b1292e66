"""BIB006: one citation key for two papers."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Related, Severity
from linter.lazy.dataclasses import dataclass
from linter.papers.identity import Described, are_different
from linter.papers.titles.spelling import normalised_title
from linter.rules.base import Case, ListRule
from linter.rules.context import PaperList
from linter.rules.groups import across, grouped, parted
from linter.rules.material import Material
from linter.rules.page_index import IndexedCitation


@dataclass(frozen=True, slots=True)
class _Placed:
    """A citation with the file that it stands in."""

    file: str
    citation: IndexedCitation

    @property
    def paper(self) -> Described:
        """What it says of its paper."""
        cited = self.citation
        return Described(cited.title, cited.arxiv, cited.doi, cited.authors)


class DuplicateCitationKey(ListRule):
    """One citation key for two papers.

    What it does
        Compares the citations of the whole list that have one key. They are of two
        papers where their arXiv identifiers or DOIs differ, and where their titles have
        nothing in common. A citation of one paper that stands in several places is
        none of it, nor is one whose title was written otherwise.

    Why
        Whoever copies both into one bibliography gets an error from BibTeX, or one
        paper cited for the other.

    Example
        Bad:
            ```bibtex
            @misc{⟦doe2023sparse⟧,
              title={Sparse Lanterns},
              eprint={2309.12307},
              archivePrefix={arXiv}
            }
            @misc{⟦doe2023sparse⟧,
              title={Sparse Rivers},
              eprint={2310.01234},
              archivePrefix={arXiv}
            }
            ```
    """

    code = "BIB006"
    name = "duplicate-citation-key"
    severity = Severity.WARNING
    needs = Material.CITATIONS
    cases = (
        Case(
            "of two entries, by their links",
            bad=(
                "#### Sparse Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n"
                "```bibtex\n@article{⟦doe2023sparse⟧,\n  title={Sparse Lanterns}\n}\n```\n\n"
                "#### Sparse Rivers\n\npaper link: [here](https://arxiv.org/abs/2310.01234)\n\ncitation:\n"
                "```bibtex\n@article{⟦doe2023sparse⟧,\n  title={Sparse Rivers}\n}\n```\n"
            ),
        ),
        Case(
            "of two files, by title alone",
            bad="```bibtex\n@misc{⟦doe2023⟧,\n  title={Sparse Lanterns Guide Travelling Moths}\n}\n```\n",
            files={"b.md": "```bibtex\n@misc{doe2023,\n  title={Counting Rivers Before Breakfast Slowly}\n}\n```\n"},
        ),
        Case(
            "by DOI, below list items",
            bad=(
                "- **Sparse Lanterns Here** [[paper]](https://doi.org/10.1145/1)\n"
                "  ```bibtex\n  @article{⟦doe⟧,\n    title={Sparse Lanterns Here},\n    doi={10.1145/1}\n  }\n  ```\n"
                "- **Dense Lanterns Here** [[paper]](https://doi.org/10.1145/2)\n"
                "  ```bibtex\n  @article{⟦doe⟧,\n    title={Dense Lanterns Here},\n    doi={10.1145/2}\n  }\n  ```\n"
            ),
        ),
        Case(
            "by authors",
            bad=(
                "```bibtex\n@misc{⟦lanterns⟧,\n  title={Sparse Lanterns for Corridors},\n"
                "  author={Doe, Jane and Roe, John}\n}\n"
                "@misc{⟦lanterns⟧,\n  title={Dense Lanterns in Gardens},\n  author={Poe, Ann}\n}\n```\n"
            ),
        ),
        Case(
            "one paper in two sections",
            good=(
                "## A\n\n#### Sparse Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n"
                "```bibtex\n@article{doe2023sparse,\n  title={Sparse Lanterns}\n}\n```\n\n"
                "## B\n\n#### Sparse Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n"
                "```bibtex\n@inproceedings{doe2023sparse,\n  title={{Sparse} lanterns}\n}\n```\n"
            ),
        ),
        Case(
            "a preprint and its published version under a longer title",
            good=(
                "```bibtex\n@misc{doe2023wick,\n  title={Wick},\n  eprint={2309.12307}\n}\n"
                "@article{doe2023wick,\n  title={Wick: Lighting Long Corridors},\n  doi={10.1145/1}\n}\n```\n"
            ),
        ),
        Case(
            "one identifier",
            good=(
                "```bibtex\n@misc{doe2023,\n  title={Sparse Lanterns Guide Moths},\n  eprint={2309.12307}\n}\n"
                "@misc{doe2023,\n  title={Guiding Moths at Night},\n  eprint={2309.12307}\n}\n```\n"
            ),
        ),
        Case(
            "other keys",
            good=(
                "```bibtex\n@misc{doe2023a,\n  title={Sparse Lanterns},\n  eprint={2309.12307}\n}\n"
                "@misc{doe2023b,\n  title={Dense Rivers},\n  eprint={2310.01234}\n}\n```\n"
            ),
        ),
        Case(
            "no keys",
            good=(
                "```bibtex\n@misc{,\n  title={Sparse Lanterns},\n  eprint={2309.12307}\n}\n"
                "@misc{,\n  title={Dense Rivers},\n  eprint={2310.01234}\n}\n```\n"
            ),
        ),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each citation, at its key."""
        placed = (_Placed(page.file, cited) for page in papers.pages.values() for cited in page.citations)
        for group in grouped((one.citation.key, one) for one in placed):
            for one, others in across(parted(group, _title_and_id, _are_one)):
                message = f"key `{one.citation.key}` is also that of another paper, `{others[0].citation.title}`"
                related = tuple(Related(other.file, other.citation.place, other.citation.title) for other in others)
                yield self.found(one.citation.place, message, file=one.file, related=related)


def _title_and_id(one: _Placed) -> tuple[str, str | None, str | None]:
    return normalised_title(one.citation.title), one.citation.arxiv, one.citation.doi


def _are_one(one: _Placed, other: _Placed) -> bool:
    return not are_different(one.paper, other.paper)
