"""Which fields a citation must have, by its type.

After *BibTeXing* (Patashnik, 1988, section 3.1, *Entry Types*) and the manual of biblatex (section 2.1.1, *Regular
Types*; 2.1.2, *Type Aliases*). Every paper must have its authors, its title and its year; what only one of the two
manuals asks for, and no reader misses (a report's `type`, a book's `address`), is left out.
"""

from collections.abc import Iterator

from linter.bibtex.model import Citation

_NAMED = "author|editor|organization|institution|collaboration|holder"
_YEAR = "year|date"
_GENERAL = (_NAMED, "title", _YEAR)
_BOOK = ("author|editor", "title", "publisher", _YEAR)
_THESIS = ("author", "title", "school|institution", _YEAR)
_REPORT = ("author|editor|organization", "title", "institution|organization|school|eprint", _YEAR)
_PART = ("author", "title", "booktitle", "publisher", _YEAR)
_PAPER = ("author", "title", "booktitle", _YEAR)
_PAGE = (_NAMED, "title", f"{_YEAR}|urldate", "url|doi|eprint|howpublished|note|link")
# Each item is the names of fields of which one must be there, the usual one first.
_BY_TYPE = {
    "article": ("author", "title", "journal|journaltitle", _YEAR),
    "book": _BOOK,
    "mvbook": _BOOK,
    "inbook": ("author|editor", "title", "chapter|pages|booktitle", "publisher", _YEAR),
    "incollection": _PART,
    "inproceedings": _PAPER,
    "conference": _PAPER,
    "manual": (f"{_NAMED}|publisher|key", "title", _YEAR),
    "mastersthesis": _THESIS,
    "phdthesis": _THESIS,
    "thesis": _THESIS,
    "techreport": _REPORT,
    "report": _REPORT,
    "unpublished": ("author", "title", _YEAR),
    "proceedings": (f"{_NAMED}|publisher|key", "title", _YEAR),
    "mvproceedings": (f"{_NAMED}|publisher|key", "title", _YEAR),
    "online": _PAGE,
    "electronic": _PAGE,
    "www": _PAGE,
    "misc": (_NAMED, "title", f"{_YEAR}|urldate"),
    "software": (_NAMED, "title", f"{_YEAR}|urldate"),
    "dataset": (_NAMED, "title", f"{_YEAR}|urldate"),
    "patent": ("author|holder", "title", "number", _YEAR),
    "set": (),
    "xdata": (),
    "bibnote": (),
}
# What arXiv itself stands for: a preprint has no journal, and its report number is the identifier.
_STOOD_FOR = frozenset({"journal", "institution"})
# What another citation, named by `crossref` or `xdata`, does not hand down.
_OWN = frozenset({"author", "title"})


def missing_fields(citation: Citation, parent: Citation | None, *, is_on_arxiv: bool) -> Iterator[tuple[str, ...]]:
    """The fields that a citation lacks, each as the names of those of which one would do, the usual one first.

    An empty field counts as missing. `parent` is the citation that this one refers to by `crossref`; where it is not
    known, it is taken to have all that it can hand down.
    """
    refers = citation.says("crossref") or citation.says("xdata")
    for need in _BY_TYPE.get(citation.type, _GENERAL):
        names = tuple(need.split("|"))
        usual = names[0]
        if any(map(citation.says, names)) or (is_on_arxiv and usual in _STOOD_FOR):
            continue
        if not refers or usual in _OWN or (parent is not None and not _hands_down(parent, names)):
            yield names


def _hands_down(parent: Citation, names: tuple[str, ...]) -> bool:
    return any(map(parent.says, names)) or ("booktitle" in names and parent.says("title"))
