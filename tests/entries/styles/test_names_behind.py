import pytest
from support.outlines import entry_of, outline_of, titles_of


def linked(*titles: str) -> str:
    return "".join(f"- [{title}](https://arxiv.org/abs/2309.{n:05})\n" for n, title in enumerate(titles))


@pytest.mark.parametrize("behind", ["Wicks", "Long Lamp Net", "LANT/OIL", "Lanterns 2 (small)"])
def test_brackets_that_end_a_title_hold_its_name_where_most_of_a_file_have_names_there(behind: str) -> None:
    named = [f"Lighting Long Halls (LANT{n})" for n in range(4)]
    again = ["Oil: Lamps for Long Halls (Oil)", "Lighting Halls"]
    entries = outline_of(linked(*named, *again, f"Wicks in Long Halls ({behind})")).entries

    assert [entry.title for entry in entries] == [
        *["Lighting Long Halls"] * 4, "Oil: Lamps for Long Halls", "Lighting Halls", "Wicks in Long Halls",
    ]  # fmt: skip
    assert [entry.short_name for entry in entries] == ["LANT0", "LANT1", "LANT2", "LANT3", "Oil", None, behind]


@pytest.mark.parametrize(
    "titles",
    [
        [f"Lighting Long Halls {n} (LANT)" for n in range(6)],
        [f"Lighting Long Halls of Oil {n} (Wicks)" for n in range(6)],
        [f"Lighting Long Halls (LANT{n})" for n in range(4)],
        [*[f"Lighting Long Halls (LANT{n})" for n in range(5)], *["Lighting Long Halls with Oil"] * 6],
    ],
    ids=["one name", "no names", "few", "fewer than others"],
)
def test_brackets_stay_in_titles_where_few_hold_names_of_their_own(titles: list[str]) -> None:
    assert titles_of(linked(*titles)) == titles


@pytest.mark.parametrize("mark", ["", "**"])
def test_brackets_behind_a_title_that_say_its_name_again_are_no_part_of_it(mark: str) -> None:
    entry = entry_of(f"- {mark}[LANT: Long Halls (LanT)](https://arxiv.org/abs/2309.12307){mark}\n")

    assert (entry.title, entry.short_name) == ("LANT: Long Halls", "LANT")
