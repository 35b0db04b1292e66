import pytest

from linter.text.references import Reference, repository_path, resolve


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("x.md", "pages/x.md"),
        ("./x.md", "pages/x.md"),
        ("../x.md", "x.md"),
        ("/x.md", "x.md"),
        ("/", "."),
        ("..", "."),
        ("x.md/", "pages/x.md/"),
        ("../../x.md", None),
        ("/../x.md", None),
        ("../../list/x.md", None),
        ("my%20x.md", "pages/my x.md"),
        ("x.png?raw=true", "pages/x.png"),
        ("?plain=1", "pages/list.md"),
        ("", "pages/list.md"),
    ],
)
def test_path_is_resolved_from_the_file(url: str, path: str | None) -> None:
    assert resolve("pages/list.md", url) == Reference(path, None)


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("#a", Reference("list.md", "a")),
        ("#", Reference("list.md", "")),
        ("x.md#%E4%B8%AD", Reference("x.md", "中")),
        ("x.md?plain=1#L10", Reference("x.md", "L10")),
    ],
)
def test_fragment_is_decoded(url: str, wanted: Reference) -> None:
    assert resolve("list.md", url) == wanted


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://github.com/o/r/blob/main/a/b.md#x", "main/a/b.md"),
        ("https://github.com/o/r/tree/main/a%20b/", "main/a b"),
        ("https://raw.githubusercontent.com/o/r/main/b.md?x=1", "main/b.md"),
        ("https://gitlab.com/o/r/-/blob/main/b.md", "main/b.md"),
        ("https://github.com/o/r", None),
        ("https://example.org/o/r/blob/main/b.md", None),
        ("b.md", None),
    ],
)
def test_paths_in_addresses_of_repositories(url: str, path: str | None) -> None:
    assert repository_path(url) == path
