"""Which items are out of order: as few as may be, and without them the others are in order."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from linter.entries.entry_order import out_of_order


def is_in_order(keys: list[int]) -> bool:
    return all(one <= other for one, other in pairwise(keys))


@given(st.lists(st.integers(0, 9), max_size=9))
def test_fewest_are_named_and_the_rest_is_in_order(keys: list[int]) -> None:
    strays = out_of_order(keys)
    kept = [key for index, key in enumerate(keys) if index not in strays]
    fewer = combinations(keys, min(len(keys), len(kept) + 1))

    assert is_in_order(kept)
    assert not strays or not any(is_in_order(list(some)) for some in fewer)
