import pytest

from linter.text.file_patterns import compiled, matches


@pytest.mark.parametrize(
    ("patterns", "file", "wanted"),
    [
        ((), "a.md", False),
        (("*.md",), "papers/a.md", True),
        (("/*.md",), "papers/a.md", False),
        (("papers/**/*.md", "!papers/b.md"), "papers/b.md", False),
    ],
)
def test_file_is_matched_as_git_does(patterns: tuple[str, ...], file: str, *, wanted: bool) -> None:
    assert matches(patterns, file) is wanted


def test_text_that_is_no_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="Invalid"):
        compiled(("!",))
