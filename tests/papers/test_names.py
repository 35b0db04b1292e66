import pytest

from linter.papers.authors import bibtex_authors
from linter.papers.names import Name, bibtex_names, read_name


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Jane Doe", Name("Doe", "Jane")),
        ("Tycho F. A. van der Oud", Name("Oud", "Tycho F. A.", "van der")),
        ("Jane Doe Jr.", Name("Doe", "Jane", suffix="Jr.")),
        ("Jane Doe, Jr.", Name("Doe", "Jane", suffix="Jr.")),
        ("Jane Doe III", Name("Doe", "Jane", suffix="III")),
        ("Lamp III", Name("III", "Lamp")),
        ("Jane Doe Ii", Name("Ii", "Jane Doe")),
        ("Oil and Wick", Name("Oil and Wick", is_whole=True)),
        ("Doe, Roe LLP", Name("Doe, Roe LLP", is_whole=True)),
        ("Max Van Roe", Name("Roe", "Max Van")),
        ("van Roe", Name("Roe", "", "van")),
        ("Md", Name("Md", is_whole=True)),
        ("The Lantern Team", Name("The Lantern Team", is_whole=True)),
        ("", Name("", is_whole=True)),
    ],
)
def test_running_text_names_its_parts(text: str, wanted: Name) -> None:
    assert read_name(text) == wanted


def test_commas_part_names_of_bibtex() -> None:
    value = "van den Berg, Jr, Ana and {Light and Sons} and Garcia Molina, Eva and Jane de la Cruz and others"
    assert bibtex_names(value) == (
        Name("Berg", "Ana", "van den", "Jr"),
        Name("Light and Sons", is_whole=True),
        Name("Garcia Molina", "Eva"),
        Name("Cruz", "Jane", "de la"),
    )


def test_plain_list_is_read_as_one() -> None:
    value = "Jane Doe, Max Roe, Eva Poe, Ana Noe"
    assert [name.family for name in bibtex_names(value)] == ["Doe", "Roe", "Poe", "Noe"]


def test_whole_names_and_parted_ones_are_equally_many() -> None:
    for value in ("Doe, Jane and Roe, Max", "Jane Doe; Max Roe", "{A} and and B", "", "others"):
        assert len(bibtex_names(value)) == len(bibtex_authors(value))
