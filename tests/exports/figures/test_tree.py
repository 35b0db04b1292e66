import sys

from support.shelves import Sources, families_of, item, outline, shelves_of

from linter.exports.figures.tree import Group, families, largest, well_known

ONE, TWO, THREE, FOUR = (item(name, f"240{n}.0000{n}") for n, name in enumerate(("Wick", "Oil", "Glass", "Soot"), 1))
TOML = """
[[taxonomy]]
area = "light"
file = "light/dim/faint.md"
sections = []

[[taxonomy]]
area = "light"
file = "light/bright/glaring.md"
sections = []

[[taxonomy]]
area = "fuel"
file = "fuel/oils.md"
sections = ["Heavy"]
"""
DECLARED = {
    "README.md": f"# Lanterns\n\n## News\n\n{ONE}",
    "light/dim.md": "# Dim Light\n",
    "light/dim/faint.md": f"# Faint\n\n{ONE}",
    "light/bright/glaring.md": f"# Glaring\n\n{TWO}{THREE}",
    "fuel/oils.md": f"# Oils\n\n## Heavy\n\n{FOUR}",
}


def test_headings_of_the_only_file_are_families_and_sections() -> None:
    found = families_of({"README.md": f"# Lanterns\n\n## Bright\n\n### Glaring\n\n{ONE}\n## Dim\n\n{TWO}"})

    assert outline(found) == {"Bright": {"Glaring": 1}, "Dim": {}}


def test_taxonomy_says_what_belongs_to_the_list_and_in_which_order() -> None:
    found = families_of(DECLARED, TOML)

    assert outline(found) == {"Dim Light": {"Faint": 1}, "Bright": {"Glaring": 2}, "Fuel": {"Oils": 1}}


def test_folder_is_called_as_its_page_is() -> None:
    files = {
        "waxes/README.md": "# Waxes of Bees\n",
        "waxes/hard.md": f"# Hard\n\n{ONE}",
        "lamp_oils/thin.md": f"# Thin\n\n{TWO}",
    }

    assert [family.title for family in families_of(files)] == ["Lamp oils", "Waxes of Bees"]


def test_area_that_is_no_folder_stands_above_the_folders() -> None:
    toml = TOML.replace('area = "light"', 'area = "light_sources"').replace('area = "fuel"', 'area = "other_things"')

    assert outline(families_of(DECLARED, toml)) == {
        "Dim Light": {"Faint": 1},
        "Bright": {"Glaring": 2},
        "Other things": {"Fuel": 1},
    }


def test_files_stand_in_the_order_in_which_the_readme_links_to_them() -> None:
    files = {
        "README.md": "# Lanterns\n\n- [wicks](wicks.md)\n- [glass](glass.md)\n",
        "glass.md": f"# Glass\n\n{ONE}",
        "wicks.md": f"# Wicks\n\n{TWO}",
    }

    assert [family.title for family in families_of(files)] == ["Wicks", "Glass"]


def test_family_of_more_than_half_of_the_list_gives_way_to_its_parts() -> None:
    text = f"## Papers\n\n### Bright\n\n{ONE}\n### Dim\n\n{TWO}\n## Tools\n\n{THREE}"

    assert [family.title for family in families_of({"README.md": text})] == ["Bright", "Dim", "Tools"]


def test_entries_beside_sections_are_a_section_of_their_own() -> None:
    text = f"# L\n\n## Bright\n\n{ONE}\n### Glaring\n\n{TWO}\n## Dim\n\n{THREE}{FOUR}"

    assert outline(families_of({"README.md": text}))["Bright"] == {"Glaring": 1, "Others": 1}


def test_page_that_repeats_its_title_is_named_once() -> None:
    files = {"a.md": f"# Wicks\n\n## Wicks\n\n{ONE}", "b.md": f"# Glass\n\n{TWO}"}

    assert outline(families_of(files)) == {"Wicks": {}, "Glass": {}}


def test_emoji_and_numbers_are_no_part_of_a_title() -> None:
    text = f"# L\n\n## 🚀 1. Bright\n\n{ONE}\n## 2. Dim\n\n{TWO}"

    assert [family.title for family in families_of({"README.md": text})] == ["Bright", "Dim"]


def test_flat_list_is_one_family() -> None:
    (family,) = families_of({"README.md": f"# Lanterns\n\n{ONE}{TWO}"})

    assert (family.count, family.sections) == (2, ())


def test_list_without_entries_has_no_families() -> None:
    assert families_of({"README.md": "# Lanterns\n"}) == ()


def test_many_families_are_the_largest_ones_and_others() -> None:
    text = "".join(f"## Lamp {n}\n\n{item(f'Lamp{n}', f'2401.{n:05}')}\n" for n in range(1, 60)) + TWO
    found = families_of({"README.md": text})

    assert len(found) == 40
    assert [family.title for family in found[:2]] == ["Lamp 1", "Lamp 2"]
    assert found[38].title == "Lamp 59"  # it has two
    assert (found[-1].title, found[-1].count) == ("Others", 20)


def test_largest_keeps_all_where_there_is_room() -> None:
    groups = (Group("a", ()), Group("b", ()))

    assert largest(groups, 2) == groups


def test_papers_that_most_sources_know_are_named_first_and_of_equals_the_oldest() -> None:
    text = "# L\n\n" + THREE + TWO + ONE + FOUR
    (family,) = families_of({"README.md": text}, sources=Sources(a240400004=3, a240100001=1, a240300003=1))

    assert list(well_known(family.listed)) == ["Soot", "Wick", "Glass", "Oil"]


def test_deep_folders_are_no_trouble() -> None:
    files = {f"{'a/' * 900}x.md": f"# X\n\n{ONE}", "b.md": f"# B\n\n{TWO}"}

    assert sum(family.count for family in families_of(files)) == 2


def test_many_folders_and_sections_take_no_square_of_their_number() -> None:
    files = {f"lamp{n}/wick.md": f"# Wick {n}\n\n{item(f'Lamp{n}', f'2401.{n:05}')}" for n in range(1, 1500)}
    shelves = shelves_of(files)
    steps = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal steps
        steps += event == "call"

    sys.setprofile(count)
    try:
        families(shelves)
    finally:
        sys.setprofile(None)

    assert steps < 150 * len(files)
