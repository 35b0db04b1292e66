"""Bring a list's snapshot of arXiv up to date."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from linter.engine.files.disk import DiskList
from linter.engine.files.write import replace_file, sweep_beside
from linter.facts.snapshot import NAME, Snapshot, read_snapshot
from linter.lazy.dataclasses import dataclass
from linter.papers.arxiv_record import ArxivRecord
from linter.tasks.gather import Gathered

# Finds out about papers by bare id, with the titles that the list gives each and what was known of them before.
Source = Callable[[Mapping[str, tuple[str, ...]], Snapshot], Gathered]


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A paper that nothing was learnt about, and why."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Synced:
    """What became of a list's papers: of those `asked` for, and of those that were known well enough.

    Each paper of the list is `updated` (its line is new or says something new), `unchanged`, `unknown` to arXiv, or
    `unchecked`.
    """

    asked: int
    updated: int
    unchanged: int
    unknown: tuple[str, ...]
    unchecked: tuple[Unchecked, ...]


def sync(papers: DiskList, titles: Mapping[str, tuple[str, ...]], source: Source, as_of: date) -> Synced:
    """Ask a source for the papers of a list that were last checked before the day of its knowledge, and write it down.

    Lines of papers that the list no longer names stay. Raises InputError for a snapshot that cannot be read or written.
    """
    before = read_snapshot(papers.root)
    due = {arxiv: claimed for arxiv, claimed in titles.items() if not _is_fresh(before.paper(arxiv), as_of)}
    found = source(due, before) if due else Gathered({}, {})
    after = before.updated(found.records.values())
    text = after.to_text()
    if found.records and text != before.text:
        sweep_beside(papers.root, [NAME])
        replace_file(papers.root, NAME, before.text, text)
    unchecked = {arxiv: found.unchecked.get(arxiv, "no answer") for arxiv in due if arxiv not in found.records}
    known = {arxiv: record for arxiv in titles if arxiv not in unchecked and (record := after.paper(arxiv))}
    unknown = tuple(sorted(arxiv for arxiv, record in known.items() if record.is_unknown_to_arxiv))
    news = [arxiv for arxiv, record in known.items() if _says_more(record, before.paper(arxiv))]
    updated = len(set(news).difference(unknown))
    return Synced(
        asked=len(due),
        updated=updated,
        unchanged=len(known) - len(unknown) - updated,
        unknown=unknown,
        unchecked=tuple(Unchecked(arxiv, unchecked[arxiv]) for arxiv in sorted(unchecked)),
    )


def _is_fresh(record: ArxivRecord | None, as_of: date) -> bool:
    """Whether nothing newer can be learnt: arXiv's answers change once a day."""
    return record is not None and record.checked is not None and record.checked >= as_of


def _says_more(record: ArxivRecord, before: ArxivRecord | None) -> bool:
    return before is None or replace(record, checked=None) != replace(before, checked=None)
