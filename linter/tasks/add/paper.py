"""A paper that is to be added, as plain text, and the citation that it makes."""

from collections.abc import Collection, Mapping
from dataclasses import field
from datetime import date

from linter.bibtex.arxiv_ids import cited_ids
from linter.bibtex.field_names import is_known_field, usual_spelling
from linter.bibtex.keys import citation_key
from linter.bibtex.model import Citation
from linter.bibtex.parse import parse
from linter.bibtex.preprints import cited_venue, is_published
from linter.bibtex.reference import Reference, citation_fields, citation_type
from linter.bibtex.tex_commands import unsafe_command
from linter.bibtex.write import plain_key
from linter.errors import InputError
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.urls import split
from linter.papers.arxiv import parse_id
from linter.papers.arxiv_record import ArxivRecord
from linter.papers.authors import bibtex_authors, is_truncated
from linter.papers.dates import PaperDate
from linter.papers.doi import arxiv_of, doi_address, read_doi
from linter.papers.latex import to_text
from linter.papers.visible import plain_line
from linter.text.excerpt import Excerpt
from linter.text.source import Source

# What a citation of a reference manager has and a list does not want.
_ASIDES = frozenset({"abstract", "annotation", "annote", "file", "keywords", "timestamp", "urldate"})
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class NewPaper:
    """What is known of a paper to be added; strangers' text, on one line each, without markup.

    Authors are `First Last`. `arxiv` is a bare id; `url` is the paper's page where it is not arXiv's. `posted` is the
    day on which it came out, where that is known, and `month` that of its year, where no more is. `venue` is None for a
    preprint. `cited` are the fields of a citation that was given, TeX, by name; `key` and `type` are its own.
    """

    title: str
    authors: tuple[str, ...] = ()
    are_all: bool = True
    year: int | None = None
    month: int | None = None
    posted: date | None = None
    arxiv: str | None = None
    doi: str | None = None
    url: str | None = None
    venue: str | None = None
    type: str = ""
    key: str = ""
    cited: Mapping[str, str] = field(default_factory=dict)

    @property
    def day(self) -> PaperDate | None:
        """The day on which it came out, else the month, which its arXiv id tells too."""
        if self.posted:
            return PaperDate(self.posted.year, self.posted.month, self.posted.day)
        if self.year and self.month:
            return PaperDate(self.year, self.month, None)
        identifier = parse_id(self.arxiv) if self.arxiv else None
        return PaperDate(identifier.year, identifier.month, None) if identifier else None

    @property
    def address(self) -> str | None:
        """The page of the paper: arXiv's abstract, else what its DOI leads to, else the address that was given."""
        if self.arxiv:
            return f"https://arxiv.org/abs/{self.arxiv}"
        return doi_address(self.doi) if self.doi else self.url

    def citation(self, taken: Collection[str]) -> tuple[str, str, Mapping[str, str]]:
        """Type, key and fields of its citation; the key is none of those taken."""
        if self.cited:
            own = plain_key(self.key)
            is_free = own and own not in taken and own.isascii() and own.isprintable()
            return self.type, own if is_free else self._new_key(taken), self.cited
        reference = Reference(self.title, self.authors, self.year, self.are_all, arxiv=self.arxiv)
        return citation_type(reference), self._new_key(taken), citation_fields(reference)

    def _new_key(self, taken: Collection[str]) -> str:
        return citation_key(self.authors[0] if self.authors else None, self.year, self.title, taken)


def of_record(record: ArxivRecord) -> NewPaper:
    """The paper that a record of arXiv is about. Raises InputError where it says nothing that can be read."""
    identifier = parse_id(record.id)
    year = record.published.year if record.published else identifier.year if identifier else None
    return told(
        NewPaper(
            title=plain_line(record.title or ""),
            authors=tuple(name for name in map(plain_line, record.authors) if name),
            year=year,
            posted=record.published,
            arxiv=record.id,
        )
    )


def of_bibtex(text: str) -> NewPaper:
    """The paper that a BibTeX text is about. Raises InputError for what is not one sound citation with a title."""
    source = Source("BibTeX", text.replace("\r\n", "\n").replace("\r", "\n"))
    found = parse(Excerpt.of(source.text))
    if found.problems:
        problem = found.problems[0]
        row = source.row(problem.span.start)
        raise InputError(f"the BibTeX cannot be read: line {row}: {plain_line(problem.message)}")
    if len(found.citations) != 1:
        raise InputError(f"wanted one citation in BibTeX, found {len(found.citations)}")
    return told(_of_citation(source, found.citations[0]))


def _of_citation(source: Source, citation: Citation) -> NewPaper:
    ids = {cited.id.base: cited.id for cited in cited_ids(source, citation) if cited.id}
    if len(ids) > 1:
        raise InputError(f"the citation names several papers of arXiv: {', '.join(ids)}")
    arxiv = next(iter(ids), None)
    doi = read_doi(citation.value("doi")) or read_doi(citation.value("url"))
    url = plain_line(citation.value("url"))
    said = _YEAR.search(citation.value("year") or citation.value("date"))
    identifier = None if said or is_published(citation) or not arxiv else parse_id(arxiv)
    year = int(said[0]) if said else identifier.year if identifier else None
    fields = {one.name: plain_line(one.value) for one in reversed(citation.fields)}
    unsafe = next(filter(None, map(unsafe_command, fields.values())), None)
    if unsafe:
        raise InputError(f"the citation holds {unsafe}, which TeX would carry out")
    names = [name for name in reversed(fields) if is_known_field(name) and name not in _ASIDES]
    return NewPaper(
        title=plain_line(to_text(citation.value("title"))),
        authors=tuple(plain_line(name) for name in bibtex_authors(citation.value("author"))),
        are_all=not is_truncated(citation.value("author")),
        year=year,
        arxiv=arxiv,
        doi=None if doi and arxiv_of(doi) else doi,
        url=url if split(url).scheme in ("http", "https") and not arxiv else None,
        venue=cited_venue(citation),
        type=citation.type,
        key=citation.key,
        # A preprint came out in the year of its id, whoever left that out of the citation.
        cited={usual_spelling(name): fields[name] for name in names} | ({"year": str(year)} if identifier else {}),
    )


def told(paper: NewPaper) -> NewPaper:
    """The paper, if it has a title and an address. Raises InputError."""
    if not any(map(str.isalnum, paper.title)):
        raise InputError("the paper has no title that can be written")
    if not paper.address:
        raise InputError("the citation names no arXiv id, DOI or address, so that nothing could be linked")
    return paper
