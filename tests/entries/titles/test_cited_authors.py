"""Authors before titles that are set off, as bibliographies have them."""

import pytest
from support.outlines import outline_of, titles_of

from linter.entries.titles.cited_authors import cited_authors
from linter.entries.visible import Visible


@pytest.mark.parametrize(
    ("before", "names", "is_dated"),
    [
        ("Moss, Ada, and Ben Oak. 2024. “", ("Ada Moss", "Ben Oak"), True),
        ("Moss, Ada, Cy V Elm,\nand Ben\nOak. 2024. “", ("Ada Moss", "Cy V Elm", "Ben Oak"), True),
        ("Moss, Ada B., et al. (2024). “", ("Ada B. Moss",), True),
        ("[12] Moss, Ada, and Ben Oak. ", ("Ada Moss", "Ben Oak"), False),
        ("Moss, A., van Oak, B. & Elm, C. D. ", ("A. Moss", "B. van Oak", "C. D. Elm"), False),
        ("De Elm, Cy. ", ("Cy De Elm",), False),
        ("Ada Moss, Ben Oak: ", ("Ada Moss", "Ben Oak"), False),
        ("Ada Moss. 2024. “", ("Ada Moss",), True),
        ("[12] Ada Moss. ", ("Ada Moss",), False),
        ("[12] A. Moss. ", ("A. Moss",), False),
        ("[12] Moss A, Oak B C. ", ("Moss A", "Oak B C"), False),
        ("[12] Bjo \u0308rn Moss. ", ("Björn Moss",), False),
        ("The Club of Oil. 2024. “", ("The Club of Oil",), True),
    ],
)
def test_authors_that_are_all_that_stands_before_a_title(before: str, names: tuple[str, ...], is_dated: bool) -> None:
    authors = cited_authors(Visible(before, (), (), ()), len(before))

    assert authors is not None
    assert (authors.names, authors.is_dated) == (names, is_dated)


@pytest.mark.parametrize(
    "before",
    ["Ada Moss. ", "Long lamps were lit. 2024. “", "The Oil Club. “", "by Ada Moss et al. ", "Moss, Ada ", "2024. “"],
)
def test_what_else_stands_before_a_title_is_no_authors(before: str) -> None:
    assert cited_authors(Visible(before, (), (), ()), len(before)) is None


def test_what_is_in_italics_behind_a_title_is_no_author_where_they_stand_before_it() -> None:
    entry, _ = outline_of(
        "Moss, Ada, and Ben Oak. 2024. “Lighting Long Halls.” *Lamps* 52: 484–89. <https://arxiv.org/abs/2309.12307>.\n\n"
        "Oak, Ben. 2023. “Oil for Lamps.” *Lamps* 51: 3–8. <https://arxiv.org/abs/2309.12308>.\n"
    ).entries

    assert (entry.title, entry.authors, entry.year) == ("Lighting Long Halls", ("Ada Moss", "Ben Oak"), 2024)


@pytest.mark.parametrize(("number", "read"), [(8, 8), (7, 0)])
@pytest.mark.parametrize(
    "reference",
    [
        "Moss, Ada, and Ben Oak. 2024. “Lighting Long Halls {}.” *Lamps* 52 (3): 484–89.",
        "**[Oil] Lighting Long Halls {}**. (2024-ICML) Ada Moss, Ben Oak.\n**TLDR**: It is lit.",
        "**Lighting Long Halls {}**, Ada Moss, Ben Oak. ICML 2024",
        "**[{0}]** Moss, Ada, & Oak, Ben (2024). **Lighting Long Halls {0}**. Lamps, 52(3):484–89.",
    ],
)
def test_paragraphs_without_links_are_entries_where_enough_tell_of_a_paper(
    reference: str, number: int, read: int
) -> None:
    paragraphs = "".join(f"{reference.format(n)}\n\n" for n in range(number))
    entries = outline_of(f"# Lamps\n\n- [Halls](#halls)\n\n## Halls\n\n{paragraphs}").entries

    assert len(entries) == read
    assert all(entry.title.startswith("Lighting Long Halls") and entry.year == 2024 for entry in entries)
    assert all(entry.authors == ("Ada Moss", "Ben Oak") and entry.short_name is None for entry in entries)


