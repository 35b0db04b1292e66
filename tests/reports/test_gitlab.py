"""GitLab's Code Quality report."""

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from support.any_reports import reports
from support.findings import report_of

from linter.diagnostics import Severity
from linter.reports.gitlab import render
from linter.reports.report import Report

# What GitLab itself demands (gitlabhq, app/validators/json_schemas/codeclimate.json: the first issue that does not
# comply ends its reading), and what its manual does (docs.gitlab.com/ci/testing/code_quality, report format).
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{40}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def issues(report: Report) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(render(report))
    return told


def test_finding_is_an_issue_with_its_rows() -> None:
    (issue,) = issues(report_of("one\n⟦two\nthree⟧\n", file="sub/list.md"))

    assert issue.pop("fingerprint")
    assert issue == {
        "description": "TST001: found it",
        "check_name": "TST001",
        "severity": "minor",
        "location": {"path": "sub/list.md", "lines": {"begin": 2, "end": 3}},
    }


@pytest.mark.parametrize(("severity", "shown"), [("error", "major"), ("warning", "minor"), ("info", "info")])
def test_severity_is_one_of_gitlabs(severity: str, shown: str) -> None:
    assert issues(report_of("⟦a⟧", severity=Severity(severity)))[0]["severity"] == shown


def test_fingerprints_of_equal_findings_differ_for_gitlab_shows_one_issue_for_each() -> None:
    told = issues(report_of("⟦same⟧\n" * 30))

    assert len({issue["fingerprint"] for issue in told}) == 30


def test_lines_above_leave_the_fingerprint_alone() -> None:
    before, after = (issues(report_of(text)) for text in ("a ⟦bad⟧ line\n", "# New\n\nMore.\n\na ⟦bad⟧ line\n"))

    assert before[0]["fingerprint"] == after[0]["fingerprint"]


def test_no_findings_are_an_empty_array() -> None:
    assert render(report_of("clean")) == "[]\n"


@given(reports())
def test_report_complies_with_what_gitlab_reads(report: Report) -> None:
    jsonschema.validate(issues(report), SCHEMA)
