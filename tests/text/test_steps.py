"""Numbers that go up or down by one, and those that should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.steps import Slip, slips


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        ([1, 2, 4], [(2, 3, -1)]),
        ([1, 2, 4, 5, 6], [(2, 5, -1)]),
        ([1, 2, 2, 3], [(2, 4, 1)]),
        ([1, 2, 7, 4, 5], [(2, 3, -4)]),
        ([1, 7, 3, 4], [(1, 2, -5)]),
        ([1, 3, 2, 4, 5], [(1, 2, -1), (2, 3, 1)]),
        ([9, 2, 3, 4], [(0, 1, -8)]),
        ([13, 14, 16], [(2, 3, -1)]),
        ([5, 4, 2, 2, 1], [(2, 3, 1)]),
        ([12, 11, 9, 8, 7], [(0, 2, -1)]),
        ([1, 3], [(1, 2, -1)]),
    ],
)
def test_numbers_out_of_step(numbers: list[int], wrong: list[tuple[int, int, int]]) -> None:
    assert slips(numbers) == tuple(Slip(*one) for one in wrong)


@pytest.mark.parametrize(
    "numbers",
    [
        [],
        [7],
        [1, 1],
        [1, 8],
        [1, 1, 1, 1],
        [1, 1, 1, 5],
        [0, 1, 2],
        [13, 14, 15],
        [3, 2, 1],
        [3, 15, 42, 121],
        [1, 2, 4, 8, 16],
        [1, 3, 5, 7],
        [2021, 2022, 2024],
        [5, 3, 4, 1, 9],
    ],
)
def test_numbers_in_step_or_of_something_else(numbers: list[int]) -> None:
    assert slips(numbers) == ()


@given(st.lists(st.integers(0, 30), max_size=12))
def test_numbers_put_right_are_in_step(numbers: list[int]) -> None:
    right = list(numbers)
    for slip in slips(numbers):
        for at in range(slip.start, slip.end):
            right[at] += slip.by

    assert slips(right) == ()
    assert all(number >= 0 for number in right)


@given(st.integers(0, 50), st.integers(4, 20), st.data())
def test_one_wrong_number_is_the_one_found(start: int, count: int, data: st.DataObject) -> None:
    numbers = list(range(start, start + count))
    at = data.draw(st.integers(1, count - 1))
    numbers[at] = data.draw(st.integers(0, 99).filter(lambda number: number not in numbers))

    assert [(slip.start, slip.end) for slip in slips(numbers)] == [(at, at + 1)]
