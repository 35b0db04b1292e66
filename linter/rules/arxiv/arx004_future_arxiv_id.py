"""ARX004: arXiv identifiers from the future."""

from collections.abc import Iterator
from datetime import date

from linter.diagnostics import Diagnostic, Severity
from linter.papers.arxiv import is_future
from linter.rules.base import Case, FileRule
from linter.rules.context import Page


class FutureArxivId(FileRule):
    """An arXiv identifier dated after today.

    What it does
        Reports identifiers whose first four digits name a month that has not begun
        anywhere on earth, in links, in `arXiv:` mentions and in citations.
        `SOURCE_DATE_EPOCH` sets today.

    Why
        arXiv numbers papers by the month they are submitted in, so there is no
        such paper: digits were swapped, or the identifier was made up.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. [paper](⟦https://arxiv.org/abs/3209.12307⟧)
    """

    code = "ARX004"
    name = "future-arxiv-id"
    severity = Severity.ERROR
    cases = (
        Case("the month after the current one", bad="- **T** [paper](⟦https://arxiv.org/abs/2602.00001⟧)\n"),
        Case("an identifier in text", bad="As in arXiv:⟦2912.01234⟧.\n"),
        Case(
            "an identifier in a citation",
            bad=(
                "#### T\n\ncitation:\n```bibtex\n@article{a2023t,\n  title={T},\n"
                "  journal={arXiv preprint arXiv:⟦3209.12307⟧}\n}\n```\n"
            ),
        ),
        Case("the current month", good="- **T** [paper](https://arxiv.org/abs/2601.00001)\n"),
        Case(
            "a month ends late somewhere: rules are handed the latest date on earth",
            good="- **T** [paper](https://arxiv.org/abs/2602.00001)\n",
            today=date(2026, 2, 1),
        ),
        Case("the old scheme counts from 1991", good="- **T** [paper](https://arxiv.org/abs/hep-th/9901001)\n"),
        Case("a malformed identifier has no date", good="- **T** [paper](https://arxiv.org/abs/3213.1)\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each place that names such an identifier."""
        for named in page.arxiv_ids:
            if named.id and is_future(named.id, page.today):
                month = f"{named.id.year}-{named.id.month:02}"
                yield self.found(named.span, f"`{named.text}` is of {month}, which is after {page.today:%Y-%m}")
