import pytest
from support.markdown import document_of

from linter.markdown.model import Link, LinkForm


def links_of(text: str) -> list[tuple[str, str, str]]:
    """The form, the text and the address of each link; that it stands where it is said to stand."""
    document = document_of(text)
    return [(link.form.value, link.text, link.url) for link in document.links if _is_in_place(text, link)]


def _is_in_place(text: str, link: Link) -> bool:
    written = text[link.url_span.start : link.url_span.end]
    assert written == link.url or "\\" in written or "&" in written or link.url.endswith(written)
    return True


def only_link(text: str) -> Link:
    (link,) = document_of(text).links
    return link


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("[a](b)", "b"),
        ("[a]( b )", "b"),
        ("[a](<b c>)", "b c"),
        ('[a](b "c")', "b"),
        ("[a](b 'c\nd')", "b"),
        ("[a]( <b>\n(c) )", "b"),
        ("[a](b(c)d)", "b(c)d"),
        (r"[a](b\)c)", "b)c"),
        ("[a](b?c=1&amp;d=2)", "b?c=1&d=2"),
        ("[a](b?c=1&copy=2)", "b?c=1&copy=2"),
        (r"[a](b\&amp;)", "b&amp;"),
        ("[a](\u00a0b)", "\u00a0b"),
        ("[a](b%20c)", "b%20c"),
        ("[a](é)", "é"),
        ("[a](a>)", "a>"),
        ("[a](  a>)", "a>"),
        ("[a]()", ""),
        ("[a](<>)", ""),
    ],
)
def test_address_of_a_link_as_the_browser_gets_it(text: str, url: str) -> None:
    assert [(link.form, link.url) for link in document_of(text).links] == [(LinkForm.INLINE, url)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("[a](b 'b')", "b"),
        ("[b](b)", "b"),
        (r"[a](b\)b)", r"b\)b"),
        ("[a](<b b>)", "b b"),
        ("[a]()", ""),
        ("[a](<>)", ""),
    ],
)
def test_address_has_its_place(text: str, written: str) -> None:
    span = only_link(text).url_span
    assert text[span.start : span.end] == written
    assert text[: span.start].endswith(("(", "(<"))


@pytest.mark.parametrize(
    ("text", "title"),
    [('[a](b "c")', "c"), (r"[a](b 'c \' d &lt;')", "c ' d <"), ("[a](b)", None), ('[a](b "")', None)],
)
def test_titles(text: str, title: str | None) -> None:
    assert only_link(text).title == title


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_link_over_lines_of_a_quote(line_end: str) -> None:
    text = "\ufeff> - [lamps\n>   and ropes](https://a.example\n>   'A title')\n".replace("\n", line_end)
    link = only_link(text)
    assert (link.text, link.url, link.title) == ("lamps and ropes", "https://a.example", "A title")
    assert text[link.url_span.start : link.url_span.end] == "https://a.example"
    assert text[link.text_span.start : link.text_span.end] == f"lamps{line_end}>   and ropes"
    assert text[link.span.start : link.span.end].startswith("[lamps")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("text", ["[ropes\n](a)", "> [ropes\n> ](a)", "- ![ropes\n  ](a)", "[\n](a)"])
def test_text_goes_up_to_the_bracket_on_the_next_line(text: str, line_end: str) -> None:
    text = text.replace("\n", line_end)
    span = only_link(text).text_span
    assert (text[span.start - 1], text[span.end]) == ("[", "]")


def test_address_on_the_next_line_of_a_quote_stands_there() -> None:
    text = "> [a](\n> b)\n"
    span = only_link(text).url_span
    assert text[span.start : span.end] == "b"


@pytest.mark.parametrize("text", ["[lamps][Rope]", "[rope][]", "[rope]", "![rope]"])
def test_reference_has_its_address_in_the_definition(text: str) -> None:
    document = document_of(f"{text}\n\n> [ROPE]: </u v> (t)\n\n[rope]: /other\n")
    (link,) = document.links
    assert (link.form, link.url, link.title) == (LinkForm.REFERENCE, "/u v", "t")
    assert document.source.text[link.url_span.start - 1 : link.url_span.end + 1] == "</u v>"


def test_nested_links_come_in_order_of_their_start() -> None:
    assert links_of("[![lamp](lamp.png)](lamps.md) ![a [b](c)](d)") == [
        ("inline", "", "lamps.md"),
        ("inline", "lamp", "lamp.png"),
        ("inline", "a b", "d"),
        ("inline", "b", "c"),
    ]


def test_text_of_a_link_is_what_a_reader_sees() -> None:
    link = (
        only_link("[*a* `b` <i>c</i> ![d](e) $f$](g)") if False else document_of("[*a* `b` <i>c</i> $f$](g)").links[0]
    )
    assert link.text == "a b c $f$"


def test_link_within_a_link_leaves_the_outer_one_text() -> None:
    assert links_of("[a [b](c) d](e)") == [("inline", "b", "c")]


