"""Fences, formulas and comments that nobody closed: where they were meant to end, and what is lost in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.markdown import document_of
from support.places import misplaced

from linter.markdown.model import CodeBlock
from linter.markdown.unclosed import unclosed


def opened(text: str) -> list[tuple[str, str]]:
    """What is unclosed in a text: the mark, and what is lost."""
    document = document_of(text)
    return [(document.source[item.opening], document.source[item.lost].strip()) for item in unclosed(document)]


def codes(text: str) -> list[tuple[str, bool]]:
    document = document_of(text)
    return [(block.content.text, block.closed) for block in document.walk() if isinstance(block, CodeBlock)]


def test_fence_ends_before_the_next_entry() -> None:
    text = "```bibtex\n@misc{a}\n\n#### B\n\n```bibtex\n@misc{b}\n```\n"

    assert codes(text) == [("@misc{a}", False), ("@misc{b}", True)]
    assert opened(text) == [("```bibtex", "@misc{a}\n\n#### B\n\n```bibtex\n@misc{b}\n```")]


def test_fence_that_the_next_opening_closes_ends_behind_its_citation() -> None:
    text = "```\n@misc{a}\n\n[B](u)\n\n```\n@misc{b}\n```\n"

    assert codes(text) == [("@misc{a}", False), ("@misc{b}", True)]
    assert opened(text) == [("```", "@misc{a}\n\n[B](u)\n\n```")]


def test_citation_without_its_last_brace_ends_before_the_heading() -> None:
    assert codes("```bibtex\n@misc{a,\n  title={A\n\n#### B\n\n```\n")[0][1] is False


@pytest.mark.parametrize(
    "text",
    [
        "```bibtex\n@misc{a}\ntext\n```\n",
        "```python\n# a\n```\n",
        "```sh\n## a\n```\n",
        "```\n## a\n```\n",
        "````md\n```bibtex\n# a\n````\n",
        "```markdown\n## a\n```python\n```\n",
        "~~~\n```a\n~~~\n",
        "```\n``` aaa\n```\n",
    ],
)
def test_fence_that_closes(text: str) -> None:
    assert opened(text) == []


def test_fence_without_an_end_in_sight_runs_to_the_end() -> None:
    assert codes("```python\na\n\nb\n") == [("a\n\nb", False)]


def test_mark_that_closes_nothing_is_no_code() -> None:
    assert codes("```bibtex\n@misc{a}\n``\n\n# B\n") == [("@misc{a}", False)]


def test_code_whose_last_line_ends_in_blanks_ends_behind_that_line() -> None:
    document = document_of("```\na \n```b\nc\n```\n")

    assert [(type(block), document.source[block.span]) for block in document.walk()] == [
        (CodeBlock, "```\na "),
        (CodeBlock, "```b\nc\n```"),
    ]


def test_item_closed_from_outside_is_one() -> None:
    assert opened("- ```sh\n  a\n```\n\ntext\n") == [("```sh", "a\n```\n\ntext")]


def test_formula_without_a_pair_is_the_first() -> None:
    assert opened("$$\na\n\nb\n\n$$\nc\n$$\n\n# D\n\n$$\ne\n$$\n") == [("$$", "a")]


def test_comment_goes_on_to_the_end_of_the_next() -> None:
    text = "<!-- a\n\n# B\n\n<!-- c -->\n\nd\n"

    assert opened(text) == [("<!--", "a\n\n# B\n\n<!-- c -->")]
    assert len(document_of(text).headings) == 1


PIECES = ("```", "```a", "~~~", "$$", "<!--", "-->", "@m{a}", "#", "[](b)", "-", ">", "x", "x ", "", "  ", "##")


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_places_lie_in_the_text_and_apart(lines: list[str]) -> None:
    document = document_of("\n".join(lines))
    found = unclosed(document)
    ends = [0]
    assert list(misplaced(document)) == []
    for item in found:
        assert ends[-1] <= item.opening.start < item.opening.end <= len(document.source.text)
        assert item.opening.start <= item.closing.start <= item.closing.end <= len(document.source.text)
        ends.append(item.lost.end)
