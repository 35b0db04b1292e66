"""The section of a new paper: the one that is named, else the one that its words surely speak for."""

from pathlib import Path

import pytest
from support.adding import Scratch

from linter.errors import UsageError

BULLET = "- [Lanterns {}](https://arxiv.org/abs/24{:02}.10001)\n"
FILES = {
    "README.md": "# Lanterns\n\n## Lamps\n\n"
    + BULLET.format("of Oil", 1)
    + "\n### Tall\n\n"
    + BULLET.format("of Tin", 2),
    "a.md": "# Ropes\n\n## Knots\n\n" + BULLET.format("on Ropes", 3) + "\n## Others\n\n" + BULLET.format("too", 4),
    "b.md": "# Doors\n\n## Hinges\n\n" + BULLET.format("at Doors", 5) + "\n## Others\n\n" + BULLET.format("yet", 6),
    "years.md": "# Years\n\n## Papers\n\n### 2024\n\n"
    + BULLET.format("new", 7)
    + "\n### 2023\n\n- [Old](https://arxiv.org/abs/2301.10001)\n",
    "index.md": "# Index\n\n## Oil\n\n- [The papers](oil.md)\n\n## Doors\n\n### Hinges\n\n- [The papers](b.md)\n\n"
    "[All](README.md) [of](a.md) [them](years.md) [are](empty.md) here.\n",
    "oil.md": "# Oil\n\n" + BULLET.format("with Oil", 8),
    "empty.md": "# Empty\n\n## Nothing yet\n\nTo come.\n",
}


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    return Scratch.of(tmp_path, FILES)


@pytest.mark.parametrize(
    ("file", "section", "wanted"),
    [
        (None, "Tall", "`Lamps > Tall` in README.md"),
        (None, "Lamps > Tall", "`Lamps > Tall` in README.md"),
        (None, "Lamps", "`Lamps` in README.md"),
        ("a.md", "Others", "`Others` in a.md"),
        (None, "Papers", "`Papers > 2024` in years.md"),
        (None, "Doors > Hinges", "`Hinges` in b.md"),
        (None, "Oil", "oil.md"),
        ("empty.md", "Nothing yet", "`Nothing yet` in empty.md"),
    ],
)
def test_section_is_named(scratch: Scratch, file: str | None, section: str, wanted: str) -> None:
    spot = scratch.added(file=file, section=section).spot

    assert spot is not None
    assert spot.section == wanted


@pytest.mark.parametrize(
    ("file", "section", "message"),
    [
        ("c.md", None, r"c\.md is no file of the list that can be read; it may be README\.md, a\.md"),
        ("year.md", None, r"year\.md is no file of the list that can be read; it may be years\.md$"),
        (None, "Hinge", r"no section is called 'Hinge'; it may be `Hinges` in b\.md$"),
        (None, "Lamps > Talls", r"no section is called 'Lamps > Talls'; it may be `Lamps > Tall` in README\.md$"),
        (None, "Wicks", "no section is called 'Wicks'$"),
        ("a.md", "Hinges", "no section is called 'Hinges'$"),
        (None, "Others", r"several sections are called 'Others'; it may be `Others` in a\.md, `Others` in b\.md$"),
        (None, None, "it is not sure where 'Doors at Night: A Study of Hinges' belongs: name the place with --to"),
    ],
)
def test_place_that_is_not_one_is_refused_with_what_it_may_be(
    scratch: Scratch, file: str | None, section: str | None, message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        scratch.added(file=file, section=section)


def test_only_section_with_entries_needs_no_name(tmp_path: Path) -> None:
    spot = (
        Scratch.of(tmp_path, {"README.md": f"# T\n\n## Lamps\n\n{BULLET.format('x', 1)}\n## About\n\nUs.\n"})
        .added()
        .spot
    )

    assert spot is not None
    assert (spot.section, spot.row) == ("`Lamps` in README.md", 6)


def test_empty_section_gets_its_entry_as_others_of_the_list_are(scratch: Scratch) -> None:
    after = scratch.added(file="empty.md", section="Nothing yet").after["empty.md"]

    assert after == (
        "# Empty\n\n## Nothing yet\n\nTo come.\n\n"
        "- [Doors at Night: A Study of Hinges](https://arxiv.org/abs/2404.98765)\n"
    )


def test_list_without_entries_gets_one_in_the_heading_style(tmp_path: Path) -> None:
    after = (
        Scratch.of(tmp_path, {"README.md": "# T\n\n## Lamps\n\nTo come.\n"}).added(section="Lamps").after["README.md"]
    )

    assert after.startswith(
        "# T\n\n## Lamps\n\nTo come.\n\n### Doors at Night: A Study of Hinges\n\npaper link: [here]("
    )
