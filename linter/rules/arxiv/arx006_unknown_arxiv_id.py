"""ARX006: arXiv ids of papers that do not exist."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.arxiv_ids import arxiv_place
from linter.papers.arxiv import is_future
from linter.rules.base import Case, FactsRule
from linter.rules.context import Page


class UnknownArxivId(FactsRule):
    """An entry whose arXiv id is well-formed, but arXiv has no such paper.

    What it does
        Reports entries whose paper arXiv was asked for, and answered that there is
        none: `litlint sync` notes that in `litlint.lock.jsonl`, and
        `check --online` asks. An id that nobody has asked for is counted as not
        checked, and one from the future is left to ARX004.

    Why
        The link leads nowhere, and a digit of it is wrong. Ids that were made up by
        a program look like any other.

    Example
        Known:
            {"id": "2309.99999", "title": null, "checked": "2026-01-14", "source": "arxiv-api"}
        Bad:
            - [Sparse Lanterns](⟦https://arxiv.org/abs/2309.99999⟧), Jane Doe, 2023.
    """

    code = "ARX006"
    name = "unknown-arxiv-id"
    severity = Severity.ERROR
    cases = (
        Case(
            "named by the citation alone",
            bad="#### T\n\ncitation:\n```bibtex\n@misc{a,\n  title={T},\n  eprint={⟦2309.99999⟧}\n}\n```\n",
            facts='{"id": "2309.99999", "checked": "2026-01-14"}\n',
        ),
        Case(
            "whatever the form of the link and the version",
            bad="#### T\n\npaper link: [here](⟦https://arxiv.org/pdf/hep-th/9901999v2.pdf⟧)\n",
            facts='{"id": "hep-th/9901999", "checked": "2026-01-14"}\n',
        ),
        Case(
            "a paper that there is",
            good="- [Sparse Lanterns](https://arxiv.org/abs/2309.12307), Jane Doe, 2023.\n",
            facts='{"id": "2309.12307", "title": "Sparse Lanterns", "checked": "2026-01-14"}\n',
        ),
        Case(
            "a paper that nobody has asked for", good="- [Sparse Lanterns](https://arxiv.org/abs/2309.99999), 2023.\n"
        ),
        Case(
            "a line that says nothing yet",
            good="- [Sparse Lanterns](https://arxiv.org/abs/2309.12307), Jane Doe, 2023.\n",
            facts='{"id": "2309.12307"}\n',
        ),
        Case(
            "an id from the future is left to ARX004",
            good="- [Sparse Lanterns](https://arxiv.org/abs/2612.00001), Jane Doe, 2023.\n",
            facts='{"id": "2612.00001", "checked": "2026-01-14"}\n',
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such entry, where it names the paper."""
        for entry in page.entries:
            known = page.facts.paper(entry.arxiv.base) if entry.arxiv else None
            if entry.arxiv and known and known.is_unknown_to_arxiv and not is_future(entry.arxiv, page.today):
                place = arxiv_place(page.source, entry) or entry.title_span
                yield self.found(place, f"arXiv has no paper {entry.arxiv.base}")
