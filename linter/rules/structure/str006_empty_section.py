"""STR006: sections with nothing in them."""

from collections.abc import Iterator, Sequence
from itertools import islice

from linter.diagnostics import Diagnostic, Severity
from linter.entries.contentless import shows_nothing
from linter.entries.model import Section
from linter.lazy import re
from linter.markdown.model import Heading, Link
from linter.rules.base import Case, FileRule
from linter.rules.context import Page

# A sentence set as a heading says all there is to say.
SENTENCE = re.compile(r"[.!?。！？]\s*$")
MOST_WORDS = 12
WORDS_OF_A_LINE = 5


class EmptySection(FileRule):
    """A section with neither text, entries nor sections below it.

    What it does
        Looks at what a reader sees between a heading and the next one. Comments, rules
        and anchors are not seen; pictures, tables, code and other HTML are. A heading
        over deeper ones is none of these, nor the file's title, a line of small print
        below it, a heading that is a sentence or links elsewhere, one in HTML,
        or one whose section a program fills.

    Why
        The reader expects something. Mostly the section was planned, or its entries
        moved elsewhere.

    Example
        Bad:
            # Lanterns

            ⟦## Sparse⟧

            ## Dense

            - [Dense Lanterns](https://arxiv.org/abs/2309.12307)
        Good:
            # Lanterns

            ## Dense

            - [Dense Lanterns](https://arxiv.org/abs/2309.12307)
    """

    code = "STR006"
    name = "empty-section"
    severity = Severity.WARNING
    cases = (
        Case("at the end", bad="# T\n\n## A\n\ntext\n\n⟦## License⟧\n"),
        Case("nothing but a comment", bad="# T\n\n## A\n\ntext\n\n⟦### B⟧\n\n<!-- none yet -->\n\n## C\n\ntext\n"),
        Case("nothing but a rule and an anchor", bad='# T\n\n⟦## A⟧\n\n---\n\n<a name="b"></a>\n\n## B\n\ntext\n'),
        Case("two in a row", bad="# T\n\ntext\n\n⟦## A⟧\n⟦## B⟧\n## C\ntext\n"),
        Case("underlined", bad="# T\n\n## A\n\ntext\n\n⟦Wicks\n-----⟧\n\n## C\n\ntext\n"),
        Case(
            "a section among entries",
            bad=(
                "# T\n\n## A\n\n⟦### B⟧\n\n### C\n\n#### Sparse Lanterns\n\n"
                "paper link: [here](https://arxiv.org/abs/2309.12307)\n"
            ),
        ),
        Case("a bullet without text", bad="# T\n\ntext\n\n⟦## A⟧\n\n-\n\n## B\n\ntext\n"),
        Case(
            "a heading that leads back to the top",
            bad="# T\n\ntext\n\n⟦## [Surveys](#t)⟧\n\n## [Models](#t)\n\ntext\n",
        ),
        Case("a heading over deeper ones", good="# T\n\n## A\n\n### B\n\ntext\n"),
        Case(
            "a section of entries in the heading style",
            good="# T\n\n## A\n\n#### Sparse Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n",
        ),
        Case(
            "pictures, tables, code, formulas and HTML",
            good=(
                "# T\n\n## A\n\n![x](x.png)\n\n## B\n\n| a | b |\n|---|---|\n\n## C\n\n```\n```\n\n## D\n\n$$\nx\n$$\n"
                '\n## E\n\n<img src="x.png">\n\n## F\n\n<details>\n<summary>more</summary>\n</details>\n'
                "\n## G\n\n> quoted\n"
            ),
        ),
        Case("written by a program", good="# T\n\n## A\n\n<!-- feed:start -->\n<!-- feed:end -->\n\n## B\n\ntext\n"),
        Case("the title alone", good="# T\n"),
        Case("small print below the title", good="# T\n\n### of lamps and lights\n\n## A\n\ntext\n"),
        Case("a line below the title", good="# T\n\n## A curated list of lamps\n\n## A\n\ntext\n"),
        Case("a sentence", good="# T\n\n## A\n\ntext\n\n#### If this helped you, please give it a star!\n"),
        Case("a heading that links elsewhere", good="# T\n\n## A\n\ntext\n\n## [License](LICENSE)\n"),
        Case("a heading of a picture", good="# T\n\n## ![x](x.png)\n\n## A\n\ntext\n"),
        Case("a heading in HTML", good="# T\n\n<h3>of lamps</h3>\n\n## A\n\ntext\n"),
        Case("text without a blank line", good="# T\n## A\ntext\n## B\ntext\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such section, at its heading."""
        parents = {section.parent for section in page.sections}
        first = list(islice((section for section in page.sections if section.heading), 2))
        for number, section in enumerate(page.sections):
            heading = section.heading
            if not isinstance(heading, Heading) or section in parents or not shows_nothing(page.document, section):
                continue
            if not _speaks_for_itself(page, heading) and not _is_front(page, number, first):
                yield self.found(heading.span, f"section `{section.title}` is empty")


def _speaks_for_itself(page: Page, heading: Heading) -> bool:
    """Whether a heading is a sentence, or has something to look at or to follow in it."""
    text = page.document.plain_text(heading)
    if not text.strip() or SENTENCE.search(text) or len(text.split()) > MOST_WORDS:
        return True
    waiting = list(page.document.inlines(heading))
    while waiting:
        inline = waiting.pop()
        if isinstance(inline, Link) and not inline.is_image and not inline.url.startswith("#"):
            return True
        waiting += inline.children
    return False


def _is_front(page: Page, number: int, first: Sequence[Section]) -> bool:
    """Whether a section is the file's title, or a line of small print right below it; `first` are the first two."""
    section = page.sections[number]
    if section is first[0]:
        return True
    following = page.sections[number + 1] if number + 1 < len(page.sections) else None
    is_second = len(first) > 1 and section is first[1]
    return is_second and following is not None and _is_small_print(page, first[0], section, following)


def _is_small_print(page: Page, title: Section, section: Section, following: Section) -> bool:
    is_line = len(section.title.split()) >= WORDS_OF_A_LINE and following.level == section.level
    if not title.heading or not section.heading or not (is_line or following.level < section.level):
        return False
    between = page.source.text[title.heading.span.end : section.heading.span.start]
    return not between.strip()
