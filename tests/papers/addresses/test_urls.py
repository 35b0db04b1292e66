import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.addresses.urls import Url, is_tracking, normalised, split

ONE_PAPER = {
    "arxiv.org/abs/2309.12307": [
        "https://arxiv.org/abs/2309.12307v2",
        "http://export.arxiv.org/pdf/2309.12307.pdf",
        "https://huggingface.co/papers/2309.12307",
        "https://doi.org/10.48550/arXiv.2309.12307",
        "http://dx.doi.org/10.48550/ARXIV.2309.12307",
        "https://www.alphaxiv.org/overview/2309.12307v1",
        "https://ar5iv.labs.arxiv.org/html/2309.12307",
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
        "https://doi.org/10.18653/v1/P19-1001",
        "https://doi.org/10.3115/v1/P19-1001",
        "https://www.aclweb.org/anthology/P19-1001.pdf",
        "https://www.aclweb.org/anthology/papers/P/P19/P19-1001/",
    ],
    "proceedings.mlr.press/v119/doe20a": [
        "http://proceedings.mlr.press/v119/doe20a.html",
        "https://proceedings.mlr.press/v119/doe20a/doe20a.pdf",
        "https://raw.githubusercontent.com/mlresearch/v119/main/assets/doe20a/doe20a.pdf",
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
    "proceedings.neurips.cc/paper/7181": [
        "https://papers.nips.cc/paper/7181-lamps-are-all-you-need",
        "http://papers.nips.cc/paper/7181-lamps-are-all-you-need.pdf",
    ],
    "doi.org/10.1145/3580305": [
        "https://dl.acm.org/doi/abs/10.1145/3580305",
        "https://doi.org/10.1145/3580305",
        "http://dx.doi.org/10.1145/3580305?needAccess=true",
    ],
    "doi.org/10.1101/2023.01.02.522500": [
        "https://www.biorxiv.org/content/10.1101/2023.01.02.522500v1",
        "https://www.biorxiv.org/content/10.1101/2023.01.02.522500v3.full.pdf",
        "https://doi.org/10.1101/2023.01.02.522500",
    ],
    "doi.org/10.1038/s41586-021-09999-2": [
        "https://www.nature.com/articles/s41586-021-09999-2",
        "https://www.nature.com/articles/s41586-021-09999-2.pdf",
        "https://doi.org/10.1038/S41586-021-09999-2",
    ],
    "doi.org/10.2139/ssrn.4512345": [
        "https://papers.ssrn.com/sol3/papers.cfm?abstract_id=4512345",
        "https://ssrn.com/abstract=4512345",
    ],
    "mdpi.com/2076-3417/13/1/12": [
        "https://www.mdpi.com/2076-3417/13/1/12",
        "https://www.mdpi.com/2076-3417/13/1/12/pdf?version=1",
    ],
    "pmc.ncbi.nlm.nih.gov/articles/pmc123456": [
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/pdf/lamps.pdf",
    ],
    "usenix.org/conference/osdi24/doe-jane": [
        "https://www.usenix.org/conference/osdi24/presentation/doe-jane",
        "https://www.usenix.org/system/files/osdi24-doe-jane_1.pdf",
    ],
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
    "example.org/p?a=1&b=2": ["https://example.org/p?a=1&b=2", "https://example.org/p?b=2&utm_medium=x&a=1"],
    "example.org/q": [
        "https://example.org/q",
        "http://example.org/q/",
        "https://www.example.org/q/?fbclid=x",
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
        ("https://example.org/view.cfm?id=1&page=2", "https://example.org/view.cfm?id=2&page=1"),
        ("https://openreview.net/forum?id=abc", "https://openreview.net/references/pdf?id=abc"),
        ("https://papers.nips.cc/paper/7181-lamps", "https://papers.nips.cc/paper/7182-lamps"),
        ("https://www.nature.com/articles/s41586-021-1", "https://www.nature.com/articles/s41586-021-2"),
        ("https://www.nature.com/nature/volumes/596", "https://www.nature.com/nature/volumes/597"),
        ("https://doi.org/10.1145/3580305", "https://doi.org/10.1145/3580306"),
        ("https://www.usenix.org/system/files/osdi24-doe.pdf", "https://www.usenix.org/system/files/osdi23-doe.pdf"),
        (
            "https://raw.githubusercontent.com/doe/lamp/main/a.pdf",
            "https://raw.githubusercontent.com/doe/lamp/main/b.pdf",
        ),
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
