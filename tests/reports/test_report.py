"""Files under the names that are shown."""

from linter.diagnostics import Diagnostic, Related, Severity
from linter.reports.report import Report, counts_by_severity
from linter.text.source import Source
from linter.text.span import Span


def found(file: str, start: int = 0, severity: Severity = Severity.WARNING) -> Diagnostic:
    return Diagnostic("TST001", "made-up", severity, "x", Span(start, start), file)


def test_findings_stand_in_the_order_of_the_names_shown() -> None:
    sources = {name: Source(name, "text") for name in ("sub/a.md", "top.md")}
    report = Report([found("sub/a.md", 1), found("sub/a.md", 2), found("top.md")], sources)

    renamed = report.renamed(lambda name: {"sub/a.md": "a.md", "top.md": "../top.md"}[name])

    assert [(one.file, one.span.start) for one in renamed.findings] == [("../top.md", 0), ("a.md", 1), ("a.md", 2)]
    assert renamed.sources["a.md"].text == "text"


def test_related_places_are_renamed_too() -> None:
    other = Related("b.md", Span(0, 0), "also here")
    one = Diagnostic("TST001", "made-up", Severity.INFO, "x", Span(0, 0), "a.md", related=(other,))
    sources = {name: Source(name, "") for name in ("a.md", "b.md")}

    (renamed,) = Report([one], sources).renamed(lambda name: f"sub/{name}").findings

    assert renamed.related[0].file == "sub/b.md"


def test_severities_are_counted_the_worst_first() -> None:
    findings = [found("a.md", severity=severity) for severity in (Severity.INFO, Severity.ERROR, Severity.ERROR)]

    assert counts_by_severity(findings) == "2 errors, 1 info finding"
