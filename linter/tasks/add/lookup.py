"""What arXiv says of one paper: by the list's snapshot, by what was answered before, else by asking."""

from contextlib import closing
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.errors import InputError, NetworkError
from linter.facts.snapshot import read_snapshot
from linter.lazy.dataclasses import dataclass
from linter.papers.arxiv_record import ArxivRecord
from linter.remembered import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Asking:
    """Whether arXiv may be asked, and how: `options` are what an ArxivClient takes besides its settings."""

    is_offline: bool = False
    options: dict[str, Any] = field(default_factory=dict)


def look_up(root: Path, arxiv: str, asking: Asking) -> ArxivRecord:
    """The record of a paper, by bare id; one without a title says that arXiv has no such paper.

    Raises NetworkError where nothing is known, with the reason; InputError for a snapshot or cache that is broken.
    """
    sources: list[Callable[[], ArxivRecord | None]] = [
        lambda: read_snapshot(root).paper(arxiv),
        lambda: _of_dump(arxiv),
        lambda: _of_answers(arxiv),
    ]
    for source in sources if asking.is_offline else sources[:2]:
        record = source()
        if record and record.says_something and (record.title or asking.is_offline):
            return record
    if asking.is_offline:
        raise NetworkError(f"nothing is known of {arxiv}: it is not in the snapshot, and --offline asks nobody")
    return _asked(arxiv, asking)


def _of_dump(arxiv: str) -> ArxivRecord | None:
    """What the dump says that was read last. A cache that cannot be found or read knows nothing."""
    from linter.facts.dump import known_dump

    try:
        dump = known_dump(cache_folder())
    except InputError:
        return None
    return dump.records([arxiv]).get(arxiv) if dump else None


def _of_answers(arxiv: str) -> ArxivRecord | None:
    """What arXiv answered before, however long ago."""
    from linter.facts.answers import AnswerStore
    from linter.facts.settings import NetworkSettings

    file = cache_folder() / "arxiv.sqlite3"
    if not file.is_file():
        return None
    with closing(AnswerStore(file, NetworkSettings.of_environment().api)) as store:
        paper = store.known([arxiv], 0.0).get(arxiv)
    return paper.record if paper else None


def _asked(arxiv: str, asking: Asking) -> ArxivRecord:
    from linter.facts.arxiv import ArxivClient
    from linter.facts.settings import NetworkSettings

    with ArxivClient(NetworkSettings.of_environment(), **asking.options) as client:
        asked = client.ask([arxiv])
    if arxiv not in asked.answers:
        raise NetworkError(f"{arxiv} could not be fetched: {asked.unchecked.get(arxiv, 'no answer')}")
    paper = asked.answers[arxiv]
    return paper.record if paper else ArxivRecord(arxiv)
