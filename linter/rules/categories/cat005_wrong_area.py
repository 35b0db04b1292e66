"""CAT005: papers of one area under another."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, ListRule
from linter.rules.categories.evidence import misfits
from linter.rules.categories.options import STEP, TaxonomyOptions, plain
from linter.rules.context import PaperList

TAXONOMY = """
[[taxonomy]]
area = "methodology"
file = "list.md"
sections = ["Lamps", "Mirrors", "Both"]
keywords = { "Lamps" = ["lantern"], "Mirrors" = ["mirror"] }

[[taxonomy]]
area = "methodology"
file = "other.md"
sections = ["Windows"]

[[taxonomy]]
area = "benchmark"
file = "benchmark/data.md"
sections = ["Scales", "Scales > Fine", "Both"]
keywords = { "Scales" = ["weighing", "benchmark"] }
"""


LIGHTS = ("Rooms at Dusk", "Dusk", "Oil", "Rooms without Oil", "Glass", "Tin and Glass", "Rooms", "Oil at Dusk")
SCALES = ("Scales of Tin", "Folded Scales", "Scales, Pans", "A Scale in Each Shop", "What Scales Keep")


def _items(month: int, *titles: str) -> str:
    items = (f"- [{title}](https://arxiv.org/abs/230{month}.{10001 + place})\n" for place, title in enumerate(titles))
    return "".join(items)


class WrongArea(ListRule):
    """A paper of one area under another, such as a methodology paper under benchmark.

    What it does
        Reports sections with entries that the taxonomy declares for files of other
        areas only: an error, at the heading. (One that is declared for another file of
        the same area is CAT003's, one that is not declared at all CAT002's.) And it
        reports entries whose words speak for a section of another area, or for the
        area itself, judged as CAT004 judges them: a warning, at the title.

    Why
        Readers look for measures in one place and for methods in the other, and counts
        by area are wrong.

    Example
        A list that declares `Scales` for `benchmark/data.md`, in the area `benchmark`,
        and has entries under `## Scales` in a file of the area `methodology`: the
        heading there is reported.
    """

    code = "CAT005"
    name = "wrong-area"
    severity = Severity.WARNING
    by_habit = True
    options = ("taxonomy.area", "taxonomy.keywords")
    cases = (
        Case(
            "an entry whose words speak for the other area, as the list has it",
            bad="# T\n\n## Lamps\n\n- [⟦Patient Scales⟧](https://arxiv.org/abs/2305.20001)\n" + _items(4, *LIGHTS),
            files={"benchmark/data.md": "# T\n\n## Scales\n\n" + _items(1, *SCALES)},
            config=TAXONOMY,
        ),
        Case(
            "a section of the other area",
            bad="# T\n\n## ⟦2. Scales⟧\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "once for a section and those below it",
            bad=(
                "# T\n\n## ⟦Scales⟧\n\n| Title | Paper |\n|---|---|\n"
                "| Sparse Lanterns | [paper](https://arxiv.org/abs/2309.12307) |\n\n"
                "### Fine\n\n- [Near Lanterns](https://arxiv.org/abs/2309.12308)\n"
            ),
            config=TAXONOMY,
        ),
        Case(
            "an entry whose words speak for the other area",
            bad=(
                "# T\n\n## Lamps\n\n### ⟦A Benchmark for Corridors⟧\n\n"
                "paper link: [here](https://arxiv.org/abs/2309.12307)\n"
            ),
            config=TAXONOMY,
        ),
        Case(
            "the reverse",
            bad="# T\n\n## Scales\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n",
            file="benchmark/data.md",
            config=TAXONOMY,
        ),
        Case(
            "another file of the same area is CAT003's",
            good="# T\n\n## Windows\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "declared for both areas",
            good="# T\n\n## Both\n\n- [Weighing Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "declared for none is CAT002's",
            good="# T\n\n## Scalse\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "another section of the same area is CAT004's",
            good="# T\n\n## Mirrors\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "a method that names what it is measured by",
            good="# T\n\n## Lamps\n\n- [Lanterns Beyond the Benchmark](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case("a section without entries", good="# T\n\n## Scales\n\nSee there.\n", config=TAXONOMY),
        Case(
            "a file that the taxonomy does not name",
            good="# T\n\n## Scales\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            file="README.md",
            config=TAXONOMY,
        ),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each such section, at its heading, and for each such entry, at its title."""
        taxonomy = papers.options[TaxonomyOptions]
        for page in papers.pages.values():
            for section in taxonomy.strays(page.file, page.sections):
                homes = taxonomy.homes(section.below_title)
                if homes and taxonomy.leaves_area(page.file, homes):
                    name = STEP.join(plain(section.below_title))
                    message = f"section `{name}` belongs to another area, in {' or '.join(homes)}"
                    yield self.found(section.place, message, file=page.file, severity=Severity.ERROR)
        for misfit in misfits(papers):
            if misfit.leaves_area:
                message = f"{misfit.message}, in the area {misfit.other.steps[0]}"
                yield self.found(misfit.entry.place, message, file=misfit.file)
