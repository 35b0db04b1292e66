"""Which known word a misspelt one was meant to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.misspelling import Spellings, in_case_of

WORDS = Spellings(["paper", "citation", "github", "blog", "paper link"], others=["pager"])


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("papar", "paper"),
        ("Ppaer", "paper"),
        ("papr", "paper"),
        ("citaton", "citation"),
        ("githubb", "github"),
        ("bolg", "blog"),
        ("blag", None),
        ("blob", None),
        ("pager", None),
        ("papers", None),
        ("PAPER", None),
        ("pepar", None),
    ],
)
def test_one_slip_is_mended_and_no_more(word: str, wanted: str | None) -> None:
    assert WORDS.meant(word) == wanted


def test_word_between_two_known_ones_means_neither() -> None:
    assert Spellings(["eacl2", "aacl2"]).meant("cacl2") is None


@given(st.sampled_from(["paper", "citation", "github"]), st.data())
def test_dropped_letter_is_found(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    slipped = word[:at] + word[at + 1 :]

    assert WORDS.meant(slipped) == word


@pytest.mark.parametrize(("word", "wanted"), [("Papar", "Paper"), ("PAPAR", "PAPER"), ("papar", "paper")])
def test_capitals_stay(word: str, wanted: str) -> None:
    assert in_case_of(word, "paper") == wanted
