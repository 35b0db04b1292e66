import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.sites import Elements, body, built, pages_of

from linter.exports.site.chapters import chapters_of
from linter.exports.site.shown import blocks_text, chapter_text
from linter.exports.site.targets import Targets


def shown(text: str, pictures: dict[str, str] | None = None) -> str:
    """A text as HTML of a page beside the home page."""
    (page,) = pages_of({"page.md": text})
    targets = Targets(chapters_of([page]), {}, pictures or {}, None, None)
    return str(blocks_text(page, page.document.blocks, targets, "page.html"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a *b* **c** ~~d~~ `e<f`", "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;f</code></p>"),
        ("a  \nb\nc", "<p>a<br>b\nc</p>"),
        ("1. a\n2. b\n   - c", "<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>"),
        ("- a\n\n  b", "<ul><li><p>a</p><p>b</p></li></ul>"),
        ("> a\n\n---", "<blockquote><p>a</p></blockquote><hr>"),
        ("```\n<b>&amp;\n```", "<pre><code>&lt;b&gt;&amp;amp;</code></pre>"),
        ("$a<b$ and\n\n$$\na & b\n$$", '<span class="math">a&lt;b</span>'),
        (
            "<details><summary>s</summary>\n\n*a*\n\n</details>",
            "<details><summary>s</summary><p><em>a</em></p></details>",
        ),
        ("a <kbd onclick='x'>b</kbd> <blink>c</blink>", "<p>a <kbd>b</kbd> c</p>"),
        ("<table><tr><td colspan='2' style='x'>a</td></tr></table>", '<td colspan="2">a</td>'),
        ("a <!-- b --> c", "<p>a  c</p>"),
        ("<script>alert(1)</script>b", "b"),
        ("<noscript><style>x</style></noscript>\n\na", "<p>a</p>"),
        ("## *T*", '<h3 id="t"><em>T</em></h3>'),
        ("<h1>T</h1>", "<h2>T</h2>"),
    ],
)
def test_markdown_is_shown_as_github_shows_it(text: str, wanted: str) -> None:
    assert wanted in shown(text)


def test_table_has_its_header_and_the_sides_of_its_columns() -> None:
    html = shown("| a | b |\n|:-:|--:|\n| 1 | *2* |\n| 3 |\n")

    assert html == (
        '<div class="table"><table><thead><tr><th class="center">a</th><th class="right">b</th></tr></thead><tbody>'
        '<tr><td class="center">1</td><td class="right"><em>2</em></td></tr>'
        '<tr><td class="center">3</td><td class="right"></td></tr></tbody></table></div>'
    )


def test_elements_that_nobody_closed_end_with_the_text() -> None:
    assert shown("<div><b>\n\na\n\n</section></main>") == "<div><b><p>a</p></b></div>"


def test_picture_of_the_list_is_shown_and_others_are_told() -> None:
    html = shown(
        "![oil](imgs/oil.png) ![badge](https://img.example/b.svg) <img src='imgs/oil.png' alt='again' onerror='x'>",
        {"imgs/oil.png": "files/oil.png"},
    )

    assert html == (
        '<p><img src="files/oil.png" alt="oil" loading="lazy"> badge '
        '<img src="files/oil.png" alt="again" loading="lazy"></p>'
    )


def test_badge_without_a_text_leaves_no_empty_link() -> None:
    assert shown("[![](https://img.example/b.svg)](https://x.example)\n\na").strip() == "<p>a</p>"


def test_headings_with_one_name_have_names_of_their_own() -> None:
    assert re.findall(r'id="(.*?)"', shown("## A\n\n## A\n")) == ["a", "a-1"]


def test_heading_does_not_take_a_name_of_the_page_itself() -> None:
    assert "id=" not in shown("## Content\n\n## Status\n")


