"""FMT004: more blank lines in a row than are wanted."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.markdown.gaps import blank_gaps
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.formatting.options import FormattingOptions
from linter.text.span import Span


class ExtraBlankLines(FileRule):
    """More blank lines in a row than two, or than configured.

    What it does
        Reports the blank lines that are too many, of whatever blanks they consist.
        What stands inside code, formulas, HTML blocks, comments and front matter is
        left alone; blank lines at the end of the file are FMT001's. The option
        `blank-lines` in `[formatting]` says how many are allowed (2).

    Why
        They change nothing of what is shown, and a gap that grows with every edit
        makes the next diff harder to read.

    Example
        Bad:
            ## Local Attention


            ⟦
            ⟧- Sparse Lanterns
        Good:
            ## Local Attention


            - Sparse Lanterns
    """

    code = "FMT004"
    name = "extra-blank-lines"
    severity = Severity.INFO
    fixable = Applicability.SAFE
    options = ("formatting.blank-lines",)
    cases = (
        Case(
            "between list items, two of them holding blanks",
            bad="- one\n\n\n⟦ \t\n\n  \n⟧- two\n",
            good="- one\n\n\n- two\n",
        ),
        Case("of two characters each", bad="one\r\n\r\n\r\n⟦\r\n⟧two\r\n", good="one\r\n\r\n\r\ntwo\r\n"),
        Case("at the top of the file", bad="\n\n⟦\n⟧# Lanterns\n", good="\n\n# Lanterns\n"),
        Case("twice", bad="a\n\n\n⟦\n⟧b\n\n\n⟦\n\n⟧c\n", good="a\n\n\nb\n\n\nc\n"),
        Case(
            "between an entry's fence and the next entry",
            bad="#### T\n\n```bibtex\n@misc{a,\n}\n```\n\n\n⟦\n⟧#### U\n",
            good="#### T\n\n```bibtex\n@misc{a,\n}\n```\n\n\n#### U\n",
        ),
        Case(
            "between two paragraphs of an item",
            bad="- one\n\n\n⟦\n⟧  more\n",
            good="- one\n\n\n  more\n",
        ),
        Case("below a table", bad="| a |\n|---|\n| b |\n\n\n⟦\n⟧text\n", good="| a |\n|---|\n| b |\n\n\ntext\n"),
        Case(
            "one is enough for this list",
            bad="one\n\n⟦\n⟧two\n",
            good="one\n\ntwo\n",
            config="[formatting]\nblank-lines = 1\n",
        ),
        Case("two", good="# A\n\n\n- one\n\n\n- two\n"),
        Case("more are fine for this list", good="one\n\n\n\n\ntwo\n", config="[formatting]\nblank-lines = 4\n"),
        Case("inside a fence", good="```python\none\n\n\n\ntwo\n```\n"),
        Case("inside a fence in an item", good="- ```\n  one\n\n\n\n  two\n  ```\n"),
        Case("inside indented code", good="text\n\n    one\n\n\n\n    two\n"),
        Case("inside a formula", good="$$\nx\n\n\n\ny\n$$\n"),
        Case("inside a comment", good="<!-- one\n\n\n\ntwo -->\n"),
        Case("inside preformatted HTML", good="<pre>\none\n\n\n\ntwo\n</pre>\n"),
        Case("inside front matter", good="---\ntitle: T\n\n\n\nlang: en\n---\n"),
        Case("in a quote", good="> one\n>\n>\n>\n> two\n"),
        Case("at the end of the file they are FMT001's", bad="one\n\n\n\n\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each gap, at the lines that are too many."""
        allowed = max(1, page.options[FormattingOptions].blank_lines)
        for gap in blank_gaps(page.document):
            if len(gap.ends) > allowed:
                surplus = Span(gap.ends[allowed - 1], gap.ends[-1])
                fix = Fix.replace(surplus, "", message="Remove the surplus blank lines")
                yield self.found(surplus, f"{len(gap.ends)} blank lines in a row, {allowed} are enough", fix=fix)
