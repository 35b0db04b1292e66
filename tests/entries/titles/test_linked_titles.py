"""What a link says beside its title, before it or behind."""

import pytest
from support.outlines import entry_of, titles_of


def titles_of_link(text: str) -> list[str]:
    return titles_of(f"- [{text}](https://arxiv.org/abs/2309.12307)\n")


@pytest.mark.parametrize(
    "before",
    [
        "(*) ",
        "(x) ",
        "NeurIPS 2020 submission: ",
        "(*) NeurIPS 2020 Submission: ",
        "ICML 2024: ",
        "(lamp makers: Oil, Hall, and Sons) ",
        "(NA) ",
    ],
)
def test_what_stands_before_a_title_is_no_part_of_it(before: str) -> None:
    assert titles_of_link(f"{before}Lighting of Long Halls") == ["Lighting of Long Halls"]


@pytest.mark.parametrize(
    "title",
    [
        "(Almost) All Lamps Are Lit",
        "(X) Marks the Long Hall",
        "(LED)-Based Lamps for Halls",
        "(LED) lamps for long halls",
        "ICML 2024: Lamps",
        "ICML 2024 Lamps: A Report on Oil",
    ],
)
def test_title_that_begins_as_if_something_stood_before_it_is_whole(title: str) -> None:
    assert titles_of_link(title) == [title]


@pytest.mark.parametrize(
    "behind",
    [
        ", ICML 2019",
        ", ICML workshop on Oil, 2020",
        ". NeurIPS 2019 Workshop on the Lighting of Halls best student paper award",
        ". HLU ECE. 2020-04-07",
    ],
)
def test_what_is_told_behind_a_title_is_no_part_of_it(behind: str) -> None:
    assert titles_of_link(f"Lighting of Long Halls{behind}") == ["Lighting of Long Halls"]


@pytest.mark.parametrize(
    "citation",
    [
        'Moss, Ada, and Ben Oak. "Lighting of Long Halls."',
        'Moss, Ada, Ben van Oak, and Cy Elm. "Lighting of Long Halls." In Proceedings of the 26th Hall 2020.',
        'Moss, Ada, et al. "Lighting of Long Halls." arXiv preprint arXiv:2309.12307 (2023).',
        "Moss, Ada B., and Ben Oak. “Lighting of Long Halls” (2021).",
        'Ada Moss and Ben Oak, "Lighting of Long Halls," in Oil, 2021',
        'Moss, Ada, and Ben B. van der Oak. "Lighting of Long Halls." (2011).',
        'Ada B. Moss, Ben Oak, Cy D. Elm Elm "Lighting of Long Halls." arXiv preprint arXiv:2309.12307 (2023)',
    ],
)
def test_title_in_quotes_behind_authors_is_all_of_a_citation(citation: str) -> None:
    assert titles_of_link(citation) == ["Lighting of Long Halls"]


@pytest.mark.parametrize(
    "title",
    [
        'Lamps, Oil, and the Words "Let There Be" in Halls',
        'Light, Camera, and "Action" on Stage',
        'A Hall, "Lit"',
        'Oil Lighting and Hall Models "Lit"',
    ],
)
def test_title_with_quotes_behind_a_comma_is_whole(title: str) -> None:
    assert titles_of_link(title) == [title]


@pytest.mark.parametrize("title", ['Talk on "The Long Hall" by Elm', 'What Is a "Lamp"', "Notes on “Oil”: A Reply"])
def test_something_in_a_title_in_quotes_may_be_in_quotes_itself(title: str) -> None:
    assert titles_of_link(f'Moss, Ada, and Ben Oak. "{title}." In "Oil", 2021.') == [title]


def test_date_behind_a_question_is_no_part_of_it() -> None:
    assert titles_of_link("Lamps at Sea - How Bright? 2020-03-31") == ["Lamps at Sea - How Bright?"]


@pytest.mark.parametrize("title", ["Lamps for Oil, ICML", "A Lamp? Halls Say No", "Lighting of Halls. LED"])
def test_title_that_ends_as_if_something_were_told_is_whole(title: str) -> None:
    assert titles_of_link(title) == [title]


def test_venue_before_a_title_is_the_paper_s() -> None:
    entry = entry_of("- [NeurIPS 2020 submission: Lighting of Long Halls](https://arxiv.org/abs/2309.12307)\n")

    assert (entry.venue, entry.year) == ("NeurIPS", 2020)


@pytest.mark.parametrize(
    "authors",
    [
        "Moss, A., & Oak, B. C.",
        "van Oak, B., Long Moss, A.-D., ... & Elm, C.",
        "Moss, A., Oak, B., and Elm, C.",
        "Moss, A., et al.",
        "de Moss, A., & Oak, B. (2023).",
    ],
)
def test_title_behind_family_names_and_initials_is_all_of_a_citation(authors: str) -> None:
    assert titles_of_link(f"{authors} Lighting long halls. In The Twelfth Club of Lamps.") == ["Lighting long halls"]


@pytest.mark.parametrize("title", ["Lamps, A. Moss & Halls", "Lamps, Oil, and Wicks & Halls of Night"])
def test_title_with_commas_and_conjunction_is_whole(title: str) -> None:
    assert titles_of_link(title) == [title]
