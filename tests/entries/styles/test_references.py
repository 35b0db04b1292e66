"""Names with the reference of their paper below them."""

import pytest
from support.outlines import entry_of

LINKS = "[[Code]](https://github.com/moss/lant) [[PDF]](https://arxiv.org/abs/2309.12307)"


@pytest.mark.parametrize(
    ("name", "short_name"), [("LANT", "LANT"), ("Long Lamp", "Long Lamp"), ("Meets the Stairs", None)]
)
def test_word_or_two_above_a_reference_that_begins_with_its_title_are_the_short_name(
    name: str, short_name: str | None
) -> None:
    entry = entry_of(f"* {name} {LINKS}\n  * Lighting Long Halls (TLL 2024), Ada Moss et al.\n")

    assert (entry.title, entry.short_name) == ("Lighting Long Halls", short_name)
    assert (entry.authors, entry.venue, entry.year) == (("Ada Moss",), "TLL", 2024)
    assert entry.arxiv is not None


@pytest.mark.parametrize("group", ["Oil", "Oil Univ.", "Univ. of Oil"])
def test_group_above_a_reference_that_begins_with_its_authors_is_no_short_name(group: str) -> None:
    entry = entry_of(f"* {group} {LINKS}\n  * Ada Moss, Ben Oak, *Lighting Long Halls*, TLL 2024\n")

    assert (entry.title, entry.short_name) == ("Lighting Long Halls", None)


@pytest.mark.parametrize(
    "reference", ["Lighting Long Halls (ICML 2024), Moss et al.", "Ada Moss, Ben Oak, *Lighting Long Halls*, 2024"]
)
def test_reference_below_an_item_that_tells_its_own_authors_is_another_papers(reference: str) -> None:
    entry = entry_of(f"* **Halls of Oak**, Cy Elm, Dee Fir. ICML 2023. {LINKS}\n  * {reference}\n")

    assert (entry.title, entry.authors) == ("Halls of Oak", ("Cy Elm", "Dee Fir"))
