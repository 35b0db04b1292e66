"""The format `checkstyle`: the XML of Checkstyle, which Jenkins and many other programs read."""

from itertools import groupby

from linter.reports.markup import document, element
from linter.reports.report import Report
from linter.reports.tool import NAME

# The version of Checkstyle whose form this is: readers know it.
_VERSION = "4.3"


def render(report: Report) -> str:
    """The findings by file."""
    root = element(None, "checkstyle", version=_VERSION)
    for file, findings in groupby(report.findings, key=lambda found: found.file):
        shown = element(root, "file", name=file)
        for found in findings:
            place = report.sources[file].location(found.span.start)
            element(
                *(shown, "error"),
                line=place.row,
                column=place.column,
                severity=found.severity.value,
                message=found.message,
                source=f"{NAME}.{found.code}",
            )
    return document(root)
