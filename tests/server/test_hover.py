"""What is told of a paper, and that none of it is more than text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from linter.papers.arxiv_record import ArxivRecord
from linter.server import hover

HOSTILE = (
    "[click](command:run) ![x](https://lanterns.example/x.png) <img src=x onerror=alert(1)> &amp; `code` **bold** $x$"
    " https://lanterns.example www.lanterns.example a@lanterns.example :tada: ~~x~~ |a|b|"
    " \x1b[31m \u202e \n\n# Title\n- x"
)


def plain_text(markdown: str) -> tuple[str, set[str]]:
    """What a reader sees of Markdown, and the kinds of things in it."""
    parser = MarkdownIt("gfm-like", {"linkify": False, "html": True})
    inlines = [token for block in parser.parse(markdown) for token in block.children or ()]
    kinds = {token.type for block in parser.parse(markdown) for token in (block, *(block.children or ()))}
    return "\n".join(token.content for token in inlines if token.type in ("text", "text_special")), kinds


HARMLESS = {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "strong_open", "strong_close"}


def test_strangers_texts_are_no_more_than_text_in_markdown() -> None:
    record = ArxivRecord(
        "2309.12307",
        title=HOSTILE,
        authors=(HOSTILE, "Jane Doe"),
        categories=("cs.CL](x)",),
        journal_ref=HOSTILE,
        doi="10.1/<b>",
        comment=HOSTILE,
        former_titles=(HOSTILE,),
    )

    _, kinds = plain_text(hover.markdown("2309.12307", record))

    assert kinds <= HARMLESS
    assert not {"\x1b", "\u202e"} & set(hover.markdown("2309.12307", record) + hover.plain("2309.12307", record))


# Without an address there is nothing that a reader of Markdown could make a link of unasked (`www.`, `https:`).
@pytest.mark.parametrize("start", ["https:", "www.", "a@"])
def test_no_address_is_left_that_becomes_a_link_by_itself(start: str) -> None:
    assert start not in hover.markdown("2309.12307", ArxivRecord("2309.12307", title=HOSTILE, authors=(HOSTILE,)))


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(str.strip))
def test_any_title_is_one_bold_line(title: str) -> None:
    _, kinds = plain_text(hover.markdown("2309.12307", ArxivRecord("2309.12307", title=title)))

    assert kinds <= HARMLESS


def test_facts_are_told_in_order() -> None:
    record = ArxivRecord(
        "2309.12307",
        title="Sparse Lanterns",
        former_titles=("Lanterns",),
        authors=("Jane Doe",),
        published=date(2023, 9, 21),
        updated=date(2023, 9, 21),
        categories=("cs.CL",),
        doi="10.1000/lamps",
        comment="12 pages",
    )

    assert hover.plain("2309.12307", record).split("\n") == [
        "Sparse Lanterns",
        "Jane Doe",
        "arXiv 2309.12307 · cs.CL · 2023-09-21",
        "Published: 10.1000/lamps",
        "Comment: 12 pages",
        "Former title: Lanterns",
    ]


def test_many_authors_are_counted_and_long_texts_cut() -> None:
    record = ArxivRecord("2309.12307", title="x" * 700, authors=tuple(f"Doe {number}" for number in range(15)))

    title, authors, _ = hover.plain("2309.12307", record).split("\n")

    assert (len(title), title[-1]) == (600, "…")
    assert authors.endswith("Doe 11 and 3 more")


def test_paper_that_arxiv_does_not_have_is_told() -> None:
    record = ArxivRecord("2309.99999", checked=date(2026, 1, 10))

    assert hover.plain("2309.99999", record) == "arXiv has no paper 2309.99999"


def test_record_without_facts_says_who_has_them() -> None:
    assert "litlint sync" in hover.plain("2309.12307", ArxivRecord("2309.12307"))
