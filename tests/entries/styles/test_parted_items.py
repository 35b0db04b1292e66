"""Entries that a star parts in two items, and authors above a venue."""

import pytest
from support.outlines import entry_of, titles_of

PDF = "[[Paper]](https://arxiv.org/abs/2309.12307)"


@pytest.mark.parametrize("venue", ["IEEE OA-L, 2024.", "ICML 2024.", "Journal of Lamps, 2024"])
@pytest.mark.parametrize("title", ["**Lighting Long Halls** <br>", "Lighting Long Halls<br/>"])
def test_item_goes_on_in_the_one_behind_that_a_star_before_its_authors_began(title: str, venue: str) -> None:
    text = f"* {title}\n* Ada Moss*, Ben Oak*, Cy Elm* <br>\n{venue} {PDF}\n"
    entry = entry_of(text)

    assert (entry.title, entry.authors, entry.year) == ("Lighting Long Halls", ("Ada Moss", "Ben Oak", "Cy Elm"), 2024)
    assert text[entry.span.start : entry.span.end] == text.rstrip()
    assert text[entry.title_span.start : entry.title_span.end] == "Lighting Long Halls"


@pytest.mark.parametrize(
    "items",
    [
        "* **Lighting Long Halls**\n* Ada Moss, Ben Oak <br>\nICML 2024. {}\n",
        "* **Lighting Long Halls** <br>\n  * Ada Moss, Ben Oak <br>\nICML 2024. [notes](notes.md)\n",
    ],
)
def test_authors_above_a_venue_are_no_title(items: str) -> None:
    assert titles_of(items.format(PDF)) == []


def test_item_that_ends_in_a_break_leaves_the_one_behind_with_its_own_title_alone() -> None:
    text = f"* **Halls of Oak and Iron** <br>\n* Ada Moss, Ben Oak <br>\nLighting Long Halls <br>\nICML 2024. {PDF}\n"

    assert titles_of(text) == ["Lighting Long Halls"]


def test_pieces_of_a_title_above_its_authors_are_none_themselves() -> None:
    text = f"* Long Lamps, Short Halls, and Oak Doors <br>\nAda Moss, Ben Oak <br>\nICML 2024. {PDF}\n"

    assert titles_of(text) == ["Long Lamps, Short Halls, and Oak Doors"]
