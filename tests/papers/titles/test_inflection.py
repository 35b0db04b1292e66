import pytest

from linter.papers.titles.inflection import stem


@pytest.mark.parametrize(
    ("word", "other"),
    [("cache", "caching"), ("cache", "caches"), ("window", "windows"), ("prune", "pruned"), ("test", "testing")],
)
def test_endings_do_not_count(word: str, other: str) -> None:
    assert stem(word) == stem(other)


@pytest.mark.parametrize(("word", "other"), [("glass", "gla"), ("ring", "r"), ("block", "blockchain"), ("red", "r")])
def test_other_words_stay_apart(word: str, other: str) -> None:
    assert stem(word) != stem(other)
