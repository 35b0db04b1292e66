"""Patterns over file names."""

import pytest

from linter.config import patterns
from linter.config.patterns import FileIgnores, Patterns
from linter.errors import ConfigError


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "matching", lambda selector: (selector,))


def test_name_matches_at_any_depth() -> None:
    assert Patterns(["README.md"], "include").match("methods/README.md")


def test_pattern_with_a_slash_matches_from_the_root() -> None:
    assert not Patterns(["methods/*.md"], "include").match("old/methods/a.md")


def test_later_pattern_takes_back_an_earlier_one() -> None:
    assert not Patterns(["drafts/*", "!drafts/kept.md"], "exclude").match("drafts/kept.md")


def test_no_patterns_match_nothing() -> None:
    assert not Patterns([], "exclude").match("a.md")


def test_text_that_is_no_pattern_is_an_error_that_names_the_key() -> None:
    with pytest.raises(ConfigError, match="exclude"):
        Patterns(["!"], "exclude")


def test_rules_are_off_where_any_pattern_matches() -> None:
    ignores = FileIgnores({"*.md": ["ARX001"], "methods/": ["ARX002"], "other.md": ["ARX003"]})

    assert ignores.codes("methods/a.md") == {"ARX001", "ARX002"}
