import pytest

from linter.papers.addresses.secure_hosts import secured


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("http://github.com/a/b", "https://github.com/a/b"),
        ("HTTP://GitHub.com:80/a?b#c", "https://GitHub.com/a?b#c"),
        ("http://www.aclweb.org/x", "https://www.aclweb.org/x"),
        ("http://doe.github.io", "https://doe.github.io"),
        ("http://en.wikipedia.org/wiki/Lamp", "https://en.wikipedia.org/wiki/Lamp"),
        ("http://github.com./a", "https://github.com./a"),
        ("http://github.com.:80/a", None),
        ("http://github.com:8080/a", None),
        ("http://doe@github.com/a", None),
        ("http://a.b.github.io", None),
        ("http://github.com.example.org", None),
        ("http://example.org", None),
        ("https://github.com/a", None),
        ("//github.com/a", None),
        ("github.com/a", None),
    ],
)
def test_known_hosts_are_secured(url: str, wanted: str | None) -> None:
    assert secured(url) == wanted
