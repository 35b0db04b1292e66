"""A list in the style of this repository's: an index page a family, with counts and a line a paper."""

from pathlib import Path

import pytest
from support.adding import BIBTEX, NEW, Scratch, lines, new_lines

from linter.errors import InputError

CONFIG = """
select = ["ALL"]
ignore = ["BIB006"]

[counts]
"README.md" = ["({count} papers)", "list of {count} papers"]
"*/*.md" = ["({count} papers)", "({count} paper)"]
"methods/*.md" = ["{count} papers, newest first", "{count} papers in "]

[entries]
order = "newest-first"

[arxiv]
link-form = "abs"

[[taxonomy]]
area = "methods"
file = "methods/lamps/oil.md"
sections = ["Wicks", "Burners"]

[taxonomy.keywords]
"Wicks" = ["wick"]
"Burners" = ["burner", "hinges"]
"""


def entry(name: str, month: str, venue: str = "", code: bool = True) -> str:
    arxiv = f"{month}.10001"
    key = f"doe20{month[:2]}{name.split(maxsplit=1)[0].lower()}"
    published = f"  booktitle={{{venue}}},\n" if venue else ""
    link = f"github link: [here](https://github.com/a/{name.split(maxsplit=1)[0]})\n\n" if code else ""
    return (
        f"### {name}\n\npaper link: [here](https://arxiv.org/abs/{arxiv})\n\n{link}citation:\n\n"
        f"```bibtex\n@{'inproceedings' if venue else 'misc'}{{{key},\n  title={{{name}}},\n  author={{Jane Doe}},\n"
        f"{published}  year={{20{month[:2]}}},\n  eprint={{{arxiv}}},\n  archivePrefix={{arXiv}}\n}}\n```\n"
    )


ICLR = "International Conference on Learning Representations"
OIL = "\n".join(
    [
        "# Oil Lamps\n\nLamps that burn oil.\n\n5 papers, newest first in each section.\n",
        "## Contents\n\n- [Wicks](#wicks) (2 papers)\n- [Burners](#burners) (3 papers)\n",
        "## Wicks\n\nWhat burns.\n",
        entry("Folded Wicks", "2502"),
        entry("Wicks of Cotton", "2201", ICLR),
        "## Burners\n\nWhat holds it.\n",
        entry("Burners of Brass", "2503", ICLR),
        entry("Tall Burners", "2403"),
        entry("Burners and Wind", "2302"),
    ]
)
LAMPS = """# Lamps

Lamps of all kinds.

5 papers in 1 section.

## Contents

- [Oil Lamps](lamps/oil.md) (5 papers): lamps that burn oil.

## Oil Lamps

### Wicks

- [Folded Wicks](lamps/oil.md#folded-wicks), 2025
- [Wicks of Cotton](lamps/oil.md#wicks-of-cotton), ICLR 2022

### Burners

- [Burners of Brass](lamps/oil.md#burners-of-brass), ICLR 2025
- [Tall Burners](lamps/oil.md#tall-burners), 2024
- [Burners and Wind](lamps/oil.md#burners-and-wind), 2023
"""
README = "# Lanterns\n\nA list of 5 papers.\n\n- [Lamps](methods/lamps.md) (5 papers)\n"
FILES = {"litlint.toml": CONFIG, "README.md": README, "methods/lamps.md": LAMPS, "methods/lamps/oil.md": OIL}
MISC = BIBTEX.replace("inproceedings", "misc").replace(f"  booktitle={{{ICLR}}},\n", "")


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    made = Scratch.of(tmp_path, FILES)
    assert made.found() == []
    return made


@pytest.mark.parametrize(("bibtex", "published"), [(BIBTEX, "ICLR 2024"), (MISC, "2024")])
def test_line_is_written_where_the_entry_stands_among_its_neighbours(
    scratch: Scratch, bibtex: str, published: str
) -> None:
    added = scratch.added(bibtex, section="Burners")
    title = "Doors at Night: A Study of Hinges"
    line = f"- [{title}](lamps/oil.md#doors-at-night-a-study-of-hinges), {published}"

    assert f"#burners-of-brass), ICLR 2025\n{line}\n- [Tall Burners]" in added.after["methods/lamps.md"]


