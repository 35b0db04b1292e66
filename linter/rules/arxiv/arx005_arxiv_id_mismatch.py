"""ARX005: an entry's link and its citation name different papers."""

from collections.abc import Iterator

from linter.bibtex.arxiv_ids import CitedId, cited_ids
from linter.diagnostics import Diagnostic, Related, Severity
from linter.entries.model import Entry, EntryLink, LinkKind
from linter.papers.addresses.arxiv import id_of
from linter.papers.arxiv import ArxivId
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material

NOTE = "note"


class ArxivIdMismatch(FileRule):
    """An entry whose paper link leads to one arXiv paper while its citation names another.

    What it does
        Compares the identifiers of an entry's paper links with those in its
        citation's `eprint`, `journal`, `url`, `doi` and the like. Versions do not
        count, and neither do titles and notes, which may speak of other papers.

    Why
        One of the two was copied from another entry. Whoever cites from the list
        cites the wrong paper, or reads it.

    Example
        Bad:
            #### Sparse Lanterns

            paper link: [here](⟦https://arxiv.org/abs/2309.12307⟧)

            citation:
            ```bibtex
            @article{doe2023sparse,
              title={Sparse Lanterns},
              author={Doe, Jane},
              journal={arXiv preprint arXiv:2308.16137},
              year={2023}
            }
            ```
    """

    code = "ARX005"
    name = "arxiv-id-mismatch"
    severity = Severity.ERROR
    needs = Material.CITATIONS
    cases = (
        Case(
            "in `eprint`",
            bad=(
                "#### T\n\npaper link: [here](⟦https://arxiv.org/pdf/2309.12307.pdf⟧)\n\ncitation:\n"
                "```bibtex\n@misc{a,\n  title={T},\n  eprint={2308.16137},\n  archivePrefix={arXiv}\n}\n```\n"
            ),
        ),
        Case(
            "in one of two fields",
            bad=(
                "#### T\n\npaper link: [here](⟦https://arxiv.org/abs/2309.12307⟧)\n\ncitation:\n"
                "```bibtex\n@misc{a,\n  title={T},\n  eprint={2309.12307},\n  url={https://arxiv.org/abs/2308.16137}\n"
                "}\n```\n"
            ),
        ),
        Case(
            "in arXiv's DOI",
            bad=(
                "#### T\n\npaper link: [here](⟦https://arxiv.org/abs/2309.12307⟧)\n\ncitation:\n"
                "```bibtex\n@misc{a,\n  title={T},\n  doi={10.48550/arXiv.2308.16137}\n}\n```\n"
            ),
        ),
        Case(
            "the same paper in another version and form",
            good=(
                "#### T\n\npaper link: [here](https://arxiv.org/pdf/2309.12307v2)\n\ncitation:\n"
                "```bibtex\n@misc{a,\n  title={T},\n  journal={CoRR},\n  volume={abs/2309.12307}\n}\n```\n"
            ),
        ),
        Case(
            "a citation of the published version",
            good=(
                "#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n"
                "```bibtex\n@inproceedings{a,\n  title={T},\n  booktitle={Lantern Conf},\n  doi={10.1145/3}\n}\n```\n"
            ),
        ),
        Case(
            "a link to the publisher",
            good=(
                "#### T\n\npaper link: [here](https://openreview.net/forum?id=abc)\n\ncitation:\n"
                "```bibtex\n@misc{a,\n  title={T},\n  eprint={2309.12307}\n}\n```\n"
            ),
        ),
        Case(
            "a note on another paper",
            good=(
                "#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n"
                "```bibtex\n@misc{a,\n  title={T},\n  note={Extends arXiv:2308.16137}\n}\n```\n"
            ),
        ),
        Case(
            "a malformed identifier is left to ARX001",
            good=(
                "#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n"
                "```bibtex\n@misc{a,\n  title={T},\n  journal={arXiv preprint arXiv:2309.1230}\n}\n```\n"
            ),
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such entry, at its paper link."""
        for entry in page.entries:
            linked = _linked_papers(entry)
            if not linked or entry.citation is None:
                continue
            bases = {paper.base for _, paper in linked}
            others = [cited for cited in cited_ids(page.source, entry.citation) if _names_other_than(bases, cited)]
            if others:
                link, paper = linked[0]
                message = f"link leads to arXiv:{paper.base}, the citation names arXiv:{others[0].text}"
                related = tuple(Related(page.name, cited.span, f"`{cited.field}` names it") for cited in others)
                yield self.found(link.link.url_span, message, related=related)


def _linked_papers(entry: Entry) -> list[tuple[EntryLink, ArxivId]]:
    """The entry's links to arXiv papers of its own, its paper link first."""
    links = [link for link in entry.links if link.kind is LinkKind.PAPER and link is not entry.paper_link]
    ordered = [entry.paper_link, *links] if entry.paper_link else links
    return [(link, paper) for link in ordered if (paper := id_of(link.link.url))]


def _names_other_than(bases: set[str], cited: CitedId) -> bool:
    return cited.id is not None and cited.id.base not in bases and cited.field != NOTE
