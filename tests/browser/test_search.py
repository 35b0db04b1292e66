from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from support.browsing import Open, query_of, titles

WICK, SPARSE, OIL = "Wick: Lanterns of Wick", "Sparse Lanterns", "Oil at Night"


def search(page: Page, text: str) -> list[str]:
    """What is found for a text, typed key by key."""
    field = page.get_by_role("searchbox", name="Search titles")
    field.fill("")
    field.press_sequentially(text)
    return titles(page)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sparse", [SPARSE]),
        ("lanterns wick", [WICK]),
        ("lant", [WICK, SPARSE]),
        ("nunez", [WICK]),
        ("Poe", [SPARSE]),
        ("icml", [WICK]),
        ("2306.00001", [WICK]),
        ("arXiv:2306.00001v2", [WICK]),
        ("https://arxiv.org/abs/2401.00002", [SPARSE]),
        ("sparce", [SPARSE]),
        ("sprase", [SPARSE]),
        ("sparrse", [SPARSE]),
        ("sprse", [SPARSE]),
        ("nihgt oil", [OIL]),
        ("zzzz", []),
        ("", [SPARSE, WICK, OIL]),
    ],
)
@pytest.mark.parametrize("from_folder", [False, True])
def test_papers_are_found_as_one_types(
    text: str, found: list[str], *, from_folder: bool, visit: Open, lanterns: Path
) -> None:
    page = visit(lanterns, "papers.html", from_folder=from_folder)

    assert sorted(search(page, text)) == sorted(found)


def test_best_match_comes_first(visit: Open, ours: Path) -> None:
    page = visit(ours, "papers.html")

    assert search(page, "longlora")[0].startswith("LongLoRA")
    assert search(page, "2309.12307") == ["LongLoRA: Efficient Fine-tuning of Long-Context Large Language Models"]


def test_search_on_any_page_leads_to_the_table(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "category/tin.html")
    page.get_by_role("searchbox").fill("sparse")
    page.keyboard.press("Enter")
    page.wait_for_url("**/papers.html?q=sparse")

    assert titles(page) == [SPARSE]


def test_filters_narrow_down_and_say_how_many_papers_each_leaves(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "papers.html")
    assert page.get_by_text("Has code1").is_visible()

    page.locator("label.choice", has_text="Oil").locator("input").check()
    assert sorted(titles(page)) == sorted([WICK, OIL])
    assert "category=papers%2Foil" in query_of(page)

    page.get_by_label("Has code").check()
    assert titles(page) == [WICK]
    assert page.locator("label.choice", has_text="Tin").inner_text().split() == ["Tin", "1"]
    assert page.locator("label.choice", has_text="Oil").inner_text().split() == ["Oil", "1"]

    page.get_by_role("button", name="Clear all").click()
    expect(page.locator("#results .what")).to_have_count(3)
    assert query_of(page) == ""


def test_years_and_venues_are_filters(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "papers.html")
    assert page.get_by_label("From").locator("option").all_inner_texts() == ["any", "2024 (1)", "2023 (1)"]

    page.get_by_label("From").select_option("2024")
    assert titles(page) == [SPARSE]
    page.get_by_label("From").select_option("")
    page.locator("select[name=to]").select_option("2023")
    assert titles(page) == [WICK]
    page.locator("select[name=to]").select_option("")
    page.get_by_label("ICML").check()
    assert titles(page) == [WICK]


def test_filter_that_leaves_nothing_says_so(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "papers.html?venue=ICML&from=2024")

    assert titles(page) == []
    assert page.get_by_text("No paper is like that").is_visible()


@pytest.mark.parametrize(
    "query",
    [
        "q=kv+cache&category=methodology%2Flong-term_memory%2Fkv_cache_quantization_and_compression&from=2023&to=2024",
        "venue=NeurIPS&venue=ICLR&code=1&sort=title",
        "q=atention&sort=oldest&page=2",
    ],
)
def test_address_is_the_whole_view(query: str, visit: Open, ours: Path) -> None:
    page = visit(ours, f"papers.html?{query}")
    found = titles(page)
    page.get_by_label("Has code").check()
    page.get_by_label("Has code").uncheck()
    same = visit(ours, f"papers.html?{query_of(page)}")

    assert 0 < len(found) <= 50
    assert titles(same)[:1] == titles(page)[:1]
    assert {*query.split("&")} - {*query_of(page).split("&")} <= {"code=1", "page=2"}


def test_typed_text_is_in_the_address(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "papers.html")
    search(page, "wick")
    page.wait_for_url("**/papers.html?q=wick")


def test_back_undoes_a_choice(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "papers.html")
    page.get_by_label("Has code").check()
    page.go_back()

    expect(page.locator("#results .what")).to_have_count(3)
    assert not page.get_by_label("Has code").is_checked()


def test_order_can_be_chosen(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "papers.html")
    orders = {}
    for order in ("newest", "oldest", "title", "venue"):
        page.get_by_label("Sort by").select_option(order)
        orders[order] = titles(page)

    assert orders == {
        "newest": [SPARSE, WICK, OIL],
        "oldest": [OIL, WICK, SPARSE],
        "title": [OIL, SPARSE, WICK],
        "venue": [WICK, SPARSE, OIL],
    }


def test_results_go_on_on_further_pages(visit: Open, ours: Path) -> None:
    page = visit(ours, "papers.html")
    first = titles(page)
    page.get_by_role("link", name="Next →").click()

    assert query_of(page) == "page=2"
    assert len(titles(page)) == len(first) == 50
    assert not {*titles(page)} & {*first}
    assert page.evaluate("document.activeElement.id") == "results"


def test_strange_addresses_are_harmless(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "papers.html?page=-3&sort=constructor&from=x&category=%22%3E%3Cscript%3E&q=%3Cscript%3E")

    assert titles(page) == []
