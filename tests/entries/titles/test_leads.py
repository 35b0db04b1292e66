"""Where titles begin: behind labels, venues and authors."""

import pytest
from support.outlines import entry_of, titles_of

PAPER = "https://arxiv.org/abs/2309.12307"


@pytest.mark.parametrize("venue", ["ICML", "SIGGRAPH Asia"])
@pytest.mark.parametrize(
    "title", ["3D Lighting of Long Halls", "2.5D-Lamp: Lighting Long Halls", "Lighting of Long Halls"]
)
def test_title_stands_behind_a_linked_venue(venue: str, title: str) -> None:
    assert titles_of(f"- [[{venue}]({PAPER})] {title}. [[code](https://github.com/moss/lamp)]\n") == [title]


def test_title_stands_behind_a_linked_venue_and_another_label() -> None:
    item = f"- [[ICML]({PAPER})] [[PyTorch](https://github.com/moss/lamp)]LANT: Lighting of Long Halls. [__`oil`__]\n"

    assert titles_of(item) == ["LANT: Lighting of Long Halls"]


def test_wide_comma_parts_a_venue_from_the_title_behind_it() -> None:
    assert titles_of(f"- ICML 2024， Lighting of Long Halls, [paper]({PAPER})\n") == ["Lighting of Long Halls"]


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("**Ring Lights** for Long Halls at Night", "Ring Lights for Long Halls at Night"),
        ("**Ring Lights** for Long Halls at Night, ICML 2024.", "Ring Lights for Long Halls at Night"),
        ("**Ring Lights for Halls** with oil that lasts long", "Ring Lights for Halls"),
    ],
)
def test_title_in_bold_goes_on_behind_a_linked_venue(item: str, title: str) -> None:
    assert titles_of(f"- [arXiv 2025.02]({PAPER}), {item}\n") == [title]


def test_number_behind_a_linked_name_begins_no_title() -> None:
    assert titles_of(f"- [[Lampotron]({PAPER})] 3 papers on lamps.\n") == ["Lampotron"]


@pytest.mark.parametrize("title", ["Spatial Lamps-of-Experts", "Lighting of Long Halls: A Survey"])
@pytest.mark.parametrize("link", ["[[14 Oct 2023]]", "[Oct 2023]"])
def test_linked_date_behind_a_title_is_its_label(title: str, link: str) -> None:
    assert titles_of(f"- {title} {link}({PAPER})\n") == [title]


def test_particles_in_names_of_authors_before_a_title_are_known() -> None:
    item = f"- Ada Moss dos Santos, Ben Oak, and Cy Elm. 2015. **Lighting long halls**. In Lamps. [[paper]]({PAPER})\n"

    assert titles_of(item) == ["Lighting long halls"]


@pytest.mark.parametrize("venue", ["IMCL'23", "TLL", "LampRixv'23.12", "Lamps 2023"])
@pytest.mark.parametrize("name", ["**[LANT]** | ", "<span>**[Moss et al]**</span> | "])
def test_bold_field_that_has_the_form_of_a_venue_is_no_title_between_bars(name: str, venue: str) -> None:
    item = f"1. {name}**{venue}** | Lighting of Long Halls | [`[pdf]`]({PAPER})\n"

    assert titles_of(item) == ["Lighting of Long Halls"]


def test_bold_title_stands_before_fields_between_bars() -> None:
    item = f"1. **Lighting of Long Halls** | **TLL** | Ada Moss and Ben Oak | [`[pdf]`]({PAPER})\n"

    assert titles_of(item) == ["Lighting of Long Halls"]


@pytest.mark.parametrize("form", ["- {} [[paper]](" + PAPER + ")\n", "- [{}](" + PAPER + ")\n"])
@pytest.mark.parametrize(
    ("before", "title", "name"),
    [
        ("(LoLa) ", "Lighting of Long Halls", "LoLa"),
        ("(Lamp-2) ", "Lighting of Long Halls", "Lamp-2"),
        ("(LoLa) ", "LANT: Lighting of Long Halls", "LoLa"),
        ("(LANT)", "Lighting of Long Halls", "LANT"),
        ("", "(Almost) Free Lighting of Halls", None),
        ("", "(De)Lighting of Long Halls", None),
        ("", "(S)LANT in Long Halls", None),
    ],
)
def test_coined_name_stands_in_round_brackets_before_a_title(
    before: str, title: str, name: str | None, form: str
) -> None:
    entry = entry_of(form.format(before + title))

    assert (entry.title, entry.short_name) == (title, name)


@pytest.mark.parametrize(
    "before",
    ["(2023-LAMP, CCF-A) ", "(2023-arXiv, None) ", "(2022-Conference on Very Long Lamps and Halls, COL, A）"],
)
@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Lighting of Long Halls", "Lighting of Long Halls"),
        ("**LANT**: Lighting of Long Halls", "LANT: Lighting of Long Halls"),
        ("**LANT**: A lamp that lights long halls", "LANT: A lamp that lights long halls"),
    ],
)
def test_year_venue_and_its_rank_in_brackets_before_a_title_are_no_part_of_it(
    before: str, written: str, title: str
) -> None:
    assert titles_of(f"- {before}{written}\n[[paper]({PAPER})]\n") == [title]


