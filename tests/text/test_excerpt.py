from linter.text.excerpt import Excerpt
from linter.text.span import Span

# `> a\r\n>\tb`: the tab behind the second marker stands for two blanks.
SOURCE = "> a\r\n>\tb"
EXCERPT = Excerpt("a\n  b", starts=(0, 2), origins=(2, 5), floors=(2, 6))


def test_each_line_has_its_own_origin() -> None:
    assert (EXCERPT.origin(0), EXCERPT.origin(4)) == (2, 7)


def test_expanded_blanks_stand_where_the_tab_does() -> None:
    assert [EXCERPT.origin(at) for at in (2, 3)] == [6, 6]


def test_span_over_lines() -> None:
    assert EXCERPT.span(0, 5) == Span(2, 8)


def test_empty_span_is_a_place() -> None:
    assert EXCERPT.span(4, 4) == Span(7, 7)


def test_offset_is_where_an_origin_comes_from() -> None:
    assert [EXCERPT.offset(EXCERPT.origin(at)) for at in (0, 4)] == [0, 4]


def test_excerpt_of_one_piece() -> None:
    assert Excerpt.of("a\nb", 5).span(1, 3) == Span(6, 8)
