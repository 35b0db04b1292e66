"""CAT006: sections in another order than the taxonomy's."""

from collections.abc import Iterator, Mapping

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, FileRule
from linter.rules.categories.options import STEP, Path, TaxonomyOptions, plain
from linter.rules.context import Page
from linter.text.order import out_of_order

TAXONOMY = (
    '[[taxonomy]]\narea = "a"\nfile = "list.md"\n'
    'sections = ["Lamps", "Mirrors", "Mirrors > Bent", "Mirrors > Flat", "Windows", "Doors > Open", "Doors > Shut"]\n'
)
ENTRY = "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"


class CategoryOrder(FileRule):
    """A section in another place than the taxonomy's order gives it.

    What it does
        Compares the declared sections of a file that hold entries with the order of
        their declaration, among those that stand side by side below one heading. Only
        the sections that would have to move are reported: of two that changed places
        the second one. A section with those below it moves as one.

    Why
        The order says how categories hang together, and whoever reads two files of the
        list expects it in both.

    Example
        A file that declares `sections = ["Lamps", "Mirrors"]` and has its entries under
        `## Mirrors` before those under `## Lamps`: the second heading is reported.
    """

    code = "CAT006"
    name = "category-order"
    severity = Severity.INFO
    options = ("taxonomy.sections", "taxonomy.file")
    cases = (
        Case(
            "two that changed places",
            bad=f"# T\n\n## Mirrors\n\n{ENTRY}## ⟦Lamps⟧\n\n{ENTRY}## Windows\n\n{ENTRY}",
            config=TAXONOMY,
        ),
        Case(
            "the first one last",
            bad=f"# T\n\n## 1. Mirrors\n\n{ENTRY}## 2. Windows\n\n{ENTRY}## ⟦3. Lamps⟧\n\n{ENTRY}",
            config=TAXONOMY,
        ),
        Case(
            "the last one first",
            bad=f"# T\n\n## ⟦Windows⟧\n\n{ENTRY}## Lamps\n\n{ENTRY}## Mirrors\n\n{ENTRY}",
            config=TAXONOMY,
        ),
        Case(
            "below one heading",
            bad=f"# T\n\n## Lamps\n\n{ENTRY}## Mirrors\n\n### Flat\n\n{ENTRY}### ⟦Bent⟧\n\n{ENTRY}",
            config=TAXONOMY,
        ),
        Case(
            "with those below it, though it holds no entries itself",
            bad=f"# T\n\n## ⟦Doors⟧\n\n### Open\n\n{ENTRY}### Shut\n\n{ENTRY}## Lamps\n\n{ENTRY}## Mirrors\n\n{ENTRY}",
            config=TAXONOMY,
        ),
        Case(
            "in order, with sections left out, undeclared and without entries",
            good=(
                f"# T\n\n## Windows\n\nSee below.\n\n## Lamps\n\n{ENTRY}## Curtains\n\n{ENTRY}"
                f"## Mirrors\n\n{ENTRY}### Flat\n\n{ENTRY}"
            ),
            config=TAXONOMY,
        ),
        Case(
            "one section twice",
            good=f"# T\n\n## Lamps\n\n{ENTRY}## Mirrors\n\n{ENTRY}## Lamps\n\n{ENTRY}",
            config=TAXONOMY,
        ),
        Case(
            "a file that the taxonomy does not name",
            good=f"# T\n\n## Mirrors\n\n{ENTRY}## Lamps\n\n{ENTRY}",
            file="other.md",
            config=TAXONOMY,
        ),
        Case("no taxonomy", good=f"# T\n\n## Mirrors\n\n{ENTRY}## Lamps\n\n{ENTRY}"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each section that would have to move, at its heading."""
        headings = {plain(page.categories[section]): section for section in reversed(page.sections)}
        for siblings in _families(page):
            paths = list(siblings)
            for position in out_of_order(list(siblings.values())):
                path = paths[position]
                place = headings[path].place
                if place:
                    yield self.found(place, f"section `{STEP.join(path)}` belongs {_where(siblings, path)}")


def _families(page: Page) -> list[dict[Path, int]]:
    """The declared sections that hold entries, or have such below them, by the heading that they stand below.

    They are in the order of the text, each with its place in the declaration.
    """
    ranks: dict[Path, int] = {}
    declared = page.options[TaxonomyOptions].order(page.name)
    for rank, path in enumerate(declared):
        for end in range(1, len(path) + 1):
            ranks.setdefault(path[:end], rank)
    holders = {plain(page.categories[entry.section]): None for entry in page.entries}
    families: dict[Path, dict[Path, int]] = {}
    for path in filter(declared.__contains__, holders):
        for end in range(1, len(path) + 1):
            families.setdefault(path[: end - 1], {}).setdefault(path[:end], ranks[path[:end]])
    return list(families.values())


def _where(siblings: Mapping[Path, int], path: Path) -> str:
    """Between which of the others a section belongs."""
    before = [(rank, other) for other, rank in siblings.items() if rank < siblings[path]]
    if before:
        return f"behind `{max(before)[1][-1]}`"
    return f"before `{min((rank, other) for other, rank in siblings.items() if other != path)[1][-1]}`"
