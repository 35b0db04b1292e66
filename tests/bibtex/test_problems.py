"""One defect gives one problem, at its exact place: `⟦ ⟧` marks it, `⟦⟧` a place between two characters."""

import pytest

from linter.bibtex.model import Bibliography
from linter.bibtex.parse import parse
from linter.text.excerpt import Excerpt
from linter.text.span import Span

DEFECTS = {
    "comma is missing behind the value of `title`": [
        "@article{k,\n  title={A}⟦⟧\n  year={2020}\n}",
        '@article{k, title="A"⟦⟧ year=2020}',
        "@article{k,\n  title={A}⟦⟧ % why\n  year={2020}\n}",
        "@string{t = {A}}\n@misc{k, title=t⟦⟧ year={2020}}",
        "@article(k, title={A}⟦⟧ year={2020})",
    ],
    "comma is missing behind the citation key": [
        "@article{k⟦⟧\n  title={A}\n}",
        "@article{k⟦⟧ title={A}}",
        "@article{k⟦⟧  title={A}}",
    ],
    "citation key is missing behind `@article{`": [
        "@article{⟦⟧title={A},\n  year={2020}}",
        "@article{⟦⟧, title={A}}",
        "@article{⟦⟧\n  title={A}}",
        "@article{⟦⟧}",
    ],
    "citation key `two words` holds a blank": ["@misc{⟦two words⟧, title={A}}"],
    "`=` is missing behind `title`": ["@misc{k, title⟦⟧ {A}, year={2020}}"],
    "`title` is no field": ["@misc{k, ⟦title⟧, year={2020}}"],
    "`and more` is no field": [
        "@misc{k, title={A} ⟦and more⟧, year={2020}}",
        "@misc{k,\n  title={A},\n  ⟦and more⟧\n  year={2020}\n}",
    ],
    "`and more {a, b} less` is no field": ["@misc{k, title={A}, ⟦and more {a, b} less⟧, year={2020}}"],
    "`{` that opens the value of `title` is never closed": [
        "@misc{k,\n  title=⟦{⟧A,\n  year={2020}\n}",
        "@misc{k,\n  title=⟦{⟧A {B},\n  author={C {D}},\n}",
        "@misc{k, title=⟦{⟧A, year={2020}}",
        "@misc{k,\n  year={2020},\n  title=⟦{⟧A\n}",
        "@misc{k,\n  title=⟦{⟧A,\n  year={2020}\n}\n\n@misc{b, title={C}}",
    ],
    '`"` that opens the value of `title` is never closed': [
        '@misc{k,\n  title=⟦"⟧A,\n  year={2020}\n}',
        '@misc{k, title=⟦"⟧A, year={2020}}',
    ],
    "`{` that opens the value of `title` is missing": [
        "@misc{k,\n  title=⟦⟧A},\n  year={2020}\n}",
        "@misc{k,\n  title=⟦⟧A and B, or C},\n  year={2020}\n}",
    ],
    "value of `title` lacks its braces": [
        "@misc{k, title = ⟦A and B⟧, year={2020}}",
        "@misc{k, title = ⟦A and B⟧ year={2020}}",
    ],
    "value of `title` is missing": ["@misc{k, title=⟦⟧, year={2020}}"],
    "closing `}` of `@misc{k` is missing": [
        "@misc{k,\n  title={A},\n  year={2020}⟦⟧\n",
        "@misc{k,\n  title={A}⟦⟧\n\n@misc{b, title={C}}",
    ],
    "closing `)` of `@misc(k` is missing": ["@misc(k, title={A}⟦⟧"],
    "`}` closes `@misc{k` before its last field": [
        "@misc{k,\n  title={A}⟦}⟧,\n  year={2020}\n}",
        "@misc{k, title={A}⟦}⟧\nyear={2020}\n}",
    ],
    "text stands behind the closing brace of `@misc{k`": [
        "@misc{k, title={A}}⟦s⟧",
        "@misc{k, title={A}} ⟦note={x}⟧\n",
        "@misc{k, title={A}\n}⟦}⟧",
        "@misc{k, title={A}\n}\n⟦}⟧\n",
        "@misc{k, title={A}}⟦,⟧\n@misc{b, title={C}}",
        "@misc{k,\n  title={A}\n}\n\n  ⟦note = {x},⟧\n",
        "@misc{k,\n  title={A}\n}\n⟦and more⟧\n",
    ],
    "field `Title` is given twice": ["@misc{k, title={A}, ⟦Title⟧={B}}"],
    "comma stands where a field should": ["@misc{k, title={A},⟦,⟧ year={2020}}"],
    "`@article` starts no citation: its opening brace is missing": ["⟦@article⟧\n  title={A},\n}"],
    "`@` is missing before `article`": ["⟦⟧article{k, title={A}}"],
}


