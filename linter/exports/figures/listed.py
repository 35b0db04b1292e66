"""The entries of a list as figures see them: each in its place in the tree of folders, files and sections."""

from collections.abc import Iterator, Mapping, Sequence
from posixpath import normpath

from linter.entries.model import Entry
from linter.lazy.dataclasses import dataclass
from linter.rules.categories.options import TaxonomyOptions
from linter.rules.context import Facts, Page
from linter.text.references import resolve
from linter.text.section_paths import plain_title

Steps = tuple[str, ...]
Month = tuple[int, int]

# A page that stands for its folder.
_FRONTS = frozenset({"readme", "index"})
# No list is cut finer than this: what lies deeper counts for the place above.
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry: the steps to its place, its short name, how many sources know its paper, and since when it is out.

    `since` is the year and month of the first version at arXiv, else the date that the entry gives. `order` is the
    entry's number in the list.
    """

    place: Steps
    name: str | None
    sources: int
    since: Month | None
    order: int


@dataclass(frozen=True, slots=True)
class Shelves:
    """The entries of a list in its order, and the titles of the folders and files on the way to them."""

    listed: tuple[Listed, ...]
    titles: Mapping[Steps, str]


def shelve(pages: Sequence[Page], facts: Facts) -> Shelves:
    """The entries of some pages; with a taxonomy those of the files that it declares, in its order.

    Without one the pages come in the order in which the first page of the list's folder links to them.
    """
    taxonomy = pages[0].options[TaxonomyOptions] if pages else TaxonomyOptions()
    areas = {normpath(declared.file): declared.area for declared in taxonomy.files}
    shown = [page for page in in_order(pages) if not areas or page.name in areas]
    entries = ((_in_area(page, areas.get(page.name)), page, entry) for page in shown for entry in page.entries)
    listed = (_listed(above, page, entry, facts, number) for number, (above, page, entry) in enumerate(entries))
    return Shelves(tuple(listed), _titles(pages, areas))


def in_order(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages of a list in the order of its taxonomy, else of the links on its first page; the others behind them."""
    taxonomy = pages[0].options[TaxonomyOptions] if pages else TaxonomyOptions()
    files = [normpath(declared.file) for declared in taxonomy.files] or _linked(pages)
    order = {file: number for number, file in enumerate(files)}
    return tuple(sorted(pages, key=lambda page: (order.get(page.name, len(order)), page.name)))


def _titles(pages: Sequence[Page], areas: Mapping[str, str]) -> dict[Steps, str]:
    """The titles of pages, and the names of folders without one, also below the areas that are no folders."""
    found: dict[Steps, str] = {}
    added = (area for file, area in areas.items() if not file.startswith(f"{area}/"))
    for above in ((), *((area,) for area in dict.fromkeys(added))):
        found |= {above: humanised(above[-1])} if above else {}
        pages_below = {(*above, *steps): page for page in pages if (steps := steps_to(page.name))}
        for steps in pages_below:
            for end in range(len(above) + 1, min(len(steps), _DEEPEST) + 1):
                found.setdefault(steps[:end], humanised(steps[end - 1]))
        found |= {steps: title_of(page) for steps, page in pages_below.items()}
    return found


def humanised(step: str) -> str:
    """What a folder or a file may be called in a picture: `long-term_memory` is *Long term memory*."""
    words = " ".join(step.replace("_", " ").replace("-", " ").split())
    return words[:1].upper() + words[1:]


def _linked(pages: Sequence[Page]) -> Iterator[str]:
    """The first page of the list's folder, then what it links to, each once."""
    front = next((page for page in pages if not steps_to(page.name)), None)
    targets = (resolve(front.name, link.url).path for link in front.links) if front else ()
    yield from dict.fromkeys([*([front.name] if front else []), *(target for target in targets if target)])


def steps_to(file: str) -> Steps:
    """The way to a file; one that stands for a folder is that folder, and `a/b.md` the same as `a/b/`."""
    *folders, name = file.split("/")
    stem = name.rpartition(".")[0]
    return tuple(folders) if stem.lower() in _FRONTS else (*folders, stem)


def _in_area(page: Page, area: str | None) -> Steps:
    steps = steps_to(page.name)
    return steps if area is None or steps[:1] == (area,) else (area, *steps)


def title_of(page: Page) -> str:
    """The title of a page: its first heading of the first level, else its only topmost one, else its name."""
    titled = [section for section in page.sections if section.heading]
    first = next((section.title for section in titled if section.level == 1), "")
    topmost = [section.title for section in titled if not section.parent]
    only = topmost[0] if len(topmost) == 1 else ""
    return plain_title(first or only) or humanised((steps_to(page.name) or ("",))[-1])


def _listed(above: Steps, page: Page, entry: Entry, facts: Facts, order: int) -> Listed:
    below = entry.declared_category or page.categories[entry.section]
    record = facts.paper(entry.arxiv.base) if entry.arxiv else None
    sources = record.confirmed_by or 0 if record else 0
    place = (*above, *map(plain_title, below))[:_DEEPEST]
    return Listed(place, entry.short_name, sources, _since(entry), order)


def _since(entry: Entry) -> Month | None:
    if entry.arxiv:
        return entry.arxiv.year, entry.arxiv.month
    return (entry.date.year, entry.date.month) if entry.date else None
