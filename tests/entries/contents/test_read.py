import pytest
from support.outlines import outline_of


def labels_of(text: str) -> list[list[tuple[str, int]]]:
    return [[(item.label, item.depth) for item in contents.items] for contents in outline_of(text).contents]


def test_nested_links_to_headings_of_the_file() -> None:
    text = "# List\n\n## Contents\n\n- [Halls](#halls)\n  - [Long](#long)\n    - [Dark](#dark)\n- [Stairs](#stairs)\n"
    outline = outline_of(text)
    (contents,) = outline.contents

    assert [(item.label, item.depth) for item in contents.items] == [
        ("Halls", 0),
        ("Long", 1),
        ("Dark", 2),
        ("Stairs", 0),
    ]
    assert contents.section is outline.sections[2]
    assert [text[item.span.start : item.span.end] for item in contents.items][:2] == [
        "- [Halls](#halls)",
        "- [Long](#long)",
    ]
    assert {text[item.marker.start : item.marker.end] for item in contents.items} == {"-"}
    assert contents.items[0].link.url == "#halls"


def test_links_to_other_files_stand_beside_fragments() -> None:
    text = "### Table of Contents\n\n* [Intro](#intro)\n* [Halls](./halls.md)\n* [Stairs](./stairs.md)\n"

    assert labels_of(text) == [[("Intro", 0), ("Halls", 0), ("Stairs", 0)]]


@pytest.mark.parametrize(
    "text",
    [
        "- [Halls](#halls)\n- [Stairs](#stairs)\n",
        "1. [Halls](#halls)\n2. [Stairs](#stairs)\n",
        "- 🔥 **[Halls](#halls)**\n- 2. [Stairs](#stairs)\n",
        "> - [Halls](#halls)\n> - [Stairs](#stairs)\n",
        "<details>\n\n- [Halls](#halls)\n- [Stairs](#stairs)\n\n</details>\n",
        "- [Halls](#halls): the long ones\n- [Stairs](#stairs): the steep ones\n- Others\n",
    ],
)
def test_tables_of_contents_without_a_heading(text: str) -> None:
    ((first, second),) = labels_of(text)

    assert (first[0], second[0]) == ("Halls", "Stairs")


@pytest.mark.parametrize("title", ["Contents", "📖 Table of Contents", "TOC", "1. Index", "目录", "Quick Link"])
def test_heading_that_says_contents(title: str) -> None:
    assert labels_of(f"## {title}\n\n- [Halls](halls.md)\n") == [[("Halls", 0)]]


@pytest.mark.parametrize(
    "text",
    [
        "- [Halls](#halls)\n- [Stairs](#stairs)\n- Ropes\n- Doors\n- Sills\n",
        "- **Ropes**, as [below](#ropes), turn.\n- **Sinusoids**, see [there](#sin), repeat.\n- [Both](#both)\n",
        "- [Halls](#halls)\n- [Lights](https://lights.example)\n- [Stairs](stairs.md)\n",
        "- [Halls](halls.md)\n- [Stairs](stairs.md)\n",
        "## Contents\n\n- Halls\n- Stairs\n",
        "[Halls](#halls) | [Stairs](#stairs)\n",
        "- [Top](#top)\n",
    ],
)
def test_other_lists_are_none(text: str) -> None:
    assert labels_of(text) == []


def test_every_link_of_a_line_is_an_item() -> None:
    text = "- [Halls](#halls) ([中文](#厅))\n- [Stairs](#stairs)\n"

    assert labels_of(text) == [[("Halls", 0), ("中文", 0), ("Stairs", 0)]]
