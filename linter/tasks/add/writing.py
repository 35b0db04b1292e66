"""An entry on its way to its place: written there, read back, and numbered."""

from collections.abc import Mapping
from datetime import date
from itertools import islice

from linter.config.model import Config
from linter.engine.reading import read_page
from linter.entries.model import Entry, Style
from linter.errors import UsageError
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.titles.spelling import normalised_title
from linter.rules.context import Page
from linter.tasks.add import insert
from linter.tasks.add.imitate import Imitated, imitations
from linter.tasks.add.paper import NewPaper
from linter.tasks.add.place import Target
from linter.text.source import Source

_MARKER = re.compile(r"(?:[0-9]{1,9})?([-*+.)])")
# Forms of neighbours that are tried before it is given up.
_MOST_TRIED = 8


def written(paper: NewPaper, target: Target, pages: Mapping[str, Page], config: Config, today: date) -> str:
    """The text of a section's page with a paper's entry in its place.

    Raises UsageError, which says why, where it cannot be written so that it is read back as that.
    """
    why: UsageError | None = None
    for entry in islice(imitations(paper, target, pages, config), _MOST_TRIED):
        try:
            return _Writing(paper, target, entry, config, today).text(pages)
        except UsageError as error:
            why = why or error
    raise why or UsageError("there is nothing to imitate")


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
            self._require_marker(entries[min(at, len(entries) - 1)])
            trial = insert.inserted(self.target, entries, at, self.entry.text)
            self._read(trial)
        page = self._page(trial)
        numbered = insert.with_numbers(self.target.page, page, entry_of(self.paper, page))
        self._read(numbered)
        return numbered

    def _require_marker(self, beside: Entry) -> None:
        """Raise UsageError where a list item would be marked as none of those beside it is."""
        if beside.style is Style.BULLET and _marker(self.entry.text) != _marker(self.target.page.source[beside.span]):
            raise UsageError("the items beside which it would stand are marked otherwise than those that it imitates")

    def _page(self, text: str) -> Page:
        return read_page(Source(self.target.page.name, text), self.config, self.today)

    def _read(self, text: str) -> Entry:
        """The new entry as it is read; the others must be as they were."""
        page, before = self._page(text), self.target.page
        new = entry_of(self.paper, page)
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


def _marker(item: str) -> str:
    """The bullet of a list item, or what is behind its number."""
    found = _MARKER.match(item)
    return found[1] if found else ""


def _links_in(page: Page, entry: Entry) -> int:
    return sum(entry.span.start <= link.span.start < entry.span.end for link in page.links)


def _told(entry: Entry) -> tuple[object, ...]:
    return entry.title, entry.arxiv, entry.doi, entry.section.path, len(entry.links)


def entry_of(paper: NewPaper, page: Page) -> Entry:
    """The entry of the paper on a page that has it once. Raises UsageError."""
    key = normalised_title(paper.title)
    found = [one for one in page.entries if key in (normalised_title(one.title), normalised_title(_whole_title(one)))]
    if len(found) != 1:
        raise UsageError(f"written as its neighbours are, {paper.title!r} would not be read as the title of an entry")
    return found[0]


def _whole_title(entry: Entry) -> str:
    """The title with what was taken for a short name at its end, in brackets."""
    return f"{entry.title} ({entry.short_name})"
