"""An address takes another one's place only where both must be about the same thing."""

import pytest

from linter.papers.addresses.successors import is_expected, successor

SAME = (
    ("http://a.example/x", "https://a.example/x", "https://a.example/x"),
    ("http://a.example", "https://a.example/", "https://a.example/"),
    ("https://a.example/x", "https://www.a.example/x/", "https://www.a.example/x/"),
    ("https://a.example/x#part", "https://a.example/x/", "https://a.example/x/#part"),
    ("https://a.example/x?utm_source=b", "https://a.example/x/", "https://a.example/x/"),
    ("https://a.example/2020/lamp.html", "https://a.example/posts/lamp/", "https://a.example/posts/lamp/"),
    ("https://a.example/2020/lamp", "https://a.example/posts/lamp/", "https://a.example/posts/lamp/"),
    ("https://a.example/lamp", "https://a.example/lamp?by=author", "https://a.example/lamp?by=author"),
    ("https://a.example/2020/lamp.html?v=3", "https://a.example/lamp/3", "https://a.example/lamp/3"),
    ("https://a.example/code/lamp", "https://b.example/code/lamp", "https://b.example/code/lamp"),
    ("https://github.com/doe/lamp", "https://github.com/lanterns/lamp", "https://github.com/lanterns/lamp"),
    ("https://github.com/doe/lamp", "https://github.com/doe/lantern", "https://github.com/doe/lantern"),
    (
        "https://www.aclweb.org/anthology/P18-1001/",
        "https://aclanthology.org/P18-1001/",
        "https://aclanthology.org/P18-1001/",
    ),
)
DOUBTFUL = (
    ("https://a.example/x", "https://a.example/"),
    ("https://a.example/?p=12", "https://a.example/"),
    ("https://a.example/x/y", "https://a.example/x"),
    ("https://a.example/x/index.html?id=3", "https://a.example/x/"),
    ("https://a.example/post", "https://b.example/"),
    ("https://a.example/", "https://b.example/"),
    ("https://a.example/post-of-2020", "https://a.example/company/newsroom"),
    ("https://a.example/blog/lamp", "https://b.example/blog"),
    ("https://a.example/blog/lamp", "https://b.example/news/today"),
    ("https://a.example/blog/lamp", "https://a.example/login/lamp"),
    ("https://a.example/blog/lamp", "https://a.example/404/lamp"),
    ("https://a.example/blog/lamp", "https://a.example/not-found/lamp"),
    ("https://a.example/blog/lamp", "https://accounts.a.example/blog/lamp"),
    ("https://a.example/blog/lamp", "https://a.example/blog/lamp/?session_id=x"),
    ("https://a.example/lamp", "http://a.example/lamp"),
    ("https://a.example/view?id=3", "https://a.example/view/list"),
    ("https://doe:secret@a.example/lamp", "https://a.example/lamp"),
    ("https://a.example/lamp", "https://a.example/lamp)/x"),
    ("https://a.example/lamp", "https://a.example/lamp|x"),
    ("https://a.example/lamp", "https://a.example/lamp/?a=1&copy;=2"),
    ("https://a.example/lamp", "https://a.example/lamp?"),
    ("https://a.example/lamp", "https://a.example/lamp/" + "x" * 600),
    ("https://a.example/lamp", "javascript:alert(1)"),
    ("https://bit.ly/3xY", "https://arxiv.org/abs/2309.12307"),
    ("https://aclanthology.org/P18-1001", "https://aclanthology.org/P18-1002"),
    ("https://openreview.net/forum?id=abc", "https://openreview.net/forum?id=abd"),
    ("https://dl.acm.org/doi/10.1145/3.4", "https://dl.acm.org/doi/10.1145/3.5"),
    ("https://dl.acm.org/doi/10.1145/3.4", "https://a.example/doi/10.1145"),
)


@pytest.mark.parametrize(("url", "final", "wanted"), SAME)
def test_same_page_takes_the_place(url: str, final: str, wanted: str) -> None:
    assert successor(url, final) == wanted
    assert not is_expected(url, final)


@pytest.mark.parametrize(("url", "final"), DOUBTFUL)
def test_nothing_takes_the_place_where_in_doubt(url: str, final: str) -> None:
    assert successor(url, final) is None


@pytest.mark.parametrize(
    ("url", "final"),
    [
        ("https://doi.org/10.1145/3.4", "https://dl.acm.org/doi/10.1145/3.4"),
        ("https://hdl.handle.net/1/2", "https://a.example/1/2"),
        ("https://purl.org/lamp", "https://a.example/lamp"),
        ("https://a.example/lamp", "https://a.example/users/sign_in"),
        ("https://a.example/lamp", "https://sso.a.example/?to=lamp"),
        ("https://a.example/lamp", "https://a.example/consent?continue=lamp"),
    ],
)
def test_redirect_that_is_no_news(url: str, final: str) -> None:
    assert is_expected(url, final)


def test_page_about_signing_in_that_moves_is_news() -> None:
    assert not is_expected("https://a.example/docs/login", "https://a.example/manual/login")
