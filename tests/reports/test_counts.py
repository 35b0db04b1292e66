"""Counts behind the findings."""

from support.findings import replacing, report_of

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.reports.statistics import statistics
from linter.reports.summary import summary
from linter.text.span import Span


def found(code: str, fix: Fix | None = None) -> Diagnostic:
    return Diagnostic(code, f"name-of-{code}", Severity.ERROR, "x", Span(0, 0), "a.md", fix=fix)


def test_statistics_count_each_rule_the_most_frequent_first() -> None:
    findings = [found("B1"), found("A1"), found("C1", replacing("x"))] + [found("C1")] * 9

    assert statistics(findings) == "10 C1 name-of-C1 (1 with a fix)\n 1 A1 name-of-A1\n 1 B1 name-of-B1\n"


def test_no_findings_have_no_statistics() -> None:
    assert statistics([]) == ""


def test_summary_of_nothing_says_what_was_looked_at() -> None:
    assert summary([], 1) == "nothing found in 1 file"


def test_summary_counts_and_names_the_options_that_repair() -> None:
    unsafe = Fix((), "x", Applicability.UNSAFE)

    assert summary(report_of("⟦a⟧ ⟦b⟧").findings, 3) == "2 warnings in 3 files"
    assert summary([found("A1", replacing("x"))], 1) == "1 error in 1 file; --fix can repair 1"
    assert summary([found("A1", unsafe)], 1) == "1 error in 1 file; --fix --unsafe-fixes can repair 1"
    assert summary([found("A1", replacing("x")), found("A1", unsafe)], 1).endswith(
        "; --fix can repair 1; --fix --unsafe-fixes another 1"
    )
