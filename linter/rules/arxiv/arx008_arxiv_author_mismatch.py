"""ARX008: citations whose authors are not those of the paper."""

from collections.abc import Iterator

from linter.bibtex.write import field_value
from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.papers.arxiv_record import ArxivRecord
from linter.papers.recognition import Match, are_other_authors, match
from linter.rules.base import Case, FactsRule
from linter.rules.context import Page


class ArxivAuthorMismatch(FactsRule):
    """A citation that names other authors than the paper has.

    What it does
        Compares the authors in an entry's citation with those of the paper that
        its arXiv id names. Reports the citation where most of its authors are not
        the paper's, and most of the paper's are not named. First names may be
        initials, the order may differ, and a list that is cut short is one of the
        paper's authors as well. A citation of another paper is left to ARX007 and
        BIB004; a team that stands for its members is believed.

    Why
        Citations that were copied from a neighbour, or made up by a program, have
        the right title and the wrong names; they credit people with what others
        have done.

    Example
        Known:
            {"id": "2309.12307", "title": "Sparse Lanterns", "authors": ["Ann Poe", "Max Moe"]}
        Bad:
            #### Sparse Lanterns

            paper link: [here](https://arxiv.org/abs/2309.12307)

            citation:
            ```bibtex
            @article{doe2023sparse,
              title={Sparse Lanterns},
              author={⟦Doe, Jane and Roe, Richard⟧},
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
              author={Ann Poe and Max Moe},
              year={2023}
            }
            ```
    """

    code = "ARX008"
    name = "arxiv-author-mismatch"
    severity = Severity.WARNING
    fixable = Applicability.UNSAFE
    cases = (
        Case(
            "one right name among invented ones",
            bad=(
                "#### T\n\ncitation:\n```bibtex\n@misc{a,\n  title={Sparse Lanterns},\n  eprint={2309.12307},\n"
                '  author="⟦Ann Poe and Jane Doe and Richard Roe⟧"\n}\n```\n'
            ),
            good=(
                "#### T\n\ncitation:\n```bibtex\n@misc{a,\n  title={Sparse Lanterns},\n  eprint={2309.12307},\n"
                '  author="Ann Poe and Max Moe and Ida Loe"\n}\n```\n'
            ),
            facts='{"id": "2309.12307", "title": "Sparse Lanterns", "authors": ["Ann Poe", "Max Moe", "Ida Loe"]}\n',
        ),
        Case(
            "a wrong first author and others",
            bad=(
                "#### T\n\ncitation:\n```bibtex\n@misc{a,\n  title={Sparse Lanterns},\n  eprint={2309.12307},\n"
                "  author={⟦Doe, Jane and others⟧}\n}\n```\n"
            ),
            facts='{"id": "2309.12307", "title": "Sparse Lanterns", "authors": ["Ann Poe", "Max Moe"]}\n',
        ),
        Case(
            "a team among the names of arXiv keeps its braces",
            bad=(
                "#### T\n\ncitation:\n```bibtex\n@misc{a,\n  title={Sparse Lanterns},\n  eprint={2309.12307},\n"
                "  author={⟦Doe, Jane⟧}\n}\n```\n"
            ),
            good=(
                "#### T\n\ncitation:\n```bibtex\n@misc{a,\n  title={Sparse Lanterns},\n  eprint={2309.12307},\n"
                "  author={Ann Poe and {Lamps and Ropes}}\n}\n```\n"
            ),
            facts='{"id": "2309.12307", "title": "Sparse Lanterns", "authors": ["Ann Poe", "Lamps and Ropes"]}\n',
        ),
        Case(
            "initials, another order, and a list cut short",
            good=(
                "#### T\n\ncitation:\n```bibtex\n@misc{a,\n  title={Sparse Lanterns},\n  eprint={2309.12307},\n"
                "  author={Moe, M. and Po{\\'e}, A. and others}\n}\n```\n"
            ),
            facts=(
                '{"id": "2309.12307", "title": "Sparse Lanterns",'
                ' "authors": ["Ann Poé", "Max Moe", "Ida Loe", "Eve Noe", "Tim Toe"]}\n'
            ),
        ),
        Case(
            "authors that a later version has added",
            good=(
                "#### T\n\ncitation:\n```bibtex\n@misc{a,\n  title={Sparse Lanterns},\n  eprint={2309.12307},\n"
                "  author={Ann Poe}\n}\n```\n"
            ),
            facts='{"id": "2309.12307", "title": "Sparse Lanterns", "authors": ["Ann Poe", "Max Moe", "Ida Loe"]}\n',
        ),
        Case(
            "a team for its members",
            good=(
                "#### T\n\ncitation:\n```bibtex\n@misc{a,\n  title={Sparse Lanterns},\n  eprint={2309.12307},\n"
                "  author={{Lantern Team}}\n}\n```\n"
            ),
            facts='{"id": "2309.12307", "title": "Sparse Lanterns", "authors": ["Ann Poe", "Max Moe"]}\n',
        ),
        Case(
            "a citation of another paper is left to others",
            good=(
                "#### Sparse Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n"
                "```bibtex\n@misc{a,\n  title={Counting Sheep without a Fence},\n  author={Jane Doe}\n}\n```\n"
            ),
            facts='{"id": "2309.12307", "title": "Sparse Lanterns", "authors": ["Ann Poe", "Max Moe"]}\n',
        ),
        Case(
            "a paper whose authors are not known",
            good=(
                "#### T\n\ncitation:\n```bibtex\n@misc{a,\n  title={Sparse Lanterns},\n  eprint={2309.12307},\n"
                "  author={Jane Doe}\n}\n```\n"
            ),
            facts='{"id": "2309.12307", "title": "Sparse Lanterns"}\n',
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such citation, at its authors."""
        for entry in page.entries:
            known = page.facts.paper(entry.arxiv.base) if entry.arxiv else None
            authors = entry.citation.get("author") if entry.citation else None
            if not (known and authors and entry.citation):
                continue
            title = entry.citation.value("title") or entry.title
            if match(title, entry.short_name, (), known) is not Match.ITS_OWN:
                continue
            if are_other_authors(entry.cited.authors, known):
                fix = Fix.replace(
                    authors.value_span,
                    _as_bibtex(known),
                    message="Use the paper's authors",
                    applicability=Applicability.UNSAFE,
                )
                yield self.found(
                    authors.value_span, f"paper's authors are {_listed(known)}", fix=fix if authors.delimiter else None
                )


def _as_bibtex(paper: ArxivRecord) -> str:
    """The authors of a paper for a citation; what BibTeX would part stands in braces."""
    names = (field_value("author", name) for name in paper.authors)
    return " and ".join(f"{{{name}}}" if " and " in name.lower() or "," in name else name for name in names)


def _listed(paper: ArxivRecord) -> str:
    first, *others = paper.authors
    if len(others) > 1:
        return f"{first} and {len(others)} others"
    return f"{first} and {others[0]}" if others else first
