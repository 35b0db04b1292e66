import pytest
from support.outlines import outline_of

from linter.entries.sections import names_no_paper


def test_paths_go_from_the_files_title_down() -> None:
    text = "Intro.\n\n# List\n\n## Halls\n\n### Long *ones*\n\n## Stairs 🪜\n"
    sections = outline_of(text).sections

    assert [section.path for section in sections] == [
        (),
        ("List",),
        ("List", "Halls"),
        ("List", "Halls", "Long ones"),
        ("List", "Stairs 🪜"),
    ]
    assert [section.parent for section in sections] == [None, None, sections[1], sections[2], sections[1]]
    assert [section.level for section in sections] == [0, 1, 2, 3, 2]


def test_spans_run_to_the_next_heading_of_the_level_or_a_higher_one() -> None:
    text = "Intro.\n\n# List\n\n## Halls\n\n### Long\n\n## Stairs\n"
    spans = [text[section.span.start : section.span.end] for section in outline_of(text).sections]

    assert spans == [
        "Intro.\n\n",
        "# List\n\n## Halls\n\n### Long\n\n## Stairs\n",
        "## Halls\n\n### Long\n\n",
        "### Long\n\n",
        "## Stairs\n",
    ]


def test_headings_in_html_count() -> None:
    text = '<div align="center">\n<h1>List of <b>Lights</b></h1>\n</div>\n\n## Halls\n\n- a\n'

    assert [section.path for section in outline_of(text).sections] == [
        (),
        ("List of Lights",),
        ("List of Lights", "Halls"),
    ]


def test_headings_in_lists_and_quotes_part_nothing() -> None:
    text = "# List\n\n> ## Note\n\n- ## Item\n\n## Halls\n"

    assert [section.title for section in outline_of(text).sections] == ["", "List", "Halls"]


def test_headings_that_are_several_quotes_part_sections() -> None:
    text = "# List\n\n> ### Halls\n\nText.\n\n> ### Stairs\n\n> ### Note\n> Said.\n"

    assert [section.title for section in outline_of(text).sections] == ["", "List", "Halls", "Stairs"]


def test_skipped_levels_and_setext_headings() -> None:
    text = "List\n====\n\n#### Halls\n\nStairs\n------\n"

    assert [section.path for section in outline_of(text).sections] == [
        (),
        ("List",),
        ("List", "Halls"),
        ("List", "Stairs"),
    ]


def test_text_without_headings_is_one_section() -> None:
    (section,) = outline_of("Intro.\n").sections

    assert (section.heading, section.title, section.path) == (None, "", ())
    assert outline_of("").sections != ()


def test_entries_before_any_section() -> None:
    (entry,) = outline_of("#### Lights\n\npaper link: [here](u)\n").entries

    assert entry.category == ()


@pytest.mark.parametrize(
    "title",
    [
        *("Citation", "How to Cite", "🎉 News", "1. Introduction", "Contributing to this list"),
        *("LAMPs News", "⚡News: our paper is out"),
    ],
)
def test_titles_of_no_paper(title: str) -> None:
    assert names_no_paper(title)


@pytest.mark.parametrize(
    "title", ["News from the Dark", "Fake News", "Citing Lights in Halls", "Contents of Long Halls", "About Time"]
)
def test_titles_that_may_be_a_papers(title: str) -> None:
    assert not names_no_paper(title)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("## Navigation\n\n- [Halls](#halls)\n- [Stairs](#stairs)\n", True),
        ("## Navigation\n\n- [Halls](halls.md)\n- [Stairs](stairs.md)\n", True),
        ("## Navigation\n", True),
        ("## Table of Contents - 2\n\n- [Halls](#halls)\n- [Stairs](#stairs)\n", True),
        ("## Quick Links\n\n[Our paper](https://arxiv.org/abs/2309.12307) | [Site](https://lanterns.org)\n", True),
        ("## Navigation\n\n- [A](https://arxiv.org/abs/2309.12307)\n- [B](https://arxiv.org/abs/2309.12308)\n", False),
        ("## Tasks\n\n### Navigation\n\n- A [[paper](https://arxiv.org/abs/2309.12307)] [[code](#)]\n", False),
        ("## Tasks\n\n### Contents\n\n- [A](#a)\n- [paper](https://arxiv.org/abs/2309.12307)\n", True),
        ("## Halls\n\n- [A](https://arxiv.org/abs/2309.12307)\n", False),
    ],
)
def test_section_called_contents_that_leads_to_papers_is_a_category(text: str, *, wanted: bool) -> None:
    assert outline_of(f"# Lanterns\n\n{text}\n## Oil\n\nSmoke.\n").sections[-2].is_contents is wanted
