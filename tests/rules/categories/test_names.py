"""What names of sections say."""

import pytest

from linter.rules.categories.names import are_alike, is_date_or_venue, topic


@pytest.mark.parametrize(
    "name",
    ["Others", "Other Lamps", "📜 Papers", "Surveys", "2024", "May 2024", "ICML 2023", "README", "Must-read", ""],
)
def test_name_without_a_topic(name: str) -> None:
    assert topic(name) == frozenset()


@pytest.mark.parametrize("name", ["Oil Lamps", "Fast Lamps", "3D Lamps", "灯", "Position Encoding"])
def test_name_with_a_topic(name: str) -> None:
    assert topic(name)


@pytest.mark.parametrize("name", ["2024", "2024-05", "2024.05", "May 2024", "NeurIPS", "Q3 2024", "2nd Week"])
def test_date_or_venue(name: str) -> None:
    assert is_date_or_venue(name)


@pytest.mark.parametrize("name", ["Papers", "Lamps 2024", "Others", "May", ""])
def test_no_date_or_venue(name: str) -> None:
    assert not is_date_or_venue(name)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Lamps", "Oil Lamps", True),
        ("Lamps / Mirrors", "Lamp", True),
        ("Oil Lamps", "Gas Lamps", False),
        ("Others", "Others", False),
    ],
)
def test_likeness_of_topics(one: str, other: str, wanted: bool) -> None:
    assert are_alike(topic(one), topic(other)) == are_alike(topic(other), topic(one)) == wanted
