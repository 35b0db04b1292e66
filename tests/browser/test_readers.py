"""Pages for everybody: by keys alone, by ear, in the dark, on a phone, on paper, without scripts."""

from pathlib import Path

import pytest
from fetch_web_tools import AXE
from playwright.sync_api import Page
from support.browsing import Open, titles

PAGES = (
    "index.html",
    "papers.html",
    "papers.html?q=lanterns",
    "category/tin.html",
    "category/papers/oil.html",
    "paper/arxiv-2306.00001.html",
    "nowhere/at/all.html",
)
OURS = (
    "index.html",
    "papers.html?q=atention&code=1",
    "papers/2.html",
    "category/methodology/efficient_attn.html",
    "category/methodology/efficient_attn/local_attention.html",
    "category/benchmark/index.html",
    "category/benchmark/datasets.html",
    "category/benchmark/metrics.html",
    "category/benchmark/baselines.html",
)


def violations(page: Page) -> list[tuple[str, str]]:
    """What axe-core has against a page: the rule, and the first element."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [380, 1280])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(address: str, width: int, scheme: str, visit: Open, lanterns: Path) -> None:
    viewport = {"width": width, "height": 900}

    assert violations(visit(lanterns, address, color_scheme=scheme, viewport=viewport)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", OURS)
def test_axe_finds_nothing_in_our_own_site(address: str, scheme: str, visit: Open, ours: Path) -> None:
    assert violations(visit(ours, address, color_scheme=scheme)) == []


@pytest.mark.parametrize("width", [320, 768, 1600])
@pytest.mark.parametrize("address", OURS)
def test_page_is_no_wider_than_the_screen(address: str, width: int, visit: Open, ours: Path) -> None:
    page = visit(ours, address, viewport={"width": width, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_dark_pages_are_dark(visit: Open, lanterns: Path) -> None:
    def background(scheme: str) -> str:
        page = visit(lanterns, "index.html", color_scheme=scheme)
        colour: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
        figure = page.locator("figure img").first.evaluate("image => image.currentSrc")
        assert f"overview-{scheme}.svg" in figure
        return colour

    assert (background("light"), background("dark")) == ("rgb(255, 255, 255)", "rgb(13, 17, 23)")


def test_keys_alone_lead_from_the_top_to_a_paper(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "papers.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("wick")
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.value") == "1"  # has code
    page.keyboard.press("Space")
    while page.evaluate("document.activeElement.closest('.what') === null"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/paper/arxiv-2306.00001.html")


def test_slash_begins_a_search_but_where_one_writes(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "papers.html")
    page.keyboard.press("/")
    page.keyboard.type("a/b")

    assert page.get_by_role("searchbox").input_value() == "a/b"


def test_focus_is_seen(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "index.html")
    for _ in range(6):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_pages_have_their_landmarks(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "papers.html")

    for role in ("banner", "main", "contentinfo", "search", "navigation"):
        assert page.get_by_role(role).first.is_visible(), role  # type: ignore[arg-type]
    assert page.get_by_role("status").first.inner_text() == "3 papers"


def test_without_scripts_all_is_there_to_be_read(visit: Open, ours: Path) -> None:
    page = visit(ours, "papers.html", java_script_enabled=False)

    assert page.locator("#results .what").count() == 100
    assert page.locator(".needs-script").evaluate_all("all => all.every((one) => !one.checkVisibility())")
    page.get_by_role("navigation", name="Pages of papers").get_by_role("link", name="2", exact=True).click()
    assert page.locator("#results .what").count() == 100
    page.locator("#results .what > a").first.click()
    assert page.locator("pre").inner_text().startswith("@")


def test_without_scripts_formulas_are_read_as_they_are_written(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "category/tin.html", java_script_enabled=False)

    assert page.locator(".math").inner_text() == r"m = \rho V"


def test_paper_holds_no_controls(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "category/tin.html")
    page.emulate_media(media="print")

    assert not page.get_by_role("search").is_visible()
    assert not page.get_by_role("button", name="Copy BibTeX of all").is_visible()
    assert page.get_by_role("heading", name="Sparse Lanterns").is_visible()


def test_table_of_papers_is_a_stack_of_cards_on_a_phone(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "papers.html", viewport={"width": 380, "height": 800})

    assert page.locator("#results td.what").first.evaluate("cell => getComputedStyle(cell).display") == "block"
    assert not page.get_by_label("Has code").is_visible()
    page.get_by_text("Filters").click()
    page.get_by_label("Has code").check()
    assert titles(page) == ["Wick: Lanterns of Wick"]