@pytest.mark.parametrize(
    "prose",
    [
        'As Ada Moss and Ben Oak say, "light is all that halls lack" in 2024.',
        "**Note that halls are lit**: in 2024 Ada Moss told so at ICML.",
        "**Lighting Long Halls** is by Ada Moss and was lit in 2024.",
    ],
)
def test_prose_that_names_people_and_a_year_is_no_reference(prose: str) -> None:
    assert titles_of("# Lamps\n\n- [Halls](#halls)\n\n## Halls\n\n" + f"{prose}\n\n" * 9) == []


@pytest.mark.parametrize(
    ("reference", "title", "authors"),
    [
        ("Ada Moss. **Lighting {} Halls of Oak**. In Lamps, pp. 1–9, 1998.", "Lighting {} Halls of Oak", ("Ada Moss",)),
        ("Moss A, Oak B. **Hall {}**. arXiv preprint arXiv:1703.00001, 2017.", "Hall {}", ("Moss A", "Oak B")),
        (
            "A. Moss. **Lighting {} halls of oak**: A lamp for each.\nOil and Light, 4(1):131–139, 1992.",
            "Lighting {} halls of oak: A lamp for each",
            ("A. Moss",),
        ),
    ],
)
def test_authors_behind_a_number_may_be_one_or_stand_before_a_title_of_two_words(
    reference: str, title: str, authors: tuple[str, ...]
) -> None:
    paragraphs = "".join(f"**[{n}]** {reference.format(n)}\n\n" for n in range(1, 9))
    entries = outline_of(f"# Lamps\n\n- [Halls](#halls)\n\n## Halls\n\n{paragraphs}").entries

    assert [(entry.title, entry.authors, entry.short_name) for entry in entries] == [
        (title.format(n), authors, None) for n in range(1, 9)
    ]


def test_sentence_behind_the_colon_of_a_cited_title_is_no_subtitle_where_no_venue_follows() -> None:
    told = "[1] Ada Moss, Ben Oak. **Long Halls in 2024**: This one lights a hall. It is long.\n\n"
    entries = outline_of(f"# Lamps\n\n- [Halls](#halls)\n\n## Halls\n\n{told * 8}").entries

    assert {entry.title for entry in entries} <= {"Long Halls in 2024"}


def test_quote_that_opens_before_the_bold_of_a_title_is_none_of_it() -> None:
    item = '[4] Ada Moss, et al. "**“Ask Me: Lamps of Long Halls**." arXiv:2309.12307 (2023)'

    assert titles_of(f"- {item} [[pdf]](https://arxiv.org/abs/2309.12307)\n") == ["Ask Me: Lamps of Long Halls"]


@pytest.mark.parametrize(
    ("item", "is_read"),
    [
        ("Moss. **Lighting of the long halls.** ICML, 2024.", True),
        ("Moss. **Lighting of the long halls**. ICML 2024", True),
        ("Moss. **Lighting of the long halls.** It was lit in 2024.", False),
        ("Ada. Moss. **Lighting of the long halls.** ICML, 2024.", False),
    ],
)
def test_family_name_of_one_author_before_a_title_in_bold_among_references(item: str, is_read: bool) -> None:
    references = "".join(f"* Oak et al. **Lighting of hall {n}.** ICML, 2023.\n\n" for n in range(8))
    titles = titles_of(f"# Lamps\n\n[site](https://halls.example.org)\n\n## Halls\n\n{references}* {item}\n")

    assert titles[8:] == (["Lighting of the long halls"] if is_read else [])
