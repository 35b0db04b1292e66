"""The papers of a site, each with its address, its citation and its date."""

from collections.abc import Iterator, Sequence

from linter.entries.model import LinkKind
from linter.entries.record import EntryRecord, LinkRecord
from linter.exports.bibtex import citations
from linter.exports.site.addresses import Names, digest, slug
from linter.exports.site.safe_urls import web_address
from linter.exports.works import address
from linter.lazy.dataclasses import dataclass
from linter.papers.arxiv import read_id
from linter.papers.publications import acronym
from linter.papers.titles.spelling import normalised_title
from linter.papers.venues import find_venue
from linter.reports.escape import on_one_line
from linter.rules.context import Facts


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """A paper of a list, safe to show: no text of it holds control characters, all links lead to the web.

    `name` is its stable name, which its page's address ends in; `short_name` is empty where the title begins with it;
    `date` is as exact as is known: `2023-09-21`, `2023-09`, `2023` or empty; `venue` is what the venue is usually
    called; `url` is where the paper is to be read.
    """

    name: str
    record: EntryRecord
    title: str
    short_name: str
    authors: tuple[str, ...]
    venue: str
    date: str
    url: str | None
    links: tuple[LinkRecord, ...]
    citation: str

    @property
    def page(self) -> str:
        """The address of its own page."""
        return f"paper/{self.name}.html"

    @property
    def code(self) -> str | None:
        """The address of its code."""
        return next((link.url for link in self.links if link.kind is LinkKind.CODE), None)

    @property
    def year(self) -> int | None:
        """Its year."""
        return self.record.year

    @property
    def ids(self) -> tuple[str, ...]:
        """Its identifiers, arXiv's first."""
        return tuple(one for one in (self.record.arxiv, self.record.doi) if one)


def papers_of(works: Sequence[EntryRecord], facts: Facts) -> tuple[Paper, ...]:
    """The papers of a list's works, in their order."""
    names = Names()
    return tuple(
        _paper(work, citation, names.give(_name(work)), facts)
        for work, citation in zip(works, citations(works), strict=True)
    )


def _paper(work: EntryRecord, citation: str, name: str, facts: Facts) -> Paper:
    return Paper(
        name=name,
        record=work,
        title=on_one_line(work.title) or "Untitled",
        short_name=_short_name(work),
        authors=tuple(map(on_one_line, work.authors)),
        venue=_venue(on_one_line(work.venue or "")),
        date=_date(work, facts),
        url=web_address(address(work) or ""),
        links=tuple(_links(work)),
        citation=citation,
    )


def _name(work: EntryRecord) -> str:
    """What stays when a paper moves in the list or its entry is reworded: its identifier, else its title."""
    if work.arxiv:
        return slug(f"arxiv-{work.arxiv}")
    if work.doi:
        return f"{slug(f'doi-{work.doi}')}-{digest(work.doi)}"
    return f"{slug(work.title)}-{digest(normalised_title(work.title))}"


def _short_name(work: EntryRecord) -> str:
    """The short name, where the title does not begin with it anyway."""
    name = on_one_line(work.short_name or "")
    return "" if on_one_line(work.title).lower().startswith(name.lower()) else name


def _venue(venue: str) -> str:
    """One name for the volumes of a venue, whatever their years."""
    found = find_venue(venue)
    return acronym(venue) or (found.name if found else venue)


def _date(work: EntryRecord, facts: Facts) -> str:
    known = facts.paper(work.arxiv) if work.arxiv else None
    if known and known.published:
        return known.published.isoformat()
    arxiv = read_id(work.arxiv) if work.arxiv else None
    if arxiv:
        return f"{arxiv.year:04}-{arxiv.month:02}"
    return f"{work.year:04}" if work.year else ""


def _links(work: EntryRecord) -> Iterator[LinkRecord]:
    """The links to the web, each address once, the first by the kind and the label that it has there."""
    seen = set()
    for link in work.links:
        url = web_address(link.url)
        if url and url not in seen:
            seen.add(url)
            yield LinkRecord(on_one_line(link.label), link.kind, url)
