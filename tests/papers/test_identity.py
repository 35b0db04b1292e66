"""When one id stands for two papers, and when one key does."""

import pytest

from linter.papers.authors import in_common
from linter.papers.identity import Described, are_at_odds, are_different

MOTHS, RIVERS = "Sparse Lanterns Guide Travelling Moths", "Counting Rivers Before Breakfast Slowly"
TEAM, OTHERS = ("Jane Doe", "John Roe"), ("Ann Poe", "Max Moe")


def paper(title: str, authors: tuple[str, ...] = (), arxiv: str | None = None, doi: str | None = None) -> Described:
    return Described(title, arxiv, doi, authors)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (paper(MOTHS), paper(RIVERS)),
        (paper("Wick: Guiding Moths at Night"), paper("Flow: Counting the Night Before Breakfast")),
        (paper("Sparse Lanterns at Night", TEAM), paper("Dense Lanterns at Sea", OTHERS)),
    ],
)
def test_one_id_is_of_two_papers(one: Described, two: Described) -> None:
    assert are_at_odds(one, two)
    assert are_at_odds(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (paper(MOTHS), paper(MOTHS.upper(), OTHERS)),
        (paper(MOTHS), paper("Sparse Lanterns")),
        (paper(MOTHS, TEAM), paper(RIVERS, TEAM)),
        (paper(MOTHS), paper("Lanterns for Moths that Travel")),
    ],
)
def test_one_id_may_be_of_one_paper(one: Described, two: Described) -> None:
    assert not are_at_odds(one, two)
    assert not are_at_odds(two, one)


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        (paper(MOTHS, arxiv="2309.12307"), paper(RIVERS, arxiv="2309.12307"), False),
        (paper(MOTHS, arxiv="2309.12307"), paper(MOTHS, arxiv="2309.12308"), False),
        (paper("Sparse Lanterns", arxiv="2309.12307"), paper("Dense Lanterns", arxiv="2309.12308"), True),
        (paper("Sparse Lanterns", doi="10.1/a"), paper("Dense Lanterns", doi="10.1/b"), True),
        (paper("Sparse Lanterns"), paper("Dense Lanterns"), False),
        (paper("Sparse Lanterns", arxiv="2309.12307"), paper("Dense Lanterns", doi="10.1/b"), False),
        (paper(MOTHS), paper(RIVERS), True),
    ],
)
def test_one_key_is_of_two_papers(one: Described, two: Described, *, wanted: bool) -> None:
    assert are_different(one, two) is wanted


@pytest.mark.parametrize(
    ("some", "others", "wanted"),
    [
        (TEAM, TEAM, 2),
        (TEAM, ("J. Doe", "Roe John"), 2),
        (TEAM, OTHERS, 0),
        (TEAM, ("Jané DOE", "Max Moe"), 1),
        (TEAM, (), None),
        (TEAM, ("Lantern",), None),
    ],
)
def test_authors_in_common(some: tuple[str, ...], others: tuple[str, ...], wanted: int | None) -> None:
    assert in_common(some, others) == wanted
