"""The format `bibtex`: one citation a paper.

Letters stay as they are, in UTF-8: LaTeX has read that by default since 2018, and biber always has; commands of TeX
would spare no reader anything, and there are none for most scripts.
"""

from collections.abc import Iterable, Mapping

from linter.bibtex.write import address_value, format_citation, from_text, protect_capitals
from linter.entries.record import BibtexRecord, EntryRecord
from linter.exports.citation_keys import citation_keys
from linter.exports.works import address, works
from linter.papers.arxiv import find_ids, read_id
from linter.papers.names import Name, read_name
from linter.papers.venue_kinds import VenueKind, venue_kind
from linter.reports.escape import on_one_line

_TYPES = {VenueKind.CONFERENCE: ("inproceedings", "booktitle"), VenueKind.JOURNAL: ("article", "journal")}
_REMARK = ("misc", "howpublished")


def render(entries: Iterable[EntryRecord]) -> str:
    """The papers of the entries as citations, a blank line between two.

    An entry's own citation is kept, with what the entry knows of arXiv beside it. Others are made of what the entry
    says, and of nothing else.
    """
    papers = works(entries)
    return "\n".join(
        f"{_kept(paper, paper.bibtex, key) if paper.bibtex else _made(paper, key)}\n"
        for paper, key in zip(papers, citation_keys(papers), strict=True)
    )


def _kept(paper: EntryRecord, citation: BibtexRecord, key: str) -> str:
    fields = {name: on_one_line(value) for name, value in citation.fields.items()}
    if not fields.get("title"):
        fields["title"] = _title(paper)
    if paper.arxiv and _names_no_other(fields, paper.arxiv):
        fields.setdefault("eprint", paper.arxiv)
        if "eprinttype" not in fields:
            fields.setdefault("archiveprefix", "arXiv")
    return format_citation(citation.type, key, _spelt(fields))


def _names_no_other(fields: Mapping[str, str], arxiv: str) -> bool:
    """Whether a citation cites that paper of arXiv's or, for all it says, may do so."""
    named = {found.id.base for value in fields.values() for found in find_ids(value) if found.id}
    eprint = read_id(fields["eprint"].strip()) if "eprint" in fields else None
    if "eprint" in fields and (eprint is None or eprint.base != arxiv):
        return False
    return not named or arxiv in named


def _made(paper: EntryRecord, key: str) -> str:
    """A citation of what an entry says. What has no authors is sorted by its title, which BibTeX has `key` for."""
    kind, venue_field = _TYPES.get(venue_kind(paper.venue), _REMARK) if paper.venue else _REMARK
    is_published = paper.venue and venue_kind(paper.venue) is not VenueKind.PREPRINT
    url = address(paper)
    fields = {
        "title": _title(paper),
        "author": " and ".join(filter(None, (_author(read_name(on_one_line(name))) for name in paper.authors))),
        "key": "" if paper.authors else from_text(on_one_line(paper.title)),
        venue_field: from_text(on_one_line(paper.venue)) if paper.venue and is_published else "",
        "year": str(paper.year or ""),
        "eprint": paper.arxiv or "",
        "archivePrefix": "arXiv" if paper.arxiv else "",
        "doi": address_value(on_one_line(paper.doi or "")),
        "url": address_value(on_one_line(url)) if url else "",
    }
    return format_citation(kind, key, fields)


def _title(paper: EntryRecord) -> str:
    return protect_capitals(from_text(on_one_line(paper.title)))


def _author(name: Name) -> str:
    """A name as BibTeX parts it again: in braces as a whole, else `von Last, Jr, First` where that is needed."""
    family = from_text(name.family)
    if name.is_whole or "," in name.given or " and " in f" {name.family} ":
        whole = from_text(" ".join(filter(None, (name.given, name.particle, name.family, name.suffix))))
        return f"{{{whole}}}" if whole else ""
    last = f"{name.particle} {family}".strip()
    first = from_text(name.given)
    return f"{last}, {name.suffix}, {first}" if name.suffix else f"{last}, {first}" if first else last


def _spelt(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields with the names that are written with a capital inside."""
    usual = {"archiveprefix": "archivePrefix", "primaryclass": "primaryClass"}
    return {usual.get(name, name): value for name, value in fields.items()}
