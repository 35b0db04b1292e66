"""A list as `litlint init` looks at it: all its files, read without any configuration."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from linter.config.model import Config
from linter.engine.files.lists import List, UnreadableError
from linter.engine.reading import read_page, read_source
from linter.entries.model import Entry
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.rules.context import Page
from linter.rules.index import index
from linter.rules.page_index import PageIndex

README = "readme"


@dataclass(frozen=True)
class Survey:
    """The files of a list that could be read, in the order of their names; `unread` are the others' names.

    A file whose name is no text is among these: no configuration could name it.
    """

    papers: List
    pages: tuple[Page, ...]
    unread: tuple[str, ...]

    @classmethod
    def of(cls, papers: List, today: date) -> "Survey":
        """What there is to see of a list."""
        pages, unread = [], []
        for name in papers.names():
            try:
                name.encode()
                pages.append(read_page(read_source(papers, name, Config()), Config(), today))
            except (UnreadableError, UnicodeEncodeError):
                unread.append(name)
        return cls(papers, tuple(pages), tuple(unread))

    def only(self, names: Collection[str]) -> "Survey":
        """The same for some of the files."""
        return replace(self, pages=tuple(page for page in self.pages if page.name in names))

    @cached_property
    def entries(self) -> tuple[tuple[Page, Entry], ...]:
        """All entries, each with its page."""
        return tuple((page, entry) for page in self.pages for entry in page.entries)

    @cached_property
    def indexes(self) -> dict[str, PageIndex]:
        """What list-wide rules know of each page."""
        return {page.name: index(page) for page in self.pages}

    @property
    def readmes(self) -> Iterator[Page]:
        """The README in the list's folder, if there is one."""
        return (page for page in self.pages if is_readme(page.name) and "/" not in page.name)


class PartOfList:
    """A list that has some of the files of another; what else there is on disk is still known to exist."""

    def __init__(self, whole: List, names: Collection[str]) -> None:
        self._whole = whole
        self._names = names

    def names(self) -> tuple[str, ...]:
        """The names of its files, sorted."""
        return tuple(name for name in self._whole.names() if name in self._names)

    def read(self, name: str) -> bytes:
        """The content of a file. Raises UnreadableError."""
        return self._whole.read(name)

    def exists(self, name: str) -> bool:
        """Whether a path names a file or a folder."""
        return self._whole.exists(name)

    def similar(self, name: str) -> str | None:
        """A path that differs from `name` in case alone."""
        return self._whole.similar(name)


def is_readme(name: str) -> bool:
    """Whether a file introduces its folder."""
    return PurePosixPath(name).stem.casefold() == README


def of(count: int, total: int, what: str) -> str:
    """A share in words: `412 of 430 links`, `all 430 links`."""
    return f"all {total:,} {what}" if count == total else f"{count:,} of {total:,} {what}"
