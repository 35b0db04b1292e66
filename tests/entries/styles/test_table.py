import pytest
from support.outlines import entry_of, outline_of, titles_of

from linter.entries.model import LinkKind, Style


def table(header: str, *rows: str) -> str:
    dashes = "|".join("---" for _ in header.split("|"))
    return "\n".join(f"| {line} |" for line in (header, dashes, *rows)) + "\n"


def test_title_cell_with_badges_and_authors() -> None:
    row = (
        "[![Star](https://img.shields.io/github/stars/doe/lantern.svg)](https://github.com/doe/lantern) "
        "[![Publish](https://img.shields.io/badge/Conference-ICLR'24-blue)]() <br> :star: "
        "[LANT: Sparse Lighting](https://github.com/doe/lantern) <br> Jane Doe, Richard Roe "
        '| <img src="https://arxiv.org/html/2309.12308v1/x1.png"> '
        "| [Github](https://github.com/doe/lantern) <br> [Paper](https://arxiv.org/abs/2309.12307)"
    )
    text = table("Title & Authors | Introduction | Links", row).replace(") |\n", ") | [//]: #10/24\n")
    entry = entry_of(f"## Halls\n\n{text}")

    assert entry.style is Style.TABLE
    assert (entry.title, entry.short_name) == ("LANT: Sparse Lighting", "LANT")
    assert entry.authors == ("Jane Doe", "Richard Roe")
    assert (entry.venue, entry.year) == ("ICLR", 2024)
    assert [(link.label, link.kind) for link in entry.links] == [
        ("Star", LinkKind.CODE),
        ("LANT: Sparse Lighting", LinkKind.CODE),
        ("Github", LinkKind.CODE),
        ("Paper", LinkKind.PAPER),
    ]
    assert entry.arxiv is not None
    assert entry.arxiv.base == "2309.12307"
    assert entry.category == ("Halls",)


def test_columns_say_what_their_cells_hold() -> None:
    text = table(
        "Year | Venue | Authors | Paper | Code",
        "2024 | ICLR | Jane Doe, Ann Roe | [Sparse Lighting of Halls](https://arxiv.org/abs/2309.12307) | [link](https://github.com/doe/a)",
        "2023 | Lights | Li Wu | Dense Lighting of Halls | -",
    )
    first, second = outline_of(text).entries

    assert (first.title, first.year, first.venue, first.authors) == (
        "Sparse Lighting of Halls",
        2024,
        "ICLR",
        ("Jane Doe", "Ann Roe"),
    )
    assert [link.kind for link in first.links] == [LinkKind.PAPER, LinkKind.CODE]
    assert (second.title, second.year, second.venue, second.paper_link) == (
        "Dense Lighting of Halls",
        2023,
        "Lights",
        None,
    )


def test_name_beside_a_titled_paper_is_the_short_name() -> None:
    text = table("Method | Paper", "LANT | [Sparse Lighting of Long Corridors](https://arxiv.org/abs/2309.12307)")
    entry = entry_of(text)

    assert (entry.title, entry.short_name) == ("Sparse Lighting of Long Corridors", "LANT")


def test_name_is_the_title_where_no_cell_holds_one() -> None:
    text = table(
        "Method | Paper | Code", "LANT | [paper](https://arxiv.org/abs/2309.12307) | [code](https://github.com/doe/a)"
    )
    entry = entry_of(text)

    assert (entry.title, entry.short_name) == ("LANT", None)
    assert text[entry.title_span.start : entry.title_span.end] == "LANT"


def test_header_says_what_a_bare_link_is() -> None:
    entry = entry_of(table("Name | Paper", "LANT | [link](https://doe.example/lant)"))

    assert entry.paper_link is not None
    assert entry.paper_link.kind is LinkKind.PAPER


def test_tables_of_data_hold_no_entries() -> None:
    text = table(
        "Dataset | LM | Math | Length | Splits | Paper",
        "[Halls](https://github.com/doe/halls) | ✓ | ✗ | 5.2 | train/test | [2309.12307](https://arxiv.org/abs/2309.12307)",
        "[Stairs](https://github.com/doe/stairs) | ✗ | ✓ | 12K | test | [2309.12307](https://arxiv.org/abs/2309.12307)",
    )

    assert titles_of(text) == []


def test_tables_without_papers_hold_no_entries() -> None:
    text = table(
        "Platform | Access", "Halls | [[Source](https://halls.example)]", "Stairs | [[Source](https://stairs.example)]"
    )

    assert titles_of(text) == []


