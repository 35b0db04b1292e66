"""What a check of a list may know of the world: its snapshot, and with leave what arXiv answers."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from linter.config.model import Config
from linter.engine.lists import List
from linter.facts.snapshot import NOTHING_KNOWN, Snapshot, read_snapshot
from linter.rules.base import Scope
from linter.rules.registry import records


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of papers, and why arXiv was asked for others in vain, by bare id."""

    papers: Snapshot = NOTHING_KNOWN
    reasons: Mapping[str, str] = field(default_factory=dict)


def is_wanted(config: Config) -> bool:
    """Whether any rule that runs wants to know something of the world."""
    return any(records()[code].scope is Scope.NETWORK for code in config.codes)


def from_snapshot(root: Path, config: Config) -> Knowledge:
    """What the snapshot of the list in a folder says, where that is wanted. Raises InputError."""
    return Knowledge(read_snapshot(root)) if is_wanted(config) else Knowledge()


def with_answers(
    known: Knowledge, papers: List, config: Config, report: Collection[str], today: date, **asking: Any
) -> Knowledge:
    """The same with what arXiv answers on papers of entries in some files that were not known before.

    Nothing is written but the cache. `asking` is what an ArxivClient takes besides its settings, and `progress`.
    """
    from linter.engine.claims import claims
    from linter.facts.arxiv import ArxivClient
    from linter.facts.settings import NetworkSettings
    from linter.tasks.gather import gather

    progress = asking.pop("progress")
    settings = NetworkSettings.of_environment()
    titles = claims(papers, config, today, report).titles if is_wanted(config) else {}
    missing = {arxiv: own for arxiv, own in titles.items() if own and not _is_known(known.papers, arxiv)}
    if not missing:
        return known
    with ArxivClient(settings, **asking) as client:
        found = gather(client, missing, known.papers, datetime.now(UTC).date(), progress)
    return Knowledge(known.papers.updated(found.records.values()), found.unchecked)


def _is_known(papers: Snapshot, arxiv: str) -> bool:
    record = papers.paper(arxiv)
    return record is not None and record.says_something
