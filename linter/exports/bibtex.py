"""The format `bibtex`: one citation a paper."""

from collections.abc import Iterable, Mapping, Sequence

from linter.bibtex.reference import Reference, citation_fields, citation_type
from linter.bibtex.tex_commands import without_unsafe_commands
from linter.bibtex.write import field_value, format_citation
from linter.entries.record import BibtexRecord, EntryRecord
from linter.exports.citation_keys import citation_keys
from linter.exports.works import address, works
from linter.papers.arxiv import find_ids, read_id
from linter.reports.escape import on_one_line


def render(entries: Iterable[EntryRecord]) -> str:
    """The papers of the entries as citations, a blank line between two.

    An entry's own citation is kept, with what the entry knows of arXiv beside it. Others are made of what the entry
    says, and of nothing else.
    """
    return "\n".join(citations(works(entries)))


def citations(papers: Sequence[EntryRecord]) -> tuple[str, ...]:
    """The citation of each of some papers, none of which is listed twice, with a line end behind it."""
    return tuple(
        f"{_kept(paper, paper.bibtex, key) if paper.bibtex else _made(paper, key)}\n"
        for paper, key in zip(papers, citation_keys(papers), strict=True)
    )


def _kept(paper: EntryRecord, citation: BibtexRecord, key: str) -> str:
    fields = {name: _harmless(name, value) for name, value in citation.fields.items()}
    if not fields.get("title"):
        fields["title"] = citation_fields(_reference(paper)).get("title", "")
    if paper.arxiv and _names_no_other(fields, paper.arxiv):
        fields.setdefault("eprint", paper.arxiv)
        if "eprinttype" not in fields:
            fields.setdefault("archiveprefix", "arXiv")
    return format_citation(citation.type, key, _spelt(fields))


def _harmless(name: str, value: str) -> str:
    """The value of a stranger's field: what is written of it, which may lack a brace, does nothing but print."""
    return without_unsafe_commands(name, field_value(name, on_one_line(value)))


def _names_no_other(fields: Mapping[str, str], arxiv: str) -> bool:
    """Whether a citation cites that paper of arXiv's or, for all it says, may do so."""
    named = {found.id.base for value in fields.values() for found in find_ids(value) if found.id}
    eprint = read_id(fields["eprint"].strip()) if "eprint" in fields else None
    if "eprint" in fields and (eprint is None or eprint.base != arxiv):
        return False
    return not named or arxiv in named


def _made(paper: EntryRecord, key: str) -> str:
    reference = _reference(paper)
    return format_citation(citation_type(reference), key, citation_fields(reference))


def _reference(paper: EntryRecord) -> Reference:
    """What an entry says of its paper."""
    return Reference(
        on_one_line(paper.title),
        tuple(map(on_one_line, paper.authors)),
        paper.year,
        published=on_one_line(paper.venue or ""),
        arxiv=paper.arxiv,
        doi=on_one_line(paper.doi or ""),
        url=on_one_line(address(paper) or ""),
    )


def _spelt(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields with the names that are written with a capital inside."""
    usual = {"archiveprefix": "archivePrefix", "primaryclass": "primaryClass"}
    return {usual.get(name, name): value for name, value in fields.items()}
