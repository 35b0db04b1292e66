from datetime import date

import pytest
from support.records import citation, link, record

from linter.entries.model import LinkKind
from linter.exports.site.papers import Paper, papers_of
from linter.papers.arxiv_record import ArxivRecord
from linter.rules.context import NothingKnown


def paper(title: str = "Sparse Lanterns", **said: object) -> Paper:
    """The only paper of a list."""
    return papers_of([record(title, **said)], NothingKnown())[0]


def test_name_is_the_identifier() -> None:
    assert paper(arxiv="2306.00001", doi="10.1000/x").name == "arxiv-2306.00001"
    assert paper(arxiv="hep-th/9901001").name == "arxiv-hep-th-9901001"
    assert paper(doi="10.1000/lanterns").name.startswith("doi-10.1000-lanterns-")


def test_name_by_title_stays_where_only_its_writing_changes() -> None:
    names = {paper(title).name for title in ("Sparse Lanterns", "Sparse lanterns", "Sparse Lanterns!")}

    assert len({name.rpartition("-")[2] for name in names}) == 1
    assert paper("Dense Lanterns").name != paper("Sparse Lanterns").name


def test_names_do_not_depend_on_what_else_is_listed() -> None:
    one, two = record("Sparse Lanterns"), record("Lanterns of Oil", arxiv="2306.00001")

    assert {one.name for one in papers_of([one, two], NothingKnown())} == {
        one.name for one in papers_of([two, one], NothingKnown())
    }


@pytest.mark.parametrize(
    ("venue", "wanted"),
    [
        ("ICML 2023", "ICML"),
        ("Proceedings of the International Conference on Machine Learning", "ICML"),
        ("Journal of Lanterns", "Journal of Lanterns"),
        (None, ""),
    ],
)
def test_venue_has_one_name_whatever_the_year(venue: str | None, wanted: str) -> None:
    assert paper(venue=venue).venue == wanted


def test_date_is_as_exact_as_is_known() -> None:
    class Snapshot(NothingKnown):
        def paper(self, arxiv: str) -> ArxivRecord:
            return ArxivRecord(arxiv, "Sparse Lanterns", published=date(2023, 6, 5))

    listed = record(arxiv="2306.00001", year=2024)
    assert papers_of([listed], Snapshot())[0].date == "2023-06-05"
    assert paper(arxiv="2306.00001", year=2024).date == "2023-06"
    assert paper(year=2024).date == "2024"
    assert paper().date == ""


def test_links_lead_to_the_web_and_each_is_there_once() -> None:
    links = (
        link("javascript:alert(1)", LinkKind.CODE),
        link("https://github.com/doe/wick", LinkKind.CODE),
        link("https://github.com/doe/wick", LinkKind.PROJECT),
    )

    assert [(one.kind, one.url) for one in paper(links=links).links] == [(LinkKind.CODE, "https://github.com/doe/wick")]
    assert paper(links=links).code == "https://github.com/doe/wick"
    assert paper(links=links[:1]).url is None


def test_short_name_that_the_title_begins_with_is_not_repeated() -> None:
    assert paper("Wick: Lanterns of Wick", short_name="Wick").short_name == ""
    assert paper("Lanterns of Tin", short_name="Wick").short_name == "Wick"


def test_text_that_a_terminal_or_a_reader_would_be_misled_by_is_not_shown() -> None:
    assert paper("Sparse \u202eLanterns\n\x1b[2J").title == "Sparse Lanterns [2J"


def test_citation_is_the_entrys_own() -> None:
    assert "doe2024sparse" in paper(bibtex=citation(title="Sparse Lanterns", year="2024")).citation
