"""STR005: two section headings with one anchor."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Related, Severity
from linter.entries.contents.listing import AnyHeading
from linter.entries.namesakes import doubles, namesakes
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.references import resolve


class DuplicateHeading(FileRule):
    """A section heading that a section before it has already.

    What it does
        Reports a heading whose anchor an earlier one under the same parent has: the
        same words, whatever their case, markup and punctuation. Under
        different parents headings may be the same (`### Papers`), unless a link
        names the anchor that both have and none the numbered one (`#papers-1`) that
        GitHub gives to the later one. Headings of entries are no sections.

    Why
        A link to the later section leads to the earlier one, and new entries go now
        to the one, now to the other.

    Example
        Bad:
            # Lanterns

            ## Sparse

            - one

            ## Dense

            - two

            ⟦## Sparse⟧

            - three
    """

    code = "STR005"
    name = "duplicate-heading"
    severity = Severity.WARNING
    cases = (
        Case(
            "but for case, markup and punctuation", bad="# T\n\n## 🚀 KV Cache\n\ntext\n\n⟦## 🔥 `KV` cache!⟧\n\ntext\n"
        ),
        Case(
            "thrice below one section",
            bad="# T\n\n## A\n\n### X\n\none\n\n⟦### X⟧\n\ntwo\n\n## B\n\n### X\n\none\n\n⟦### X ##⟧\n\ntwo\n",
        ),
        Case("underlined", bad="# T\n\nWicks\n-----\n\none\n\n⟦Wicks\n-----⟧\n\ntwo\n"),
        Case(
            "around entries in the heading style",
            bad=(
                "# T\n\n## Wicks\n\n#### Sparse Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
                "⟦## Wicks⟧\n\n#### Dense Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12308)\n"
            ),
        ),
        Case(
            "a link means one of two",
            bad="# T\n\nSee [papers](#papers).\n\n## A\n\n### Papers\n\none\n\n## B\n\n⟦### Papers⟧\n\ntwo\n",
        ),
        Case(
            "entries of a table of contents that lead to the first of two",
            bad=(
                "# T\n\n- [A](#a)\n  - [Papers](#papers)\n- [B](#b)\n  - [Papers](#papers)\n\n"
                "## A\n\n### Papers\n\none\n\n## B\n\n⟦### Papers⟧\n\ntwo\n"
            ),
        ),
        Case("under different parents", good="# T\n\n## A\n\n### Papers\n\none\n\n## B\n\n### Papers\n\ntwo\n"),
        Case(
            "links that tell them apart",
            good=(
                "# T\n\n- [A](#a)\n  - [Papers](#papers)\n- [B](#b)\n  - [Papers](#papers-1)\n\n"
                "## A\n\n### Papers\n\none\n\n## B\n\n### Papers\n\ntwo\n"
            ),
        ),
        Case(
            "a link to the section of a higher level",
            good="# T\n\n- [Survey](#survey)\n- [B](#b)\n\n## Survey\n\none\n\n## B\n\n### Survey\n\ntwo\n",
        ),
        Case(
            "an entry and a section, and entries of one title",
            good=(
                "# T\n\n## Lanterns\n\n#### Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
                "#### Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12308)\n"
            ),
        ),
        Case("an emoji's blank makes another anchor", good="# T\n\n## A\n\none\n\n## 🚀 A\n\ntwo\n"),
        Case("other words", good="# T\n\n## Part 1\n\none\n\n## Part 2\n\ntwo\n\n## Part 1.1\n\nthree\n"),
        Case("in code", good="# T\n\n## A\n\n```md\n## A\n```\n"),
        Case("pictures alone", good="# T\n\n## ![x](x.png)\n\none\n\n## ![y](y.png)\n\ntwo\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such heading but the first, which it names."""
        found = doubles(page.document, page.sections)
        for heading, first in {**_confused(page), **found}.items():
            title = page.document.plain_text(first).strip()
            related = (Related(page.name, first.span, "the first of them"),)
            yield self.found(
                heading.span, f"there is a section `{title}` already, with the same anchor", related=related
            )


def _confused(page: Page) -> dict[AnyHeading, AnyHeading]:
    """The headings of one level whose anchor a link names while none names the numbered one, with the first each."""
    names = {anchor.heading: anchor.name for anchor in page.document.anchors if anchor.heading}
    named = {resolve(page.name, link.url).fragment for link in page.links if link.url.strip().startswith("#")}
    found: dict[AnyHeading, AnyHeading] = {}
    for _, group in namesakes(page.document, page.sections):
        firsts: dict[int, AnyHeading] = {}
        for section in group:
            if section.heading:
                first = firsts.setdefault(section.level, section.heading)
                is_own = first is section.heading or names[section.heading] in named
                if not is_own and names[first] in named:
                    found[section.heading] = first
    return found
