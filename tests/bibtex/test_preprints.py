import pytest

from linter.bibtex.model import Citation
from linter.bibtex.parse import parse
from linter.bibtex.preprints import cited_venue, is_published, names_arxiv, preprint_id
from linter.bibtex.years import cited_date, cited_year
from linter.papers.arxiv import parse_id
from linter.text.excerpt import Excerpt
from linter.text.source import Source


def read(text: str) -> tuple[Source, Citation]:
    (citation,) = parse(Excerpt.of(text)).citations
    return Source("list.md", text), citation


@pytest.mark.parametrize(
    "text",
    [
        "@article{k, journal={arXiv preprint arXiv:2309.12307}}",
        "@article{k, journal={CoRR}, volume={abs/2309.12307}}",
        "@misc{k, eprint={2309.12307}, archivePrefix={arXiv}, note={Version 2}}",
        "@misc{k, url={https://arxiv.org/abs/2309.12307}, publisher={arXiv}, doi={10.48550/arXiv.2309.12307}}",
    ],
)
def test_preprint_names_its_paper(text: str) -> None:
    source, citation = read(text)
    assert str(preprint_id(source, citation)) == "2309.12307"
    assert names_arxiv(source, citation)
    assert cited_venue(citation) is None


@pytest.mark.parametrize(
    "text",
    [
        "@inproceedings{k, booktitle={B}, eprint={2309.12307}}",
        "@inproceedings{k, eprint={2309.12307}}",
        "@article{k, journal={Light Letters}, eprint={2309.12307}}",
        "@misc{k, eprint={2309.12307}, note={Accepted at a meeting}}",
        "@misc{k, eprint={2309.12307}, note={ICLR 2025}}",
        "@misc{k, eprint={2309.12307}, publisher={Light Press}}",
        "@misc{k, eprint={2309.12307}, doi={10.1145/3}}",
    ],
)
def test_published_paper_is_no_preprint(text: str) -> None:
    source, citation = read(text)
    assert is_published(citation)
    assert preprint_id(source, citation) is None


def test_linked_paper_is_meant_where_only_arxiv_is_said() -> None:
    linked = parse_id("2309.12307")
    assert preprint_id(*read("@article{k, journal={arXiv preprint}}"), linked) == linked
    assert preprint_id(*read("@misc{k, title={T}}"), linked) is None


@pytest.mark.parametrize("field", ["archivePrefix", "eprinttype", "publisher"])
def test_archive_alone_says_that_a_paper_is_on_arxiv(field: str) -> None:
    assert names_arxiv(*read(f"@misc{{k, {field}={{arXiv}}}}"))
    assert not names_arxiv(*read(f"@misc{{k, {field}={{Lamp Press}}}}"))


def test_several_papers_are_none() -> None:
    assert preprint_id(*read("@misc{k, eprint={2309.12307}, url={https://arxiv.org/abs/2308.16137}}")) is None


@pytest.mark.parametrize(
    ("text", "year", "under"),
    [
        ("@misc{k, year={2023}}", 2023, "2023"),
        ("@misc{k, year=2023, date={2021}}", 2023, "2023"),
        ("@misc{k, date={2023-05-01}}", 2023, "2023"),
    ],
)
def test_year_and_its_place(text: str, year: int, under: str) -> None:
    source, citation = read(text)
    found = cited_year(source, citation)
    assert found
    assert (found.year, source[found.span]) == (year, under)


@pytest.mark.parametrize("text", ["@misc{k}", "@misc{k, year={to appear}}", "@misc{k, year={20234}}"])
def test_no_year(text: str) -> None:
    assert cited_year(*read(text)) is None


@pytest.mark.parametrize(
    ("text", "date", "under"),
    [
        ("@misc{k, date={2023-05-02}, year={2021}}", "2023-05-02", "2023-05-02"),
        ("@misc{k, date={2023-05}}", "2023-05", "2023-05"),
        ("@misc{k, year={2023}, month=may}", "2023-05", "may"),
        ("@misc{k, date={2023}, year={{2023}}, month={May}}", "2023-05", "May"),
    ],
)
def test_date_and_its_place(text: str, date: str, under: str) -> None:
    source, citation = read(text)
    found = cited_date(citation)
    assert found
    assert (str(found.date), source[found.span]) == (date, under)


@pytest.mark.parametrize("text", ["@misc{k}", "@misc{k, year={2023}}", "@misc{k, month=may}"])
def test_no_date(text: str) -> None:
    assert cited_date(read(text)[1]) is None
