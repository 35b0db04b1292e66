"""DUP005: one paper in several sections."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, ListRule
from linter.rules.context import PaperList
from linter.rules.copies import Copy, by_section, related
from linter.rules.duplicates.scope import Scope
from linter.rules.groups import across


class RepeatedPaper(ListRule):
    """One paper listed in two sections or files.

    What it does
        Compares entries by arXiv identifier, DOI, address of the paper and title
        (also one that is nearly the same, as DUP004 has it).
        Every copy is reported and names those in other sections. An identifier
        under the titles of different papers is ARX013's. A suppression at one copy
        waives each pair that it belongs to, at both ends: of three copies, the other
        two still name each other.

        `unique-within` says how near to each other two copies may not stand, and
        `pairs` where a repeat is meant, between a weekly feed and the list, say. A
        required one that is absent is reported too, at the paper that lacks it, or
        once where the second place has no papers at all.

    Why
        Many lists mean it, so this is but a remark until the list says within what
        its papers are unique; one whose papers have one place each may grade it an
        error:

            [duplicates]
            unique-within = "list"

            [severity]
            DUP005 = "error"

    Example
        Bad:
            ## Local Attention

            - [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)

            ## Sparse Attention

            - [⟦Sparse Lanterns⟧](https://arxiv.org/pdf/2309.12307)
    """

    code = "DUP005"
    name = "repeated-paper"
    severity = Severity.INFO
    options = (
        "duplicates.unique-within",
        "duplicates.groups",
        "duplicates.pairs",
        "duplicates.pairs.places",
        "duplicates.pairs.repeat",
    )
    cases = (
        Case(
            "by title alone, in another file",
            bad="## A\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n",
            files={"other.md": "## A\n\n- [Sparse lanterns](https://openreview.net/forum?id=lantern)\n"},
        ),
        Case(
            "by address",
            bad=(
                "## A\n\n- [⟦Sparse Lanterns⟧](https://openreview.net/forum?id=lantern)\n\n"
                "## B\n\n- [⟦Lanterns, Sparsely⟧](https://openreview.net/pdf?id=lantern)\n"
            ),
        ),
        Case(
            "in a section and in one below it",
            bad=(
                "## A\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n\n"
                "### B\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "twice here and once there: the two of one section are DUP001's",
            bad=(
                "## A\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n"
                "- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "by a title that is nearly the same",
            bad=(
                "## A\n\n- [⟦Sparse Lanterns Light Long Corridors⟧](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\n- [⟦Sparse Lantern Light Long Corridors⟧](https://openreview.net/forum?id=lantern)\n"
            ),
        ),
        Case(
            "within one file, where that is what must not be",
            bad=(
                "## A\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n"
            ),
            files={"other.md": "# C\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"},
            config='duplicates.unique-within = "file"',
        ),
        Case(
            "within a group of files",
            bad="# A\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n",
            file="2023/may.md",
            files={"2023/june.md": "# B\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"},
            config='duplicates = { unique-within = "group", groups = [["2023/*.md"], ["2024/*.md"]] }',
        ),
        Case(
            "a paper that lacks the repeat it must have",
            bad=(
                "# A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
                "- [⟦Dense Rivers⟧](https://arxiv.org/abs/2309.12308)\n"
            ),
            file="weekly.md",
            files={"all.md": "# B\n\n## C\n\n### D\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"},
            config='duplicates.pairs = [{ places = ["weekly.md", "all.md#C"], repeat = "required" }]',
        ),
        Case(
            "papers whose repeats belong to a place that has none",
            bad=(
                "# A\n\n- [⟦Sparse Lanterns⟧](https://arxiv.org/abs/2309.12307)\n"
                "- [Dense Rivers](https://arxiv.org/abs/2309.12308)\n"
            ),
            file="weekly.md",
            config='duplicates.pairs = [{ places = ["weekly.md", "all.md"], repeat = "required" }]',
        ),
        Case(
            "in two files, where only one file must be free of copies",
            good="# A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            files={"other.md": "# C\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"},
            config='duplicates.unique-within = "file"',
        ),
        Case(
            "in two groups of files",
            good="# A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            file="2023/may.md",
            files={"2024/may.md": "# B\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"},
            config='duplicates = { unique-within = "group", groups = [["2023/*.md"], ["2024/*.md"]] }',
        ),
        Case(
            "in two sections, where only a section must be free of copies",
            good=(
                "## A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
            ),
            config='duplicates.unique-within = "section"',
        ),
        Case(
            "a repeat that is meant, below a section with a number and an emoji",
            good=(
                "# T\n\n## 1. Picks 🔥\n\n### May\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "## Papers\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
            ),
            config='duplicates.pairs = [{ places = ["list.md#Papers", "#Picks"] }]',
        ),
        Case(
            "in one section",
            good=(
                "## A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
                "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "one id under the titles of two papers is ARX013's",
            good=(
                "## A\n\n- [Sparse Lanterns Guide Travelling Moths](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\n- [Counting Rivers Before Breakfast Slowly](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case(
            "links to a whole site",
            good=(
                "## A\n\n- [Sparse Lanterns](https://openreview.net/), in print\n\n"
                "## B\n\n- [Dense Rivers](https://openreview.net), in print\n"
            ),
        ),
        Case(
            "a mention in prose",
            good=(
                "## A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\nAfter [Sparse Lanterns](https://arxiv.org/abs/2309.12307) came many others.\n"
            ),
        ),
        Case(
            "a paper and its follow-up",
            good=(
                "## A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\n- [Sparse Lanterns 2](https://arxiv.org/abs/2409.12307)\n"
            ),
        ),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each copy that has others elsewhere, and for each paper that lacks a required one."""
        scope = Scope(papers)
        severity = Severity.WARNING if scope.is_declared else self.severity
        for group in () if scope.is_silent else papers.copies.of_one_paper:

            def is_repeat(copy: Copy, other: Copy) -> bool:
                return papers.copies.may_be_one(copy, other) and scope.counts(copy, other)

            for copy, others in across(by_section(group), is_repeat):
                sections = len({other.section for other in others})
                elsewhere = "another section" if sections == 1 else f"{sections} other sections"
                message = f"paper is also listed in {elsewhere}"
                named = related(others)
                yield self.found(copy.entry.place, message, file=copy.file, severity=severity, related=named)
        for copy, place in scope.absent():
            message = f"paper is not listed in {place}, where it must stand as well"
            yield self.found(copy.entry.place, message, file=copy.file, severity=Severity.WARNING)
