"""Which comments and abstracts say that a paper is withdrawn."""

import pytest

from linter.facts.withdrawn import is_withdrawn


@pytest.mark.parametrize(
    "comment",
    [
        "This paper has been withdrawn by the authors",
        "Withdrawn due to an error in Lemma 3",
        "Paper withdrawn",
        "12 pages. This paper has been withdrawn due to a crucial sign error",
        "withdrawn by arXiv administrators: inappropriate text overlap",
        "The paper is temporarily withdrawn",
        "5 pages, 3 figures; manuscript was retracted by Jane Doe",
        "This submission has been withdrawn from arXiv",
        "[Withdrawn] see the new version",
    ],
)
def test_comment_says_that_the_paper_is_withdrawn(comment: str) -> None:
    assert is_withdrawn(comment, None)


@pytest.mark.parametrize(
    "comment",
    [
        "",
        "12 pages",
        "Replaces a withdrawn article",
        "Withdrawn from ICLR 2024, now at NeurIPS",
        "This paper was withdrawn from the conference for lack of funds",
        "supersedes arXiv:2309.12307, which has been withdrawn",
        "We study withdrawn papers",
        "Money withdrawn in long corridors",
    ],
)
def test_comment_speaks_of_something_else(comment: str) -> None:
    assert not is_withdrawn(comment, None)


def test_abstract_may_say_so_where_it_begins() -> None:
    assert is_withdrawn(None, "  This paper has been withdrawn by the author due to an error.")
    assert not is_withdrawn(None, "We light corridors. Funds withdrawn early are lost. This paper has been withdrawn.")
