"""FMT001: one newline at the end of a file."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.source import LINE_END
from linter.text.span import Span


class MissingFinalNewline(FileRule):
    """A file that does not end in exactly one newline.

    What it does
        Reports a last line without a line end, and blank lines behind the last
        line of text.

    Why
        Without it the next entry is appended to the last line, and every diff of
        the file's end shows a line that nobody changed.

    Example
        A file whose last line is `- Sparse Lanterns` and ends with its last letter, or
        is followed by three blank lines. With the fix it ends in `Lanterns`, newline.
    """

    code = "FMT001"
    name = "missing-final-newline"
    severity = Severity.INFO
    fixable = Applicability.SAFE
    cases = (
        Case("no newline", bad="# Lanterns\n\n- one⟦⟧", good="# Lanterns\n\n- one\n"),
        Case("several newlines", bad="- one\n⟦\n\n\n⟧", good="- one\n"),
        Case("blank lines that hold blanks", bad="- one\n⟦  \n\t\n⟧", good="- one\n"),
        Case("blanks behind the last newline", bad="- one\n⟦  ⟧", good="- one\n"),
        Case("the file's own line ends", bad="# Lanterns\r\n\r\n- one⟦⟧", good="# Lanterns\r\n\r\n- one\r\n"),
        Case("several of its line ends", bad="- one\r\n⟦\r\n\r\n⟧", good="- one\r\n"),
        Case("an empty file", good=""),
        Case("one newline", good="# Lanterns\n"),
        Case("one newline of two characters", good="- one\r\n- two\r\n"),
        Case("blank lines inside", good="- one\n\n\n\n- two\n"),
        Case("blanks at the end of the last line are FMT002's", good="- one  \n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields at most one finding, at the file's end."""
        text = page.source.text
        body_end = len(text.rstrip(" \t\r\n"))
        line_end = LINE_END.search(text, body_end)
        if line_end is None and text:
            end = Span(len(text), len(text))
            fix = Fix.replace(end, "\n", message="End the file in a newline")
            yield self.found(end, "file does not end in a newline", fix=fix)
        elif line_end and line_end.end() < len(text):
            surplus = Span(line_end.end(), len(text))
            fix = Fix.replace(surplus, "", message="End the file in one newline")
            yield self.found(surplus, "file ends in more than one newline", fix=fix)
