"""Entries as they stand in JSON: the contract's names in the contract's order."""

from collections.abc import Mapping

from linter.bibtex.model import Citation
from linter.entries.model import Entry, LinkKind, Style
from linter.lazy.dataclasses import dataclass
from linter.text.source import Source


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """A link of an entry; `label` is as written."""

    label: str
    kind: LinkKind
    url: str


@dataclass(frozen=True, slots=True)
class BibtexRecord:
    """A citation; the values of `fields` are raw, with their outer braces removed."""

    type: str
    key: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EntryRecord:
    """One entry. `line` and `end_line` count from 1, the latter inclusive; `file` is as the caller names it."""

    file: str
    line: int
    end_line: int
    style: Style
    category: tuple[str, ...]
    title: str
    short_name: str | None
    tags: tuple[str, ...]
    arxiv: str | None
    arxiv_version: int | None
    doi: str | None
    year: int | None
    authors: tuple[str, ...]
    venue: str | None
    links: tuple[LinkRecord, ...]
    bibtex: BibtexRecord | None


def entry_record(entry: Entry, source: Source, file: str | None = None) -> EntryRecord:
    """The record of an entry that stands in `source`; `file` is its name there, by default the source's own.

    `dataclasses.asdict` makes it plain values for JSON.
    """
    return EntryRecord(
        file=source.name if file is None else file,
        line=source.row(entry.span.start),
        end_line=source.row(max(entry.span.start, entry.span.end - 1)),
        style=entry.style,
        category=entry.category,
        title=entry.title,
        short_name=entry.short_name,
        tags=tuple(tag.text for tag in entry.tags),
        arxiv=entry.arxiv.base if entry.arxiv else None,
        arxiv_version=entry.arxiv.version if entry.arxiv else None,
        doi=entry.doi,
        year=entry.year,
        authors=entry.authors,
        venue=entry.venue,
        links=tuple(LinkRecord(link.label, link.kind, link.link.url) for link in entry.links),
        bibtex=_bibtex(entry.citation) if entry.citation else None,
    )


def _bibtex(citation: Citation) -> BibtexRecord:
    fields: dict[str, str] = {}
    for field in citation.fields:
        fields.setdefault(field.name, field.value)
    return BibtexRecord(citation.type, citation.key, fields)
