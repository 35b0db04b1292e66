"""What a check of a list may know of the world: its snapshot, and with leave what arXiv and other servers answer."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from linter.config.model import Config
from linter.config.patterns import FileIgnores
from linter.engine.files.lists import List
from linter.facts.known import Known
from linter.facts.snapshot import Snapshot, read_snapshot
from linter.lazy.dataclasses import dataclass
from linter.rules.base import Scope
from linter.rules.links.options import LinksOptions
from linter.rules.material import Material
from linter.rules.registry import records

if TYPE_CHECKING:
    from pathlib import Path

    from linter.facts.arxiv import Progress


@dataclass(frozen=True, slots=True)
class Telling:
    """Who is told how far it is with arXiv's papers and with links."""

    papers: "Progress"
    links: "Progress"


def papers_are_wanted(config: Config) -> bool:
    """Whether any rule that runs wants to know something of papers."""
    return bool(_codes(config) - _codes_of_links(config))


def from_snapshot(root: "Path", config: Config) -> Known:
    """What the snapshot of the list in a folder says, where that is wanted. Raises InputError."""
    return Known(read_snapshot(root)) if papers_are_wanted(config) else Known()


def with_answers(
    known: Known, papers: List, config: Config, report: Collection[str], today: date, telling: Telling, **asking: Any
) -> Known:
    """The same with what arXiv answers on papers of entries in some files that were not known before, and servers on
    links there.

    Nothing is written but the cache. `asking` is what an ArxivClient takes besides its settings.
    """
    known, left = _with_papers(known, papers, config, report, today, telling.papers, **asking)
    return _with_links(known, papers, config, report, telling.links, **{**asking, "most_requests": left})


def _with_papers(
    known: Known,
    papers: List,
    config: Config,
    report: Collection[str],
    today: date,
    progress: "Progress",
    **asking: Any,
) -> tuple[Known, int | None]:
    """What is known with arXiv's answers, and how many requests are left."""
    from linter.engine.claims import claims
    from linter.facts.arxiv import ArxivClient
    from linter.facts.settings import NetworkSettings
    from linter.tasks.gather import gather

    settings = NetworkSettings.of_environment()
    titles = claims(papers, config, today, report).titles if papers_are_wanted(config) else {}
    missing = {arxiv: own for arxiv, own in titles.items() if own and not _is_known(known.papers, arxiv)}
    if not missing:
        return known, asking["most_requests"]
    with ArxivClient(settings, **asking) as client:
        found = gather(client, missing, known.papers, datetime.now(UTC).date(), progress)
        left = client.requests_left
    return replace(known, papers=known.papers.updated(found.records.values()), reasons=found.unchecked), left


def _with_links(
    known: Known, papers: List, config: Config, report: Collection[str], progress: "Progress", **asking: Any
) -> Known:
    """What is known with the answers of servers on the links of files that a rule wants to judge by them."""
    codes = _codes_of_links(config)
    if not codes:
        return known
    from linter.engine.outgoing import outgoing
    from linter.papers.addresses.arxiv import is_arxiv_site
    from linter.papers.addresses.url_patterns import matcher
    from linter.tasks.links import Asking, ask_servers

    ignores, options = FileIgnores(config.per_file_ignores), config.options[LinksOptions]
    names = [name for name in report if codes - ignores.codes(name)]
    is_excluded = matcher(options.exclude)
    urls = [url for url in outgoing(papers, config, names).places if not (is_arxiv_site(url) or is_excluded(url))]
    answered = ask_servers(urls, Asking(**asking, accept=options.accept), progress)
    return replace(known, links=answered.statuses)


def _codes(config: Config) -> frozenset[str]:
    """The rules that run and want to know something of the world."""
    return frozenset(code for code in config.codes if records()[code].scope is Scope.NETWORK)


def _codes_of_links(config: Config) -> frozenset[str]:
    """Those of them that want to know something of links."""
    return frozenset(code for code in _codes(config) if records()[code].needs is Material.LINK_FACTS)


def _is_known(papers: Snapshot, arxiv: str) -> bool:
    record = papers.paper(arxiv)
    return record is not None and record.says_something
