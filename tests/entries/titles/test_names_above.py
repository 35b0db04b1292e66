"""Titles on the line below a short name in bold and its maker."""

import pytest
from support.outlines import entry_of, titles_of

PAPER = "https://arxiv.org/abs/2309.12307"
CODE = "https://github.com/moss/lamp"


@pytest.mark.parametrize(
    "told",
    [
        "[[Oil]]() Apr 2022 [close]",
        "[[Oil Lamp Works]](https://oil.org) Apr 2022",
        f"[[Oil](https://oil.org)] April 2022 [[code]]({CODE})",
        f"[[Oil]]({PAPER}) [</>]({CODE})",
        "(Oil)",
        "",
    ],
)
@pytest.mark.parametrize("line_end", ["  ", ""])
def test_title_stands_below_a_name_and_its_maker(told: str, line_end: str) -> None:
    entry = entry_of(f"- **LANT 2** {told}{line_end}\n    Lighting Long Halls by Night [[Preprint]]({PAPER})\n")

    assert (entry.title, entry.short_name) == ("Lighting Long Halls by Night", "LANT 2")


@pytest.mark.parametrize(
    ("title", "link"),
    [
        ("Lighting Long Halls", "[[ICML'21]]"),
        ("Lighting Very Long Halls by Night", "[[ICML'21 Highlight]]"),
        ("Lighting Very Long Halls by Night", "[[paper]]"),
        ("LANT: lighting halls by night", "[[paper]]"),
        ("LANT: lighting halls by night", "[[Preprint]"),
    ],
)
def test_title_below_a_name_is_written_as_one_or_says_the_name(title: str, link: str) -> None:
    closing = "" if link.endswith("]]") else "]"

    assert titles_of(f"- **LANT*** [[Oil]]() Apr 2022  \n    {title} {link}({PAPER}){closing}\n") == [title]


def test_title_below_a_name_may_be_of_a_venue_that_is_on_no_known_host() -> None:
    item = "- **LANT** [[Oil]]() Apr 2022  \n    LANT: Lighting Halls [[SC'20]](https://oil.org/lant.pdf)\n"

    assert titles_of(f"{item}- [Halls by Night at Sea]({PAPER})\n") == ["LANT: Lighting Halls", "Halls by Night at Sea"]


@pytest.mark.parametrize(
    "below",
    [
        "An open lamp that lights long halls [[Preprint]]",
        "Large Lamp Model [[paper]]",
        "Lights Long Halls. It Burns Oil Only [[Preprint]]",
        "Lamps of Oil [[Preprint]]",
        "Ada Moss, Ben Oak, Cy Elm [[Preprint]]",
        "Lighting Long Halls by Night: [Preprint]",
        "Lighting Long Halls by Night\n    On Sea and Land [[Preprint]]",
    ],
)
def test_description_below_a_name_is_no_title(below: str) -> None:
    assert titles_of(f"- **LANT** [[Oil]]() Apr 2022  \n    {below}({PAPER})\n") in ([], ["LANT"])


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("**Lighting Long Halls** [[Oil]]() Apr 2022", "Lighting Long Halls"),
        ("**LANT**: Lamps for Long Nights [[Oil]]()", "LANT: Lamps for Long Nights"),
        (f"**LANT** [Lamps for Long Nights]({PAPER}) Apr 2022", "Lamps for Long Nights"),
    ],
)
def test_title_beside_a_name_goes_before_what_is_below(first: str, title: str) -> None:
    assert titles_of(f"- {first}  \n    Lighting Very Long Halls by Night [[Preprint]]({PAPER})\n") == [title]
