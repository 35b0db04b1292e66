"""STR005: two section headings with one anchor."""

from collections.abc import Iterator, Sequence

from linter.diagnostics import Diagnostic, Related, Severity
from linter.entries.listing import AnyHeading
from linter.entries.model import Section
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.anchors import anchor_of
from linter.text.references import resolve


class DuplicateHeading(FileRule):
    """A section heading that a section before it has already.

    What it does
        Reports a heading whose anchor an earlier one under the same parent has: the
        same words, whatever their case, markup, punctuation and emoji. Under
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
        Case("but for case, markup and emoji", bad="# T\n\n## KV Cache\n\ntext\n\n⟦## 🚀 `KV` cache⟧\n\ntext\n"),
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
        Case("other words", good="# T\n\n## Part 1\n\none\n\n## Part 2\n\ntwo\n\n## Part 1.1\n\nthree\n"),
        Case("in code", good="# T\n\n## A\n\n```md\n## A\n```\n"),
        Case("pictures alone", good="# T\n\n## ![x](x.png)\n\none\n\n## ![y](y.png)\n\ntwo\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such heading but the first, which it names."""
        names = {anchor.heading: anchor.name for anchor in page.document.anchors if anchor.heading}
        named = {resolve(page.name, link.url).fragment for link in page.links if link.url.strip().startswith("#")}
        groups: dict[str, list[tuple[Section, AnyHeading]]] = {}
        for section in page.sections:
            heading = section.heading
            anchor = anchor_of(page.document.plain_text(heading).strip()) if heading else ""
            if heading and anchor.strip("-"):
                before = groups.setdefault(anchor.strip("-"), [])
                is_confused = anchor in named and names.get(heading) not in named
                first = _namesake(section, before, is_confused=is_confused)
                if first:
                    related = (Related(page.name, first.span, "the first of that name"),)
                    message = f"section `{section.title}` is there already"
                    yield self.found(heading.span, message, related=related)
                before.append((section, heading))


def _namesake(
    section: Section, before: Sequence[tuple[Section, AnyHeading]], *, is_confused: bool
) -> AnyHeading | None:
    """The first heading of the same name below the same section or, where links confuse the two, of the same level."""
    for other, heading in before:
        if other.parent is section.parent or (is_confused and other.level == section.level):
            return heading
    return None
