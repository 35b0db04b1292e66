import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.venues import (
    dated_venue,
    filed_venue,
    find_venue,
    is_dated_venue,
    is_named_venue,
    is_venue,
    is_venue_like,
    is_venue_name,
    is_venue_with_track,
    leading_venue,
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Jane Doe. NeurIPS 2023.", "NeurIPS 2023"),
        ("_Jane Doe_ Arxiv 2024", "arXiv 2024"),
        ("ICML'23", "ICML 2023"),
        ("ICML' 23", "ICML 2023"),
        ("ICML'2023", "ICML 2023"),
        ("ICML ’ 2023", "ICML 2023"),
        ("ICLR’24 Oral", "ICLR 2024"),
        ("neurips 2022 [[Paper]]", "NeurIPS 2022"),
        ("EMNLP Findings 2023", "EMNLP Findings 2023"),
        ("In Findings of the ACL 2024", "ACL Findings 2024"),
        ("(ACL, 2020)", "ACL 2020"),
        ("ICLR Workshop 2023", "ICLR 2023"),
        ("LREC-COLING 2024", "LREC-COLING 2024"),
        ("CVPR2023", "CVPR 2023"),
        ("CIKM-2020", "CIKM 2020"),
        ("CIKM_2020", "CIKM 2020"),
        ("ACL 2023 and EMNLP 2022", "ACL 2023"),
    ],
)
def test_venue_is_found_with_its_year(text: str, wanted: str) -> None:
    assert str(find_venue(text)) == wanted


NO_VENUES = ["", "2023", "NeurIPS", "oracle 2023", "MACL 2023", "ACL-2023-demo", "arXiv:2309.12307", "arXiv 23091"]


@pytest.mark.parametrize("text", [*NO_VENUES, "up to date 2023", "in date, 20234"])
def test_what_names_no_venue_with_a_year_is_none(text: str) -> None:
    assert find_venue(text) is None


def test_place_is_that_of_name_and_year() -> None:
    text = "Jane Doe. NeurIPS 2023."
    venue = find_venue(text)
    assert venue is not None
    assert text[venue.start : venue.end] == "NeurIPS 2023"


@pytest.mark.parametrize(("text", "wanted"), [("CoRR 2023", True), ("TMLR 2023", False)])
def test_preprint_server_is_known(text: str, wanted: bool) -> None:
    venue = find_venue(text)
    assert venue is not None
    assert venue.is_preprint == wanted


@given(st.text())
def test_any_text_is_searched(text: str) -> None:
    find_venue(text)


@pytest.mark.parametrize(
    ("text", "wanted"), [("ICLR 2024", True), ("(ICML'23)", False), ("ICLR 2024.", True), ("Lamps at ICLR 2024", False)]
)
def test_venue_alone_is_told_from_a_text_that_names_one(text: str, wanted: bool) -> None:
    assert is_venue(text) is wanted


@pytest.mark.parametrize(
    "text",
    [
        "3DV2021",
        "2022-LANT",
        "2022-LANT/HALL",
        "2024-Findings of LANT",
        "2025-LANT Industry",
        "IEEE LANT 2021",
        "LANT_2021",
        "LANT Letters, 2023",
        "HALL Light 2020 oral",
        "Lant 2023 posters",
        "arXiv, May 2023",
    ],
)
def test_what_is_written_as_a_venue_is_like_one(text: str) -> None:
    assert is_venue_like(text)


@pytest.mark.parametrize(
    "text", ["Lantern Letters, 2023", "Lantern'23", "Lantern’2023", "Journal of Lamps-2022", "2023-Lanterns"]
)
def test_what_brackets_hold_is_like_a_venue_without_capitals(text: str) -> None:
    assert (is_venue_like(text), is_venue_like(text, in_brackets=True)) == (False, True)


@pytest.mark.parametrize("text", ["2023", "LANT", "Lighting Long Halls", "Lighting 2023 Halls"])
def test_what_names_no_year_behind_a_name_is_like_no_venue(text: str) -> None:
    assert (is_venue_like(text), is_venue_like(text, in_brackets=True)) == (False, False)


