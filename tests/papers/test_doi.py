import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.doi import arxiv_of, doi_of, find_doi, read_doi


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("10.1145/3580305.3599256", "10.1145/3580305.3599256"),
        ("doi: 10.1145/ABC.DEF.", "10.1145/abc.def"),
        ("https://doi.org/10.1145/ABC", "10.1145/abc"),
        ("10.1000.10/123", "10.1000.10/123"),
        ("10.1/2", None),
        ("see 10.1145/3", None),
        ("", None),
    ],
)
def test_whole_text_reads_as_a_doi(text: str, wanted: str | None) -> None:
    assert read_doi(text) == wanted


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("http://dx.doi.org/10.18653/V1/2023.acl-long.1", "10.18653/v1/2023.acl-long.1"),
        (
            "https://doi.org/10.1002/(SICI)1097(1999)1:1%3C1::AID-X%3E3.0.CO;2-A",
            "10.1002/(sici)1097(1999)1:1<1::aid-x>3.0.co;2-a",
        ),
        ("https://dl.acm.org/doi/abs/10.1145/3580305.3599256", "10.1145/3580305.3599256"),
        ("https://dl.acm.org/doi/pdf/10.1145/3580305.3599256?casa=1", "10.1145/3580305.3599256"),
        ("https://link.springer.com/content/pdf/10.1007/978-3-030-1_2.pdf", "10.1007/978-3-030-1_2"),
        ("https://onlinelibrary.wiley.com/doi/full/10.1002/x.1", "10.1002/x.1"),
        ("https://www.frontiersin.org/articles/10.3389/fa.2020.1/full", "10.3389/fa.2020.1"),
        ("https://www.biorxiv.org/content/10.1101/2020.01.01.123456v1.full.pdf", "10.1101/2020.01.01.123456"),
        ("https://direct.mit.edu/tacl/article/doi/10.1162/tacl_a_1/115346", "10.1162/tacl_a_1"),
        ("https://direct.mit.edu/tacl/article-pdf/doi/10.1162/tacl_a_1/1923932/tacl_a_1.pdf", "10.1162/tacl_a_1"),
        ("https://academic.oup.com/x/article/doi/10.1093/x/btab1/6141234", "10.1093/x/btab1"),
        ("https://arxiv.org/abs/2309.12307", None),
        ("10.1145/3580305", None),
    ],
)
def test_doi_is_read_from_the_path_of_an_address(url: str, wanted: str | None) -> None:
    assert doi_of(url) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In Proc. X (doi:10.1145/3.4).", "10.1145/3.4"),
        ("10.1016/S0014(99)01, and so on", "10.1016/s0014(99)01"),
        ("[10.1016/j.x]", "10.1016/j.x"),
        ("10.1016/j.X.", "10.1016/j.x"),
        ("version 10.2023/4 apples", "10.2023/4"),
        ("no 10.5 here", None),
    ],
)
def test_doi_in_text_ends_before_punctuation(text: str, wanted: str | None) -> None:
    assert find_doi(text) == wanted


def test_doi_of_arxiv_names_its_paper() -> None:
    assert str(arxiv_of("10.48550/arXiv.2309.12307")) == "2309.12307"
    assert arxiv_of("10.1145/arxiv.2309.12307") is None


@given(st.text(alphabet="10.1145/ab()[];,%<>ß\n", max_size=60))
def test_a_doi_found_is_a_doi(text: str) -> None:
    doi = find_doi(text)
    assert doi is None or find_doi(doi) == doi
