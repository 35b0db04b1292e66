"""What the paper to be added is called by: an arXiv id or address, a DOI, or BibTeX."""

from linter.errors import UsageError
from linter.papers.arxiv import ArxivId, id_of, read_id
from linter.papers.doi import arxiv_of, read_doi

_MOST_SHOWN = 60


def is_bibtex(reference: str) -> bool:
    """Whether a reference is itself the text of a citation."""
    return reference.lstrip().startswith("@") and "{" in reference


def read_reference(reference: str) -> ArxivId:
    """The arXiv paper that a reference names. Raises UsageError for what is none, and for another paper's DOI."""
    text = reference.strip().strip("<>")
    bare = text[6:].strip() if text[:6].lower() == "arxiv:" else text
    found = read_id(bare) or id_of(text)
    if found:
        return found
    doi = read_doi(text)
    if not doi:
        shown = f"{text[:_MOST_SHOWN]}…" if len(text) > _MOST_SHOWN else text
        raise UsageError(f"{shown!r} is no arXiv id or address, no DOI and no BibTeX")
    found = arxiv_of(doi)
    if not found:
        raise UsageError(f"{doi} is no DOI of arXiv, and nobody else is asked: give the citation as BibTeX, with `-`")
    return found
