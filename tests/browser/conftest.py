"""Sites in a real Chromium: Debian's package, driven by Playwright, which fetches no browser of its own here."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from support.browsing import Open
from support.sites import LANTERNS, large_list, site_of

from linter.engine.locate import locate
from linter.exports.site.model import Settings
from linter.exports.site.repository import Repository
from linter.tasks.site import prepare, write

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 1, 15)
# GitHub Pages puts the site of a repository below a path.
BELOW = "/lanterns/"
REPOSITORY = Repository("https://github.com/doe/lanterns")


def _ignore(_done: int, _all: int) -> None:
    pass


class _Pages(SimpleHTTPRequestHandler):
    """A folder as GitHub Pages serves it: below a path, with a page of its own for what there is not."""

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(BELOW) if path.startswith(BELOW) else "/nowhere")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_words: object) -> None:
        pass


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser. No test is skipped for want of one."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    path = next((found for name in names if name and (found := shutil.which(name))), None)
    assert path, "there is no Chromium: apt-get install chromium, or name one in CHROMIUM"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def lanterns(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a made-up list's site."""
    folder = tmp_path_factory.mktemp("lanterns") / "site"
    write(site_of(LANTERNS, base_url=f"https://doe.github.io{BELOW}", repository=REPOSITORY), folder, _ignore)
    return folder


@pytest.fixture(scope="session")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of this repository's site."""
    located = locate((ROOT,))
    settings = Settings(None, f"https://doe.github.io{BELOW}", REPOSITORY, "README.md#the-list")
    folder = tmp_path_factory.mktemp("ours") / "site"
    write(prepare(located.papers, located.config, located.report, TODAY, settings), folder, _ignore)
    return folder


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site of as many papers as the largest list known has."""
    folder = tmp_path_factory.mktemp("large") / "site"
    write(site_of(large_list(16_000)), folder, _ignore)
    return folder


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder, and says at which address."""
    servers = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Pages, directory=str(folder)))
        Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}{BELOW}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def visit(browser: Browser, serve: Callable[[Path], str]) -> Iterator[Open]:
    """Opens pages of a site, from a server or with `from_folder` from its folder.

    Afterwards nothing may have been asked for elsewhere, and no script may have failed or been stopped.
    """
    contexts: list[BrowserContext] = []
    said: list[str] = []
    addresses: dict[Path, str] = {}

    def start(folder: Path, address: str, *, from_folder: bool = False, **options: object) -> Page:
        if folder not in addresses:
            addresses[folder] = serve(folder)
        root = f"{folder.as_uri()}/" if from_folder else addresses[folder]
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: None if request.url.startswith(root) else said.append(request.url))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
        page.goto(root + address)
        return page

    yield start
    for context in contexts:
        context.close()
    assert [one for one in said if "404 (" not in one] == []
