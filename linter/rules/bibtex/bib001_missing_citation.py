"""BIB001: entries without a citation among entries with one."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.model import Entry
from linter.entries.neighbours import unlike_neighbours
from linter.lazy import re
from linter.rules.base import Case, FileRule
from linter.rules.context import Page

BIBTEX = re.compile(r"@[a-z]+\s*\{", re.IGNORECASE)


def _entries(count: int, style: str = "heading") -> str:
    lead = {"heading": "#### Lantern {}\n\npaper link: [here]({})\n\n", "bullet": "- **Lantern {}**. [[paper]]({})\n\n"}
    text = "## A\n\n"
    for number in range(count):
        fence = f"```bibtex\n@misc{{a{number},\n  title={{Lantern {number}}}\n}}\n```\n"
        text += lead[style].format(number, f"https://arxiv.org/abs/2309.1230{number}")
        text += (
            "citation:\n" + fence + "\n"
            if style == "heading"
            else "".join(f"  {line}\n" for line in fence.splitlines())
        )
    return text


PAPER = "paper link: [here](https://arxiv.org/abs/2309.12309)\n"


class MissingCitation(FileRule):
    """An entry without a BibTeX block in a section whose other entries have one.

    What it does
        Reports entries with a paper link and without a citation where at least
        three others of the section link papers and four in five of them have one;
        in a smaller section all others must, and four in five of the file. Posts
        and programs, which link to no paper, are left alone.

    Why
        The citation is what a reader copies; where all others have it, it was
        forgotten.

    Example
        Bad:
            #### Long Corridors

            paper link: [here](https://arxiv.org/abs/2309.12301)

            citation:
            ```bibtex
            @misc{a, title={Long Corridors}}
            ```

            #### Steep Stairs

            paper link: [here](https://arxiv.org/abs/2309.12302)

            citation:
            ```bibtex
            @misc{b, title={Steep Stairs}}
            ```

            #### Wide Doors

            paper link: [here](https://arxiv.org/abs/2309.12303)

            citation:
            ```bibtex
            @misc{c, title={Wide Doors}}
            ```

            #### ⟦Low Ceilings⟧

            paper link: [here](https://arxiv.org/abs/2309.12304)
        Good:
            #### Low Ceilings

            paper link: [here](https://arxiv.org/abs/2309.12304)

            citation:
            ```bibtex
            @misc{d, title={Low Ceilings}}
            ```
    """

    code = "BIB001"
    name = "missing-citation"
    severity = Severity.WARNING
    by_habit = True
    cases = (
        Case("the label is there, the citation is not", bad=_entries(4) + f"#### ⟦Rope⟧\n\n{PAPER}\ncitation:\n"),
        Case(
            "below a bullet", bad=_entries(4, "bullet") + "- **⟦Rope⟧**. [[paper]](https://arxiv.org/abs/2309.12309)\n"
        ),
        Case(
            "in a small section of a file that has citations elsewhere",
            bad=_entries(5) + f"## B\n\n#### ⟦Rope⟧\n\n{PAPER}\n" + _entries(1).removeprefix("## A\n\n"),
        ),
        Case("a post", good=_entries(4) + "#### Rope\n\nblog link: [here](https://jane.org/blog/rope)\n"),
        Case("a program", good=_entries(4) + "#### Rope\n\ngithub link: [here](https://github.com/a/b)\n"),
        Case("nobody has one", good="".join(f"#### Rope {n}\n\n{PAPER}\n" for n in range(5))),
        Case(
            "half of the others have one", good=_entries(3) + "".join(f"#### Rope {n}\n\n{PAPER}\n" for n in range(3))
        ),
        Case("too few others", good=_entries(2) + f"#### Rope\n\n{PAPER}\n"),
        Case(
            "a citation without its fence, or one that swallows the next entry",
            good=_entries(4) + f"#### Rope\n\n{PAPER}\n@misc{{r, title={{Rope}}}}\n",
        ),
        Case("another section", good=_entries(5) + f"## B\n\n#### Rope\n\n{PAPER}\n#### Stair\n\n{PAPER}\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such entry, at its title."""
        having = {
            entry: _has_citation(page, entry) for entry in page.entries if entry.paper_link or entry.citation_block
        }
        for entry in unlike_neighbours(having):
            yield self.found(entry.title_span, "entry has no citation, though the section's others have one")


def _has_citation(page: Page, entry: Entry) -> bool:
    """Whether an entry has a citation, even a broken one."""
    return entry.citation_block is not None or BIBTEX.search(page.source.text, *_ends(entry)) is not None


def _ends(entry: Entry) -> tuple[int, int]:
    return entry.span.start, entry.span.end
