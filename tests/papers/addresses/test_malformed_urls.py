import pytest

from linter.papers.addresses.malformed_urls import Malformation, malformation, without_blanks


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("hhttps://a.org/x", "https://a.org/x"),
        ("htps://a.org/x", "https://a.org/x"),
        ("htttp://a.org/x", "http://a.org/x"),
        ("https//a.org/x", "https://a.org/x"),
        ("https;//a.org/x", "https://a.org/x"),
        ("https:/a.org/x", "https://a.org/x"),
        ("https:///a.org/x", "https://a.org/x"),
        ("https:a.org/x", "https://a.org/x"),
        ("https:\\\\a.org/x", "https://a.org/x"),
        ("linkhttps://a.org/x", "https://a.org/x"),
        ("http://https://a.org/x", "https://a.org/x"),
        ("https://http://a.org/x", "http://a.org/x"),
        ("http:https:/a.org/x", "https://a.org/x"),
        ("https://https://https://a.org/x", "https://a.org/x"),
        ("https://htp://a.org/x", "https://a.org/x"),
        ("hxxp://a.org/x", "http://a.org/x"),
        ("htt://a.org/x", "http://a.org/x"),
        ("(https://a.org/x)", "https://a.org/x"),
    ],
)
def test_wrong_scheme_is_mended(url: str, wanted: str) -> None:
    found = malformation(url)

    assert found is not None
    assert found.mended == wanted


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("www.a.org", "https://www.a.org"),
        ("arxiv.org/abs/2309.12307", "https://arxiv.org/abs/2309.12307"),
        ("github.com/a/b", "https://github.com/a/b"),
        ("a.org/x.pdf", "https://a.org/x.pdf"),
        ("//a.org/x", "https://a.org/x"),
        ("10.1145/3.4", "https://doi.org/10.1145/3.4"),
        ("doi:10.1145/3.4", "https://doi.org/10.1145/3.4"),
        ("arXiv:2309.12307", "https://arxiv.org/abs/2309.12307"),
    ],
)
def test_missing_scheme_is_added(url: str, wanted: str) -> None:
    assert malformation(url) == Malformation("has no scheme", wanted)


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("htps://a.org/x", "begins with 'htps://'"),
        ("(https://a.org/x", "begins with '('"),
        ("https://http://a.org/x", "has its scheme twice"),
        ("https://a.org/x y", "holds blanks"),
        ("https://a.org/https://a.org/x", "begins twice"),
        ("https://a.org/xhttps://b.org/y", "holds two addresses"),
        ("[x](https://a.org)", "holds a whole link"),
        ("https://", "names no host"),
        ("https://a..org/x", "names a host that cannot be, 'a..org'"),
        ("https://a.org:8o", "names a port that cannot be, '8o'"),
    ],
)
def test_fault_is_named(url: str, fault: str) -> None:
    found = malformation(url)

    assert found is not None
    assert found.fault == fault


@pytest.mark.parametrize(
    "url",
    ["https://", "https://a,org", "https://a..org/x", "https://.a.org", "https://a.org:8o", "https://[::1/x"],
)
def test_impossible_host_is_not_guessed(url: str) -> None:
    found = malformation(url)

    assert found is not None
    assert found.mended is None


@pytest.mark.parametrize(
    "url",
    [
        "https://a.org",
        "http://localhost:8000/x",
        "https://[::1]:80/x",
        "https://my_pages.a.org/x",
        "https://例え.jp/中",
        "https://user@a.org/x",
        "HTTPS://A.ORG/X",
        "https://a.org/wiki/A_(b)",
        "https://web.archive.org/web/2020/https://a.org/x",
        "https://a.org/?u=https://b.org/x",
        "https://a.org/#https://b.org/x",
        "mailto:a@b.org",
        "ftp://a.org",
        "ssh://a.org",
        "git+https://a.org",
        "tel:1",
        "data:image/png;base64,AA",
        "C:/a/b",
        "notes.org",
        "README.md/x",
        "local_attn.md/",
        "docs/a.io",
        "http/x.md",
        "./a.org/x",
        "/a.org/x",
        "#a.org/x",
        "my notes.md",
        "",
    ],
)
def test_good_and_relative_addresses_are_taken_as_they_are(url: str) -> None:
    assert malformation(url) is None


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://arxiv.org/abs/2309. 12307", "https://arxiv.org/abs/2309.12307"),
        ("https://arxiv.org/abs/2309.1230 7", "https://arxiv.org/abs/2309.12307"),
        ("https:// a.org/x", "https://a.org/x"),
        ("https://a.org/ x /y", "https://a.org/x/y"),
        ("https://a.org/My Paper.pdf", "https://a.org/My%20Paper.pdf"),
        ("https://a.org/x and y", None),
        ("https://a b.org/x.pdf", None),
    ],
)
def test_blanks_go_where_one_address_can_be_meant(url: str, wanted: str | None) -> None:
    assert without_blanks(url) == wanted


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://arxiv.org/abs/https://arxiv.org/abs/2309.12307", "https://arxiv.org/abs/2309.12307"),
        ("https://a.org/xhttps://b.org/y", None),
        ("https://arxiv.org/abs/https://b.org/y", None),
        ("[x](https://a.org)", None),
    ],
)
def test_two_addresses_in_one_are_found(url: str, wanted: str | None) -> None:
    found = malformation(url)

    assert found is not None
    assert found.mended == wanted


@pytest.mark.parametrize(
    "unit", ["http:", "https://", "a.", "h", "(", " ", "https://x ", "[x](", "www.", "10.1145/", "a/", ":", "\\"]
)
def test_endless_address_takes_no_endless_time(unit: str) -> None:
    malformation(unit * (300_000 // len(unit)))
    malformation("https://a.org/" + unit * (300_000 // len(unit)))
