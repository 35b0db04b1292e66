"""What a reader found of an entry, turned into the entry."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from linter.bibtex.model import Citation
from linter.entries.citations import Cited, read_citation
from linter.entries.kinds import DeclaredKind
from linter.entries.links import ReadLink, paper_link
from linter.entries.model import CitationBlock, Entry, EntryLink, FieldName, LinkKind, Section, Style, Tag, Written
from linter.entries.stated import NOTHING, Stated
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import Heading
from linter.papers.addresses.arxiv import id_of
from linter.papers.arxiv import ArxivId
from linter.papers.doi import arxiv_of, doi_of
from linter.papers.latex import without_kept_capitals
from linter.papers.titles.spelling import normalised_title
from linter.text.source import Source
from linter.text.span import Span

# What a paper's own address may be called, the likeliest first: some lists call arXiv's page of it its website.
_CALLED_A_PAPER = (LinkKind.PAPER, LinkKind.PROJECT)


@dataclass(frozen=True, slots=True)
class Draft:
    """What was read of an entry; `title_link` is the one of `links` whose text is the title.

    `kind` is the declared kind that read it; `papers` are the links of which the first is the paper's, None where it
    has to be found; `category` is what is declared, empty for the headings above.
    """

    style: Style
    span: Span
    title: str
    title_span: Span
    links: tuple[ReadLink, ...]
    title_link: ReadLink | None = None
    short_name: Written | None = None
    tags: tuple[Tag, ...] = ()
    heading: Heading | None = None
    stated: Stated = NOTHING
    citation_blocks: tuple[CitationBlock, ...] = ()
    kind: DeclaredKind | None = None
    papers: tuple[ReadLink, ...] | None = None
    category: tuple[str, ...] = ()


def build_entry(draft: Draft, section: Section, source: Source) -> Entry:
    """The entry that a draft describes, with what its links and its citation say of the paper."""
    paper = paper_link(draft.links, draft.title_link) if draft.papers is None else next(iter(draft.papers), None)
    stated = _without_name(draft)
    if stated is not draft.stated:
        draft = replace(draft, stated=stated)
    links = tuple(_as_paper(link) if link is paper else link.entry_link for link in draft.links)
    block, citation = _citation(draft)
    cited = read_citation(source, citation)
    own = _own_addresses(draft, paper)
    arxiv = next(_arxiv_ids(own), None) or cited.arxiv
    return Entry(
        style=draft.style,
        span=draft.span,
        section=section,
        heading=draft.heading,
        title=without_kept_capitals(draft.title),
        title_span=draft.title_span,
        short_name=draft.short_name.text if draft.short_name else None,
        tags=draft.tags,
        links=links,
        paper_link=links[draft.links.index(paper)] if paper else None,
        citation=citation,
        cited=cited,
        citation_block=block,
        arxiv=arxiv,
        doi=next(_dois(own), None) or cited.doi,
        year=draft.stated.year or cited.year or (arxiv.year if arxiv else None),
        authors=(draft.stated.authors if _declares_authors(draft) else ()) or cited.authors or draft.stated.authors,
        venue=draft.stated.venue or cited.venue,
        date=draft.stated.date or cited.date,
        written=_written(draft, cited),
        kind=draft.kind,
        declared_category=draft.category,
    )


def _written(draft: Draft, cited: Cited) -> dict[FieldName, Written]:
    """How fields are written, each where its value is from."""
    written = {**cited.written, **draft.stated.written}
    if FieldName.AUTHORS in cited.written and not (_declares_authors(draft) and draft.stated.authors):
        written[FieldName.AUTHORS] = cited.written[FieldName.AUTHORS]
    if draft.short_name:
        written[FieldName.SHORT_NAME] = draft.short_name
    return written


def _without_name(draft: Draft) -> Stated:
    """What is stated, but for what is the short name."""
    name = draft.short_name
    taken = {
        field
        for field in (FieldName.AUTHORS, FieldName.VENUE)
        if name and field in draft.stated.written and draft.stated.written[field].span.overlaps(name.span)
    }
    return draft.stated.without(taken) if taken else draft.stated


def _declares_authors(draft: Draft) -> bool:
    """Whether a declaration says where authors stand; else those of the citation are more of them."""
    return draft.kind is not None and FieldName.AUTHORS in draft.kind.from_


def _as_paper(link: ReadLink) -> EntryLink:
    """The paper link; what it leads to is a paper where neither label nor host says otherwise."""
    says_nothing = link.entry_link.kind is LinkKind.OTHER and link.says is None
    return replace(link.entry_link, kind=LinkKind.PAPER) if says_nothing else link.entry_link


def _citation(draft: Draft) -> tuple[CitationBlock | None, Citation | None]:
    """The citation of the entry's title where one is, else its first."""
    found = [(block, citation) for block in draft.citation_blocks for citation in block.bibliography.citations]
    if len(found) > 1:
        key = normalised_title(draft.title)
        found.sort(key=lambda item: normalised_title(item[1].value("title")) != key)
    if found:
        return found[0]
    return (draft.citation_blocks[0] if draft.citation_blocks else None), None


def _own_addresses(draft: Draft, paper: ReadLink | None) -> list[str]:
    """The addresses of the paper itself: of the paper link, the title's, others called a paper, and its website's."""
    named = (link for link in (paper, draft.title_link) if link)
    own = [link for link in draft.links if link.is_own or not link.in_sentence]
    called = (link for kind in _CALLED_A_PAPER for link in own if link.says is kind)
    return [link.url for link in dict.fromkeys((*named, *called))]


def _arxiv_ids(urls: Iterable[str]) -> Iterator[ArxivId]:
    return (identifier for url in urls if (identifier := id_of(url)))


def _dois(urls: Iterable[str]) -> Iterator[str]:
    return (doi for url in urls if (doi := doi_of(url)) and not arxiv_of(doi))
