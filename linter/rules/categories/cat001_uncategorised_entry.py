"""CAT001: entries in no section."""

from collections.abc import Callable, Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.model import Section
from linter.rules.base import Case, FileRule
from linter.rules.categories.options import TaxonomyOptions, leads_to, plain
from linter.rules.context import Page

TAXONOMY = '[[taxonomy]]\narea = "a"\nfile = "list.md"\nsections = ["Local Attention", "Sparse Attention > Fixed"]\n'
ONE_SECTION = '[[taxonomy]]\narea = "a"\nfile = "list.md"\nsections = []\n'


class UncategorisedEntry(FileRule):
    """An entry outside every declared section of its file.

    What it does
        In files that the taxonomy names, reports entries that stand above all of
        the sections declared for the file: under its title, or in a section of
        which only subsections are declared. A file declared without sections takes
        entries directly under its title. In a list without a taxonomy, reports
        entries before the first section of a file whose other entries stand in
        sections. A section that is not declared at all is reported itself (CAT002,
        CAT003), not each entry in it.

    Why
        Nobody finds an entry that is in no category, and counts by category miss it.

    Example
        Bad:
            # Efficient Attention

            - [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)

            ## Local Attention

            - [Near Lanterns](https://arxiv.org/abs/2309.12308)
        Good:
            # Efficient Attention

            ## Local Attention

            - [Sparse Lanterns](https://arxiv.org/abs/2309.12307)
            - [Near Lanterns](https://arxiv.org/abs/2309.12308)
    """

    code = "CAT001"
    name = "uncategorised-entry"
    severity = Severity.ERROR
    options = ("taxonomy", "taxonomy.file", "taxonomy.sections")
    cases = (
        Case(
            "before the first heading of a file without a title",
            bad=(
                "- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n\n"
                "## A\n\n- [Near Lanterns](https://arxiv.org/abs/2309.12308)\n"
            ),
        ),
        Case(
            "under the title, where the taxonomy has sections",
            bad="# T\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n\n## Local Attention\n\ntext\n",
            config=TAXONOMY,
        ),
        Case(
            "in a section whose subsections alone are declared",
            bad="# T\n\n## Sparse Attention\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "in a section that is not declared, which is CAT002's",
            good="# T\n\n## Lanterns\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "in declared sections and below them",
            good=(
                "# T\n\n## 1. Local Attention\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "### 2023\n\n- [Near Lanterns](https://arxiv.org/abs/2309.12308)\n\n"
                "## Sparse Attention\n\n### Fixed\n\n- [Far Lanterns](https://arxiv.org/abs/2309.12309)\n"
            ),
            config=TAXONOMY,
        ),
        Case(
            "directly under the title of a file without sections",
            good="# T\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=ONE_SECTION,
        ),
        Case(
            "a file that the taxonomy does not name",
            good=(
                "# T\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "## A\n\n- [Near Lanterns](https://arxiv.org/abs/2309.12308)\n"
            ),
            file="other.md",
            config=TAXONOMY,
        ),
        Case(
            "a file without sections for entries",
            good="# T\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n## Contributing\n\ntext\n",
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such entry."""
        taxonomy = page.options[TaxonomyOptions]
        if taxonomy.files and not taxonomy.declares(page.name):
            return
        is_placed = _declared(page, taxonomy) if taxonomy.files else _below_title(page)
        for entry in page.entries:
            if not is_placed(entry.section):
                where = "every declared section" if taxonomy.files else "every section"
                yield self.found(entry.title_span, f"entry stands outside {where}")


def _declared(page: Page, taxonomy: TaxonomyOptions) -> Callable[[Section], bool]:
    declared = taxonomy.sections(page.name)

    def is_placed(section: Section) -> bool:
        path = plain(page.categories[section])
        return any(path[:depth] in declared for depth in range(len(path) + 1)) or not leads_to(path, declared)

    return is_placed


def _below_title(page: Page) -> Callable[[Section], bool]:
    has_sections = any(page.categories[entry.section] for entry in page.entries)
    return lambda section: bool(page.categories[section]) or not has_sections
