"""Whatever a file, its name or a message holds: no format fails, and none lets through what a terminal would obey."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.diagnostics import Diagnostic, Fix, Related, Severity
from linter.reports import concise, full, github, json_array, json_lines
from linter.reports.escape import visible
from linter.reports.report import Report
from linter.text.source import Source
from linter.text.span import Span

FORMATS = [concise.render, full.render, github.render, github.step_summary, json_array.render, json_lines.render]
SHORT = st.text(st.characters(codec=None), max_size=20)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    text, file, message = draw(st.text(max_size=300)), draw(SHORT), draw(SHORT)
    places = st.integers(0, len(text))
    spans = [Span(*sorted((draw(places), draw(places)))) for _ in range(draw(st.integers(1, 3)))]
    findings = [
        Diagnostic(
            *("TST001", "made-up", draw(st.sampled_from(Severity)), message, span, file),
            fix=Fix.replace(span, draw(SHORT), message=message),
            related=(Related(file, span, message),),
        )
        for span in spans
    ]
    return Report(findings, {file: Source(file, text)})


@pytest.mark.parametrize("render", FORMATS, ids=lambda render: f"{render.__module__}.{render.__name__}")
@given(report=reports())
def test_output_is_harmless(render, report: Report) -> None:
    shown = render(report).replace("\n", "")

    assert visible(shown) == shown


@given(reports())
def test_findings_that_are_a_line_stay_a_line(report: Report) -> None:
    assert concise.render(report).count("\n") == len(report.findings)
    assert json_lines.render(report).count("\n") == len(report.findings)
    assert github.render(report).count("\n") == len(report.findings)


@given(reports())
def test_json_has_every_message_as_it_was(report: Report) -> None:
    assert [found["message"] for found in json.loads(json_array.render(report))] == [
        found.message for found in report.findings
    ]
