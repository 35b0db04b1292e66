"""Works in CSL-JSON, as agencies give it and as the schema has it."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.facts.csl import work_of
from linter.facts.schema import csl_item, csl_text
from linter.papers.names import Name
from linter.papers.work import Work, WorkKind

DOI = "10.5555/lamps"


def work(**fields: object) -> Work:
    return work_of(csl_item(json.dumps({"title": "Lamps", **fields})), DOI)


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ("journal-article", WorkKind.JOURNAL),
        ("article-journal", WorkKind.JOURNAL),
        ("proceedings-article", WorkKind.CONFERENCE),
        ("paper-conference", WorkKind.CONFERENCE),
        ("book-chapter", WorkKind.CHAPTER),
        ("posted-content", WorkKind.PREPRINT),
        ("article", WorkKind.PREPRINT),
        ("dataset", WorkKind.OTHER),
        (None, WorkKind.OTHER),
    ],
)
def test_kind_is_told_by_types_of_csl_and_of_crossref(given: str | None, kind: WorkKind) -> None:
    assert work(type=given).kind is kind


def test_chapter_of_proceedings_is_a_conference_paper_there() -> None:
    found = work(type="book-chapter", **{"container-title": ["Lecture Notes in Lamp Science", "Lamps – ECCV 2020"]})

    assert (found.kind, found.venue) == (WorkKind.CONFERENCE, "Lamps – ECCV 2020")


@pytest.mark.parametrize(
    ("names", "venue"),
    [
        ("Journal of Lamps", "Journal of Lamps"),
        (["Journal of Lamps"], "Journal of Lamps"),
        (["J. Lamps", "Journal of Lamps &amp; Light"], "Journal of Lamps & Light"),
        ([], ""),
        (None, ""),
        (["Lecture Notes in Lamp Science"], "Lecture Notes in Lamp Science"),
    ],
)
def test_venue_is_a_text_or_one_of_several(names: object, venue: str) -> None:
    assert work(**{"container-title": names}).venue == venue


@pytest.mark.parametrize(
    ("title", "subtitle", "wanted"),
    [
        (["Lamps"], ["A Study"], "Lamps: A Study"),
        ("Lamps?", ["A Study"], "Lamps? A Study"),
        ("Lamps: A Study", ["A study"], "Lamps: A Study"),
        (["", "Lamps"], [], "Lamps"),
        (None, None, ""),
    ],
)
def test_subtitle_stands_behind_the_title_once(title: object, subtitle: object, wanted: str) -> None:
    assert work(title=title, subtitle=subtitle).title == wanted


def test_names_keep_their_parts() -> None:
    authors = [
        {"given": "María", "family": "García López", "suffix": "Jr.", "affiliation": []},
        {"given": "Ludwig", "family": "Lamp", "non-dropping-particle": "van"},
        {"family": "Plato"},
        {"name": "The Lamp Team"},
        {"literal": "Rich Roe"},
        {"ORCID": "x"},
    ]

    assert work(author=authors).authors == (
        Name("García López", "María", "", "Jr."),
        Name("Lamp", "Ludwig", "van"),
        Name("Plato", is_whole=True),
        Name("The Lamp Team", is_whole=True),
        Name("Roe", "Rich"),
    )


@pytest.mark.parametrize(
    ("parts", "wanted", "posted"),
    [
        ([[2021, 10, 23]], (2021, 10, 23), date(2021, 10, 23)),
        ([["2021", "10"]], (2021, 10, None), None),
        ([[2021, None, None]], (2021, None, None), None),
        ([[2021, 13, 1]], (2021, None, None), None),
        ([[2021, 2, 30]], (2021, 2, None), None),
        ([[None]], (None, None, None), None),
        ([[0]], (None, None, None), None),
        ([[99999999999999999999]], (None, None, None), None),
        ([], (None, None, None), None),
        ("2021", (None, None, None), None),
    ],
)
def test_date_is_as_much_as_makes_one(parts: object, wanted: tuple[int | None, ...], posted: date | None) -> None:
    found = work(issued={"date-parts": parts})

    assert ((found.year, found.month, found.day), found.posted) == (wanted, posted)


@pytest.mark.parametrize(
    ("given", "wanted"), [("10.5555/NEW", "10.5555/new"), ("https://doi.org/10.5555/a", "10.5555/a"), ("?", DOI)]
)
def test_doi_is_the_one_that_the_agency_calls_it_by(given: str, wanted: str) -> None:
    assert work(DOI=given).doi == wanted


def test_strangers_text_is_one_line_without_markup_everywhere() -> None:
    bad = "<i>a</i>\n\x1b\u202e&amp;"
    found = work(
        title=bad, publisher=bad, volume=bad, issue=bad, page=bad, author=[{"given": bad, "family": bad}, {"name": bad}]
    )

    assert {found.title, found.publisher, found.volume, found.issue, found.pages} == {"a &"}
    assert (found.authors[0], found.authors[1].given) == (Name("a &", "a &"), "a")


SIMPLE = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
OBJECTS = st.dictionaries(st.sampled_from(["given", "family", "name", "date-parts"]), SIMPLE | st.lists(SIMPLE))
VALUES = SIMPLE | OBJECTS | st.lists(SIMPLE | OBJECTS | st.lists(SIMPLE, max_size=3), max_size=3)
KEYS = ["title", "subtitle", "type", "author", "issued", "container-title", "publisher", "volume", "page", "DOI"]


@given(st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_any_object_is_read_or_refused_and_survives_the_cache(fields: dict[str, object]) -> None:
    try:
        item = csl_item(json.dumps(fields))
    except ValueError:
        return

    assert csl_item(csl_text(item)) == item
    assert work_of(item, DOI).doi.startswith("10.")
