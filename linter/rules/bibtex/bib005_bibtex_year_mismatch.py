"""BIB005: preprints dated before they were on arXiv, or long after."""

from collections.abc import Iterator

from linter.bibtex.years import cited_year
from linter.diagnostics import Diagnostic, Severity
from linter.entries.kinds import EntriesOptions
from linter.entries.model import Entry
from linter.entries.preprint_years import preprint_year
from linter.papers.arxiv import ArxivId, earliest_year
from linter.rules.base import Case, FileRule
from linter.rules.bibtex.options import BibtexOptions
from linter.rules.context import Page
from linter.text.span import Span


class BibtexYearMismatch(FileRule):
    """A preprint whose year does not fit its arXiv identifier.

    What it does
        Compares the year of a citation, or of an entry that names arXiv as its
        venue, with the year that the arXiv identifier begins with. An earlier year
        is wrong, except for the first identifiers of a January, which papers of
        the last days of December get; so is one that is more than
        `bibtex.years-after-arxiv` (3) later. What came out at a conference, in a
        journal or with a publisher has the year of that, and is passed over.

    Why
        Either the year or the identifier was copied from another paper.

    Example
        Bad:
            #### Sparse Lanterns

            paper link: [here](https://arxiv.org/abs/2309.12307)

            citation:
            ```bibtex
            @misc{doe2021sparse,
              title={Sparse Lanterns},
              author={Doe, Jane},
              year={⟦2021⟧},
              eprint={2309.12307},
              archivePrefix={arXiv}
            }
            ```
    """

    code = "BIB005"
    name = "bibtex-year-mismatch"
    severity = Severity.WARNING
    options = ("bibtex.years-after-arxiv", "entries.preprints")
    cases = (
        Case(
            "arXiv as a journal",
            bad=(
                "```bibtex\n@article{a,\n  title={T},\n  author={Doe, Jane},\n"
                "  journal={arXiv preprint arXiv:2309.12307},\n  year={⟦2022⟧}\n}\n```\n"
            ),
        ),
        Case(
            "long after",
            bad="```bibtex\n@misc{a, title={T}, eprint={1706.03762}, archivePrefix={arXiv}, year=⟦2023⟧}\n```\n",
        ),
        Case(
            "the identifier that only the entry's link has",
            bad=(
                "#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n```bibtex\n@article{a,\n"
                "  title={T},\n  journal={arXiv preprint},\n  date={⟦2020⟧-05}\n}\n```\n"
            ),
        ),
        Case(
            "a list item",
            bad=(
                "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307), Jane Doe, arXiv ⟦2022⟧.\n"
                "- **Long Corridors**, *arXiv preprint arXiv:2309.12308*, ⟦2021⟧. "
                "[[paper]](https://arxiv.org/abs/2309.12308)\n"
                "- [arXiv'⟦22⟧] [Ropes and Stairs](https://arxiv.org/abs/2309.12309)\n"
            ),
        ),
        Case(
            "a table",
            bad=(
                "| Paper | Venue |\n|---|---|\n| [Sparse Lanterns](https://arxiv.org/abs/2309.12307) | arXiv ⟦2022⟧ |\n"
                "| [Long Corridors](https://arxiv.org/abs/2309.12308) | arXiv 2023 |\n"
            ),
        ),
        Case(
            "late in January",
            bad="```bibtex\n@article{a, title={T}, journal={arXiv preprint arXiv:2401.15670}, year={⟦2023⟧}}\n```\n",
        ),
        Case(
            "early in January",
            good="```bibtex\n@article{a, title={T}, journal={arXiv preprint arXiv:2401.00123}, year={2023}}\n```\n",
        ),
        Case(
            "a venue has its own year",
            good=(
                "```bibtex\n@inproceedings{a, title={T}, booktitle={Light}, eprint={1706.03762}, year={2022}}\n\n"
                "@article{b, title={T}, journal={Light Letters}, eprint={2309.12307}, year={2022}}\n\n"
                "@misc{c, title={T}, note={Accepted at Light}, eprint={2309.12307}, year={2022}}\n```\n"
            ),
        ),
        Case(
            "a year or two later",
            good="```bibtex\n@article{a, title={T}, journal={arXiv preprint arXiv:2309.12307}, year={2025}}\n```\n",
        ),
        Case(
            "a conference's year, in a list item",
            good="- [Sparse Lanterns](https://arxiv.org/abs/2309.12307), Jane Doe, ICLR 2022.\n",
        ),
        Case(
            "as late as the list allows",
            good="```bibtex\n@misc{a, title={T}, eprint={1706.03762}, archivePrefix={arXiv}, year={2023}}\n```\n",
            config="[bibtex]\nyears-after-arxiv = 6\n",
        ),
        Case(
            "by another name for preprints",
            bad="- [Sparse Lanterns](https://arxiv.org/abs/2309.12307), Jane Doe, Manuscript ⟦2021⟧.\n",
            config='[entries]\npreprints = ["Manuscript"]\n',
        ),
        Case(
            "a venue that may be anything",
            good="- [Sparse Lanterns](https://arxiv.org/abs/2309.12307), Jane Doe, Manuscript 2021.\n",
        ),
        Case(
            "another paper's year in a remark",
            good="- [Sparse Lanterns](https://arxiv.org/abs/2309.12307), Jane Doe, arXiv 2023. After X, arXiv 2020.\n",
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such year."""
        for citation in page.sound_citations:
            paper = page.preprints.get(citation.span)
            cited = cited_year(page.source, citation) if paper else None
            if paper and cited:
                yield from self._judged(page, paper, cited.year, cited.span)
        for entry in page.entries:
            yield from self._stated(page, entry)

    def _stated(self, page: Page, entry: Entry) -> Iterator[Diagnostic]:
        place = preprint_year(page.source, entry, page.options[EntriesOptions].preprints)
        if place and entry.arxiv and entry.year:
            yield from self._judged(page, entry.arxiv, entry.year, place)

    def _judged(self, page: Page, paper: ArxivId, year: int, place: Span) -> Iterator[Diagnostic]:
        latest = paper.year + page.options[BibtexOptions].years_after_arxiv
        if year < earliest_year(paper) or year > latest:
            yield self.found(place, f"preprint is dated {year}, but arXiv:{paper.base} is of {paper.year}")
