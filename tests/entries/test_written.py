"""Where the fields of an entry stand."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.made_up import STYLES, made_list
from support.outlines import entry_of, outline_of

from linter.entries.model import Entry, FieldName
from linter.papers.dates import PaperDate

AUTHORS = ("Jane Doe", "Ann van Roe", "Li Wu", "J. Q. Public", "Émile Müller")
VENUES = ("ICLR", "NeurIPS", "Findings of ACL", "TMLR", "Journal of Long Lights")


def fold(text: str) -> str:
    return " ".join(text.split())


def places(text: str, entry: Entry) -> dict[str, str]:
    """What the source holds where each field is said to stand, on one line."""
    return {name: fold(text[one.span.start : one.span.end]) for name, one in entry.written.items()}


def test_fields_around_a_linked_title() -> None:
    text = (
        "- [2023.10] [LANT: Sparse Lighting](https://arxiv.org/abs/2310.12307). _Jane Doe,\n  Li Wu._ "
        "*NeurIPS* 2023. [[Code]](https://github.com/doe/x)\n"
    )

    assert places(text, entry_of(text)) == {
        "short-name": "LANT",
        "authors": "Jane Doe, Li Wu",
        "venue": "NeurIPS",
        "year": "2023",
        "date": "2023.10",
    }


def test_fields_of_a_heading_and_its_lines() -> None:
    text = (
        "#### Sparse Lighting (LANT) (ICLR 2024)\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
        "authors:  Jane Doe, Li Wu\n"
    )

    assert places(text, entry_of(text)) == {
        "short-name": "LANT",
        "authors": "Jane Doe, Li Wu",
        "venue": "ICLR",
        "year": "2024",
    }


def test_fields_of_a_row() -> None:
    text = (
        "| Name | Title | Authors | Venue | Paper |\n|---|---|---|---|---|\n"
        "| LANT | Sparse Lighting of Halls | Jane Doe, Li Wu | Light  Letters | [pdf](https://a.org/b.pdf) |\n"
    )

    assert places(text, entry_of(text)) == {
        "short-name": "LANT",
        "authors": "Jane Doe, Li Wu",
        "venue": "Light Letters",
    }


def test_fields_of_a_citation_are_raw() -> None:
    text = (
        "#### Sparse Lighting\n\ncitation:\n```bibtex\n@inproceedings{a,\n  title={Sparse Lighting},\n"
        '  author={Doe, Jane and\n    M{\\"u}ller, Ann},\n  booktitle={Proceedings of {ICLR}},\n  year=2024,\n'
        "  month=may\n}\n```\n"
    )
    entry = entry_of(text)

    assert places(text, entry) == {
        "authors": 'Doe, Jane and M{\\"u}ller, Ann',
        "venue": "Proceedings of {ICLR}",
        "year": "2024",
        "date": "may",
    }
    assert (entry.authors, entry.date) == (("Jane Doe", "Ann Müller"), PaperDate(2024, 5))


def test_venue_of_a_badge_stands_in_its_address() -> None:
    text = "- ![venue](https://img.shields.io/badge/Venue-Light%20Letters-blue) **Lights of Halls**. [pdf](https://arxiv.org/abs/2309.12307)\n"
    venue = entry_of(text).written[FieldName.VENUE]

    assert (venue.text, text[venue.span.start : venue.span.end]) == (
        "Light Letters",
        "https://img.shields.io/badge/Venue-Light%20Letters-blue",
    )


def test_year_of_an_identifier_is_not_written() -> None:
    entry = entry_of("- [Sparse Lighting of Halls](https://arxiv.org/abs/2309.12307)\n")

    assert (entry.year, dict(entry.written)) == (2023, {})


blanks = st.sampled_from([" ", "  ", "\n  ", " \t"])


@st.composite
def bullets(draw: st.DrawFn) -> tuple[str, str, str]:
    """A list item with its authors and venue as it writes them."""
    gap = draw(blanks)
    names = draw(st.lists(st.sampled_from(AUTHORS), min_size=2, max_size=4, unique=True))
    authors = f",{gap}".join(name.replace(" ", draw(blanks)) for name in names)
    venue = draw(st.sampled_from(VENUES)).replace(" ", gap)
    mark = draw(st.sampled_from(["", "_", "*"]))
    behind = draw(st.sampled_from([". ", " <br> ", ".\n  "]))
    text = (
        f"- [Sparse Lighting of Halls](https://arxiv.org/abs/2309.12307){behind}{mark}{authors}{mark}{behind}"
        f"{venue}{gap}2024.\n"
    )
    return text, authors, venue


@settings(deadline=None)
@given(bullets())
def test_what_is_read_stands_where_it_is_said_to(made: tuple[str, str, str]) -> None:
    text, authors, venue = made
    entry = entry_of(text)

    assert places(text, entry) == {"authors": fold(authors), "venue": fold(venue), "year": "2024"}
    assert {name: one.text for name, one in entry.written.items()} == places(text, entry)


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 10_000))
@pytest.mark.parametrize("style", STYLES)
def test_places_of_made_up_lists_hold_what_was_read(style: str, seed: int) -> None:
    for name, text in made_list(style, 8, seed).items():
        for entry in outline_of(text).entries if name.endswith(".md") else ():
            for one in entry.written.values():
                assert entry.span.covers(one.span)
                assert one.text == fold(text[one.span.start : one.span.end])
            if entry.venue:
                assert re.search(r"\w+$", entry.venue)[0] in entry.written[FieldName.VENUE].text
