"""Items that join several linked titles, each with its year, to one text."""

import pytest
from support.outlines import outline_of, titles_of

FIRST = "[Lighting of Long Halls](https://halls.example.org/lamps.pdf)"
SECOND = "[The Oil for Lamps](https://halls.example.org/oil.pdf)"
THIRD = "[LANT: Lanterns at Sea](https://halls.example.org/sea.pdf)"


@pytest.mark.parametrize("joint", [" and ", ", ", ", and ", " & ", " and The "])
def test_each_linked_title_with_its_year_is_an_entry(joint: str) -> None:
    text = f"- {FIRST} (1974){joint}{SECOND} (1975): Lamps burn oil. See the halls.\n"
    first, second = outline_of(text).entries

    assert (first.title, first.year, len(first.links)) == ("Lighting of Long Halls", 1974, 1)
    assert (second.title, second.year, len(second.links)) == ("The Oil for Lamps", 1975, 1)
    assert text[first.span.start : first.span.end] == f"- {FIRST} (1974)"
    assert text[second.span.start : second.span.end] == f"{SECOND} (1975): Lamps burn oil. See the halls."


def test_three_titles_may_be_joined() -> None:
    titles = ["Lighting of Long Halls", "The Oil for Lamps", "LANT: Lanterns at Sea"]

    assert titles_of(f"- {FIRST} (1974), {SECOND} (1975), and {THIRD} (1976).\n") == titles


@pytest.mark.parametrize(
    "behind",
    [
        f" (1974) and {SECOND}",
        f" and {SECOND} (1975)",
        f" (1974), which begins as {SECOND} (1975) does",
        " (1974) and [slides](https://halls.example.org/slides.pdf) (1975)",
    ],
)
def test_what_is_told_of_a_title_joins_no_other_to_it(behind: str) -> None:
    assert titles_of(f"- {FIRST}{behind}\n") == ["Lighting of Long Halls"]
