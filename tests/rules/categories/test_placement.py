"""Entries whose words speak for another section, as the list itself has it."""

from collections.abc import Mapping, Sequence
from random import Random

import pytest

from linter.config.load import from_toml
from linter.diagnostics import Diagnostic
from linter.engine.files.lists import MemoryList
from linter.engine.run import check

LAMPS = ("Lanterns at Dusk", "Folded Lanterns", "Lanterns for Corridors", "A Lantern in Each Room", "Lanterns on Ropes")
MIRRORS = ("Mirrors of Tin", "Concave Mirrors", "What Mirrors Keep", "Mirrors, Frames and Walls")
DOORS = ("Hinges and Doors", "Doors Ajar", "Sliding Doors", "Doors of Oak", "Doors without Keys")


def findings(texts: Mapping[str, str], taxonomy: str = "") -> list[Diagnostic]:
    config = from_toml(taxonomy, "litlint.toml").with_selection(select=["CAT004", "CAT005"])
    return list(check(MemoryList(texts), config).findings)


def messages(texts: Mapping[str, str], taxonomy: str = "") -> list[str]:
    return [one.message for one in findings(texts, taxonomy)]


def sections(named: Mapping[str, Sequence[str]]) -> str:
    ids = iter(range(10001, 99999))
    return "# Rooms\n\n" + "".join(
        f"## {name}\n\n" + "".join(f"- [{title}](https://arxiv.org/abs/2301.{next(ids)})\n" for title in titles) + "\n"
        for name, titles in named.items()
    )


def test_message_gives_words_and_how_many_such_papers_stand_there() -> None:
    text = sections({"Lanterns": LAMPS, "Mirrors": (*MIRRORS, "Patient Lanterns"), "Doors": DOORS})

    assert messages({"list.md": text}) == ["lanterns: 5 of 5 such papers are under `Lanterns` in list.md"]


def test_papers_of_a_wider_section_do_not_speak_for_a_narrower_one() -> None:
    wide = tuple(f"{title}, {part}" for title in LAMPS for part in ("Snuffed", "Gilded"))
    others = tuple(f"{title}, {part}" for title in (*DOORS, *MIRRORS) for part in ("Oak", "Tin"))
    named = {"Lights - General": (*wide, *others), "Lights, tall": LAMPS, "Mirrors": (*MIRRORS, "Patient Lanterns")}

    assert messages({"list.md": sections({**named, "Doors": DOORS})}) == []


def test_two_words_are_named_where_one_alone_says_less() -> None:
    lamps = ("Lantern Oil", "Lanterns and Oil", "Oil, Lanterns", "Oil for Lanterns", "Oil in a Lantern", "Glass")
    mirrors = (*MIRRORS, "Lanterns, Mirrors", "Mirrors, Oil")
    text = sections({"Oil Lanterns": lamps, "Mirrors": mirrors, "Doors": DOORS, "Walls": ["Walls", "Oil of Lanterns"]})

    assert messages({"list.md": text}) == ["oil, lanterns: 5 of 5 such papers are under `Oil Lanterns` in list.md"]


def test_short_name_speaks_like_the_title() -> None:
    text = sections({"Lanterns": LAMPS, "Mirrors": MIRRORS, "Doors": DOORS, "Walls": ["Walls"]})
    row = "\n### Rooms at Night (LanternNet)\n\npaper link: [here](https://arxiv.org/abs/2305.20001)\n"

    assert messages({"list.md": text + row}) == ["lantern: 5 of 5 such papers are under `Lanterns` in list.md"]


def test_file_is_named_where_its_sections_are_alike() -> None:
    lamps = sections(
        {
            "Oil": ("Lanterns at Dusk", "Folded Lanterns", "Lanterns"),
            "Gas": ("Lanterns of Tin", "Tall Lanterns", "Low Lanterns"),
        }
    )
    others = sections(
        {"Mirrors": (*MIRRORS, "Patient Lanterns"), "Doors": DOORS, "Walls": ("Walls", "A Wall of Oak", "Thin Walls")}
    )

    assert messages(
        {"lamps.md": lamps.replace("# Rooms", "# Lanterns", 1), "rooms.md": others.replace("2301.", "2302.")}
    ) == ["lanterns: 6 of 6 such papers are under lamps.md"]


def test_entry_is_judged_by_the_others_alone() -> None:
    text = sections({"Lanterns": LAMPS, "Lights": ["Patient Lanterns"], "Mirrors": MIRRORS, "Doors": DOORS})

    assert messages({"list.md": text}) == ["lanterns: 5 of 5 such papers are under `Lanterns` in list.md"]


def test_paper_in_two_places_is_left_alone() -> None:
    moved = "- [Patient Lanterns](https://arxiv.org/abs/2305.20001)\n"
    text = sections({"Lanterns": LAMPS, "Mirrors": MIRRORS, "Doors": DOORS})

    assert (
        messages(
            {"list.md": text.replace("## Mirrors", f"{moved}\n## Mirrors").replace("## Doors", f"{moved}\n## Doors")}
        )
        == []
    )


def test_copies_of_a_paper_below_one_heading_are_judged_by_the_words_of_both() -> None:
    text = sections({"Lanterns": LAMPS, "Mirrors": MIRRORS, "Doors": DOORS, "Walls": ["Walls"]})
    copies = "".join(f"- [{title}](https://arxiv.org/abs/2305.20001)\n" for title in ("Patient Ones", "Lanterns"))

    assert messages({"list.md": text + copies}) == ["lanterns: 5 of 5 such papers are under `Lanterns` in list.md"] * 2


def test_order_of_the_entries_does_not_matter() -> None:
    named = {"Lanterns": LAMPS, "Mirrors": (*MIRRORS, "Patient Lanterns"), "Doors": DOORS}
    shuffled = {name: Random(3).sample(titles, len(titles)) for name, titles in reversed(named.items())}

    assert messages({"list.md": sections(shuffled)}) == messages({"list.md": sections(named)})


TAXONOMY = """
[[taxonomy]]
area = "rooms"
file = "list.md"
sections = ["Lamps", "Mirrors", "Doors"]
keywords = { "Lamps" = ["lantern", "wick"], "Mirrors" = ["mirror"], "Doors" = ["door"] }
"""


@pytest.mark.parametrize(
    ("title", "count"),
    [("The Wick of Lanterns", 1), ("Wicks", 0), ("Wicks and Doors", 0), ("Wicks in Mirrors", 0)],
)
def test_long_list_takes_two_keywords_of_one_section(title: str, count: int) -> None:
    doors = [f"Door {number}" for number in range(30)]
    text = sections({"Lamps": ["Lanterns"], "Mirrors": ["Mirrors", title], "Doors": doors})

    assert len(messages({"list.md": text}, TAXONOMY)) == count


def test_keywords_give_way_to_what_the_list_does() -> None:
    doors = [f"Lantern Wicks in Doors {number}" for number in range(30)]
    text = sections({"Lamps": ["Glass"], "Mirrors": ["Mirrors", "The Wick of Lanterns"], "Doors": doors})

    assert not [message for message in messages({"list.md": text}, TAXONOMY) if "`Lamps`" in message]


def test_list_of_one_word_everywhere_is_left_alone() -> None:
    text = sections({"Lamps": ["Rooms"] * 40, "Mirrors": ["Rooms"] * 40})

    assert messages({"list.md": text}) == []
