"""The format `gitlab`: a Code Quality report, which GitLab shows in merge requests."""

from collections.abc import Iterator
from typing import Any

from linter.diagnostics import Severity
from linter.reports.escape import safe_json_array, visible
from linter.reports.fingerprint import digests
from linter.reports.report import Report

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report) -> str:
    """The findings as one JSON array."""
    return safe_json_array(_issues(report)) + "\n"


def _issues(report: Report) -> Iterator[dict[str, Any]]:
    for found, fingerprint in zip(report.findings, digests(report), strict=True):
        source = report.sources[found.file]
        rows = {"begin": source.row(found.span.start), "end": source.row(found.span.end)}
        yield {
            "description": f"{found.code}: {visible(found.message)}",
            "check_name": found.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[found.severity],
            "location": {"path": visible(found.file), "lines": rows},
        }
