"""What holds for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.bibtex.parse import parse
from linter.bibtex.write import field_value, format_citation
from linter.text.excerpt import Excerpt

PIECES = (
    *("@misc{", "@article(", "@string{", "@comment{", "@preamble{", "article{", "@", "{", "}", ")", '"', "=", ",", "#"),
    *("%", "\\", "\n", " ", "k", "title", "2020", "title={A}", "é", "\u2028"),
)
LINES = ("@misc{\n", "}\n", "x={1}\n", "x={\n", "a = {", "@\n", "@misc{k}", "x=a b},\n")
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=40).map("".join)
names = st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True)
values = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=40)


@given(texts)
def test_any_text_parses_and_every_span_lies_inside(text: str) -> None:
    bibliography = parse(Excerpt.of(text))
    spans = [problem.span for problem in bibliography.problems]
    for citation in bibliography.citations:
        spans += [citation.span, citation.key_span]
        for field in citation.fields:
            assert citation.span.covers(field.span)
            assert field.span.covers(field.name_span)
            assert field.span.covers(field.value_span)
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert spans[: len(bibliography.problems)] == sorted(spans[: len(bibliography.problems)])


@given(names, names, st.dictionaries(names, values, min_size=1))
def test_written_citation_is_read_back(kind: str, key: str, fields: dict[str, str]) -> None:
    if kind in ("string", "comment", "preamble"):
        return
    bibliography = parse(Excerpt.of(format_citation(kind, key, fields)))
    kept = {name: field_value(name, value) for name, value in fields.items()}
    (citation,) = bibliography.citations
    assert bibliography.problems == ()
    assert (citation.type, citation.key) == (kind, key)
    assert {field.name: field.value for field in citation.fields} == {name: kept[name] for name in kept if kept[name]}


@given(names, values)
def test_escaping_twice_is_escaping_once(name: str, value: str) -> None:
    once = field_value(name, value)
    assert field_value(name, once) == once


@pytest.mark.parametrize(
    "piece", [*PIECES, "@misc{\n", "}\n", "x={1}\n", "x={\n", "a = {", "@\n", "@misc{k}", "x=a b},\n"]
)
@pytest.mark.parametrize("start", ["", "@misc{k,", "@misc{k,x=", "@misc{k,x={", "@misc{k}"])
def test_long_repetition_is_read_to_its_end(start: str, piece: str) -> None:
    text = start + piece * 4000
    assert all(problem.span.end <= len(text) for problem in parse(Excerpt.of(text)).problems)
