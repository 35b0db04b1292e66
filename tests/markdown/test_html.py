import pytest
from support.markdown import document_of

from linter.markdown.model import HtmlHeading


def test_tags_have_names_attributes_and_places() -> None:
    text = "- a <IMG\n  Src=\"b&amp;c\" ALT='d' hidden data-x=e>f</Span >\n"
    document = document_of(text)
    image, span = document.tags
    assert document.source[image.span] == "<IMG\n  Src=\"b&amp;c\" ALT='d' hidden data-x=e>"
    assert [(one.name, one.value, document.source[one.value_span]) for one in image.attributes] == [
        ("src", "b&c", "b&amp;c"),
        ("alt", "d", "d"),
        ("hidden", "", ""),
        ("data-x", "e", "e"),
    ]
    assert (span.name, span.closing, document.source[span.span]) == ("span", True, "</Span >")


def test_tags_in_a_block_of_html_are_read_as_a_browser_reads_them() -> None:
    document = document_of("<p><a href=b/c?d=e>f</a><br/><i class=g\"h'></p>\n")
    assert [(tag.name, tag.closing) for tag in document.tags] == [
        ("p", False),
        ("a", False),
        ("a", True),
        ("br", False),
        ("i", False),
        ("p", True),
    ]
    assert [attribute.value for tag in document.tags for attribute in tag.attributes] == ["b/c?d=e", "g\"h'"]


def test_attribute_that_is_asked_for_by_name() -> None:
    (tag,) = document_of("<hr id=a>").tags
    found = tag.get("id")
    assert found is not None
    assert (found.value, tag.get("class")) == ("a", None)


@pytest.mark.parametrize(
    "text", ["<p\n", "<p a='b>\n", "a <b", "<!-- <b> -->", "`<b>`", "<p title='", "<!DOCTYPE html>"]
)
def test_no_tag(text: str) -> None:
    assert document_of(text).tags == ()


def test_comments_in_text_and_in_blocks() -> None:
    document = document_of("a <!-- b --> <!----> c\n\n<!-- d\n\ne --> f\n\n<p><!-- g\nh --></p>\n")
    assert [(comment.text, document.source[comment.span]) for comment in document.comments] == [
        (" b ", "<!-- b -->"),
        ("", "<!---->"),
        (" d\n\ne ", "<!-- d\n\ne -->"),
        (" g\nh ", "<!-- g\nh -->"),
    ]


def test_comment_in_code_is_none() -> None:
    assert document_of("`<!-- a -->`\n\n```\n<!-- b -->\n```\n").comments == ()


def test_comment_never_closed_says_so() -> None:
    document = document_of("<!-- a\nb")
    (comment,) = document.comments
    assert (comment.closed, document.source[comment.span]) == (False, "<!-- a\nb")


def test_comment_hides_what_stands_between_its_block_and_its_end() -> None:
    document = document_of("<div>\n<!-- a\n\n# b\n\n[c](d) <img src=e>\n\n--> <a href=f>g</a>\n")
    (comment,) = document.comments
    assert comment.closed
    assert (document.headings, document.anchors) == ((), ())
    assert [link.url for link in document.links] == ["f"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_comment_in_a_quote(line_end: str) -> None:
    text = "> <!-- a\n> b -->\n> c\n".replace("\n", line_end)
    document = document_of(text)
    (comment,) = document.comments
    assert (comment.text, document.source[comment.span]) == (" a\nb ", f"<!-- a{line_end}> b -->")


def test_html_headings_stand_among_the_others() -> None:
    document = document_of('# a\n\n<h2 align="center">\n  b <i>c</i> &amp;\n  <img src=d alt=e>\n</h2>\n\n### f\n')
    assert [(document.plain_text(heading), heading.level) for heading in document.headings] == [
        ("a", 1),
        ("b c &", 2),
        ("f", 3),
    ]
    (heading,) = [heading for heading in document.headings if isinstance(heading, HtmlHeading)]
    assert document.source[heading.span].startswith("<h2 ")
    assert document.source[heading.span].endswith("</h2>")


def test_html_heading_around_blocks() -> None:
    document = document_of("<h1>\n\na *b*\n\n</h1>\n")
    assert [document.plain_text(heading) for heading in document.headings] == ["a b"]


def test_html_heading_in_text() -> None:
    document = document_of("a <h2>*b* c</h2> d")
    assert [document.plain_text(heading) for heading in document.headings] == ["b c"]


@pytest.mark.parametrize("text", ["<h1>a", "<h1>a</h2>", "</h1>a<h1>", "<!-- <h1>a</h1> -->"])
def test_no_html_heading(text: str) -> None:
    assert document_of(text).headings == ()
