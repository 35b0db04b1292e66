"""What is known of a paper, as plain text, and the citation that it makes."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from linter.bibtex.write import protect_capitals
from linter.papers.latex_writing import to_latex
from linter.papers.publications import Publication

_SUFFIX = re.compile(r"(?P<first>.+?) (?P<last>\S+),? (?P<suffix>Jr\.?|Sr\.?|I{2,3}|IV)")
_NUMBERED_NAME = re.compile(r"\b[A-Z][A-Za-z]{0,20}[0-9][\w.]{0,9}")
_WORD = re.compile(r"[^\W\d_]+")
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

    Authors are `First Last`, one word for a company or a group; `are_all` is false where there are more. `year` is that
    of the publication, else that of the preprint. `url` is where the published version stands, or the page of what is
    no paper.
    """

    title: str
    authors: Sequence[str]
    year: int | None
    are_all: bool = True
    published: Publication | None = None
    arxiv: str | None = None
    doi: str | None = None
    url: str | None = None
    names: Collection[str] = ()


def citation_type(reference: Reference) -> str:
    """`inproceedings` or `article` for what was published, else `misc`."""
    if reference.published is None:
        return "misc"
    return "article" if reference.published.is_journal else "inproceedings"


def citation_fields(reference: Reference) -> Mapping[str, str]:
    """The fields of a citation in their usual order, their values TeX; what is not known is left out.

    `names` of the reference keep their capitals in the title besides the words that always do.
    """
    published = reference.published
    venue_field = "journal" if published and published.is_journal else "booktitle"
    fields = {
        "title": protect_capitals(to_latex(reference.title), _names_in(reference)),
        "author": author_field(reference.authors, are_all=reference.are_all),
        # What BibTeX sorts and labels by where there is no author.
        "key": "" if reference.authors else to_latex(reference.title),
        venue_field: to_latex(published.name) if published else "",
        "year": str(reference.year or ""),
        "eprint": reference.arxiv or "",
        "archivePrefix": "arXiv" if reference.arxiv else "",
        "doi": reference.doi or "",
        "url": reference.url or "",
    }
    return {name: value for name, value in fields.items() if value}


def _names_in(reference: Reference) -> Collection[str]:
    """The words of a title that are names: known ones, those that the reference gives, and `T5`, `Mamba2`."""
    return NAMES.union(reference.names, (name.rstrip(".") for name in _NUMBERED_NAME.findall(reference.title)))


def author_field(authors: Sequence[str], *, are_all: bool = True) -> str:
    """Authors as BibTeX reads them, `and others` at the end where there are more; empty where none is known."""
    names = [_author(name) for name in authors]
    return " and ".join(names if are_all or not names else [*names, "others"])


def _author(name: str) -> str:
    """A name whose parts BibTeX tells apart by itself, or a whole in braces: a group, a pseudonym, a lone name."""
    name = " ".join(name.split())
    suffixed = _SUFFIX.fullmatch(name)
    if suffixed:
        return to_latex(f"{suffixed['last']}, {suffixed['suffix']}, {suffixed['first']}")
    is_whole = " " not in name or "," in name or " and " in name.lower() or name.endswith(" Team")
    # Names in scripts without blanks are one word and no group.
    return f"{{{to_latex(name)}}}" if is_whole and _WORD.search(name) else to_latex(name)
