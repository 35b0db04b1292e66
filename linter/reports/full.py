"""The format `full`: each finding with its line of the source, underlined, and what would mend it."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic
from linter.reports.colors import Painter, plain
from linter.reports.escape import visible
from linter.reports.report import Report
from linter.reports.underline import underlined


def render(report: Report, paint: Painter = plain, room: int | None = None) -> str:
    """The findings for people to read, a blank line behind each; lines of the list are cut to `room` columns."""
    return "".join("\n".join(_lines(found, report, paint, room)) + "\n\n" for found in report.findings)


def _lines(found: Diagnostic, report: Report, paint: Painter, room: int | None) -> Iterator[str]:
    source = report.sources[found.file]
    place, end = source.location(found.span.start), source.location(found.span.end)
    margin = " " * len(str(place.row))
    shown = underlined(source, found.span, room - len(f"{margin} | ") if room else None)
    severity = found.severity.value
    head = f"{paint(visible(found.file), 'file')}:{place.row}:{place.column}"
    yield f"{head}: {paint(found.code, severity)} {severity}: {visible(found.message)}"
    yield paint(f"{margin} |", "margin")
    yield paint(f"{shown.row} |", "margin") + f" {shown.line}".rstrip()
    yield paint(f"{margin} |", "margin") + f" {' ' * shown.indent}{paint('^' * shown.width, severity)}"
    if found.span.end > source.line(place.row).end and end.row > place.row:
        yield paint(f"{margin} =", "margin") + f" to {end.row}:{end.column}"
    if found.fix:
        yield paint(f"{margin} =", "margin") + f" {paint(f'{found.fix.option}: {visible(found.fix.message)}', 'fix')}"
    for other in found.related:
        there = report.sources[other.file].location(other.span.start)
        where = f"{visible(other.file)}:{there.row}:{there.column}"
        yield paint(f"{margin} =", "margin") + f" see {where}: {visible(other.message)}"
