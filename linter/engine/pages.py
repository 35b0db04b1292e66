"""The pages of a list, read one after another."""

from collections.abc import Collection, Iterator
from datetime import date

from linter.config.model import Config
from linter.engine.files.lists import List, UnreadableError
from linter.engine.reading import read_page, read_source
from linter.rules.context import Page


def pages(
    papers: List, config: Config, names: Collection[str], today: date
) -> Iterator[tuple[str, Page | UnreadableError]]:
    """Each of some files, in the order of their names: read, or why it cannot be."""
    for name in sorted(names):
        try:
            source = read_source(papers, name, config)
        except UnreadableError as error:
            yield name, error
        else:
            yield name, read_page(source, config, today)
