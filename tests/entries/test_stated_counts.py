import pytest

from linter.entries.stated_counts import badge_counts, named_counts
from linter.markdown.document import parse
from linter.text.source import Source

SHIELD = "https://img.shields.io/badge/"


def counts_in(url: str) -> list[tuple[int, bool, str]]:
    text = f"![x]({url})\n"
    counts = badge_counts(parse(Source("list.md", text)))
    return [(count.number, count.is_least, text[count.place.start : count.place.end]) for count in counts]


@pytest.mark.parametrize(
    ("url", "count"),
    [
        ("papers-142-blue", (142, False, "142")),
        ("Papers-100%2B-blue", (100, True, "100")),
        ("Papers-1,094-blue.svg", (1094, False, "1,094")),
        ("awesome--papers-12-red", (12, False, "12")),
        ("Paper_Count-48-green?logo=x", (48, False, "48")),
        ("%F0%9F%93%9A_Papers-48-green", (48, False, "48")),
        ("Number_of_papers-142_papers-red", (142, False, "142")),
        ("PaperNumber-142-red", (142, False, "142")),
        ("paper-142-red", (142, False, "142")),
        ("Must--read%20papers-142-red", (142, False, "142")),
        ("Papers%20in%20list-142-red", (142, False, "142")),
    ],
)
def test_badges_that_count_papers(url: str, count: tuple[int, bool, str]) -> None:
    assert counts_in(SHIELD + url) == [count]


def test_badge_with_a_query() -> None:
    assert counts_in("https://img.shields.io/static/v1?label=Papers&message=12&color=red") == [(12, False, "12")]


@pytest.mark.parametrize(
    "url",
    [
        "stars-142-blue",
        "papers-welcome-blue",
        "paper-2023-red",
        "paper-2309.12307-red",
        "papers-1.2k-blue",
        "papers-16%20files-blue",
        "142-papers-red",
        "ICML-papers-7",
    ],
)
def test_badges_of_other_things(url: str) -> None:
    assert counts_in(SHIELD + url) == []


def test_count_in_the_place_of_a_template() -> None:
    text = "1,142 papers, 7 papers in 2023, 12.5 papers"
    counts = named_counts(Source("list.md", text), ["{count} papers", "nothing"])

    assert [(count.number, text[count.place.start : count.place.end]) for count in counts] == [
        (1142, "1,142"),
        (7, "7"),
    ]
