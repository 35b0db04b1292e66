"""The rules that are not the list's: so many of its things break them that to report these is to report the list."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from linter.diagnostics import Diagnostic
from linter.lazy.dataclasses import dataclass
from linter.rules.registry import records
from linter.tasks.init.measures import MEASURES, Share, of_entries
from linter.tasks.init.patterns import patterns
from linter.tasks.init.settings import Item, Setting
from linter.tasks.init.survey import Survey, of
from linter.tasks.init.thresholds import is_broken, is_broken_by_most, is_habit


def exceptions(survey: Survey, findings: Collection[Diagnostic]) -> Iterator[Setting]:
    """`ignore` and `per-file-ignores` for the rules that the list, or a file of it, does not have."""
    general: list[Item] = []
    special: defaultdict[str, list[Item]] = defaultdict(list)
    for breach in _breaches(survey, findings):
        if breach.is_general:
            general.append(breach.excepted(breach.evidence))
        else:
            for file in breach.special:
                special[file].append(breach.excepted(of(*breach.by_file[file], breach.what)))
    if general:
        yield Setting(("ignore",), general, "the list does otherwise so often that it means it")
    for file, items in special.items():
        (pattern,) = patterns([file], ())
        yield Setting(("per-file-ignores", pattern), items)


@dataclass(frozen=True, slots=True)
class _Breach:
    """How many things of each file break a rule, of how many; `entries` are the list's entries that do."""

    code: str
    what: str
    by_file: Mapping[str, Share]
    entries: Share

    @property
    def is_general(self) -> bool:
        """Whether the list does not have the rule."""
        return is_broken(*self._whole) or is_habit(*self.entries)

    @property
    def special(self) -> list[str]:
        """The files that do not have it where the list does."""
        return [file for file, share in self.by_file.items() if is_broken_by_most(*share)]

    @property
    def evidence(self) -> str:
        """How often the list breaks it, in words."""
        return of(*self._whole, self.what) if is_broken(*self._whole) else of(*self.entries, "entries")

    def excepted(self, evidence: str) -> Item:
        """The rule as an exception."""
        return Item(self.code, f"{records()[self.code].name}: {evidence}")

    @property
    def _whole(self) -> Share:
        return _sum(self.by_file.values())


def _breaches(survey: Survey, findings: Collection[Diagnostic]) -> Iterator[_Breach]:
    places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for one in findings:
        places[one.code, one.file].append(one.span.start)
    for code in sorted({code for code, _ in places} & MEASURES.keys()):
        measure, what = MEASURES[code]
        by_file = {page.name: measure(page, places[code, page.name]) for page in survey.pages}
        entries = _sum([of_entries(page, places[code, page.name]) for page in survey.pages])
        yield _Breach(code, what, by_file, entries)


def _sum(shares: Collection[Share]) -> Share:
    return sum(breaking for breaking, _ in shares), sum(total for _, total in shares)
