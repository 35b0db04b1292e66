"""Patterns that match some files and no others."""

from hypothesis import given
from hypothesis import strategies as st

from linter.config.patterns import Patterns
from linter.tasks.init.patterns import patterns

STEPS = st.text(st.sampled_from("ab *?[]!#\\- é"), min_size=1, max_size=4).filter(lambda step: step.strip() == step)
NAMES = st.lists(STEPS, min_size=1, max_size=3).map(lambda steps: "/".join(steps) + ".md")


@given(st.sets(NAMES, min_size=1, max_size=8), st.sets(NAMES, max_size=8), st.sampled_from(["", "**/*.md"]))
def test_they_match_what_they_are_for_and_nothing_else(wanted: set[str], others: set[str], suffix: str) -> None:
    found = Patterns(patterns(wanted, others - wanted, suffix), "include")

    assert {name for name in wanted | others if found.match(name)} == wanted


def test_whole_folders_are_one_pattern() -> None:
    assert patterns(["a/b/c.md", "a/d.md", "e.md"], ["f.md"]) == ("/e.md", "/a/")
    assert patterns(["a/b/c.md", "a/d.md"], ["f.md"], "**/*.md") == ("a/**/*.md",)
    assert patterns(["a/b/c.md", "a/d.md"], ["a/f.md"]) == ("/a/d.md", "/a/b/")
