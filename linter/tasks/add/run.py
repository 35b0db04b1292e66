"""Add a paper to a list: find out about it, find its place, write its entry, and see that nothing got worse."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from linter.config.model import Config
from linter.engine.disk import DiskList
from linter.engine.lists import UnreadableError
from linter.engine.reading import read_page, read_source
from linter.engine.run import Checker
from linter.engine.write import replace_file
from linter.entries.model import Entry
from linter.errors import InputError, NetworkError, UsageError
from linter.facts.known import Known
from linter.facts.snapshot import read_snapshot
from linter.papers.arxiv_record import ArxivRecord
from linter.papers.titles import Likeness, compare, normalised_title
from linter.rules.context import Page, PaperList
from linter.rules.index import index
from linter.tasks.add import insert
from linter.tasks.add.copies import copies_of
from linter.tasks.add.imitate import Imitated, imitated
from linter.tasks.add.lookup import Asking, look_up
from linter.tasks.add.paper import NewPaper, of_bibtex, of_record
from linter.tasks.add.place import Target, target
from linter.tasks.add.reference import is_bibtex, read_reference
from linter.tasks.add.settle import settled
from linter.text.source import Source


@dataclass(frozen=True, slots=True)
class Found:
    """A paper to be added; `record` is arXiv's, None where it was not asked for; `doubts` are said to the user."""

    paper: NewPaper
    record: ArxivRecord | None = None
    doubts: tuple[str, ...] = ()


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


def find_paper(papers: DiskList, reference: str, asking: Asking, *, requires_network: bool = False) -> Found:
    """The paper that a reference or the text of a citation is of.

    Raises UsageError for what is no reference, InputError for what tells too little, or where arXiv has another paper
    or none, NetworkError where nothing is known of it.
    """
    if not is_bibtex(reference):
        record = look_up(papers.root, read_reference(reference).base, asking)
        return Found(of_record(_known(record)), record)
    paper = of_bibtex(reference)
    if not paper.arxiv:
        return Found(paper)
    try:
        record = _known(look_up(papers.root, paper.arxiv, asking))
    except NetworkError as error:
        if requires_network:
            raise
        return Found(paper, None, (f"not compared with arXiv: {error}",))
    if not any(compare(paper.title, other) in (Likeness.SAME, Likeness.SLIP) for other in record.titles):
        raise InputError(f"the citation is of {paper.title!r}, and arXiv's {paper.arxiv} is {record.title!r}")
    return Found(paper, record)


def _known(record: ArxivRecord) -> ArxivRecord:
    if record.title is None:
        raise InputError(f"arXiv has no paper {record.id}")
    return record


def add(papers: DiskList, config: Config, found: Found, today: date, *, file: str | None, section: str | None) -> Added:
    """What adding a paper to a list changes; nothing is written. `file` and `section` name the place, if given.

    Raises UsageError where it cannot be placed or written, InputError where the result would not pass a check.
    """
    pages = _pages(papers, config, today)
    indexes = {name: index(page) for name, page in pages.items()}
    copies = copies_of(found.paper, indexes, today)
    if copies:
        spots = (
            Spot(copy.file, pages[copy.file].source.row(copy.entry.place.start), copy.entry.title, copy.section_title)
            for copy in copies
        )
        return Added({}, {}, copies=tuple(spots))
    where = target(found.paper, pages, PaperList(indexes, papers, config.options), file, section)
    entry = imitated(found.paper, where, pages, config)
    text = _Writing(found.paper, where, entry, config, today).text(pages)
    checker = Checker(papers, config, None, today, facts=_facts(papers, found))
    after, fresh = settled(checker, {where.page.name: text})
    failing = [one for one in fresh if one.severity.rank >= config.fail_on.rank]
    if failing:
        told = "\n".join(f"{one.file}: {one.code} {one.message}" for one in failing)
        raise InputError(f"not added, for the list would not pass its check:\n{told}")
    before = {name: read_source(papers, name, config).text for name in after}
    page = _page(where.page.name, after[where.page.name], config, today)
    new = _entry_of(found.paper, page)
    spot = Spot(page.name, page.source.row(new.span.start), new.title, where.name)
    return Added(before, after, spot)


