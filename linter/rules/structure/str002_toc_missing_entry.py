"""STR002: sections that the table of contents lacks."""

import sys
from collections.abc import Collection, Iterator
from itertools import groupby

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.entries.contents_lines import ContentsLines
from linter.entries.listing import AnyHeading, Listing
from linter.entries.model import Contents, Section
from linter.markdown.model import Heading, HtmlHeading
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.span import Span


class TocMissingEntry(FileRule):
    """A section heading that the table of contents lacks.

    What it does
        Asks the table of contents for every section behind it whose level lies
        between the shallowest and the deepest that it lists; for headings of
        entries only where it lists some. A table of contents that lists but the
        sections around it answers for these alone, and a heading that a broken
        entry (STR001) was probably meant for is not missed as well. The fix adds
        the entry, and those that are missing directly behind it, where they belong.

    Why
        A reader who looks for a topic in the contents does not find what is there.

    Example
        Bad:
            # Lanterns

            * [Sparse](#sparse)
            * [Dense](#dense)

            ## Sparse

            ## Dense

            ⟦## Hybrid⟧
        Good:
            # Lanterns

            * [Sparse](#sparse)
            * [Dense](#dense)
            * [Hybrid](#hybrid)

            ## Sparse

            ## Dense

            ## Hybrid
    """

    code = "STR002"
    name = "toc-missing-entry"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    cases = (
        Case(
            "between its neighbours, with the list's marker and indentation",
            bad="# T\n\n- [A](#a)\n    - [B](#b)\n- [D](#d)\n\n## A\n\n### B\n\n⟦### C⟧\n\n## D\n",
            good="# T\n\n- [A](#a)\n    - [B](#b)\n    - [C](#c)\n- [D](#d)\n\n## A\n\n### B\n\n### C\n\n## D\n",
        ),
        Case(
            "a parent goes above its children",
            bad="# T\n\n- [A](#a)\n  - [B](#b)\n  - [D](#d)\n\n## A\n\n### B\n\n⟦## C⟧\n\n### D\n",
            good="# T\n\n- [A](#a)\n  - [B](#b)\n- [C](#c)\n  - [D](#d)\n\n## A\n\n### B\n\n## C\n\n### D\n",
        ),
        Case(
            "several, each in its place",
            bad="# T\n\n* [B](#b)\n* [E](#e)\n\n⟦## A⟧\n\n## B\n\n⟦## C⟧\n\n⟦## D⟧\n\n## E\n",
            good=(
                "# T\n\n* [A](#a)\n* [B](#b)\n* [C](#c)\n* [D](#d)\n* [E](#e)\n\n## A\n\n## B\n\n## C\n\n## D\n\n## E\n"
            ),
        ),
        Case(
            "a numbered list counts on",
            bad="# T\n\n1. [A](#a)\n2. [B](#b)\n\n## A\n\n## B\n\n⟦## C⟧\n",
            good="# T\n\n1. [A](#a)\n2. [B](#b)\n3. [C](#c)\n\n## A\n\n## B\n\n## C\n",
        ),
        Case(
            "a label with markup, a second anchor of one name",
            bad="# T\n\n- [A](#a)\n- [B](#b)\n\n## A\n\n## B\n\n⟦## `A` [x](y)⟧\n\n⟦## A⟧\n",
            good="# T\n\n- [A](#a)\n- [B](#b)\n- [A x](#a-x)\n- [A](#a-1)\n\n## A\n\n## B\n\n## `A` [x](y)\n\n## A\n",
        ),
        Case(
            "behind links to other pages below the entry above",
            bad="# T\n\n- [A](#a)\n  - [x](x.md)\n- [B](#b)\n- [D](#d)\n\n## A\n\n⟦## Z⟧\n\n## B\n\n## D\n",
            good="# T\n\n- [A](#a)\n  - [x](x.md)\n- [Z](#z)\n- [B](#b)\n- [D](#d)\n\n## A\n\n## Z\n\n## B\n\n## D\n",
        ),
        Case(
            "its own heading, what precedes it, and other levels",
            good="# T\n\n## Intro\n\n## Contents\n\n- [A](#a)\n- [B](#b)\n\n## A\n\n### Deep\n\n## B\n\n# Other\n",
        ),
        Case(
            "headings of entries",
            good=(
                "# T\n\n- [A](#a)\n- [B](#b)\n\n## A\n\n## Sparse Lanterns\n\n"
                "paper link: [here](https://arxiv.org/abs/2309.12307)\n\n## B\n\ntext\n"
            ),
        ),
        Case(
            "a table of contents of one part",
            good="# T\n\n## Papers\n\n### Links\n\n- [A](#a)\n- [B](#b)\n\n### A\n\n### B\n\n## Other\n\n### C\n",
        ),
        Case("no table of contents", good="# T\n\nSee [A](#a).\n\n## A\n\n## B\n"),
        Case(
            "a heading that a broken entry was meant for",
            good="# T\n\n- [A](#a)\n- [Bb](#windos)\n\n## A\n\n## Windows\n",
        ),
        Case("a heading of a picture", good="# T\n\n- [A](#a)\n- [B](#b)\n\n## A\n\n## B\n\n## ![x](y.png)\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such heading, at the heading."""
        for listing in page.listings:
            missing = [heading for heading in _missing(page, listing) if page.document.plain_text(heading).strip()]
            lines = ContentsLines(page.document, listing)
            for _, run in groupby(missing, lines.gap):
                headings = list(run)
                for number, heading in enumerate(headings):
                    label = page.document.plain_text(heading).strip()
                    fix = Fix(
                        (lines.insertion(headings[number:]),), "Add what is missing here to the table of contents"
                    )
                    yield self.found(heading.span, f"table of contents lacks `{label}`", fix=fix)


def _missing(page: Page, listing: Listing) -> Iterator[AnyHeading]:
    """The headings that a table of contents should list and does not, in order."""
    listed = frozenset(listing.headings.values())
    if not listed:
        return
    levels = range(min(heading.level for heading in listed), max(heading.level for heading in listed) + 1)
    kinds = (Heading, HtmlHeading) if any(isinstance(heading, HtmlHeading) for heading in listed) else (Heading,)
    wanted = [section.heading for section in page.sections if section.heading]
    entries = [entry.heading for entry in page.entries if entry.heading]
    if not listed.isdisjoint(entries):
        wanted = sorted((*wanted, *entries), key=lambda heading: heading.span)
    around, meant = _around(listing.contents, listed), listing.meant
    for heading in wanted:
        is_asked_for = heading.level in levels and isinstance(heading, kinds) and around.covers(heading.span)
        if is_asked_for and heading not in meant:
            yield heading


def _around(contents: Contents, listed: Collection[AnyHeading]) -> Span:
    """What a table of contents answers for: what follows it in the smallest section that holds all it lists there."""
    behind = [heading.span for heading in listed if heading.span.start >= contents.span.end]
    section: Section | None = contents.section
    while section and not all(section.span.covers(span) for span in behind):
        section = section.parent
    return Span(contents.span.end, section.span.end if section else sys.maxsize)
