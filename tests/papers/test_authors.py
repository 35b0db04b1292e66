import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.authors import bibtex_authors, is_truncated, listed_authors


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("Jane Doe", ("Jane Doe",)),
        ("Doe, Jane and Roe, Richard and others", ("Jane Doe", "Richard Roe")),
        ("van der Berg, Jan AND Jan van der Berg", ("Jan van der Berg", "Jan van der Berg")),
        ("Doe, Jr, John", ("John Doe Jr",)),
        ("{Lamp Team} and {Doe and Sons}", ("Lamp Team", "Doe and Sons")),
        ("M{\\\"u}ller, J{\\'e}r\\^ome", ("Jérôme Müller",)),
        ("Doe, Jane\n  and\n  Roe, Richard", ("Jane Doe", "Richard Roe")),
        ("Jane Doe, Richard Roe, Ann Poe, Max Moe", ("Jane Doe", "Richard Roe", "Ann Poe", "Max Moe")),
        ("Anderson, Sandy", ("Sandy Anderson",)),
        ("Doe, Jane; Roe, Richard; and Poe, Ann", ("Jane Doe", "Richard Roe", "Ann Poe")),
        ("Jane Doe; Richard Roe;", ("Jane Doe", "Richard Roe")),
        ("{Doe; Roe} and Lamps &amp; Sons", ("Doe; Roe", "Lamps &amp; Sons")),
        ("Jane Doe and Richard Roe and", ("Jane Doe", "Richard Roe")),
        ("", ()),
    ],
)
def test_bibtex_names_are_read_first_name_first(value: str, wanted: tuple[str, ...]) -> None:
    assert bibtex_authors(value) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Jane Doe, Richard Roe and Ann Poe", ("Jane Doe", "Richard Roe", "Ann Poe")),
        ("_Jane Doe, Richard Roe, et al._", ("Jane Doe", "Richard Roe")),
        ("J. Doe, R. Roe & A. Poe.", ("J. Doe", "R. Roe", "A. Poe")),
        ("Jane Doe*, Richard Roe1, and Ann Poe†", ("Jane Doe", "Richard Roe", "Ann Poe")),
        ("Bjo \u0308rn Doe and Rene \u0301 Roe", ("Björn Doe", "René Roe")),
        ("Jane Doe, Richard Roe, ..., Ann Poe", ("Jane Doe", "Richard Roe", "Ann Poe")),
        ("", ()),
    ],
)
def test_listed_names_are_parted(text: str, wanted: tuple[str, ...]) -> None:
    assert listed_authors(text) == wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("Jane Doe et al.", True),
        ("Doe, Jane and others", True),
        ("Jane Doe, ...", True),
        ("Jane Doe and Al Brothers", False),
    ],
)
def test_truncated_list_says_so(value: str, wanted: bool) -> None:
    assert is_truncated(value) == wanted


@given(st.text() | st.text(alphabet="{}, and.\\\n", max_size=40))
def test_any_text_has_authors_without_blanks_around(text: str) -> None:
    for name in (*bibtex_authors(text), *listed_authors(text)):
        assert name
        assert name == name.strip()