def card_numbers(text: str) -> tuple[str, list[str]]:
    """The text of a page in whose entries' places their titles stand, and these titles in order."""
    (page,) = pages_of({"page.md": text})
    (chapter,) = chapters_of([page])
    titles: list[str] = []

    def card(entry: object, level: int | None) -> str:
        titles.append(entry.title)  # type: ignore[attr-defined]
        return f"[{entry.title}@{level}]"  # type: ignore[attr-defined]

    return str(chapter_text(chapter, Targets([], {}, {}, None, None), (), card)), titles


ITEM = "- **{0} of Oil.** Jane Doe. [paper](https://arxiv.org/abs/2306.0000{1})\n"


def test_cards_stand_in_the_places_of_entries() -> None:
    html, titles = card_numbers(
        "# T\n\na\n\n## S\n\nb\n\n" + ITEM.format("Wick", 1) + "- just a note\n" + ITEM.format("Wax", 2) + "\nc\n"
    )

    assert titles == ["Wick of Oil", "Wax of Oil"]
    assert re.sub(r"\s", "", html) == (
        '<p>a</p><h2id="s">S</h2><p>b</p>[WickofOil@3]<ul><li>justanote</li></ul>[WaxofOil@3]<p>c</p>'
    )


def test_entries_inside_an_item_that_is_none_have_their_cards() -> None:
    html, titles = card_numbers("# T\n\n- Group\n  " + ITEM.format("Wick", 1) + "  " + ITEM.format("Wax", 2))

    assert titles == ["Wick of Oil", "Wax of Oil"]
    assert "Group" in html


def test_rows_stay_in_their_table_with_a_link_to_each_paper() -> None:
    rows = "".join(
        f"| Lanterns of {name} | [paper](https://arxiv.org/abs/2306.0000{n}) |\n" for n, name in enumerate("AB")
    )
    html, titles = card_numbers("# T\n\n| Title | Link |\n|---|---|\n" + rows)

    assert titles == ["Lanterns of A", "Lanterns of B"]
    assert "<td>Lanterns of A [Lanterns of A@None]</td>" in html


def test_text_cannot_make_cards_of_its_own() -> None:
    text = "# T\n\n" + ITEM.format("Wick", 1) + '\n<div data-entry="0-0-3"></div>\n'

    assert card_numbers(text)[1] == ["Wick of Oil"]


def test_deep_nesting_is_no_failure() -> None:
    deep = "> " * 3000 + "a\n\n" + "".join(f"{'  ' * depth}- a\n" for depth in range(300)) + "<div>" * 3000

    assert "a" in shown(deep)


PIECES = st.sampled_from(
    [
        "<",
        ">",
        "</",
        "<div>",
        "</div>",
        "<b>",
        "<!--",
        "-->",
        "<script>",
        "</main>",
        "|",
        "|---|",
        "\n",
        "\n\n",
        "- ",
        "# ",
        "> ",
        "`",
        "```",
        "$",
        "$$",
        "[",
        "](",
        ")",
        "![",
        "javascript:",
        "https://x.example",
        "&lt;",
        "*",
        "a ",
        '"',
        "'",
        "=",
        "onload",
        "<a href=",
        "<img src=x ",
        "\t",
        "\u202e",
        "<![CDATA[",
        "<?",
        "<svg",
        "<math",
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_is_shown_as_whole_elements_that_do_nothing(text: str) -> None:
    home = built({"README.md": f"# L\n\n{text}\n\n## S\n\n{ITEM.format('Wick', 1)}"})["index.html"]
    elements = Elements(body(home)).found

    assert (home.count("</main>"), home.count("</html>")) == (1, 1)
    assert {name for name, _ in elements}.isdisjoint(
        {"script", "style", "iframe", "svg", "math", "form", "input", "base"}
    )
    assert not [one for _, one in elements if any(name.startswith("on") or name == "style" for name in one)]
    assert not [one for _, one in elements if one.get("href", "").lower().lstrip().startswith(("javascript", "data"))]
