from linter.entries.namesakes import doubles, namesakes
from linter.entries.read import read_outline
from linter.markdown.document import parse
from linter.text.source import Source

TEXT = "# T\n\n## A\n\n### X\n\n## **a**\n\n### X\n\n### `x`!\n\n## ![p](p.png)\n\n## ![q](q.png)\n"


def test_sections_that_share_an_anchor() -> None:
    document = parse(Source("list.md", TEXT))
    sections = read_outline(document).sections

    assert [(anchor, [section.title for section in group]) for anchor, group in namesakes(document, sections)] == [
        ("a", ["A", "a"]),
        ("x", ["X", "X", "x!"]),
    ]


def test_headings_that_are_there_twice_below_one_section() -> None:
    document = parse(Source("list.md", TEXT))
    found = doubles(document, read_outline(document).sections)

    assert [(document.plain_text(one), document.plain_text(first)) for one, first in found.items()] == [
        ("a", "A"),
        ("x!", "X"),
    ]
