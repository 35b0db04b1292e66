"""The format `json-lines`: one finding a line."""

from linter.reports.escape import safe_json_lines
from linter.reports.records import records
from linter.reports.report import Report


def render(report: Report) -> str:
    """The findings as JSON objects, one a line."""
    return "".join(f"{line}\n" for line in safe_json_lines(records(report)))
