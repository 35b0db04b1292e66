from hypothesis import given
from hypothesis import strategies as st

from linter.markdown.document import parse
from linter.markdown.gaps import blank_gaps
from linter.text.source import LINE_END, Source
from linter.text.span import Span


def blank_runs(text: str) -> list[Span]:
    """Where blank lines follow each other, line by line; what a text ends in is none of them."""
    runs: list[Span] = []
    start = None
    at = len(text) - len(text.removeprefix("\ufeff"))
    for found in LINE_END.finditer(text):
        if text[at : found.start()].strip(" \t"):
            if start is not None:
                runs.append(Span(start, at))
            start = None
        elif start is None:
            start = at
        at = found.end()
    return [*runs, Span(start, at)] if start is not None and text[at:].strip(" \t") else runs


@given(st.text("a \t\r\n", max_size=20), st.sampled_from(["", "\ufeff"]))
def test_gaps_are_the_runs_of_blank_lines(text: str, mark: str) -> None:
    document = parse(Source("list.md", mark + text))
    gaps = [gap.span for gap in blank_gaps(document)]

    # Inside code a blank line is its own.
    assert gaps == [run for run in blank_runs(mark + text) if not any(code.covers(run) for code in document.verbatim)]


def test_ends_of_the_lines_of_a_gap() -> None:
    (gap,) = blank_gaps(parse(Source("list.md", "one\r\n\r\n \t\r\ntwo\r\n")))

    assert gap.ends == (7, 11)
