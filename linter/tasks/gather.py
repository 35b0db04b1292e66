"""From what a list says of arXiv papers to what arXiv says of them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from linter.facts.arxiv import ArxivClient, Progress
from linter.facts.atom import AskedPaper
from linter.facts.dump import Dump
from linter.facts.snapshot import Snapshot
from linter.lazy.dataclasses import dataclass
from linter.papers.arxiv_record import ArxivRecord
from linter.papers.titles.spelling import Likeness, compare, normalised_title

# A paper is renamed in its first versions or its last ones.
_MOST_VERSIONS = 20


@dataclass(frozen=True, slots=True)
class Gathered:
    """The records of the papers that arXiv answered on, and why there is none of others."""

    records: Mapping[str, ArxivRecord]
    unchecked: Mapping[str, str]


def gather(
    client: ArxivClient,
    titles: Mapping[str, tuple[str, ...]],
    known: Snapshot,
    today: date,
    progress: Progress = lambda _done, _all: None,
) -> Gathered:
    """Ask arXiv of papers by bare id; `titles` has those that a list gives each, `known` what was known before.

    Where a title is not the paper's, the paper may have been renamed: before that is believed its earlier versions are
    asked for, all together.
    """
    asked = client.ask(titles, progress)
    unchecked = dict(asked.unchecked)
    records: dict[str, ArxivRecord] = {}
    doubtful: dict[str, AskedPaper] = {}
    for arxiv, paper in asked.answers.items():
        before = known.paper(arxiv)
        if paper is not None:
            records[arxiv] = with_former_titles(paper.record, before, ())
            if paper.version > 1 and not all(_is_title_of(title, records[arxiv]) for title in titles[arxiv]):
                doubtful[arxiv] = paper
        elif before and before.title and before.source != "list":
            unchecked[arxiv] = "arXiv knew it before and does not answer on it now"
        else:
            records[arxiv] = ArxivRecord(arxiv, checked=today, source="arxiv-api")
    _learn_earlier_titles(client, doubtful, records, unchecked)
    return Gathered(records, unchecked)


def look_up(dump: Dump, titles: Mapping[str, tuple[str, ...]], known: Snapshot) -> Gathered:
    """What a dump says of papers by bare id. One that it lacks may be newer than the dump, or left out of it."""
    found = dump.records(titles)
    records = {arxiv: with_former_titles(record, known.paper(arxiv), ()) for arxiv, record in found.items()}
    return Gathered(records, dict.fromkeys(titles.keys() - found.keys(), f"not in the dump of {dump.newest}"))


def with_former_titles(record: ArxivRecord, before: ArxivRecord | None, earlier: Iterable[str]) -> ArxivRecord:
    """A record with the titles that the paper had before, by what was known of it and by its earlier versions.

    What a list called the paper is no title that it had.
    """
    known = before.former_titles if before else ()
    last = (before.title,) if before and before.title and before.source != "list" else ()
    # Titles that differ in writing alone are one.
    found = {normalised_title(title): title for title in (*known, *earlier, *last)}
    found.pop(normalised_title(record.title or ""), None)
    return replace(record, former_titles=tuple(found.values()))


def _is_title_of(title: str, record: ArxivRecord) -> bool:
    """Whether a title is, but for its writing, one that a paper has or had."""
    return any(compare(title, other) is Likeness.SAME for other in record.titles)


def _learn_earlier_titles(
    client: ArxivClient, doubtful: Mapping[str, AskedPaper], records: dict[str, ArxivRecord], unchecked: dict[str, str]
) -> None:
    """Add the titles of earlier versions to the records of papers; one that cannot be told is left unchecked."""
    versions = {arxiv: [f"{arxiv}v{number}" for number in _earlier(paper.version)] for arxiv, paper in doubtful.items()}
    asked = client.ask(name for names in versions.values() for name in names)
    for arxiv, names in versions.items():
        reason = next((asked.unchecked[name] for name in names if name in asked.unchecked), None)
        if reason:
            del records[arxiv]
            unchecked[arxiv] = f"its earlier versions are not known: {reason}"
            continue
        papers = (asked.answers.get(name) for name in names)
        earlier = [paper.record.title for paper in papers if paper and paper.record.title]
        records[arxiv] = with_former_titles(records[arxiv], records[arxiv], earlier)


def _earlier(version: int) -> list[int]:
    """The versions before the last one, the middle of very many left out."""
    numbers = list(range(1, version))
    half = _MOST_VERSIONS // 2
    return numbers if len(numbers) <= _MOST_VERSIONS else numbers[:half] + numbers[-half:]
