"""The list's sections, as its headings have them."""

from collections import Counter
from collections.abc import Iterator

from linter.lazy import re
from linter.reports.report import counted
from linter.rules.categories.options import STEP, DeclaredFile, Path, TaxonomyOptions, plain
from linter.rules.context import Page
from linter.tasks.init.files import led_to
from linter.tasks.init.settings import Item, Record, Setting
from linter.tasks.init.survey import Survey
from linter.tasks.init.thresholds import FEWEST, is_broken

# The area of files that stand in no folder.
_OWN_AREA = "list"
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def taxonomy(survey: Survey) -> Iterator[Setting]:
    """`taxonomy`: each file with its sections that hold entries.

    A file whose sections are years or dates is left out, for it will have new ones; so is one with a heading that
    cannot be told from a path of headings.
    """
    places = {name: place for place, name in enumerate(led_to(survey))}
    pages = sorted(survey.pages, key=lambda page: (places.get(page.name, len(places)), page.name))
    found = [declared for page in pages if page.entries and (declared := _declared(page))]
    if found:
        sections = sum(len(one.sections) or 1 for one in found)
        where = f"{counted(sections, 'section')} in {counted(len(found), 'file')}"
        records = tuple(map(_record, found))
        yield Setting(("taxonomy",), records, f"The sections that hold entries, in their order: {where}")


def _record(declared: DeclaredFile) -> Record:
    sections = [Item(section) for section in declared.sections]
    return Record({"area": declared.area, "file": declared.file, "sections": sections})


def _declared(page: Page) -> DeclaredFile | None:
    """The declaration of a file, None where there cannot be one."""
    counts = Counter(plain(page.categories[entry.section]) for entry in page.entries)
    total = counts.total()
    if () in counts and len(counts) > 1 and total >= FEWEST and not is_broken(counts[()], total):
        del counts[()]
    paths = [
        path for path in dict.fromkeys(map(plain, map(page.categories.__getitem__, page.sections))) if path in counts
    ]
    folder, _, _ = page.name.partition("/")
    area = folder if folder != page.name else _OWN_AREA
    declared = DeclaredFile(area, page.name, _sections(paths))
    is_exact = TaxonomyOptions((declared,)).sections(page.name) == frozenset(paths)
    return declared if is_exact and not _are_dates(paths) else None


def _sections(paths: list[Path]) -> tuple[str, ...]:
    return () if paths == [()] else tuple(map(STEP.join, paths))


def _are_dates(paths: list[Path]) -> bool:
    """Whether one in five sections or more names a year in its title, or stands below such."""
    dated = sum(any(map(_YEAR.search, path)) for path in paths)
    return dated * 5 >= len(paths) and dated > 0
