"""Whatever a file, its name or a message holds: no format fails, and none lets through what a terminal would obey."""

import json
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from support.any_reports import reports

from linter.reports import checkstyle, concise, full, github, gitlab, json_array, json_lines, junit, rdjson, sarif
from linter.reports.escape import visible, without_commands
from linter.reports.report import Report
from linter.text.source import Source
from linter.text.span import Span

PEOPLE = [concise.render, full.render]
GITHUB = [github.render, github.step_summary]
PROGRAMS = [module.render for module in (json_array, json_lines, gitlab, sarif, junit, checkstyle, rdjson)]
FORMATS = [*PEOPLE, *GITHUB, *PROGRAMS]


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


@pytest.mark.parametrize("render", FORMATS, ids=lambda render: f"{render.__module__}.{render.__name__}")
@given(report=reports())
def test_same_report_gives_the_same_bytes_which_are_utf_8(render, report: Report) -> None:
    assert render(report).encode() == render(report).encode()


@pytest.mark.parametrize("render", [gitlab.render, sarif.render, rdjson.render], ids=lambda render: render.__module__)
@given(report=reports())
def test_no_json_for_web_pages_speaks_of_half_a_surrogate_pair(render, report: Report) -> None:
    assert json.dumps(json.loads(render(report)), ensure_ascii=False).encode()


@given(reports())
def test_gitlab_has_every_message_with_its_rows(report: Report) -> None:
    issues = json.loads(gitlab.render(report))

    assert [(issue["description"], issue["location"]["lines"]["begin"]) for issue in issues] == [
        (f"TST001: {visible(found.message)}", report.sources[found.file].row(found.span.start))
        for found in report.findings
    ]


@given(reports())
def test_sarif_has_every_message_and_place(report: Report) -> None:
    results = json.loads(sarif.render(report))["runs"][0]["results"]

    assert [result["message"]["text"].replace("\\[", "[") for result in results] == shown_messages(report)
    for result, found in zip(results, report.findings, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        places = [(region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"])]
        source = report.sources[found.file]
        assert Span(*(offset_of(source, place, "utf-16-le", 2) for place in places)) == found.span
        (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
        assert found.fix
        assert replacement["deletedRegion"] == region
        assert replacement["insertedContent"]["text"] == found.fix.edits[0].content


@given(reports())
def test_rdjson_has_every_message_and_place(report: Report) -> None:
    diagnostics = json.loads(rdjson.render(report))["diagnostics"]

    assert [re.sub(r"\\([\\<@\[])", r"\1", one["message"]) for one in diagnostics] == shown_messages(report)
    for one, found in zip(diagnostics, report.findings, strict=True):
        ends = [one["location"]["range"][name] for name in ("start", "end")]
        places = [(end["line"], end["column"]) for end in ends]
        source = report.sources[found.file]
        assert Span(*(offset_of(source, place, "utf-8", 1) for place in places)) == found.span


@given(reports())
def test_checkstyle_has_every_message_and_place(report: Report) -> None:
    errors = list(ET.fromstring(checkstyle.render(report)).iter("error"))

    assert [error.get("message") for error in errors] == shown_messages(report)
    for error, found in zip(errors, report.findings, strict=True):
        place = report.sources[found.file].location(found.span.start)
        assert (error.get("line"), error.get("column")) == (str(place.row), str(place.column))


@given(reports())
def test_junit_has_every_message(report: Report) -> None:
    outcomes = [test[0] for test in ET.fromstring(junit.render(report)).iter("testcase") if len(test)]

    assert [outcome.get("message") for outcome in outcomes] == shown_messages(report)
    assert [outcome.tag for outcome in outcomes] == [
        "failure" if report.fails(found) else "skipped" for found in report.findings
    ]


@given(reports())
def test_runner_of_github_reads_each_annotation_as_it_was_meant(report: Report) -> None:
    lines = github.render(report).splitlines()

    for line, found in zip(lines, sorted(report.findings, key=lambda found: -found.severity.rank), strict=True):
        properties, message = obeyed(line)
        place = report.sources[found.file].location(found.span.start)
        lines_of_message = (
            part if part in ("\r", "\n") else visible(part) for part in re.split("([\r\n])", found.message)
        )
        assert message.startswith("".join(lines_of_message) + "\nsee ")
        assert properties["line"] == str(place.row)
        assert properties["title"] == "TST001 made-up"


@pytest.mark.parametrize("render", PEOPLE, ids=lambda render: render.__module__)
@given(report=reports())
def test_runner_of_github_finds_nothing_to_obey_in_what_people_read(render, report: Report) -> None:
    shown = without_commands(render(report))

    assert "##[" not in shown
    assert not any(line.lstrip().startswith("::") for line in shown.split("\n"))


def shown_messages(report: Report) -> list[str]:
    return [visible(found.message) for found in report.findings]


def offset_of(source: Source, place: tuple[int, int], encoding: str, size: int) -> int:
    """The offset of a row and of a column that counts so many bytes of an encoding as one."""
    start = source.line_starts[place[0] - 1]
    before = source.text[start:].encode(encoding)[: (place[1] - 1) * size]
    return start + len(before.decode(encoding))


def obeyed(line: str) -> tuple[dict[str, str], str]:
    """The properties and the message of a workflow command, as `ActionCommand.TryParseV2` takes a line apart."""
    head, _, message = line.removeprefix("::").partition("::")
    properties = dict(part.split("=", 1) for part in head.partition(" ")[2].split(","))
    unescaped = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
    for escape, char in unescaped.items():
        properties = {name: value.replace(escape, char) for name, value in properties.items()}
        message = message.replace(escape, char) if escape not in ("%3A", "%2C") else message
    return properties, message
