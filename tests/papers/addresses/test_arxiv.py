import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.addresses.arxiv import (
    ArxivForm,
    ArxivHost,
    canonical_url,
    id_of,
    in_form,
    mirror_target,
    pinned_version,
    read_url,
)

ABS, PDF = "https://arxiv.org/abs/2309.12307", "https://arxiv.org/pdf/2309.12307"


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        (ABS, ABS),
        (PDF, PDF),
        (PDF + ".pdf", PDF + ".pdf"),
        (ABS + "v2", ABS + "v2"),
        ("https://arxiv.org/abs/hep-th/9901001", "https://arxiv.org/abs/hep-th/9901001"),
        ("https://arxiv.org/abs/math.GT/0309136", "https://arxiv.org/abs/math.GT/0309136"),
    ],
)
def test_canonical_address_stays(url: str, wanted: str) -> None:
    assert canonical_url(url) == wanted


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("http://arxiv.org/abs/2309.12307", ABS),
        ("HTTPS://ArXiv.ORG/abs/2309.12307", ABS),
        ("https://www.arxiv.org/abs/2309.12307", ABS),
        ("https://export.arxiv.org/abs/2309.12307", ABS),
        ("https://browse.arxiv.org/pdf/2309.12307.pdf", PDF + ".pdf"),
        ("https://in.arxiv.org/abs/2309.12307", ABS),
        ("http://xxx.lanl.gov/abs/2309.12307", ABS),
        ("http://arxiv-export-lb.library.cornell.edu/abs/2309.12307", ABS),
        ("https://arxiv.org:443/abs/2309.12307", ABS),
        ("https://arxiv.org//abs//2309.12307", ABS),
        ("https://arxiv.org/abs/2309.12307/", ABS),
        ("https://arxiv.org/abs/2309.12307#", ABS),
        ("https://arxiv.org/abs/2309.12307?context=cs", ABS),
        ("https://arxiv.org/pdf/2309.12307.pdf#page=3", PDF + ".pdf"),
        ("https://arxiv.org/pdf/2309.12307.pdf??ref=x", PDF + ".pdf"),
        ("https://arxiv.org/pdf/2309.12307.pdf%3Ffbclid%3Dx", PDF + ".pdf"),
        ("https://arxiv.org/pdf/2309.12307.pdf%5C", PDF + ".pdf"),
        ("https://arxiv.org/pdf/2309.12307.pdf.pdf", PDF + ".pdf"),
        ("https://arxiv.org/abs/2309.12307.pdf", ABS),
        ("https://arxiv.org/abs/2309.12307)", ABS),
        ("https://arxiv.org/abs/2309.12307).", ABS),
        ("https://arxiv.org/abs/2309.12307mini", ABS),
        ("https://arxiv.org/abs/2309.12307V2", ABS + "v2"),
        ("https://arxiv.org/abs/arXiv:2309.12307", ABS),
        ("https://arxiv.org/html/2309.12307v2", ABS + "v2"),
        ("https://arxiv.org/html/2309.12307v2/", ABS + "v2"),
        ("https://arxiv.org/html/2309.12307v2#S3", ABS + "v2"),
        ("https://arxiv.org/ps/2309.12307", ABS),
        ("https://arxiv.org/format/2309.12307", ABS),
        ("https://arxiv.org/e-print/2309.12307", ABS),
        ("https://arxiv.org/src/2309.12307", ABS),
        ("https://arxiv.org/ftp/arxiv/papers/2309/2309.12307.pdf", ABS),
        ("https://arxiv.org/ftp/hep-th/papers/9901/9901001.pdf", "https://arxiv.org/abs/hep-th/9901001"),
        ("https://arxiv.org/abs/HEP-TH%2F9901001", "https://arxiv.org/abs/hep-th/9901001"),
        ("https://arxiv.org/2309.12307", ABS),
        ("https://arxiv.org/paper/2309.12307", ABS),
        ("https://arxiv.org/papers/2309.12307v2.paper", ABS + "v2"),
        ("arxiv.org/abs/2309.12307", ABS),
        ("//arxiv.org/abs/2309.12307", ABS),
        ("htttps://arxiv.org/abs/2309.12307", ABS),
        (" https://arxiv.org/abs/2309.12307", ABS),
    ],
)
def test_other_addresses_of_arxiv_have_a_canonical_one(url: str, wanted: str) -> None:
    assert canonical_url(url) == wanted


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://example.org/abs/2309.12307",
        "https://arxiv.org.example.org/abs/2309.12307",
        "https://notarxiv.org/abs/2309.12307",
        "https://arxiv.org/",
        "https://arxiv.org/abs/",
        "https://arxiv.org/abs/xxxx.xxxxx",
        "https://arxiv.org/abs/2309.1230",
        "https://arxiv.org/abs/2309.123O7",
        "https://arxiv.org/abs/2309.12307v",
        "https://arxiv.org/abs/2309.12307v1v2",
        "https://arxiv.org/abs/2309.12307.1",
        "https://arxiv.org/list/cs.CL/recent",
        "https://arxiv.org/search/?query=2309.12307",
        "https://arxiv.org/a/doe_j_1",
        "https://arxiv.org/bibtex/2309.12307",
        "https://arxiv.org/paper/lanterns",
        "https://info.arxiv.org/help/arxiv_identifier.html",
        "https://arxiv.org/html/2309.12307v1/x1.png",
        "https://arxiv.org/src/2309.12307v1/anc/data.csv",
        "https://huggingface.co/papers/2309.12307",
        "https://arxiv.org/abs/2309.12307](https://arxiv.org/abs/2310.00001",
        "https://arxiv.org/abs/2309.12307,2310.00001",
        "mailto:help@arxiv.org",
    ],
)
def test_no_canonical_address_is_guessed(url: str) -> None:
    assert canonical_url(url) is None


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://ar5iv.labs.arxiv.org/html/2309.12307", ABS),
        ("https://ar5iv.org/abs/2309.12307v1", ABS + "v1"),
        ("https://ar5iv.org/2309.12307", ABS),
        ("https://www.alphaxiv.org/overview/2309.12307v1", ABS + "v1"),
        ("https://alphaxiv.org/pdf/2309.12307", PDF),
        ("https://api.semanticscholar.org/arXiv:2309.12307", ABS),
        ("https://www.semanticscholar.org/paper/arXiv:2309.12307", ABS),
        ("https://www.catalyzex.com/paper/arxiv:2309.12307", ABS),
        ("https://www.catalyzex.com/paper/sparse-lanterns", None),
        ("https://inspirehep.net/arxiv/2309.12307v1", ABS + "v1"),
        ("https://talk2arxiv.org/pdf/2309.12307", PDF),
        ("https://www.alphaxiv.org/zh/overview/2309.12307", ABS),
        ("https://huggingface.co/papers/2309.12307", ABS),
        ("https://hf.co/papers/2309.12307#community", ABS),
        ("https://doi.org/10.48550/arXiv.2309.12307", ABS),
        ("http://dx.doi.org/10.48550/ARXIV.HEP-TH/9901001", "https://arxiv.org/abs/hep-th/9901001"),
        ("https://www.arxiv-vanity.com/papers/2309.12307/", ABS),
        ("https://papers.cool/arxiv/2309.12307", ABS),
        ("https://arxiv.example.net/pdf/2309.12307v2", PDF + "v2"),
        ("https://arxiv.example.net/abs/2309.12307", ABS),
        ("https://arxiv.example.net/2309.12307", None),
        ("https://notarxiv.example.net/abs/2309.12307", None),
        ("https://192.0.2.7/abs/2309.12307v3", ABS + "v3"),
        ("http://192.0.2.7:8080/pdf/2309.12307.pdf", PDF + ".pdf"),
        ("http://192.0.2.7/arxiv.org/pdf/2309.12307v2.pdf", PDF + "v2.pdf"),
        ("http://192.0.2.7/www.arxiv.org/abs/hep-th/9901001", "https://arxiv.org/abs/hep-th/9901001"),
        ("http://192.0.2.7/arxiv.org/list/2309.12307", None),
        ("http://192.0.2.7/pdf/2309.1230", None),
        ("http://192.0.2.7/pdf/2013.12307", None),
        ("http://192.0.2.7/files/2309.12307", None),
        ("http://192.0.2.7/2309.12307", None),
        ("http://192.0.2.7.example.org/abs/2309.12307", None),
        (ABS, None),
        ("https://huggingface.co/papers/trending", None),
        ("https://huggingface.co/papers/2309.1230", None),
        ("https://huggingface.co/meta/model-2309.12307", None),
        ("https://doi.org/10.1145/2309.12307", None),
        ("https://ar5iv.org/html/2309.12307/assets/x1.png", None),
        ("https://semanticscholar.org/paper/0123", None),
    ],
)
def test_mirror_has_its_paper_at_arxiv(url: str, wanted: str | None) -> None:
    assert mirror_target(url) == wanted


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        (ABS + "v2", ABS),
        (PDF + "v12.pdf", PDF + ".pdf"),
        ("http://www.arxiv.org/html/2309.12307v2#S3", "http://www.arxiv.org/html/2309.12307#S3"),
        ("https://ar5iv.org/abs/hep-th/9901001v1", "https://ar5iv.org/abs/hep-th/9901001"),
        (ABS, None),
        ("https://arxiv.org/html/2309.12307v1/x1.png", None),
        ("https://example.org/2309.12307v2", None),
    ],
)
def test_version_is_found_where_it_stands(url: str, wanted: str | None) -> None:
    place = pinned_version(url)
    assert (place and url[: place[0]] + url[place[1] :]) == wanted


