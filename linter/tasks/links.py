"""What becomes of the addresses that a list links to: arXiv's interface says it of its papers, servers of all else."""

import time
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date

from linter.facts.arxiv import ArxivClient, Progress
from linter.facts.lanes import probe_all
from linter.facts.link_answers import LinkAnswers
from linter.facts.probe import Prober
from linter.facts.settings import NetworkSettings
from linter.facts.snapshot import Snapshot
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.arxiv import id_of, is_arxiv_site
from linter.papers.addresses.link_status import LinkStatus, Outcome
from linter.papers.addresses.url_patterns import matcher
from linter.papers.arxiv_record import ArxivRecord
from linter.remembered import cache_folder
from linter.tasks.gather import gather

_NOT_PROBED = LinkStatus(Outcome.UNCHECKED, None, "arXiv is asked for papers only")


@dataclass(frozen=True, slots=True)
class Asking:
    """How servers are asked: seconds for each request, a proxy, the number of requests of the run.

    Statuses in `accept` are as good as 200; addresses that a pattern of `exclude` stands for are left out.
    """

    timeout: float
    proxy: str | None = None
    most_requests: int | None = None
    accept: Collection[int] = ()
    exclude: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of addresses. `requests_left` is None where requests are not limited."""

    statuses: Mapping[str, LinkStatus]
    requests_left: int | None
    has_no_network: bool = False


def check_links(
    urls: Iterable[str], known: Snapshot, asking: Asking, today: date, progress: Callable[[str], Progress]
) -> Answered:
    """Ask of addresses, each once. `progress` makes what is told how far something, in words, has come.

    Raises UsageError for a proxy that is none, InputError for a cache that cannot be used.
    """
    is_excluded = matcher(asking.exclude)
    wanted = [url for url in urls if not is_excluded(url)]
    elsewhere = [url for url in wanted if not is_arxiv_site(url)]
    found = ask_servers(elsewhere, asking, progress("asking servers for links"))
    statuses = {**dict.fromkeys(wanted, _NOT_PROBED), **found.statuses}
    papers = {url: arxiv for url, status in statuses.items() if (arxiv := _paper(url, status))}
    rest = replace(asking, most_requests=found.requests_left)
    said = _ask_arxiv(set(papers.values()), known, rest, today, progress("asking arXiv for papers"))
    statuses |= {url: _by_arxiv(statuses[url], said.get(arxiv, "no answer")) for url, arxiv in papers.items()}
    return replace(found, statuses=statuses)


def ask_servers(urls: Collection[str], asking: Asking, progress: Progress = lambda _done, _all: None) -> Answered:
    """Ask the servers of addresses, but for those whose earlier answers still hold; arXiv is none of them."""
    settings = NetworkSettings.of_environment()
    targets = {url: url.strip().partition("#")[0] for url in urls}
    way = f"{asking.proxy or ''} {settings.allows_private}"
    with closing(LinkAnswers(cache_folder() / "links.sqlite3", way)) as store:
        statuses = store.known(set(targets.values()), time.time())
        due = dict.fromkeys(target for target in targets.values() if target not in statuses)
        prober = Prober(
            timeout=asking.timeout,
            proxy=asking.proxy,
            allows_private=settings.allows_private,
            most_requests=asking.most_requests,
        )
        with prober:
            progress(0, len(due))
            for done, (target, status) in enumerate(probe_all(prober, due), 1):
                store.keep(target, status, time.time())
                statuses[target] = status
                progress(done, len(due))
    judged = {url: _accepted(statuses[target], asking.accept) for url, target in targets.items()}
    return Answered(judged, prober.requests_left, prober.has_no_network)


def _accepted(status: LinkStatus, accept: Collection[int]) -> LinkStatus:
    is_none = status.outcome in (Outcome.BROKEN, Outcome.UNCHECKED)
    return replace(status, outcome=Outcome.FINE, reason=None) if is_none and status.status in accept else status


def _paper(url: str, status: LinkStatus) -> str | None:
    """The bare id of the paper at arXiv to which an address leads, at once or by redirects."""
    goal = url if status is _NOT_PROBED else status.final_url
    identifier = id_of(goal) if goal and is_arxiv_site(goal) else None
    return identifier.base if identifier else None


def _ask_arxiv(
    ids: Collection[str], known: Snapshot, asking: Asking, today: date, progress: Progress
) -> Mapping[str, ArxivRecord | str]:
    """What is known of papers, or else why nothing is; arXiv is asked for those of which nothing was known before."""
    said: dict[str, ArxivRecord | str] = {}
    for arxiv in ids:
        record = known.paper(arxiv)
        if record is not None and record.says_something:
            said[arxiv] = record
    due = sorted(set(ids).difference(said))
    if due:
        client = ArxivClient(
            NetworkSettings.of_environment(),
            timeout=asking.timeout,
            proxy=asking.proxy,
            most_requests=asking.most_requests,
        )
        with client:
            asked = gather(client, dict.fromkeys(due, ()), known, today, progress)
        said |= {**asked.unchecked, **asked.records}
    return said


def _by_arxiv(status: LinkStatus, said: ArxivRecord | str) -> LinkStatus:
    """The status of an address that leads to a paper at arXiv, by what is said of the paper."""
    if isinstance(said, str):
        return replace(status, outcome=Outcome.UNCHECKED, reason=said)
    if said.is_unknown_to_arxiv:
        return replace(status, outcome=Outcome.BROKEN, reason=f"arXiv has no paper {said.id}")
    outcome = Outcome.FINE if status is _NOT_PROBED else status.outcome
    return replace(status, outcome=outcome, reason=None)
