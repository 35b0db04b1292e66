import re

import pytest
from support.shelves import item
from support.sites import body, built

from linter.errors import UsageError

WICK = item("Wick", "2306.00001")


def introduced(readme: str, introduction: str | None = None, **files: str) -> str:
    """The introduction on the home page of a list."""
    others = {f"{name}.md": text for name, text in files.items()}
    home = body(built({"README.md": readme, **others}, introduction=introduction)["index.html"])
    return (
        home.split('<div class="prose">')[1]
        .split("</div>\n<figure")[0]
        .split('</div>\n<section aria-labelledby="cat')[0]
    )


def test_introduction_is_the_text_above_the_first_section() -> None:
    assert (
        introduced(f"# L\n\nHello.\n\n- a\n- b\n\n## S\n\nText.\n\n{WICK}")
        == "<p>Hello.</p><ul><li>a</li><li>b</li></ul>"
    )


def test_introduction_may_be_named() -> None:
    readme = f"# L\n\nHello.\n\n## The List\n\nIt is long.\n\n### More\n\nOf it.\n\n## S\n\n{WICK}"

    assert introduced(readme, "README.md#the-list") == "<p>It is long.</p>"


def test_introduction_may_be_another_page() -> None:
    assert introduced(f"# L\n\n## S\n\n{WICK}", "about.md", about="# About\n\nUs.\n\n## More\n") == "<p>Us.</p>"


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("other.md", "--introduction names other.md, which is no file of the list"),
        ("#the-list", "--introduction names no file, which is no file of the list"),
        ("README.md#nowhere", "--introduction names #nowhere, which is no heading of README.md"),
    ],
)
def test_introduction_that_there_is_not_is_a_mistake(where: str, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        introduced(f"# L\n\n## S\n\n{WICK}", where)

    assert str(raised.value) == message


def test_contents_and_figures_are_left_out_for_the_home_page_has_them() -> None:
    links = "".join(f"- [{name}]({name}.md)\n" for name in "abcd")
    figure = '<p align="center"><picture><img src="imgs/overview-light.svg" alt="Tree"></picture></p>\n'
    pages = dict.fromkeys("abcd", f"# A\n\n{WICK}")

    assert introduced(f"# L\n\nHello.\n\n{links}\n{figure}\nBye.\n", **pages) == "<p>Hello.</p><p>Bye.</p>"


def test_title_in_html_is_not_repeated() -> None:
    assert introduced(f'<h1 align="center">Lamps</h1>\n\nHello.\n\n## S\n\n{WICK}') == "<p>Hello.</p>"


def test_list_without_a_front_page_has_a_home_page_too() -> None:
    home = built({"a.md": f"# A\n\n{WICK}"})["index.html"]

    assert "<h1>Papers</h1>" in home
    assert 'href="category/a.html"' in home


def tree(**files: str) -> str:
    """The tree of categories on the home page, without the numbers of papers."""
    home = body(built({f"{name}.md": text for name, text in files.items()})["index.html"])
    found = home.split("Categories</h2>")[1].split("</section>")[0].replace("\n", "")
    return re.sub(r' <span class="count">.*?</span></span>', "", found)


def test_places_stand_in_those_that_they_are_parts_of() -> None:
    found = tree(README=f"# L\n\n## A\n\n### B\n\n#### C\n\n{WICK}\n### D\n\n{WICK}\n## E\n\n{WICK}")

    assert re.sub(r'<a href="[^"]*">(.)</a>', r"\1", found) == (
        '<ul class="tree depth-0"><li>A<ul class="tree depth-1"><li>B<ul class="tree depth-2"><li>C</li></ul></li>'
        "<li>D</li></ul></li><li>E</li></ul>"
    )


def test_folders_in_folders_are_no_matter_of_how_deep() -> None:
    name = f"{'f/' * 700}a"

    assert tree(**{name: f"# A\n\n{WICK}", "README": f"# L\n\n{WICK}"}).count("</ul>") > 700
