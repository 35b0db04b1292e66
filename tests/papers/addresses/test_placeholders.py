import pytest

from linter.papers.addresses.placeholders import is_placeholder, names_nothing


@pytest.mark.parametrize(
    "url",
    [
        "TODO",
        "to-do",
        "xxx",
        "XXXX",
        "link",
        "url",
        "<link address>",
        "link address",
        "{url}",
        "paper-link",
        "your_link_here",
        "...",
        "?",
        "coming soon",
        "https://arxiv.org/abs/",
        "https://arxiv.org/abs",
        "https://www.arxiv.org/pdf/",
        "https://arxiv.org/abs/xxxx.xxxxx",
        "https://arxiv.org/abs/1234.56789",
        "https://arxiv.org/abs/2401.XXXXX",
        "https://arxiv.org/abs/YYMM.NNNNN",
        "https://arxiv.org/abs/2401.xxxxxv1",
        "https://arxiv.org/abs/TODO",
        "https://arxiv.org/pdf/xxx",
        "https://doi.org/10.xxxx/xxxxx",
        "https://doi.org/10.1145/xxxxxxx",
        "https://openreview.net/forum?id=",
    ],
)
def test_placeholder_is_one_anywhere(url: str) -> None:
    assert is_placeholder(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "#",
        "#todo",
        "link.md",
        "paper",
        "code",
        "xx",
        "todo/x.md",
        "..",
        ".",
        "./",
        "https://arxiv.org",
        "https://arxiv.org/abs/2309.12307",
        "https://arxiv.org/abs/2309.123",
        "https://arxiv.org/abs/2313.12345v2",
        "https://arxiv.org/abs/xyz",
        "https://doi.org/10.1145/xxx.12",
        "https://arxiv.org/list/cs.CL/new",
        "https://openreview.net/forum?id=x",
        "https://a.org/todo",
    ],
)
def test_addresses_of_something_are_no_placeholders(url: str) -> None:
    assert not is_placeholder(url)


@pytest.mark.parametrize(
    "url",
    [
        "#",
        "https://arxiv.org",
        "https://github.com/",
        "https://github.com/xxx/xxx",
        "https://github.com/user/repo",
        "https://example.com/paper.pdf",
        "https://github.com/TODO",
        "https://link",
        "https://doi.org/",
    ],
)
def test_page_itself_sites_and_samples_name_nothing(url: str) -> None:
    assert names_nothing(url)


@pytest.mark.parametrize(
    "url",
    [
        "#papers",
        "https://github.com/user/lanterns",
        "https://github.com/lanterns",
        "https://a.org",
        "x.md",
        "http://xxx.lanl.gov/abs/2309.12307",
        "https://insert-lamp.org",
    ],
)
def test_what_names_something_is_left_alone(url: str) -> None:
    assert not names_nothing(url)
