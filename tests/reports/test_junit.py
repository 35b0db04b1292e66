"""JUnit's XML."""

from xml.etree import ElementTree as ET

import pytest
import xmlschema
from fetch_report_schemas import JUNIT
from hypothesis import given
from junitparser import JUnitXml
from support.any_reports import reports
from support.findings import replacing, report_of

from linter.diagnostics import Severity
from linter.reports.junit import render
from linter.reports.report import Report
from linter.text.source import Source


@pytest.fixture(scope="module")
def schema() -> xmlschema.XMLSchema:
    """What Jenkins takes."""
    assert JUNIT.exists(), "run tests/fetch_report_schemas.py (`make test` does)"
    return xmlschema.XMLSchema(JUNIT)


def test_finding_is_a_failed_test_that_tells_its_place_and_what_would_mend_it() -> None:
    assert render(report_of("one ⟦bad⟧\n", fix=replacing("x"))) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="litlint" tests="1" failures="1" errors="0">\n'
        '  <testsuite name="list.md" tests="1" failures="1" errors="0" skipped="0">\n'
        '    <testcase name="TST001 made-up: found it" classname="list.md">\n'
        '      <failure type="warning" message="found it">list.md:1:5: TST001 found it\n'
        "--fix: Mend it\n"
        "https://github.com/litlint/litlint/blob/main/docs/rules/TST001.md</failure>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def test_finding_that_does_not_fail_the_check_is_a_skipped_test() -> None:
    found = report_of("⟦a⟧", severity=Severity.INFO)

    assert '<skipped type="info" message="found it">' in render(found)
    assert 'tests="1" failures="0" errors="0" skipped="1"' in render(found)


def test_what_fails_is_for_the_configuration_to_say() -> None:
    found = report_of("⟦a⟧", severity=Severity.INFO)

    assert "<failure " in render(Report(found.findings, found.sources, fail_on=Severity.INFO))


def test_file_without_findings_is_a_passed_test() -> None:
    report = Report((), {"a.md": Source("a.md", "")}, ("a.md",))

    assert '<testcase name="litlint" classname="a.md" />' in render(report)


def test_equal_findings_have_names_of_their_own() -> None:
    names = [test.get("name") for test in ET.fromstring(render(report_of("⟦a⟧ ⟦a⟧ ⟦a⟧"))).iter("testcase")]

    assert names == [f"TST001 made-up: found it{number}" for number in ("", " (2)", " (3)")]


def test_text_that_ends_a_section_of_xml_is_text() -> None:
    shown = render(report_of("⟦a⟧", message="]]><failure/>\x1b"))

    assert [outcome.get("message") for outcome in ET.fromstring(shown).iter("failure")] == ["]]><failure/>\\x1b"]


@given(reports())
def test_report_complies_with_the_schema(schema: xmlschema.XMLSchema, report: Report) -> None:
    schema.validate(render(report))


@given(reports())
def test_reader_counts_what_was_found(report: Report) -> None:
    read = JUnitXml.fromstring(render(report).encode())

    failed = sum(map(report.fails, report.findings))
    assert (read.failures, read.errors) == (failed, 0)
    assert sum(suite.skipped for suite in read) == len(report.findings) - failed
