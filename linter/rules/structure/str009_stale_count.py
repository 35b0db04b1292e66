"""STR009: numbers of papers that are no longer right."""

from collections.abc import Iterator
from itertools import chain

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.rules.base import Case, ListRule
from linter.rules.context import PaperList
from linter.rules.material import Material
from linter.rules.page_index import IndexedCount
from linter.rules.structure.counted import in_digits, right_numbers

UNSAFE = Applicability.UNSAFE
NAMES = {"count": "papers", "papers": "papers", "files": "files", "sections": "sections"}
TWO = "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n- [Dense Lanterns](https://arxiv.org/abs/2309.12308)\n"


class StaleCount(ListRule):
    """A number that says how many papers the list has, and is not their number.

    What it does
        Counts the entries of every style, and compares badges that count papers
        (`papers-142-blue`) and the pieces of text that `counts` names for a file
        (`"README.md" = ["a list of {count} papers"]`). In the README of the list's folder a
        number counts the whole list, elsewhere the file, and below a section's
        heading that section; a page without entries stands for those in the folder of its
        name. Behind a link on its line (`[Wicks](wicks.md) (12)`) a number that `counts`
        names counts what the link leads to. The number of different papers, of the file's own
        entries, or of those with a paper link is right as well, and `100+` is for 100 and
        more. `{papers}` are different papers alone, `{files}` and `{sections}` the files
        and sections with entries. The fix puts the number.

    Why
        The number is kept by hand, and forgotten whenever a paper is added.

    Example
        Bad:
            # Lanterns ![papers](https://img.shields.io/badge/papers-⟦3⟧-blue)

            - [Sparse Lanterns](https://arxiv.org/abs/2309.12307)
            - [Dense Lanterns](https://arxiv.org/abs/2309.12308)
        Good:
            # Lanterns ![papers](https://img.shields.io/badge/papers-2-blue)

            - [Sparse Lanterns](https://arxiv.org/abs/2309.12307)
            - [Dense Lanterns](https://arxiv.org/abs/2309.12308)
    """

    code = "STR009"
    name = "stale-count"
    severity = Severity.INFO
    needs = Material.COUNTS
    fixable = UNSAFE
    options = ("counts",)
    cases = (
        Case(
            "a table, a section and a paragraph of entries, in a badge with a blank",
            bad=(
                "![x](https://img.shields.io/badge/Total%20Papers-⟦5⟧-green.svg?style=flat)\n\n## A\n\n"
                "| Title | Paper |\n|---|---|\n| Wicks | [paper](https://arxiv.org/abs/2309.12307) |\n"
                "| Ropes | [paper](https://arxiv.org/abs/2309.12308) |\n\n## B\n\n"
                "- [Sparse Lanterns](https://arxiv.org/abs/2309.12309)\n"
            ),
            good=(
                "![x](https://img.shields.io/badge/Total%20Papers-3-green.svg?style=flat)\n\n## A\n\n"
                "| Title | Paper |\n|---|---|\n| Wicks | [paper](https://arxiv.org/abs/2309.12307) |\n"
                "| Ropes | [paper](https://arxiv.org/abs/2309.12308) |\n\n## B\n\n"
                "- [Sparse Lanterns](https://arxiv.org/abs/2309.12309)\n"
            ),
        ),
        Case(
            "of the whole list, in HTML",
            bad='# T\n\n<img src="https://img.shields.io/badge/PaperNumber-⟦142⟧-brightgreen">\n\n[x](x.md)\n',
            good='# T\n\n<img src="https://img.shields.io/badge/PaperNumber-2-brightgreen">\n\n[x](x.md)\n',
            file="README.md",
            files={"x.md": TWO},
        ),
        Case(
            "label and message in a query",
            bad=f"![x](https://img.shields.io/static/v1?label=papers&message=⟦1⟧&color=blue)\n\n{TWO}",
            good=f"![x](https://img.shields.io/static/v1?label=papers&message=2&color=blue)\n\n{TWO}",
        ),
        Case(
            "below a section's heading, in the heading style",
            bad=(
                "# T\n\n## A\n\n![x](https://img.shields.io/badge/papers-⟦2⟧-blue)\n\n### Wicks\n\n"
                "paper link: [here](https://arxiv.org/abs/2309.12307)\n\n## B\n\n### Ropes\n\n"
                "paper link: [here](https://arxiv.org/abs/2309.12308)\n\n### Oil\n\n"
                "paper link: [here](https://arxiv.org/abs/2309.12309)\n"
            ),
        ),
        Case(
            "where the configuration says so",
            bad=f"# T\n\nA list of **⟦1,142⟧ papers** from 2023.\n\n{TWO}",
            good=f"# T\n\nA list of **2 papers** from 2023.\n\n{TWO}",
            config='[counts]\n"list.md" = ["of **{count} papers**"]',
        ),
        Case(
            "different papers, files and sections",
            bad=f"⟦4⟧ papers in ⟦3⟧ sections of ⟦2⟧ files\n\n## A\n\n{TWO}\n## B\n\n{TWO}",
            good=f"2 papers in 2 sections of 1 files\n\n## A\n\n{TWO}\n## B\n\n{TWO}",
            config='[counts]\n"list.md" = ["{papers} papers in", "in {sections} sections", "of {files} files"]\n',
        ),
        Case(
            "of a page, of a section and of a page over a folder, behind links to them",
            bad=(
                "# T\n\n- [Wicks](wicks.md) (⟦7⟧ papers)\n- [Oil](wicks.md#oil): ⟦2⟧ papers\n"
                "- [Lamps](lamps.md) (2 papers)\n- [No page](none.md) (7 papers)\n- [Text](wicks.md), and ⟦7⟧ papers\n"
            ),
            good=(
                "# T\n\n- [Wicks](wicks.md) (3 papers)\n- [Oil](wicks.md#oil): 1 papers\n"
                "- [Lamps](lamps.md) (2 papers)\n- [No page](none.md) (7 papers)\n- [Text](wicks.md), and 5 papers\n"
            ),
            files={
                "wicks.md": f"# W\n\n## A\n\n{TWO}\n## Oil\n\n- [Oil](https://arxiv.org/abs/2309.12309)\n",
                "lamps.md": "# L\n\n[more](lamps/new.md)\n",
                "lamps/new.md": "- [Old Lamps](https://arxiv.org/abs/2309.12310)\n- [New Lamps](https://arxiv.org/abs/2309.12311)\n",
            },
            config='[counts]\n"l*.md" = ["({count} papers)", " {count} papers"]',
        ),
        Case("fewer than the least", bad=f"![x](https://img.shields.io/badge/papers-⟦100⟧+-blue)\n\n{TWO}"),
        Case(
            "thousands are parted as before",
            bad=f"A list of ⟦1,042⟧ papers\n\n{TWO}",
            good=f"A list of 2 papers\n\n{TWO}",
            config='[counts]\n"list.md" = ["of {count} papers"]\n',
        ),
        Case("the right number", good=f"![x](https://img.shields.io/badge/papers-2-blue)\n\n{TWO}"),
        Case("the least", good=f"![x](https://img.shields.io/badge/papers-1%2B-blue)\n\n{TWO}"),
        Case(
            "different papers",
            good=f"![x](https://img.shields.io/badge/papers-2-blue)\n\n## A\n\n{TWO}\n## B\n\n{TWO}",
        ),
        Case(
            "badges of other things",
            good=(
                "![x](https://img.shields.io/badge/stars-142-blue) ![x](https://img.shields.io/badge/papers-welcome-blue)\n"
                "![x](https://img.shields.io/badge/paper-2309.12307-red) ![x](https://img.shields.io/badge/paper-2023-red)\n"
                "![x](https://img.shields.io/badge/papers-1.2k-blue) ![x](https://img.shields.io/badge/ICML-papers-7)\n\n"
                f"{TWO}"
            ),
        ),
        Case(
            "numbers in text, links and code",
            good=f"142 papers, [142](https://img.shields.io/badge/papers-142-blue), `papers-142-blue`\n\n{TWO}",
        ),
        Case(
            "beside an item of the contents, or an entry",
            good=(
                "# T\n\n## Contents\n\n- [A](#a) ![x](https://img.shields.io/badge/papers-27-blue)\n- [B](#b)\n\n"
                "## A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) "
                "![x](https://img.shields.io/badge/papers-99-blue)\n\n## B\n\ntext\n"
            ),
        ),
        Case("no entries to be counted", good="![x](https://img.shields.io/badge/papers-142-blue)\n"),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each such number."""
        for page in papers.pages.values():
            for count in page.counts:
                right = right_numbers(papers.pages, page, count)
                number = next(right)
                if number and not any(_is_right(count, other) for other in chain((number,), right)):
                    message = f"says {count.number} {NAMES[count.counted]}, but {number} are listed"
                    wanted = in_digits(number, count)
                    fix = Fix.replace(count.place, wanted, message="Put the number", applicability=UNSAFE)
                    yield self.found(count.place, message, file=page.file, fix=fix)


def _is_right(count: IndexedCount, number: int) -> bool:
    return number >= count.number if count.is_least else number == count.number
