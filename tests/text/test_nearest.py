import pytest

from linter.text.nearest import Guess, nearest

ANCHORS = ["global-local-hybrid-attention", "sliding-window-attention", "lsh-attention", "papers-"]


@pytest.mark.parametrize(
    ("unknown", "wanted"),
    [
        ("global-local-hybird-attention", "global-local-hybrid-attention"),
        ("Sliding_Window_Attention", "sliding-window-attention"),
        ("papers", "papers-"),
    ],
)
def test_slip_is_surely_the_one_name_like_it(unknown: str, wanted: str) -> None:
    assert nearest(unknown, ANCHORS) == Guess(wanted, is_sure=True)


def test_part_of_a_name_is_no_sure_guess() -> None:
    assert nearest("sliding-window", ANCHORS) == Guess("sliding-window-attention", is_sure=False)


def test_nothing_is_offered_for_a_name_like_none() -> None:
    assert nearest("acknowledgements", ANCHORS) is None


def test_nothing_is_offered_where_nothing_is_known() -> None:
    assert nearest("x", []) is None


def test_two_names_equally_like_it_make_the_guess_unsure() -> None:
    guess = nearest("result", ["results", "resulti"])

    assert guess is not None
    assert not guess.is_sure


def test_another_number_is_another_name() -> None:
    assert nearest("appendix-part-2", ["appendix-part-1"]) == Guess("appendix-part-1", is_sure=False)


def test_number_in_front_may_have_moved() -> None:
    assert nearest("31-eviction", ["41-eviction", "42-selection"]) == Guess("41-eviction", is_sure=True)


def test_numbers_alone_are_compared_as_they_are() -> None:
    assert nearest("2023", ["2023-", "2024"]) == Guess("2023-", is_sure=True)


def test_endless_names_take_no_endless_time() -> None:
    assert nearest("a" * 1_000_000, ["b" * 1_000_000] * 100) is None
