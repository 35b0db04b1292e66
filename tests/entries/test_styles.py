"""Every style in which lists write their entries: made-up lists, with what is to be read of them.

In `lists`, `⇐ identifier|title` at a line's end says that an entry begins on that line, several of
these that several do; they are cut off before the list is read. `-` stands for no identifier.
"""

from pathlib import Path

import pytest

from linter.entries.model import Outline
from linter.entries.read import read_outline
from linter.markdown.document import parse
from linter.text.source import Source

LISTS = sorted((Path(__file__).parent / "lists").glob("*.md"))
MARK = "⇐"

Found = tuple[int, str, str]


def unmarked(text: str) -> tuple[str, list[Found]]:
    """A list without its marks, and what they say: line, identifier, title."""
    lines, wanted = [], []
    for number, line in enumerate(text.split("\n"), 1):
        written, *marks = line.split(MARK)
        lines.append(written)
        for said in marks:
            identifier, _, title = said.partition("|")
            wanted.append((number, identifier, title))
    return "\n".join(lines), wanted


def read(path: Path) -> tuple[Source, Outline, list[Found]]:
    text, wanted = unmarked(path.read_text(encoding="utf-8"))
    source = Source(path.name, text)
    return source, read_outline(parse(source)), wanted


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_line_identifier_and_title_of_each_entry(path: Path) -> None:
    source, outline, wanted = read(path)

    found = [
        (source.row(entry.span.start), entry.arxiv.base if entry.arxiv else "-", entry.title)
        for entry in outline.entries
    ]
    assert found == wanted


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_spans_hold_what_they_name(path: Path) -> None:
    source, outline, _ = read(path)

    for entry in outline.entries:
        written = source[entry.title_span]
        assert entry.span.covers(entry.title_span)
        assert written.startswith(entry.title.split()[0].partition("&")[0].rstrip(":"))
        assert written.endswith(entry.title.split()[-1][-1])
        for link in entry.links:
            assert source[link.link.url_span] == link.link.url or "\\" in source[link.link.url_span]
            assert entry.span.covers(link.label_span)
