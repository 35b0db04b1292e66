from pathlib import Path

from playwright.sync_api import Page, expect
from support.browsing import Open

RIGHTS = {"permissions": ["clipboard-read", "clipboard-write"]}


def copied(page: Page) -> str:
    """What was copied, once the page says that something was."""
    expect(page.locator("#status")).to_contain_text("Copied the BibTeX")
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def test_citation_of_one_paper_is_copied(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "paper/arxiv-2401.00002.html", **RIGHTS)
    page.get_by_role("button", name="Copy BibTeX").click()

    assert copied(page) == page.locator("pre").inner_text()
    assert "Sparse Lanterns" in copied(page)


def test_citations_of_a_category_are_copied(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "category/papers/oil.html", **RIGHTS)
    page.get_by_role("button", name="Copy BibTeX of all").click()

    assert copied(page) == (lanterns / "category" / "papers" / "oil.bib").read_text(encoding="utf-8")


def test_citations_of_what_was_chosen_are_copied_from_several_pages(visit: Open, ours: Path) -> None:
    page = visit(ours, "papers.html", **RIGHTS)
    box = page.get_by_role("checkbox", name="Choose ")
    box.nth(1).check()
    page.get_by_role("link", name="Next →").click()
    box.nth(2).check()
    page.get_by_role("button", name="Copy BibTeX of 2 chosen").click()

    assert copied(page).count("\n@") + 1 == 2


def test_all_papers_of_a_page_can_be_chosen_at_once(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "papers.html")
    page.get_by_role("checkbox", name="Choose all papers of this page").check()
    assert page.get_by_role("button", name="Copy BibTeX of 3 chosen").is_visible()

    page.get_by_role("checkbox", name="Choose Sparse Lanterns").uncheck()
    assert page.get_by_role("button", name="Copy BibTeX of 2 chosen").is_visible()


def test_all_citations_are_copied(visit: Open, ours: Path) -> None:
    page = visit(ours, "papers.html", **RIGHTS)
    page.get_by_role("button", name="Copy BibTeX of all of these").click()

    both = [{*text.split("\n\n")} for text in (copied(page).strip(), (ours / "papers.bib").read_text().strip())]
    assert both[0] == both[1]


def test_copying_works_in_a_folder_too(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "papers.html", from_folder=True)
    page.get_by_role("button", name="Copy BibTeX: Sparse Lanterns").click()

    expect(page.locator("#status")).to_have_text("Copied the BibTeX of 1 paper")


def test_browser_that_does_not_let_pages_copy_is_asked_the_old_way(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "paper/arxiv-2401.00002.html")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    page.get_by_role("button", name="Copy BibTeX").click()

    expect(page.locator("#status")).to_have_text("Copied the BibTeX of 1 paper")
    assert page.evaluate("document.activeElement.textContent") == "Copy BibTeX"
