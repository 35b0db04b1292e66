import subprocess
from pathlib import Path

from fetch_web_tools import HTML_VALIDATE, KATEX
from playwright.sync_api import Browser, Page
from support.browsing import Open
from support.sites import HOSTILE, site_of

from linter.tasks.site import write

ASSETS = Path(__file__).parents[2] / "linter" / "exports" / "site" / "assets"
CONFIG = Path(__file__).parent / "htmlvalidate.json"


def column(page: Page, number: int) -> list[str]:
    """The texts of a column of the first table, but those of hidden rows."""
    rows = page.locator("div.table tbody tr:visible")
    return [rows.nth(row).locator("td").nth(number).inner_text() for row in range(rows.count())]


def test_table_is_sorted_by_a_column_and_back(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "category/papers/oil.html")
    header = page.get_by_role("columnheader", name="Burns")
    header.get_by_role("button").click()

    assert column(page, 1) == ["12", "1.5K", "9K", ""]
    assert header.get_attribute("aria-sort") == "ascending"
    header.get_by_role("button").click()
    assert column(page, 1) == ["9K", "1.5K", "12", ""]
    page.get_by_role("columnheader", name="Oil").get_by_role("button").click()
    assert column(page, 0) == ["Olive", "Palm", "Tar", "Whale"]
    assert header.get_attribute("aria-sort") is None


def test_table_is_filtered_by_its_columns(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "category/papers/oil.html")
    page.get_by_label("Filter by Burns").select_option("9K")
    assert column(page, 0) == ["Olive"]
    assert page.get_by_text("1 of 4 rows").is_visible()

    page.get_by_label("Filter by Burns").select_option("*")
    assert len(column(page, 0)) == 4


def test_columns_with_many_values_are_filtered_by_a_text(visit: Open, ours: Path) -> None:
    page = visit(ours, "category/benchmark/datasets.html")
    page.get_by_label("Filter by Dataset").fill("longb")
    page.get_by_label("Filter by Code").select_option("✓")

    assert column(page, 0) == ["LongBench"]


def test_formulas_are_set(visit: Open, ours: Path) -> None:
    pages = [path.relative_to(ours).as_posix() for path in (ours / "category").rglob("*.html")]
    with_maths = [name for name in pages if 'class="math' in (ours / name).read_text(encoding="utf-8")]
    page = visit(ours, with_maths[0])
    for name in with_maths:
        page.goto(page.url.partition("category/")[0] + name)
        assert page.locator(".math").count() == page.locator(".math > .katex, .math > .katex-display").count() > 0, name
        assert page.locator(".katex-error").count() == 0, name


def test_formulas_have_their_fonts(visit: Open, ours: Path) -> None:
    page = visit(ours, "category/methodology/efficient_attn.html")
    page.evaluate("document.fonts.ready")

    assert page.evaluate("[...document.fonts].filter((font) => font.status === 'error').length") == 0
    assert page.evaluate("[...document.fonts].filter((font) => font.status === 'loaded').length") > 0


def test_katex_is_shipped_as_it_is_published() -> None:
    shipped = [path for path in (ASSETS / "katex").rglob("*") if path.is_file()]

    assert len(shipped) == 23
    for path in shipped:
        name = path.relative_to(ASSETS / "katex")
        published = KATEX / name if name.name == "LICENSE" else KATEX / "dist" / name
        assert path.read_bytes() == published.read_bytes(), name


def test_every_page_of_a_made_up_list_is_valid(lanterns: Path) -> None:
    assert validated(sorted(lanterns.rglob("*.html"))) == ""


def test_pages_of_our_own_list_are_valid(ours: Path) -> None:
    papers = sorted((ours / "paper").iterdir())[::40]

    assert validated([*ours.glob("*.html"), *(ours / "category").rglob("*.html"), *papers]) == ""


def validated(pages: list[Path]) -> str:
    """What html-validate has against some pages."""
    command = [str(HTML_VALIDATE), "--config", str(CONFIG), "--formatter", "text", *map(str, pages)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    return done.stdout + done.stderr


def test_planted_scripts_do_nothing(visit: Open, tmp_path: Path) -> None:
    write(site_of(HOSTILE), tmp_path / "site", lambda _done, _all: None)
    page = visit(tmp_path / "site", "index.html")
    for path in sorted((tmp_path / "site").rglob("*.html")):
        page.goto(page.url.rpartition("/lanterns/")[0] + "/lanterns/" + path.relative_to(tmp_path / "site").as_posix())
        assert page.locator("h1").count() == 1
    page.goto(page.url.rpartition("/lanterns/")[0] + "/lanterns/papers.html?q=alert")
    assert page.locator("#results .what").count() > 3


def test_policy_stops_a_script_that_was_let_in(browser: Browser, lanterns: Path) -> None:
    page = browser.new_page()
    page.goto(f"{lanterns.as_uri()}/index.html")
    stopped = page.evaluate(
        """() => new Promise((resolve) => {
            document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
            document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.ran = true'>");
            setTimeout(() => resolve("nothing"), 3000);
        })"""
    )

    assert stopped == "script-src-attr"
    assert page.evaluate("window.ran") is None


def test_missing_page_is_whole_at_any_depth(visit: Open, lanterns: Path) -> None:
    page = visit(lanterns, "a/b/c.html")

    assert page.get_by_role("heading", name="There is no such page").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
