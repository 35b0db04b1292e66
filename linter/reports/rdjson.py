"""The format `rdjson`: the Diagnostic Format of reviewdog, which comments on the lines of a change.

reviewdog's `proto/rdf/reviewdog.proto` defines it: a column counts bytes of UTF-8 from 1, an end is exclusive.
"""

from typing import Any

from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity, applied
from linter.lazy import re
from linter.reports.escape import safe_json_object, visible
from linter.reports.report import Report
from linter.reports.tool import HOMEPAGE, NAME, rule_page
from linter.text.columns import Columns, Unit
from linter.text.source import Source
from linter.text.span import Span

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}
# reviewdog posts messages as Markdown: these would begin HTML, mention somebody, link or show a picture, or take the
# meaning off a backslash of ours.
_ACTIVE = re.compile(r"[\\<@\[]")
# A reader decides on a suggestion at a glance.
_SUGGESTED_ROWS = 50


def render(report: Report) -> str:
    """The findings as one `DiagnosticResult`."""
    columns = {file: Columns(report.sources[file], Unit.UTF8) for file in {found.file for found in report.findings}}
    diagnostics = (_diagnostic(found, report.sources[found.file], columns[found.file]) for found in report.findings)
    return safe_json_object({"source": {"name": NAME, "url": HOMEPAGE}}, "diagnostics", diagnostics) + "\n"


def _diagnostic(found: Diagnostic, source: Source, columns: Columns) -> dict[str, Any]:
    place = {"path": visible(found.file), "range": _range(found.span, columns)}
    diagnostic: dict[str, Any] = {
        "message": _ACTIVE.sub(r"\\\g<0>", visible(found.message)),
        "location": place,
        "severity": _SEVERITIES[found.severity],
        "code": {"value": found.code, "url": rule_page(found.code)},
    }
    span = _suggested(found, source)
    if found.fix and span:
        text = _mended(found.fix, span, source)
        diagnostic["suggestions"] = [{"range": _range(span, columns), "text": text}]
    return diagnostic


def _range(span: Span, columns: Columns) -> dict[str, Any]:
    start, end = columns.location(span.start), columns.location(span.end)
    return {"start": {"line": start.row, "column": start.column}, "end": {"line": end.row, "column": end.column}}


def _suggested(found: Diagnostic, source: Source) -> Span | None:
    """What a suggestion would replace: all that a safe fix touches, where that is at the finding's own place.

    reviewdog shows a suggestion only beside the lines that it replaces, and takes several of them for alternatives.
    """
    if not found.fix or not found.fix.edits or found.fix.applicability is not Applicability.SAFE:
        return None
    spans = [edit.span for edit in found.fix.edits]
    span = Span(min(one.start for one in spans), max(one.end for one in spans))
    first, last = source.row(span.start), source.row(span.end)
    is_here = first <= source.row(found.span.end) and source.row(found.span.start) <= last
    return span if is_here and last - first < _SUGGESTED_ROWS else None


def _mended(fix: Fix, span: Span, source: Source) -> str:
    """What stands in a span once all edits of a fix are made in it."""
    edits = (Edit(Span(edit.span.start - span.start, edit.span.end - span.start), edit.content) for edit in fix.edits)
    return applied(source[span], edits)
