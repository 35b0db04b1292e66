import pytest
from support.markdown import document_of

from linter.markdown.model import Heading, TextBlock
from linter.text.span import Span


def anchors_of(text: str) -> list[str]:
    return [anchor.name for anchor in document_of(text).anchors]


def first_plain_text(text: str) -> str:
    document = document_of(text)
    return document.plain_text(next(block for block in document.walk() if isinstance(block, TextBlock)))


def test_blocks_are_walked_outer_before_inner() -> None:
    document = document_of("- a\n  > b\n\nc")
    kinds = [type(block).__name__ for block in document.walk()]
    assert kinds == ["ListBlock", "ListItem", "Paragraph", "Quote", "Paragraph", "Paragraph"]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a *b **c*** ~~d~~", "a b c d"),
        ("[a *b*](c 'd') <https://e.example> https://f.example", "a b https://e.example https://f.example"),
        ("a ![b](c) d", "a  d"),
        ("[![a](b)](c) d", " d"),
        ("`a_b` S$^3$ $$c$$ d", "a_b S$^3$ $$c$$ d"),
        ("a <b>c</b> <!-- d --> &amp; \\*", "a c  & *"),
        ("a\nb  \nc\\\nd", "a b c d"),
        ("> a\n> b", "a b"),
        ("[a", "[a"),
    ],
)
def test_plain_text_is_what_a_reader_sees(text: str, plain: str) -> None:
    assert first_plain_text(text) == plain


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Sparse Lanterns", "sparse-lanterns"),
        ("**Bold** `code` [link](u)", "bold-code-link"),
        ("4.1 Lamps & Ropes: a_b", "41-lamps--ropes-a_b"),
        ("Lamps ![badge](b.png)", "lamps-"),
        ("🏮 Lamps", "-lamps"),
        (":arrow_left: Lamps", "arrow_left-lamps"),
        ("S$^3$ Lamps", "s3-lamps"),
        ("Lamps <br> Ropes", "lamps--ropes"),
        ("Lamps<a id='x'></a>", "lamps"),
    ],
)
def test_anchor_of_a_heading(heading: str, anchor: str) -> None:
    (found, *_) = document_of(f"# {heading}").anchors
    assert found.name == anchor


def test_second_heading_of_a_name_is_numbered_among_all() -> None:
    assert anchors_of("# a\n\n> ## a\n\n<h3>a</h3>\n\n- # a 1\n") == ["a", "a-1", "a-2", "a-1-1"]


def test_blanks_around_the_text_of_an_html_heading_count() -> None:
    assert anchors_of("<h1>\n  Lamps <br>\n</h1>") == ["--lamps-"]


def test_anchor_has_its_heading_and_the_place_of_its_text() -> None:
    document = document_of("##  a *b* ##\n")
    (anchor,) = document.anchors
    assert isinstance(anchor.heading, Heading)
    assert document.source[anchor.span] == "a *b*"


def test_ids_and_named_anchors_are_targets() -> None:
    document = document_of('<a name="a"></a> b <span id=c>\n\n<div id="D" name="e">\n')
    assert [(anchor.name, anchor.heading) for anchor in document.anchors] == [("a", None), ("c", None), ("D", None)]


def test_verbatim_is_code_formulas_html_and_front_matter() -> None:
    text = "---\na: b\n---\n`c` $d$ <e> f <!-- g -->\n\n    h\n\n$$\ni\n$$\n\n<p>\nj\n</p>\n\n- ```\n  k\n  ```\n"
    document = document_of(text)
    assert [document.source[span] for span in document.verbatim] == [
        "---\na: b\n---",
        "`c`",
        "$d$",
        "<e>",
        "<!-- g -->",
        "h",
        "$$\ni\n$$",
        "<p>\nj\n</p>",
        "```\n  k\n  ```",
    ]


def test_verbatim_spans_do_not_overlap() -> None:
    assert document_of("<p><!-- a\n\n`b` -->").verbatim == (Span(0, 18),)


@pytest.mark.parametrize("text", ["", "\ufeff", "\n\n", " \t\r\n", "\r"])
def test_nothing_is_a_document_without_blocks(text: str) -> None:
    document = document_of(text)
    assert (document.blocks, document.links, document.anchors, document.verbatim) == ((), (), (), ())
