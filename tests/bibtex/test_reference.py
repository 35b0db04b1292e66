from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.bibtex.reference import Reference, author_field, citation_fields, citation_type
from linter.bibtex.write import field_value
from linter.papers.authors import bibtex_authors, is_truncated
from linter.papers.publications import publication

PREPRINT = Reference("LongLamp for Llama 3: Wicks & O(n^2) Oil", ("Jane Doe", "Łukasz Kos"), 2024, arxiv="2401.00001")


def test_preprint_is_misc_with_its_identifier() -> None:
    assert citation_type(PREPRINT) == "misc"
    assert citation_fields(PREPRINT) == {
        "title": "{LongLamp} for {Llama} 3: Wicks & {$O(n^2)$} Oil",
        "author": "Jane Doe and {\\L}ukasz Kos",
        "year": "2024",
        "eprint": "2401.00001",
        "archivePrefix": "arXiv",
    }


def test_published_paper_names_proceedings_or_journal() -> None:
    paper = Reference("T", ("Jane Doe",), 2024, published=publication("ICLR"), doi="10.1/x", url="https://example.org")
    assert citation_type(paper) == "inproceedings"
    assert list(citation_fields(paper)) == ["title", "author", "booktitle", "year", "doi", "url"]
    article = Reference("T", ("Jane Doe",), 2024, published=publication("TMLR"))
    assert citation_type(article) == "article"
    assert citation_fields(article)["journal"] == "Transactions on Machine Learning Research"


def test_what_came_out_at_no_known_kind_of_venue_is_misc() -> None:
    other = Reference("T", ("Jane Doe",), 2024, published="Lamp Days")
    assert citation_type(other) == "misc"
    assert citation_fields(other)["howpublished"] == "Lamp Days"


def test_preprint_server_publishes_nothing() -> None:
    paper = Reference("T", ("Jane Doe",), 2024, published="arXiv")
    assert citation_type(paper) == "misc"
    assert list(citation_fields(paper)) == ["title", "author", "year"]


def test_address_cannot_end_its_field() -> None:
    assert (
        citation_fields(Reference("T", (), None, url="https://example.org/a}b"))["url"] == "https://example.org/a%7Db"
    )


def test_names_with_a_number_keep_their_capital() -> None:
    title = "T5 Lamps, from Wick2.5-1M to Lamp 2 and K2."
    assert citation_fields(Reference(title, (), 2024))["title"] == (
        "{T5} Lamps, from {Wick2.5}-{1M} to Lamp 2 and {K2}."
    )


def test_names_given_keep_their_capitals() -> None:
    assert citation_fields(Reference("More of Mega", ("Jane Doe",), 2024, names=("Mega",)))["title"] == "More of {Mega}"


def test_what_is_not_known_is_left_out() -> None:
    assert citation_fields(Reference("T", ("Jane Doe",), None)) == {"title": "T", "author": "Jane Doe"}


def test_without_authors_a_key_says_what_to_sort_by() -> None:
    assert citation_fields(Reference("Lamp∞", (), 2024)) == {
        "title": "Lamp$\\infty$",
        "key": "Lamp$\\infty$",
        "year": "2024",
    }


@pytest.mark.parametrize(
    ("authors", "wanted"),
    [
        (["Jane Doe", "Jan van der Berg"], "Jane Doe and Jan van der Berg"),
        (["Lamp-AI", "emozilla"], "{Lamp-AI} and {emozilla}"),
        (["Lamp Team", "Oil and Wick", "Doe, Inc."], "{Lamp Team} and {Oil and Wick} and {Doe, Inc.}"),
        (["Max King Jr.", "Ann Poe III"], "King, Jr., Max and Poe, III, Ann"),
        (["Wen-tau Lamp", "jane Roe", "Éva Ól-ar"], "Lamp, Wen-tau and Roe, jane and {\\'O}l-ar, {\\'E}va"),
        (["Max Ểlo", "", "苏剑林"], "Ểlo, Max and {苏剑林}"),
        (["Jürgen Grün"], 'J{\\"u}rgen Gr{\\"u}n'),
        ([], ""),
    ],
)
def test_authors_stand_as_bibtex_reads_them(authors: Sequence[str], wanted: str) -> None:
    assert author_field(authors) == wanted


def test_authors_left_out_are_others() -> None:
    assert author_field(["Jane Doe"], are_all=False) == "Jane Doe and others"
    assert author_field([], are_all=False) == ""
    paper = Reference("T", ("Jane Doe",), 2024, are_all=False)
    assert citation_fields(paper)["author"] == "Jane Doe and others"


def test_particle_without_a_given_name_begins_the_name() -> None:
    assert author_field(["van Wick"]) == "van Wick"


NAME = st.lists(st.text("abcÉßłöŠxyz", min_size=2, max_size=8), min_size=2, max_size=3)


@given(st.lists(NAME.map(" ".join), min_size=1, max_size=4))
def test_authors_written_are_read_back(authors: list[str]) -> None:
    field = field_value("author", author_field(authors))
    assert not is_truncated(field)
    assert list(bibtex_authors(field)) == authors
