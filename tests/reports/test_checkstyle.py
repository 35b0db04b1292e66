"""Checkstyle's XML.

It has no schema of its own; what readers demand is in reviewdog's `parser/checkstyle.go`: the elements `checkstyle`,
`file` and `error`, whole numbers for places, and the attributes that stand in the first test.
"""

from support.findings import report_of

from linter.diagnostics import Diagnostic, Severity
from linter.reports.checkstyle import render
from linter.reports.report import Report
from linter.text.source import Source
from linter.text.span import Span


def test_findings_stand_by_file() -> None:
    findings = [
        Diagnostic("TST001", "made-up", Severity.ERROR, "one", Span(2, 3), "a.md"),
        Diagnostic("TST002", "other", Severity.INFO, "two", Span(0, 0), "a.md"),
        Diagnostic("TST001", "made-up", Severity.WARNING, "three", Span(0, 0), "b.md"),
    ]
    sources = {name: Source(name, "x\ny\n") for name in ("a.md", "b.md")}

    assert render(Report(findings, sources)) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<checkstyle version="4.3">\n'
        '  <file name="a.md">\n'
        '    <error line="2" column="1" severity="error" message="one" source="litlint.TST001" />\n'
        '    <error line="1" column="1" severity="info" message="two" source="litlint.TST002" />\n'
        "  </file>\n"
        '  <file name="b.md">\n'
        '    <error line="1" column="1" severity="warning" message="three" source="litlint.TST001" />\n'
        "  </file>\n"
        "</checkstyle>\n"
    )


def test_column_counts_code_points() -> None:
    assert 'line="1" column="3"' in render(report_of("é🏮⟦bad⟧"))


def test_what_xml_forbids_is_an_escape() -> None:
    shown = render(report_of("⟦a⟧", message="\0\x1b\ufffe\udcff <b> \"'&]]>", file="a\0.md"))

    assert r'message="\x00\x1b\ufffe\udcff &lt;b&gt; &quot;' in shown
    assert r'<file name="a\x00.md">' in shown


def test_no_findings_are_an_empty_report() -> None:
    assert render(report_of("clean")) == '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3" />\n'