def test_short_rows_and_empty_cells() -> None:
    text = table("Title | Link", "[Sparse Lighting of Halls](https://arxiv.org/abs/2309.12307)", " | ", "")

    assert titles_of(text) == ["Sparse Lighting of Halls"]


def test_escaped_pipe_belongs_to_the_title() -> None:
    text = table("Title | Link", "[Lights \\| Halls \\| Stairs](https://arxiv.org/abs/2309.12307) | x")

    assert titles_of(text) == ["Lights | Halls | Stairs"]


def test_words_beside_a_picture_in_a_table_without_a_header_are_no_entry_though_they_point_to_papers() -> None:
    told = "<b>Lit halls.</b> They have lamps, as in {} and {}."
    links = [f'<a href="https://arxiv.org/abs/2309.1230{number}">hall {number}</a>' for number in range(2)]
    rows = f"<tr><td>{told.format(*links)}</td><td><img src='halls.png'></td></tr>\n<tr><th>A chart of halls</th></tr>"

    assert titles_of(f"<table>\n{rows}\n</table>\n") == []


def test_title_of_one_word_is_a_title_where_the_header_says_so() -> None:
    text = table(
        "Year | Title | Links",
        "2023 | [Lamps](https://arxiv.org/abs/2309.12307) | [code](https://github.com/doe/a)",
        "2024 | **Lights Out** | [[paper]](https://aclanthology.org/2024.acl-long.1/)",
    )
    assert [entry.title for entry in outline_of(text).entries] == ["Lamps", "Lights Out"]


def test_row_with_a_paper_is_an_entry_among_others_where_the_header_says_titles() -> None:
    rows = (
        "23.07 | Halls of Lanterns | [link](https://github.com/doe/halls)",
        "23.10 | Lantern Detection Service | [link](https://a.example)<br/>[paper](https://arxiv.org/abs/2309.12307)",
        "23.12 | Stairs of Lanterns | [link](https://github.com/doe/stairs)",
    )

    assert titles_of(table("Date | Title | URL", *rows)) == ["Lantern Detection Service"]
    assert titles_of(table("Date | What | URL", *rows)) == []


def test_column_of_authors_is_none_of_titles_whatever_its_header() -> None:
    text = table(
        "Date | Link | Publication | Authors",
        "2024/5/20 | [Lanterns amid Rapid Dusk](https://arxiv.org/abs/2309.12307) "
        "| Ada Moss, Ben van Oak, Richard Roe | Science",
    )

    assert titles_of(text) == ["Lanterns amid Rapid Dusk"]


def test_kinds_that_come_again_and_again_are_no_short_names() -> None:
    text = (
        "| Title | Approach | Resources |\n|-|-|-|\n"
        "| Lamps in Long Halls | Offline | [pdf](https://arxiv.org/abs/2309.12301) |\n"
        "| Lamps in Short Halls | Offline | [pdf](https://arxiv.org/abs/2309.12302) |\n"
        "| Lamps in No Halls | Offline | [pdf](https://arxiv.org/abs/2309.12303) |\n"
    )

    assert {entry.short_name for entry in outline_of(text).entries} == {None}


def test_table_of_data_is_one_of_papers_where_each_name_leads_to_one() -> None:
    header = "Type | Method | Hall | Stairs | Night | Published"
    rows = [f"Lamp | [LANT{n}](https://arxiv.org/abs/2309.1230{n}) | 1{n}.5 | 2{n} | 0.{n} | 23.09" for n in (1, 2, 3)]

    assert titles_of(table(header, *rows)) == ["LANT1", "LANT2", "LANT3"]
    assert titles_of(table(header, *rows, "Lamp | LANT4 | 14.5 | 24 | 0.4 | 23.09")) == []


def test_number_below_a_header_of_dates_is_no_venue() -> None:
    text = table("Method | Published Date", *(f"[LANT{n}](https://arxiv.org/abs/2309.1230{n}) | 23.09" for n in (1, 2)))

    assert [entry.venue for entry in outline_of(text).entries] == [None, None]


def test_name_that_is_nearly_a_label_is_one_where_it_leads_to_a_paper() -> None:
    text = table(
        "Method | Venue",
        "[Dater](https://arxiv.org/abs/2309.12301) | -",
        "[Lamp](https://arxiv.org/abs/2309.12302) | -",
    )

    assert titles_of(text) == ["Dater", "Lamp"]


