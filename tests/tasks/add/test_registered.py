"""Papers of which the registry of a DOI tells: what it says makes a citation, and nothing is made up."""

import pytest

from linter.bibtex.parse import parse
from linter.bibtex.write import format_citation
from linter.errors import InputError
from linter.papers.names import Name
from linter.papers.work import Work, WorkKind
from linter.tasks.add.registered import of_work
from linter.text.excerpt import Excerpt

AUTHOR = Name("Doe", "Jane")
FULL = Work("10.5555/x", "Lamps", WorkKind.JOURNAL, (AUTHOR,), "Neurolamps", "Press", 2020, 4, 7, "12", "3-4", "10-20")


def test_citation_of_an_article_has_its_fields_in_their_usual_order() -> None:
    kind, key, fields = of_work(FULL).citation(())

    assert (kind, key) == ("article", "doe2020lamps")
    assert list(fields.items()) == [
        ("title", "Lamps"),
        ("author", "Jane Doe"),
        ("journal", "Neurolamps"),
        ("volume", "12"),
        ("number", "3-4"),
        ("pages", "10--20"),
        ("year", "2020"),
        ("doi", "10.5555/x"),
    ]


@pytest.mark.parametrize(
    ("kind", "venue", "wanted"),
    [
        (WorkKind.CONFERENCE, "Proceedings of Lamps", ("inproceedings", "booktitle", "Proceedings of Lamps")),
        (WorkKind.CHAPTER, "Book of Lamps", ("incollection", "booktitle", "Book of Lamps")),
        (WorkKind.JOURNAL, "", ("misc", "howpublished", "Press")),
        (WorkKind.PREPRINT, "", ("misc", "howpublished", "Press")),
        (WorkKind.OTHER, "", ("misc", "howpublished", "Press")),
    ],
)
def test_kind_of_the_work_decides_and_not_the_name_of_the_venue(
    kind: WorkKind, venue: str, wanted: tuple[str, str, str]
) -> None:
    made, _, fields = of_work(Work("10.5555/x", "Lamps", kind, (AUTHOR,), venue, "Press", 2020)).citation(())

    assert (made, wanted[1] in fields, fields[wanted[1]]) == (wanted[0], True, wanted[2])


def test_what_is_not_known_is_left_out() -> None:
    paper = of_work(Work("10.5555/x", "Lamps", WorkKind.JOURNAL))

    assert (paper.authors, paper.year, paper.day, paper.venue) == ((), None, None, None)
    assert paper.citation(()) == ("misc", "lamps", {"title": "Lamps", "key": "Lamps", "doi": "10.5555/x"})


def test_month_alone_is_no_day() -> None:
    day = of_work(Work("10.5555/x", "Lamps", WorkKind.JOURNAL, year=2020, month=4)).day

    assert day is not None
    assert (day.year, day.month, day.day) == (2020, 4, None)


def test_preprint_has_no_venue() -> None:
    assert of_work(Work("10.5555/x", "Lamps", WorkKind.PREPRINT, venue="LampRxiv")).venue is None


def test_family_name_of_two_words_stays_one() -> None:
    fields = of_work(Work("10.5555/x", "Lamps", WorkKind.JOURNAL, (Name("Garcia Lopez", "Maria"),))).citation(())[2]

    assert fields["author"] == "Garcia Lopez, Maria"


@pytest.mark.parametrize("pages", ["e123", "S1-S9-S20", "1,5-7", "103:1-103:12"])
def test_pages_that_are_no_range_stay_as_they_are(pages: str) -> None:
    assert of_work(Work("10.5555/x", "Lamps", WorkKind.JOURNAL, pages=pages)).citation(())[2]["pages"] == pages


@pytest.mark.parametrize("doi", ["10.5555/a#b", "10.5555/a?b=c", "10.5555/a%b", "10.5555/<1::aid>2"])
def test_address_of_any_doi_leads_to_it(doi: str) -> None:
    from linter.papers.doi import doi_of

    assert doi_of(of_work(Work(doi, "Lamps", WorkKind.JOURNAL)).address or "") == doi


def test_paper_without_a_title_is_refused() -> None:
    with pytest.raises(InputError, match="no title"):
        of_work(Work("10.5555/x", " ", WorkKind.JOURNAL))


@pytest.mark.parametrize("text", ["}", "{", "\\", "\\input{x}", "%", "$", "@misc{a,", '"', "{}}{", "\\}"])
def test_citation_of_any_text_is_read_back_as_one(text: str) -> None:
    work = Work("10.5555/x", f"Lamps {text}", WorkKind.JOURNAL, (Name(text, text),), text, text, 2020, volume=text)
    made = format_citation(*of_work(work).citation(()))
    found = parse(Excerpt.of(made))

    assert (len(found.citations), found.problems, "\\input" in made) == (1, (), False)
