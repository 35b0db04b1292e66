from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.order import out_of_order


@pytest.mark.parametrize(
    ("ranks", "wanted"),
    [
        ([], []),
        ([3], []),
        ([0, 1, 2], []),
        ([1, 0], [1]),
        ([0, 2, 1, 3], [2]),
        ([1, 2, 3, 0], [3]),
        ([3, 0, 1, 2], [0]),
        ([1, 1, 0], [2]),
    ],
)
def test_fewest_items_stand_out(ranks: list[int], wanted: list[int]) -> None:
    assert out_of_order(ranks) == wanted


@given(st.lists(st.integers(min_value=0, max_value=5), max_size=9))
def test_the_rest_rises_and_nothing_less_would_do(ranks: list[int]) -> None:
    named = out_of_order(ranks)
    rest = [rank for position, rank in enumerate(ranks) if position not in named]

    assert rest == sorted(rest)
    longer = combinations(ranks, len(rest) + 1)
    assert all(list(run) != sorted(run) for run in longer)
