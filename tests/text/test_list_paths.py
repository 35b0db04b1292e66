import pytest

from linter.text.list_paths import leaves_list, pattern_leaves_list


@pytest.mark.parametrize(
    "path",
    [
        *("/a.md", "../a.md", "a/../../b.md", "a/..", "..", "~/a.md", "~root/a.md", "C:a.md", "c:\\a.md"),
        *("\\\\server\\share\\a.md", "\\a.md", "a\\..\\b.md", "a\0.md", "..\\a.md"),
    ],
)
def test_path_out_of_the_list_is_told(path: str) -> None:
    assert leaves_list(path)


@pytest.mark.parametrize(
    "path", ["a.md", "papers/a b.md", "./a.md", "..a.md", "a..md", "a.../b.md", "~a.md", "é灯.md", "a~/b"]
)
def test_name_in_the_list_is_none(path: str) -> None:
    assert not leaves_list(path)


@pytest.mark.parametrize(
    "pattern",
    ["../*.md", "!../a.md", "a/../b", "a/**/..", "~/a.md", "C:/a.md", "c:\\\\a", "\\\\\\\\server", "a\0*"],
)
def test_pattern_out_of_the_list_is_told(pattern: str) -> None:
    assert pattern_leaves_list(pattern)


@pytest.mark.parametrize(
    "pattern", ["*.md", "/a.md", "!a.md", "..a", "*~", "\\!a", "\\#a", "a/**/b", "papers/", "~a", "\x1b*"]
)
def test_pattern_of_the_list_is_none(pattern: str) -> None:
    assert not pattern_leaves_list(pattern)
