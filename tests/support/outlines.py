"""Outlines of made-up texts."""

from linter.entries.kinds import EntriesOptions, ReadingOptions
from linter.entries.model import Entry, Outline
from linter.entries.read import read_outline
from linter.markdown.document import parse
from linter.text.source import Source


def outline_of(text: str, **options: tuple[str, ...]) -> Outline:
    """The outline of a text, with these options for entries."""
    return read_outline(parse(Source("list.md", text)), ReadingOptions(EntriesOptions(**options)))


def entry_of(text: str, **options: tuple[str, ...]) -> Entry:
    """The only entry of a text."""
    (entry,) = outline_of(text, **options).entries
    return entry


def titles_of(text: str) -> list[str]:
    """The titles of a text's entries."""
    return [entry.title for entry in outline_of(text).entries]
