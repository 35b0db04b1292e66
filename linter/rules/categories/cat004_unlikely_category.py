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


def _section(heading: str, number: int, *titles: str) -> str:
    items = (f"- [{title}](https://arxiv.org/abs/23{number:02}.{10001 + place})" for place, title in enumerate(titles))
    return f"{heading}\n\n" + "\n".join(items) + "\n\n"


LAMPS = ("Lanterns at Dusk", "Folded Lanterns", "Lanterns for Corridors", "A Lantern in Each Room", "Lanterns on Ropes")
MANY_LAMPS = tuple(f"{title}, {part}" for title in LAMPS for part in ("Trimmed", "Snuffed", "Gilded"))
OIL_LAMPS = tuple(title.replace("Lantern", "Oil Lantern") for title in LAMPS)
MIRRORS = ("Mirrors of Tin", "Concave Mirrors", "What Mirrors Keep", "Mirrors, Frames and Walls")
DOORS = ("Hinges and Doors", "Doors Ajar", "Sliding Doors", "Doors of Oak", "Doors without Keys")
MOVED = "[⟦Patient Lanterns⟧](https://arxiv.org/abs/2305.20001)"
KEPT = MOVED.replace("⟦", "").replace("⟧", "")


def _rooms(lamps: str, title: str) -> str:
    """A list with a section of lamps, one of mirrors that a title ends, and one of doors."""
    return (
        f"# Rooms\n\n{lamps}" + _section("## Mirrors", 2, *MIRRORS) + f"- {title}\n\n" + _section("## Doors", 3, *DOORS)
    )


class UnlikelyCategory(ListRule):
    """An entry whose words speak for another section.

    What it does
        Learns from the list itself which words the papers of each section have in
        their titles and short names, and reports an entry whose words speak for one
        other section, with the evidence: *kv cache, eviction: 14 of 16 such papers
        are under `Key-Value Cache`*. Each entry is judged by the others. It names the
        innermost section that it is sure of, else the file, folder or area around it.
        Names of sections count, too, and `keywords` that the taxonomy declares. Two
        keywords of one section, and none of any other, are enough where the list does
        not say otherwise, and one in a list of fewer than 30 papers. Endings
        (`window`, `windows`) do not count.

        It is silent in doubt: where words speak for the entry's own section or two
        others, where the name of the entry's own section says them, where fewer than
        five papers have them (fifteen, where neither the other section's name nor its
        keywords say them), where these have a word as part of a term that the entry
        lacks (`analysis` in *sentiment analysis*), between sections of one name or one
        above the other, and for papers that stand in several places. Sections without a
        topic of their own (`Others`, `Surveys`, years, venues) are neither judged nor
        named. With a taxonomy, only its sections are looked at. Sections of another
        area are CAT005's.

    Why
        The entry was put below the wrong heading, and nobody who looks for it finds it.

    Example
        A list that has `Patient Lanterns` below `## Mirrors`, and its five other papers
        on lanterns below `## Lanterns`: the title is reported.
    """

    code = "CAT004"
    name = "unlikely-category"
    severity = Severity.WARNING
    by_habit = True
    options = ("taxonomy.keywords",)
    cases = (
        Case(
            "learnt from the list",
            bad=_rooms(_section("## Lanterns", 1, *LAMPS), MOVED),
        ),
        Case(
            "learnt from another file, in a table",
            bad=f"# Mirrors\n\n| Title | Year |\n|---|---|\n| {MOVED} | 2023 |\n\n" + _section("", 2, *MIRRORS),
            files={
                "lamps.md": _section("# Lanterns", 1, *LAMPS),
                "doors.md": _section("# Doors", 3, *DOORS),
            },
        ),
        Case(
            "below years, of which none is a section of its own",
            bad=(
                "# Rooms\n\n## Lanterns\n\n"
                + _section("### 2022", 1, *LAMPS)
                + "## Mirrors\n\n"
                + _section("### 2022", 2, *MIRRORS)
                + f"### 2023\n\n- {MOVED}\n\n"
                + _section("## Doors", 3, *DOORS)
            ),
        ),
        Case(
            "one word of a term of two",
            good=_rooms(_section("## Oil lanterns", 1, *OIL_LAMPS), KEPT),
        ),
        Case(
            "of fifteen papers, in a section whose name does not say the word",
            bad=_rooms(_section("## Lights", 1, *MANY_LAMPS), MOVED),
        ),
        Case(
            "of five papers in such a section",
            good=_rooms(_section("## Lights", 1, *LAMPS), KEPT),
        ),
        Case(
            "a word that the name of the own section says",
            good=(
                "# Rooms\n\n"
                + _section("## Lanterns", 1, *LAMPS)
                + _section("## Mirrors for lanterns", 2, *MIRRORS)
                + f"- {KEPT}\n\n"
                + _section("## Doors", 3, *DOORS)
            ),
        ),
        Case(
            "of four papers alone",
            good=_rooms(_section("## Lanterns", 1, *LAMPS[:4]), KEPT),
        ),
        Case(
            "a section without a topic",
            good=(
                "# Rooms\n\n"
                + _section("## Lanterns", 1, *LAMPS)
                + _section("## Mirrors", 2, *MIRRORS)
                + f"## Others\n\n- {KEPT}\n\n"
                + _section("## Doors", 3, *DOORS)
            ),
        ),
        Case(
            "years and venues",
            good=(
                "# Rooms\n\n"
                + _section("## 2022", 1, *LAMPS)
                + _section("## ICML 2023", 2, *MIRRORS)
                + f"- {KEPT}\n\n"
                + _section("## May 2024", 3, *DOORS)
            ),
        ),
        Case(
            "in the other section, too",
            good=(
                "# Rooms\n\n"
                + _section("## Lanterns", 1, *LAMPS)
                + f"- {KEPT}\n\n"
                + _section("## Mirrors", 2, *MIRRORS)
                + f"- {KEPT}\n\n"
                + _section("## Doors", 3, *DOORS)
            ),
        ),
        Case(
            "a section of the same name in another file",
            good=f"# Rooms\n\n## Oil Lanterns\n\n- {KEPT}\n\n" + _section("## Mirrors", 2, *MIRRORS),
            files={
                "lamps.md": _section("# Lanterns", 1, *LAMPS),
                "doors.md": _section("# Doors", 3, *DOORS),
            },
        ),
        Case(
            "words of the own section, too",
            good=(
                "# Rooms\n\n"
                + _section("## Lanterns", 1, *LAMPS)
                + _section("## Mirrors", 2, *MIRRORS, "Lanterns before Mirrors")
                + _section("## Doors", 3, *DOORS)
            ),
        ),
        Case(
            "a section below the own one",
            good=(
                f"# Rooms\n\n## Lights\n\n- {KEPT}\n\n"
                + _section("### Lamps", 1, *LAMPS)
                + _section("## Mirrors", 2, *MIRRORS)
                + _section("## Doors", 3, *DOORS)
            ),
        ),
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
            if not misfit.leaves_area:
                yield self.found(misfit.entry.place, misfit.message, file=misfit.file)
