"""Sites of lists in memory, and what a browser would find in them."""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from support.shelves import TODAY, Sources

from linter.config.load import from_toml
from linter.config.model import Config
from linter.engine.lists import MemoryList
from linter.engine.pages import pages
from linter.exports.site.build import site_files
from linter.exports.site.model import Settings, Site
from linter.facts.known import Known
from linter.facts.snapshot import parsed
from linter.rules.context import Page
from linter.tasks.figure import drawn
from linter.tasks.site import figures_of

LANTERNS = {
    "README.md": (
        "# Lanterns\n\nPapers on lanterns, see [oil](papers/oil.md#wicks).\n\n## Contents\n\n- [Tin](#tin)\n\n## Tin\n\n"
        "What is made of tin weighs $m = \\rho V$.\n\n"
        "- **Wick: Lanterns of Wick.** Jane Doe, José Núñez. ICML 2023. [paper](https://arxiv.org/abs/2306.00001) "
        "[code](https://github.com/doe/wick)\n"
        "- **Sparse Lanterns.** Ann Poe. [paper](https://arxiv.org/abs/2401.00002)\n"
    ),
    "papers/oil.md": (
        "# Oil\n\nOil burns.\n\n## Wicks\n\nThey soak it up:\n\n"
        "- **Oil at Night.** Jane Doe. [paper](https://openreview.net/forum?id=A1)\n"
        "- **Wick: Lanterns of Wick.** Jane Doe, José Núñez. [paper](https://arxiv.org/abs/2306.00001)\n\n"
        "## Table\n\n| Oil | Burns | Note |\n|---|---:|---|\n"
        "| Whale | 12 | dear |\n| Olive | 9K | |\n| Palm | 1.5K | see [tin](../README.md#tin) |\n| Tar | | smokes |\n"
    ),
}


def pages_of(files: Mapping[str, str], settings: str = "") -> list[Page]:
    """The pages of a list."""
    config = from_toml(settings, "litlint.toml") if settings else Config()
    return [page for _, page in pages(MemoryList(files), config, files, TODAY) if isinstance(page, Page)]


def site_of(
    files: Mapping[str, str] = LANTERNS, pictures: Mapping[str, bytes] | None = None, snapshot: str = "", **told: object
) -> Site:
    """The site of a list; `told` are its settings."""
    shown = pages_of(files)
    figures = drawn(shown, Sources())
    known = Known(parsed(snapshot.encode()))
    settings = Settings(**told)  # type: ignore[arg-type]
    return Site(shown, known, settings, figures_of(figures), figures.files, (pictures or {}).get)


def built(files: Mapping[str, str] = LANTERNS, pictures: Mapping[str, bytes] | None = None, **told: object) -> dict[str, str]:
    """The text of each file of a list's site but pictures, fonts and what is shipped with others' names."""
    ends = (".html", ".js", ".xml", ".json", ".bib", ".css", ".svg")
    found = dict(site_files(site_of(files, pictures, **told), lambda _done, _all: None))
    return {name: content.decode() for name, content in found.items() if name.endswith(ends)}


def body(page: str) -> str:
    """The main part of a page of a site, without what stands around it on all pages."""
    return page.split('<main id="content" tabindex="-1">')[1].split("</main>")[0]


class Elements(HTMLParser):
    """The elements of a page: pairs of their names and attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def named(self, name: str) -> Iterator[dict[str, str]]:
        """The attributes of the elements of that name."""
        return (attributes for tag, attributes in self.found if tag == name)


def dangling(files: Mapping[str, str], others: frozenset[str]) -> list[tuple[str, str]]:
    """The pages and addresses of links into a site that lead to no file, or to no `id` in it.

    `others` are the names of files that are not among `files`.
    """
    elements = {name: Elements(text) for name, text in files.items() if name.endswith(".html")}
    ids = {name: {one["id"] for _, one in page.found if "id" in one} for name, page in elements.items()}
    found = []
    for name, page in elements.items():
        for _, attributes in page.found:
            for kind in ("href", "src", "srcset", "action"):
                parts = urlsplit(attributes.get(kind, ""))
                if kind not in attributes or parts.scheme or parts.netloc:
                    continue
                path = unquote(parts.path)
                target = normpath(join(dirname(name), path)) if path else name
                exists = target in files or target in others
                if not exists or (parts.fragment and unquote(parts.fragment) not in ids.get(target, ())):
                    found.append((name, attributes[kind]))
    return found
