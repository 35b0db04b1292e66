"""The format `json-lines`: one finding a line."""

from linter.reports.escape import safe_json
from linter.reports.records import records
from linter.reports.report import Report


def render(report: Report) -> str:
    """The findings as JSON objects, one a line."""
    return "".join(f"{safe_json(record)}\n" for record in records(report))
