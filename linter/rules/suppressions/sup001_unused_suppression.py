"""SUP001: suppressions that suppress nothing."""

from linter.diagnostics import Applicability, Severity
from linter.rules.base import Case, EngineRule


class UnusedSuppression(EngineRule):
    """A suppression that suppresses nothing.

    What it does
        Reports a code in a `<!-- litlint: … -->` comment under which nothing is
        found in what the comment covers. Only codes that were looked for in this
        run are judged: with `--select ARX` nothing is said of `ignore[DUP001]`.
        The fix removes the code, and the comment with its last one.

    Why
        A waiver that outlives its defect hides the next one.

    Example
        `<!-- litlint: ignore[FMT016] -->` above `## Sparse Lanterns`, whose hashes are
        followed by one blank, as they should be. The fix removes the comment.
    """

    code = "SUP001"
    name = "unused-suppression"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    cases = (
        Case(
            "the only code, with its reason",
            bad="# Lanterns\n\n<!-- litlint: ignore[⟦FMT016⟧] as printed -->\n## Sparse Lanterns\n",
            good="# Lanterns\n\n## Sparse Lanterns\n",
            select=("FMT016",),
        ),
        Case(
            "one code of two",
            bad="# Lanterns\n\n<!-- litlint: ignore[FMT016, ⟦FMT002⟧] -->\n##  Sparse Lanterns\n",
            good="# Lanterns\n\n<!-- litlint: ignore[FMT016] -->\n##  Sparse Lanterns\n",
            select=("FMT002", "FMT016"),
        ),
        Case(
            "a whole file",
            bad="<!-- litlint: ignore-file[⟦FMT016⟧] -->\n\n# Lanterns\n",
            good="\n# Lanterns\n",
            select=("FMT016",),
        ),
        Case(
            "a range, on a line of text",
            bad="Bright <!-- litlint: off[⟦FMT016⟧] --> lanterns\n",
            good="Bright lanterns\n",
            select=("FMT016",),
        ),
        Case(
            "a defect that it does suppress",
            good="<!-- litlint: ignore[FMT016] -->\n##  Sparse Lanterns\n",
            select=("FMT016",),
        ),
        Case("a rule that did not run", good="<!-- litlint: ignore[FMT016] -->\n## Sparse Lanterns\n"),
        Case("a rule that there is not is SUP002's", good="<!-- litlint: ignore[XYZ001] -->\n## Sparse Lanterns\n"),
        Case(
            "another's comment", good="<!-- markdownlint: ignore[FMT016] -->\n## Sparse Lanterns\n", select=("FMT016",)
        ),
    )
