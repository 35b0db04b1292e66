"""Whether a title and authors are those of the paper that an id names."""

import pytest

from linter.papers.arxiv_record import ArxivRecord
from linter.papers.recognition import Match, are_other_authors, match

TITLE = "Sparse Lanterns for Long Corridors"
PAPER = ArxivRecord("2309.12307", TITLE, ("Lamps along the Walls",), ("Jane Doe", "Richard Roe", "Ann Poe"))
OTHER = "Knotted Ropes Hold Sailing Agents"


@pytest.mark.parametrize(
    ("title", "authors", "wanted"),
    [
        (TITLE, (), Match.ITS_OWN),
        (TITLE, ("Max Moe", "Ida Loe"), Match.ITS_OWN),
        ("LANT: sparse lanterns for long corridors", (), Match.ITS_OWN),
        ("Lamps Along the Walls", (), Match.ITS_OWN),
        ("Sparse Lanterns for Long Coridors", (), Match.UNLIKE),
        ("Sparse Lanterns for Long Coridors", ("Max Moe",), Match.UNLIKE),
        (OTHER, ("Jane Doe", "Richard Roe"), Match.UNLIKE),
        (OTHER, ("Max Moe", "Ida Loe"), Match.ANOTHERS),
        (OTHER, (), Match.ANOTHERS),
        ("Dense Lanterns for Short Corridors", (), Match.UNLIKE),
        ("CorridorBench", (), Match.ITS_OWN),
        ("CorridorBench", ("J. Doe",), Match.ITS_OWN),
    ],
)
def test_title_is_told_from_others(title: str, authors: tuple[str, ...], wanted: Match) -> None:
    assert match(title, None, authors, PAPER) is wanted


def test_short_name_is_no_other_title() -> None:
    assert match("A Bench of Corridors", "LANT", (), ArxivRecord("2309.12307", "LANT")) is Match.ITS_OWN


def test_paper_without_a_title_tells_nothing() -> None:
    assert match(OTHER, None, (), ArxivRecord("2309.12307")) is Match.ITS_OWN


@pytest.mark.parametrize(
    ("named", "wanted"),
    [
        (("Jane Doe", "Richard Roe", "Ann Poe"), False),
        (("Doe Jane", "R. Roe"), False),
        (("Jane Doe",), False),
        (("Jane Doe", "Max Moe"), False),
        (("Max Moe", "Ida Loe"), True),
        (("Max Moe",), True),
        (("Jane Doe", "Max Moe", "Ida Loe"), True),
        (("Lantern Team",), False),
        (("Lanternworks",), False),
        ((), False),
    ],
)
def test_authors_are_told_from_others(named: tuple[str, ...], wanted: bool) -> None:
    assert are_other_authors(named, PAPER) is wanted


def test_half_of_a_papers_authors_are_no_others() -> None:
    two = ArxivRecord("2309.12307", TITLE, authors=("Jane Doe", "Richard Roe"))

    assert not are_other_authors(("Jane Doe", "Max Moe", "Ida Loe"), two)


def test_nobody_is_another_author_of_a_paper_without_known_authors() -> None:
    assert not are_other_authors(("Max Moe", "Ida Loe"), ArxivRecord("2309.12307", TITLE))
