"""The format `json`: one array of all findings."""

from linter.reports.escape import safe_json
from linter.reports.records import records
from linter.reports.report import Report


def render(report: Report) -> str:
    """The findings as one JSON array, laid out for reading."""
    return safe_json(list(records(report)), indent=2) + "\n"
