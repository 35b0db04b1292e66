"""The papers that a text names: what no fix may lose or invent."""

from bisect import bisect_right
from collections.abc import Collection, Iterator
from itertools import accumulate

from linter.bibtex.model import Citation
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.arxiv import find_ids, read_id
from linter.papers.doi import read_doi
from linter.papers.paper_names import ARXIV, DOI, paper_of
from linter.rules.context import Page
from linter.text.characters import without_unseen
from linter.text.span import Span

_BLANK = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Named:
    """The papers that a page names: those of its links with their places, and those of its text and its citations."""

    linked: tuple[tuple[str, Span], ...]
    written: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Every paper."""
        return self.written.union(name for name, _ in self.linked)

    def papers_at(self, places: Collection[Span]) -> frozenset[str]:
        """The papers of links at some places."""
        ordered = sorted(places)
        ends = list(accumulate((place.end for place in ordered), max))
        nearest = ((name, span, bisect_right(ends, span.start)) for name, span in self.linked)
        return frozenset(
            name for name, span, place in nearest if place < len(ordered) and ordered[place].start < span.end
        )

    def addresses_at(self, places: Collection[Span]) -> frozenset[str]:
        """Those of them that are known by their address alone, which says little where the address is broken."""
        return frozenset(name for name in self.papers_at(places) if not name.startswith((ARXIV, DOI)))


NOTHING_NAMED = Named((), frozenset())


def papers_named(page: Page) -> Named:
    """The papers that a page names, by arXiv id, DOI or address."""
    linked = [(name, link.span) for link in page.links if (name := _name_of_url(link.url))]
    text = without_unseen(page.source.text)
    written = {f"{ARXIV}{mention.id.base}" for mention in find_ids(text) if mention.id}
    for block in page.outline.citation_blocks:
        for citation in block.bibliography.citations:
            written.update(_names_of_citation(citation))
    return Named(tuple(linked), frozenset(written))


def _name_of_url(url: str) -> str | None:
    return paper_of(_BLANK.sub("", without_unseen(url)))


def _names_of_citation(citation: Citation) -> Iterator[str]:
    identifier = read_id(citation.value("eprint").strip())
    if identifier:
        yield f"{ARXIV}{identifier.base}"
    doi = read_doi(citation.value("doi"))
    if doi:
        yield f"{DOI}{doi}"
    name = _name_of_url(citation.value("url"))
    if name:
        yield name
