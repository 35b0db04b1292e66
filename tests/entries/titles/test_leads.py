"""Where titles begin: behind labels, venues and authors."""

import pytest
from support.outlines import titles_of

PAPER = "https://arxiv.org/abs/2309.12307"


@pytest.mark.parametrize("venue", ["ICML", "SIGGRAPH Asia"])
@pytest.mark.parametrize(
    "title", ["3D Lighting of Long Halls", "2.5D-Lamp: Lighting Long Halls", "Lighting of Long Halls"]
)
def test_title_stands_behind_a_linked_venue(venue: str, title: str) -> None:
    assert titles_of(f"- [[{venue}]({PAPER})] {title}. [[code](https://github.com/moss/lamp)]\n") == [title]


def test_title_stands_behind_a_linked_venue_and_another_label() -> None:
    item = f"- [[ICML]({PAPER})] [[PyTorch](https://github.com/moss/lamp)]LANT: Lighting of Long Halls. [__`oil`__]\n"

    assert titles_of(item) == ["LANT: Lighting of Long Halls"]


def test_number_behind_a_linked_name_begins_no_title() -> None:
    assert titles_of(f"- [[Lampotron]({PAPER})] 3 papers on lamps.\n") == ["Lampotron"]


@pytest.mark.parametrize("title", ["Spatial Lamps-of-Experts", "Lighting of Long Halls: A Survey"])
@pytest.mark.parametrize("link", ["[[14 Oct 2023]]", "[Oct 2023]"])
def test_linked_date_behind_a_title_is_its_label(title: str, link: str) -> None:
    assert titles_of(f"- {title} {link}({PAPER})\n") == [title]


def test_particles_in_names_of_authors_before_a_title_are_known() -> None:
    item = f"- Ada Moss dos Santos, Ben Oak, and Cy Elm. 2015. **Lighting long halls**. In Lamps. [[paper]]({PAPER})\n"

    assert titles_of(item) == ["Lighting long halls"]


@pytest.mark.parametrize("tags", ["`2023/10` | `LANT` | ", "`Oil` | `2023/10` | `Long Lamps` | "])
def test_code_between_bars_is_a_field_before_the_title(tags: str) -> None:
    linked = f"- {tags}[Two Lamps]({PAPER}) - [[Paper]({PAPER})]\n"
    plain = f"- {tags}LANT: Lighting of Long Halls - [[Paper]({PAPER})]\n"

    assert titles_of(linked + plain) == ["Two Lamps", "LANT: Lighting of Long Halls"]


def test_last_code_between_bars_is_the_title_of_a_text_that_has_no_other() -> None:
    assert titles_of(f"- `2023/10` | `LANT` | [[Paper]({PAPER})]\n") == ["LANT"]
