"""What the paper to be added is called by: an arXiv id or address, a DOI, or BibTeX."""

from linter.errors import UsageError
from linter.lazy import re
from linter.papers.addresses.arxiv import id_of
from linter.papers.arxiv import ArxivId, read_id
from linter.papers.doi import arxiv_of, doi_of, read_doi

_MOST_SHOWN = 60
# Schemes of identifiers before a DOI: `urn:doi:10.…`, `info:doi/10.…`.
_URN = re.compile(r"(?:urn:|info:)doi[:/]\s*", re.IGNORECASE)


def is_bibtex(reference: str) -> bool:
    """Whether a reference is itself the text of a citation."""
    return reference.lstrip().startswith("@") and "{" in reference


def read_reference(reference: str) -> ArxivId | str:
    """The arXiv paper that a reference names, else a publisher's DOI, in lower case. Raises UsageError for neither."""
    text = reference.strip().strip("<>").strip()
    bare = text[6:].strip() if text[:6].lower() == "arxiv:" else text
    found = read_id(bare) or id_of(text)
    if found:
        return found
    doi = _doi(_URN.sub("", text, count=1))
    if not doi:
        shown = f"{text[:_MOST_SHOWN]}…" if len(text) > _MOST_SHOWN else text
        raise UsageError(f"{shown!r} is no arXiv id or address, no DOI and no BibTeX")
    return arxiv_of(doi) or doi


def publishers_doi(reference: str) -> str | None:
    """The DOI that a reference is, where arXiv did not give it out; None for all others. Raises UsageError."""
    named = None if is_bibtex(reference) else read_reference(reference)
    return named if isinstance(named, str) else None


def _doi(text: str) -> str | None:
    """The DOI that a text is, or that an address holds, whose scheme may be left out: `doi.org/10.…`."""
    is_address = "//" in text or "." not in text.partition("/")[0].removeprefix("10.")
    return read_doi(text) or (None if is_address else doi_of(f"//{text}"))
