"""Pages of a site in a browser, as tests see them."""

from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Page

# Opens a page of a site, which is a folder, by its address there; further words are those of a context of Playwright's.
Open = Callable[..., Page]


def query_of(page: Page) -> str:
    """What stands behind `?` in the address of a page."""
    return urlsplit(page.url).query


def titles(page: Page) -> list[str]:
    """The titles of the papers that the table shows."""
    return page.locator("#results .what > a").all_inner_texts()
