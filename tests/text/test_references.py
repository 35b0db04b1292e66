import pytest

from linter.text.references import Reference, resolve


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
