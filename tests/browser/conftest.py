"""Sites in a real Chromium: Debian's package, driven by Playwright, which fetches no browser of its own here."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from support.browsing import Open
from support.sites import LANTERNS, large_list, site_of

from linter.engine.files.locate import locate
from linter.exports.site.build import table_files
from linter.exports.site.model import Settings
from linter.exports.site.rendering import Templates
from linter.exports.site.repository import Repository
from linter.tasks.site import prepare, write

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 1, 15)
# GitHub Pages puts the site of a repository below a path.
BELOW = "/lanterns/"
WINDOW = {"width": 1280, "height": 900}
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
    """The folder of the table of as many papers as the largest list known has. Their own pages would take a minute."""
    folder = tmp_path_factory.mktemp("large")
    site = site_of(large_list(16_000))
    for name, content in table_files(site, Templates(site=site)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Page:
    """The page of all tests that need none of their own: a new one, with its processes, costs more than most tests."""
    return browser.new_context().new_page()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder, and says at which address."""
    servers: dict[Path, ThreadingHTTPServer] = {}

    def start(folder: Path) -> str:
        if folder not in servers:
            servers[folder] = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Pages, directory=str(folder)))
            Thread(target=servers[folder].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[folder].server_address[1]}{BELOW}"

    yield start
    for server in servers.values():
        server.shutdown()
        server.server_close()


class _Heard:
    """What pages asked for elsewhere, and what failed or was stopped in them."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.said: list[str] = []
        self._listeners = {
            "request": lambda request: None if request.url.startswith(self.root) else self.said.append(request.url),
            "pageerror": lambda error: self.said.append(str(error)),
            "console": lambda message: self.said.append(message.text) if message.type in ("error", "warning") else None,
            "dialog": lambda dialog: (self.said.append(dialog.message), dialog.dismiss()),
        }

    def attach(self, page: Page) -> None:
        for event, listener in self._listeners.items():
            page.on(event, listener)  # type: ignore[call-overload]

    def detach(self, page: Page) -> None:
        for event, listener in self._listeners.items():
            page.remove_listener(event, listener)


@pytest.fixture
def visit(browser: Browser, tab: Page, serve: Callable[[Path], str]) -> Iterator[Open]:
    """Opens pages of a site, from a server or with `from_folder` from its folder.

    The first is opened in the tab of all tests, unless it is to be `fresh` or is given options of a context; the others
    have contexts of their own. Afterwards nothing may have been asked for elsewhere, and no script may have failed or
    been stopped.
    """
    opened: list[tuple[Page, _Heard]] = []

    def new(*, fresh: bool, options: dict[str, object]) -> Page:
        if fresh or options or any(page is tab for page, _ in opened):
            return browser.new_context(**options).new_page()
        return tab

    def start(
        folder: Path,
        address: str,
        *,
        from_folder: bool = False,
        fresh: bool = False,
        viewport: Mapping[str, int] = WINDOW,
        color_scheme: str = "light",
        **options: object,
    ) -> Page:
        root = f"{folder.as_uri()}/" if from_folder else serve(folder)
        page = new(fresh=fresh, options=options)
        heard = _Heard(root)
        opened.append((page, heard))
        page.set_viewport_size(viewport)
        page.emulate_media(media="null", color_scheme=color_scheme)
        heard.attach(page)
        page.goto(root + address)
        return page

    yield start
    for page, heard in opened:
        if page is tab:
            page.goto("about:blank")
            page.mouse.move(0, 0)
            heard.detach(page)
        else:
            page.context.close()
    assert [one for _, heard in opened for one in heard.said if "404 (" not in one] == []
