"""The format `json`: one array of all findings."""

from linter.reports.escape import safe_json_array
from linter.reports.records import records
from linter.reports.report import Report


def render(report: Report) -> str:
    """The findings as one JSON array, one a line."""
    return safe_json_array(records(report)) + "\n"
