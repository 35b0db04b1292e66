"""Tables of contents: what they lead to, and how lines are added to them."""

from linter.diagnostics import applied
from linter.entries.contents.lines import ContentsLines
from linter.entries.contents.listing import Listing, read_listings
from linter.entries.read import read_outline
from linter.markdown.document import Document, parse
from linter.text.source import Source


def read(text: str) -> tuple[Document, Listing]:
    document = parse(Source("list.md", text))
    return document, next(read_listings(document, read_outline(document).contents))


def with_lines(text: str, *titles: str) -> str:
    """The text's table of contents once these headings are added to it."""
    document, listing = read(text)
    headings = [one for one in document.headings if document.plain_text(one) in titles]
    added = applied(text, ContentsLines(document, listing).insertions(headings))
    return added.partition("\n\n## ")[0]


def test_items_lead_to_headings_whatever_the_case_of_their_fragment() -> None:
    document, listing = read("- [A](#a)\n- [B](#B)\n- [C](#user-content-c)\n- [x](x.md)\n\n# A\n\n# B\n\n# C\n")

    assert [document.plain_text(heading) for heading in listing.headings.values()] == ["A", "B", "C"]


def test_dead_end_says_what_it_may_mean() -> None:
    _, listing = read("- [A](#a)\n- [Local](#localattn)\n- [Z](#B)\n\n# A\n\n# Local\n\n# B\n")

    assert [(end.meant, end.is_sure, end.differs_in_case) for end in listing.dead_ends.values()] == [
        ("local", True, False),
        ("b", True, True),
    ]


def test_what_another_item_leads_to_is_not_surely_meant() -> None:
    _, listing = read("- [A](#a)\n- [Local](#local)\n- [Locals](#locals)\n\n# A\n\n# Local\n")

    assert [(end.meant, end.is_sure) for end in listing.dead_ends.values()] == [("local", False)]


def test_line_before_all_others_stands_first() -> None:
    text = "* [B](#b)\n* [C](#c)\n\n## A\n\n## B\n\n## C\n"

    assert with_lines(text, "A") == "* [A](#a)\n* [B](#b)\n* [C](#c)"


def test_level_that_is_not_listed_yet_hangs_below_its_parent() -> None:
    text = "1. [A](#a)\n2. [B](#b)\n\n## A\n\n### A1\n\n### A2\n\n## B\n"

    assert with_lines(text, "A1", "A2") == "1. [A](#a)\n   1. [A1](#a1)\n   2. [A2](#a2)\n2. [B](#b)"


def test_level_above_all_that_are_listed_is_added_as_they_are() -> None:
    text = "- [B](#b)\n- [C](#c)\n\n## A\n\n### B\n\n### C\n"

    assert with_lines(text, "A") == "- [A](#a)\n- [B](#b)\n- [C](#c)"


def test_list_whose_numbers_are_all_one_keeps_them_so() -> None:
    text = "1. [A](#a)\n1. [B](#b)\n\n## A\n\n## B\n\n## C\n"

    assert with_lines(text, "C") == "1. [A](#a)\n1. [B](#b)\n1. [C](#c)"


def test_line_is_indented_as_its_last_sibling_is() -> None:
    text = "- [A](#a)\n  - [A1](#a1)\n- [B](#b)\n    - [B1](#b1)\n\n## A\n\n### A1\n\n## B\n\n### B1\n\n### B2\n"

    assert with_lines(text, "B2").endswith("\n    - [B1](#b1)\n    - [B2](#b2)")


def test_child_of_a_new_line_stands_below_it_and_not_above_foreign_lines() -> None:
    text = "- [A](#a)\n  - [x](x.md)\n- [D](#d)\n  - [E](#e)\n\n## A\n\n## B\n\n### C\n\n## D\n\n### E\n"

    assert with_lines(text, "B", "C") == ("- [A](#a)\n  - [x](x.md)\n- [B](#b)\n  - [C](#c)\n- [D](#d)\n  - [E](#e)")


def test_quoted_list_is_added_to_inside_its_quote() -> None:
    text = "> - [A](#a)\n> - [B](#b)\n\n## A\n\n## B\n\n## C\n"

    assert with_lines(text, "C") == "> - [A](#a)\n> - [B](#b)\n> - [C](#c)"


def test_label_keeps_markup_that_works_in_a_link_and_escapes_the_rest() -> None:
    text = "- [A](#a)\n- [B](#b)\n\n## A\n\n## B\n\n## *One* `two` $x_1$\n\n## See [there](x.md)\n\n## a] b\n"

    assert with_lines(text, "One two $x_1$", "See there", "a] b") == (
        "- [A](#a)\n- [B](#b)\n- [*One* `two` $x_1$](#one-two-x_1)\n- [See there](#see-there)\n- [a\\] b](#a-b)"
    )
