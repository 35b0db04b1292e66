"""The parts of a list that an entry can be said to belong to: a section, a file, a folder, an area."""

from collections.abc import Iterator, Mapping

from linter.lazy.dataclasses import dataclass
from linter.rules.categories.names import is_date_or_venue, topic
from linter.rules.categories.options import STEP, Place, TaxonomyOptions, plain
from linter.rules.context import PaperList
from linter.rules.page_index import IndexedEntry, PageIndex

Steps = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A section with those below it, a file, a folder or an area; `steps` lead to it from the root of the list.

    `name` is what a message calls it; `topic` is what its own name says, nothing where that is no topic.
    """

    steps: Steps
    name: str
    topic: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where entries stand that are judged alike: a place, what its names say, and the branches that hold it.

    `names` are the titles of its section and of the one above, the innermost first; `branches` run from the place
    itself outwards, without the list as a whole.
    """

    place: Place
    names: tuple[str, ...]
    branches: tuple[Branch, ...]

    @property
    def steps(self) -> Steps:
        """The way to it from the root of the list."""
        return self.branches[0].steps

    @property
    def topic(self) -> frozenset[str]:
        """What its own name says."""
        return self.branches[0].topic

    def is_within(self, branch: Branch) -> bool:
        """Whether it is a branch or stands below it."""
        return self.steps[: len(branch.steps)] == branch.steps


@dataclass(frozen=True, slots=True)
class Shelved:
    """An entry with its file and the place where it stands."""

    file: str
    entry: IndexedEntry
    shelf: Shelf


def shelved(papers: PaperList) -> Iterator[Shelved]:
    """The entries that can be judged, or learnt from, in the order of the list.

    With a taxonomy these are the ones in its sections. Years and venues are no sections of their own.
    """
    taxonomy = papers.options[TaxonomyOptions]
    for page in papers.pages.values():
        declared = taxonomy.places(page.file)
        paths = {section.path: plain(section.below_title) for section in page.sections}
        title = _title(page)
        shelves: dict[Steps, Shelf | None] = {}
        for entry in page.entries if declared or not taxonomy.files else ():
            if entry.section not in shelves:
                place = _place(page.file, paths.get(entry.section, ()), declared)
                shelves[entry.section] = shelf_of(place, title) if place else None
            shelf = shelves[entry.section]
            if shelf:
                yield Shelved(page.file, entry, shelf)


def _place(file: str, path: Steps, declared: Mapping[Steps, Place]) -> Place | None:
    """The innermost declared section around a path; without any declared, that of the last title with a topic."""
    if declared:
        return next((declared[path[:end]] for end in range(len(path), -1, -1) if path[:end] in declared), None)
    while path and is_date_or_venue(path[-1]):
        path = path[:-1]
    return Place("", file, path)


def _title(page: PageIndex) -> str:
    """The file's title, else its name."""
    titles = (section.path[0] for section in page.sections if len(section.path) > len(section.below_title))
    return next(titles, page.file.rpartition("/")[2].rpartition(".")[0])


def shelf_of(place: Place, title: str) -> Shelf:
    """The shelf of a place in a file of a title."""
    names = (*reversed(place.path[-2:]),) or (title,)
    return Shelf(place, names, tuple(_branches(place, title)))


def _branches(place: Place, title: str) -> Iterator[Branch]:
    root = (place.area, *place.file.split("/"))
    for end in range(len(place.path), 0, -1):
        path = place.path[:end]
        yield Branch((*root, *path), f"`{STEP.join(path)}` in {place.file}", topic(path[-1]))
    yield Branch(root, place.file, topic(title))
    for end in range(len(root) - 1, 1, -1):
        yield Branch(root[:end], "/".join(root[1:end]) + "/", topic(root[end - 1]))
    if place.area:
        yield Branch(root[:1], f"the area {place.area}", topic(place.area))
