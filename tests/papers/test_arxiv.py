from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.arxiv import ArxivId, find_ids, is_future, parse_id, read_id


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2309.12307", ArxivId("2309.12307", None, 2023, 9)),
        ("2309.12307v2", ArxivId("2309.12307", 2, 2023, 9)),
        ("0704.0001", ArxivId("0704.0001", None, 2007, 4)),
        ("1412.9999v10", ArxivId("1412.9999", 10, 2014, 12)),
        ("1501.00001", ArxivId("1501.00001", None, 2015, 1)),
        ("hep-th/9901001", ArxivId("hep-th/9901001", None, 1999, 1)),
        ("hep-th/9107001", ArxivId("hep-th/9107001", None, 1991, 7)),
        ("math.GT/0309136v3", ArxivId("math/0309136", 3, 2003, 9)),
        ("math-ph/0703001", ArxivId("math-ph/0703001", None, 2007, 3)),
        ("physics.acc-ph/0001001", ArxivId("physics/0001001", None, 2000, 1)),
    ],
)
def test_identifier_of_either_grammar_is_read(text: str, wanted: ArxivId) -> None:
    assert parse_id(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2309.1230",
        "2309.123070",
        "1412.00001",
        "1501.0001",
        "0703.0001",
        "0612.0001",
        "2313.00001",
        "2300.00001",
        "2309.00000",
        "2309.12307v",
        "2309.12307v0",
        "2309.12307v02",
        "2309.12307V2",
        " 2309.12307",
        "2309.12307\n",
        "arXiv:2309.12307",
        "230912307",
        "٢٣٠٩.١٢٣٠٧",
        "hep-th/9106001",
        "hep-th/0704001",
        "hep-th/9913001",
        "hep-th/9901000",
        "hep-th/990100",
        "HEP-TH/9901001",
        "stat/0601001",
        "nowhere/9901001",
        "2309.12307v" + "9" * 5000,
    ],
)
def test_what_fits_neither_grammar_is_no_identifier(text: str) -> None:
    assert parse_id(text) is None


def test_case_does_not_count_in_addresses() -> None:
    assert read_id("HEP-TH/9901001V2") == ArxivId("hep-th/9901001", 2, 1999, 1)


@given(st.integers(7, 99), st.integers(1, 12), st.integers(1, 9999), st.none() | st.integers(1, 9999))
def test_identifier_reads_as_it_writes(year: int, month: int, number: int, version: int | None) -> None:
    base = f"{year:02}{month:02}.{number:0{4 if year < 15 else 5}}"
    if (year, month) < (7, 4):
        return
    identifier = ArxivId(base, version, 2000 + year, month)
    assert parse_id(str(identifier)) == identifier


@given(st.text())
def test_whatever_reads_writes_an_identifier(text: str) -> None:
    identifier = read_id(text)
    assert identifier is None or parse_id(str(identifier)) == identifier


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("arXiv:2309.12307.", [("2309.12307", "2309.12307")]),
        ("arXiv preprint arXiv:2309.12307v2 (2023)", [("2309.12307v2", "2309.12307v2")]),
        ("arXiv: 2309.12307, ARXIV:2310.00001", [("2309.12307", "2309.12307"), ("2310.00001", "2310.00001")]),
        (
            "arXiv 2309.12307 and arXiv preprint 2310.00001",
            [("2309.12307", "2309.12307"), ("2310.00001", "2310.00001")],
        ),
        ("CoRR, abs/2309.12307, 2023", [("2309.12307", "2309.12307")]),
        ("{arXiv}:2309.12307 [cs.CL]", [("2309.12307", "2309.12307")]),
        ("_arXiv:math.GT/0309136_", [("math.GT/0309136", "math/0309136")]),
        ("arXiv:2309.12307and more", [("2309.12307", "2309.12307")]),
        ("arXiv:2309.1230", [("2309.1230", None)]),
        ("arXiv:2309.123O7 of the year", [("2309.123O7", None)]),
        ("arXiv:2313.12345", [("2313.12345", None)]),
        ("arXiv:230912307", [("230912307", None)]),
        ("arXiv:2309.12307v0", [("2309.12307v0", None)]),
        ("arXiv:math/309136", [("math/309136", None)]),
    ],
)
def test_mention_is_found_with_its_identifier(text: str, wanted: list[tuple[str, str | None]]) -> None:
    found = list(find_ids(text))
    assert [(mention.text, str(mention.id) if mention.id else None) for mention in found] == wanted
    assert [text[mention.start : mention.end] for mention in found] == [mention.text for mention in found]


@pytest.mark.parametrize(
    "text",
    [
        "arXiv:cs.CL",
        "arXiv: to appear",
        "arXiv:2023",
        "arXiv 2023",
        "arXiv'23",
        "arXiv 2309.1230",
        "arXiv-2309.12307-b31b1b",
        "https://arxiv.org/abs/2309.12307",
        "https://arxiv.org/abs/2309.123",
        "https://example.org/abs/2309.12307",
        "Anxarxiv:2309.12307",
        "version 2309.12307",
        "(arXiv: Aug 2023)",
    ],
)
def test_what_names_no_identifier_is_no_mention(text: str) -> None:
    assert list(find_ids(text)) == []


@pytest.mark.parametrize(
    ("year", "month", "wanted"), [(2025, 12, False), (2026, 1, False), (2026, 2, True), (2027, 1, True)]
)
def test_month_after_the_current_one_is_in_the_future(year: int, month: int, wanted: bool) -> None:
    assert is_future(ArxivId("2601.00001", None, year, month), date(2026, 1, 15)) == wanted
