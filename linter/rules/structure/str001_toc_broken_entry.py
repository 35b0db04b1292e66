"""STR001: entries of a table of contents that lead nowhere."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.entries.listing import fragment
from linter.entries.model import ContentsItem
from linter.papers.titles import normalised_title
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.fragments import Fragments
from linter.text.nearest import Guess
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
        targets = _Targets(page) if page.contents else None
        for contents in page.contents:
            fragments = {item: wanted for item in contents.items if (wanted := fragment(page.document, item))}
            taken = frozenset(fragments.values())
            for item, wanted in fragments.items():
                if targets and not targets.known.has(wanted):
                    yield self._finding(item, wanted, targets, taken)

    def _finding(self, item: ContentsItem, wanted: str, targets: "_Targets", taken: frozenset[str]) -> Diagnostic:
        place = item.link.url_span
        other = targets.known.other_case(wanted)
        if other:
            message = f"anchor `#{wanted}` is `#{other}`: case counts"
            return self.found(place, message, fix=_fix(item, other), severity=Severity.WARNING)
        meant = targets.by_label.get(normalised_title(item.label))
        near = Guess(meant, is_sure=True) if meant else targets.known.names.nearest(wanted)
        message = f"no heading has the anchor `#{wanted}`" + (f", the nearest is `#{near.name}`" if near else "")
        fix = _fix(item, near.name) if near and near.is_sure and near.name not in taken else None
        return self.found(place, message, fix=fix)


class _Targets:
    """What the entries of a table of contents can lead to, by anchor and by the text of headings that have one each."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.known = Fragments(anchor.name for anchor in page.document.anchors)

    @cached_property
    def by_label(self) -> Mapping[str, str]:
        headed = [(anchor.name, anchor.heading) for anchor in self._page.document.anchors if anchor.heading]
        titles = [normalised_title(self._page.document.plain_text(heading)) for _, heading in headed]
        counts = Counter(titles)
        return {title: name for title, (name, _) in zip(titles, headed, strict=True) if title and counts[title] == 1}


def _fix(item: ContentsItem, anchor: str) -> Fix | None:
    """A new fragment; None where the address is written with escapes, so that its fragment's place is unknown."""
    place = item.link.url_span
    if len(place) != len(item.link.url):
        return None
    start = place.start + item.link.url.index("#") + 1
    return Fix.replace(Span(start, place.end), anchor, message=f"Link to `#{anchor}`")
