"""Write the line that each paper has on its family's page: `python docs/index_pages.py`, or `make fix`.

The papers stand below the contents of such a page, in the order of the pages that the contents lead to. What stands
above is written by hand; its counts are STR009's.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from linter.entries.heading_label import heading_label
from linter.entries.model import Outline
from linter.entries.published import published
from linter.entries.read import read_outline
from linter.markdown.document import Document, parse
from linter.text.source import Source

ROOT = Path(__file__).resolve().parent.parent
CONTENTS = re.compile(r"^## Contents\n.*?(?=^## |\Z)", re.DOTALL | re.MULTILINE)
LINKED = re.compile(r"^- \[[^\]]*\]\(([^)#]+\.md)\)", re.MULTILINE)


def pages() -> dict[Path, str]:
    """The families' pages, each with its text as it should be."""
    files = [*sorted(ROOT.glob("methodology/*.md")), ROOT / "benchmark" / "README.md"]
    return {file: _page(file, file.read_text(encoding="utf-8")) for file in files}


def _page(file: Path, text: str) -> str:
    contents = CONTENTS.search(text)
    if contents is None:
        raise SystemExit(f"{file} has no contents")
    sections = (_section(file.parent, name) for name in LINKED.findall(contents[0]))
    return "\n\n".join([text[: contents.end()].rstrip(), *sections]) + "\n"


def _section(folder: Path, name: str) -> str:
    """The papers of one page, under its title and the titles of its sections."""
    document = parse(Source(name, (folder / name).read_text(encoding="utf-8")))
    outline = read_outline(document)
    return "\n\n".join([f"## {outline.sections[1].title}", *_groups(name, document, outline)])


def _groups(name: str, document: Document, outline: Outline) -> Iterator[str]:
    anchors = {anchor.heading: anchor.name for anchor in document.anchors}
    for path, entries in groupby(outline.entries, key=lambda entry: entry.category):
        if len(path) > 1:
            yield f"### {path[-1]}"
        yield "\n".join(
            f"- [{heading_label(document, entry.heading)}]({name}#{anchors[entry.heading]}), {published(entry)}"
            for entry in entries
            if entry.heading
        )


if __name__ == "__main__":
    for file, text in pages().items():
        file.write_text(text, encoding="utf-8")
