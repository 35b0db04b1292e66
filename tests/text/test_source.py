import pytest

from linter.text.source import Source
from linter.text.span import Location, Span


def source_of(text: str) -> Source:
    return Source("list.md", text)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", (0,)),
        ("a", (0,)),
        ("a\n", (0, 2)),
        ("a\r\nb\rc\nd", (0, 3, 5, 7)),
        ("a\u2028b\x0cc\x85d", (0,)),
        ("\r\r\n", (0, 1, 3)),
    ],
)
def test_rows_start_behind_line_ends(text: str, starts: tuple[int, ...]) -> None:
    assert source_of(text).line_starts == starts


def test_location_counts_code_points_from_one() -> None:
    source = source_of("\ufeffa\r\n🏮b")
    assert source.location(1) == Location(1, 2)
    assert source.location(5) == Location(2, 2)


def test_location_behind_the_last_line_end() -> None:
    assert source_of("a\n").location(2) == Location(2, 1)


@pytest.mark.parametrize(
    ("text", "newline"), [("a\nb\r\nc\n", "\n"), ("a\r\nb\r\nc\n", "\r\n"), ("a\rb\r", "\r"), ("a", "\n")]
)
def test_line_end_that_most_rows_have(text: str, newline: str) -> None:
    assert source_of(text).newline == newline


def test_line_with_and_without_its_end() -> None:
    source = source_of("a\r\nb")
    assert (source.line(1), source.whole_line(1)) == (Span(0, 1), Span(0, 3))
    assert (source.line(2), source.whole_line(2)) == (Span(3, 4), Span(3, 4))


def test_text_under_a_span() -> None:
    assert source_of("abc")[Span(1, 2)] == "b"


def test_spans_cover_and_overlap() -> None:
    assert Span(1, 4).covers(Span(2, 4))
    assert not Span(1, 4).covers(Span(2, 5))
    assert Span(1, 3).overlaps(Span(2, 5))
    assert not Span(1, 3).overlaps(Span(3, 5))
    assert Span(3, 3).overlaps(Span(3, 3))
