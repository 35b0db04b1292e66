from pathlib import PurePosixPath

import pytest
from support.shelves import item
from support.sites import pages_of

from linter.exports.site.chapters import Chapter, chapters_of, neighbours
from linter.exports.site.tree import tree_of

WICK, OIL, TIN = item("Wick", "2306.00001"), item("Oil", "2306.00002"), item("Tin", "2306.00003")


def chapters(**files: str) -> tuple[Chapter, ...]:
    """The chapters of a list, whose files are named without their ending and with `__` between folders."""
    return chapters_of(pages_of({f"{name.replace('__', '/')}.md": text for name, text in files.items()}))


def outline(found: tuple[Chapter, ...]) -> dict[str, int]:
    """The addresses of chapters with their numbers of entries."""
    return {chapter.address: len(chapter.entries) for chapter in found}


def test_sections_of_the_front_page_have_pages_of_their_own() -> None:
    found = chapters(README=f"# L\n\nHello.\n\n## Bright\n\n{WICK}{OIL}\n## Dim\n\n{TIN}\n## Thanks\n\nTo all.\n")

    assert outline(found) == {"category/bright.html": 2, "category/dim.html": 1}


def test_sections_without_entries_of_their_own_hold_those_inside() -> None:
    found = chapters(README=f"# L\n\n## Light\n\nText.\n\n### Bright\n\n{WICK}\n### Dim\n\n{OIL}\n## Heat\n\n{TIN}")

    assert outline(found) == {
        "category/light.html": 0,
        "category/light/bright.html": 1,
        "category/light/dim.html": 1,
        "category/heat.html": 1,
    }
    assert found[0].page.source[found[0].span or found[1].page.entries[0].span] == "## Light\n\nText.\n\n"


@pytest.mark.parametrize("around", ["# Papers\n\n## L\n\n", "# L\n\n## Papers\n\n"])
def test_one_section_around_all_others_is_none(around: str) -> None:
    found = chapters(README=f"{around}### Bright\n\n{WICK}\n### Dim\n\n{OIL}")

    assert outline(found) == {"category/bright.html": 1, "category/dim.html": 1}


def test_entries_outside_of_sections_stand_together() -> None:
    assert outline(chapters(README=f"# L\n\n{WICK}\n## Dim\n\n{OIL}")) == {
        "category/dim.html": 1,
        "category/others.html": 1,
    }


def test_other_files_are_one_page_each() -> None:
    found = chapters(README="# L\n", oil__README=f"# Oil\n\n{OIL}", oil__tin=f"# Tin\n\n## A\n\n{TIN}\n## B\n\n{WICK}")

    assert outline(found) == {"category/oil/index.html": 1, "category/oil/tin.html": 2}
    assert [chapter.name for chapter in found] == ["oil", "oil/tin"]


def test_names_that_are_alike_have_addresses_of_their_own() -> None:
    found = chapters(README=f"# L\n\n## Wick!\n\n{WICK}\n## wick\n\n{OIL}\n", wick=f"# W\n\n{TIN}")

    assert list(outline(found)) == ["category/wick-2.html", "category/wick-3.html", "category/wick.html"]


def test_chapters_come_in_the_order_in_which_the_front_page_links_to_them() -> None:
    found = chapters(README="# L\n\n[z](z.md) [a](a.md)\n", a=f"# A\n\n{OIL}", z=f"# Z\n\n{WICK}")

    assert [chapter.title for chapter in found] == ["Z", "A"]


def test_tree_counts_what_lies_below() -> None:
    files = {"a__b": f"# B\n\n{WICK}", "a__c": f"# C\n\n{OIL}{TIN}", "d": f"# D\n\n{WICK}", "e": "# E\n"}
    (folder, file) = tree_of(chapters(**files))

    assert (folder.title, folder.address, folder.count) == ("A", None, 3)
    assert [(node.title, node.count) for node in folder.parts] == [("B", 1), ("C", 2)]
    assert (file.title, file.count) == ("D", 1)


def test_folder_with_a_page_is_called_as_that_is() -> None:
    (node,) = tree_of(chapters(a="# Lamps\n", a__b=f"# B\n\n{WICK}"))

    assert (node.title, node.address, node.count) == ("Lamps", "category/a.html", 1)


def test_neighbours_are_those_before_and_behind() -> None:
    one, two, three = chapters(a=f"# A\n\n{WICK}", b=f"# B\n\n{OIL}", c=f"# C\n\n{TIN}")

    assert neighbours((one, two, three)) == {one: (None, two), two: (one, three), three: (two, None)}


def test_contents_of_the_page_itself_are_left_out_and_those_of_others_shown() -> None:
    own, other = chapters(
        a=f"# A\n\n## Contents\n\n- [S](#s)\n- [T](#t)\n\n## S\n\n{WICK}\n## T\n\n{OIL}",
        b="# B\n\n## Contents\n\n- [S](a.md#s)\n- [T](a.md#t)\n- [A](a.md)\n",
    )

    assert [section.title for section in own.sections] == ["S", "T"]
    assert [section.title for section in other.sections] == ["Contents"]


def test_no_section_is_a_folder_in_the_place_of_a_page() -> None:
    found = chapters(README=f"# L\n\n## A\n\n{WICK}\n## A.html\n\n### B\n\n{OIL}\n## A.bib\n\n### C\n\n{TIN}")
    pages = {chapter.address for chapter in found}
    files = pages | {address.replace(".html", ".bib") for address in pages}

    assert "category/a-html/b.html" in pages
    assert not {str(folder) for address in pages for folder in PurePosixPath(address).parents} & files
