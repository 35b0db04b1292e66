"""SUP002: suppressions that name no rule."""

from linter.diagnostics import Applicability, Severity
from linter.rules.base import Case, EngineRule


class UnknownCode(EngineRule):
    """A suppression that names no rule.

    What it does
        Reports a code in a `<!-- litlint: … -->` comment that is neither a rule's
        code, nor the beginning of one (`ARX`), nor `ALL`. The fix removes it, and
        the comment with its last one.

    Why
        A misspelt code suppresses nothing: what it was meant to waive is reported
        all the same.

    Example
        Bad:
            # Lanterns

            <!-- litlint: ignore[⟦DUP1⟧] both versions are meant -->
            ## Sparse Lanterns
        Good:
            # Lanterns

            ## Sparse Lanterns
    """

    code = "SUP002"
    name = "unknown-code"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    cases = (
        Case(
            "one code of two",
            bad="<!-- litlint: ignore[⟦XYZ001⟧, ARX002] -->\n## Lanterns\n",
            good="<!-- litlint: ignore[ARX002] -->\n## Lanterns\n",
        ),
        Case("small letters", bad="<!-- litlint: ignore-file[⟦arx002⟧] -->\n\n# Lanterns\n", good="\n# Lanterns\n"),
        Case("a whole line of its own in a quote", bad="> <!-- litlint: off[⟦ARX9⟧] -->\n> text\n", good="> text\n"),
        Case("a code", good="<!-- litlint: ignore[ARX002] -->\n## Lanterns\n"),
        Case("a family, and all", good="<!-- litlint: ignore[ARX, ALL] -->\n## Lanterns\n"),
        Case("words outside the brackets", good="<!-- litlint: ignore[ARX002] see XYZ001 -->\n## Lanterns\n"),
        Case("a comment in code", good="```html\n<!-- litlint: ignore[XYZ001] -->\n```\n"),
    )
