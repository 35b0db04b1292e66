"""BIB011: arXiv papers cited by their identifier."""

from collections.abc import Iterator

from linter.bibtex.added_field import further_field, place_for_field
from linter.bibtex.arxiv_ids import cited_ids
from linter.bibtex.model import Citation
from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.papers.arxiv import ArxivId
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material
from linter.text.source import Source
from linter.text.span import Span


class ArxivAsJournal(FileRule):
    """An arXiv paper cited without `eprint` or `archivePrefix`.

    What it does
        Reports citations of preprints that name their arXiv paper elsewhere, mostly
        as a journal (`arXiv preprint arXiv:2309.12307`), or only through the
        entry's paper link, and have no `eprint`; and those whose `eprint` does not
        say that it is arXiv's. The fix adds what is missing behind the last field
        and leaves the rest as it is. What was published elsewhere is passed over.
        This rule is off by default.

    Why
        Styles print `eprint` as a link to the paper, and programs find the paper
        by it. A journal of that name there is not.

    Example
        Bad:
            ```bibtex
            @article{doe2023sparse,
              title={Sparse Lanterns},
              author={Doe, Jane},
              journal={⟦arXiv preprint arXiv:2309.12307⟧},
              year={2023}
            }
            ```
        Good:
            ```bibtex
            @article{doe2023sparse,
              title={Sparse Lanterns},
              author={Doe, Jane},
              journal={arXiv preprint arXiv:2309.12307},
              year={2023},
              eprint={2309.12307},
              archivePrefix={arXiv}
            }
            ```
    """

    code = "BIB011"
    name = "arxiv-as-journal"
    severity = Severity.INFO
    needs = Material.CITATIONS
    fixable = Applicability.SAFE
    default = False
    cases = (
        Case(
            "on one line, with a comma behind the last field",
            bad="```bibtex\n@misc{a, title={T}, url={⟦https://arxiv.org/abs/2309.12307⟧},}\n```\n",
            good=(
                "```bibtex\n@misc{a, title={T}, url={https://arxiv.org/abs/2309.12307}, eprint={2309.12307}, "
                "archivePrefix={arXiv},}\n```\n"
            ),
        ),
        Case(
            "an identifier that does not say whose it is, in a quoted list",
            bad=(
                "> - T\n>\n>   ```bibtex\n>   @misc{a,\n>     title={T},\n>     eprint={⟦2309.12307⟧}\n>   }\n>   ```\n"
            ),
            good=(
                "> - T\n>\n>   ```bibtex\n>   @misc{a,\n>     title={T},\n>     eprint={2309.12307},\n"
                ">     archivePrefix={arXiv}\n>   }\n>   ```\n"
            ),
        ),
        Case(
            "the identifier of the entry's link",
            bad=(
                "#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307v2)\n\ncitation:\n```bibtex\n"
                "@article{a,\n\ttitle={T},\n\tjournal={⟦ArXiv⟧}\n}\n```\n"
            ),
            good=(
                "#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307v2)\n\ncitation:\n```bibtex\n"
                "@article{a,\n\ttitle={T},\n\tjournal={ArXiv},\n\teprint={2309.12307},\n\tarchivePrefix={arXiv}\n}\n```\n"
            ),
        ),
        Case(
            "said already",
            good=(
                "```bibtex\n@misc{a, title={T}, eprint={2309.12307}, archiveprefix={arXiv}}\n\n"
                "@online{b, title={U}, eprint={2309.12308}, eprinttype={arxiv}}\n```\n"
            ),
        ),
        Case(
            "published elsewhere",
            good="```bibtex\n@inproceedings{a, title={T}, booktitle={Light}, url={https://arxiv.org/abs/2309.12307}}\n```\n",
        ),
        Case("no arXiv paper", good="```bibtex\n@article{a, title={T}, journal={Light Letters}, volume={2309}}\n```\n"),
        Case(
            "two identifiers",
            good="```bibtex\n@misc{a, title={T}, note={arXiv:2309.12307}, url={https://arxiv.org/abs/2309.12308}}\n```\n",
        ),
        Case(
            "what does not parse is left to BIB002",
            good="```bibtex\n@article{a,\n  title={T}\n  journal={arXiv preprint arXiv:2309.12307}\n}\n```\n",
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such citation, at the field that says arXiv."""
        for citation in page.sound_citations:
            paper = page.preprints.get(citation.span)
            missing = _missing(citation, paper) if paper else {}
            if missing:
                place = place_for_field(citation)
                content = "".join(further_field(page.source, citation, name, value) for name, value in missing.items())
                names = " and ".join(f"`{name}`" for name in missing)
                fix = Fix.replace(place, content, message=f"Add {names}")
                yield self.found(_place(page.source, citation), f"arXiv paper is cited without {names}", fix=fix)


def _missing(citation: Citation, paper: ArxivId) -> dict[str, str]:
    """The fields that a citation of a paper lacks, with their values."""
    if citation.says("archiveprefix") or citation.says("eprinttype"):
        return {} if citation.says("eprint") else {"eprint": paper.base}
    archive = {"archivePrefix": "arXiv"}
    return archive if citation.says("eprint") else {"eprint": paper.base, **archive}


def _place(source: Source, citation: Citation) -> Span:
    """Where a citation says arXiv: the field with the identifier, else the journal, else the key."""
    cited = next(cited_ids(source, citation), None)
    field = citation.get(cited.field if cited else "journal")
    return field.value_span if field else citation.key_span