def test_every_count_that_was_right_is_right_again(scratch: Scratch) -> None:
    added = scratch.added(section="Burners")

    assert new_lines(added) == ["A list of 6 papers.", "- [Lamps](methods/lamps.md) (6 papers)"]
    assert "6 papers in 1 section." in new_lines(added, "methods/lamps.md")
    assert new_lines(added, "methods/lamps/oil.md")[:2] == [
        "6 papers, newest first in each section.",
        "- [Burners](#burners) (4 papers)",
    ]


def test_count_that_was_wrong_stays_for_its_keeper(tmp_path: Path) -> None:
    files = FILES | {"README.md": README.replace("of 5 papers", "of 1,117 papers")}

    assert lines(Scratch.of(tmp_path, files).added(section="Burners"), "README.md", "- ") == [
        "- [Lamps](methods/lamps.md) (5 papers)"
    ]


def test_count_of_entries_is_not_kept_because_that_of_papers_with_links_would_do(tmp_path: Path) -> None:
    post = entry("Burners in Rain", "2301").replace("https://arxiv.org/abs/2301.10001", "https://a.example/rain")
    post = post.replace("paper link", "blog link").replace(",\n  eprint={2301.10001},\n  archivePrefix={arXiv}", "")
    index = LAMPS.replace("(5 papers)", "(6 papers)") + "- [Burners in Rain](lamps/oil.md#burners-in-rain), 2023\n"
    files = FILES | {
        "methods/lamps/oil.md": OIL.replace("5 papers,", "6 papers,").replace("(3 papers)", "(4 papers)") + "\n" + post,
        "methods/lamps.md": index.replace("5 papers in", "6 papers in"),
    }
    added = Scratch.of(tmp_path, files).added(section="Burners")

    assert "7 papers, newest first in each section." in added.after["methods/lamps/oil.md"]
    assert "- [Burners](#burners) (5 papers)" in added.after["methods/lamps/oil.md"]


def test_neighbours_code_is_not_the_papers(scratch: Scratch) -> None:
    assert "github" not in "\n".join(new_lines(scratch.added(section="Burners"), "methods/lamps/oil.md"))


def test_check_finds_nothing_after_it(scratch: Scratch) -> None:
    scratch.write(scratch.added(section="Burners"))

    assert scratch.found() == []


def test_section_is_proposed_where_the_words_are_sure(scratch: Scratch) -> None:
    spot = scratch.added(MISC.replace("A Study of Hinges", "Burners without Hinges")).spot

    assert spot is not None
    assert spot.section == "`Burners` in methods/lamps/oil.md"


def test_index_that_names_few_of_the_neighbours_stays(tmp_path: Path) -> None:
    few = LAMPS.replace("- [Tall Burners](lamps/oil.md#tall-burners), 2024\n", "")
    added = Scratch.of(tmp_path, FILES | {"methods/lamps.md": few}).added(section="Burners")

    assert "Doors at Night" not in added.after["methods/lamps.md"]


def test_index_whose_lines_say_what_is_not_known_stays(tmp_path: Path) -> None:
    rated = LAMPS.replace(", 2024", ", 2024, rated four").replace(", 2023", ", 2023, rated four")
    rated = rated.replace(", ICLR 2025", ", ICLR 2025, rated four")
    added = Scratch.of(tmp_path, FILES | {"methods/lamps.md": rated}).added(section="Burners")

    assert "Doors at Night" not in added.after["methods/lamps.md"]


def test_all_files_are_written_or_none(scratch: Scratch) -> None:
    added = scratch.added(section="Burners")
    root = scratch.located.papers.root
    (root / "methods" / "lamps.md").write_text(LAMPS + "\nchanged meanwhile\n", encoding="utf-8")

    with pytest.raises(InputError, match="it has changed since it was read"):
        scratch.write(added)

    assert (scratch.text(), scratch.text("methods/lamps/oil.md")) == (README, OIL)
    assert NEW not in scratch.text("methods/lamps.md")
