import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.papers.dates import USUAL_FORMS, PaperDate, find_date, is_date, is_form


@pytest.mark.parametrize(
    ("text", "date", "under"),
    [
        ("[2023.10]", PaperDate(2023, 10), "2023.10"),
        ("on 2024/5/3, too", PaperDate(2024, 5, 3), "2024/5/3"),
        ("2024-05-03", PaperDate(2024, 5, 3), "2024-05-03"),
        ("13th October 2023", PaperDate(2023, 10, 13), "13th October 2023"),
        ("Oct. 5th, 2023: posted", PaperDate(2023, 10, 5), "Oct. 5th, 2023"),
        ("arXiv, Sept 2023", PaperDate(2023, 9), "Sept 2023"),
        ("May  2024", PaperDate(2024, 5), "May  2024"),
    ],
)
def test_date_and_its_place(text: str, date: PaperDate, under: str) -> None:
    found = find_date(text)

    assert found is not None
    assert (found.date, text[found.start : found.end]) == (date, under)


@pytest.mark.parametrize(
    "text", ["2023", "2010.12345", "2309.12307", "v2023.10", "2023-13-01", "2023-10-05T", "Maybe 2023", "", "1.2023.10"]
)
def test_no_date(text: str) -> None:
    assert find_date(text) is None


@settings(deadline=None)  # forms are compiled when first met
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(USUAL_FORMS))
def test_date_written_in_a_form_is_read_in_it(day: date, form: str) -> None:
    parts = {"YYYY": str(day.year), "Month": day.strftime("%B"), "M": str(day.month), "D": str(day.day)}
    written = re.sub(r"YYYY|Month|M|D", lambda part: parts[part[0]], form)
    found = find_date(f"posted {written}.", [form])

    assert found is not None
    assert found.date == PaperDate(day.year, day.month, day.day if "D" in form else None)


def test_only_given_forms_count() -> None:
    assert find_date("2023/10", ["YYYY.MM"]) is None


@pytest.mark.parametrize(
    ("form", "wanted"),
    [("YYYY.MM", True), ("Month D, YYYY", True), ("YYYY", False), ("YYYY-MM-MM", False), ("on YYYY-MM", False)],
)
def test_form(form: str, wanted: bool) -> None:
    assert is_form(form) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Oct 2023", True),
        (" 5 Oct 2023 ", True),
        ("arXiv, Oct 2023", False),
        ("Oct 2023 Lamps", False),
        ("2023", False),
    ],
)
def test_text_that_is_but_a_date(text: str, wanted: bool) -> None:
    assert is_date(text) is wanted


def test_date_as_text() -> None:
    assert [str(PaperDate(2023, 4)), str(PaperDate(2023, 4, 5))] == ["2023-04", "2023-04-05"]
