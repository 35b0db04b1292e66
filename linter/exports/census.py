"""What a list holds, counted: entries by file and section, by year and by venue, and those still to be confirmed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from linter.diagnostics import Diagnostic, Severity
from linter.entries.record import EntryRecord
from linter.exports.works import works
from linter.facts.snapshot import Snapshot
from linter.lazy.dataclasses import dataclass
from linter.papers.arxiv_record import ArxivRecord
from linter.papers.publications import acronym

# So many sources must agree on a paper before nobody need look it up again.
ENOUGH_SOURCES = 2


@dataclass(frozen=True, slots=True)
class FileCount:
    """The entries of a file, and of its sections by the path of titles that leads to each, in the file's order."""

    file: str
    entries: int
    sections: tuple[tuple[tuple[str, ...], int], ...]


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule found something."""

    code: str
    name: str
    severity: Severity
    findings: int


@dataclass(frozen=True, slots=True)
class ToConfirm:
    """An entry on which fewer than two sources agree; `sources` is None where nothing is known of any."""

    file: str
    line: int
    title: str
    arxiv: str | None
    sources: int | None


@dataclass(frozen=True, slots=True)
class Census:
    """The counts of a list. `papers` are its different papers.

    Years are newest first, venues by their number; both have None for what entries do not say. `to_confirm` is None for
    a list without a snapshot, of which nothing is known.
    """

    entries: int
    papers: int
    files: tuple[FileCount, ...]
    years: tuple[tuple[int | None, int], ...]
    venues: tuple[tuple[str | None, int], ...]
    findings: tuple[RuleCount, ...]
    to_confirm: tuple[ToConfirm, ...] | None


def take_census(entries: Sequence[EntryRecord], findings: Iterable[Diagnostic], known: Snapshot) -> Census:
    """The counts of entries in the order of their files, of what a check found there, and of what a snapshot knows."""
    venues = Counter(_venue(entry) for entry in entries)
    years = Counter(entry.year for entry in entries)
    return Census(
        entries=len(entries),
        papers=len(works(entries)),
        files=tuple(_files(entries)),
        years=tuple(sorted(years.items(), key=lambda item: (item[0] is None, -(item[0] or 0)))),
        venues=tuple(sorted(venues.items(), key=lambda item: (item[0] is None, -item[1], item[0] or ""))),
        findings=_findings(findings),
        to_confirm=tuple(_to_confirm(entries, known)) if len(known) else None,
    )


def _venue(entry: EntryRecord) -> str | None:
    return acronym(entry.venue) or entry.venue if entry.venue else None


def _files(entries: Iterable[EntryRecord]) -> Iterator[FileCount]:
    found: dict[str, Counter[tuple[str, ...]]] = {}
    for entry in entries:
        found.setdefault(entry.file, Counter())[entry.category] += 1
    for file, sections in found.items():
        yield FileCount(file, sections.total(), tuple(sections.items()))


def _findings(found: Iterable[Diagnostic]) -> tuple[RuleCount, ...]:
    counts = Counter((one.code, one.name, one.severity) for one in found)
    return tuple(RuleCount(*rule, number) for rule, number in sorted(counts.items(), key=lambda item: item[0]))


def _to_confirm(entries: Iterable[EntryRecord], known: Snapshot) -> Iterator[ToConfirm]:
    for entry in entries:
        record = known.paper(entry.arxiv) if entry.arxiv else None
        if not _is_confirmed(record):
            sources = record.confirmed_by if record else None
            yield ToConfirm(entry.file, entry.line, entry.title, entry.arxiv, sources)


def _is_confirmed(record: ArxivRecord | None) -> bool:
    """Whether arXiv itself names the paper, or enough others agree on it."""
    if record is None or record.title is None:
        return False
    return record.source != "list" or (record.confirmed_by or 0) >= ENOUGH_SOURCES
