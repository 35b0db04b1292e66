"""Laws of the parser, on texts put together from pieces of Markdown, sound and broken, and on any text at all."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.parsers import markdown_it_rows, mistune_tree, our_rows, our_tree
from support.places import misplaced

from linter.markdown.document import parse
from linter.markdown.model import TextBlock
from linter.text.source import Source

# Inside a line, on which all parsers agree.
WORDS = (
    "lantern",
    "*soft* light",
    "**bold _nested_ light**",
    "a_b_c",
    "***both** marks*",
    "`code *x*`",
    "``a ` b``",
    "`open",
    "[rope](knots.md)",
    '[rope]( <two words> "A title" )',
    "[rope](a(b)c 'it')",
    "[rope][knot]",
    "[knot]",
    "![lamp](lamp.png)",
    "[![lamp](lamp.png)](lamps.md)",
    "[outer [inner](u) text](v)",
    "[]()",
    "[a]",
    "<https://a.example/?q=1>",
    "<lamp@a.example>",
    "<b>bold</b>",
    "<img src='x' alt=y>",
    "<!-- remark -->",
    "\\* \\[ \\\\",
    "&amp; &#955; &nope",
    "ends in a backslash\\",
    "ends in blanks  ",
    "~~gone~~",
    "1 < 2 > 0",
    "🏮 µ\u00a0é",
    "1986. a year",
    "a | b",
)
# Lines of their own, on which the parsers differ in ways that tests of examples name.
LINES = (
    "# Head",
    "## Head `x` ##",
    "Title\n===",
    "Title\n---",
    "***",
    "---",
    "- lamp",
    "* lamp\n* rope",
    "1. one\n2. two",
    "2) two",
    "-",
    "    indented",
    "\ttabbed",
    "```bibtex\n@misc{x}\n```",
    "~~~",
    "```",
    "> quoted",
    ">",
    "> > deep",
    ">> - lamp",
    "<div>\n<a href='x'>y</a>",
    "</div>",
    "<details>",
    "<!-- never closed",
    "-->",
    "<h2 id=top>Head <i>two</i></h2>",
    "| a | b |\n|---|:-:|\n| 1 | `x\\|y` |\n| 2 |",
    "a | b\n--|--\n1 | 2 | 3",
    "$$\nx_1 < 2\n$$",
    "$$ a_1\n + b_1 $$",
    "$$",
    "$x_1$ and $5 or $6",
    "[knot]: <the knots> 'T'",
    "[rope]: /u",
    "https://a.example/x_y). www.a.example",
    "\ufeff",
    "\x0c",
    "a\u2028b\x85c",
    "\x00",
    "\ud800",
    "* \t- lamp",
    "-\t\tlamp",
    " \u00a0",
)
INDENTS = ("", "", "", "", " ", "  ", "    ", "\t", "> ", ">", "- ", "  - ", "1. ", "> - ", "-\t", ">\t")


@st.composite
def texts(draw: st.DrawFn, lines: st.SearchStrategy[str]) -> str:
    """Pieces, some of them indented or in a container, with blank lines here and there and any line end."""
    found = []
    for piece in draw(st.lists(lines, max_size=8)):
        indent = draw(st.sampled_from(INDENTS))
        more = draw(st.sampled_from((indent, " " * len(indent), "")))
        found.append(indent + piece.replace("\n", f"\n{more}"))
        found += draw(st.sampled_from(([], [], [""])))
    text = "\n".join(found) + draw(st.sampled_from(("", "\n")))
    return draw(st.sampled_from(("", "", "\ufeff"))) + text.replace("\n", draw(st.sampled_from(("\n", "\r\n", "\r"))))


ANY_LINES = st.one_of(st.sampled_from(LINES), st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(texts(ANY_LINES))
@example("- \x0c")
@example("1. <div>\r1. <a href='x'>y</a>\r\r\t$$\r")
@example("\t    code    \n>\t[ref]\n")
@example("http://a.example/\\|b\\*c&amp;d")
@example("| a |\n|---|\n| http://a.example/\\|b |\n")
def test_everything_stands_where_it_is_said_to_stand(text: str) -> None:
    assert list(misplaced(parse(Source("a.md", text)))) == []


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_a_line_of_text_is_read_as_mistune_reads_it(text: str) -> None:
    assert our_tree(parse(Source("a.md", text))) == mistune_tree(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=6), st.sampled_from(("", "> ", "- ", "1. ", "> - ", "- > ")))
def test_text_in_containers_stands_in_the_rows_that_markdown_it_finds(words: list[str], marker: str) -> None:
    text = "".join(f"{marker}{word}\n\n" for word in words)
    assert our_rows(parse(Source("a.md", text))) == markdown_it_rows(text)


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet=st.characters(), max_size=60) | st.text(alphabet="`*_[]()!<>&\\#-+=|$~:.\n\t 1ab\"'", max_size=80)
)
def test_any_text_is_a_document(text: str) -> None:
    document = parse(Source("a.md", text))
    assert list(misplaced(document)) == []
    for block in document.walk():
        if isinstance(block, TextBlock):
            document.plain_text(block)
