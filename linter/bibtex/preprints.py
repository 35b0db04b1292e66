"""Whether a citation cites a preprint, and of which arXiv paper."""

from linter.bibtex.arxiv_ids import cited_ids
from linter.bibtex.model import Citation, Field
from linter.lazy import re
from linter.papers.arxiv import ArxivId
from linter.papers.doi import arxiv_of, read_doi
from linter.papers.latex import to_text
from linter.papers.venues import find_venue, is_preprint_server
from linter.text.source import Source

_ARXIV = re.compile(r"arxiv|corr\b", re.IGNORECASE)
_VENUES = ("booktitle", "journal", "journaltitle")
# Types that say by themselves that a paper came out somewhere.
_TYPES = """
    book booklet collection conference inbook incollection inproceedings mastersthesis mvbook patent phdthesis
    proceedings thesis
"""
_PUBLISHED_TYPES = frozenset(_TYPES.split())
_REMARKS = ("note", "howpublished", "addendum", "comment", "pubstate")
_ACCEPTED = re.compile(
    r"accepted|appear|forthcoming|in press|published|proceedings|conference|workshop|journal|transactions|findings",
    re.IGNORECASE,
)


def cited_venue(citation: Citation) -> str | None:
    """The conference, book or journal that a citation names, as text; None where it names only a preprint server."""
    field = venue_field(citation)
    return to_text(field.value) if field else None


def venue_field(citation: Citation) -> Field | None:
    """The field that names a citation's conference, book or journal; None where it names only a preprint server."""
    fields = (field for name in _VENUES if (field := citation.get(name)))
    field = next((field for field in fields if to_text(field.value)), None)
    return field if field and not is_preprint_server(to_text(field.value)) else None


def is_published(citation: Citation) -> bool:
    """Whether anything in a citation says that its paper came out elsewhere than on a preprint server."""
    if citation.type in _PUBLISHED_TYPES or cited_venue(citation):
        return True
    publisher, doi = citation.value("publisher"), read_doi(citation.value("doi"))
    if (publisher.strip() and not is_preprint_server(publisher)) or (doi and not arxiv_of(doi)):
        return True
    remarks = " ".join(map(citation.value, _REMARKS))
    named = find_venue(to_text(remarks))
    return bool(_ACCEPTED.search(remarks) or (named and not named.is_preprint))


def names_arxiv(source: Source, citation: Citation) -> bool:
    """Whether a citation says in any of its fields that its paper is on arXiv, by a malformed identifier too."""
    archive = citation.value("archiveprefix") + citation.value("eprinttype") + citation.value("publisher")
    return bool(_ARXIV.search(archive)) or any(cited_ids(source, citation))


def preprint_id(source: Source, citation: Citation, linked: ArxivId | None = None) -> ArxivId | None:
    """The arXiv paper that a citation gives as a preprint: the one it names.

    `linked`, the paper that its entry links to, is meant where it only says that it is one of arXiv's. None for what
    was published, and where several are named.
    """
    if is_published(citation):
        return None
    named = {cited.id.base: cited.id for cited in cited_ids(source, citation) if cited.id}
    if len(named) == 1:
        return next(iter(named.values()))
    says_arxiv = any(_ARXIV.search(citation.value(name)) for name in (*_VENUES, "archiveprefix", "howpublished"))
    return linked if says_arxiv and not named else None
