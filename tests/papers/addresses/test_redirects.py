import pytest

from linter.papers.addresses.arxiv import ArxivForm, ArxivHost, read_url
from linter.papers.addresses.hosts import HostKind, host_kind
from linter.papers.addresses.redirects import destination
from linter.papers.addresses.urls import normalised
from linter.papers.doi import doi_of

ZHIHU = "https://link.zhihu.com/?target="


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        (f"{ZHIHU}https%3A//lanterns.org/a%3Fb%3D1", "https://lanterns.org/a?b=1"),
        ("https://link.juejin.cn?x=1&target=http%3A%2F%2Flanterns.org", "http://lanterns.org"),
        ("https://www.google.com/url?sa=t&url=https://lanterns.org/a&usg=b", "https://lanterns.org/a"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Flanterns.org%2Fa&h=b", "https://lanterns.org/a"),
        ("https://links.jianshu.com/go?to=https://lanterns.org/a", "https://lanterns.org/a"),
        ("https://sci-hub.se/https://lanterns.org/a", "https://lanterns.org/a"),
        ("https://ezproxy.lanterns.edu/login?url=https://lamps.org/a", "https://lamps.org/a"),
        ("http://dl-acm-org.libproxy.lanterns.edu/doi/10.1145/1?a=b", "https://dl.acm.org/doi/10.1145/1?a=b"),
        ("https://long--lamps-org.proxy.lanterns.edu:8080/a", "https://long-lamps.org/a"),
        ("https://dl.acm.org.ezproxy.lib.lanterns.edu/doi/10.1145/1", "https://dl.acm.org/doi/10.1145/1"),
    ],
)
def test_address_that_leads_on_is_read_as_what_it_leads_to(url: str, wanted: str) -> None:
    assert destination(url) == wanted


@pytest.mark.parametrize(
    "url",
    [
        "https://lanterns.org/?target=https://arxiv.org/abs/2309.12307",
        "https://www.google.com/search?q=https://arxiv.org/abs/2309.12307",
        "https://link.zhihu.com/#target=https://arxiv.org/abs/2309.12307",
        f"{ZHIHU}lanterns",
        "https://lanterns.org/https://arxiv.org/abs/2309.12307",
        "https://proxy.lanterns.org/a",
        "https://long-lamps.proxy.lanterns.org/a",
        "https://lanterns.org/dl-acm-org.proxy.lanterns.edu/a",
        "https://lanterns.org",
        "",
    ],
)
def test_other_addresses_stay_as_they_are(url: str) -> None:
    assert destination(url) is url


def test_address_that_leads_on_twice_is_followed_once() -> None:
    url = f"{ZHIHU}{ZHIHU}https://arxiv.org/abs/2309.12307"

    assert destination(url) == f"{ZHIHU}https://arxiv.org/abs/2309.12307"
    assert read_url(url) is None


def test_what_leads_on_to_a_paper_at_arxiv_is_a_mirror_of_it() -> None:
    address = read_url(f"{ZHIHU}https%3A//arxiv.org/pdf/2309.12307v2.pdf")

    assert address is not None
    assert (address.host, address.form, str(address.id)) == (ArxivHost.MIRROR, ArxivForm.PDF, "2309.12307v2")


@pytest.mark.parametrize("target", ["https%3A//arxiv.org/list/cs.CL/recent", "https%3A//lanterns.org"])
def test_what_leads_on_to_no_paper_at_arxiv_is_no_address_of_arxiv(target: str) -> None:
    assert read_url(f"{ZHIHU}{target}") is None


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("https%3A//www.aclweb.org/anthology/P18-0001", HostKind.PAPER),
        ("https%3A//github.com/doe/lantern", HostKind.CODE),
        ("https%3A//lanterns.org", HostKind.OTHER),
    ],
)
def test_kind_is_that_of_what_an_address_leads_on_to(target: str, wanted: HostKind) -> None:
    assert host_kind(f"{ZHIHU}{target}") is wanted


@pytest.mark.parametrize("url", ["https://doi.org/10.1145/3", "https://www.aclweb.org/anthology/P18-0001"])
def test_what_leads_on_to_a_paper_is_compared_as_the_paper(url: str) -> None:
    assert normalised(ZHIHU + url) == normalised(url)
    assert doi_of(ZHIHU + url) == doi_of(url)
