"""ARX010: papers that have come out since."""

from collections.abc import Iterator

from linter.bibtex.added_field import further_field, place_for_field
from linter.bibtex.model import Citation
from linter.bibtex.preprints import preprint_id
from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.entries.arxiv_ids import arxiv_place
from linter.entries.model import Entry
from linter.papers.arxiv_record import ArxivRecord
from linter.papers.doi import arxiv_of, read_doi
from linter.papers.venues import find_venue
from linter.rules.base import Case, FactsRule
from linter.rules.context import Page
from linter.text.span import Span

_ANY_YEAR = 2000  # a venue is known by its year


class PublishedVersion(FactsRule):
    """An entry that says arXiv of a paper for which arXiv names a journal or a DOI.

    What it does
        Reports entries that are cited as preprints, or whose venue is arXiv, where
        `litlint.lock.jsonl` has a journal reference or a DOI for the paper. The fix
        adds the DOI to the citation; what becomes of its type and venue is for
        people to decide. Entries that name a venue or another DOI are up to date.

    Why
        The published version is the one to cite, and often differs. It is news, no
        defect: an info.

    Example
        Known:
            {"id": "2309.12307", "title": "Sparse Lanterns", "journal_ref": "Light 3 (2024)", "doi": "10.1234/light.3"}
        Bad:
            #### Sparse Lanterns

            paper link: [here](https://arxiv.org/abs/2309.12307)

            citation:
            ```bibtex
            @article{doe2023sparse,
              title={Sparse Lanterns},
              author={Doe, Jane},
              journal={⟦arXiv preprint arXiv:2309.12307⟧},
              year={2023}
            }
            ```
        Good:
            #### Sparse Lanterns

            paper link: [here](https://arxiv.org/abs/2309.12307)

            citation:
            ```bibtex
            @article{doe2023sparse,
              title={Sparse Lanterns},
              author={Doe, Jane},
              journal={arXiv preprint arXiv:2309.12307},
              year={2023},
              doi={10.1234/light.3}
            }
            ```
    """

    code = "ARX010"
    name = "published-version"
    severity = Severity.INFO
    fixable = Applicability.UNSAFE
    cases = (
        Case(
            "a journal without a DOI",
            bad=(
                "#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n"
                "```bibtex\n@misc{a,\n  title={T},\n  eprint={⟦2309.12307⟧},\n  archivePrefix={arXiv}\n}\n```\n"
            ),
            facts='{"id": "2309.12307", "title": "T", "journal_ref": "Light 3 (2024)"}\n',
        ),
        Case(
            "a venue in the text",
            bad="- Sparse Lanterns, Jane Doe, arXiv 2023. [[paper]](⟦https://arxiv.org/abs/2309.12307⟧)\n",
            facts='{"id": "2309.12307", "title": "Sparse Lanterns", "doi": "10.1234/light.3"}\n',
        ),
        Case(
            "on one line",
            bad="#### T\n\n```bibtex\n@misc{a, title={T}, eprint={⟦2309.12307⟧}}\n```\n",
            good="#### T\n\n```bibtex\n@misc{a, title={T}, eprint={2309.12307}, doi={10.1234/light.3}}\n```\n",
            facts='{"id": "2309.12307", "title": "T", "doi": "10.1234/LIGHT.3"}\n',
        ),
        Case(
            "a citation of the published version",
            good=(
                "#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n"
                "```bibtex\n@article{a,\n  title={T},\n  journal={Light},\n  eprint={2309.12307}\n}\n```\n"
            ),
            facts='{"id": "2309.12307", "title": "T", "journal_ref": "Light 3 (2024)", "doi": "10.1234/light.3"}\n',
        ),
        Case(
            "a venue in the text that is none of arXiv",
            good="- Sparse Lanterns, Jane Doe, ICML 2024. [[paper]](https://arxiv.org/abs/2309.12307)\n",
            facts='{"id": "2309.12307", "title": "Sparse Lanterns", "doi": "10.1234/light.3"}\n',
        ),
        Case(
            "arXiv's own DOI",
            good="#### T\n\n```bibtex\n@misc{a, title={T}, eprint={2309.12307}}\n```\n",
            facts='{"id": "2309.12307", "title": "T", "doi": "10.48550/arXiv.2309.12307"}\n',
        ),
        Case(
            "a paper that has not come out",
            good="#### T\n\n```bibtex\n@misc{a, title={T}, eprint={2309.12307}}\n```\n",
            facts='{"id": "2309.12307", "title": "T"}\n',
        ),
        Case(
            "an entry that names no venue at all",
            good="- [Sparse Lanterns](https://arxiv.org/abs/2309.12307), Jane Doe.\n",
            facts='{"id": "2309.12307", "title": "Sparse Lanterns", "doi": "10.1234/light.3"}\n',
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such entry, where it says arXiv."""
        for entry in page.entries:
            known = page.facts.paper(entry.arxiv.base) if entry.arxiv else None
            doi = _doi(known) if known else None
            if not (known and (doi or known.journal_ref)) or entry.doi or _names_venue(entry):
                continue
            preprint = (
                entry.citation if entry.citation and preprint_id(page.source, entry.citation, entry.arxiv) else None
            )
            if preprint is None and (entry.citation or not entry.venue):
                continue
            place = _place(preprint) if preprint else None
            yield self.found(
                place or arxiv_place(page.source, entry) or entry.title_span,
                f"paper has come out: {', '.join(filter(None, (known.journal_ref, doi and f'doi:{doi}')))}",
                fix=_doi_added(page, preprint, doi) if preprint and doi else None,
            )


def _doi(paper: ArxivRecord) -> str | None:
    """The paper's DOI elsewhere than at arXiv."""
    doi = read_doi(paper.doi or "")
    return doi if doi and not arxiv_of(doi) else None


def _preprint(page: Page, entry: Entry) -> Citation | None:
    """The entry's citation, if it is of a preprint."""
    return entry.citation if entry.citation and preprint_id(page.source, entry.citation, entry.arxiv) else None


def _names_venue(entry: Entry) -> bool:
    """Whether an entry says where its paper has come out."""
    venue = find_venue(f"{entry.venue} {_ANY_YEAR}") if entry.venue else None
    return entry.venue is not None and not (venue and venue.is_preprint)


def _place(citation: Citation) -> Span | None:
    """Where a citation says arXiv."""
    fields = (citation.get(name) for name in ("journal", "journaltitle", "eprint", "howpublished"))
    return next((field.value_span for field in fields if field), None)


def _doi_added(page: Page, citation: Citation, doi: str) -> Fix | None:
    if citation.says("doi"):
        return None
    text = further_field(page.source, citation, "doi", doi)
    return Fix.replace(place_for_field(citation), text, message="Add the DOI", applicability=Applicability.UNSAFE)
