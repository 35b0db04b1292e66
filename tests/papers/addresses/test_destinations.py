import pytest

from linter.papers.addresses.destinations import is_paper, is_repository


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://github.com/doe/lamp", True),
        ("https://github.com/doe/lamp.git", True),
        ("https://github.com/doe/lamp/tree/main/", True),
        ("https://gitlab.com/doe/lamp", True),
        ("https://anonymous.4open.science/r/lamp-1A2B/", True),
        ("https://github.com/doe/lamp/blob/main/lamp.pdf", False),
        ("https://github.com/doe/lamp/tree/main/docs", False),
        ("https://github.com/doe/my-papers", False),
        ("https://github.com/doe", False),
        ("https://doe.github.io/lamp", False),
        ("https://arxiv.org/abs/2309.12307", False),
    ],
)
def test_repository_as_such(url: str, *, wanted: bool) -> None:
    assert is_repository(url) is wanted


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://arxiv.org/abs/2309.12307", True),
        ("https://huggingface.co/papers/2309.12307", True),
        ("https://openreview.net/forum?id=abc", True),
        ("https://doi.org/10.18653/v1/2023.acl-long.1", True),
        ("https://doi.org/10.48550/arXiv.2309.12307", True),
        ("https://doi.org/10.5281/zenodo.1234", False),
        ("https://dx.doi.org/10.5281/zenodo.1234", False),
        ("https://arxiv.org/e-print/2309.12307", False),
        ("https://arxiv.org/abs/", False),
        ("https://openreview.net/attachment?id=abc&name=supplementary_material", False),
        ("https://proceedings.mlr.press/v80/doe18a/doe18a-supp.zip", False),
        ("https://openreview.net/", False),
        ("https://example.org/lamp.pdf", False),
        ("https://github.com/doe/lamp", False),
    ],
)
def test_paper_beyond_doubt(url: str, *, wanted: bool) -> None:
    assert is_paper(url) is wanted
