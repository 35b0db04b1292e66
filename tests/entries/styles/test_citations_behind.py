"""Items that are a title and a link that cites it: `Lighting Long Halls. [Moss (1974)](…)`, and such items below."""

import pytest
from support.outlines import entry_of, outline_of, titles_of

PDF = "https://halls.example.org/lamps.pdf"
PAGE = "https://halls.example.org/lamps.html"


@pytest.mark.parametrize(
    "label",
    [
        "Moss (1974)",
        "Moss, Oak (1974)",
        "Moss, de la Fir, Ben Oak (1974)",
        "Moss & Oak, 1974b",
        "Moss et al. (1974)",
        "Moss et al 1974",
    ],
)
@pytest.mark.parametrize("title", ["Long Halls", "Programming with Long Halls", "Who lights long halls?"])
@pytest.mark.parametrize("mark", ["", "**"])
def test_link_that_is_but_authors_and_year_cites_the_title_before_it(mark: str, title: str, label: str) -> None:
    entry = entry_of(f"1. {mark}{title}{mark}. [{label}]({PDF}).\n")

    assert (entry.title, entry.short_name) == (title, None)
    assert entry.paper_link is not None
    assert entry.paper_link.label == label


@pytest.mark.parametrize("label", ["Lighting Halls (1974)", "Moss and Oak on Halls", "Moss (1974) in Short"])
def test_link_that_says_more_than_authors_and_year_cites_no_title(label: str) -> None:
    assert titles_of(f"- Our lamps are told of here. [{label}]({PDF})\n") == []


def test_items_below_that_cite_as_the_one_above_does_are_papers_of_their_own() -> None:
    below = f"    * Lamps of the Halls. [Oak (1980)]({PDF}).\n        * Lamp Oil. [Fir (1990)]({PDF})\n"
    text = f"1. **Lighting**. [Moss (1974)]({PDF}).\n{below}1. **Oil**. [Oak (1975)]({PDF})\n"
    entries = outline_of(text).entries

    assert [entry.title for entry in entries] == ["Lighting", "Lamps of the Halls", "Lamp Oil", "Oil"]
    assert [len(entry.links) for entry in entries] == [1, 1, 1, 1]
    assert text[entries[0].span.start : entries[0].span.end] == f"1. **Lighting**. [Moss (1974)]({PDF})."


@pytest.mark.parametrize("note", ["It burns all night.", f"[slides]({PDF})", f"See the halls. [More of them]({PDF})"])
def test_what_is_told_below_a_cited_title_stays_its_own(note: str) -> None:
    (entry,) = outline_of(f"1. **Lighting**. [Moss (1974)]({PDF}).\n    * {note}\n").entries

    assert entry.title == "Lighting"


def test_title_cited_with_a_link_to_what_nobody_knows_is_an_entry_among_papers() -> None:
    papers = "".join(f"- Lighting of Hall {n}. [Moss ({1974 + n})]({PDF})\n" for n in range(3))
    page = f"- Lamps in the Long Halls. [Oak, Fir (1980)]({PAGE})\n"

    assert titles_of(f"{papers}{page}")[3:] == ["Lamps in the Long Halls"]
    assert titles_of(page) == []
