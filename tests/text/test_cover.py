"""Which spans cover a place."""

from hypothesis import given
from hypothesis import strategies as st

from linter.text.cover import Cover
from linter.text.span import Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 20), st.integers(0, 10))


def test_innermost_of_nested_spans_is_found() -> None:
    cover = Cover([(Span(0, 20), "outer"), (Span(2, 9), "inner"), (Span(12, 15), "other")])

    assert [cover.innermost(Span(at, at + 1)) for at in (0, 3, 10, 13)] == ["outer", "inner", "outer", "other"]


def test_inner_one_of_two_that_start_together_is_innermost() -> None:
    assert Cover([(Span(0, 5), "inner"), (Span(0, 9), "outer")]).innermost(Span(1, 2)) == "inner"


def test_nothing_covers_what_reaches_out() -> None:
    assert Cover([(Span(0, 5), "x")]).innermost(Span(4, 6)) is None


@given(st.lists(SPANS, max_size=12), SPANS)
def test_all_covering_spans_are_found(spans: list[Span], place: Span) -> None:
    found = list(Cover((span, span) for span in spans).around(place))

    assert sorted(found) == sorted(span for span in spans if span.covers(place))
