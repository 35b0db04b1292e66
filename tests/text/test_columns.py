"""Columns as programs count them that do not count code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.columns import Columns, Unit, offset_of
from linter.text.source import Source
from linter.text.span import Location


@pytest.mark.parametrize(
    ("text", "offset", "utf8", "utf16"),
    [
        ("lanterns", 3, 4, 4),
        ("é灯🏮x", 1, 3, 2),
        ("é灯🏮x", 2, 6, 3),
        ("é灯🏮x", 3, 10, 5),
        ("\ufeffx", 1, 4, 2),
    ],
)
def test_column_counts_what_the_unit_says(text: str, offset: int, utf8: int, utf16: int) -> None:
    source = Source("a.md", text)

    assert Columns(source, Unit.UTF8).location(offset) == Location(1, utf8)
    assert Columns(source, Unit.UTF16).location(offset) == Location(1, utf16)


def test_each_row_begins_at_one() -> None:
    source = Source("a.md", "灯\r\n🏮\rx")

    assert [Columns(source, Unit.UTF8).location(offset) for offset in (3, 4, 5)] == [
        Location(2, 1),
        Location(2, 5),
        Location(3, 1),
    ]


# Long enough for several of the blocks that a text is measured in.
TEXTS = st.text(st.sampled_from("ax灯é🏮\r\n\ud800"), max_size=60).map(lambda text: text * 40)


@given(TEXTS, st.integers(min_value=0), st.sampled_from(Unit))
def test_column_is_the_length_of_what_stands_before_it(text: str, number: int, unit: Unit) -> None:
    source, offset = Source("a.md", text), number % (len(text) + 1)
    encoding, size = unit.value
    place = source.location(offset)
    before = text[offset - place.column + 1 : offset].encode(encoding, "surrogatepass")

    assert Columns(source, unit).location(offset) == Location(place.row, len(before) // size + 1)


@given(TEXTS, st.data(), st.sampled_from(Unit))
def test_offset_comes_back_from_its_place(text: str, data: st.DataObject, unit: Unit) -> None:
    source = Source("a.md", text)
    offset = data.draw(st.integers(0, len(text)))
    # Between the two halves of a line end is no place for those who count so.
    if text[max(offset - 1, 0) : offset + 1] == "\r\n":
        offset += 1

    assert offset_of(source, Columns(source, unit).location(offset), unit) == offset


@pytest.mark.parametrize(
    ("row", "column", "offset"),
    [(1, 1, 0), (1, 2, 0), (1, 3, 1), (1, 4, 2), (1, 99, 2), (2, 1, 4), (2, 9, 5), (3, 1, 5), (9, 1, 5)],
)
def test_place_that_there_is_not_is_the_nearest_before_it(row: int, column: int, offset: int) -> None:
    assert offset_of(Source("a.md", "🏮x\r\ny"), Location(row, column), Unit.UTF16) == offset
