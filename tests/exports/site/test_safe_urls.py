import pytest

from linter.errors import UsageError
from linter.exports.site.safe_urls import base_address, web_address


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://arxiv.org/abs/2306.00001", "https://arxiv.org/abs/2306.00001"),
        (" HTTP://x.example/a b?c=d#e ", "HTTP://x.example/a%20b?c=d#e"),
        ("https://x.example/é%20\"'<>", "https://x.example/%C3%A9%20%22'%3C%3E"),
        ("mailto:jane@lanterns.example", "mailto:jane@lanterns.example"),
    ],
)
def test_addresses_of_the_web_and_of_mail_are_kept(url: str, wanted: str) -> None:
    assert web_address(url) == wanted


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "blob:https://x.example/1",
        "view-source:https://x.example",
        "//x.example",
        "https:x",
        "https://",
        "https:\\\\x.example",
        "https://x.example\n/a",
        "https://x.example/\u202e",
        "mailto:",
        "x.example",
        "",
        "https://x.example/" + "a" * 3000,
    ],
)
def test_all_others_are_none(url: str) -> None:
    assert web_address(url) is None


def test_address_of_a_site_ends_in_one_slash() -> None:
    assert base_address("https://doe.github.io/lanterns") == "https://doe.github.io/lanterns/"
    assert base_address("https://lanterns.example/") == "https://lanterns.example/"


@pytest.mark.parametrize(
    "url",
    ["lanterns.example", "mailto:a@b.example", "https://x.example/?a", "https://x.example/#a", "https://a@x.example"],
)
def test_address_of_a_site_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="--base-url takes an address as"):
        base_address(url)