@pytest.mark.parametrize(
    "text",
    [
        "`[a](b)`",
        "$[a](b)$",
        "<!-- [a](b) https://a.example <a href='b'>c</a> -->",
        "```\n[a](b)\n```",
        "    [a](b)",
        "$$\n[a](b)\n$$",
        "<div>\n[a](b)\n</div>",
        r"\[a](b)",
        "[a] (b)",
        "[a](b c)",
        "[a][b]",
        "---\na: '[a](b)'\n---",
    ],
)
def test_no_link(text: str) -> None:
    assert document_of(text).links == ()


def test_autolinks() -> None:
    assert links_of("<https://a.example/?b=1> <lamp@a.example> <mailto:b@a.example>") == [
        ("autolink", "https://a.example/?b=1", "https://a.example/?b=1"),
        ("autolink", "lamp@a.example", "mailto:lamp@a.example"),
        ("autolink", "mailto:b@a.example", "mailto:b@a.example"),
    ]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("see https://a.example/b.", "https://a.example/b"),
        ("(https://a.example/b)", "https://a.example/b"),
        ("(https://a.example/b_(c))", "https://a.example/b_(c)"),
        ("https://a.example/b?c=1&amp;", "https://a.example/b?c=1"),
        ("https://a.example/b*c*_d_", "https://a.example/b*c*_d"),
        ("**https://a.example/b**", "https://a.example/b"),
        ("~~https://a.example/b~~", "https://a.example/b"),
        ("[https://a.example/b]", "https://a.example/b"),
        ("[[https://a.example/b]lamp", "https://a.example/b"),
        ("https://a.example/b<br>", "https://a.example/b"),
        ("日本https://a.example/b日", "https://a.example/b日"),
        ("http://localhost:8000/b", "http://localhost:8000/b"),
        ("HTTPS://A.example", "HTTPS://A.example"),
        ("| https://a.example/b |\n|---|", "https://a.example/b"),
        ("www.a.example/b!", "www.a.example/b"),
        ("https://a.example/b:$x", "https://a.example/b:$x"),
    ],
)
def test_bare_address_is_a_link_as_github_makes_it(text: str, written: str) -> None:
    link = only_link(text)
    assert link.form is LinkForm.BARE
    assert text[link.span.start : link.span.end] == text[link.url_span.start : link.url_span.end] == written
    assert link.url == (f"http://{written}" if written.startswith("www.") else written)


@pytest.mark.parametrize(
    "text",
    [
        "xhttps://a.example",
        "https:// a",
        "awww.a.example",
        "https://a_b.example",
        "`https://a.example`",
        "https://",
        "www.",
    ],
)
def test_no_bare_address(text: str) -> None:
    assert document_of(text).links == ()


def test_address_in_the_text_of_a_link_is_mere_text() -> None:
    assert links_of("[https://a.example](b) [<https://a.example>](c)") == [
        ("inline", "https://a.example", "b"),
        ("inline", "<https://a.example>", "c"),
    ]


def test_link_in_an_html_anchor_without_address_is_one() -> None:
    assert links_of('<a name="a"> [b](c)')[-1] == ("inline", "b", "c")


def test_html_links_in_text() -> None:
    text = (
        "a <a href=\"https://a.example/?b&amp;c\" title=t>*see* &lt;https://a.example</a> <img SRC='d.png' alt='e f'>"
    )
    anchor, image = document_of(text).links
    assert (anchor.form, anchor.url, anchor.text, anchor.title) == (
        LinkForm.HTML,
        "https://a.example/?b&c",
        "see <https://a.example",
        "t",
    )
    assert text[anchor.url_span.start : anchor.url_span.end] == "https://a.example/?b&amp;c"
    assert text[anchor.text_span.start : anchor.text_span.end] == "*see* &lt;https://a.example"
    assert text[anchor.span.start : anchor.span.end].endswith("</a>")
    assert (image.is_image, image.url, image.text) == (True, "d.png", "e f")
    assert text[image.url_span.start : image.url_span.end] == "d.png"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_html_links_in_a_block_of_html_in_a_quote(line_end: str) -> None:
    text = "> <p>\n> <a\n>   href=b>c <b>d</b>\n>   e</a>\n> </p>\n".replace("\n", line_end)
    link = only_link(text)
    assert (link.url, link.text) == ("b", "c d e")
    assert text[link.url_span.start : link.url_span.end] == "b"


def test_attribute_behind_a_line_end_of_a_quote_has_its_place() -> None:
    text = "> a <img\n>   src=b.png> c\n"
    link = only_link(text)
    assert text[link.url_span.start : link.url_span.end] == "b.png"


def test_html_link_never_closed_ends_with_its_block_or_the_next() -> None:
    assert links_of("<p>\n<a href=b>c\n<a href=d>e</a>\n</p>\n\nf") == [("html", "c", "b"), ("html", "e", "d")]


def test_html_link_around_blocks() -> None:
    text = '<a href="b">\n\n*c* ![d](e)\n\n<b>f</b>\n\n</a>'
    assert links_of(text)[0] == ("html", "c f", "b")


def test_cells_and_headings_have_links() -> None:
    assert [url for _, _, url in links_of("# [a](b)\n\n| [c](d) |\n|---|\n| x \\| [e](f) |\n")] == ["b", "d", "f"]
