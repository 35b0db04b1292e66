"""Sites of lists in memory, and what a browser would find in them."""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from linter.config.load import from_toml
from linter.config.model import Config
from linter.engine.files.lists import MemoryList
from linter.engine.pages import pages
from linter.exports.site.build import site_files
from linter.exports.site.model import Settings, Site
from linter.facts.known import Known
from linter.facts.snapshot import parsed
from linter.rules.context import Page
from linter.tasks.figure import drawn
from linter.tasks.site import figures_of
from support.shelves import TODAY, Sources

LANTERNS = {
    "README.md": (
        "# Lanterns\n\nPapers on lanterns, see [oil](papers/oil.md#wicks).\n\n## Contents\n\n- [Tin](#tin)\n\n"
        "## Tin\n\n"
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
# What must not become part of a page, whatever stands around it.
ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "{{ 7*7 }}",
    "&lt;script&gt;alert(6)&lt;/script&gt;",
)
HOSTILE = {
    "README.md": "# L <script>alert(1)</script>\n\n"
    "<img src=x onerror=alert(1)><iframe src='//evil.example'></iframe>\n\n"
    "[a](javascript:alert(1)) [b](data:text/html,x) [c]( java\tscript:alert(1))\n\n"
    "<a href='vbscript:x' onclick='x'>d</a>\n\n"
    "<style>*{display:none}</style></main></body><form action='https://evil.example'><input name=q></form>\n\n"
    "<div data-entry='0-0-2'></div>\n\n"
    '## S"><script>alert(1)</script>\n\n'
    + "".join(
        f"- **{attack} Lanterns {number}** {attack}. {attack} {number}. [{attack}](https://arxiv.org/abs/2306.0000{number})"
        f' [code](javascript:alert({number})) [project](https://x.example/"><script>alert(1)</script>)\n'
        for number, attack in enumerate(ATTACKS)
    )
    + "\n## Headings\n\n### </code></pre><script>alert(2)</script> Title ([X](javascript:alert(2)))\n\n"
    "paper link: [here](https://openreview.net/forum?id=<script>)\n\ncitation:\n\n```bibtex\n"
    "@article{a</pre><script>alert(3)</script>,\n  title={</pre><script>alert(3)</script>},\n"
    '  author={<img src=x onerror=alert(3)>},\n  journal={"onload=alert(3)},\n  year={2023}\n}\n```\n\n'
    "| Title | Paper |\n|---|---|\n| <script>alert(4)</script> Oil | [x](javascript:alert(4)) |\n",
    'x"><script>.md': "# <b onmouseover=alert(5)>T</b>\n\n- **Wax.** [paper](https://arxiv.org/abs/2306.00099)\n",
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


def built(
    files: Mapping[str, str] = LANTERNS, pictures: Mapping[str, bytes] | None = None, **told: object
) -> dict[str, str]:
    """The text of each file of a list's site but pictures, fonts and what is shipped with others' names."""
    ends = (".html", ".js", ".xml", ".json", ".bib", ".css", ".svg")
    found = dict(site_files(site_of(files, pictures, **told), lambda _done, _all: None))
    return {name: content.decode() for name, content in found.items() if name.endswith(ends)}


def body(page: str) -> str:
    """The main part of a page of a site, without what stands around it on all pages."""
    return page.split('<main id="content" tabindex="-1">')[1].split("</main>", maxsplit=1)[0]


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


def large_list(papers: int) -> dict[str, str]:
    """A list of so many papers in forty sections, with as many words and authors as such lists have."""
    lines: dict[int, list[str]] = {}
    for number in range(papers):
        words = " ".join(_word(number * step + step) for step in (1, 7, 13, 29, 31))
        authors = ", ".join(
            f"{_word(number // 3 + at).title()} {_word(number * 5 + at * 11).title()}" for at in range(4)
        )
        month, day = f"{15 + number % 11}{number % 12 + 1:02}", f"{number // 132 + 1:05}"
        code = f" [code](https://github.com/doe/{_word(number)})" if number % 3 == 0 else ""
        venue = f"{('ICML', 'ACL', 'ICLR', 'NeurIPS')[number % 4]} 20{15 + number % 11}"
        text = f"- **Lanterns of {words}.** {authors}. {venue}. [paper](https://arxiv.org/abs/{month}.{day}){code}\n"
        lines.setdefault(number % 40, []).append(text)
    return {f"part{part:02}.md": f"# Part {part}\n\n## Papers\n\n{''.join(texts)}" for part, texts in lines.items()}


def _word(number: int) -> str:
    """A word for a number below some thousands."""
    syllables = ("ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ro", "sa", "te", "vi", "wo", "zu")
    return "".join(syllables[number // 16**place % 16] for place in range(3)) + syllables[number % 7]
