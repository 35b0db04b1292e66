import pytest

from linter.papers.addresses.hosts import HostKind, host_kind


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://arxiv.org/abs/2309.12307", HostKind.PAPER),
        ("https://huggingface.co/papers/2309.12307", HostKind.PAPER),
        ("https://aclanthology.org/2023.acl-long.1/", HostKind.PAPER),
        ("https://aaai.org/papers/01234-lamps-in-halls/", HostKind.PAPER),
        ("https://www.nature.com/articles/x", HostKind.PAPER),
        ("https://lamps.springeropen.com/articles/1", HostKind.PAPER),
        ("https://icml.cc/virtual/2024/poster/1", HostKind.PAPER),
        ("https://hal-halls.archives-ouvertes.fr/hal-00123456", HostKind.PAPER),
        ("https://hal.inria.fr/hal-00123456/document", HostKind.PAPER),
        ("http://citeseerx.ist.psu.edu/viewdoc/download?doi=10.1.1.1.1&type=pdf", HostKind.PAPER),
        ("https://citeseerx.ist.psu.edu/document?type=pdf&doi=1a2b", HostKind.PAPER),
        ("https://citeseerx.ist.psu.edu/", HostKind.OTHER),
        ("https://icml.cc/", HostKind.OTHER),
        ("https://openreview.net/group?id=ICML.cc/2024/Conference", HostKind.OTHER),
        ("https://openreview.net/forum?id=lamp", HostKind.PAPER),
        ("https://aclanthology.org/volumes/2024.acl-long/", HostKind.OTHER),
        ("https://lanterns.org/ojs/index.php/JOL/article/view/6064/5920", HostKind.PAPER),
        ("https://lanterns.org/index.php/lanterns/article/download/57", HostKind.PAPER),
        ("https://lanterns.org/ocs/index.php/LIGHT/LIGHT18/paper/viewFile/17341/16122", HostKind.PAPER),
        ("https://lanterns.org/index.php/lanterns/article/view/", HostKind.OTHER),
        ("https://lanterns.org/index.php/lanterns/issue/view/12", HostKind.OTHER),
        ("https://academic.oup.com/lamps/article/1/2/3/4", HostKind.PAPER),
        ("http://www.cv-foundation.org/openaccess/content_cvpr_2015/papers/Moss_Lamps.pdf", HostKind.PAPER),
        ("https://lanterns.org/en/research/publication/long-lamps/", HostKind.PAPER),
        ("https://lanterns.org/publications/", HostKind.OTHER),
        ("https://distill.pub/2020/lantern-baselines/", HostKind.PAPER),
        ("https://distill.pub/", HostKind.BLOG),
        ("https://github.com/doe/lamp", HostKind.CODE),
        ("https://gist.github.com/doe/1", HostKind.CODE),
        ("https://github.com/doe", HostKind.OTHER),
        ("https://github.com/doe/lamp/blob/main/figure.png", HostKind.CODE),
        ("https://doe.github.io/lamp", HostKind.PROJECT),
        ("https://sites.google.com/view/lamp", HostKind.PROJECT),
        ("https://huggingface.co/datasets/doe/lamp", HostKind.DATA),
        ("https://huggingface.co/blog/lamp", HostKind.BLOG),
        ("https://huggingface.co/doe/lamp-7b", HostKind.OTHER),
        ("https://www.kaggle.com/datasets/doe/lamp", HostKind.DATA),
        ("https://doe.medium.com/lamps", HostKind.BLOG),
        ("https://blog.example.org/lamps", HostKind.BLOG),
        ("https://example.org/blog/lamps", HostKind.BLOG),
        ("https://youtu.be/x", HostKind.VIDEO),
        ("https://img.shields.io/github/stars/doe/lamp", HostKind.BADGE),
        ("https://github.com/doe/lamp/actions/workflows/ci.svg", HostKind.BADGE),
        ("https://colab.research.google.com/assets/colab-badge.svg", HostKind.BADGE),
        ("https://arxiv.org/html/2309.12307v1/x1.png", HostKind.IMAGE),
        ("https://example.org/lamp.svg?x=1", HostKind.IMAGE),
        ("https://example.org/lamp.pdf", HostKind.OTHER),
        ("methodology/lamp.md", HostKind.OTHER),
        ("", HostKind.OTHER),
    ],
)
def test_address_says_what_is_found_there(url: str, wanted: HostKind) -> None:
    assert host_kind(url) == wanted


def test_a_host_longer_than_any_name_is_nobodys() -> None:
    assert host_kind(f"https://{'a.' * 120}github.com/jane/lantern") is HostKind.CODE
    assert host_kind(f"https://{'a.' * 130}github.com/jane/lantern") is HostKind.OTHER
