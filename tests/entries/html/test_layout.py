"""Where texts and titles in HTML stand."""

import pytest

from linter.entries.read import read_outline
from linter.markdown.document import parse
from linter.text.source import Source

LAMPS = ("Sparse Lanterns for Long Corridors", "Dense Lanterns for Short Corridors")


def begun(before: str = "") -> list[str]:
    """The first letters of each entry of two paragraphs in HTML, in which something stands before the links."""
    text = "# L\n\n## S\n" + "".join(
        f'\n<p>{before}\n<a href="https://arxiv.org/abs/2309.1230{number}">{title}</a>, Jane Doe, 2023\n</p>\n'
        for number, title in enumerate(LAMPS)
    )
    entries = read_outline(parse(Source("list.md", text))).entries
    return [text[entry.span.start :][:3] for entry in entries if entry.title in LAMPS]


def test_entries_in_html_begin_with_their_paragraphs() -> None:
    assert begun() == ["<p>", "<p>"]


@pytest.mark.parametrize("tags", ["</b>", "<i></b></i>", "</b></i>"])
def test_tags_that_close_nothing_mark_nothing(tags: str) -> None:
    assert begun(tags) == ["<p>", "<p>"]


def test_cells_outside_a_row_begin_one() -> None:
    cells = [
        f'<td><a href="https://arxiv.org/abs/2309.1230{number}">{title}</a></td><td>2023</td>\n'
        for number, title in enumerate(LAMPS)
    ]
    text = f"<table>\n{cells[0]}<tr>{cells[1]}</table>\n"

    assert [entry.title for entry in read_outline(parse(Source("list.md", text))).entries] == list(LAMPS)
