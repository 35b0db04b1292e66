import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.author_slips import author_slips

SHORT = "author list is cut short"
COMMAS = "authors are parted by commas instead of `and`"
SEMICOLON = "authors are parted by `;` instead of `and`"
LONELY = "author list has an `and` with no name beside it"


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        ("Doe, Jane ⟦and others⟧", SHORT),
        ("Doe, Jane and Roe, Richard\n  ⟦and others⟧", SHORT),
        ("Jane Doe ⟦et al.⟧", SHORT),
        ("Jane Doe⟦, et al⟧", SHORT),
        ("Jane Doe ⟦and et al.⟧", SHORT),
        ("Jane Doe⟦, ...⟧ and Ann Poe", SHORT),
        ("⟦Jane Doe, Richard Roe, Ann Poe⟧", COMMAS),
        ("⟦Jane Doe, Richard Roe, Ann Poe, Max Moe⟧", COMMAS),
        ("⟦Doe, J., Roe, R., Poe, A.⟧", COMMAS),
        ("⟦Jane Doe, Richard Roe⟧ and Ann Poe", COMMAS),
        ("⟦Jane Doe, Richard Roe, Ann Poe,⟧ and Max Moe", COMMAS),
        ("Jane Doe⟦;⟧ Richard Roe; Ann Poe", SEMICOLON),
        ("Doe, Jane⟦;⟧Roe, Richard", SEMICOLON),
        ("⟦;⟧ Jane Doe; Richard Roe", SEMICOLON),
        ("Jane Doe ⟦and⟧", LONELY),
        ("⟦and⟧ Jane Doe", LONELY),
        ("Jane Doe ⟦and⟧ and Richard Roe", LONELY),
        ("Lamp Team and ⟦:⟧ and Richard Roe", LONELY),
        ("Doe, Jane⟦,⟧ and Roe, Richard", "name ends in a comma"),
    ],
)
def test_what_is_not_read_as_meant(marked: str, message: str) -> None:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    slips = author_slips(marked.replace("⟦", "").replace("⟧", ""))
    assert [(slip.start, slip.end, slip.message) for slip in slips] == [(start, end, message)]


@pytest.mark.parametrize(
    "value",
    [
        "",
        "Jane Doe",
        "Doe, Jane",
        "Doe, Jane and Roe, Richard AND van der Berg, Jan",
        "Jane Doe\n  and Richard Roe",
        "King, Jr, Martin and King, III, Max and King, Martin, Jr.",
        "García Márquez, Gabriel José",
        "García Márquez, Gabriel José and Roe, Richard and Jane Doe",
        "Lampe Docht, Ann and Jane Doe",
        "van den Berg, Jan Piet and Jane Doe and Richard Roe",
        "{Lamp, Light, Stair and Hall; Ltd.} and Jane Doe",
        "{Doe and Sons, Roe and Sons, Poe and Sons}",
        "Jos{\\'e} Mar{\\'\\i}a and M\\\"uller, J\\\"org",
        "Jane D&ouml;e and R&#243;e, Richard",
        "Anderson, Sandy and Brandt, Andreas",
        "Al Brothers and Anne Other",
        "O'Neil, Jean-Luc and {\\'E}mile Zola",
        "OpenAI",
    ],
)
def test_names_that_bibtex_reads(value: str) -> None:
    assert list(author_slips(value)) == []


pieces = st.sampled_from([" and ", "and", ",", ";", "{", "}", "A", "B c", "\\", " ", "...", "et al"])


@given(st.text() | st.lists(pieces).map("".join))
def test_slips_stand_in_the_text(value: str) -> None:
    for slip in author_slips(value):
        assert 0 <= slip.start < slip.end <= len(value)
