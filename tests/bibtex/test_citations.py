from linter.bibtex.model import Citation
from linter.bibtex.parse import parse
from linter.text.excerpt import Excerpt
from linter.text.span import Span

TEXT = """\
@article{doe2024lantern,
  Title = {{Lantern}: Reading by {O}ne Lamp},
  author = "Doe, Jane and M{\\"u}ller, Max",
  year = 2024
}
"""


def only(text: str) -> Citation:
    (citation,) = parse(Excerpt.of(text)).citations
    return citation


def test_type_and_field_names_are_in_lower_case() -> None:
    citation = only("@InProceedings{K, BookTitle={X}}")
    assert (citation.type, citation.key, citation.fields[0].name) == ("inproceedings", "K", "booktitle")


def test_value_is_raw_without_its_delimiters() -> None:
    citation = only(TEXT)
    assert [field.value for field in citation.fields] == [
        "{Lantern}: Reading by {O}ne Lamp",
        'Doe, Jane and M{\\"u}ller, Max',
        "2024",
    ]


def test_spans_are_those_of_the_texts_they_name() -> None:
    citation = only(TEXT)
    title, author, year = citation.fields

    def under(span: Span) -> str:
        return TEXT[span.start : span.end]

    assert under(citation.span) == TEXT.rstrip()
    assert under(citation.key_span) == "doe2024lantern"
    assert under(title.name_span) == "Title"
    assert under(title.span) == "Title = {{Lantern}: Reading by {O}ne Lamp}"
    assert under(title.value_span) == "{Lantern}: Reading by {O}ne Lamp"
    assert under(author.span) == 'author = "Doe, Jane and M{\\"u}ller, Max"'
    assert under(year.value_span) == "2024"


def test_parts_are_joined_and_macros_of_the_text_replaced() -> None:
    text = '@string{conf = "Proceedings of X"}\n@misc{k, booktitle = conf # ", " # {20} # 24, month = mar}'
    citation = only(text)
    assert [(field.name, field.value) for field in citation.fields] == [
        ("booktitle", "Proceedings of X, 2024"),
        ("month", "mar"),
    ]


def test_month_macros_are_written_out_where_they_are_joined() -> None:
    citation = only('@misc{k, month = Feb # "~2", day = "feb" # 3}')
    assert [(field.name, field.value) for field in citation.fields] == [("month", "February~2"), ("day", "feb3")]


def test_delimiter_is_that_of_a_value_in_one_piece() -> None:
    citation = only('@misc{k, a = {x}, b = "x", c = 1, d = jan, e = "x" # {y}}')
    assert [field.delimiter for field in citation.fields] == ["{", '"', "", "", ""]


def test_citation_says_nothing_by_an_empty_field() -> None:
    citation = only("@misc{k, a = {}, b = {{ }}, c = {x}}")
    assert [citation.says(name) for name in "abcd"] == [False, False, True, False]


def test_sound_citations_are_those_without_problems() -> None:
    text = "@misc{a, t={A}}\n@misc{b, t={B} u={C}}\n@misc{c, t={C}}\n\n@misc{d, t={D}} x = 1\n@misc{e}\n@misc{f,"
    assert [citation.key for citation in parse(Excerpt.of(text)).sound] == ["a", "c", "d", "e"]


def test_first_of_two_fields_of_one_name_counts() -> None:
    assert only("@misc{k, title={A}, title={B}}").value("title") == "A"


def test_span_of_a_citation_that_never_closes_ends_with_its_text() -> None:
    text = "@misc{k,\n  title={A}\n\n"
    assert only(text).span == Span(0, len(text.rstrip()))


def test_places_are_found_through_the_lines_of_a_container() -> None:
    # A fence in a block quote: `> ` stands before each line of the source.
    excerpt = Excerpt("@misc{k,\n  title={A}\n  year={1}\n}", (0, 9, 21, 32), (2, 13, 27, 40), (2, 13, 27, 40))
    bibliography = parse(excerpt)
    assert [problem.span for problem in bibliography.problems] == [Span(24, 24)]
    assert bibliography.citations[0].fields[1].value_span == Span(35, 36)
    assert bibliography.citations[0].span == Span(2, 41)


def test_citations_behind_a_comment_are_read_and_those_in_it_are_not() -> None:
    text = "@comment{ @misc{x, title={A}}\n}\n@misc{k, title={A}}\n@comment{ @misc{y,\n}\n@misc{z, title={B}}"
    assert [citation.key for citation in parse(Excerpt.of(text)).citations] == ["k"]
