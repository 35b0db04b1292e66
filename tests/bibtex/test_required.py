import pytest

from linter.bibtex.model import Citation
from linter.bibtex.parse import parse
from linter.bibtex.required import missing_fields
from linter.text.excerpt import Excerpt


def missing(text: str, parent: Citation | None = None, *, is_on_arxiv: bool = False) -> list[str]:
    return [names[0] for names in missing_fields(read(text), parent, is_on_arxiv=is_on_arxiv)]


def read(text: str) -> Citation:
    (citation,) = parse(Excerpt.of(text)).citations
    return citation


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("article", ["author", "title", "journal", "year"]),
        ("book", ["author", "title", "publisher", "year"]),
        ("inbook", ["author", "title", "chapter", "publisher", "year"]),
        ("incollection", ["author", "title", "booktitle", "publisher", "year"]),
        ("inproceedings", ["author", "title", "booktitle", "year"]),
        ("conference", ["author", "title", "booktitle", "year"]),
        ("phdthesis", ["author", "title", "school", "year"]),
        ("thesis", ["author", "title", "school", "year"]),
        ("techreport", ["author", "title", "institution", "year"]),
        ("misc", ["author", "title", "year"]),
        ("online", ["author", "title", "year", "url"]),
        ("www", ["author", "title", "year", "url"]),
        ("dataset", ["author", "title", "year"]),
        ("wireless", ["author", "title", "year"]),
        ("xdata", []),
    ],
)
def test_type_decides_what_is_required(kind: str, wanted: list[str]) -> None:
    assert missing(f"@{kind}{{k}}") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "@article{k, author={A}, title={T}, journaltitle={J}, date={2020-01}}",
        "@book{k, editor={A}, title={T}, publisher={P}, year=2020}",
        "@phdthesis{k, author={A}, title={T}, institution={I}, year=2020}",
        "@misc{k, organization={A}, title={T}, date={2020}}",
        "@online{k, author={A}, title={T}, url={u}, urldate={2020-01-02}}",
        "@inproceedings{k, author={A}, title={T}, crossref={p}}",
    ],
)
def test_one_of_the_names_is_enough(text: str) -> None:
    assert missing(text) == []


def test_proceedings_of_a_paper_are_not_its_authors() -> None:
    text = "@inproceedings{k, editor={E}, organization={PMLR}, title={T}, booktitle={B}, year=2020}"
    assert missing(text) == ["author"]


def test_empty_field_is_missing() -> None:
    assert missing("@misc{k, author={}, title={{T}}, year={ }}") == ["author", "year"]


def test_arxiv_stands_for_a_journal() -> None:
    assert missing("@article{k, author={A}, title={T}, year=2020}", is_on_arxiv=True) == []


def test_known_parent_hands_down_what_it_has() -> None:
    text = "@inproceedings{k, author={A}, title={T}, crossref={p}}"
    assert missing(text, read("@proceedings{p, title={B}}")) == ["year"]


def test_parent_by_xdata_is_taken_to_hand_down_the_rest() -> None:
    assert missing("@inproceedings{k, author={A}, title={T}, xdata={p}}") == []
