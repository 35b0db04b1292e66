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
