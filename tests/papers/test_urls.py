import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.urls import Url, is_tracking, normalised, split

ONE_PAPER = {
    "arxiv.org/abs/2309.12307": [
        "https://arxiv.org/abs/2309.12307v2",
        "http://export.arxiv.org/pdf/2309.12307.pdf",
        "https://huggingface.co/papers/2309.12307",
        "https://doi.org/10.48550/arXiv.2309.12307",
    ],
    "openreview.net/forum?id=Ab_9-X": [
        "https://openreview.net/forum?id=Ab_9-X",
        "https://www.openreview.net/pdf?id=Ab_9-X",
        "https://openreview.net/forum?noteId=1&id=Ab_9-X#all",
        "https://openreview.net/attachment?id=Ab_9-X&name=pdf",
    ],
    "aclanthology.org/2023.acl-long.1": [
        "https://aclanthology.org/2023.acl-long.1",
        "https://aclanthology.org/2023.acl-long.1/",
        "https://aclanthology.org/2023.acl-long.1v2.pdf",
        "https://doi.org/10.18653/v1/2023.acl-long.1",
    ],
    "aclanthology.org/p19-1001": [
        "https://aclanthology.org/P19-1001/",
        "https://www.aclweb.org/anthology/P19-1001.pdf",
        "https://www.aclweb.org/anthology/papers/P/P19/P19-1001/",
    ],
    "proceedings.mlr.press/v119/doe20a": [
        "http://proceedings.mlr.press/v119/doe20a.html",
        "https://proceedings.mlr.press/v119/doe20a/doe20a.pdf",
    ],
    "openaccess.thecvf.com/Doe_Lamps_CVPR_2023": [
        "https://openaccess.thecvf.com/content/CVPR2023/html/Doe_Lamps_CVPR_2023_paper.html",
        "https://openaccess.thecvf.com/content/CVPR2023/papers/Doe_Lamps_CVPR_2023_paper.pdf",
    ],
    "proceedings.neurips.cc/paper/2020/0123456789abcdef0123456789abcdef": [
        "https://proceedings.neurips.cc/paper/2020/hash/0123456789abcdef0123456789abcdef-Abstract.html",
        "https://proceedings.neurips.cc/paper_files/paper/2020/file/0123456789abcdef0123456789abcdef-Paper.pdf",
        "https://papers.nips.cc/paper/2020/hash/0123456789abcdef0123456789abcdef-Abstract.html",
    ],
    "doi.org/10.1145/3580305": ["https://dl.acm.org/doi/abs/10.1145/3580305", "https://doi.org/10.1145/3580305"],
    "jmlr.org/papers/v21/20-074": [
        "https://jmlr.org/papers/v21/20-074.html",
        "https://www.jmlr.org/papers/volume21/20-074/20-074.pdf",
    ],
    "github.com/doe/lamp": [
        "https://github.com/Doe/Lamp",
        "https://github.com/doe/lamp.git",
        "https://github.com/doe/lamp/tree/main/",
        "https://github.com/doe/lamp#readme",
    ],
    "example.org/a b?c=1": [
        "https://example.org/a%20b?c=1",
        "http://www.Example.org/a b/?utm_source=x&c=1&fbclid=y",
        "https://example.org/a b/index.html?c=1#page=2",
    ],
}


@pytest.mark.parametrize(("wanted", "url"), [(wanted, url) for wanted in ONE_PAPER for url in ONE_PAPER[wanted]])
def test_addresses_of_one_paper_have_one_spelling(wanted: str, url: str) -> None:
    assert normalised(url) == wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://openreview.net/forum?id=abc", "https://openreview.net/forum?id=abC"),
        ("https://example.org/Post", "https://example.org/post"),
        ("https://example.org/post#one", "https://example.org/post#two"),
        ("https://example.org/?p=1", "https://example.org/?p=2"),
        ("https://github.com/doe/lamp", "https://github.com/doe/lamp/tree/main/papers/one"),
        ("https://proceedings.mlr.press/v119/doe20a.html", "https://proceedings.mlr.press/v119/doe20b.html"),
    ],
)
def test_addresses_of_two_things_differ(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


def test_address_is_split_into_its_parts() -> None:
    url = "HTTPS://me:pw@WWW.Example.org:8080/A/b?q=1#top"
    assert split(url) == Url("https", "me:pw", "www.example.org", "8080", "/A/b", "q=1", "top")


def test_what_is_no_address_is_all_path() -> None:
    assert split("see below") == Url("", "", "", "", "see below", "", "")


def test_tracking_parameters_are_known_in_any_case() -> None:
    assert [is_tracking(name) for name in ("utm_source", "FBCLID", "trkInfo", "id", "ref", "trkx")] == [
        *[True] * 3,
        *[False] * 3,
    ]


@given(st.text() | st.text(alphabet="htps:/[]@?#%.&=a\n", max_size=40))
def test_any_text_has_parts_and_a_spelling(text: str) -> None:
    split(text)
    normalised(text)
