"""The citations of a document, and what one says of its paper."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from linter.bibtex.arxiv_ids import cited_ids
from linter.bibtex.model import Citation
from linter.bibtex.parse import parse
from linter.bibtex.preprints import venue_field
from linter.bibtex.years import cited_date, cited_year
from linter.entries.model import CitationBlock, FieldName, Written
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.markdown.model import CodeBlock
from linter.papers.arxiv import ArxivId
from linter.papers.authors import bibtex_authors
from linter.papers.dates import PaperDate
from linter.papers.doi import arxiv_of, read_doi
from linter.papers.latex import to_text
from linter.text.source import Source

_BIBTEX_INFOS = frozenset({"bib", "bibtex", "biblatex"})
_OTHER_INFOS = frozenset({"", "latex", "tex", "text", "txt", "plaintext"})
_CITATION = re.compile(r"\s*@[a-z]+\s*\{", re.IGNORECASE)
# They may speak of other papers.
_ASIDES = frozenset({"annotation", "comment", "keywords", "addendum"})


def read_citation_blocks(document: Document) -> Iterator[CitationBlock]:
    """Every piece of BibTeX of a document, in order, inside list items and quotes too.

    Code whose info string says BibTeX, or says nothing while its text begins as a citation does.
    """
    for block in document.walk():
        if isinstance(block, CodeBlock) and _is_bibtex(block):
            yield CitationBlock(block, parse(block.content))


def _is_bibtex(block: CodeBlock) -> bool:
    info = block.info.strip().partition(" ")[0].lower().strip("{}.")
    return info in _BIBTEX_INFOS or (info in _OTHER_INFOS and _CITATION.match(block.content.text) is not None)


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation says of its paper; the venue of a preprint is None."""

    arxiv: ArxivId | None = None
    doi: str | None = None
    year: int | None = None
    authors: tuple[str, ...] = ()
    venue: str | None = None
    date: PaperDate | None = None
    written: Mapping[FieldName, Written] = field(default_factory=dict)


def read_citation(source: Source, citation: Citation | None) -> Cited:
    """What a citation says, nothing of all where there is none."""
    if citation is None:
        return Cited()
    own = (cited.id for cited in cited_ids(source, citation) if cited.field not in _ASIDES)
    doi = read_doi(citation.value("doi")) or read_doi(citation.value("url"))
    year, date, venue = cited_year(source, citation), cited_date(citation), venue_field(citation)
    author = citation.get("author")
    authors = bibtex_authors(author.value) if author else ()
    places = {
        FieldName.AUTHORS: author.value_span if author and authors else None,
        FieldName.VENUE: venue.value_span if venue else None,
        FieldName.YEAR: year.span if year else None,
        FieldName.DATE: date.span if date else None,
    }
    return Cited(
        arxiv=next((identifier for identifier in own if identifier), None),
        doi=doi if doi and not arxiv_of(doi) else None,
        year=year.year if year else None,
        authors=authors,
        venue=to_text(venue.value) if venue else None,
        date=date.date if date else None,
        written={name: Written(" ".join(source[span].split()), span) for name, span in places.items() if span},
    )