def test_address_says_host_form_identifier_and_junk() -> None:
    address = read_url("https://www.arxiv.org/pdf/2309.12307v2.pdf)?x=1")
    assert address is not None
    assert (address.host, address.form, address.id_text, address.junk) == (
        ArxivHost.ARXIV,
        ArxivForm.PDF,
        "2309.12307v2",
        ")?x=1",
    )


@pytest.mark.parametrize(
    ("url", "form"),
    [
        ("https://arxiv.org/list/cs.CL/recent", ArxivForm.PAGE),
        ("https://arxiv.org", ArxivForm.PAGE),
        ("https://arxiv.org/html/2309.12307v1/x1.png", ArxivForm.FILE),
    ],
)
def test_listing_and_picture_are_no_papers(url: str, form: ArxivForm) -> None:
    address = read_url(url)
    assert address is not None
    assert (address.form, address.is_paper, id_of(url)) == (form, False, None)


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("https://arxiv.org/abs/", ""),
        ("https://arxiv.org/abs/xxxx.xxxxx", "xxxx.xxxxx"),
        ("https://arxiv.org/pdf/2309.1230.pdf", "2309.1230"),
        ("https://arxiv.org/abs/230912307", "230912307"),
        ("https://huggingface.co/papers/2309.123", "2309.123"),
    ],
)
def test_malformed_identifier_is_kept_as_text(url: str, text: str) -> None:
    address = read_url(url)
    assert address is not None
    assert (address.is_paper, address.id, address.id_text) == (True, None, text)


