import pytest
from support.outlines import outline_of

from linter.entries.model import Style

URL = "https://arxiv.org/abs/2309.12307"


def entries_of(text: str) -> list[tuple[Style, str]]:
    return [(entry.style, entry.title) for entry in outline_of(text).entries]


@pytest.mark.parametrize(
    "items",
    [
        [f"- **First Lantern** [paper]({URL})"],
        [f"- **First Lantern** [paper]({URL})", "- **Second Lantern** [paper](https://arxiv.org/abs/2309.12308)"],
        [f"- **First Lantern**, [[paper]]({URL})", "- **Second Lantern**, [[paper]](https://arxiv.org/abs/2309.12308)"],
    ],
)
def test_short_titles_before_links_are_entries_of_their_section(items: list[str]) -> None:
    titles = ["First Lantern", "Second Lantern"][: len(items)]

    assert entries_of("# Lamps\n\n## Corridors\n\n" + "\n".join(items) + "\n") == [
        (Style.BULLET, title) for title in titles
    ]


def test_list_whose_first_item_has_lost_its_title_is_one_of_entries() -> None:
    items = [f"- [[Paper]]({URL})", f"- **First Lantern** [[Paper]]({URL})", f"- **Second Lantern** [[Paper]]({URL})"]

    assert entries_of("# Lamps\n\n## Corridors\n\n" + "\n".join(items) + "\n") == [
        (Style.BULLET, "First Lantern"),
        (Style.BULLET, "Second Lantern"),
    ]


def test_section_that_has_taken_the_fields_of_its_first_entry_is_none() -> None:
    entry = f"paper link: [here]({URL})\n\n"
    text = f"# Lamps\n\n## Corridors\n\n{entry}### One\n\n{entry}### Two\n\n{entry}"

    assert entries_of(text) == [(Style.HEADING, "One"), (Style.HEADING, "Two")]


def test_item_that_points_elsewhere_is_no_entry() -> None:
    text = f"# Lamps\n\n## Halls\n\n- **First** [paper]({URL})\n- More can be found [here](https://a.org/b).\n"

    assert entries_of(text) == [(Style.BULLET, "First")]


@pytest.mark.parametrize(
    "item",
    [f"- Paper: [here]({URL})", f"- [Paper]({URL})", f"- **Paper** [arXiv]({URL})", f"- **Paper**: [pdf]({URL})"],
)
def test_list_of_fields_belongs_to_the_heading_above(item: str) -> None:
    assert entries_of(
        f"# Lamps\n\n## Lanterns of Long Corridors\n\n{item}\n- Code: [here](https://github.com/a/b)\n"
    ) == [(Style.HEADING, "Lanterns of Long Corridors")]
