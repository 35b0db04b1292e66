"""The citations of a document, and what one says of its paper."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linter.bibtex.arxiv_ids import cited_ids
from linter.bibtex.model import Citation
from linter.bibtex.parse import parse
from linter.entries.model import CitationBlock
from linter.markdown.document import Document
from linter.markdown.model import CodeBlock
from linter.papers.arxiv import ArxivId
from linter.papers.authors import bibtex_authors
from linter.papers.doi import arxiv_of, read_doi
from linter.papers.latex import to_text
from linter.text.source import Source

_BIBTEX_INFOS = frozenset({"bib", "bibtex", "biblatex"})
_OTHER_INFOS = frozenset({"", "latex", "tex", "text", "txt", "plaintext"})
_CITATION = re.compile(r"\s*@[a-z]+\s*\{", re.IGNORECASE)
# What a fence holds that was meant to end before the next entry, and ends with the next one's.
_SWALLOWED = re.compile(r"^ {0,3}(?:#{1,6}[ \t]|(?:`{3,}|~{3,})[ \t]*\w)", re.MULTILINE)
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_PREPRINT = re.compile(r"arxiv|corr\b|preprint|biorxiv", re.IGNORECASE)
# They may speak of other papers.
_ASIDES = frozenset({"annotation", "comment", "keywords", "addendum"})


def read_citation_blocks(document: Document) -> Iterator[CitationBlock]:
    """Every piece of BibTeX of a document, in order, inside list items and quotes too.

    Code whose info string says BibTeX, or says nothing while its text begins as a citation does. A fence that runs
    over the next entry's heading or fence is none: where its citation should have ended is not known.
    """
    for block in document.walk():
        if isinstance(block, CodeBlock) and _is_bibtex(block):
            yield CitationBlock(block, parse(block.content))


def _is_bibtex(block: CodeBlock) -> bool:
    info = block.info.strip().partition(" ")[0].lower().strip("{}.")
    if info not in _BIBTEX_INFOS and not (info in _OTHER_INFOS and _CITATION.match(block.content.text)):
        return False
    return not _SWALLOWED.search(block.content.text)


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation says of its paper; the venue of a preprint is None."""

    arxiv: ArxivId | None = None
    doi: str | None = None
    year: int | None = None
    authors: tuple[str, ...] = ()
    venue: str | None = None


def read_citation(source: Source, citation: Citation | None) -> Cited:
    """What a citation says, nothing of all where there is none."""
    if citation is None:
        return Cited()
    own = (cited.id for cited in cited_ids(source, citation) if cited.field not in _ASIDES)
    doi = read_doi(citation.value("doi")) or read_doi(citation.value("url"))
    return Cited(
        arxiv=next((identifier for identifier in own if identifier), None),
        doi=doi if doi and not arxiv_of(doi) else None,
        year=_year(citation),
        authors=bibtex_authors(citation.value("author")),
        venue=_venue(citation),
    )


def _year(citation: Citation) -> int | None:
    found = _YEAR.search(citation.value("year")) or _YEAR.search(citation.value("date"))
    return int(found[0]) if found else None


def _venue(citation: Citation) -> str | None:
    for name in ("booktitle", "journal", "journaltitle"):
        venue = to_text(citation.value(name))
        if venue:
            return None if _PREPRINT.search(venue) else venue
    return None
