"""The order of tables of contents, as a law: whatever the order, the edits give that of the headings, once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.diagnostics import applied
from linter.entries.contents.listing import read_listings
from linter.entries.contents.order import Disorder, disorders
from linter.entries.read import read_outline
from linter.markdown.document import parse
from linter.text.source import Source

TREE = {"A": ("A1", "A2"), "B": (), "C": ("C1", "C2", "C3"), "D": ("D1",), "E": ()}
BODY = "\n".join(f"## {top}\n\n" + "".join(f"### {child}\n\n" for child in below) for top, below in TREE.items())


def found_in(text: str) -> list[Disorder]:
    document = parse(Source("list.md", text))
    (listing,) = read_listings(document, read_outline(document).contents)
    return list(disorders(document, listing))


def put_in_order(text: str) -> str:
    return applied(text, (edit for found in found_in(text) for edit in found.edits))


def page(rows: list[str], newline: str = "\n") -> str:
    return f"## Contents\n\n{''.join(f'{row}{chr(10)}' for row in rows)}\n{BODY}".replace("\n", newline)


def line(name: str, *, indent: str = "  ", marker: str = "-") -> str:
    return f"{indent if len(name) > 1 else ''}{marker} [{name}](#{name.lower()})"


NAMES = [name for top, below in TREE.items() for name in (top, *below)]


@given(st.permutations(list(TREE)), st.data(), st.sampled_from(["\n", "\r\n"]))
def test_sections_in_any_order_with_what_stands_below(tops: list[str], data: st.DataObject, newline: str) -> None:
    names = [name for top in tops for name in (top, *data.draw(st.permutations(TREE[top])))]

    assert put_in_order(page([line(name) for name in names], newline)) == page([line(name) for name in NAMES], newline)


@given(st.permutations(NAMES[1:]))
def test_lines_in_any_order(names: list[str]) -> None:
    assert put_in_order(page([line(name) for name in ("A", *names)])) == page([line(name) for name in NAMES])


@given(st.permutations(list(TREE)))
def test_numbers_stay_in_their_places(tops: list[str]) -> None:
    def numbered(names: list[str]) -> list[str]:
        return [line(name, marker=f"{number}.") for number, name in enumerate(names, 1)]

    assert put_in_order(page(numbered(tops))) == page(numbered(list(TREE)))


@pytest.mark.parametrize(
    ("tops", "moved"),
    [
        ("ABCDE", ""),
        ("ACBDE", "C"),
        ("EABCD", "E"),
        ("BCDEA", "A"),
        ("ADCBE", "D"),
        ("BAEDC", "BE"),
        ("ABDEC", "C"),
    ],
)
def test_first_row_that_is_not_where_it_belongs(tops: str, moved: str) -> None:
    assert "".join(found.row.text for found in found_in(page([line(top) for top in tops]))) == moved


def test_what_else_an_item_holds_would_stay_behind() -> None:
    (found,) = found_in("## Contents\n\n- [B](#b)\n\n  text\n- [A](#a)\n\n## A\n\n## B\n")

    assert found.edits == ()


def test_numbers_in_texts_that_their_headings_do_not_have_would_move() -> None:
    (found,) = found_in("## Contents\n\n- [1 B](#b)\n- [2 A](#a)\n\n## A\n\n## B\n")

    assert found.edits == ()


def test_an_item_of_several_lines_moves_as_a_whole() -> None:
    text = "## Contents\n\n- [B](#b): the\n  second\n- [A](#a)\n\n## A\n\n## B\n"

    assert put_in_order(text) == "## Contents\n\n- [A](#a)\n- [B](#b): the\n  second\n\n## A\n\n## B\n"


def test_rows_that_hang_below_unlinked_ones_stay_there() -> None:
    (found,) = found_in("## Contents\n\n- One\n  - [B](#b)\n- Two\n  - [A](#a)\n  - [C](#c)\n\n## A\n\n## B\n\n## C\n")

    assert found.row.text == "B"
    assert found.edits == ()


def test_numbers_below_bullets_move_with_their_lines() -> None:
    below = ["   1. [A1](#a1)", "   2. [A2](#a2)"]

    assert put_in_order(page(["- [B](#b)", "- [A](#a)", *below])) == page(["- [A](#a)", *below, "- [B](#b)"])
