import pytest
from support.outlines import outline_of, titles_of

PAPER = (
    "**LANT{0}** [[code]](https://github.com/doe/lant{0}) [[pdf]](https://arxiv.org/abs/2309.1230{0})\n\n"
    "![status](ready.svg)\n\nSparse Lighting of Long Halls {0}. *ICML 2024*.\n\n> It lights halls.\n\n"
)
SECTION = "# Lamps\n\n### Halls\n\nHalls are long, says a [survey](https://arxiv.org/abs/2309.12300).\n\n"


def test_title_below_a_name_and_links_is_theirs() -> None:
    first, second = outline_of(SECTION + PAPER.format(1) + PAPER.format(2)).entries

    assert (first.title, first.venue, first.year) == ("Sparse Lighting of Long Halls 1", "ICML", 2024)
    assert (first.short_name, first.section.title) == ("LANT1", "Halls")
    assert second.arxiv is not None
    assert second.arxiv.base == "2309.12302"


@pytest.mark.parametrize(
    "below",
    [
        "Sparse Lighting of Long Halls.",
        "Sparse Lighting of Long Halls. *Widely read*.",
        "It was told of at ICML 2024 that halls may be lit.",
        "Sparse [Lighting](https://doe.org) of Long Halls. *ICML 2024*.",
    ],
)
def test_what_stands_below_a_name_and_links_without_a_venue_is_no_title(below: str) -> None:
    text = f"**LANT** [[pdf]](https://arxiv.org/abs/2309.12301)\n\n{below}\n\n"

    assert titles_of(text * 2) == []


@pytest.mark.parametrize("above", ["**Paper**", "**Sparse Lighting of Halls**", "*LANT*", "**LANT** lights halls:"])
def test_title_is_not_looked_for_below_what_is_no_name_with_links(above: str) -> None:
    text = f"{above} [[pdf]](https://arxiv.org/abs/2309.12301)\n\nSparse Lighting of Long Halls. *ICML 2024*.\n\n"

    assert "Sparse Lighting of Long Halls" not in titles_of(text * 2)
