from hypothesis import given
from hypothesis import strategies as st

from linter.text.overlap import Overlaps
from linter.text.span import Span

spans = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(spans, max_size=8), spans)
def test_one_of_many_overlaps_as_each_alone_would(many: list[Span], place: Span) -> None:
    assert Overlaps(many).any(place) is any(span.overlaps(place) for span in many)
