import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.quantities import read_interval, read_quantities, read_quantity


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234", 1234.0),
        ("1.2k", 1200.0),
        ("3.5M", 3.5e6),
        ("7 B", 7e9),
        ("12%", 12.0),
        ("~300", 300.0),
        ("≤ 4k", 4000.0),
        ("-3", -3.0),
        ("1e3", 1000.0),
        ("$13$", 13.0),
        ("5†", 5.0),
        ("2B (active)", 2e9),
    ],
)
def test_number_is_read_with_its_unit(text: str, value: float) -> None:
    found = read_quantity(text)

    assert found is not None
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize("text", ["", "k", "twelve", "1.2.3", "1O2", "12 of 20", "GPT4", "1k-2k", "1,23"])
def test_other_text_is_no_number(text: str) -> None:
    assert read_quantity(text) is None


@pytest.mark.parametrize(
    ("text", "low", "high"), [("1k-2k", 1e3, 2e3), ("1-2k", 1e3, 2e3), ("512-2k", 512, 2e3), ("100~500", 100, 500)]
)
def test_range_has_two_ends(text: str, low: float, high: float) -> None:
    found = read_interval(text)

    assert found is not None
    assert (found.low.value, found.high.value) == (low, high)
    assert not found.is_reversed


@pytest.mark.parametrize(("text", "is_reversed"), [("16k-8k", True), ("2019-20", False), ("2020-2019", True)])
def test_range_may_end_below_its_start(text: str, is_reversed: bool) -> None:
    found = read_interval(text)

    assert found is not None
    assert found.is_reversed is is_reversed


def test_list_of_numbers_is_read_whole_or_not_at_all() -> None:
    assert [number.value for number in read_quantities("7.3K/3K/1.3K")] == pytest.approx([7300, 3000, 1300])
    assert read_quantities("7.3K/many") == ()


@given(st.text(alphabet="0123456789.,kMBe%~-–/ ()$*to", max_size=120))
def test_any_text_is_read(text: str) -> None:
    read_quantity(text)
    read_interval(text)
    read_quantities(text)
