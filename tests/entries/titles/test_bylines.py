"""Authors behind plain titles, which are no part of them."""

import pytest
from support.outlines import entry_of, titles_of

PAPER = "[[pdf]](https://arxiv.org/pdf/2309.12307)"


@pytest.mark.parametrize(
    ("behind", "year", "authors"),
    [
        (" (2017), A. Moss.", 2017, ("A. Moss",)),
        (" (2017), A. Moss et al.", 2017, ("A. Moss",)),
        (" (2017), A.Moss et al.,", 2017, ("A.Moss",)),
        (" (2017), A. Moss et. al.", 2017, ("A. Moss",)),
        (" (2017), A. Moss and Ben Oak", 2017, ("A. Moss", "Ben Oak")),
        (" (2017), A. Moss, B. van Oak and C. Fir", 2017, ("A. Moss", "B. van Oak", "C. Fir")),
        (" (Book, 2016), Moss et al.", 2016, ("Moss",)),
        (", A. Moss and B. Oak.", 2023, ("A. Moss", "B. Oak")),
        (", A. Moss et al.", 2023, ("A. Moss",)),
        (", Moss et al.", 2023, ("Moss",)),
    ],
)
@pytest.mark.parametrize("title", ["Lighting Long Halls", "LANT: Lighting of the halls, by the halls, and for halls"])
def test_authors_and_year_behind_a_plain_title_are_no_part_of_it(
    title: str, behind: str, year: int, authors: tuple[str, ...]
) -> None:
    entry = entry_of(f"- {title}{behind} {PAPER}\n")

    assert (entry.title, entry.year, entry.authors, entry.venue) == (title, year, authors, None)


def test_title_of_a_word_or_two_ends_before_the_year_and_its_authors() -> None:
    assert titles_of(f"- Long lamps (2015), A. Moss, B. Oak {PAPER}\n") == ["Long lamps"]


@pytest.mark.parametrize(
    "title",
    [
        "Lighting Halls (2017), with Lamps",
        "Lighting (2017) Long Halls",
        "Lanterns, Lamps, and Long Wicks",
        "Lighting Long Halls, U.S. Lamps",
        "Long Lamps, A. Moss, and the light of halls",
    ],
)
def test_what_is_not_but_authors_stays_in_a_plain_title(title: str) -> None:
    assert titles_of(f"- {title} {PAPER}\n") == [title]


def test_title_in_small_letters_follows_authors_and_year() -> None:
    assert titles_of(f"- Moss, A., Oak, B. (2017), Lighting of halls. {PAPER}\n") == ["Lighting of halls"]


@pytest.mark.parametrize("before", ["Lamps, Lighting.", "Lighting long halls, Ada.", "Moss, lit in the north."])
def test_what_names_no_people_before_bold_is_the_title(before: str) -> None:
    assert titles_of(f"- {before} **A light in the dark.** {PAPER}\n") == [before.rstrip(".")]
