"""What a list says of arXiv papers, to be compared with what arXiv says."""

from collections.abc import Collection, Mapping
from datetime import date

from linter.config.model import Config
from linter.engine.files.lists import List, UnreadableError
from linter.engine.reading import read_page, read_source
from linter.lazy.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claims:
    """The titles of entries by the bare id of their paper, without any for an id that only text or a link names.

    `unreadable` says why files could not be read, by name.
    """

    titles: Mapping[str, tuple[str, ...]]
    unreadable: Mapping[str, str]


def claims(papers: List, config: Config, today: date, names: Collection[str]) -> Claims:
    """What some files of a list say."""
    titles: dict[str, dict[str, None]] = {}
    unreadable: dict[str, str] = {}
    for name in sorted(names):
        try:
            page = read_page(read_source(papers, name, config), config, today)
        except UnreadableError as error:
            unreadable[name] = str(error)
            continue
        for entry in page.entries:
            if entry.arxiv:
                titles.setdefault(entry.arxiv.base, {})[entry.title] = None
        for named in page.arxiv_ids:
            if named.id:
                titles.setdefault(named.id.base, {})
    return Claims({arxiv: tuple(found) for arxiv, found in titles.items()}, unreadable)
