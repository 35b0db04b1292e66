import pytest

from linter.text.fragments import Fragments

PAGE = Fragments(["papers", "中文", "-set-up", "Named"])


@pytest.mark.parametrize(
    "fragment",
    ["papers", "user-content-papers", "中文", "top", "readme", "L10", "L10-L20", "-set-up", "\ufe0f-set-up", "Named"],
)
def test_fragment_of_an_anchor_or_of_github_leads_somewhere(fragment: str) -> None:
    assert PAGE.has(fragment)


@pytest.mark.parametrize("fragment", ["Papers", "paper", "named", "L", ""])
def test_other_fragment_leads_nowhere(fragment: str) -> None:
    assert not PAGE.has(fragment)


def test_anchor_in_another_case_is_known() -> None:
    assert PAGE.other_case("PAPERS") == "papers"


def test_first_of_two_anchors_that_differ_in_case_is_named() -> None:
    assert Fragments(["a", "A"]).other_case("a") == "a"
