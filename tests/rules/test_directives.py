"""What `<!-- litlint: … -->` comments cover. `⟦ ⟧` marks it in the texts."""

import pytest

from linter.entries.model import Outline
from linter.entries.read import read_outline
from linter.markdown.document import parse
from linter.rules.base import Case
from linter.rules.directives import Reach, Suppression, read_suppressions
from linter.text.source import Source
from linter.text.span import Span

NOTHING = Outline((), (), (), ())


def suppressions(text: str) -> tuple[Suppression, ...]:
    return read_suppressions(parse(Source("list.md", text)), NOTHING)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("<!-- litlint: ignore[A] -->\n⟦text\nmore⟧\n\nother\n", id="block that follows"),
        pytest.param("<!-- litlint: ignore[A] -->\n\n⟦text⟧\n", id="block behind a blank line"),
        pytest.param("<!-- litlint: ignore[A] -->\n⟦- one\n- two⟧\n", id="whole list"),
        pytest.param("<!-- litlint: ignore[A] -->\n⟦| a |\n| - |\n| b |⟧\n", id="whole table"),
        pytest.param("<!-- litlint: ignore[A] -->\n⟦# Section⟧\n\ntext\n", id="heading without what is below it"),
        pytest.param("- one\n  <!-- litlint: ignore[A] -->\n⟦- two⟧\n- three\n", id="list item that follows"),
        pytest.param("text\n\n<!-- litlint: ignore[A] -->⟦⟧\n", id="nothing at the end"),
        pytest.param("text\n⟦- one <!-- litlint: ignore[A] -->\n⟧- two\n", id="line of a list item"),
        pytest.param("| a |\n| - |\n⟦| b <!-- litlint: ignore[A] --> |\n⟧| c |\n", id="table row"),
        pytest.param("text\n\n⟦<!-- litlint: ignore[A] --> more\n⟧\nother\n", id="line that the comment begins"),
        pytest.param("> <!-- litlint: ignore[A] -->\n> ⟦text⟧\n", id="block inside a quote"),
        pytest.param("- <!-- litlint: ignore[A] -->\n  ⟦text⟧\n", id="block inside a list item"),
        pytest.param("<div>\n<!-- litlint: ignore[A] -->\n⟦<b>x</b>\n⟧</div>\n", id="next line of raw HTML"),
        pytest.param("<!-- litlint: ignore[A]\n     a long reason -->\n⟦text⟧\n", id="comment of two lines"),
        pytest.param("⟦<!-- litlint: off[A] -->\ntext\n\n⟧<!-- litlint: on -->\nother\n", id="range"),
        pytest.param(
            "<!-- litlint: ignore[A] -->\n<!-- litlint: ignore[B] -->\n⟦⟦text⟧⟧\n", id="block behind two comments"
        ),
        pytest.param("⟦⟦a <!-- litlint: ignore[A] --> <!-- litlint: ignore[B] -->⟧⟧", id="line with two comments"),
        pytest.param("<!-- not ours -->\n\n<!-- litlint: ignore[A] -->\n⟦text⟧\n", id="beside another comment"),
    ],
)
def test_comment_covers(marked: str) -> None:
    text, wanted = Case("", bad=marked).unmarked()

    assert [suppression.covered for suppression in suppressions(text)] == wanted


def test_comment_above_an_entry_covers_it_with_its_citation() -> None:
    entry = "#### Title\npaper link: [here](https://a.org)\n\n```bibtex\n@misc{a, title={Title}}\n```"
    document = parse(Source("list.md", f"# List\n\n<!-- litlint: ignore[A] -->\n{entry}\n\n## More\n"))

    (suppression,) = read_suppressions(document, read_outline(document))

    assert document.source[suppression.covered] == entry


def test_file_wide_comment_covers_the_end_of_the_file() -> None:
    text = "text\n\n<!-- litlint: ignore-file[A] -->"

    assert suppressions(text)[0].covered == Span(0, len(text) + 1)


def test_range_that_is_not_closed_covers_the_end_of_the_file() -> None:
    text = "text\n\n<!-- litlint: off[A] -->\nmore"

    assert suppressions(text)[0].covered == Span(6, len(text) + 1)


def test_codes_stand_where_they_are_written() -> None:
    text = "text <!-- litlint: ignore[ARX001, DUP] because -->\n"
    (suppression,) = suppressions(text)

    assert [(code.code, text[code.span.start : code.span.end]) for code in suppression.codes] == [
        ("ARX001", "ARX001"),
        ("DUP", "DUP"),
    ]


def test_comment_without_codes_means_all() -> None:
    (suppression,) = suppressions("text <!-- litlint: ignore -->\n")

    assert [code.code for code in suppression.codes] == ["ALL"]


def test_each_reach_is_known() -> None:
    verbs = ("ignore-file[A]", "off[B]", "on", "ignore[C]")
    text = "".join(f"<!-- litlint: {verb} -->\n" for verb in verbs)

    assert [suppression.reach for suppression in suppressions(text)] == [Reach.FILE, Reach.RANGE, Reach.PLACE]


@pytest.mark.parametrize(
    "text",
    [
        "<!-- litlint: ignore[ARX001 -->\ntext\n",
        "<!-- litlint: ignores[ARX001] -->\ntext\n",
        "<!-- litlint: ignore-files[ARX001] -->\ntext\n",
        "<!-- litlint ignore[ARX001] -->\ntext\n",
        "```\n<!-- litlint: ignore[ARX001] -->\n```\n",
        "`<!-- litlint: ignore[ARX001] -->`\n",
        "<!-- litlint: ignore[ARX001]\n",
    ],
)
def test_anything_else_suppresses_nothing(text: str) -> None:
    assert suppressions(text) == ()


def test_many_comments_are_read_in_little_time() -> None:
    assert len(suppressions("<!-- litlint: ignore[A] -->\n" * 3000 + "text\n")) == 3000


@pytest.mark.parametrize(("number", "wanted"), [(200, 200), (201, 0)])
def test_comment_of_more_codes_than_there_are_rules_is_no_suppression(number: int, wanted: int) -> None:
    comment = f"<!-- litlint: ignore[{','.join(['DUP001'] * number)}] -->"

    assert sum(len(one.codes) for one in suppressions(f"{comment}\n\ntext\n")) == wanted
