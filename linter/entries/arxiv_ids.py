"""Every arXiv identifier that a page names, in links, text and citations."""

from collections.abc import Iterator
from itertools import chain

from linter.bibtex.arxiv_ids import cited_ids
from linter.entries.model import Entry, Outline
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.papers.addresses.arxiv import id_of, read_url
from linter.papers.arxiv import ArxivId, find_ids
from linter.text.cover import Cover
from linter.text.source import Source
from linter.text.span import Span


@dataclass(frozen=True, slots=True)
class NamedId:
    """An identifier as written; `span` is that of the link's address or of the identifier in text or citation.

    `id` is None where it fits neither of arXiv's grammars.
    """

    span: Span
    text: str
    id: ArxivId | None


def named_ids(document: Document, outline: Outline) -> Iterator[NamedId]:
    """The identifiers in links to papers at arXiv and its mirrors, in `arXiv:ID` in text, and in citations.

    Code, formulas, comments and pictures name no papers.
    """
    for link in document.links:
        address = None if link.is_image else read_url(link.url)
        if address and address.is_paper and address.id_text:
            yield NamedId(link.url_span, address.id_text, address.id)
    yield from _mentioned(document)
    for block in outline.citation_blocks:
        for citation in block.bibliography.citations:
            for cited in cited_ids(document.source, citation):
                yield NamedId(cited.span, cited.text, cited.id)


def arxiv_place(source: Source, entry: Entry) -> Span | None:
    """Where an entry names its arXiv paper: the address of its link, else the identifier in its citation."""
    wanted = entry.arxiv.base if entry.arxiv else None
    own = [entry.paper_link] if entry.paper_link else []
    linked = (link.link for link in (*own, *entry.links) if (found := id_of(link.link.url)) and found.base == wanted)
    cited = cited_ids(source, entry.citation) if entry.citation else ()
    places = chain((link.url_span for link in linked), (one.span for one in cited if one.id and one.id.base == wanted))
    return next(places, None) if wanted else None


def _mentioned(document: Document) -> Iterator[NamedId]:
    taken = Cover((span, True) for span in (*document.verbatim, *(link.url_span for link in document.links)))
    for mention in find_ids(document.source.text):
        span = Span(mention.start, mention.end)
        if not taken.innermost(span):
            yield NamedId(span, mention.text, mention.id)
