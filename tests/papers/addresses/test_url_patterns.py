"""A pattern stands for a host or for a whole address."""

import pytest

from linter.papers.addresses.url_patterns import matcher

URL = "https://www.Lanterns.example/code/a.zip?x=[1]"


@pytest.mark.parametrize(
    "pattern",
    [
        "lanterns.example",
        "www.lanterns.example",
        "LANTERNS.example",
        "*.zip*",
        "https://www.lanterns.example/*",
        "www.lanterns.example/code/*",
        "*/code/a.zip?x=[1]",
        "*",
    ],
)
def test_pattern_matches(pattern: str) -> None:
    assert matcher(["ropes.example", pattern])(URL)


@pytest.mark.parametrize(
    "pattern", ["anterns.example", "lanterns.example/code/*", "*.zip", "/code/", "www", "*?x=1", "http://*", ""]
)
def test_pattern_does_not_match(pattern: str) -> None:
    assert not matcher([pattern])(URL)


def test_no_pattern_matches_nothing() -> None:
    assert not matcher([])(URL)


def test_many_stars_are_not_slow() -> None:
    assert not matcher(["*a" * 200 + "b"])("https://lanterns.example/" + "a" * 5000)
