"""A declared list and its detected reading agree where both can read it."""

import pytest
from support.declared import entries_by, told
from support.made_up import made_list

from linter.entries.model import Entry

KINDS = {
    "headings": 'style = "heading"\nlevels = [3]\n',
    "numbered": (
        'style = "bullet"\nlevels = [1]\nfrom = { title = { part = "bold" }, authors = { part = "emphasis" } }\n'
    ),
    "titled": 'style = "bullet"\nfrom = { title = { part = "line" } }\npaper-link = { labels = ["paper"] }\n',
    "linked": 'style = "bullet"\nfrom = { title = { part = "link" }, venue = { part = "emphasis" } }\n',
    "stacked": 'style = "bullet"\nlevels = [1]\nfrom = { title = { part = "bold" } }\n',
    "tabular": (
        'style = "table"\n[kinds.from]\ntitle = { column = "Title" }\nvenue = { column = 2 }\n'
        'year = { column = "year" }\n'
    ),
    "pictured": (
        'style = "table"\n[kinds.from]\ntitle = { column = 1, part = "link" }\ncode = { label = "Github" }\n'
        'authors = { column = 1, between = ["\\n", ""] }\n'
    ),
    "paragraphs": 'style = "paragraph"\nfrom = { title = { part = "link" } }\n',
}


def seen(entry: Entry) -> tuple[object, ...]:
    links = [(link.label, link.kind, link.link.url) for link in entry.links]
    return told(entry), entry.style, entry.span, entry.title_span, links, entry.arxiv


def shown(config: str, text: str) -> list[tuple[object, ...]]:
    return [seen(entry) for entry in entries_by(config, text)]


@pytest.mark.parametrize("style", KINDS)
def test_bare_kind_reads_what_is_detected(style: str) -> None:
    bare = "".join(line for line in KINDS[style].splitlines(keepends=True) if line.startswith(("style", "levels")))

    for name, text in made_list(style, 12).items():
        if name.endswith(".md") and "datasets" not in name:
            assert shown(f"[[kinds]]\n{bare}", text) == shown("", text)


@pytest.mark.parametrize("style", KINDS)
def test_declared_sources_give_what_is_recognised(style: str) -> None:
    for name, text in made_list(style, 12).items():
        if name.endswith(".md") and "datasets" not in name:
            assert shown(f"[[kinds]]\n{KINDS[style]}", text) == shown("", text)
