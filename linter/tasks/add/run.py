"""Add a paper to a list: find its place, write its entry and what follows from it, and see that nothing got worse."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from linter.config.model import Config
from linter.engine.files.disk import DiskList
from linter.engine.files.lists import UnreadableError
from linter.engine.files.write import replace_file, sweep_beside
from linter.engine.pages import pages as read_pages
from linter.engine.reading import read_page
from linter.engine.run import Checker
from linter.errors import InputError
from linter.facts.known import Known
from linter.facts.snapshot import read_snapshot
from linter.lazy.dataclasses import dataclass
from linter.rules.context import Page, PaperList
from linter.rules.copies import Copy
from linter.rules.index import index
from linter.rules.page_index import PageIndex
from linter.tasks.add.copies import copies_of
from linter.tasks.add.counts import with_counts
from linter.tasks.add.find import Found
from linter.tasks.add.listing import with_lines
from linter.tasks.add.place import target
from linter.tasks.add.settle import settled
from linter.tasks.add.writing import entry_of, written
from linter.text.source import Source


@dataclass(frozen=True, slots=True)
class Spot:
    """An entry of the list: its file, its row from 1, its title, and its section."""

    file: str
    row: int
    title: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a paper changes: old and new texts of files by name, and where the entry then stands.

    Where the list has the paper already nothing changes, and `copies` say where.
    """

    before: Mapping[str, str]
    after: Mapping[str, str]
    spot: Spot | None = None
    copies: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadList:
    """The pages of a list that can be read, and what is known of them list-wide, by name."""

    pages: Mapping[str, Page]
    indexes: Mapping[str, PageIndex]

    def with_doi(self, doi: str) -> tuple[Spot, ...]:
        """The entries that name a DOI, given in lower case."""
        copies = (Copy(name, entry) for name, page in self.indexes.items() for entry in page.entries)
        return tuple(self.spot(copy) for copy in copies if copy.entry.doi == doi)

    def spot(self, copy: Copy) -> Spot:
        """Where an entry stands."""
        row = self.pages[copy.file].source.row(copy.entry.place.start)
        return Spot(copy.file, row, copy.entry.title, copy.section_title)


def read_list(papers: DiskList, config: Config, today: date) -> ReadList:
    """A list as it stands on disk."""
    read = read_pages(papers, config, papers.names(), today)
    pages = {name: page for name, page in read if not isinstance(page, UnreadableError)}
    return ReadList(pages, {name: index(page) for name, page in pages.items()})


def add(
    papers: DiskList,
    config: Config,
    found: Found,
    today: date,
    *,
    file: str | None,
    section: str | None,
    read: ReadList | None = None,
) -> Added:
    """What adding a paper to a list changes; nothing is written. `file` and `section` name the place, if given.

    `read` is the list, where it was read before. Raises UsageError where the paper cannot be placed or written,
    InputError where the result would not pass a check.
    """
    read = read or read_list(papers, config, today)
    pages, indexes = read.pages, read.indexes
    copies = copies_of(found.paper, indexes, today)
    if copies:
        return Added({}, {}, copies=tuple(map(read.spot, copies)))
    where = target(found.paper, pages, PaperList(indexes, papers, config.options), file, section)
    name = where.page.name
    text = written(found.paper, where, pages, config, today)
    page = _page(name, text, config, today)
    texts = {name: text, **with_lines(page, entry_of(found.paper, page), pages)}
    changed = {one: index(_page(one, texts[one], config, today)) for one in texts}
    sources = {one: page.source.text for one, page in pages.items()} | texts
    texts |= with_counts(indexes, {**indexes, **changed}, sources)
    after = _passing(Checker(papers, config, None, today, facts=_facts(papers, found), pages=pages.values()), texts)
    page = _page(name, after[name], config, today)
    new = entry_of(found.paper, page)
    spot = Spot(name, page.source.row(new.span.start), new.title, where.name)
    return Added({one: pages[one].source.text for one in after}, after, spot)


def _passing(checker: Checker, texts: Mapping[str, str]) -> dict[str, str]:
    """The texts of changed files, settled. Raises InputError where they would not pass a check as those before did."""
    after, fresh = settled(checker, texts)
    failing = [one for one in fresh if one.severity.rank >= checker.fail_on.rank]
    if failing:
        told = "\n".join(f"{one.file}: {one.code} {one.message}" for one in failing)
        raise InputError(f"not added, for the list would not pass its check:\n{told}")
    return after


def write(papers: DiskList, added: Added) -> None:
    """Write the files that change, all or none. Raises InputError."""
    sweep_beside(papers.root, papers.names())
    done: list[str] = []
    try:
        for name, text in sorted(added.after.items()):
            replace_file(papers.root, name, added.before[name], text)
            done.append(name)
    except (InputError, KeyboardInterrupt):
        for name in done:
            with suppress(InputError):
                replace_file(papers.root, name, added.after[name], added.before[name])
        raise


def _page(name: str, text: str, config: Config, today: date) -> Page:
    return read_page(Source(name, text), config, today)


def _facts(papers: DiskList, found: Found) -> Known:
    """The snapshot, with what was just learnt."""
    known = read_snapshot(papers.root)
    return Known(known.updated([found.record]) if found.record else known)
