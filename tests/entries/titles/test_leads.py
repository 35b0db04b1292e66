"""Where titles begin: behind labels, venues and authors."""

import pytest
from support.outlines import entry_of, titles_of

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


@pytest.mark.parametrize("behind", [":", ": "])
def test_underlined_name_stands_before_a_title_in_bold(behind: str) -> None:
    told = f"*Ada Moss, Ben Oak.* Oil Club, 2023. [[Paper]]({PAPER})"
    entry = entry_of(f"- <u>Lamp Test</u>{behind}**Lighting long halls.** {told}\n")

    assert (entry.title, entry.short_name) == ("Lighting long halls", "Lamp Test")
    assert entry.authors == ("Ada Moss", "Ben Oak")


@pytest.mark.parametrize("title", ["Lighting of Long Halls", "How Long Lamps Light the Halls"])
def test_title_stands_behind_a_linked_name_of_two_words_in_brackets(title: str) -> None:
    assert titles_of(f"- [[Lamp Tuning]({PAPER})] {title}\n") == [title]


@pytest.mark.parametrize("behind", ["Ada Moss, Ben Oak, Cyrus Elm", "ICML 2023", "lights long halls", "by Ada Moss"])
def test_linked_name_in_brackets_that_no_title_follows_is_the_title(behind: str) -> None:
    assert titles_of(f"- [[Lamp Tuning]({PAPER})] {behind}\n") == ["Lamp Tuning"]
