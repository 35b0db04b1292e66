"""ARX009: papers that are withdrawn."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.arxiv_ids import arxiv_place
from linter.rules.base import Case, FactsRule
from linter.rules.context import Page


class WithdrawnPaper(FactsRule):
    """An entry whose paper its authors, or arXiv, have withdrawn.

    What it does
        Reports entries whose paper is marked as withdrawn in `litlint.lock.jsonl`,
        or as `check --online` learns. arXiv has no field for that: it is read from
        the comment, or the beginning of the abstract. What was withdrawn from a
        conference counts for nothing.

    Why
        The page is still there, the PDF is not, and what it said is no longer
        claimed by anybody.

    Example
        Known:
            {"id": "2309.12307", "title": "Sparse Lanterns", "withdrawn": true}
        Bad:
            - [Sparse Lanterns](⟦https://arxiv.org/abs/2309.12307⟧), Jane Doe, 2023.
    """

    code = "ARX009"
    name = "withdrawn-paper"
    severity = Severity.WARNING
    cases = (
        Case(
            "named by the citation alone",
            bad="#### T\n\ncitation:\n```bibtex\n@misc{a,\n  title={T},\n  eprint={⟦2309.12307⟧}\n}\n```\n",
            facts='{"id": "2309.12307", "title": "T", "withdrawn": true}\n',
        ),
        Case(
            "in a table",
            bad="| title | link |\n|---|---|\n| Sparse Lanterns | [paper](⟦https://arxiv.org/abs/2309.12307⟧) |\n",
            facts='{"id": "2309.12307", "title": "Sparse Lanterns", "withdrawn": true}\n',
        ),
        Case(
            "a paper that stands",
            good="- [Sparse Lanterns](https://arxiv.org/abs/2309.12307), Jane Doe, 2023.\n",
            facts='{"id": "2309.12307", "title": "Sparse Lanterns", "withdrawn": false}\n',
        ),
        Case(
            "a paper of which it is not known",
            good="- [Sparse Lanterns](https://arxiv.org/abs/2309.12307), Jane Doe, 2023.\n",
            facts='{"id": "2309.12307", "title": "Sparse Lanterns"}\n',
        ),
        Case(
            "another paper that is withdrawn",
            good="- [Sparse Lanterns](https://arxiv.org/abs/2309.12307), Jane Doe, 2023.\n",
            facts='{"id": "2309.12308", "title": "Ropes", "withdrawn": true}\n',
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such entry, where it names the paper."""
        for entry in page.entries:
            known = page.facts.paper(entry.arxiv.base) if entry.arxiv else None
            if known and known.withdrawn:
                place = arxiv_place(page.source, entry) or entry.title_span
                yield self.found(place, f"arXiv:{known.id} is withdrawn")
