"""What stands behind plain titles and is no part of them."""

import pytest
from support.outlines import entry_of, titles_of

PAPER = "[[pdf]](https://arxiv.org/pdf/2309.12307)"


@pytest.mark.parametrize(
    ("fields", "authors", "venue"),
    [
        ("Ada Moss, et al. | ICML", ("Ada Moss",), "ICML"),
        ("A. Moss | arXiv", ("A. Moss",), "arXiv"),
        ("Ada Moss, Ben Oak | Lantern Letters", ("Ada Moss", "Ben Oak"), None),
        ("Ada Moss, Ben Oak", ("Ada Moss", "Ben Oak"), None),
        ("ICML", (), "ICML"),
    ],
)
def test_fields_behind_bars_are_no_part_of_a_title(fields: str, authors: tuple[str, ...], venue: str | None) -> None:
    entry = entry_of(f"- 2023 | Lighting of Long Halls | {fields} | {PAPER}\n")

    assert (entry.title, entry.authors, entry.venue, entry.year) == ("Lighting of Long Halls", authors, venue, 2023)


@pytest.mark.parametrize("title", ["Lighting of Long Halls | With Lamps and Oil", "Oil | Wicks | Lamps"])
def test_bar_that_no_field_stands_behind_stays_in_a_title(title: str) -> None:
    assert titles_of(f"- {title} {PAPER}\n") == [title]


@pytest.mark.parametrize("date", ["[4 Jun 2024]", "[Jun 2024]", "[2024-06-04]"])
def test_date_in_brackets_is_no_part_of_a_title(date: str) -> None:
    assert titles_of(f"- Lighting of Long Halls {date} [Repo](https://github.com/moss/lamp) {PAPER}\n") == [
        "Lighting of Long Halls"
    ]


@pytest.mark.parametrize("behind", [", PDF: <{}>", ". Paper: <{}>", "; arXiv: [2309.12307]({})", "\n  PDF: <{}>"])
def test_label_of_a_link_behind_a_mark_or_a_line_is_no_part_of_a_title(behind: str) -> None:
    item = f"- Lighting of Long Halls{behind.format('https://arxiv.org/abs/2309.12307')}\n"

    assert titles_of(item) == ["Lighting of Long Halls"]


@pytest.mark.parametrize("title", ["Lighting of Long Halls, Read: With Oil", "Long Halls, Code: Lamps"])
def test_label_that_no_link_follows_stays_in_a_title(title: str) -> None:
    assert titles_of(f"- {title} [[paper](https://arxiv.org/abs/2309.12307)]\n") == [title]
