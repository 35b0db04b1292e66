"""SARIF 2.1.0."""

import gzip
import json
from typing import Any

import jsonschema
import pytest
from fetch_report_schemas import SARIF
from hypothesis import given
from support.any_reports import reports
from support.findings import replacing, report_of

from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Related, Severity
from linter.reports import sarif
from linter.reports.report import Report, RuleText
from linter.reports.sarif import RESULTS, render
from linter.text.source import Source
from linter.text.span import Span


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft4Validator:
    """The official schema."""
    assert SARIF.exists(), "run tests/fetch_report_schemas.py (`make test` does)"
    return jsonschema.Draft4Validator(json.loads(SARIF.read_text(encoding="utf-8")))


def run_of(report: Report) -> dict[str, Any]:
    (run,) = json.loads(render(report))["runs"]
    told: dict[str, Any] = run
    return told


def result_of(report: Report) -> dict[str, Any]:
    told: dict[str, Any] = run_of(report)["results"][0]
    return told


def notifications(run: dict[str, Any]) -> list[str]:
    return [told["message"]["text"] for told in run["invocations"][0]["toolExecutionNotifications"]]


def test_finding_is_a_result_with_what_github_needs() -> None:
    result = result_of(report_of("one\ntwo ⟦bad⟧\n", file="sub/list.md"))

    assert len(result.pop("partialFingerprints").pop("litlint/v1")) == 40
    assert result == {
        "ruleId": "TST001",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "found it"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "sub/list.md", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 8},
                }
            }
        ],
    }


@pytest.mark.parametrize(("severity", "level"), [("error", "error"), ("warning", "warning"), ("info", "note")])
def test_severity_is_the_level(severity: str, level: str) -> None:
    assert result_of(report_of("⟦a⟧", severity=Severity(severity)))["level"] == level


def test_columns_count_units_of_utf_16_and_the_run_says_so() -> None:
    run = run_of(report_of("🏮灯⟦bad⟧"))
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]

    assert run["columnKind"] == "utf16CodeUnits"
    assert (region["startColumn"], region["endColumn"]) == (4, 7)


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("a b/c#d?.md", "a%20b/c%23d%3F.md"),
        ("灯.md", "%E7%81%AF.md"),
        ("javascript:x.md", "javascript%3Ax.md"),
        ("100%.md", "100%25.md"),
        ("\udcff.md", "%FF.md"),
        ("\ud800.md", "%ED%A0%80.md"),
    ],
)
def test_file_is_a_relative_uri(file: str, uri: str) -> None:
    location = result_of(report_of("⟦a⟧", file=file))["locations"][0]["physicalLocation"]["artifactLocation"]

    assert location == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_each_rule_that_found_something_is_explained_once() -> None:
    told = RuleText("Something made up.", "Why\n    For tests.", Severity.ERROR)
    report = report_of("⟦a⟧ ⟦b⟧")

    (rule,) = run_of(Report(report.findings, report.sources, rules={"TST001": told}))["tool"]["driver"]["rules"]

    assert rule["helpUri"] == "https://github.com/litlint/litlint/blob/main/docs/rules/TST001.md"
    assert rule["help"].pop("markdown").startswith("Something made up.\n\n```text\nWhy\n")
    assert {name: rule[name] for name in rule if name != "helpUri"} == {
        "id": "TST001",
        "name": "MadeUp",
        "shortDescription": {"text": "made-up"},
        "fullDescription": {"text": "Something made up."},
        "help": {"text": "Why\n    For tests."},
        "defaultConfiguration": {"level": "error"},
    }


def test_fix_is_all_of_its_edits() -> None:
    fix = Fix((Edit(Span(0, 1), "x"), Edit(Span(2, 2), "y")), "Mend it")

    (told,) = result_of(report_of("⟦abc⟧", fix=fix))["fixes"]

    assert told["description"] == {"text": "Mend it"}
    assert told["artifactChanges"][0]["replacements"] == [
        {
            "deletedRegion": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 2},
            "insertedContent": {"text": "x"},
        },
        {
            "deletedRegion": {"startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 3},
            "insertedContent": {"text": "y"},
        },
    ]