@pytest.mark.parametrize("tags", ["`2023/10` | `LANT` | ", "`Oil` | `2023/10` | `Long Lamps` | "])
def test_code_between_bars_is_a_field_before_the_title(tags: str) -> None:
    linked = f"- {tags}[Two Lamps]({PAPER}) - [[Paper]({PAPER})]\n"
    plain = f"- {tags}LANT: Lighting of Long Halls - [[Paper]({PAPER})]\n"

    assert titles_of(linked + plain) == ["Two Lamps", "LANT: Lighting of Long Halls"]


def test_last_code_between_bars_is_the_title_of_a_text_that_has_no_other() -> None:
    assert titles_of(f"- `2023/10` | `LANT` | [[Paper]({PAPER})]\n") == ["LANT"]


@pytest.mark.parametrize("behind", [":", ": "])
def test_underlined_name_stands_before_a_title_in_bold(behind: str) -> None:
    told = f"*Ada Moss, Ben Oak.* Oil Club, 2023. [[Paper]]({PAPER})"
    entry = entry_of(f"- <u>Lamp Test</u>{behind}**Lighting long halls.** {told}\n")

    assert (entry.title, entry.short_name) == ("Lighting long halls", "Lamp Test")
    assert entry.authors == ("Ada Moss", "Ben Oak")


@pytest.mark.parametrize("title", ["Lighting of Long Halls", "How Long Lamps Light the Halls"])
def test_title_stands_behind_a_linked_name_of_two_words_in_brackets(title: str) -> None:
    assert titles_of(f"- [[Lamp Tuning]({PAPER})] {title}\n") == [title]


@pytest.mark.parametrize("behind", ["Ada Moss, Ben Oak, Cyrus Elm", "ICML 2023", "lights long halls", "by Ada Moss"])
def test_linked_name_in_brackets_that_no_title_follows_is_the_title(behind: str) -> None:
    assert titles_of(f"- [[Lamp Tuning]({PAPER})] {behind}\n") == ["Lamp Tuning"]


@pytest.mark.parametrize("contest", ["WWW'18 Open Challenge", "ICLR 2024 Lamp Competition", "KDD 2023 Task 5"])
def test_paper_on_a_contest_bears_its_name(contest: str) -> None:
    assert titles_of(f"- {contest}: Lighting of Long Halls. [[paper]]({PAPER})\n") == [
        f"{contest}: Lighting of Long Halls"
    ]
    assert titles_of(f"- ICML 2024 Spotlight: Lighting of Long Halls. [[paper]]({PAPER})\n") == [
        "Lighting of Long Halls"
    ]


@pytest.mark.parametrize("venue", ["**[arXiv]** ", "**[TLL]** ", "**[Foundations and Trends in Lamps]** ", "[arXiv] "])
@pytest.mark.parametrize("title", ["Lighting of Long Halls - A Survey", "3D Lighting of Long Halls", "A Hall of Lamps"])
def test_year_that_a_hyphen_joins_to_a_title_behind_a_venue_is_the_paper_s(venue: str, title: str) -> None:
    entry = entry_of(f"- {venue}2020-{title}, [[paper]({PAPER})]\n")

    assert (entry.title, entry.short_name, entry.year) == (title, None, 2020)


@pytest.mark.parametrize("title", ["2020-style Lighting of Halls", "2019-2020 Lamps in Halls", "2020 Lamps in Halls"])
def test_year_that_goes_on_otherwise_behind_a_venue_is_a_part_of_the_title(title: str) -> None:
    assert titles_of(f"- **[arXiv]** {title}, [[paper]({PAPER})]\n") == [title]


@pytest.mark.parametrize("before", ["", "Oil and "])
def test_year_with_a_hyphen_that_stands_behind_no_brackets_is_a_part_of_the_title(before: str) -> None:
    title = f"{before}2020-Lumen Lamps for Long Halls"

    assert titles_of(f"- {title}, [[paper]({PAPER})]\n") == [title]


def _grouped(*groups: str) -> str:
    titles = ("Lighting of Long Halls", "Oil for Dark Corridors", "Lamps that Burn Long", "Wicks of Old Lanterns")
    items = (
        f"- {group}{title}, [[paper]](https://arxiv.org/abs/2309.1230{number})\n"
        for number, (group, title) in enumerate(zip(groups, titles, strict=False))
    )
    return "".join(items)


def test_groups_in_brackets_that_all_items_of_a_section_begin_with_are_no_part_of_titles() -> None:
    text = _grouped("(Physics) ", "(Board Games) ", "(General) ")

    assert titles_of(text) == ["Lighting of Long Halls", "Oil for Dark Corridors", "Lamps that Burn Long"]


@pytest.mark.parametrize("others", [("(Old) ",), ("(Old) ", "(Older) ", ""), ("", "")])
def test_brackets_that_some_titles_begin_with_are_parts_of_them(others: tuple[str, ...]) -> None:
    assert titles_of(_grouped("(Almost) ", *others))[0] == "(Almost) Lighting of Long Halls"
