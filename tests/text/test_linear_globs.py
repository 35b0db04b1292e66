"""Patterns of files match what pathspec's own expressions match, and none takes long for any name."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from linter.text.file_patterns import compiled, matches
from linter.text.linear_globs import linear

# A set that is not negated: pathspec lets others match slashes, which git does not.
_PATTERNS = st.lists(
    st.sampled_from(["a", "b", "é", "*", "*", "?", "[ab]", "[a-c]", "/", "**", "/**/", "\\*", "!", ".", " ", "("]),
    min_size=1,
).map("".join)
_NAMES = st.lists(st.text("aab.é*(", min_size=1, max_size=5), min_size=1, max_size=5).map("/".join)

# Shapes that make a backtracking engine try all ways to share a name among wildcards, or look like expressions that do.
SLOW = {
    "stars with letters between": "*a" * 12 + "b",
    "stars and nothing else": "*" * 2000 + "b",
    "many folders with anything between": "**/a/" * 40 + "b",
    "folders between stars": "*/" * 40 + "**/*a*a*a*b",
    "questions between stars": "?*" * 200 + "b",
    "sets between stars": "[!x]*" * 60 + "b",
    "doubled stars in a name": "**a" * 40 + "b",
    "an expression that is none here": "(a+)+$*(a|a)*$*(.*a){20}*(?:x+x+)+y",
    "counted repeats": "(a{1,1000}){1,1000}" + "*a" * 20,
    "alternatives": "*(" + "|".join(["a*a"] * 200) + ")",
    "a back reference and a look around": "*(a*)\\1(?=a*)(?<!a*)b",
    "a long literal": "a" * 4096,
}
NAMES = ("a" * 4000 + "c", "a/" * 2000 + "c", ("a" * 250 + "/") * 15 + "c", "aaab/" * 800 + "a")


@given(st.lists(_PATTERNS, min_size=1, max_size=3), st.lists(_NAMES, min_size=1, max_size=5))
def test_patterns_match_what_pathspec_matches(patterns: list[str], names: list[str]) -> None:
    try:
        wanted = GitIgnoreSpec.from_lines(patterns)
    except ValueError:
        with pytest.raises(ValueError, match="Invalid"):
            compiled(tuple(patterns))
        return
    got = compiled(tuple(patterns))

    for name in names:
        assert got.check_file(name) == wanted.check_file(name)


@pytest.mark.parametrize("pattern", SLOW.values(), ids=SLOW)
def test_no_pattern_is_slow(pattern: str) -> None:
    before = time.process_time()
    for name in NAMES:
        compiled((pattern,)).match_file(name)

    assert time.process_time() - before < 5


@pytest.mark.parametrize(
    ("pattern", "name", "wanted"),
    [
        ("a*b*c", "axbxbc", True),
        ("a*b*c", "axbxbcd", False),
        ("a/**/b/**/c", "a/x/b/b/x/c", True),
        ("a/**/b/**/c", "a/b/c", True),
        ("a/**/b/**/c", "a/bb/c", False),
        ("a/**/b/**/c", "a/c", False),
        ("**/a/**/b", "x/a/a/y/b", True),
        ("[!a]*b", "/b", False),
    ],
)
def test_wildcards_take_what_lies_between(pattern: str, name: str, *, wanted: bool) -> None:
    assert matches((pattern,), name) is wanted


def test_set_matches_no_slash() -> None:
    assert not compiled(("x[!a]y",)).match_file("x/y")


def test_pattern_longer_than_any_name_is_refused() -> None:
    with pytest.raises(ValueError, match="longer than 4,096 characters"):
        compiled(("a" * 4097,))


@pytest.mark.parametrize("expression", ["^(?:[^/]*a)*(?:b.*)+$", "(?:a+)+b*"])
def test_expression_of_another_make_is_refused_where_it_may_be_slow(expression: str) -> None:
    with pytest.raises(ValueError, match="too many wildcards"):
        linear(expression)


def test_expression_of_another_make_is_kept_where_it_cannot_be_slow() -> None:
    assert re.search(linear("^(?:a.*)?$"), "abc")
