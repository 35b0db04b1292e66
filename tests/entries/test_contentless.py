import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.entries.contentless import shows_nothing
from linter.entries.read import read_outline
from linter.markdown.document import parse
from linter.text.source import Source


def is_empty(below: str) -> bool:
    document = parse(Source("list.md", f"# T\n\ntext\n\n## A\n\n{below}\n\n## B\n\ntext\n"))
    (section,) = (section for section in read_outline(document).sections if section.title == "A")
    return shows_nothing(document, section)


@pytest.mark.parametrize(
    "below",
    ["", "<!-- x -->", "---", '<a name="x"></a>', "<br>", "[x]: https://a.org", "- \n- ", "</div>", "text <!--", ">"],
)
def test_what_nobody_sees(below: str) -> None:
    assert is_empty(below) is not below.startswith("text")


@pytest.mark.parametrize(
    "below",
    ["text", "![x](x.png)", "<img src=x>", "```\n```", "- x", "> x", "| a |\n|---|", "<!-- x:start -->", "$$\nx\n$$"],
)
def test_what_is_seen_or_will_be(below: str) -> None:
    assert not is_empty(below)


@given(st.text("ab *<>!&`\n", max_size=40))
def test_letters_are_seen(below: str) -> None:
    assert not is_empty(f"seen {below}")
