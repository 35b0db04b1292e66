"""All that rules may know of the world."""

from collections.abc import Mapping
from dataclasses import field

from linter.facts.snapshot import NOTHING_KNOWN, Snapshot
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.link_status import LinkStatus
from linter.papers.arxiv_record import ArxivRecord


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of papers, and what servers answered in this run, by address as links have it.

    `reasons` says why arXiv was asked for papers in vain, by bare id.
    """

    papers: Snapshot = NOTHING_KNOWN
    links: Mapping[str, LinkStatus] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)

    def paper(self, arxiv: str) -> ArxivRecord | None:
        """What is known of the arXiv paper with a bare id; None where nothing is."""
        return self.papers.paper(arxiv)

    def link(self, url: str) -> LinkStatus | None:
        """What servers answer of an address, as a link has it; None where nobody was asked."""
        return self.links.get(url)
