"""What is known of a paper, as plain text, and the citation that it makes."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from linter.bibtex.write import address_value, protect_capitals
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.latex_writing import to_latex
from linter.papers.names import Name, read_name
from linter.papers.venue_kinds import VenueKind, venue_kind

# The type of citation for what came out there, and its field that says where.
_TYPES = {VenueKind.CONFERENCE: ("inproceedings", "booktitle"), VenueKind.JOURNAL: ("article", "journal")}
_REMARK = ("misc", "howpublished")
_NUMBERED_NAME = re.compile(r"\b[A-Z][A-Za-z]{0,20}[0-9][\w.]{0,9}")
_NAME_PART = re.compile(r"[\s-]+")
# Words that keep their capital in the middle of a sentence: of people, languages, and families of models.
_NAMES = """
    Bayes Bayesian Boltzmann Carlo Euclidean Euler Fourier Gauss Gaussian Hilbert Hopfield Hurwitz Kullback Lagrange
    Lagrangian Laplace Leibler Lipschitz Markov Monte Nyström Riemannian Shapley Sinkhorn Taylor Turing Wasserstein
    Arabic Chinese English European French German Indian Japanese Korean Russian Spanish
    Claude Falcon Gemini Gemma Granite Jamba Kimi Llama Mamba Mistral Mixtral Nemotron Olmo Phi Pythia Qwen Samba Zamba
    Google Microsoft Python Wikipedia
"""
NAMES = frozenset(_NAMES.split())


@dataclass(frozen=True, slots=True)
class Reference:
    """What a citation says of a paper. `None` and nothing stand for what is not known.

    Authors are `First Last`; `are_all` is false where there are more. `published` names where it came out, in full (as
    `publication` does) or as a list does; `venue_kind` says of it whether it is a journal, and a preprint server counts
    as nothing. `year` is that of the publication, else that of the preprint. `url` is where the published version
    stands, or the page of what is no paper.
    """

    title: str
    authors: Sequence[str]
    year: int | None
    are_all: bool = True
    published: str | None = None
    arxiv: str | None = None
    doi: str | None = None
    url: str | None = None
    names: Collection[str] = ()


def citation_type(reference: Reference) -> str:
    """`inproceedings` or `article` for what came out at a conference or in a journal, else `misc`."""
    return _type_and_field(reference.published)[0]


def _type_and_field(published: str | None) -> tuple[str, str]:
    return _TYPES.get(venue_kind(published or ""), _REMARK)


def citation_fields(reference: Reference) -> Mapping[str, str]:
    """The fields of a citation in their usual order, their values TeX; what is not known is left out.

    `names` of the reference keep their capitals in the title besides the words that always do.
    """
    published = reference.published or ""
    authors = author_field(reference.authors, are_all=reference.are_all)
    venue = "" if venue_kind(published) is VenueKind.PREPRINT else published
    fields = {
        "title": protect_capitals(to_latex(reference.title), _names_in(reference)),
        "author": authors,
        # What BibTeX sorts and labels by where there is no author.
        "key": "" if authors else to_latex(reference.title),
        _type_and_field(published)[1]: to_latex(venue),
        "year": str(reference.year or ""),
        "eprint": reference.arxiv or "",
        "archivePrefix": "arXiv" if reference.arxiv else "",
        "doi": address_value(reference.doi or ""),
        "url": address_value(reference.url or ""),
    }
    return {name: value for name, value in fields.items() if value}


def _names_in(reference: Reference) -> Collection[str]:
    """The words of a title that are names: known ones, those that the reference gives, and `T5`, `Mamba2`."""
    return NAMES.union(reference.names, (name.rstrip(".") for name in _NUMBERED_NAME.findall(reference.title)))


def author_field(authors: Sequence[str], *, are_all: bool = True) -> str:
    """Authors as BibTeX reads them, `and others` at the end where there are more; empty where none is known."""
    return names_field(map(read_name, authors), are_all=are_all)


def names_field(authors: Iterable[Name], *, are_all: bool = True) -> str:
    """Names whose parts are known as BibTeX reads them, as `author_field` has them."""
    names = [written for name in authors if (written := _author(name))]
    return " and ".join(names if are_all or not names else [*names, "others"])


def _author(name: Name) -> str:
    """A name that BibTeX parts as we do: `First von Last` where it can, else `von Last, First`; a group in braces."""
    if name.is_whole:
        return f"{{{to_latex(name.family)}}}" if name.family else ""
    first, last = to_latex(name.given), to_latex(f"{name.particle} {name.family}".lstrip())
    if name.suffix:
        return f"{last}, {name.suffix}, {first}"
    is_one_word = " " not in name.family  # BibTeX takes the last word alone for the family's name
    if is_one_word and all(map(_has_capital, _NAME_PART.split(f"{name.given} {name.family}".strip()))):
        return f"{first} {last}".lstrip()
    return f"{last}, {first}" if first else last


def _has_capital(part: str) -> bool:
    """Whether BibTeX sees a capital at the beginning of a part of a name; any other is a particle for it.

    So are the parts of names with a hyphen, as in `Wen-tau`.
    """
    return part[:1].isupper() and to_latex(part[0]).isascii()
