"""Titles that begin in a link and go on behind it."""

import pytest
from support.outlines import entry_of, titles_of

PAPER = "https://arxiv.org/abs/2309.1230"
# Titles that go on over the colon behind their links, as capitals show.
GOING_ON = "".join(
    f"- [LANT{n}]({PAPER}{n}): Lighting Long Halls with Oil | {venue}\n"
    for n, venue in enumerate(("ICML 23", "Moss Lab", "Moss Lab", "ICML' 24", "Oak"))
)


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("[LANT]({}) : Lighting Long Rooms with Oil | SOSP' 23", "LANT: Lighting Long Rooms with Oil"),
        ("[LANT : Lighting Rooms]({})", "LANT : Lighting Rooms"),
        ("**LANT** : Lighting Long Rooms with Oil [paper]({})", "LANT: Lighting Long Rooms with Oil"),
        ("[Ring Lights]({}) with Long Wicks for Halls | Moss Lab", "Ring Lights with Long Wicks for Halls"),
        ("[Ring Lights]({}) by Moss Lab in the Year", "Ring Lights"),
    ],
)
def test_title_goes_on_behind_its_link(item: str, title: str) -> None:
    assert titles_of(f"- {item.format(f'{PAPER}1')}\n") == [title]


@pytest.mark.parametrize("form", ["- **(ICCV 2025)** [{}]({})", '<ul><li><b>(ICCV 2025)</b> <a href="{1}">{0}</a>'])
@pytest.mark.parametrize(
    ("name", "behind", "title", "short_name"),
    [
        ("LANT", ": A Lamp for Halls, Moss et al.", "LANT: A Lamp for Halls", "LANT"),
        ("LANT", ": LANT: A Lamp for Halls, Moss et al.", "LANT: A Lamp for Halls", "LANT"),
        ("Lamps of Long Halls", ": A Survey, Moss et al.", "Lamps of Long Halls: A Survey", None),
        ("Lamps of Long Halls", ": Ada Moss, Ben Oak, Cy Elm et al.", "Lamps of Long Halls", None),
        ("Lamps of Long Halls", ": ICCV 2025, Moss et al.", "Lamps of Long Halls", None),
        ("LANT", ": Ada Moss, Ben Oak, Cy Elm et al.", "LANT", None),
        ("LANT", ". A Lamp for Halls, Moss et al.", "A Lamp for Halls", "LANT"),
        ("Moss et al.", ": A Lamp for Halls, Moss et al.", "A Lamp for Halls", None),
    ],
)
def test_title_goes_on_over_a_colon_before_its_authors(
    form: str, name: str, behind: str, title: str, short_name: str | None
) -> None:
    entry = entry_of(f"{form.format(name, f'{PAPER}1')}{behind}\n")

    assert (entry.title, entry.short_name) == (title, short_name)


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("[LAMP]({}) : lighting long halls without oil.", "LAMP: lighting long halls without oil"),
        ("[LAMP:]({}) lighting long halls | ICML' 23", "LAMP: lighting long halls"),
        ("[On the Light of Long Rooms]({}): a Survey | Oak", "On the Light of Long Rooms: a Survey"),
        ("[On the Light of Long Rooms]({}): By Night", "On the Light of Long Rooms: By Night"),
        ("[On the Light of Long Rooms]({}): worth a look", "On the Light of Long Rooms"),
        ("[On the Light of Long Rooms]({}): Ada Moss, Ben Oak, Cy Elm", "On the Light of Long Rooms"),
        ("[LAMP]({}): it lights halls. It is read often.", "LAMP"),
        ("[LAMP]({}): hall", "LAMP"),
        ("[LAMP]({}) lights long halls", "LAMP"),
    ],
)
def test_title_goes_on_over_a_colon_where_the_others_do(item: str, title: str) -> None:
    assert titles_of(f"{GOING_ON}- {item.format(f'{PAPER}7')}\n")[5:] == [title]


def test_title_goes_on_over_a_colon_in_a_section_of_its_own_but_not_beside_other_remarks() -> None:
    remarks = [f"- [LAMP{n}]({PAPER}{n}): lights long halls\n" for n in (7, 8)]

    assert titles_of(f"# Halls\n{GOING_ON}# Oil\n{remarks[0]}")[5:] == ["LAMP7: lights long halls"]
    assert titles_of(f"# Halls\n{GOING_ON * 2}# Oil\n{''.join(remarks)}")[10:] == ["LAMP7", "LAMP8"]


def test_remarks_on_programs_and_in_lists_of_them_are_no_titles() -> None:
    program = "- [lamp](https://github.com/moss/lamp): lights long halls\n"
    summaries = "".join(f"- [LAMP{n}]({PAPER}{n}): lights long halls\n" for n in (5, 6))

    assert "lamp: lights long halls" not in titles_of(GOING_ON + program)
    assert titles_of(GOING_ON + summaries)[5:] == ["LAMP5", "LAMP6"]


@pytest.mark.parametrize("cited", ["Moss et al. 2020", "Moss et al.", "Moss et al., 2020b", "Moss & Oak, 2020"])
def test_title_that_is_cited_as_papers_are_is_an_entry_wherever_it_leads(cited: str) -> None:
    item = f"- [Lighting Long Halls](https://github.com/moss/lamp) ({cited}) shows how we may light halls.\n"

    assert titles_of(f"{item}- [lamp]({PAPER}1)\n") == ["Lighting Long Halls", "lamp"]


@pytest.mark.parametrize("remark", ["(Moss 2020)", "(Python 3.8)", "by Moss et al. 2020", "(see Moss et al. 2020)"])
def test_program_with_another_remark_is_no_entry(remark: str) -> None:
    program = f"- [Lighting Long Halls](https://github.com/moss/lamp) {remark} lights halls.\n"

    assert titles_of(f"{program}- [lamp]({PAPER}1)\n") == ["lamp"]


def test_name_before_a_colon_outside_its_link_is_the_short_name() -> None:
    entry = entry_of(f"- [LANT]({PAPER}1) : Lighting Long Rooms with Oil | SOSP' 23\n")

    assert (entry.short_name, entry.venue, entry.year) == ("LANT", "SOSP", 2023)
