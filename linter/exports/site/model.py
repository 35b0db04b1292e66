"""A list's site: its papers, its chapters, and which belong together."""

from collections.abc import Callable, Mapping, Sequence

from linter.entries.model import Entry, Section
from linter.entries.record import EntryRecord, entry_record
from linter.exports.figures.listed import Steps, in_order, title_of
from linter.exports.site.chapters import Chapter, chapters_of
from linter.exports.site.home import front_page
from linter.exports.site.papers import Paper, papers_of
from linter.exports.site.repository import Repository
from linter.exports.site.targets import Targets, pictures_of
from linter.exports.works import works_of
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.rules.context import Facts, Page
from linter.text.section_paths import plain_title
from linter.text.within import within


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of the list: its default file, others by the media that they are for, and what it shows, in words."""

    file: str
    sources: tuple[Mapping[str, str], ...]
    alternative: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What the caller decides of a site; `base_url` ends in a slash, `introduction` is as for `home.introduction`."""

    title: str | None = None
    base_url: str | None = None
    repository: Repository | None = None
    introduction: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of a paper for its page: where it stands, and the address of its lines."""

    chapter: Chapter
    category: tuple[str, ...]
    lines: str | None


@dataclass(frozen=True)
class Site:
    """The site of some pages of a list.

    `figures` are shown on the home page; `drawn` are their files by name, `read` gives the content of a picture in the
    list's folder, None where there is none.
    """

    pages: Sequence[Page]
    facts: Facts
    settings: Settings
    figures: Sequence[Figure]
    drawn: Mapping[str, str]
    read: Callable[[str], bytes | None]

    @cached_property
    def title(self) -> str:
        """What the site is called."""
        front = front_page(self.pages)
        return self.settings.title or (title_of(front) if front else "Papers")

    @property
    def base_url(self) -> str | None:
        """The address at which it will be found."""
        return self.settings.base_url

    @property
    def repository(self) -> Repository | None:
        """Where the list is kept."""
        return self.settings.repository

    @property
    def count(self) -> int:
        """The number of papers."""
        return len(self.papers)

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The pages that show the list's text."""
        return chapters_of(in_order(self.pages))

    @cached_property
    def places(self) -> Mapping[Steps, Chapter]:
        """The chapters by the steps to them."""
        return {chapter.steps: chapter for chapter in self.chapters}

    @cached_property
    def papers(self) -> tuple[Paper, ...]:
        """The papers, each once, in the order of the list."""
        return papers_of(self._works[0], self.facts)

    @cached_property
    def newest(self) -> tuple[Paper, ...]:
        """The papers, newest first; of those of one day in the order of the list."""
        return tuple(sorted(self.papers, key=lambda paper: paper.date, reverse=True))

    @cached_property
    def paper_of(self) -> Mapping[Entry, Paper]:
        """The paper of each entry."""
        entries = (entry for chapter in self.chapters for entry in chapter.entries)
        return {entry: self.papers[number] for entry, number in zip(entries, self._works[1], strict=True)}

    @cached_property
    def homes(self) -> Mapping[Paper, tuple[Chapter, ...]]:
        """The chapters in which each paper stands."""
        found: dict[Paper, dict[Chapter, None]] = {paper: {} for paper in self.papers}
        for chapter in self.chapters:
            for entry in chapter.entries:
                found[self.paper_of[entry]][chapter] = None
        return {paper: tuple(chapters) for paper, chapters in found.items()}

    @cached_property
    def listed(self) -> Mapping[Paper, tuple[Listed, ...]]:
        """The entries of each paper."""
        found: dict[Paper, list[Listed]] = {paper: [] for paper in self.papers}
        for chapter in self.chapters:
            for entry in chapter.entries:
                found[self.paper_of[entry]].append(self.listed_in(chapter, entry))
        return {paper: tuple(entries) for paper, entries in found.items()}

    @cached_property
    def pictures(self) -> Mapping[str, tuple[str, bytes]]:
        """The pictures that the pages show, by their names in the list: address and content."""
        found = ((name, address, self.read(name)) for name, address in pictures_of(self.pages).items())
        return {name: (address, content) for name, address, content in found if content is not None}

    def contents(self, chapter: Chapter) -> list[tuple[str, str, int]]:
        """The topmost sections inside a chapter: titles, addresses and numbers of entries."""
        level = min((section.level for section in chapter.sections), default=0)
        shown = {section: 0 for section in chapter.sections if section.level == level}
        for entry in chapter.entries:
            section: Section | None = entry.section
            while section and section not in shown:
                section = section.parent
            if section:
                shown[section] += 1
        anchors = within(chapter.page.document.anchors, chapter.span) if chapter.span else ()
        names = {anchor.heading: anchor.name for anchor in anchors}
        return [(section.title, names.get(section.heading, ""), count) for section, count in shown.items()]

    @cached_property
    def targets(self) -> Targets:
        """Where the list's links lead."""
        pictures = {name: address for name, (address, _) in self.pictures.items()}
        return Targets(self.chapters, self.paper_of, pictures, self.repository, front_page(self.pages))

    @cached_property
    def _works(self) -> tuple[tuple[EntryRecord, ...], tuple[int, ...]]:
        records = (entry_record(entry, chapter.page.source) for chapter in self.chapters for entry in chapter.entries)
        return works_of(records)

    def listed_in(self, chapter: Chapter, entry: Entry) -> Listed:
        """An entry of a chapter for its paper's page."""
        source = chapter.page.source
        first, last = source.row(entry.span.start), source.row(max(entry.span.start, entry.span.end - 1))
        lines = self.repository.lines(source.name, first, last) if self.repository else None
        path = entry.declared_category or chapter.page.categories[entry.section]
        inner = [plain_title(title) for title in path]
        category = inner if inner[:1] == [chapter.title] else [chapter.title, *inner]
        return Listed(chapter, tuple(category), lines)
