"""Former titles of papers are kept, each once, and none that only a list gave."""

from linter.papers.arxiv_record import ArxivRecord
from linter.tasks.gather import with_former_titles

NOW = ArxivRecord("2309.12307", "Dense Lamps", source="arxiv-api")


def test_title_that_arxiv_gave_before_becomes_a_former_one() -> None:
    before = ArxivRecord("2309.12307", "Sparse Lanterns", ("Lamps",), source="arxiv-api")

    assert with_former_titles(NOW, before, ()).former_titles == ("Lamps", "Sparse Lanterns")


def test_what_a_list_called_the_paper_is_no_title_that_it_had() -> None:
    before = ArxivRecord("2309.12307", "Sparse Lanterns", ("Lamps",), source="list")

    assert with_former_titles(NOW, before, ()).former_titles == ("Lamps",)


def test_titles_that_differ_in_writing_alone_are_one() -> None:
    before = ArxivRecord("2309.12307", "DENSE LAMPS", ("Sparse-Lanterns", "Lamps"), source="arxiv-api")

    assert with_former_titles(NOW, before, ("sparse lanterns", "Dense lamps")).former_titles == (
        "sparse lanterns",
        "Lamps",
    )
