"""STR004: tables of contents in another order than their headings."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.entries.contents.listing import Listing
from linter.entries.contents.order import disorders
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material


class TocOrder(FileRule):
    """A table of contents in another order than the headings.

    What it does
        Follows the entries from the first to the last, each to its heading, and
        reports one that leads backwards; entries that changed places among
        themselves are one finding, at the first that is not where it belongs. Entries of
        other files count for nothing, nor does a list that is not called contents and
        has fewer than half of the headings; where an entry that leads nowhere (STR001)
        stands between, nothing is reported. The fix moves the lines that are out of
        order; numbers stay in their places.

    Why
        Who looks for a topic behind another one does not find it there. Mostly the
        sections were moved and the contents forgotten.

    Example
        Bad:
            # Lanterns

            * [Sparse](#sparse)
            ⟦* [Hybrid](#hybrid)⟧
            * [Dense](#dense)

            ## Sparse

            ## Dense

            ## Hybrid
        Good:
            # Lanterns

            * [Sparse](#sparse)
            * [Dense](#dense)
            * [Hybrid](#hybrid)

            ## Sparse

            ## Dense

            ## Hybrid
    """

    code = "STR004"
    name = "toc-order"
    severity = Severity.INFO
    needs = Material.CONTENTS
    fixable = Applicability.SAFE
    cases = (
        Case(
            "with what stands below",
            bad=(
                "# T\n\n⟦- [B](#b)⟧\n  - [B1](#b1)\n  - [B2](#b2)\n- [A](#a)\n  - [A1](#a1)\n- [C](#c)\n\n"
                "## A\n\n### A1\n\n## B\n\n### B1\n\n### B2\n\n## C\n"
            ),
            good=(
                "# T\n\n- [A](#a)\n  - [A1](#a1)\n- [B](#b)\n  - [B1](#b1)\n  - [B2](#b2)\n- [C](#c)\n\n"
                "## A\n\n### A1\n\n## B\n\n### B1\n\n### B2\n\n## C\n"
            ),
        ),
        Case(
            "the last one put first, and numbers that stay",
            bad="# T\n\n⟦1. [C](#c)⟧\n2. [A](#a)\n3. [B](#b)\n\n## A\n\n## B\n\n## C\n",
            good="# T\n\n1. [A](#a)\n2. [B](#b)\n3. [C](#c)\n\n## A\n\n## B\n\n## C\n",
        ),
        Case(
            "the first one put last, with numbers and nested bullets",
            bad="# T\n\n1. [B](#b)\n   - [B1](#b1)\n2. [C](#c)\n⟦3. [A](#a)⟧\n\n## A\n\n## B\n\n### B1\n\n## C\n",
            good="# T\n\n1. [A](#a)\n2. [B](#b)\n   - [B1](#b1)\n3. [C](#c)\n\n## A\n\n## B\n\n### B1\n\n## C\n",
        ),
        Case(
            "below the wrong parent",
            bad="# T\n\n- [A](#a)\n⟦- [B](#b)⟧\n  - [A1](#a1)\n  - [B1](#b1)\n\n## A\n\n### A1\n\n## B\n\n### B1\n",
            good="# T\n\n- [A](#a)\n  - [A1](#a1)\n- [B](#b)\n  - [B1](#b1)\n\n## A\n\n### A1\n\n## B\n\n### B1\n",
        ),
        Case(
            "in two places, with emoji and a loose list in a quote",
            bad=(
                "# T\n\n> - ⟦[B](#b)⟧\n>\n> - [🚀 A](#-a)\n>\n> - [C](#c)\n>\n> - [E](#e)\n>\n> - [D](#d)\n\n"
                "## 🚀 A\n\n## B\n\n## C\n\n## D\n\n## E\n"
            )
            .replace("- ⟦[B](#b)⟧", "⟦- [B](#b)⟧")
            .replace("> - [E](#e)", "> ⟦- [E](#e)⟧"),
            good=(
                "# T\n\n> - [🚀 A](#-a)\n>\n> - [B](#b)\n>\n> - [C](#c)\n>\n> - [D](#d)\n>\n> - [E](#e)\n\n"
                "## 🚀 A\n\n## B\n\n## C\n\n## D\n\n## E\n"
            ),
        ),
        Case(
            "links side by side",
            bad="## Contents\n\n**[A](#a)** • **⟦[C](#c)⟧** • **[B](#b)**\n\n## A\n\n## B\n\n## C\n",
            good="## Contents\n\n**[A](#a)** • **[B](#b)** • **[C](#c)**\n\n## A\n\n## B\n\n## C\n",
        ),
        Case(
            "a link to another page between, so no fix",
            bad="# T\n\n⟦- [B](#b)⟧\n- [x](x.md)\n- [A](#a)\n- [C](#c)\n\n## A\n\n## B\n\n## C\n",
        ),
        Case(
            "the numbers are part of the labels, so no fix",
            bad="# T\n\n⟦- [1. B](#b)⟧\n- [2. A](#a)\n\n## A\n\n## B\n",
        ),
        Case("in order", good="# T\n\n- [A](#a)\n  - [A1](#a1)\n- [B](#b)\n\n## A\n\n### A1\n\n## B\n"),
        Case(
            "an entry that leads nowhere between",
            good="# T\n\n- [A](#a)\n- [C](#c)\n- [Bx](#lanterns)\n- [B](#b)\n\n## A\n\n## B\n\n## C\n",
        ),
        Case("a heading listed again", good="# T\n\n- [A](#a)\n- [B](#b)\n- [A](#a)\n\n## A\n\n## B\n"),
        Case(
            "a choice of the headings",
            good="# T\n\n- [E](#e)\n- [A](#a)\n\n## A\n\n## B\n\n## C\n\n## D\n\n## E\n",
        ),
        Case("links in a sentence", good="# T\n\nSee [B](#b) and [A](#a).\n\n## A\n\n## B\n"),
        Case("other files", good="## Contents\n\n- [B](b.md)\n- [A](a.md)\n\n## A\n\n## B\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each piece of a table of contents that is out of order."""
        for listing in page.listings:
            if not _lists_most(page, listing):
                continue
            for found in disorders(page.document, listing):
                above = page.document.plain_text(found.above).strip() if found.above else ""
                place = f"below `{above}`" if above else "above the next ones"
                message = f"out of order: its heading stands {place}"
                fix = Fix(found.edits, "Put the lines in the order of the headings") if found.edits else None
                yield self.found(found.row.span, message, fix=fix)


def _lists_most(page: Page, listing: Listing) -> bool:
    """Whether a table of contents is called so, or has at least half of the headings of its levels."""
    if listing.contents.is_titled:
        return True
    listed = frozenset(listing.headings.values())
    levels = {heading.level for heading in listed}
    headings = [section.heading for section in page.sections if section.heading and section.heading.level in levels]
    return 2 * len(listed) >= len(headings)
