"""Reports made up for the tests of formats."""

from linter.diagnostics import Diagnostic, Fix, Related, Severity
from linter.reports.report import Report
from linter.rules.base import Case
from linter.text.source import Source
from linter.text.span import Span


def report_of(
    marked: str,
    *,
    message: str = "found it",
    file: str = "list.md",
    severity: Severity = Severity.WARNING,
    fix: Fix | None = None,
    related: tuple[Related, ...] = (),
) -> Report:
    """A report of one finding a pair of `⟦ ⟧` in a text, all alike."""
    text, spans = Case("", bad=marked).unmarked()
    findings = [
        Diagnostic("TST001", "made-up", severity, message, span, file, fix=fix, related=related) for span in spans
    ]
    return Report(findings, {file: Source(file, text)})


def replacing(content: str) -> Fix:
    """A safe fix of the first character."""
    return Fix.replace(Span(0, 1), content, message="Mend it")