HOSTS = st.sampled_from(
    ["arxiv.org", "192.0.2.7", "192.0.2.7/arxiv.org", "ar5iv.org", "huggingface.co/papers", "doi.org/10.48550/arXiv."]
)
PIECES = st.sampled_from(
    ["/", "abs", "pdf", "html", "2309.12307", "v2", "hep-th", "9901001", ".pdf", "?", "#", "%2F", ")", "x1.png"]
)


@given(HOSTS, st.lists(PIECES | st.text(max_size=3), max_size=8))
def test_canonical_address_is_its_own(host: str, pieces: list[str]) -> None:
    url = f"https://{host}/{''.join(pieces)}"
    for wanted in (canonical_url(url), mirror_target(url)):
        assert wanted is None or canonical_url(wanted) == wanted
    version = pinned_version(url)
    assert version is None or url[slice(*version)].lower().startswith("v")


@given(st.text())
def test_any_text_reads_as_an_address_or_none(text: str) -> None:
    read_url(text)
    canonical_url(text)
    pinned_version(text)


@pytest.mark.parametrize(
    ("url", "form", "wanted"),
    [
        (f"{PDF}v2.pdf", ArxivForm.ABS, f"{ABS}v2"),
        (f"{ABS}v2", ArxivForm.PDF, f"{PDF}v2"),
        ("http://www.arxiv.org/abs/hep-th/9901001", ArxivForm.PDF, "https://arxiv.org/pdf/hep-th/9901001"),
        ("https://alphaxiv.org/pdf/2309.12307", ArxivForm.ABS, None),
        ("https://arxiv.org/list/cs.CL/new", ArxivForm.ABS, None),
    ],
)
def test_address_in_another_form(url: str, form: ArxivForm, wanted: str | None) -> None:
    assert in_form(url, form) == wanted
