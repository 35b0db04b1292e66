"""A paper to be added of which the registry of its DOI tells."""

from collections.abc import Mapping

from linter.bibtex.reference import Reference, citation_fields, names_field
from linter.lazy import re
from linter.papers.latex_writing import to_latex
from linter.papers.names import Name
from linter.papers.work import Work, WorkKind
from linter.tasks.add.paper import NewPaper, told

# The type of citation for each kind of work, and its field that says where that came out.
_TYPES = {
    WorkKind.JOURNAL: ("article", "journal"),
    WorkKind.CONFERENCE: ("inproceedings", "booktitle"),
    WorkKind.CHAPTER: ("incollection", "booktitle"),
}
_REMARK = ("misc", "howpublished")
_RANGE = re.compile(r"(\w+)\s?[-‐–—]{1,2}\s?(\w+)")


def of_work(work: Work) -> NewPaper:
    """The paper that a work is. Raises InputError where it has no title that can be written."""
    kind, field = _TYPES.get(work.kind, _REMARK) if work.venue else _REMARK
    return told(
        NewPaper(
            title=work.title,
            authors=tuple(map(_whole, work.authors)),
            year=work.year,
            month=work.month,
            posted=work.posted,
            doi=work.doi,
            venue=None if work.kind is WorkKind.PREPRINT else work.venue or None,
            type=kind,
            cited=_cited(work, field),
        )
    )


def _cited(work: Work, field: str) -> Mapping[str, str]:
    """The fields of its citation in their usual order, their values TeX."""
    made = citation_fields(Reference(work.title, tuple(map(_whole, work.authors)), work.year, doi=work.doi))
    texts = {
        field: work.venue or work.publisher,
        "volume": work.volume,
        "number": work.issue,
        "publisher": work.publisher if work.kind is WorkKind.CHAPTER else "",
        "pages": _RANGE.sub("\\1–\\2", work.pages) if _RANGE.fullmatch(work.pages) else work.pages,
    }
    known = {**made, "author": names_field(work.authors), **{name: to_latex(text) for name, text in texts.items()}}
    order = ("title", "author", "key", *texts, "year", "doi")
    return {name: known[name] for name in order if known.get(name)}


def _whole(name: Name) -> str:
    return " ".join(part for part in (name.given, name.particle, name.family, name.suffix) if part)
