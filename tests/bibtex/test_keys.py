import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.bibtex.keys import citation_key, made_key


@pytest.mark.parametrize(
    ("author", "title", "wanted"),
    [
        ("Jane Doe", "Sparse Lanterns", "doe2024sparse"),
        ("Łukasz Miłoś", "LongLamp: A Study", "milos2024longlamp"),
        ("Jan van der Berg", "Bi-Directional Lamps", "berg2024bi"),
        ("Jane Doe", "On the Wick of a Lantern", "doe2024wick"),
        ("Jane Doe", "Why Does It Burn?", "doe2024burn"),
        ("Jane Doe", "To Be", "doe2024to"),
        ("Jane Doe", "70% Oil, 100% Light", "doe2024oil"),
        ("Jane Doe", "2024", "doe20242024"),
        ("bloc97", "A Lamp", "bloc2024lamp"),
        ("Max King Jr.", "A Lamp", "king2024lamp"),
        ("Lamp-AI", "Lamp Report", "lampai2024lamp"),
        ("The Lamp Team", "As Into Wicks via Oil", "thelampteam2024wicks"),
        ("Jane Doe", "Lamp.int8(): C++ for Wicks", "doe2024lamp"),
        ("Jane Su (苏)", "A Lamp", "su2024lamp"),
        ("苏剑林", "灯", "2024"),
    ],
)
def test_key_is_name_year_and_first_telling_word(author: str, title: str, wanted: str) -> None:
    assert citation_key(author, 2024, title) == wanted


def test_title_stands_for_an_author_nobody_knows() -> None:
    assert citation_key(None, 2023, "The Lamp 3 Report") == "lamp2023report"
    assert citation_key(None, None, "Lamps") == "lamps"
    assert citation_key(None, 2023, "3DLamps for 2D Wicks") == "3dlamps2023wicks"
    assert citation_key(None, 2023, "Lamps") == "lamps2023"


def test_key_that_is_taken_gets_further_words_and_then_a_number() -> None:
    taken = {"doe2024sparse", "doe2024sparselanterns"}
    assert citation_key("Jane Doe", 2024, "Sparse Lanterns at Night", taken) == "doe2024sparselanternsnight"
    assert citation_key("Jane Doe", 2024, "Sparse Lanterns", taken) == "doe2024sparselanterns2"
    assert citation_key("Jane Doe", 2024, "Sparse Lanterns", {*taken, "doe2024sparselanterns2"}) == (
        "doe2024sparselanterns3"
    )


def test_key_nobody_needs_to_have_free_is_empty_without_letters() -> None:
    assert made_key("Jane Doe", 2024, "Sparse Lanterns") == "doe2024sparse"
    assert made_key("苏剑林", 2024, "灯") == ""


@given(st.text(max_size=30), st.integers(1900, 2100) | st.none(), st.text(max_size=60), st.sets(st.text(max_size=8)))
def test_key_is_plain_and_not_taken(author: str, year: int | None, title: str, taken: set[str]) -> None:
    key = citation_key(author, year, title, taken)
    assert key not in taken
    assert re.fullmatch(r"[a-z0-9]*", key)