def problems_of(text: str) -> list[tuple[Span, str]]:
    return [(problem.span, problem.message) for problem in read(text).problems]


def read(text: str) -> Bibliography:
    return parse(Excerpt.of(text))


@pytest.mark.parametrize(("message", "marked"), [(message, text) for message in DEFECTS for text in DEFECTS[message]])
def test_defect_is_one_problem_at_its_place(message: str, marked: str) -> None:
    start = marked.index("⟦")
    end = marked.index("⟧") - 1
    assert problems_of(marked.replace("⟦", "").replace("⟧", "")) == [(Span(start, end), message)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "coming soon",
        "As the authors cite it:\n\n@misc{k, title={A}}",
        "mail jane@example.org\n@misc{k, title={A}}",
        "@misc{a, title={A}}\n\nThe journal version.\n\n@misc{b, title={B}}",
        "@misc{a, title={A}} % preprint\n@misc{b, title={B}}",
        "@misc{a, title={A}}@misc{b, title={B}}",
        "@comment{ @misc{x, title={A}}\n}\n@misc{k, title={A}}",
        "@comment(who knows)\n@misc{k, title={A}}",
        '@preamble{"\\newcommand{\\x}{y}"}\n@misc{k, title={A}}',
        "@misc{k}",
        "@misc{k,}",
        "@misc{k, title={A},}",
        "@misc{k, title={A}\n,}",
        "@misc{k, % a comment\n  title={A}, % another, with a }\n  year={2020}\n}",
        '@misc{k, title="A {"} b", year={2020}}',
        '@misc{k, title={He said "no"}, year={2020}}',
        '@misc{k, title="G\\"odel", year={2020}}',
        "@misc{k, title={a \\{ b}, year={2020}}",
        "@misc{k, title={a \\{ b \\}}, year={2020}}",
        "@misc{k, note={C:\\}, year={2020}}",
        "@misc{k, note={x\n  y = {z}\n  @foo}, year={2020}}",
        "@MISC{k, TITLE={A}, Year=2020, month=jan # { 3}}",
        "@inproceedings{DBLP:conf/x/Doe+20-1_a.b(c), title={A}}",
        "@ misc { k , title = { A } }",
        "@misc(k, title={A (b)}, year=2020)",
    ],
)
def test_what_bibtex_reads_has_no_problem(text: str) -> None:
    assert problems_of(text) == []


def test_field_behind_a_missing_comma_is_read() -> None:
    citation = read("@misc{k,\n  title={A}\n  year={2020}\n}").citations[0]
    assert [(field.name, field.value) for field in citation.fields] == [("title", "A"), ("year", "2020")]


def test_value_that_is_never_closed_ends_before_the_next_field() -> None:
    citation = read("@misc{k,\n  title={A {B},\n  year={2020}\n}").citations[0]
    assert [(field.name, field.value) for field in citation.fields] == [("title", "A {B}"), ("year", "2020")]


def test_fields_behind_a_brace_too_many_are_read() -> None:
    citation = read("@misc{k,\n  title={A}},\n  year={2020}\n}").citations[0]
    assert [(field.name, field.value) for field in citation.fields] == [("title", "A"), ("year", "2020")]


def test_citation_behind_one_that_never_closes_is_read() -> None:
    assert [citation.key for citation in read("@misc{a,\n  title={A\n\n@misc{b,\n  title={B}\n}").citations] == [
        "a",
        "b",
    ]


def test_two_defects_are_two_problems() -> None:
    text = "@misc{a,\n  title={A}\n  year={2020}\n}\n\n@misc{b,\n  title={B}\n}}"
    assert problems_of(text) == [
        (Span(20, 20), "comma is missing behind the value of `title`"),
        (Span(60, 61), "text stands behind the closing brace of `@misc{b`"),
    ]
