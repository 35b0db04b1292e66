import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.shelves import Sources, families_of, item

from linter.exports.figures import overview, timeline
from linter.exports.figures.lettering import width
from linter.exports.figures.listed import Listed
from linter.exports.figures.themes import DARK, LIGHT
from linter.exports.figures.tree import Group

SVG = "{http://www.w3.org/2000/svg}"
LIST = {
    "README.md": f"# L\n\n## Bright\n\n{item('Wick', '2306.00001')}{item('Oil', '2307.00002')}\n"
    f"## Dim\n\n### Faint\n\n{item('Soot', '2407.00003')}\n### Grey\n\n{item('Ash', '2408.00004')}"
}
HOSTILE = "<script>alert(1)</script> ]]> & \" ' \x1b[2J \u202e \ufffe \ud800 &lt;"
DRAWN: dict[str, Callable[[tuple[Group, ...]], str | None]] = {
    "overview": lambda groups: overview.overview(groups, LIGHT, overview.WIDE),
    "overview-narrow": lambda groups: overview.overview(groups, LIGHT, overview.NARROW),
    "timeline": lambda groups: timeline.timeline(groups, LIGHT, timeline.WIDE),
    "timeline-narrow": lambda groups: timeline.timeline(groups, LIGHT, timeline.NARROW),
}
ALL = pytest.mark.parametrize("figure", DRAWN)


def drawn(figure: str, groups: tuple[Group, ...]) -> ET.Element:
    text = DRAWN[figure](groups)
    assert text is not None
    return ET.fromstring(text)


def texts(root: ET.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}text")]


def group(title: str, *parts: Group, names: tuple[str, ...] = ("Wick",)) -> Group:
    return Group(title, tuple(Listed((), name, 0, (2024, 1), at) for at, name in enumerate(names)), parts)


@ALL
def test_figure_is_told_in_words(figure: str) -> None:
    root = drawn(figure, families_of(LIST))

    assert root.get("role") == "img"
    assert [root[0].tag, root[1].tag] == [f"{SVG}title", f"{SVG}desc"]
    assert {"Bright", "Dim"} <= set(re.findall(r"\w+", root[1].text or ""))


@ALL
def test_text_of_strangers_is_text(figure: str) -> None:
    groups = (group(HOSTILE, group(HOSTILE, names=(HOSTILE,)), names=()), group("Dim"))
    root = drawn(figure, groups)

    assert {element.tag for element in root.iter()} <= {
        f"{SVG}{tag}" for tag in ("svg", "title", "desc", "rect", "path", "text")
    }
    assert "<script>alert(1)</script> ]]> & \" ' [2J &lt;" in (root[1].text or "")


@settings(deadline=None, max_examples=40)
@given(st.lists(st.text(max_size=300), min_size=1, max_size=12), st.integers(1, 40))
def test_any_titles_and_names_can_be_drawn(titles: list[str], count: int) -> None:
    groups = tuple(group(title, *(group(other) for other in titles), names=tuple(titles[:count])) for title in titles)

    for figure in DRAWN:
        drawn(figure, groups)


@ALL
def test_no_text_leaves_the_picture_or_meets_another(figure: str) -> None:
    long = "A Title that Is Far Too Long for the Place where It Must Stand in a Picture"
    groups = tuple(group(f"{long} {n}", *(group(f"{long} {m}", names=(long,) * 3) for m in range(9))) for n in range(3))
    root = drawn(figure, groups)
    boxes = [box(element) for element in root.iter(f"{SVG}text")]

    assert all(left >= 0 and right <= float(root.get("width", "0")) for left, right, _, _ in boxes)
    assert all(bottom <= float(root.get("height", "0")) for _, _, _, bottom in boxes)
    assert [(one, other) for at, one in enumerate(boxes) for other in boxes[:at] if meet(one, other)] == []


Box = tuple[float, float, float, float]


def box(element: ET.Element) -> Box:
    """Left, right, top and bottom of a text; capitals are about 0.73 of its size, what hangs below 0.2."""
    x, y, size = (float(element.get(name, "0")) for name in ("x", "y", "font-size"))
    wide = width(element.text or "", size, bold=element.get("font-weight") is not None)
    left = x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[element.get("text-anchor", "start")]
    return left, left + wide, y - 0.73 * size, y + 0.2 * size


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


def test_overview_names_sections_numbers_and_papers() -> None:
    shown = texts(drawn("overview", families_of(LIST)))

    assert shown == [
        *("4 papers", "2 families, 2 sections", "Bright", "2 papers", "Wick · Oil"),
        *("Dim", "2 papers", "Faint", "1", "Soot", "Grey", "1", "Ash", "Named: papers that came out first."),
    ]


def test_overview_says_when_sources_choose_the_names() -> None:
    groups = families_of(LIST, sources=Sources(a230600001=2))

    assert texts(drawn("overview", groups))[-1] == "Named: papers that most sources list."


def test_sections_beyond_those_there_is_room_for_are_counted() -> None:
    groups = (group("Bright", *(group(f"Lamp {n}") for n in range(30)), names=()), group("Dim"))

    assert "and 6 more" in texts(drawn("overview", groups))


def test_timeline_gives_the_number_of_every_bar() -> None:
    shown = texts(drawn("timeline", families_of(LIST)))

    assert shown == [
        *("Papers by half-year", "by first version", "All", "4 papers", "1", "1", "2"),
        *("Bright", "2 papers", "1", "1", "Dim", "2 papers", "2", "2023", "2024"),
    ]


def test_timeline_says_what_it_leaves_out() -> None:
    undated = Group("Dim", (Listed((), "Wick", 0, None, 0),))

    assert texts(drawn("timeline", (group("Bright"), undated)))[-1] == "1 paper without a month is left out."


def test_timeline_of_papers_without_months_is_none() -> None:
    assert timeline.timeline((Group("Dim", (Listed((), "Wick", 0, None, 0),)),), LIGHT, timeline.WIDE) is None


def test_years_on_phones_are_short_and_the_first_column_says_that_it_has_all_before() -> None:
    old = Group("Dim", tuple(Listed((), "Wick", 0, (year, 1), year) for year in range(2010, 2026)))

    shown = texts(drawn("timeline-narrow", (old,)))

    assert shown[-8:] == ["≤’17", "’18", "’19", "’20", "’21", "’22", "’23", "’24", "’25"][-8:]


def test_themes_differ_in_colours_alone() -> None:
    groups = families_of(LIST)
    light, dark = (overview.overview(groups, theme, overview.WIDE) for theme in (LIGHT, DARK))

    assert light != dark
    assert re.sub("#[0-9a-f]{6}", "#", light) == re.sub("#[0-9a-f]{6}", "#", dark)
