"""Texts made to break a parser: each is read whole, in time that grows with its length, and nothing is misplaced.

No clock is read: where the time grew with the square of the length, one of these alone would take minutes.
"""

import pytest
from support.markdown import document_of
from support.places import misplaced

from linter.markdown.model import TextBlock

SIZE = 30_000
REPEATED = (
    "a",
    " ",
    "\t",
    "\n",
    "\r",
    "\x00",
    "\ud800",
    "\u00a0",
    "\\",
    "&",
    "&amp;",
    "#",
    "# ",
    "# a #",
    ">",
    "> ",
    "> a\n",
    "> a\nb\n",
    "- ",
    "- a\n",
    "- a\nb\n",
    "1. ",
    "* * * a",
    "[",
    "]",
    "![",
    "[a](",
    "[a][",
    "[a]",
    "[a](b",
    "[[a](b)",
    "[a](<b",
    "[a](b '",
    "[a](((",
    "[a]: b 'c\n",
    "[a]: b (c\n",
    "[a]: b\n- [c]: d\n",
    "![[a](b)](c) ",
    "<",
    "<a ",
    "<a b='",
    "<a b=\tc=\t",
    "<a href=x>",
    "<a href=x>y</a>",
    "<p>",
    "<h1>a",
    "<!--",
    "<!-- a",
    "<div><!--\n\n",
    "<?",
    "<!A",
    "<![CDATA[",
    "<a@b.c>",
    "<http:",
    "`",
    "` `` ``` ",
    "``a`",
    "$",
    "$a ",
    "$`a",
    "$$\n",
    "$$ a\n",
    "*",
    "**a*",
    "*a **b ",
    "_a_",
    "*_",
    "~~a ",
    "~a ~~b ",
    "~~~a\n",
    "```\n",
    "````\n```\n",
    "```a\n",
    "```bibtex\n@a{b\n",
    "```\n@a{b}\n# c\n",
    "<!-- a\n# b\n",
    "<!-- a\n\n",
    "$$\na\n\nb\n",
    "http://",
    "xhttp://",
    "www.",
    "_www._",
    "http://a.b/)))",
    "[[http://a.b]",
    "|",
    "|a",
    "\\|",
    "|a|b|\n|-|-|\n",
    "|-|-|\n",
    "a\n=\n",
    "    a\n",
    "    a\n\n",
    "a\\\n",
    "a  \n",
    "---\na: b\n",
)


@pytest.mark.parametrize("piece", REPEATED, ids=ascii)
def test_endless_repetition(piece: str) -> None:
    document = document_of(piece * (SIZE // len(piece)))
    for block in document.walk():
        if isinstance(block, TextBlock):
            document.plain_text(block)
    assert len(document.links) + len(document.anchors) + len(document.comments) + len(document.verbatim) >= 0


@pytest.mark.parametrize(
    "text",
    [
        "".join("  " * depth + "- a\n" for depth in range(200)),
        "".join("> " * depth + "a\n" for depth in range(200)),
        "> - " * 300 + "a",
        "[" * 500 + "a" + "](b)" * 500,
        "![" * 500 + "a" + "](b)" * 500,
        "[" * 30_000 + "a" + "](http://b.c)" * 30_000,
        "*" * 500 + "a" + "*" * 500,
        "*a **b " * 300 + "c** d* " * 300,
        "<b>" * 2000 + "</b>" * 2000,
        "# " + "a" * 1_000_000,
        "| " * 5000 + "\n" + "|-" * 5000 + "|\n" + "| a " * 5000,
    ],
    ids=range(11),
)
def test_depth_and_width(text: str) -> None:
    assert list(misplaced(document_of(text))) == []
