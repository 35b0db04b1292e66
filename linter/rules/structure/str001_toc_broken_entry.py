"""STR001: entries of a table of contents that lead nowhere."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.entries.model import ContentsItem
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material
from linter.text.span import Span


class TocBrokenEntry(FileRule):
    """An entry of a table of contents whose heading does not exist.

    What it does
        Looks for the heading (or `id=`, `name=`) that each entry names, with anchors
        made as GitHub makes them, and offers the nearest one. The fix takes it where
        it is beyond doubt: the label is the heading's text, or no other heading is
        nearly as like. A difference of case alone is a warning.

    Why
        A click on the entry does nothing. Mostly the heading was renamed, or spelt
        better than before.

    Example
        Bad:
            # Lanterns

            * [Sparse](#sparse)
            * [Dense](⟦#dnese⟧)

            ## Sparse

            ## Dense
        Good:
            # Lanterns

            * [Sparse](#sparse)
            * [Dense](#dense)

            ## Sparse

            ## Dense
    """

    code = "STR001"
    name = "toc-broken-entry"
    severity = Severity.ERROR
    needs = Material.CONTENTS
    fixable = Applicability.SAFE
    cases = (
        Case(
            "the label is the heading's text",
            bad="# T\n\n* [A](#a)\n* [Local Attention](⟦#windows⟧)\n\n## A\n\n## Local Attention\n",
            good="# T\n\n* [A](#a)\n* [Local Attention](#local-attention)\n\n## A\n\n## Local Attention\n",
        ),
        Case(
            "one heading is near",
            bad="# T\n\n- [A](#a)\n- [Prelimnaries](⟦#prelimnaries⟧)\n\n## A\n\n## Preliminaries\n",
            good="# T\n\n- [A](#a)\n- [Prelimnaries](#preliminaries)\n\n## A\n\n## Preliminaries\n",
        ),
        Case(
            "underscores for hyphens",
            bad="# T\n\n- [A](#a)\n- [Sparse MoE](⟦#sparse_moe⟧)\n\n## A\n\n## Sparse MoE\n",
            good="# T\n\n- [A](#a)\n- [Sparse MoE](#sparse-moe)\n\n## A\n\n## Sparse MoE\n",
        ),
        Case(
            "a difference of case alone",
            bad="# T\n\n- [A](⟦#A⟧)\n- [B](#b)\n\n## A\n\n## B\n",
            good="# T\n\n- [A](#a)\n- [B](#b)\n\n## A\n\n## B\n",
        ),
        Case("nothing is near, so no fix", bad="# T\n\n- [A](#a)\n- [B](#b)\n- [C](⟦#lanterns⟧)\n\n## A\n\n## B\n"),
        Case(
            "two are near, so no fix",
            bad="# T\n\n- [Data](#data)\n- [Results](⟦#results-c⟧)\n\n## Data\n\n## Results A\n\n## Results B\n",
        ),
        Case(
            "the near one is listed already, so no fix",
            bad="# T\n\n- [Results](#results)\n- [Resultsx](⟦#resultsx⟧)\n\n## Results\n",
        ),
        Case(
            "anchors as GitHub makes them",
            good=(
                "# T\n\n- [A & B](#a--b)\n- [😄 C](#-c)\n- [D](#d)\n- [D again](#d-1)\n- [E](#%E4%B8%AD%E6%96%87)\n"
                "- [F](#f-)\n\n## A & B\n\n## 😄 C\n\n## D\n\n## D\n\n## 中文\n\n## F ![x](https://a.org/x.svg)\n"
            ),
        ),
        Case(
            "other targets",
            good='# T\n\n- [A](#a)\n- [B](#b)\n- [C](#Cc)\n\n## A\n\n<a name="b"></a>\n\n<p id="Cc">x</p>\n',
        ),
        Case("a link in a sentence is LNK003's", good="# T\n\nSee [above](#nowhere).\n"),
        Case("another file is LNK003's", good="# T\n\n- [A](#a)\n- [B](#b)\n- [C](other.md#c)\n\n## A\n\n## B\n"),
        Case("an empty fragment is no name", good="# T\n\n- [A](#a)\n- [B](#b)\n- [Top](#)\n\n## A\n\n## B\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such entry."""
        for listing in page.listings:
            for item, end in listing.dead_ends.items():
                if end.differs_in_case:
                    severity, message = Severity.WARNING, f"anchor `#{end.fragment}` is `#{end.meant}`: case counts"
                else:
                    offered = f", the nearest is `#{end.meant}`" if end.meant else ""
                    severity, message = Severity.ERROR, f"no heading has the anchor `#{end.fragment}`{offered}"
                fix = _fix(item, end.meant) if end.meant and end.is_sure else None
                yield self.found(item.link.url_span, message, fix=fix, severity=severity)


def _fix(item: ContentsItem, anchor: str) -> Fix | None:
    """A new fragment; None where the address is written with escapes, so that its fragment's place is unknown."""
    place = item.link.url_span
    if len(place) != len(item.link.url):
        return None
    start = place.start + item.link.url.index("#") + 1
    return Fix.replace(Span(start, place.end), anchor, message=f"Link to `#{anchor}`")
