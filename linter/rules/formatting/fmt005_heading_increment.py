"""FMT005: headings that skip a level."""

from collections.abc import Iterator
from itertools import pairwise

from linter.diagnostics import Diagnostic, Severity
from linter.markdown.model import Heading, HtmlHeading
from linter.rules.base import Case, FileRule
from linter.rules.context import Page


class HeadingIncrement(FileRule):
    """A section heading more than one level below the one before it.

    What it does
        Compares the level of each section heading with that of the section heading
        before it. Headings of entries are looked at only where a file's entries
        have them at several levels. HTML headings are no fault themselves, for
        they are chosen by their size; and so it is where a title has only sections
        of the third level below it, two or more.

    Why
        Outlines, tables of contents and screen readers show a section that is not
        there; categories of entries lose a step.

    Example
        Bad:
            # Efficient Attention

            ⟦### Local Attention⟧
        Good:
            # Efficient Attention

            ## Local Attention
    """

    code = "FMT005"
    name = "heading-increment"
    severity = Severity.WARNING
    cases = (
        Case("two levels skipped", bad="# A\n\n⟦#### B⟧\n\ntext\n"),
        Case("once for what follows at the same level", bad="# A\n\n⟦#### B⟧\n\ntext\n\n#### C\n\ntext\n"),
        Case("again further down", bad="# A\n\n⟦### B⟧\n\ntext\n\n## C\n\n⟦#### D⟧\n\ntext\n"),
        Case("below a heading of another kind", bad="<h1>A</h1>\n\n⟦### B⟧\n\ntext\n"),
        Case("below an underlined heading", bad="A\n=\n\n⟦### B⟧\n\ntext\n"),
        Case(
            "entries at several levels count as sections do",
            bad=(
                "# A\n\n## B\n\n⟦#### Sparse Lanterns⟧\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
                "### Dense Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12308)\n"
            ),
        ),
        Case(
            "entries at one level",
            good=(
                "# A\n\n## B\n\n#### Sparse Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
                "#### Dense Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12308)\n"
            ),
        ),
        Case("one level at a time, and back by several", good="# A\n\n## B\n\n### C\n\ntext\n\n# D\n\ntext\n"),
        Case("the first heading may have any level", good="### A\n\ntext\n\n#### B\n\ntext\n"),
        Case("a title, and sections of the third level only", good="# A\n\n### B\n\ntext\n\n### C\n\n#### D\n\ntext\n"),
        Case("hashes inside code", good="# A\n\n```sh\n### B\n```\n"),
        Case("an HTML heading", good="<h1>A</h1>\n<h4>small print</h4>\n\n## B\n\ntext\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each heading behind a gap."""
        headings = _headings(page)
        levels = [heading.level for heading in headings]
        is_chosen_by_size = levels[:1] == [1] and levels.count(1) == 1 and 2 not in levels and levels.count(3) > 1
        for above, heading in pairwise(headings):
            is_first = is_chosen_by_size and above is headings[0] and heading.level == 3
            if isinstance(heading, Heading) and heading.level > above.level + 1 and not is_first:
                yield self.found(heading.span, f"heading of level {heading.level} follows one of level {above.level}")


def _headings(page: Page) -> list[Heading | HtmlHeading]:
    found = [section.heading for section in page.sections if section.heading]
    entries = [entry.heading for entry in page.entries if entry.heading]
    if len({heading.level for heading in entries}) > 1:
        found += entries
    return sorted(found, key=lambda heading: heading.span)
