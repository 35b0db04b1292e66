"""One name for a paper, by its arXiv id, its DOI or its address."""

from linter.papers.addresses.arxiv import id_of
from linter.papers.addresses.hosts import HostKind, host_kind
from linter.papers.addresses.urls import normalised
from linter.papers.doi import doi_of

ARXIV, DOI = "arXiv:", "doi:"


def paper_of(url: str) -> str | None:
    """The paper that an address leads to, by its best name; None where it is not an address of papers."""
    identifier = id_of(url)
    if identifier:
        return f"{ARXIV}{identifier.base}"
    doi = doi_of(url)
    if doi:
        return f"{DOI}{doi}"
    return normalised(url) if host_kind(url) is HostKind.PAPER else None
