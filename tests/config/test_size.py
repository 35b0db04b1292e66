"""Sizes of files."""

import pytest

from linter.config.size import size_in_bytes


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("5MB", 5_000_000), ("10 kb", 10_000), ("1GB", 10**9), ("7", 7), (7, 7), ("0", 0)],
)
def test_size_is_a_number_with_or_without_unit(text: int | str, wanted: int) -> None:
    assert size_in_bytes(text) == wanted


@pytest.mark.parametrize("text", ["", "MB", "5XB", "-1", "1.5MB", -1])
def test_anything_else_is_none(text: int | str) -> None:
    assert size_in_bytes(text) is None
