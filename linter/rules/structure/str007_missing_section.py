"""STR007: sections that the configuration requires."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.sections import bare_title
from linter.markdown.model import Heading
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.structure.options import StructureOptions
from linter.text.nearest import nearest
from linter.text.span import Span


class MissingSection(FileRule):
    """A section that the configuration requires and a file lacks.

    What it does
        Looks for a heading of each name in `required-sections`: a list of names holds for
        the README, a table has names for each file (`"README.md" = ["License"]`). Emoji,
        numbering, markup and case do not count. Without that key nothing is reported.

    Why
        What readers look for in every list of a collection, such as how to contribute,
        is missing in this one, or is called otherwise.

    Example
        `required-sections = ["License"]`, and a README without such a heading: its title
        is reported.
    """

    code = "STR007"
    name = "missing-section"
    severity = Severity.WARNING
    options = ("required-sections",)
    cases = (
        Case(
            "misspelt",
            bad="# ⟦Lanterns⟧\n\n## Lisence\n\nMIT\n",
            good="# Lanterns\n\n## License\n\nMIT\n",
            file="README.md",
            config='required-sections = ["License"]',
        ),
        Case(
            "one of two",
            bad="# ⟦Lanterns⟧\n\n## Contents\n\ntext\n",
            good="# Lanterns\n\n## Contents\n\ntext\n\n## License\n\nMIT\n",
            file="README.md",
            config='required-sections = ["Contents", "License"]',
        ),
        Case(
            "in a file that a table names, without a title",
            bad="⟦⟧## B\n\ntext\n",
            file="pages/x.md",
            config='[required-sections]\n"./pages/x.md" = ["A"]',
        ),
        Case(
            "named in a sentence, a list or code",
            bad="# ⟦Lanterns⟧\n\nLicense\n\n- License\n\n```\n# License\n```\n",
            file="README.md",
            config='required-sections = ["License"]',
        ),
        Case(
            "a title in HTML",
            bad="⟦<h1>Lanterns</h1>⟧\n\n## B\n\ntext\n",
            file="README.md",
            config='required-sections = ["License"]',
        ),
        Case(
            "but for emoji, numbering, markup and case",
            good="# T\n\n## 📜 3. **table of contents**\n\ntext\n\n## :star: Licence\n\nMIT\n",
            file="README.md",
            config='required-sections = ["1. Table of Contents", "LICENCE"]',
        ),
        Case(
            "at any level, in HTML",
            good="# T\n\n<h3>License</h3>\n\nMIT\n",
            file="README.md",
            config='required-sections = ["License"]',
        ),
        Case("another file than the README", good="# T\n", file="x.md", config='required-sections = ["License"]'),
        Case("another file than the table's", good="# T\n", config='[required-sections]\n"x.md" = ["License"]'),
        Case("nothing is required", good="# T\n", file="README.md"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such section, at the file's title or its start."""
        required = page.options[StructureOptions].required_in(page.name)
        if not required:
            return
        titles = {bare_title(text): text for text in map(page.document.plain_text, page.document.headings)}
        for name in required:
            if bare_title(name) not in titles:
                near = nearest(bare_title(name), titles)
                offered = f", the nearest is `{titles[near.name].strip()}`" if near else ""
                yield self.found(_title_place(page), f"section `{name}` is missing{offered}")


def _title_place(page: Page) -> Span:
    """Where the file's title stands; the file's start where it has none."""
    heading = next((section.heading for section in page.sections if section.heading), None)
    if heading is None or heading.level > 1:
        return Span(0, 0)
    return heading.content.span(0, len(heading.content.text)) if isinstance(heading, Heading) else heading.span
