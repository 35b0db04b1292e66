"""DUP002: one DOI or address twice in a section."""

from collections.abc import Hashable, Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, ListRule
from linter.rules.context import PaperList
from linter.rules.copies import Copy, by_section, related
from linter.rules.groups import across
from linter.rules.page_index import IndexedEntry


class DuplicateLink(ListRule):
    """One DOI or paper address listed more than once in a section.

    What it does
        Compares the DOIs and addresses of the entries' own papers: scheme, `www.`,
        tracking parameters and a final slash do not count, and abstract, PDF and DOI
        of one paper are one where the site lets that be seen. Links to code, in notes
        and to a whole site do not count. Copies that share an arXiv identifier are
        DUP001's, those in different sections DUP005's.

    Why
        The paper was added again by somebody who did not find it, or the address was
        copied from the entry above and never replaced.

    Example
        Bad:
            ## Local Attention

            - [⟦Sparse Lanterns⟧](https://openreview.net/forum?id=lantern)
            - [⟦Lanterns, Sparsely Lit⟧](https://openreview.net/pdf?id=lantern)
    """

    code = "DUP002"
    name = "duplicate-link"
    severity = Severity.WARNING
    cases = (
        Case(
            "one DOI, at the resolver and at the publisher",
            bad=(
                "- [⟦Sparse Lanterns⟧](https://doi.org/10.1145/3411.22)\n"
                "- [⟦Sparse Lanterns⟧](https://dl.acm.org/doi/abs/10.1145/3411.22)\n"
                "- [Dense Lanterns](https://doi.org/10.1145/3411.23)\n"
            ),
        ),
        Case(
            "in the heading style, the DOI in the citation",
            bad=(
                "# T\n\n## A\n\n#### ⟦Sparse Lanterns⟧\n\npaper link: [here](https://doi.org/10.1145/3411.22)\n\n"
                "#### ⟦Lanterns⟧\n\npaper link: [here](https://jane.org/l.pdf)\n\ncitation:\n"
                "```bibtex\n@article{a,\n  title={Lanterns},\n  doi={10.1145/3411.22}\n}\n```\n"
            ),
        ),
        Case(
            "in a table, with and without a final slash",
            bad=(
                "| Title | Paper |\n|---|---|\n"
                "| ⟦Sparse Lanterns⟧ | [paper](https://aclanthology.org/2023.acl-long.1/) |\n"
                "| ⟦Dense Rivers⟧ | [paper](http://www.aclanthology.org/2023.acl-long.1.pdf) |\n"
            ),
        ),
        Case(
            "one of them with an arXiv page besides",
            bad=(
                "- **⟦Sparse Lanterns⟧** [[paper]](https://doi.org/10.1145/3411.22)\n"
                "- **⟦Sparse Lanterns⟧** [[paper]](https://arxiv.org/abs/2309.12307) "
                "[[paper]](https://doi.org/10.1145/3411.22)\n"
            ),
        ),
        Case(
            "the same arXiv id is DUP001's",
            good=(
                "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
                "- [Sparse Lanterns](https://doi.org/10.48550/arXiv.2309.12307)\n"
            ),
        ),
        Case(
            "one id under the titles of two papers is ARX013's",
            good=(
                "- [Sparse Lanterns Guide Travelling Moths](https://doi.org/10.48550/arXiv.2309.12307)\n"
                "- [Counting Rivers Before Breakfast Slowly](https://doi.org/10.48550/arXiv.2309.12307)\n"
            ),
        ),
        Case(
            "in two sections",
            good=(
                "## A\n\n- [Sparse Lanterns](https://openreview.net/forum?id=lantern)\n\n"
                "## B\n\n- [Sparse Lanterns](https://openreview.net/forum?id=lantern)\n"
            ),
        ),
        Case(
            "the site of a conference",
            good=(
                "- [Sparse Lanterns](https://openreview.net/), in print\n"
                "- [Dense Rivers](https://openreview.net/), in print\n"
            ),
        ),
        Case(
            "one repository for two papers",
            good=(
                "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) [[code]](https://github.com/a/b)\n"
                "- [Dense Lanterns](https://arxiv.org/abs/2309.12308) [[code]](https://github.com/a/b)\n"
            ),
        ),
        Case(
            "other papers at one site",
            good=(
                "- [Sparse Lanterns](https://openreview.net/forum?id=lantern)\n"
                "- [Dense Lanterns](https://openreview.net/forum?id=Lantern)\n"
                "- [Near Lanterns](https://jane.org/papers?id=1)\n"
                "- [Far Lanterns](https://jane.org/papers?id=2)\n"
            ),
        ),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each copy."""
        copies = papers.copies
        for group in copies.of_one_address:
            for part in by_section(group):
                apart: dict[Hashable, list[Copy]] = {}
                for copy in part:
                    apart.setdefault(copies.paper_of_id(copy), []).append(copy)
                for copy, others in across(list(apart.values()), copies.may_be_one):
                    what = _shared(copy.entry, others[0].entry)
                    message = f"{what} is listed {len(part)} times in {copy.section_title}"
                    yield self.found(copy.entry.place, message, file=copy.file, related=related(others))


def _shared(entry: IndexedEntry, other: IndexedEntry) -> str:
    """What two entries share, as far as they share it directly."""
    if entry.doi and entry.doi == other.doi:
        return f"DOI {entry.doi}"
    return f"https://{entry.paper_url}" if entry.paper_url == other.paper_url else "the paper"