@pytest.mark.parametrize(("text", "wanted"), [("acml", True), (" ICML ", True), ("ICML 2023", False), ("LANT", False)])
def test_name_of_a_venue_is_known_without_its_year(text: str, *, wanted: bool) -> None:
    assert is_venue_name(text) is wanted


@given(st.lists(st.sampled_from(["ICML", "Findings of ", "alt", "ALT", " 2023", "'23", " ", "(", "-"]), max_size=6))
def test_leading_venue_is_the_one_found_at_the_start(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = find_venue(text)

    assert leading_venue(text) == (found if found and found.start == 0 else None)


@pytest.mark.parametrize(
    ("text", "wanted"), [("ICLR.", True), ("ICLR", True), ("Lamps at ICLR", False), ("2023", False)]
)
def test_venue_may_lack_its_year_where_it_is_said(text: str, *, wanted: bool) -> None:
    assert is_venue(text, may_lack_year=True) is wanted
    assert not is_venue(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ICML", True),
        ("arXiv", True),
        ("ICML Workshop on Lamps", True),
        ("ICLR workshp @ LANT", True),
        ("FAST", False),
        ("icml", False),
        ("LANT", False),
        ("ICML 2023", True),
        ("ACL 2021 Findings Long", True),
        ("NAACL-2021 Industry track", True),
        ("arXiv 2020 May", True),
        ("Halls of ICML 2023", False),
        ("ICML 2023 and what was said of it there", False),
        ("Extended Abstract", False),
    ],
)
def test_venue_alone_or_with_year_and_track_is_told_by_its_spelling(text: str, *, wanted: bool) -> None:
    assert is_venue_with_track(text) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("ICML19", ("ICML", 2019)), ("NeurIPS 20", ("NeurIPS", 2020)), ("LANT19", None), ("ICML", None)],
)
def test_year_of_two_digits_sticks_to_a_known_venue(text: str, wanted: tuple[str, int] | None) -> None:
    assert dated_venue(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ICML", True),
        ("ICML 2023", True),
        ("ACM MM", True),
        ("IEEE Trans. Lamps", True),
        ("IEEE/ACM Transactions on Lamps, 2023", True),
        ("2022 Nature Lamps", True),
        ("Nature '23", True),
        ("Journal of Long Lamps", True),
        ("Lamp Recognition Letters", True),
        ("Science", True),
        ("Lamp Science", False),
        ("Nature-inspired", False),
        ("nature", False),
        ("IEEE 802", False),
        ("A Review", False),
        ("Fast Lamps", False),
        ("LANT", False),
        ("FAST", False),
        (f"Journal of {'Lamps ' * 20}", False),
        ("", False),
    ],
)
def test_venue_is_named_with_a_year_or_without(text: str, *, wanted: bool) -> None:
    assert is_named_venue(text) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("LLTR2022", True),
        ("2018 CVPR", True),
        ("2018 IEEE Trans. Lamps", True),
        ("Journal of Lamps, 2019", True),
        ("CVPR 05", True),
        ("ICML19", True),
        ("ICML", False),
        ("DUSK-2019", False),
        ("Lamps 2019", False),
        ("GPT4", False),
    ],
)
def test_venue_with_its_year_may_be_unknown(text: str, *, wanted: bool) -> None:
    assert is_dated_venue(text) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("16-ATC-Long Halls", ("ATC", 2016, "Long Halls")),
        ("1998_SOSP_ Long Halls", ("SOSP", 1998, "Long Halls")),
        ("[98-SOSP] Long Halls", ("SOSP", 1998, "Long Halls")),
        ("16-ATC_Long Halls", None),
        ("[16-ATC-Long Halls", None),
        ("16-atc-Long Halls", None),
        ("16-LANT-Long Halls", None),
        ("16-ATC-", None),
    ],
)
def test_year_and_venue_stand_before_a_title_as_files_are_named(text: str, wanted: tuple[str, int, str] | None) -> None:
    found = filed_venue(text, 0, len(text))

    assert (found and (found.name, found.year, text[found.end :])) == wanted
