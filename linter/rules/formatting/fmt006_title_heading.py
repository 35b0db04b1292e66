"""FMT006: one title, at the top."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.lazy import re
from linter.markdown.model import FrontMatter
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.span import Span

# What site generators make a page's title of.
TITLE_KEY = re.compile(r"^title[ \t]*:", re.MULTILINE)


class TitleHeading(FileRule):
    """A file whose first heading is not its title, or that has several titles.

    What it does
        Expects the first heading to be of level one, and no other to be. An HTML
        `<h1>` counts, and so does a `title` in the front matter; badges, pictures
        and text above the title are fine. A file gets one finding.

    Why
        The title says what a page is about, in search results too; sections beside
        it instead of below it leave its outline without a root.

    Example
        Bad:
            # Efficient Attention

            ⟦# Local Attention⟧
        Good:
            # Efficient Attention

            ## Local Attention
    """

    code = "FMT006"
    name = "title-heading"
    severity = Severity.INFO
    cases = (
        Case("the first heading is a section's", bad="⟦## Local Attention⟧\n\n- one\n"),
        Case("the title comes later", bad="⟦## Local Attention⟧\n\n- one\n\n# Efficient Attention\n"),
        Case("no heading at all", bad="⟦⟧- one\n- two\n"),
        Case("three titles, one finding", bad="# A\n\n⟦# B⟧\n\n# C\n"),
        Case("a title below one in HTML", bad="<h1>A</h1>\n\n⟦# Contents⟧\n"),
        Case("a title below badges", good="[![x](https://a.org/x.svg)](https://a.org)\n\n# A\n\n## B\n"),
        Case("a title in HTML", good='<div align="center">\n<h1>A</h1>\n</div>\n\n## B\n'),
        Case("a title in the front matter", good="---\ntitle: A\n---\n\n## B\n"),
        Case("an underlined title", good="A\n===\n\nB\n---\n"),
        Case("hashes inside code", good="# A\n\n```sh\n# B\n```\n"),
        Case("an empty file", good="\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields at most one finding."""
        headings = page.document.headings
        titles = [heading for heading in headings if heading.level == 1]
        if len(titles) > 1 and titles[0] is headings[0]:
            yield self.found(titles[1].span, f"first-level heading {len(titles)} times, not once")
        elif headings and headings[0].level > 1 and not _has_title_key(page):
            yield self.found(headings[0].span, f"first heading is of level {headings[0].level}, not 1")
        elif not headings and page.source.text.strip() and not _has_title_key(page):
            yield self.found(Span(0, 0), "file has no first-level heading")


def _has_title_key(page: Page) -> bool:
    top = page.document.blocks[:1]
    return any(isinstance(block, FrontMatter) and TITLE_KEY.search(page.source[block.span]) for block in top)
