"""CAT003: sections in another file than the taxonomy declares."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, ListRule
from linter.rules.categories.options import STEP, TaxonomyOptions, plain
from linter.rules.context import PaperList

TAXONOMY = (
    '[[taxonomy]]\narea = "a"\nfile = "list.md"\nsections = ["Local Attention", "Both"]\n'
    '[[taxonomy]]\narea = "a"\nfile = "pages/other.md"\n'
    'sections = ["Sparse Attention", "Sparse Attention > Fixed", "Both"]\n'
)


class MisplacedCategory(ListRule):
    """A section in another file than the taxonomy declares it for.

    What it does
        Looks at the sections of declared files that hold entries, by their path of
        titles below the file's title, and names the file that a section belongs in.
        One that belongs to another area is CAT005's.

    Why
        Papers of one category are parted, and the second half is not found where
        the first one is.

    Example
        A list that declares `Sparse Attention` for `sparse.md` and has entries under
        `## Sparse Attention` in `local.md`: the heading there is reported.
    """

    code = "CAT003"
    name = "misplaced-category"
    severity = Severity.ERROR
    options = ("taxonomy.area", "taxonomy.file", "taxonomy.sections")
    cases = (
        Case(
            "a section of another file",
            bad="# T\n\n## ⟦Sparse Attention⟧\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "once for a section and those below it",
            bad=(
                "# T\n\n## ⟦2. Sparse Attention⟧\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "### Fixed\n\n- [Near Lanterns](https://arxiv.org/abs/2309.12308)\n"
            ),
            config=TAXONOMY,
        ),
        Case(
            "a subsection, below a heading without entries",
            bad="# T\n\n## Sparse Attention\n\n### ⟦Fixed⟧\n\n- [Near Lanterns](https://arxiv.org/abs/2309.12308)\n",
            config=TAXONOMY,
        ),
        Case(
            "in its own file",
            good="# T\n\n## Local Attention\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "declared for both files",
            good="# T\n\n## Both\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "declared for none is CAT002's",
            good="# T\n\n## Lanterns\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "declared for another area is CAT005's",
            good="# T\n\n## Scales\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY + '[[taxonomy]]\narea = "b"\nfile = "scales.md"\nsections = ["Scales"]\n',
        ),
        Case("a section without entries", good="# T\n\n## Sparse Attention\n\nSee there.\n", config=TAXONOMY),
        Case(
            "a file that the taxonomy does not name",
            good="# T\n\n## Sparse Attention\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            file="README.md",
            config=TAXONOMY,
        ),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each such section, at its heading."""
        taxonomy = papers.options[TaxonomyOptions]
        for page in papers.pages.values():
            for section in taxonomy.strays(page.file, page.sections):
                homes = taxonomy.homes(section.below_title)
                if homes and not taxonomy.leaves_area(page.file, homes):
                    name = STEP.join(plain(section.below_title))
                    message = f"section `{name}` belongs in {' or '.join(homes)}"
                    yield self.found(section.place, message, file=page.file)
