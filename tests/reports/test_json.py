"""The formats for programs."""

import json

from support.findings import report_of

from linter.diagnostics import Diagnostic, Edit, Fix, Related, Severity, Subject
from linter.reports import json_array, json_lines
from linter.reports.report import Report
from linter.text.source import Source
from linter.text.span import Span

WHOLE = """\
[
{"code": "TST001", "name": "made-up", "severity": "error", "message": "found “it”", "filename": "a.md", \
"location": {"row": 2, "column": 1}, "end_location": {"row": 2, "column": 4}, \
"fix": {"applicability": "safe", "message": "Mend it", "edits": [{"content": "2\\n", \
"location": {"row": 2, "column": 1}, "end_location": {"row": 3, "column": 1}}]}, \
"entry": {"title": "Lanterns", "arxiv": null}, \
"related": [{"filename": "b.md", "location": {"row": 1, "column": 2}, "message": "also here"}], \
"url": "https://example.org/TST001"}
]
"""


def test_finding_has_the_names_and_the_order_of_the_contract() -> None:
    found = Diagnostic(
        code="TST001",
        name="made-up",
        severity=Severity.ERROR,
        message="found “it”",
        span=Span(4, 7),
        file="a.md",
        fix=Fix((Edit(Span(4, 8), "2\n"),), "Mend it"),
        related=(Related("b.md", Span(1, 2), "also here"),),
        entry=Subject("Lanterns", None),
        url="https://example.org/TST001",
    )
    sources = {"a.md": Source("a.md", "one\ntwo\n"), "b.md": Source("b.md", "xyz")}

    assert json_array.render(Report([found], sources)) == WHOLE


def test_what_a_finding_lacks_is_null() -> None:
    (record,) = json.loads(json_array.render(report_of("⟦a⟧")))

    assert (record["fix"], record["entry"], record["related"], record["url"]) == (None, None, [], None)


def test_no_findings_are_an_empty_array() -> None:
    assert json_array.render(report_of("clean")) == "[]\n"


def test_json_lines_are_the_same_objects_one_a_line() -> None:
    report = report_of("⟦a⟧ ⟦b⟧\n", message="one\ntwo")

    assert [json.loads(line) for line in json_lines.render(report).splitlines()] == json.loads(
        json_array.render(report)
    )


def test_end_behind_a_line_end_is_the_next_row() -> None:
    (record,) = json.loads(json_array.render(report_of("a⟦\r\n⟧b")))

    assert record["end_location"] == {"row": 2, "column": 1}


def test_byte_order_mark_is_the_first_column() -> None:
    (record,) = json.loads(json_array.render(report_of("\ufeff⟦a⟧")))

    assert record["location"] == {"row": 1, "column": 2}
