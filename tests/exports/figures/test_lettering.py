from hypothesis import given
from hypothesis import strategies as st

from linter.exports.figures.lettering import fitted, width

SIZES = st.floats(5, 40)


@given(st.text(max_size=80), SIZES, st.floats(20, 400), st.booleans())
def test_fitted_text_fits_or_is_an_ellipsis(text: str, size: float, room: float, bold: bool) -> None:
    shown = fitted(text, size, room, bold=bold)

    assert shown == "…" or width(shown, size, bold=bold) <= room + 1e-6


@given(st.text(max_size=80), SIZES)
def test_text_with_room_stays_as_it_is(text: str, size: float) -> None:
    assert fitted(text, size, width(text, size)) == text


def test_cut_text_ends_in_an_ellipsis_without_a_blank_before_it() -> None:
    assert fitted("Sparse Lanterns", 10, width("Sparse …", 10)) == "Sparse…"


def test_wide_letters_count_as_wide() -> None:
    assert width("灯", 10) > width("W", 10) > width("i", 10)


def test_letters_that_stand_over_others_take_no_room() -> None:
    assert width("e\u0301", 10) == width("e", 10)