def write(papers: DiskList, added: Added) -> None:
    """Write the files that change, all or none. Raises InputError."""
    done: list[str] = []
    try:
        for name, text in sorted(added.after.items()):
            replace_file(papers.root, name, added.before[name], text)
            done.append(name)
    except InputError:
        for name in done:
            with suppress(InputError):
                replace_file(papers.root, name, added.after[name], added.before[name])
        raise


@dataclass(frozen=True, slots=True)
class _Writing:
    """An entry on its way to its place."""

    paper: NewPaper
    target: Target
    entry: Imitated
    config: Config
    today: date

    def text(self, pages: Mapping[str, Page]) -> str:
        """The text of the page with the entry in its place. Raises UsageError where it is not read back as it was."""
        trial = insert.appended(self.target, self.entry.style, self.entry.text)
        new = self._read(trial)
        entries = [one for one in self.target.entries if one.style is self.entry.style]
        if entries:
            order = insert.order_of(self.target, pages, self.config)
            at = insert.position(entries, new, order, self.config)
            trial = insert.inserted(self.target, entries, at, self.entry.text)
            self._read(trial)
        page = self._page(trial)
        numbered = insert.with_numbers(self.target.page, page, _entry_of(self.paper, page))
        self._read(numbered)
        return numbered

    def _page(self, text: str) -> Page:
        return _page(self.target.page.name, text, self.config, self.today)

    def _read(self, text: str) -> Entry:
        """The new entry as it is read; the others must be as they were."""
        page, before = self._page(text), self.target.page
        new = _entry_of(self.paper, page)
        others = [one for one in page.entries if one is not new]
        are_kept = list(map(_told, others)) == list(map(_told, before.entries))
        are_sections = [one.path for one in page.sections] == [one.path for one in before.sections]
        is_whole = new.style is self.entry.style and new.section.path == self.target.section.path
        if not (are_kept and are_sections and is_whole and self._is_linked(new, page)):
            raise UsageError("written as its neighbours are it would not be read as one entry beside them")
        return new

    def _is_linked(self, new: Entry, page: Page) -> bool:
        """Whether the entry has the paper's id, and no more links than what it imitates."""
        if (new.arxiv.base if new.arxiv else None) != self.paper.arxiv:
            return False
        return self.entry.links is None or _links_in(page, new) == self.entry.links


def _links_in(page: Page, entry: Entry) -> int:
    return sum(entry.span.start <= link.span.start < entry.span.end for link in page.links)


def _told(entry: Entry) -> tuple[object, ...]:
    return entry.title, entry.arxiv, entry.doi, entry.section.path, len(entry.links)


def _entry_of(paper: NewPaper, page: Page) -> Entry:
    """The entry of the paper on a page that has it once. Raises UsageError."""
    key = normalised_title(paper.title)
    found = [one for one in page.entries if normalised_title(one.title) == key]
    if len(found) != 1:
        raise UsageError(f"written as its neighbours are, {paper.title!r} would not be read as the title of an entry")
    return found[0]


def _pages(papers: DiskList, config: Config, today: date) -> dict[str, Page]:
    """The pages of the list that can be read."""
    pages = {}
    for name in papers.names():
        with suppress(UnreadableError):
            pages[name] = read_page(read_source(papers, name, config), config, today)
    return pages


def _page(name: str, text: str, config: Config, today: date) -> Page:
    return read_page(Source(name, text), config, today)


def _facts(papers: DiskList, found: Found) -> Known:
    """The snapshot, with what was just learnt."""
    known = read_snapshot(papers.root)
    return Known(known.updated([found.record]) if found.record else known)
