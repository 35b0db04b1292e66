"""ARX001: arXiv identifiers that cannot be."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, FileRule
from linter.rules.context import Page


class MalformedArxivId(FileRule):
    """An arXiv link, or `arXiv:` in text or citation, whose identifier cannot be one.

    What it does
        Reports identifiers that fit neither of arXiv's grammars: `YYMM.NNNNN` since
        April 2007 (four digits behind the point until December 2014, five since) and
        `archive/YYMMNNN` before. A month that is none or that precedes arXiv is
        reported too.

    Why
        The link leads to an error page, and the paper cannot be found by its
        identifier. Mostly a digit was lost or doubled in copying.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. [paper](⟦https://arxiv.org/abs/2309.1230⟧)
    """

    code = "ARX001"
    name = "malformed-arxiv-id"
    severity = Severity.ERROR
    cases = (
        Case("a digit too many, in a link to the PDF", bad="- **T** [pdf](⟦https://arxiv.org/pdf/2309.123071.pdf⟧)\n"),
        Case("no thirteenth month", bad="- **T** [paper](⟦https://arxiv.org/abs/2313.12307⟧)\n"),
        Case("a month that is none, with a version", bad="- **T** [paper](⟦https://arxiv.org/abs/2313.12307v2⟧)\n"),
        Case("five digits before 2015", bad="- **T** [paper](⟦https://arxiv.org/abs/1406.12345⟧)\n"),
        Case("an identifier mentioned in text", bad="The method of arXiv:⟦2309.123⟧ is older.\n"),
        Case("a letter among the digits", bad="- **T** [paper](⟦https://arxiv.org/abs/23O9.12307⟧)\n"),
        Case(
            "an identifier in a citation",
            bad=(
                "#### T\n\ncitation:\n```bibtex\n@misc{a2023t,\n  title={T},\n  eprint={⟦2309.1230⟧},\n"
                "  archivePrefix={arXiv},\n  journal={arXiv preprint arXiv:⟦2309.1230⟧}\n}\n```\n"
            ),
        ),
        Case(
            "a good identifier with junk behind it is left to ARX002",
            good="- **T** [paper](https://arxiv.org/abs/2309.12307mini)\n",
        ),
        Case(
            "both grammars, versions, the scheme's first and last months",
            good=(
                "- [a](https://arxiv.org/abs/0704.0001)\n- [b](https://arxiv.org/abs/hep-th/9901001v2)\n"
                "- [c](https://arxiv.org/pdf/math.GT/0309136)\n- [d](https://arxiv.org/abs/1412.9999)\n"
            ),
        ),
        Case(
            "listings and searches show no paper",
            good="- [new](https://arxiv.org/list/cs.CL/new), [all](https://arxiv.org/search/?query=2309.1)\n",
        ),
        Case("what says arXiv without an identifier", good="An arXiv preprint (arXiv:cs.CL), arXiv, 2023.12.\n"),
        Case("code and formulas", good="`arXiv:2309.1` and $arXiv:2309.1$\n\n```\narXiv:2309.123\n```\n"),
        Case(
            "a picture of a paper's HTML form is no paper",
            good="![figure](https://arxiv.org/html/2309.12307v1/x1.png)\n",
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each place that names a malformed identifier."""
        for named in page.arxiv_ids:
            if named.id is None:
                yield self.found(named.span, f"`{named.text}` cannot be an arXiv identifier")
