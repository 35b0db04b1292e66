"""STR002: sections that the table of contents lacks."""

import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, groupby, repeat

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.entries.contents.additions import contents_additions
from linter.entries.contents.listing import AnyHeading, Listing
from linter.entries.contents.titles import left_out
from linter.entries.model import Contents, Section
from linter.entries.namesakes import doubles
from linter.entries.sections import is_about_the_list
from linter.markdown.model import Heading, HtmlHeading
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material
from linter.text.span import Span


class TocMissingEntry(FileRule):
    """A section heading that the table of contents lacks.

    What it does
        Asks the table of contents for every section behind it whose level lies
        between the shallowest and the deepest that it lists; for headings of
        entries only where it lists some. One that lists but the sections around it
        answers for these alone, and a list that is not called contents and has fewer
        than half of the headings for none. A heading that a broken entry (STR001,
        LNK004) was probably meant for is not missed as well, nor one that an entry
        names but does not lead to. News, citing, thanks and the like are missed only where others of
        their kind are listed; `<!-- omit in toc -->` leaves a heading out. The fix adds
        the entry where it belongs, in the form of its neighbours; in tables and in links
        of several kinds side by side there is none.

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
    needs = Material.CONTENTS
    fixable = Applicability.SAFE
    cases = (
        Case(
            "between its neighbours, with the list's marker and indentation",
            bad="# T\n\n- [A](#a)\n    - [B](#b)\n- [D](#d)\n\n## A\n\n### B\n\n⟦### C⟧\n\n## D\n",
            good="# T\n\n- [A](#a)\n    - [B](#b)\n    - [C](#c)\n- [D](#d)\n\n## A\n\n### B\n\n### C\n\n## D\n",
        ),
        Case(
            "an entry whose blanks keep it from being a link",
            good="# T\n\n- [Long Halls](#long Halls)\n- [C](#c)\n- [D](#d)\n\n## Long Halls\n\n## C\n\n## D\n",
        ),
        Case(
            "a parent goes above its children",
            bad="# T\n\n- [A](#a)\n  - [B](#b)\n  - [D](#d)\n\n## A\n\n### B\n\n⟦## C⟧\n\n### D\n",
            good="# T\n\n- [A](#a)\n  - [B](#b)\n- [C](#c)\n  - [D](#d)\n\n## A\n\n### B\n\n## C\n\n### D\n",
        ),
        Case(
            "several, each in its place",
            bad="# T\n\n## Contents\n\n* [B](#b)\n* [E](#e)\n\n⟦## A⟧\n\n## B\n\n⟦## C⟧\n\n⟦## D⟧\n\n## E\n",
            good=(
                "# T\n\n## Contents\n\n* [A](#a)\n* [B](#b)\n* [C](#c)\n* [D](#d)\n* [E](#e)\n\n"
                "## A\n\n## B\n\n## C\n\n## D\n\n## E\n"
            ),
        ),
        Case(
            "a numbered list counts on",
            bad="# T\n\n1. [A](#a)\n2. [B](#b)\n\n## A\n\n## B\n\n⟦## C⟧\n",
            good="# T\n\n1. [A](#a)\n2. [B](#b)\n3. [C](#c)\n\n## A\n\n## B\n\n## C\n",
        ),
        Case(
            "a numbered list whose numbers go on",
            bad="# T\n\n1. [A](#a)\n2. [C](#c)\n   1. [C1](#c1)\n\n## A\n\n⟦## B⟧\n\n## C\n\n### C1\n",
            good="# T\n\n1. [A](#a)\n2. [B](#b)\n3. [C](#c)\n   1. [C1](#c1)\n\n## A\n\n## B\n\n## C\n\n### C1\n",
        ),
        Case(
            "the first below another, in a numbered list",
            bad="# T\n\n1. [A](#a)\n   1. [A1](#a1)\n2. [B](#b)\n\n## A\n\n### A1\n\n## B\n\n⟦### B1⟧\n",
            good=(
                "# T\n\n1. [A](#a)\n   1. [A1](#a1)\n2. [B](#b)\n   1. [B1](#b1)\n\n## A\n\n### A1\n\n## B\n\n### B1\n"
            ),
        ),
        Case(
            "a label with markup, a second anchor of one name",
            bad="# T\n\n- [A](#a)\n  - [X](#x)\n- [B](#b)\n\n## A\n\n### X\n\n## B\n\n⟦### X⟧\n\n⟦## `A` [x](y)⟧\n",
            good=(
                "# T\n\n- [A](#a)\n  - [X](#x)\n- [B](#b)\n  - [X](#x-1)\n- [A x](#a-x)\n\n"
                "## A\n\n### X\n\n## B\n\n### X\n\n## `A` [x](y)\n"
            ),
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
        Case(
            "listed in another table of contents",
            good="# T\n\n- [A](#a)\n- [B](#b)\n\n## Contents\n\n- [A](#a)\n- [C](#c)\n\n## A\n\n## B\n\n## C\n",
        ),
        Case("highlights", good="# T\n\n- [A](#a)\n- [B](#b)\n\n## A\n\n## B\n\n## C\n\n## D\n\n## E\n"),
        Case("a heading twice is left to STR005", good="# T\n\n- [A](#a)\n- [B](#b)\n\n## A\n\n## B\n\n## A\n"),
        Case(
            "left out on purpose",
            good=(
                "# T\n\n- [A](#a)\n- [B](#b)\n\n## A\n\n## B\n\n<!-- omit in toc -->\n## C\n\n"
                "## D <!-- omit from toc -->\n"
            ),
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
        pools = _pools(page) if page.listings else []
        for listing in page.listings:
            additions = contents_additions(page.document, listing)
            broken = _broken(page, listing)
            missing = [one for one in _missing(page, listing, pools) if listing.anchors[one] not in broken]
            for _, run in groupby(missing, additions.gap):
                headings = list(run)
                # Beside entries that all lead nowhere yet, no place can be told.
                edits = additions.insertions(headings) if listing.headings else repeat(None, len(headings))
                for heading, edit in zip(headings, edits, strict=True):
                    message = f"table of contents lacks `{page.document.plain_text(heading).strip()}`"
                    # Of several, each would move the others' numbers.
                    more = additions.renumbered(heading) if edit and len(missing) == 1 else ()
                    fix = Fix((edit, *more), "Add it to the table of contents") if edit else None
                    yield self.found(heading.span, message, fix=fix)


class _Pool:
    """Headings of one kind, and those of them that no table of contents lists, by level."""

    def __init__(self, headings: Iterable[AnyHeading], listed: Collection[AnyHeading]) -> None:
        self.headings = frozenset(headings)
        self._all: dict[int, list[AnyHeading]] = {}
        self._unlisted: dict[int, list[AnyHeading]] = {}
        for heading in sorted(self.headings, key=_start):
            self._all.setdefault(heading.level, []).append(heading)
            if heading not in listed:
                self._unlisted.setdefault(heading.level, []).append(heading)

    def count(self, around: Span, levels: range) -> int:
        """How many headings of some levels a span holds."""
        return sum(len(self._all[level][_within(self._all[level], around)]) for level in levels if level in self._all)

    def take(self, around: Span, levels: range) -> Iterator[AnyHeading]:
        """The unlisted ones among these headings, each handed out once."""
        for level in levels:
            headings = self._unlisted.get(level, [])
            place = _within(headings, around)
            yield from headings[place]
            del headings[place]


def _pools(page: Page) -> list[_Pool]:
    """The headings of sections, of sections in HTML, and of entries; not those of contents or without an anchor."""
    anchors = page.listings[0].anchors
    sections = [section for section in page.sections if not section.is_contents]
    linkable = [section.heading for section in sections if section.heading and anchors[section.heading]]
    listed = frozenset(chain.from_iterable(listing.meant for listing in page.listings))
    return [
        _Pool((heading for heading in linkable if isinstance(heading, Heading)), listed),
        _Pool((heading for heading in linkable if isinstance(heading, HtmlHeading)), listed),
        _Pool((entry.heading for entry in page.entries if entry.heading), listed),
    ]


def _broken(page: Page, listing: Listing) -> frozenset[str]:
    """The anchors of headings that a table of contents would list, were the links to them no mere text (LNK004)."""
    listed = (near.anchor for near in page.near_links if listing.contents.span.covers(near.span))
    return frozenset(filter(None, listed))


def _missing(page: Page, listing: Listing, pools: Sequence[_Pool]) -> list[AnyHeading]:
    """The headings that a table of contents should list and none lists, in order.

    A list that is not called contents, and lists fewer than half of them, does not mean to list them all.
    """
    listed = listing.sure
    kinds = [pool for pool in pools if not listed.isdisjoint(pool.headings)]
    if not kinds:
        return []
    levels = range(min(heading.level for heading in listed), max(heading.level for heading in listed) + 1)
    around = _around(listing.contents, listed)
    met = sum(around.covers(heading.span) for heading in listed)
    if not listing.contents.is_titled and 2 * met < sum(pool.count(around, levels) for pool in kinds):
        return []
    found = chain.from_iterable(pool.take(around, levels) for pool in kinds)
    return sorted(_asked_for(page, listed, found), key=_start)


def _asked_for(page: Page, listed: Collection[AnyHeading], found: Iterable[AnyHeading]) -> Iterator[AnyHeading]:
    """Those headings that should be listed as others are.

    One that is there already (STR005), or that a comment leaves out, should not. Where no section about the list
    (news, citing, thanks) is listed, none is missed; nor is one below a section none of whose own are listed, unless
    most of its level are.
    """
    sections = {section.heading: section for section in page.sections if section.heading}
    listed_sections = [sections[heading] for heading in listed if heading in sections]
    parents = {section.parent for section in listed_sections}
    counts = Counter(section.level for section in listed_sections)
    totals = Counter(section.level for section in sections.values())
    unwanted = {*doubles(page.document, page.sections), *left_out(page.document)}
    lists_matters = any(is_about_the_list(section.title) for section in listed_sections)
    for heading in found:
        section = sections.get(heading)
        if heading in unwanted:
            continue
        if section and is_about_the_list(section.title) and not lists_matters:
            continue
        if section and section.parent not in parents and 2 * counts[section.level] < totals[section.level]:
            continue
        yield heading


def _around(contents: Contents, listed: Collection[AnyHeading]) -> Span:
    """What a table of contents answers for: what follows it in the smallest section that holds all it lists there."""
    behind = [heading.span for heading in listed if heading.span.start >= contents.span.end]
    section: Section | None = contents.section
    while section and not all(section.span.covers(span) for span in behind):
        section = section.parent
    return Span(contents.span.end, section.span.end if section else sys.maxsize)


def _within(headings: Sequence[AnyHeading], around: Span) -> slice:
    return slice(bisect_left(headings, around.start, key=_start), bisect_left(headings, around.end, key=_start))


def _start(heading: AnyHeading) -> int:
    return heading.span.start
