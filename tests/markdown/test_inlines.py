import pytest
from support.markdown import document_of, inlines_of

from linter.markdown.model import Break, Emphasis, Math, Paragraph, Text, TextBlock


def first_inlines(text: str) -> tuple[object, ...]:
    document = document_of(text)
    return document.inlines(next(block for block in document.walk() if isinstance(block, TextBlock)))


def test_text_without_marks_is_one_text() -> None:
    assert inlines_of("lamps and ropes, 2024.") == [("Text", "lamps and ropes, 2024.")]


@pytest.mark.parametrize(
    ("text", "style"),
    [("*a*", "emphasis"), ("_a_", "emphasis"), ("**a**", "strong"), ("~~a~~", "struck"), ("~a~", "struck")],
)
def test_styles_of_emphasis(text: str, style: str) -> None:
    (found,) = first_inlines(text)
    assert isinstance(found, Emphasis)
    assert found.style == style


def test_emphasis_nests_with_the_place_of_each_mark() -> None:
    assert inlines_of("a ***b** c* d") == [
        ("Text", "a "),
        ("Emphasis", "***b** c*"),
        ("Emphasis", "**b**"),
        ("Text", "b"),
        ("Text", " c"),
        ("Text", " d"),
    ]


def test_marks_left_over_are_text() -> None:
    assert inlines_of("**a*") == [("Text", "*"), ("Emphasis", "*a*"), ("Text", "a")]


def test_emphasis_holds_links_code_and_breaks() -> None:
    assert inlines_of("> **[a](b)\n> `c*`** d") == [
        ("Emphasis", "**[a](b)\n> `c*`**"),
        ("Link", "[a](b)"),
        ("Text", "a"),
        ("Break", "\n"),
        ("CodeSpan", "`c*`"),
        ("Text", " d"),
    ]


@pytest.mark.parametrize("text", ["a_b_c", "2 * 3 * 4", r"\*a\*", "b ~~~a~~~", "~~a~", "~ a ~", "x ~5 and ~6"])
def test_no_emphasis(text: str) -> None:
    assert not any(isinstance(inline, Emphasis) for inline in first_inlines(text))


def test_nothing_is_struck_out_within_what_is() -> None:
    assert [kind for kind, _ in inlines_of("~a ~~b~~ c~")] == ["Text", "Emphasis", "Text", "Text"]


def test_escapes_and_references_are_resolved_in_texts() -> None:
    (text,) = first_inlines(r"\[a\] &amp; &#955; \&amp; &unknown; \q")
    assert isinstance(text, Text)
    assert text.text == r"[a] & λ &amp; &unknown; \q"


@pytest.mark.parametrize(
    ("text", "code"),
    [("`a`", "a"), ("`` a ` b ``", "a ` b"), ("` `", " "), ("`a\nb`", "a b"), (r"`\`", "\\"), ("`<a>*b*`", "<a>*b*")],
)
def test_code_spans(text: str, code: str) -> None:
    (found,) = first_inlines(text)
    assert getattr(found, "text", None) == code


def test_backticks_that_none_close_are_text() -> None:
    assert inlines_of("a ``b` *c*") == [("Text", "a ``b` "), ("Emphasis", "*c*"), ("Text", "c")]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("$x_1 [y]$", "x_1 [y]"),
        (r"$\$5$", r"\$5"),
        ("$`a $ b`$", "a $ b"),
        ("$a$,", "a"),
        ("($a$)", "a"),
        ("S$^3$", "^3"),
        ("is $$x^2$$ here", "x^2"),
        ("$$a\nb$$ c", "a\nb"),
    ],
)
def test_formulas(text: str, formula: str) -> None:
    found = [inline for inline in first_inlines(text) if isinstance(inline, Math)]
    assert [inline.text for inline in found] == [formula]


@pytest.mark.parametrize(
    "text", ["$5 and $6", "$ a$", "$a $", "$a$1", r"\$a$", "`$a$`", "$a\nb$", "$5 for `$HOME`", "US$ 5 or A$ 6", "a $$"]
)
def test_no_formula(text: str) -> None:
    assert not any(isinstance(inline, Math) for inline in first_inlines(text))


def test_nothing_in_a_formula_is_markdown() -> None:
    assert inlines_of(r"$a_b [c](d) <i> \_$ e_f") == [("Math", r"$a_b [c](d) <i> \_$"), ("Text", " e_f")]


def test_display_maths_in_text_says_so() -> None:
    assert [inline.display for inline in first_inlines("a $b$ c $$d$$ e") if isinstance(inline, Math)] == [False, True]


@pytest.mark.parametrize(
    ("text", "written", "hard"),
    [
        ("a\nb", "\n", False),
        ("a \nb", " \n", False),
        ("a  \n  b", "  \n", True),
        ("a\\\nb", "\\\n", True),
        ("a\r\nb", "\r\n", False),
    ],
)
def test_breaks(text: str, written: str, hard: bool) -> None:
    document = document_of(text)
    (paragraph,) = document.blocks
    assert isinstance(paragraph, Paragraph)
    _, found, last = document.inlines(paragraph)
    assert isinstance(found, Break)
    assert (document.source[found.span], found.hard, document.source[last.span]) == (written, hard, "b")


def test_no_break_space_at_the_start_of_a_line_is_text() -> None:
    assert inlines_of("a\n\u00a0b") == [("Text", "a"), ("Break", "\n"), ("Text", "\u00a0b")]


@pytest.mark.parametrize(
    "html", ["<b>", "</b >", "<a href='x\ny'>", "<br/>", "<!-- a -->", "<!-->", "<?a?>", "<!A b>", "<![CDATA[<]]>"]
)
def test_html_in_text(html: str) -> None:
    assert inlines_of(f"a {html} b") == [("Text", "a "), ("InlineHtml", html), ("Text", " b")]


@pytest.mark.parametrize("text", ["a < b", "<3", "<a b=c", "<a =b>", "<!-- a", "</ b>", "<a b='c'd>"])
def test_no_html_in_text(text: str) -> None:
    assert [kind for kind, _ in inlines_of(f"a {text}")] == ["Text"]


def test_inlines_are_read_once() -> None:
    document = document_of("*a*")
    (paragraph,) = document.blocks
    assert isinstance(paragraph, Paragraph)
    assert document.inlines(paragraph) is document.inlines(paragraph)
