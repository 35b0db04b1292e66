"""Workflow commands, and the summary of a step."""

import pytest
from support.findings import replacing, report_of

from linter.diagnostics import Diagnostic, Related, Severity
from linter.reports.github import SUMMARY_BYTES, render, step_summary
from linter.reports.report import Report
from linter.reports.tool import rule_page
from linter.text.source import Source
from linter.text.span import Span


def many(**counts: int) -> Report:
    """As many findings of each severity, one a row, of mixed severity from the first row on."""
    kinds = [Severity(name) for name in sorted(counts, reverse=True) for _ in range(counts[name])]
    findings = [
        Diagnostic("TST001", "made-up", severity, f"{severity} {row}", Span(row, row), "a.md")
        for row, severity in enumerate(kinds)
    ]
    return Report(findings, {"a.md": Source("a.md", "\n" * len(kinds))})


def test_finding_is_an_annotation_with_its_place() -> None:
    assert render(report_of("one\ntwo ⟦bad⟧\n")) == (
        "::warning file=list.md,line=2,col=5,endLine=2,endColumn=8,title=TST001 made-up::found it\n"
    )


@pytest.mark.parametrize(("severity", "command"), [("error", "error"), ("warning", "warning"), ("info", "notice")])
def test_severity_is_the_command(severity: str, command: str) -> None:
    assert render(report_of("⟦a⟧", severity=Severity(severity))).startswith(f"::{command} ")


def test_span_over_several_lines_has_no_columns() -> None:
    assert render(report_of("⟦one\ntwo⟧\n")).startswith("::warning file=list.md,line=1,endLine=2,title=")


def test_message_is_escaped_as_the_runner_reads_it() -> None:
    assert render(report_of("⟦a⟧", message="100%: a, b\r\n::error::x")).endswith(
        "::100%25: a, b%0D%0A::error::x\n"
    )  # fmt: skip


def test_annotation_says_what_would_mend_it_and_where_else_to_look() -> None:
    copies = tuple(Related("list.md", Span(at, at + 1), f"copy {at}") for at in range(5))

    assert render(report_of("⟦a⟧bcdef", fix=replacing("b"), related=copies)).endswith(
        "::found it%0Asee list.md:1:1: copy 0%0Asee list.md:1:2: copy 1%0Asee list.md:1:3: copy 2"
        "%0Aand 2 more places%0A--fix: Mend it\n"
    )


def test_file_name_is_escaped_as_the_runner_reads_it() -> None:
    shown = render(report_of("⟦a⟧", file="a,b:c%\n::add-mask::d\x1b.md"))

    assert shown.startswith("::warning file=a%2Cb%3Ac%25%0A%3A%3Aadd-mask%3A%3Ad\\x1b.md,line=1,")
    assert shown.count("\n") == 1


def test_escapes_of_a_terminal_do_not_reach_the_log() -> None:
    assert "\x1b" not in render(report_of("⟦a⟧", message="\x1b[31m\u202e\u2028::error::"))


def test_worst_come_first_and_ten_of_each_level_are_annotated() -> None:
    lines = render(many(error=12, warning=11, info=3)).splitlines()

    assert [line.split(" ")[0] for line in lines[:-1]] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 3
    assert lines[-1] == "2 errors, 1 warning more: GitHub shows 10 of each level, the summary of the step lists all"


def test_summary_is_a_table_of_all_findings_the_worst_first() -> None:
    assert step_summary(many(error=1, info=12)).splitlines()[:5] == [
        "### litlint: 1 error, 12 info findings",
        "",
        "| | code | place | finding |",
        "|---|---|---|---|",
        f"| error | [TST001]({rule_page('TST001')}) | a\\.md\\:13\\:1 | error 12 |",
    ]


def test_nothing_in_the_summary_is_markdown_or_html() -> None:
    shown = step_summary(report_of("⟦a⟧", message="a|b\n<img src=x> [x](https://x.org) `@you` \\|", file="|.md"))

    assert shown.splitlines()[-1] == (
        rf"| warning | [TST001]({rule_page('TST001')}) | \|\.md\:1\:1 | "
        r"a\|b\\n\<img src\=x\> \[x\]\(https\:\/\/x\.org\) \`\@you\` \\\| |"
    )


def test_summary_keeps_to_the_size_that_github_takes() -> None:
    report = report_of("⟦a⟧ " * 2000, message="文" * 400)

    shown = step_summary(report)

    assert len(shown.encode()) <= SUMMARY_BYTES
    assert shown.endswith("more findings would not fit here.\n")


def test_nothing_found_has_no_summary() -> None:
    assert step_summary(report_of("clean")) == ""
