"""reviewdog's Diagnostic Format."""

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from support.any_reports import reports
from support.findings import replacing, report_of

from linter.diagnostics import Applicability, Edit, Fix, Severity
from linter.reports.rdjson import render
from linter.reports.report import Report
from linter.text.span import Span


def message(required: list[str], **fields: Any) -> dict[str, Any]:
    """A message of protobuf: its JSON must have no other fields."""
    return {"type": "object", "required": required, "properties": fields, "additionalProperties": False}


TEXT = {"type": "string"}
# reviewdog, proto/rdf/reviewdog.proto, which it reads with protojson: an unknown field or value refuses the whole file.
POSITION = message(["line", "column"], line={"type": "integer", "minimum": 1}, column={"type": "integer", "minimum": 1})
RANGE = message(["start", "end"], start=POSITION, end=POSITION)
SCHEMA = message(
    ["source", "diagnostics"],
    source=message(["name"], name=TEXT, url=TEXT),
    diagnostics={
        "type": "array",
        "items": message(
            ["message", "location", "severity", "code"],
            message=TEXT,
            location=message(["path", "range"], path=TEXT, range=RANGE),
            severity={"enum": ["ERROR", "WARNING", "INFO"]},
            code=message(["value"], value=TEXT, url=TEXT),
            suggestions={"type": "array", "items": message(["range", "text"], range=RANGE, text=TEXT)},
        ),
    },
)


def diagnostics(report: Report) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(render(report))["diagnostics"]
    return told


def between(first: tuple[int, int], last: tuple[int, int]) -> dict[str, Any]:
    """A range from one line and column to another."""
    return {name: {"line": at[0], "column": at[1]} for name, at in (("start", first), ("end", last))}


def test_finding_is_a_diagnostic_with_its_rule() -> None:
    assert diagnostics(report_of("one\ntwo ⟦bad⟧\n", file="sub/list.md")) == [
        {
            "message": "found it",
            "location": {"path": "sub/list.md", "range": between((2, 5), (2, 8))},
            "severity": "WARNING",
            "code": {"value": "TST001", "url": "https://github.com/litlint/litlint/blob/main/docs/rules/TST001.md"},
        }
    ]


def test_columns_count_bytes_of_utf_8() -> None:
    (one,) = diagnostics(report_of("é灯🏮⟦bad⟧"))

    assert one["location"]["range"] == between((1, 10), (1, 13))


@pytest.mark.parametrize("severity", ["error", "warning", "info"])
def test_severity_is_one_of_reviewdogs(severity: str) -> None:
    assert diagnostics(report_of("⟦a⟧", severity=Severity(severity)))[0]["severity"] == severity.upper()


def test_safe_fix_is_a_suggestion_with_columns_in_bytes() -> None:
    fix = Fix.replace(Span(1, 4), "good", message="Mend it")

    assert diagnostics(report_of("灯⟦bad⟧", fix=fix))[0]["suggestions"] == [
        {"range": between((1, 4), (1, 7)), "text": "good"}
    ]


def test_edits_of_one_fix_are_one_suggestion_for_several_would_be_alternatives() -> None:
    fix = Fix((Edit(Span(8, 9), ")"), Edit(Span(0, 1), "(")), "Mend it")

    assert diagnostics(report_of("⟦[paper](⟧x)", fix=fix))[0]["suggestions"] == [
        {"range": between((1, 1), (1, 10)), "text": "(paper]()"}
    ]


def test_unsafe_fix_is_not_offered_to_be_committed_at_a_click() -> None:
    fix = Fix((Edit(Span(0, 1), "x"),), "Guess", Applicability.UNSAFE)

    assert "suggestions" not in diagnostics(report_of("⟦a⟧", fix=fix))[0]


def test_fix_in_other_lines_is_no_suggestion_for_reviewdog_can_show_it_at_no_line() -> None:
    assert "suggestions" not in diagnostics(report_of("contents\n\n⟦# Heading⟧\n", fix=replacing("x")))[0]


def test_fix_of_a_hundred_lines_is_no_suggestion() -> None:
    fix = Fix.replace(Span(0, 200), "", message="Remove it")

    assert "suggestions" not in diagnostics(report_of("⟦" + "\n" * 200 + "⟧", fix=fix))[0]


def test_message_mentions_nobody_and_shows_no_picture_where_it_is_posted() -> None:
    (one,) = diagnostics(report_of("⟦a⟧", message="@you ![x](https://x.example) <img src=x>"))

    assert one["message"] == r"\@you !\[x](https://x.example) \<img src=x>"


def test_backslash_in_a_message_does_not_take_the_meaning_off_the_one_that_is_put_before_html() -> None:
    (one,) = diagnostics(report_of("⟦a⟧", message=r"\<img src=x>"))

    assert one["message"] == r"\\\<img src=x>"


def test_no_findings_are_no_diagnostics() -> None:
    assert diagnostics(report_of("clean")) == []


@given(reports())
def test_report_complies_with_what_reviewdog_reads(report: Report) -> None:
    jsonschema.validate(json.loads(render(report)), SCHEMA)
