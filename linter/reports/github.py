"""The format `github`: workflow commands, which GitHub shows beside the lines of a change, and the step's summary."""

from collections.abc import Iterator, Sequence

from linter.diagnostics import Diagnostic, Severity
from linter.lazy import re
from linter.reports.escape import visible
from linter.reports.report import SEVERITIES, Report, counted, counts_by_severity
from linter.reports.tool import rule_page

# GitHub shows so many annotations of each level in a step, and drops the rest (actions/toolkit, problem-matchers.md).
SHOWN = 10
# A summary above 1 MiB is refused whole.
SUMMARY_BYTES = 1024 * 1024
# A finding may have thousands of copies elsewhere; an annotation is read at a glance.
_RELATED = 3

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")


def render(report: Report) -> str:
    """One workflow command a finding, the worst first, as many as GitHub shows; one line counts the others."""
    shown: list[Diagnostic] = []
    hidden: list[Diagnostic] = []
    for severity in SEVERITIES:
        graded = [found for found in report.findings if found.severity is severity]
        shown += graded[:SHOWN]
        hidden += graded[SHOWN:]
    lines = [_command(found, report) for found in shown]
    if hidden:
        counts = counts_by_severity(hidden)
        lines.append(f"{counts} more: GitHub shows {SHOWN} of each level, the summary of the step lists all")
    return "".join(f"{line}\n" for line in lines)


def step_summary(report: Report) -> str:
    """The findings as a Markdown table, the worst first, as far as a step's summary may hold them; empty for none."""
    if not report.findings:
        return ""
    findings = [found for severity in SEVERITIES for found in report.findings if found.severity is severity]
    head = f"### litlint: {counts_by_severity(findings)}\n\n| | code | place | finding |\n|---|---|---|---|\n"
    rows = [_row(found, report) for found in findings]
    kept = _fitting(rows, SUMMARY_BYTES - len(head) - 100)
    left_out = len(rows) - kept
    tail = f"\n{counted(left_out, 'more finding')} would not fit here.\n" if left_out else ""
    return head + "".join(rows[:kept]) + tail


def _command(found: Diagnostic, report: Report) -> str:
    source = report.sources[found.file]
    start, end = source.location(found.span.start), source.location(found.span.end)
    # The runner takes columns only within one line.
    one_line = start.row == end.row
    properties = {
        "file": found.file,
        "line": start.row,
        "col": start.column if one_line else None,
        "endLine": end.row,
        "endColumn": end.column if one_line else None,
        "title": f"{found.code} {found.name}",
    }
    given = ",".join(
        f"{name}={visible(str(value).translate(_PROPERTY))}" for name, value in properties.items() if value is not None
    )
    lines = (visible(line.translate(_DATA)) for line in _told(found, report))
    return f"::{_COMMANDS[found.severity]} {given}::{'%0A'.join(lines)}"


def _told(found: Diagnostic, report: Report) -> Iterator[str]:
    """What an annotation says: the finding, the other places that it speaks of, and what would mend it."""
    yield found.message
    for other in found.related[:_RELATED]:
        there = report.sources[other.file].location(other.span.start)
        yield f"see {other.file}:{there.row}:{there.column}: {other.message}"
    if len(found.related) > _RELATED:
        yield f"and {counted(len(found.related) - _RELATED, 'more place')}"
    if found.fix:
        yield f"{found.fix.option}: {found.fix.message}"


def _row(found: Diagnostic, report: Report) -> str:
    place = report.sources[found.file].location(found.span.start)
    where = f"{found.file}:{place.row}:{place.column}"
    code = f"[{found.code}]({rule_page(found.code)})"
    return f"| {found.severity.value} | {code} | {_markdown(where)} | {_markdown(found.message)} |\n"


def _markdown(text: str) -> str:
    """A text in which nothing is Markdown, HTML, a mention or an address that would become a link."""
    return _PUNCTUATION.sub(r"\\\g<0>", visible(text))


def _fitting(rows: Sequence[str], size: int) -> int:
    """How many rows have no more than so many bytes together."""
    for count, row in enumerate(rows):
        size -= len(row.encode())
        if size < 0:
            return count
    return len(rows)
