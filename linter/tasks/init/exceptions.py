"""The rules that are not the list's: so many of its things break them that to report these is to report the list.

Only rules of taste and layout are asked. What is wrong however often it is done (a dead anchor, a malformed
identifier, a citation that does not parse) is always reported.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from linter.diagnostics import Diagnostic
from linter.entries.model import Style
from linter.rules.context import Page
from linter.rules.registry import records
from linter.tasks.init.patterns import patterns
from linter.tasks.init.settings import Item, Setting
from linter.tasks.init.survey import Survey, of
from linter.tasks.init.thresholds import is_broken, is_broken_by_most, is_habit
from linter.text.span import Span

Units = Callable[[Page], Sequence[Span]]


def _files(page: Page) -> Sequence[Span]:
    return [Span(0, len(page.source.text))]


def _lines(page: Page) -> Sequence[Span]:
    source = page.source
    rows = range(1, source.row(len(source.text)) + 1)
    return [line for row in rows if source.text[(line := source.line(row)).start : line.end].strip()]


def _entries(page: Page) -> Sequence[Span]:
    return [entry.span for entry in page.entries]


def _entry_headings(page: Page) -> Sequence[Span]:
    return [entry.heading.span for entry in page.entries if entry.heading and entry.style is Style.HEADING]


def _headings(page: Page) -> Sequence[Span]:
    return [heading.span for heading in page.document.headings]


def _sections(page: Page) -> Sequence[Span]:
    return [section.place for section in page.sections if section.place]


def _citations(page: Page) -> Sequence[Span]:
    return [citation.span for citation in page.sound_citations]


def _links(page: Page) -> Sequence[Span]:
    return [link.span for link in page.links if not link.is_image]


def _arxiv_links(page: Page) -> Sequence[Span]:
    return [named.span for named in page.arxiv_ids]


# What each of these rules judges, and how that is called.
_JUDGED: Mapping[str, tuple[Units, str]] = {
    "FMT001": (_files, "files"),
    "FMT002": (_lines, "lines"),
    "FMT005": (_headings, "headings"),
    "FMT006": (_files, "files"),
    "FMT012": (_entry_headings, "headings of entries"),
    "FMT015": (_entries, "entries"),
    "FMT017": (_entries, "entries"),
    "STR002": (_sections, "sections"),
    "STR005": (_sections, "sections"),
    "STR006": (_sections, "sections"),
    "STR008": (_files, "files"),
    "STR010": (_entries, "entries"),
    "LNK005": (_links, "links"),
    "LNK006": (_links, "links"),
    "LNK013": (_entries, "entries"),
    "ARX002": (_arxiv_links, "arXiv links"),
    "ARX003": (_arxiv_links, "arXiv links"),
    "ARX011": (_arxiv_links, "arXiv links"),
    "ARX012": (_entries, "entries"),
    "BIB001": (_entries, "entries"),
    "BIB003": (_citations, "citations"),
    "BIB009": (_citations, "citations"),
    "DUP005": (_entries, "entries"),
}


@dataclass(frozen=True, slots=True)
class Breach:
    """How many things of each file break a rule, of how many; `entries` are the entries that do."""

    by_file: Mapping[str, tuple[int, int]]
    entries: tuple[int, int]
    what: str

    @property
    def whole(self) -> tuple[int, int]:
        """How many of the list's do, of how many."""
        return sum(breaking for breaking, _ in self.by_file.values()), sum(total for _, total in self.by_file.values())

    @property
    def is_general(self) -> bool:
        """Whether the list does not have the rule."""
        return is_broken(*self.whole) or is_habit(*self.entries)

    @property
    def special(self) -> list[str]:
        """The files that do not have it where the list does."""
        return [file for file, share in self.by_file.items() if is_broken_by_most(*share)]


def exceptions(survey: Survey, findings: Collection[Diagnostic]) -> Iterator[Setting]:
    """`ignore` and `per-file-ignores` for the rules that the list, or a file of it, does not have."""
    general: list[Item] = []
    special: defaultdict[str, list[Item]] = defaultdict(list)
    for code, breach in _breaches(survey, findings):
        if breach.is_general:
            general.append(Item(code, f"{records()[code].name}: {_share(breach)}"))
        else:
            for file in breach.special:
                share = of(*breach.by_file[file], breach.what)
                special[file].append(Item(code, f"{records()[code].name}: {share}"))
    if general:
        yield Setting(("ignore",), general, "The list does otherwise so often that it means it")
    for file, codes in special.items():
        (pattern,) = patterns([file], ())
        yield Setting(("per-file-ignores", pattern), codes)


def _share(breach: Breach) -> str:
    return of(*breach.whole, breach.what) if is_broken(*breach.whole) else of(*breach.entries, "entries")


def _breaches(survey: Survey, findings: Collection[Diagnostic]) -> Iterator[tuple[str, Breach]]:
    places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for one in findings:
        if one.code in _JUDGED:
            places[one.code, one.file].append(one.span.start)
    for code in sorted({code for code, _ in places}):
        units, what = _JUDGED[code]
        found = {page.name: _shared(units(page), places[code, page.name]) for page in survey.pages}
        entries = [_shared(_entries(page), places[code, page.name]) for page in survey.pages]
        yield code, Breach(found, (sum(one for one, _ in entries), sum(total for _, total in entries)), what)


def _shared(units: Sequence[Span], places: Sequence[int]) -> tuple[int, int]:
    """How many of the units hold one of the places, of how many. Of units inside each other the inner one does."""
    ordered = sorted(units)
    starts = [unit.start for unit in ordered]
    held = {at for place in places if (at := bisect_right(starts, place) - 1) >= 0 and place <= ordered[at].end}
    return len(held), len(ordered)
