"""Whether two descriptions can be of one paper: by title, authors, arXiv identifier and DOI."""

from linter.lazy.dataclasses import dataclass
from linter.papers.authors import in_common
from linter.papers.titles.spelling import Likeness, are_apart, compare

_SURELY_ONE_TEAM = 2


@dataclass(frozen=True, slots=True)
class Described:
    """What is said of a paper; an id or DOI of None and no authors say nothing."""

    title: str
    arxiv: str | None
    doi: str | None
    authors: tuple[str, ...]


def are_at_odds(one: Described, two: Described) -> bool:
    """Whether two titles under one id are of two papers, so that the id is wrong somewhere.

    A paper that was renamed keeps its authors. Where no authors are named, hardly a word in common tells two papers.
    """
    likeness = compare(one.title, two.title)
    if likeness in (Likeness.SAME, Likeness.SLIP):
        return False
    common = in_common(one.authors, two.authors)
    if common is not None and (common == 0 or common >= _SURELY_ONE_TEAM):
        return common == 0
    return likeness is Likeness.OTHER and are_apart(one.title, two.title)


def are_different(one: Described, two: Described) -> bool:
    """Whether two descriptions are surely of two papers."""
    likeness = compare(one.title, two.title)
    if likeness is Likeness.SAME:
        return False
    for identifier, other in ((one.arxiv, two.arxiv), (one.doi, two.doi)):
        if identifier and other:
            return identifier != other
    return likeness is not Likeness.SLIP and (are_at_odds(one, two) or likeness is Likeness.OTHER)