def test_unsafe_fix_says_so() -> None:
    (told,) = result_of(report_of("⟦a⟧", fix=Fix((), "Guess", Applicability.UNSAFE)))["fixes"]

    assert told["description"]["text"] == "Guess (unsafe: look at the result)"
    assert told["properties"] == {"applicability": "unsafe"}


def test_related_places_are_told_as_far_as_github_shows_them() -> None:
    related = tuple(Related("list.md", Span(1, 2), f"copy {number}") for number in range(1000))

    told = result_of(report_of("⟦a⟧b", related=related))["relatedLocations"]

    assert [one["id"] for one in told] == list(range(1, 101))
    assert told[0]["message"] == {"text": "copy 0"}
    assert told[0]["physicalLocation"]["region"]["startColumn"] == 2


def test_text_of_a_list_becomes_no_link() -> None:
    assert result_of(report_of("⟦a⟧", message="[x](https://x.example) [y](1)"))["message"] == {
        "text": "\\[x](https://x.example) \\[y](1)"
    }


def test_fingerprints_know_no_lines_and_tell_equal_findings_apart() -> None:
    before, after = run_of(report_of("a ⟦bad⟧ line\n" * 2)), run_of(report_of("# New\n\n" + "a ⟦bad⟧ line\n" * 2))
    prints = [[result["partialFingerprints"]["litlint/v1"] for result in run["results"]] for run in (before, after)]

    assert prints[0] == prints[1]
    assert len(set(prints[0])) == 2


def test_results_are_as_many_as_github_takes_the_worst_of_them() -> None:
    severities = [Severity.INFO] * RESULTS + [Severity.ERROR] * 2
    findings = [
        Diagnostic("TST001", "made-up", severity, str(row), Span(row, row), "a.md")
        for row, severity in enumerate(severities)
    ]
    run = run_of(Report(findings, {"a.md": Source("a.md", "\n" * len(findings))}))

    assert len(run["results"]) == RESULTS
    assert [result["level"] for result in run["results"][-3:]] == ["note", "error", "error"]
    assert notifications(run) == ["2 findings left out: GitHub would refuse the file with them"]


def test_file_that_github_would_find_too_large_has_no_fixes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "BYTES", 2500)
    fix = Fix.replace(Span(0, 1), incompressible(6000), message="Mend it")

    run = run_of(report_of("⟦a⟧", fix=fix))

    assert "fixes" not in run["results"][0]
    assert notifications(run) == ["Fixes are left out: GitHub would refuse the file with them"]


def test_file_that_is_still_too_large_has_fewer_results(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "BYTES", 9000)
    findings = [
        Diagnostic("TST001", "made-up", severity, incompressible(4000, seed), Span(0, 0), "a.md")
        for seed, severity in enumerate([Severity.INFO, Severity.INFO, Severity.ERROR, Severity.INFO])
    ]

    shown = render(Report(findings, {"a.md": Source("a.md", "")}))

    results = json.loads(shown)["runs"][0]["results"]
    assert len(gzip.compress(shown.encode())) <= 9000
    assert [result["level"] for result in results] == ["note", "error"]


@given(reports())
def test_report_complies_with_the_schema(schema: jsonschema.Draft4Validator, report: Report) -> None:
    schema.validate(json.loads(render(report)))


def test_report_without_findings_complies_too(schema: jsonschema.Draft4Validator) -> None:
    schema.validate(json.loads(render(report_of("clean", fix=replacing("x")))))


def incompressible(length: int, seed: int = 0) -> str:
    """A text that gzip cannot make much smaller."""
    from random import Random

    return Random(seed).randbytes(length // 2).hex()
