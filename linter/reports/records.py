"""Findings as they stand in JSON: the contract's names in the contract's order, after ruff's."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.lazy.dataclasses import dataclass
from linter.reports.report import Report
from linter.text.source import Source
from linter.text.span import Location, Span


@dataclass(frozen=True, slots=True)
class EditRecord:
    """The text from `location` up to `end_location`, which is exclusive, becomes `content`."""

    content: str
    location: Location
    end_location: Location


@dataclass(frozen=True, slots=True)
class FixRecord:
    """Edits that mend one finding, applied all or none."""

    applicability: Applicability
    message: str
    edits: tuple[EditRecord, ...]


@dataclass(frozen=True, slots=True)
class EntryRecord:
    """The entry that a finding is about."""

    title: str
    arxiv: str | None


@dataclass(frozen=True, slots=True)
class RelatedRecord:
    """Another place that a finding speaks of."""

    filename: str
    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class FindingRecord:
    """One finding. Rows and columns count from 1, columns in code points; the end is exclusive."""

    code: str
    name: str
    severity: Severity
    message: str
    filename: str
    location: Location
    end_location: Location
    fix: FixRecord | None
    entry: EntryRecord | None
    related: tuple[RelatedRecord, ...]
    url: str | None


def records(report: Report) -> Iterator[FindingRecord]:
    """Each finding, in the report's order."""
    return (_record(found, report) for found in report.findings)


def _record(found: Diagnostic, report: Report) -> FindingRecord:
    source = report.sources[found.file]
    return FindingRecord(
        code=found.code,
        name=found.name,
        severity=found.severity,
        message=found.message,
        filename=found.file,
        location=source.location(found.span.start),
        end_location=source.location(found.span.end),
        fix=_fix(found.fix, source) if found.fix else None,
        entry=EntryRecord(found.entry.title, found.entry.arxiv) if found.entry else None,
        related=tuple(
            RelatedRecord(other.file, report.sources[other.file].location(other.span.start), other.message)
            for other in found.related
        ),
        url=found.url,
    )


def _fix(fix: Fix, source: Source) -> FixRecord:
    def edit(span: Span, content: str) -> EditRecord:
        return EditRecord(content, source.location(span.start), source.location(span.end))

    return FixRecord(fix.applicability, fix.message, tuple(edit(one.span, one.content) for one in fix.edits))
