"""The format `concise`: one line a finding, which editors and `grep` understand."""

from linter.reports.colors import Painter, plain
from linter.reports.escape import visible
from linter.reports.report import Report


def render(report: Report, paint: Painter = plain) -> str:
    """The findings as `file:row:column: CODE message`."""
    lines = []
    for found in report.findings:
        place = report.sources[found.file].location(found.span.start)
        file = paint(visible(found.file), "file")
        code = paint(found.code, found.severity.value)
        lines.append(f"{file}:{place.row}:{place.column}: {code} {visible(found.message)}\n")
    return "".join(lines)
