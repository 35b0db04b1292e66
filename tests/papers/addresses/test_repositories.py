import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.addresses.repositories import badge_of, repository_of

SHIELD = "https://img.shields.io/github"


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://github.com/doe/lamp", "doe/lamp"),
        ("http://www.github.com/Doe/lamp.git/", "Doe/lamp"),
        ("https://github.com/doe/lamp/tree/main#readme", "doe/lamp"),
        ("https://raw.githubusercontent.com/doe/lamp/main/x.pdf", "doe/lamp"),
        ("https://github.com/doe", None),
        ("https://github.com/topics/lamps", None),
        ("https://doe.github.io/lamp", None),
        ("git@github.com:doe/lamp.git", None),
    ],
)
def test_repository(url: str, wanted: str | None) -> None:
    found = repository_of(url)

    assert (str(found) if found else None) == wanted


@pytest.mark.parametrize(
    ("url", "is_general"),
    [
        (f"{SHIELD}/stars/doe/lamp", True),
        (f"{SHIELD}/stars/doe/lamp.svg?style=social&label=Star", True),
        (f"{SHIELD}/commit-activity/m/doe/lamp", True),
        (f"{SHIELD}/v/release/doe/lamp/", True),
        ("https://badgen.net/github/forks/doe/lamp", True),
        ("https://custom-icon-badges.demolab.com/github/license/doe/lamp?logo=law", True),
        (f"{SHIELD}/last-commit/doe/lamp/main", False),
        (f"{SHIELD}/actions/workflow/status/doe/lamp/ci.yml", False),
        ("https://github.com/doe/lamp/workflows/CI/badge.svg", False),
        ("https://github.com/doe/lamp/actions/workflows/ci.yml/badge.svg?branch=main", False),
    ],
)
def test_badge_of_a_repository(url: str, *, is_general: bool) -> None:
    badge = badge_of(url)

    assert badge is not None
    assert (str(badge.repository), url[badge.start : badge.end]) == ("doe/lamp", "doe/lamp")
    assert badge.is_general is is_general


@pytest.mark.parametrize(
    "url",
    [
        f"{SHIELD}/stars/doe",
        f"{SHIELD}/followers/doe",
        f"{SHIELD}/issues/detail/state/doe/lamp/3",
        "https://img.shields.io/badge/github-doe/lamp-blue",
        "https://github.com/doe/lamp/blob/main/figure.png",
        "https://example.org/github/stars/doe/lamp",
        "img.shields.io/github/stars/doe/lamp",
        "",
    ],
)
def test_badge_of_something_else(url: str) -> None:
    assert badge_of(url) is None


@given(st.text(alphabet="/github.comstars@:?#%aé ", max_size=40))
def test_any_address_has_an_answer(rest: str) -> None:
    for host in ("img.shields.io", "github.com"):
        url = f"https://{host}/{rest}"
        repository_of(url)
        badge = badge_of(url)
        assert badge is None or "/" in url[badge.start : badge.end]
