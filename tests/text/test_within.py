from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from linter.text.span import Span
from linter.text.within import within


@dataclass(frozen=True)
class Word:
    span: Span


@given(st.lists(st.integers(0, 30)).map(sorted), st.integers(0, 30), st.integers(0, 30))
def test_those_that_begin_in_a_span_are_found(starts: list[int], start: int, length: int) -> None:
    words = [Word(Span(at, at + 3)) for at in starts]

    assert within(words, Span(start, start + length)) == [
        word for word in words if start <= word.span.start < start + length
    ]
