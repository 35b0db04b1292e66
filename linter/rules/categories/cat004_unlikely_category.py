"""CAT004: entries whose words speak for another section."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, ListRule
from linter.rules.categories.evidence import misfits
from linter.rules.context import PaperList

TAXONOMY = """
[[taxonomy]]
area = "methods"
file = "list.md"
sections = ["Lamps", "Mirrors", "Mirrors > Bent", "Other"]
keywords = { "Lamps" = ["lantern", "oil lamp"], "Mirrors" = ["mirror", "reflection"], "Mirrors > Bent" = ["concave"] }

[[taxonomy]]
area = "methods"
file = "other.md"
sections = ["Windows"]
keywords = { "Windows" = ["glass"] }

[[taxonomy]]
area = "measures"
file = "third.md"
sections = ["Scales"]
keywords = { "Scales" = ["weighing"] }
"""


class UnlikelyCategory(ListRule):
    """An entry whose words speak for another section.

    What it does
        Reports entries whose title has keywords that the taxonomy declares for one
        other section, in any file, and names that section with the keywords. An entry
        is left alone where a keyword of its own section or the section's whole name
        stands in the title, and where the keywords of two other sections are alike in
        number. Where its own section has no keywords, two of the other one's must
        stand in the title, or one and that section's name, and no word of its own's. A
        section above or below its own is its own, too. Endings (`window`, `windows`) do not
        count. Sections of another area are CAT005's.

    Why
        The entry was put below the wrong heading, and nobody who looks for it finds it.

    Example
        A list that declares `keywords = { "Lamps" = ["lantern"], "Mirrors" = ["mirror"] }`
        and has `Sparse Lanterns for Corridors` below `## Mirrors`: the title is reported.
    """

    code = "CAT004"
    name = "unlikely-category"
    severity = Severity.WARNING
    options = ("taxonomy.keywords",)
    cases = (
        Case(
            "in a list item",
            bad=(
                "# T\n\n## Mirrors\n\n- [⟦Sparse Lanterns for Corridors⟧](https://arxiv.org/abs/2309.12307)\n"
                "- [Mirrors for Corridors](https://arxiv.org/abs/2309.12308)\n"
            ),
            config=TAXONOMY,
        ),
        Case(
            "in the heading style, by a keyword of two words",
            bad="# T\n\n## Mirrors\n\n### ⟦Oil Lamps at Night⟧\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "in a table, for a section of another file",
            bad=(
                "# T\n\n## Lamps\n\n| Title | Paper |\n|---|---|\n"
                "| ⟦Light Behind Glass⟧ | [paper](https://arxiv.org/abs/2309.12307) |\n"
                "| A Lantern Behind Glass | [paper](https://arxiv.org/abs/2309.12308) |\n"
            ),
            config=TAXONOMY,
        ),
        Case(
            "below a section whose keywords count, too",
            bad="# T\n\n## Mirrors\n\n### Bent\n\n- [⟦Glass at Night⟧](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "two keywords, in a section that has none",
            bad="# T\n\n## Other\n\n- [⟦A Mirror and Its Reflections⟧](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "a keyword and the section's name, in a section that has none",
            bad="# T\n\n## Other\n\n- [⟦Lamps, Lanterns, Light⟧](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "a word of the own section's name, which has no keywords",
            good="# T\n\n## Other\n\n- [Mirrors, Reflections and Others](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "keywords of both sections, inside a longer word and with other endings",
            good=(
                "# T\n\n## Mirrors\n\n- [Mirroring Lanterns](https://arxiv.org/abs/2309.12307)\n"
                "- [Lanterns in Mirrorlike Seas](https://arxiv.org/abs/2309.12308)\n"
            ),
            config=TAXONOMY,
        ),
        Case(
            "a keyword of a section above or below",
            good=(
                "# T\n\n## Mirrors\n\n- [Concave Things](https://arxiv.org/abs/2309.12307)\n\n"
                "### Bent\n\n- [Reflections](https://arxiv.org/abs/2309.12308)\n"
            ),
            config=TAXONOMY,
        ),
        Case(
            "a section without keywords",
            good="# T\n\n## Other\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "words for two other sections",
            good="# T\n\n## Mirrors\n\n- [Lanterns Behind Glass](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "a part of a word, and no keyword at all",
            good=(
                "# T\n\n## Mirrors\n\n- [Glassblowers at Night](https://arxiv.org/abs/2309.12307)\n"
                "- [Corridors](https://arxiv.org/abs/2309.12308)\n"
            ),
            config=TAXONOMY,
        ),
        Case(
            "another area is CAT005's",
            good="# T\n\n## Mirrors\n\n- [Weighing Corridors](https://arxiv.org/abs/2309.12307)\n",
            config=TAXONOMY,
        ),
        Case(
            "a file that the taxonomy does not name",
            good="# T\n\n## Mirrors\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            file="fourth.md",
            config=TAXONOMY,
        ),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each such entry, at its title."""
        for misfit in misfits(papers):
            if misfit.own.area == misfit.other.area:
                yield self.found(misfit.entry.place, misfit.message, file=misfit.file)
