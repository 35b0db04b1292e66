"""The layout of citations: margins, delimiters, the last comma."""

from linter.bibtex.layout import delimited, delimiters, indent, indented, last_comma, margins, usual
from linter.bibtex.model import Citation
from linter.bibtex.parse import parse
from linter.text.excerpt import Excerpt


def read(text: str) -> tuple[Excerpt, Citation]:
    excerpt = Excerpt.of(text)
    (citation,) = parse(excerpt).citations
    return excerpt, citation


def test_habit_is_what_four_in_five_of_five_do() -> None:
    assert usual([2, 2, 2, 2, 4]) == 2
    assert usual([2, 2, 2, 4, 4]) is None
    assert usual([2, 2, 2, 2]) is None
    assert usual([]) is None


def test_margins_are_those_of_fields_that_begin_lines() -> None:
    assert [margin.blanks for margin in margins(*read("@misc{k,\n  a={1},\n\tb={2}\n}"))] == ["  ", "\t"]
    assert margins(*read("@misc{k, a={1},\n  b={2}\n}")) == []


def test_indent_is_told_where_fields_agree() -> None:
    assert indent(margins(*read("@misc{k,\n  a={1},\n  b={2}\n}"))) == 2
    assert indent(margins(*read("@misc{k,\n  a={1},\n    b={2}\n}"))) is None
    assert indent(margins(*read("@misc{k,\n\ta={1}\n}"))) is None


def test_only_lines_with_another_indent_change() -> None:
    changes = list(indented(margins(*read("@misc{k,\n  a={1},\n    b={2}\n}")), 2))

    assert [(len(change.span), change.content) for change in changes] == [(4, "  ")]


def test_quotes_in_a_value_stand_in_the_way_of_quotes() -> None:
    _, citation = read('@misc{k, a={x "y"}, b={z}, c=1, d="e" # f}')

    assert [field.name for field, _ in delimited(citation, "quotes")] == ["b"]
    assert delimiters(citation) == "braces"


def test_last_comma_has_its_place_or_the_one_where_it_is_missing() -> None:
    text, citation = read("@misc{k,\n  a={1} ,\n}")
    place = last_comma(text, citation)
    assert place is not None
    assert text.text[place.start : place.end] == ","

    text, citation = read("@misc{k,\n  a={1}\n}")
    place = last_comma(text, citation)
    assert place is not None
    assert (len(place), text.text[place.start - 1]) == (0, "}")


def test_other_delimiters_change_the_two_signs_around_the_value() -> None:
    text, citation = read('@misc{k, a="x"}')
    ((_, changes),) = delimited(citation, "braces")

    assert [(text.text[change.span.start : change.span.end], change.content) for change in changes] == [
        ('"', "{"),
        ('"', "}"),
    ]


def test_last_comma_is_looked_for_before_the_closing_brace_alone() -> None:
    text, citation = read("@misc{k, a={1}}}")

    place = last_comma(text, citation)
    assert place is not None
    assert (len(place), text.text[place.start :]) == (0, "}}")
