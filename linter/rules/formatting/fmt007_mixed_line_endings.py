"""FMT007: two kinds of line ends in one file."""

from collections import Counter
from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.source import LINE_END
from linter.text.span import Span

NAMES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}


class MixedLineEndings(FileRule):
    """Lines that end in CRLF and lines that end in LF in one file.

    What it does
        Reports, once a file, the first line that ends otherwise than most do; where
        there are as many of both, LF counts as usual. The fix changes every such
        line end of the file, in code and BibTeX too: what is shown stays the same.

    Why
        Some editors rewrite all lines of such a file when they save it, and the
        diff of one new entry is then the whole file.

    Example
        A file whose lines end in LF, but for a few that somebody pasted in an editor
        on Windows, which end in CRLF. With the fix all of them end in LF.
    """

    code = "FMT007"
    name = "mixed-line-endings"
    severity = Severity.INFO
    fixable = Applicability.SAFE
    cases = (
        Case("CRLF among LF", bad="# A\n\n- one⟦\r\n⟧- two\n", good="# A\n\n- one\n- two\n"),
        Case("LF among CRLF", bad="# A\r\n\r\n- one⟦\n⟧- two\r\n", good="# A\r\n\r\n- one\r\n- two\r\n"),
        Case("several of them", bad="a\nb\nc⟦\r\n⟧d\n\r\ne\r\nf\n", good="a\nb\nc\nd\n\ne\nf\n"),
        Case("at the last line", bad="a\r\nb\r\nc⟦\n⟧", good="a\r\nb\r\nc\r\n"),
        Case("as many of both", bad="a⟦\r\n⟧b\n", good="a\nb\n"),
        Case(
            "inside a fence",
            bad="#### T\n\n```bibtex⟦\r\n⟧@misc{a,\r\n}\n```\n",
            good="#### T\n\n```bibtex\n@misc{a,\n}\n```\n",
        ),
        Case("a stray CR", bad="a\r\nb⟦\r⟧\r\nc\r\n", good="a\r\nb\r\n\r\nc\r\n"),
        Case("all LF", good="a\nb\n"),
        Case("all CRLF", good="a\r\nb\r\n\r\n- c\r\n"),
        Case("a last line without one", good="a\r\nb"),
        Case("other separators end no line", good="a\u2028b\u0085c\x0cd\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields at most one finding, at the first odd line end."""
        text, usual = page.source.text, page.source.newline
        if "\r" not in text:
            return
        odd = [found for found in LINE_END.finditer(text) if found[0] != usual]
        if odd:
            counts = Counter(NAMES[found[0]] for found in odd)
            few = " and ".join(f"{count} in {name}" for name, count in counts.items())
            fix = Fix(
                tuple(Edit(Span(*found.span()), usual) for found in odd),
                f"End every line in {NAMES[usual]}",
            )
            message = f"lines end in {NAMES[usual]}, but {few}"
            yield self.found(Span(*odd[0].span()), message, fix=fix)