@pytest.mark.parametrize("heading", ["**_LANT family_** | |", "_Long halls_"])
def test_row_with_nothing_but_a_marked_text_is_the_heading_of_those_below_it(heading: str) -> None:
    rows = [f"LANT{n} | 2024 | [Paper](https://arxiv.org/abs/2309.1230{n})" for n in (1, 2, 3)]
    text = table("Method | Year | Link", heading, *rows, "**LANT4** | 2024 |", "LANT5 | |")

    assert titles_of(text) == ["LANT1", "LANT2", "LANT3", "LANT4", "LANT5"]


PUBLISHED = ("Lighting of Long Halls | NeurIPS 2020 | oil", "Lamps of the Sea | ICML 2020 |", "Wicks and Oil | — |")


@pytest.mark.parametrize("header", ["Title | Venue and Year | Topic", "Title | Venue/Year | Topic"])
def test_titles_that_are_said_to_have_come_out_at_venues_are_papers_without_links(header: str) -> None:
    linked = table("Title | Venue", "[Oil for Long Halls](https://arxiv.org/abs/2309.12307) | ICML 2023")

    titles = ["Oil for Long Halls", "Lighting of Long Halls", "Lamps of the Sea", "Wicks and Oil"]
    assert titles_of(f"# Lamps\n\n{linked}\n## Halls\n\n{table(header, *PUBLISHED)}") == titles


@pytest.mark.parametrize(
    "rows",
    [
        ("Title | Year", "Lighting of Long Halls | 2020", "Lamps of the Sea | 2021"),
        ("Title | Venue", "Lighting of Long Halls | Oil Club, 2020", "Lamps of the Sea | Hall"),
        ("Talk | Venue", "Lighting of Long Halls | ICML 2020", "Lamps of the Sea | ICML 2021"),
    ],
)
def test_titles_without_links_are_no_papers_where_less_is_said_of_them(rows: tuple[str, ...]) -> None:
    assert titles_of(f"# Lamps\n\nSee [lamps](https://lamps.example.org).\n\n{table(*rows)}") == []


@pytest.mark.parametrize("header", ["Method (PaperTitles)", "PaperTitle"])
def test_words_of_a_header_may_be_written_as_one(header: str) -> None:
    title = "Lighting Long Halls with Oil"
    data = " | ".join(["✗"] * 4)
    row = f'<i><b>{title}</b></i><br>, <a href="https://arxiv.org/abs/2309.12307"><img src="oil.png"></a></li> | {data}'

    assert titles_of(table(f"{header} | Oil | Gas | Wick | Hall", row, row)) == [title, title]


@pytest.mark.parametrize("nothing", ["NA", "n/a", "None", "TBA", "-"])
def test_cell_that_says_that_there_is_no_paper_has_no_title(nothing: str) -> None:
    titles = ["Lighting of Long Halls", "Lamps of the Sea"]
    rows = [f"LANT | [{title}](https://arxiv.org/abs/2309.12307) | [Code](https://lamps.org)" for title in titles]
    text = table("Name | Paper | Code", *rows, f"Oil | {nothing} | [Code](https://github.com/moss/oil)")

    assert titles_of(text) == titles


def test_cell_below_titles_that_is_a_list_of_linked_ones_is_an_entry_for_each() -> None:
    first = "[Lamps of the Sea](https://arxiv.org/abs/2309.12307)"
    second = "[Oil for Halls](https://arxiv.org/abs/2309.12308), [\\[appendix\\]](https://lamps.org/a.pdf)"
    entries = outline_of(table("Title | Venue", f"{first}, {second} | ICML 2023")).entries

    assert [(entry.title, len(entry.links), entry.venue) for entry in entries] == [
        ("Lamps of the Sea", 1, "ICML"),
        ("Oil for Halls", 2, "ICML"),
    ]


@pytest.mark.parametrize(
    "behind", [", [Sequel](https://arxiv.org/abs/2309.12308)", " and more", ", [video](https://a.org)"]
)
def test_cell_below_titles_that_is_no_list_of_them_is_one_entry(behind: str) -> None:
    text = table("Title | Venue", f"[Lamps of the Sea](https://arxiv.org/abs/2309.12307){behind} | ICML 2023")

    assert titles_of(text) == ["Lamps of the Sea"]
