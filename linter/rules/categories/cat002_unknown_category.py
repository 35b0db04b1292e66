"""CAT002: sections that the taxonomy does not declare."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, ListRule
from linter.rules.categories.options import STEP, TaxonomyOptions, plain
from linter.rules.context import PaperList
from linter.text.nearest import KnownNames

TAXONOMY = (
    '[[taxonomy]]\narea = "a"\nfile = "list.md"\nsections = ["Local Attention", "Local Attention > Windows"]\n'
    '[[taxonomy]]\narea = "a"\nfile = "other.md"\nsections = ["Sparse Attention"]\n'
)
ONE_SECTION = '[[taxonomy]]\narea = "a"\nfile = "list.md"\nsections = []\n'


class UnknownCategory(ListRule):
    """A section that the taxonomy does not declare.

    What it does
        Looks at the sections of declared files that hold entries, by their path of
        titles below the file's title; emoji and numbering in front do not count. The
        nearest declared section is offered. One that is declared for another file is
        CAT003's, or CAT005's.

    Why
        A category that is spelt in two ways is two categories, in counts and in
        whatever is made of the list.

    Example
        A list that declares the sections of `list.md` as `["Local Attention"]`, and
        has its entries under `## Locale Attention` there: the heading is reported.
    """

    code = "CAT002"
    name = "unknown-category"
    severity = Severity.ERROR
    options = ("taxonomy.file", "taxonomy.sections")
    cases = (
        Case(
            "misspelt",
            bad="# T\n\n## ⟦Locale Attention⟧\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "in another case",
            bad="# T\n\n## ⟦Local attention⟧\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "below a declared section",
            bad=(
                "# T\n\n## Local Attention\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "### ⟦2023⟧\n\n- [Near Lanterns](https://arxiv.org/abs/2309.12308)\n"
            ),
            config=TAXONOMY,
        ),
        Case(
            "once for a section and those below it",
            bad=(
                "# T\n\n## ⟦Locale Attention⟧\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "### Windows\n\n- [Near Lanterns](https://arxiv.org/abs/2309.12308)\n"
            ),
            config=TAXONOMY,
        ),
        Case(
            "at the wrong depth",
            bad="# T\n\n## ⟦Windows⟧\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "in a file that takes its entries under the title",
            bad="# T\n\n## ⟦Windows⟧\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=ONE_SECTION,
        ),
        Case(
            "a section whose subsections alone are declared: its own entries are CAT001's",
            good="# T\n\n## Sparse Attention\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config='[[taxonomy]]\narea = "a"\nfile = "list.md"\nsections = ["Sparse Attention > Fixed"]\n',
        ),
        Case(
            "declared sections",
            good=(
                "# T\n\n## 🔥 1. Local Attention\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "### 1.1 Windows\n\n- [Near Lanterns](https://arxiv.org/abs/2309.12308)\n"
            ),
            config=TAXONOMY,
        ),
        Case(
            "a section without entries", good="# T\n\n## Contributing\n\nPull requests are welcome.\n", config=TAXONOMY
        ),
        Case(
            "a file that the taxonomy does not name",
            good="# T\n\n## Lanterns\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            file="third.md",
            config=TAXONOMY,
        ),
        Case(
            "declared for another file",
            good="# T\n\n## Sparse Attention\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "no taxonomy",
            good="# T\n\n## Lanterns\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
        ),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each such section, at its heading."""
        taxonomy = papers.options[TaxonomyOptions]
        for page in papers.pages.values():
            declared = KnownNames(map(STEP.join, sorted(taxonomy.sections(page.file))))
            for section in taxonomy.strays(page.file, page.sections):
                if not taxonomy.homes(section.below_title):
                    name = STEP.join(plain(section.below_title))
                    near = declared.nearest(name)
                    offered = f", the nearest is `{near.name}`" if near else ""
                    message = f"section `{name}` is not declared for {page.file}{offered}"
                    yield self.found(section.place, message, file=page.file)
